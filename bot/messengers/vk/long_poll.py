import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.messengers.vk.client import Sleep, VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, VkError

logger = logging.getLogger(__name__)

WAIT_S: Final = 25
FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 30.0

HISTORY_OUTDATED: Final = 1
KEY_EXPIRED: Final = 2
HISTORY_LOST: Final = 3

Deliver = Callable[[Sequence[dict[str, Any]], str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask, and the leave to ask there."""

    url: str
    key: str
    ts: str


class LongPoll:
    """Reads the community's events one answer after another, from the place where the last run stopped."""

    def __init__(self, calls: VkCalls, group_id: int, *, sleep: Sleep, chance: Callable[[], float]) -> None:
        self._calls = calls
        self._group_id = group_id
        self._sleep = sleep
        self._chance = chance
        self._server: Server | None = None
        self._troubles = 0

    async def run(self, ts: str | None, deliver: Deliver) -> None:
        """Hand each answer's events on with the place after them; go on when they are taken. Never ends."""
        while True:
            try:
                server = await self._connect()
                if ts is None:
                    # Kept before the first event comes: what is written while we are away is then not lost.
                    ts = server.ts
                    await deliver((), ts)
                answer = await self._ask(server, ts)
                if "failed" in answer:
                    ts = await self._follow(answer, ts)
                    continue
            except VkError as error:
                await self._recover(error.code)
                continue
            self._troubles = 0
            events = [event for event in answer["updates"] if isinstance(event, dict)]
            place = str(answer["ts"])
            if events or place != ts:
                await deliver(events, place)
            ts = place

    async def _connect(self) -> Server:
        if self._server is None:
            answer = await self._calls.call("groups.getLongPollServer", {"group_id": self._group_id})
            try:
                url, key, ts = str(answer["server"]), str(answer["key"]), str(answer["ts"])
            except (LookupError, TypeError):
                raise VkError(BROKEN_ANSWER, "no long poll server in the answer") from None
            self._server = Server(url if "://" in url else f"https://{url}", key, ts)
        return self._server

    async def _ask(self, server: Server, ts: str) -> dict[str, Any]:
        params = {"act": "a_check", "key": server.key, "ts": ts, "wait": str(WAIT_S)}
        answer = await self._calls.poll(server.url, params)
        if not isinstance(answer, dict):
            raise VkError(BROKEN_ANSWER, "the long poll answered no object")
        if "failed" not in answer and not (isinstance(answer.get("updates"), list) and "ts" in answer):
            raise VkError(BROKEN_ANSWER, "the long poll answered neither events nor a failure")
        return answer

    async def _follow(self, answer: dict[str, Any], ts: str) -> str:
        """Where to go on after a failure that VK tells of; the first one in a row costs no pause."""
        failed = answer["failed"]
        logger.warning("vk_poll_failed", extra={"failed": failed})
        if failed == HISTORY_OUTDATED and "ts" in answer:
            ts = str(answer["ts"])
        else:
            self._server = None
        if failed == HISTORY_LOST:
            # A new place is the newest one: whatever is written between now and then would not be told.
            ts = (await self._connect()).ts
        if self._troubles:
            await self._sleep(FIRST_PAUSE_S)
        self._troubles += 1
        return ts

    async def _recover(self, code: int) -> None:
        # A refused token or a long poll switched off is for a person to mend; we notice when it is done.
        log = logger.warning if code < 0 else logger.error
        log("vk_poll_broken", extra={"code": code})
        self._server = None
        self._troubles += 1
        await self._pause()

    async def _pause(self) -> None:
        longest = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(self._troubles, 10))
        await self._sleep(max(FIRST_PAUSE_S, longest * (0.5 + self._chance() / 2)))
