import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiohttp.web_exceptions import HTTPBadGateway, HTTPBadRequest, HTTPForbidden
from aiohttp.web_request import Request
from aiohttp.web_response import Response

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import VkError

logger = logging.getLogger(__name__)

PATH: Final = "/vk"

Deliver = Callable[[dict[str, Any]], Awaitable[None]]


class Callback:
    """VK's Callback API: one event a request. Until it is answered "ok", VK sends it again."""

    def __init__(self, calls: VkCalls, group_id: int, *, secret: str, confirmation: str = "") -> None:
        self._calls = calls
        self._group_id = group_id
        self._secret = secret
        self._confirmation = confirmation

    async def answer(self, request: Request, deliver: Deliver) -> Response:
        event = await _event(request)
        if event.get("group_id") != self._group_id:
            logger.warning("vk_callback_of_another_group")
            raise HTTPForbidden
        if event.get("type") == "confirmation":
            return Response(text=await self._code())
        # It proves that the sender is VK; it is no part of what VK tells, and is not kept.
        secret = event.pop("secret", None)
        if not self._is_known(secret):
            logger.warning("vk_callback_with_a_wrong_secret")
            raise HTTPForbidden
        try:
            await deliver(event)
        except Exception:
            # The store is locked or full. VK repeats what was not answered "ok".
            logger.exception("vk_updates_not_accepted", extra={"updates": 1})
            return Response(status=503)
        return Response(text="ok")

    def _is_known(self, secret: object) -> bool:
        # With no secret set anybody could speak for VK, so nobody is believed.
        given = secret.encode("utf-8", "replace") if isinstance(secret, str) else b""
        return bool(self._secret) and hmac.compare_digest(given, self._secret.encode())

    async def _code(self) -> str:
        if not self._confirmation:
            try:
                answer = await self._calls.call(
                    "groups.getCallbackConfirmationCode", {"group_id": self._group_id}
                )
            except VkError as error:
                logger.warning("vk_confirmation_failed", extra={"code": error.code})
                raise HTTPBadGateway from None
            self._confirmation = str(answer["code"])
        return self._confirmation


async def _event(request: Request) -> dict[str, Any]:
    try:
        event = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise HTTPBadRequest from None
    if not isinstance(event, dict):
        raise HTTPBadRequest
    return event
