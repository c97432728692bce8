import asyncio
from contextlib import suppress
from typing import Final

from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.store import StoreUnavailableError

# As many rows as one commit is made to write.
PORTION: Final = 500


class Settling:
    """Writes down what became of the deliveries: whatever comes to its end together shares a commit.

    What the database could not take is kept: that a message was sent is known here alone.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._outcomes: list[Settled] = []
        self._news = asyncio.Event()
        self._writing = asyncio.Lock()

    def note(self, outcome: Settled) -> None:
        self._outcomes.append(outcome)
        self._news.set()

    async def work(self) -> None:
        """Until cancelled. Whoever needs it written asks for it, and learns that it cannot be."""
        while True:
            await self._news.wait()
            self._news.clear()
            with suppress(StoreUnavailableError):
                await self.flush()

    async def flush(self) -> None:
        async with self._writing:
            while self._outcomes:
                some = self._outcomes[:PORTION]
                await self._outbox.settle(some)
                del self._outcomes[: len(some)]
