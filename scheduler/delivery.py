"""Delivers whatever the bot says on its own: claims what is due, hands it on, sees what became of it."""

import asyncio
import logging
from asyncio import TaskGroup
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final

from models.delivery import Rank
from scheduler.dispatch import Dispatch
from scheduler.drawing import Drawing
from scheduler.sending import Sending
from scheduler.settling import Settling
from services.delivery.claim import Claim
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.delivery.sorting import Sorting
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# Claimed, sorted and drawn at once: whole hundreds, as VK is told. More would keep other commits waiting.
PORTION: Final = 400
# A platform that asks for so little is asked again with the next run.
A_MOMENT: Final = timedelta(seconds=5)
# Drawn on end, before others have their turn on the loop.
DRAWN_ON_END: Final = 16


class Courier:
    """Keeps the messengers' hands full, and no fuller: what waits stays in the database, however much it is.

    Between two runs it holds nothing but how the lines have answered, which the next call tells as well, and
    what the database could not be told. Several may deliver side by side from one database.
    """

    def __init__(self, outbox: Outbox, sorting: Sorting, drawing: Drawing, sending: Sending) -> None:
        self._outbox = outbox
        self._sorting = sorting
        self._drawing = drawing
        self._sending = sending
        self._settling = Settling(outbox)
        self._progress = asyncio.Event()
        self._dispatches = {
            outlet.name: Dispatch(outlet, sending, outbox, self._settling, self._progress)
            for outlet in sending.outlets
        }
        self._portion = min(
            PORTION, max((one.capacity for one in self._dispatches.values()), default=PORTION)
        )
        self._running = asyncio.Lock()
        self._is_asked = False
        self._is_closed = False

    async def run(self) -> None:
        """Deliver until nothing is due. Asked while it is at it, it looks for what has become due since."""
        self._is_asked = True
        self._progress.set()
        if self._running.locked():
            return
        async with self._running:
            try:
                await self._settling.flush()
                if not self._is_closed and await self._outbox.is_due():
                    await self._deliver()
            except StoreUnavailableError as error:
                # What was claimed is free again when its lease ends, and what was sent is kept in mind.
                logger.warning("delivery_put_off", extra={"reason": type(error).__name__})

    async def recover(self) -> None:
        await self._outbox.recover()

    async def close(self) -> None:
        """Begin nothing new, and wait for what is being sent."""
        self._is_closed = True
        for dispatch in self._dispatches.values():
            dispatch.close()
        self._progress.set()
        async with self._running:
            pass

    async def _deliver(self) -> None:
        async with TaskGroup() as together:
            working = [together.create_task(one.work(together)) for one in self._dispatches.values()]
            working.append(together.create_task(self._settling.work()))
            trouble = await self._feed()
            await self._until(lambda: self._is_empty)
            for task in working:
                task.cancel()
        await self._settling.flush()
        if trouble is not None:
            raise trouble

    async def _feed(self) -> StoreUnavailableError | None:
        """Until nothing is due and nothing in hand. A database that is away ends nothing that has begun."""
        try:
            while not self._is_closed:
                self._is_asked = False
                self._progress.clear()
                await self._settling.flush()
                may_claim = await self._set_aside()
                if not may_claim and self._is_empty:
                    return None
                ranks = [rank for rank in Rank if may_claim and self._has_room(rank)]
                claims = await self._outbox.claim(self._portion, ranks) if ranks else []
                if claims:
                    await self._take_in(claims)
                if len(ranks) == len(Rank) and len(claims) < self._portion:
                    # That was all. What becomes due meanwhile is looked for when the next run is asked for.
                    await self._until(lambda: self._is_asked or self._is_empty)
                    if not self._is_asked:
                        return None
                elif not claims:
                    await self._progress.wait()
        except StoreUnavailableError as error:
            return error
        return None

    async def _until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self._progress.clear()
            await self._progress.wait()

    def _has_room(self, rank: Rank) -> bool:
        return all(one.has_room(rank) for one in self._dispatches.values())

    @property
    def _is_empty(self) -> bool:
        return all(one.is_empty for one in self._dispatches.values())

    async def _set_aside(self) -> bool:
        """Nobody looks, row by row, at a thousand messages of a line that is left in peace.

        Whether any may be claimed: for a moment of silence a whole backlog is not written anew.
        """
        quiet = self._sending.lines.quiet()
        if not quiet:
            return True
        if max(quiet.values()) <= self._outbox.now() + A_MOMENT:
            return False
        await self._outbox.set_aside(quiet.keys(), self._sending.spoken, min(quiet.values()))
        return True

    async def _take_in(self, claims: Sequence[Claim]) -> None:
        found = await self._sorting.sort(claims, self._sending.spoken)
        for number, one in enumerate(found, start=1):
            drawn = await self._drawing.draw(one)
            if isinstance(drawn, Settled):
                self._settling.note(drawn)
            else:
                self._dispatches[drawn.line].add(drawn)
            if number % DRAWN_ON_END == 0:
                await asyncio.sleep(0)
