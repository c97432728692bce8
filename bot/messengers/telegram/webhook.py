"""The other way to receive: Telegram calls us, and hears "yes" only after the update is written."""

import json
import logging
from secrets import compare_digest

from aiohttp.web_request import Request
from aiohttp.web_response import Response

from bot.messengers.telegram.receiver import Accept

logger = logging.getLogger(__name__)

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not a secret


class Webhook:
    def __init__(self, secret: str, accept: Accept) -> None:
        self._secret = secret.encode()
        self._accept = accept

    async def receive(self, request: Request) -> Response:
        if not self._is_from_telegram(request):
            logger.warning("telegram_webhook_secret_wrong")
            return Response(status=401)
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            # Perhaps cut on the way, and whole when it is repeated.
            logger.warning("telegram_webhook_body_not_json")
            return Response(status=400)
        if not isinstance(raw, dict):
            logger.error("telegram_updates_without_shape", extra={"updates": 1})
            return Response()
        try:
            await self._accept([raw])
        except Exception:
            # The store is locked or full. Telegram repeats what was not answered with success.
            logger.exception("telegram_updates_not_accepted", extra={"updates": 1})
            return Response(status=503)
        return Response()

    def _is_from_telegram(self, request: Request) -> bool:
        # Headers are bytes that aiohttp shows as text, with what is not UTF-8 as surrogates.
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        return compare_digest(given, self._secret)
