import asyncio
import random
import time
from collections.abc import Callable, Iterable
from typing import Any

from sandbox.telegram.refusal import TelegramRefusal, conflict

# A server without its state begins anew. Were its ids those of the one before, the bot would take new
# updates for repeats.
FIRST_UPDATE_IDS = range(1, 1_000_000_000)
LIFE_SECONDS = 24 * 60 * 60  # Bot API: "Incoming updates are stored on the server … no longer than 24 hours"
PRESS_LIFE_SECONDS = 150
KINDS = {
    *("message", "edited_message", "callback_query", "my_chat_member"),
    *("channel_post", "edited_channel_post"),
}
CONFLICT_PAUSE_SECONDS = 3.0  # between two answers 409, so that rival pollers do not storm the server

Update = dict[str, Any]


class Bell:
    """Wakes whoever waits. Bound to no loop, so the core works where none runs."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()

    def ring(self) -> None:
        for event in self._waiting:
            event.set()

    async def heard(self, seconds: float | None) -> None:
        """Wait for the next ring, at most so long."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return
        finally:
            self._waiting.discard(event)


class Poll:
    """One getUpdates that waits; a rival may end it."""

    def __init__(self) -> None:
        self.ended: TelegramRefusal | None = None


class Updates:
    """What the bot has not confirmed yet."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._next_id = random.choice(FIRST_UPDATE_IDS)  # noqa: S311  nobody has to guess it
        self._pending: list[tuple[int, Update]] = []  # when it expires, what it is
        self._allowed: frozenset[str] = frozenset()
        self._poll = Poll()
        self._next_conflict = 0.0
        self.bell = Bell()

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed)

    def allow(self, kinds: Iterable[str]) -> None:
        """From now on keep only these kinds; no known one means all."""
        self._allowed = frozenset(kind.lower() for kind in kinds) & KINDS

    def add(self, kind: str, body: dict[str, Any], *, life: int = LIFE_SECONDS) -> None:
        if self._allowed and kind not in self._allowed:
            return
        self._pending.append((self._now() + life, {"update_id": self._next_id, kind: body}))
        self._next_id += 1
        self.bell.ring()

    def pending(self) -> list[Update]:
        now = self._now()
        self._pending = [(expires, update) for expires, update in self._pending if expires > now]
        return [update for _, update in self._pending]

    def confirm(self, offset: int) -> None:
        """Forget everything before the offset; a negative one spares only so many of the last."""
        if offset < 0:
            self._pending = self._pending[offset:]
        else:
            self._pending = [row for row in self._pending if row[1]["update_id"] >= offset]

    def forget(self, update_id: int) -> None:
        self._pending = [row for row in self._pending if row[1]["update_id"] != update_id]

    def drop(self) -> None:
        self._pending = []

    async def wait(self, seconds: float) -> None:
        """Wait for something to tell. Only the newest waiter stays: the one before it is refused."""
        self.end_poll(
            "terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        poll = self._poll = Poll()
        deadline = time.monotonic() + seconds
        while not self.pending() and not poll.ended:
            left = deadline - time.monotonic()
            if left <= 0:
                return
            await self.bell.heard(left)
        if poll.ended:
            await self._space_conflicts()
            raise poll.ended

    def end_poll(self, reason: str) -> None:
        self._poll.ended = conflict(reason)
        self.bell.ring()

    async def _space_conflicts(self) -> None:
        now = time.monotonic()
        if now < self._next_conflict:
            await asyncio.sleep(CONFLICT_PAUSE_SECONDS)
        else:
            self._next_conflict = now + CONFLICT_PAUSE_SECONDS

    def dump(self) -> dict[str, Any]:
        return {"next_id": self._next_id, "pending": self._pending, "allowed": self.allowed}

    def load(self, state: dict[str, Any]) -> None:
        self._next_id = state["next_id"]
        self._pending = [(expires, update) for expires, update in state["pending"]]
        self.allow(state["allowed"])
        self.bell.ring()
