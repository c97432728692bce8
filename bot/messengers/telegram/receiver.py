"""Long polling: at least once, whatever happens to the network, to the platform or to our own store."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientError

from bot.messengers.telegram.poll import PollFailed, batch_of, pause_after, result_of
from bot.messengers.telegram.session import Sleep, TelegramSession
from bot.messengers.telegram.update import FOLLOWED_KINDS, update_id

logger = logging.getLogger(__name__)

Accept = Callable[[list[dict[str, Any]]], Awaitable[None]]

POLL_SECONDS = 25
# The answer of a poll that waited to its end still has to arrive.
POLL_LIMIT_SECONDS = POLL_SECONDS + 10
# Telegram waits before it says that there is nothing; a server that does not would keep us spinning.
EMPTY_PAUSE_SECONDS = 0.1


class Receiver:
    def __init__(
        self, session: TelegramSession, token: str, accept: Accept, *, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._session = session
        self._token = token
        self._accept = accept
        self._sleep = sleep
        self._offset: int | None = None
        self._webhook_is_off = False
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled. What was not acknowledged by then comes again at the next start."""
        while True:
            await self._sleep(await self._turn())

    async def _turn(self) -> float:
        """Take one batch; answer how long to wait before the next one."""
        try:
            batch = await self._poll()
        except PollFailed as failure:
            logger.log(failure.level, "telegram_poll_failed", extra={"reason": failure.reason})
            if failure.is_webhook_set:  # by another installation, or by hand
                self._webhook_is_off = False
            return self._failed(failure.pause_seconds)
        try:
            await self._hand_over(batch)
        except Exception:
            # The store is locked or full: nothing is acknowledged, so the same updates are asked for again.
            logger.exception("telegram_updates_not_accepted", extra={"updates": len(batch)})
            return self._failed()
        return self._succeeded(batch)

    async def _poll(self) -> list[Any]:
        if not self._webhook_is_off:
            await self._turn_webhook_off()
        fields = {"timeout": str(POLL_SECONDS), "allowed_updates": json.dumps(FOLLOWED_KINDS)}
        if self._offset is not None:
            fields["offset"] = str(self._offset)
        return batch_of(await self._ask("getUpdates", fields))

    async def _turn_webhook_off(self) -> None:
        """While there is a webhook, polls are refused. When it cannot be turned off, the poll will tell."""
        try:
            await self._ask("deleteWebhook", {"drop_pending_updates": "false"})
        except PollFailed as failure:
            logger.warning("telegram_webhook_not_turned_off", extra={"reason": failure.reason})
        else:
            self._webhook_is_off = True

    async def _ask(self, method: str, fields: dict[str, str]) -> Any:
        try:
            answer = await self._session.ask(self._token, method, fields, limit_seconds=POLL_LIMIT_SECONDS)
        except (ClientError, OSError) as error:
            raise PollFailed(type(error).__name__) from None  # its text has the token in it
        return result_of(*answer)

    async def _hand_over(self, batch: list[Any]) -> None:
        raws = [raw for raw in batch if isinstance(raw, dict)]
        if len(raws) < len(batch):
            logger.error("telegram_updates_without_shape", extra={"updates": len(batch) - len(raws)})
        if raws:
            await self._accept(raws)

    def _succeeded(self, batch: list[Any]) -> float:
        numbers = [number for number in map(update_id, batch) if number is not None]
        if batch and not numbers:
            return self._failed()  # nothing to acknowledge by; the inbox knows a repeat when it sees one
        self._failures = 0
        if not numbers:
            return EMPTY_PAUSE_SECONDS
        self._offset = max(numbers) + 1
        return 0.0

    def _failed(self, pause_seconds: float | None = None) -> float:
        self._failures += 1
        return pause_after(self._failures) if pause_seconds is None else pause_seconds
