"""Delivers whatever the bot says on its own: claims what is due, hands it over, notes what became of it."""

import asyncio
import logging
from asyncio import TaskGroup
from collections.abc import Sequence
from itertools import groupby

from models.account import MessengerName
from scheduler.drawing import Drawing, Letter, Redrawing
from scheduler.sending import Sending
from services.delivery.outbox import Claim, Outbox, Settled
from services.delivery.sorting import Sorting
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)


class Courier:
    """Holds nothing between two runs but how the lines have answered, which the next call tells as well.

    Several may deliver side by side from one database.
    """

    def __init__(self, outbox: Outbox, sorting: Sorting, drawing: Drawing, sending: Sending) -> None:
        self._outbox = outbox
        self._sorting = sorting
        self._drawing = drawing
        self._sending = sending
        self._running = asyncio.Lock()
        self._is_closed = False

    async def run(self) -> None:
        """Deliver until nothing is due. Asked while it is at it, it has nothing to add."""
        if self._running.locked():
            return
        async with self._running:
            try:
                while not self._is_closed and await self._outbox.is_due():
                    await self._set_aside()
                    if not (claims := await self._outbox.claim()):
                        break
                    await self._deliver(claims)
            except StoreUnavailableError as error:
                # What was claimed is free again when its lease ends, and what was sent is looked after then.
                logger.warning("delivery_put_off", extra={"reason": type(error).__name__})

    async def recover(self) -> None:
        await self._outbox.recover()

    async def close(self) -> None:
        """Begin nothing new, and wait for what is being sent."""
        self._is_closed = True
        async with self._running:
            pass

    async def _set_aside(self) -> None:
        """Nobody looks, row by row, at a thousand messages of a line that is left in peace."""
        if quiet := self._sending.lines.quiet():
            await self._outbox.set_aside(quiet.keys(), self._sending.spoken, min(quiet.values()))

    async def _deliver(self, claims: Sequence[Claim]) -> None:
        found = await self._sorting.sort(claims, self._sending.spoken)
        every = [await self._drawing.draw(one) for one in found]
        await self._outbox.settle([one for one in every if isinstance(one, Settled)])
        first, others = self._scouts([one for one in every if not isinstance(one, Settled)])
        for several in (first, others):
            await self._hand_over(several)

    def _scouts(
        self, drawn: Sequence[Letter | Redrawing]
    ) -> tuple[list[Letter | Redrawing], list[Letter | Redrawing]]:
        """One for each line of which nobody knows whether it answers, and all the others.

        What has failed before goes last: it may be the trouble itself, and not the line.
        """
        asked: set[MessengerName] = set()
        first: list[Letter | Redrawing] = []
        for one in sorted(drawn, key=lambda one: one.claim.attempts):
            doubtful = {line for line in one.lines - asked if self._sending.lines.is_doubtful(line)}
            if doubtful:
                first.append(one)
                asked |= doubtful
        return first, [one for one in drawn if one not in first]

    async def _hand_over(self, drawn: Sequence[Letter | Redrawing]) -> None:
        put_off = {one.claim.id: self._sending.put_off(one) for one in drawn}
        going = [one for one in drawn if put_off[one.claim.id] is None]
        ours = await self._outbox.hand_over({one.claim: one.messenger for one in going}) if going else set()
        sent = await self._sent([one for one in going if one.claim.id in ours])
        await self._outbox.settle([*filter(None, put_off.values()), *sent])

    async def _sent(self, drawn: Sequence[Letter | Redrawing]) -> list[Settled]:
        """Side by side, as the pacer has slots; what goes to one person goes in its order."""
        outcomes: list[Settled] = []

        async def send(several: Sequence[Letter | Redrawing]) -> None:
            for one in several:
                outcomes.append(await self._sending.send(one))  # noqa: PERF401  none is lost with a later one

        by_person = sorted(drawn, key=_reader)
        async with TaskGroup() as sending:
            for _, several in groupby(by_person, key=_reader):
                sending.create_task(send(list(several)))
        return outcomes


def _reader(drawn: Letter | Redrawing) -> int:
    return drawn.claim.person_id
