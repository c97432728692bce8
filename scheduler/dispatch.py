"""One messenger's way out: a few are handed over at a time, and each goes in its slot when it has come."""

import asyncio
import logging
from asyncio import TaskGroup
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from models.delivery import Rank
from scheduler.drawing import Letter
from scheduler.outlet import Outlet
from scheduler.sending import Sending
from scheduler.settling import Settling
from scheduler.stock import Drawn, Stock
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# What is in hand lasts so long: the next ones are claimed, sorted and drawn meanwhile.
STOCK_SECONDS: Final = 1.0
SMALLEST_STOCK, LARGEST_STOCK = 32, 2_000
# As many calls are under way as a line needs whose answers take so long.
SLOWEST_ANSWER_SECONDS: Final = 0.4
FEWEST_CALLS: Final = 4
# Handed over in one commit: what the next slots are for. More would be more that a crash leaves unknown.
HAND_OVER_SECONDS: Final = 0.025
STOPPED: Final = "stopped"


class Dispatch:
    def __init__(
        self, outlet: Outlet, sending: Sending, outbox: Outbox, settling: Settling, progress: asyncio.Event
    ) -> None:
        """The progress is told when there is room for more, or nothing left."""
        self._outlet = outlet
        self._sending = sending
        self._outbox = outbox
        self._settling = settling
        self._progress = progress
        pace = outlet.pace
        a_second = pace.calls_a_second * pace.together * STOCK_SECONDS
        self.capacity = min(max(round(a_second), SMALLEST_STOCK), LARGEST_STOCK)
        self._together = max(1, round(pace.calls_a_second * HAND_OVER_SECONDS))
        calls = max(round(pace.calls_a_second * SLOWEST_ANSWER_SECONDS), FEWEST_CALLS)
        self._calls = asyncio.Semaphore(calls)
        self._stock = Stock(pace.together)
        self._stirred = asyncio.Event()
        self._under_way = 0
        self._is_closed = False

    @property
    def is_empty(self) -> bool:
        return self._stock.is_empty

    def has_room(self, rank: Rank) -> bool:
        """Whatever is in hand of the worse ranks keeps no better one out."""
        return self._stock.held(rank) < self.capacity

    def add(self, drawn: Drawn) -> None:
        if self._is_closed:
            self._put_off([drawn])
        else:
            self._stock.add(drawn)
            self._stirred.set()

    def close(self) -> None:
        """What is not under way is left to whoever comes next."""
        self._is_closed = True
        self._give_up()

    async def work(self, calls: TaskGroup) -> None:
        """Until cancelled. The calls are tasks of the group."""
        handed: asyncio.Queue[list[list[Drawn]]] = asyncio.Queue(1)
        async with TaskGroup() as together:
            together.create_task(self._hand_over(handed))
            together.create_task(self._send(handed, calls))

    async def _hand_over(self, handed: asyncio.Queue[list[list[Drawn]]]) -> None:
        while True:
            await self._until_something_may_go()
            if self._is_quiet():
                self._give_up()
                continue
            taken = self._next()
            drawn = [one for alike in taken for one in alike]
            self._under_way += len(drawn)
            try:
                ours = await self._outbox.hand_over({one.claim: one.messenger for one in drawn})
            except StoreUnavailableError as error:
                # Their lease ends, and they are claimed again.
                logger.warning("delivery_put_off", extra={"reason": type(error).__name__})
                ours = set()
            self._end([one for one in drawn if one.claim.id not in ours])
            going = [[one for one in alike if one.claim.id in ours] for alike in taken]
            await handed.put([alike for alike in going if alike])

    async def _until_something_may_go(self) -> None:
        """While nobody knows whether the line answers, one message goes alone."""
        while not self._stock.has_ready or (self._is_doubtful() and self._under_way):
            self._stirred.clear()
            await self._stirred.wait()

    def _next(self) -> list[list[Drawn]]:
        if self._is_doubtful():
            return [self._stock.take_scout()]
        taken: list[list[Drawn]] = []
        while self._stock.has_ready and len(taken) < self._together:
            taken.append(self._stock.take())
        return taken

    async def _send(self, handed: asyncio.Queue[list[list[Drawn]]], calls: TaskGroup) -> None:
        while True:
            for alike in await handed.get():
                await self._calls.acquire()
                if isinstance(alike[0], Letter):
                    await self._outlet.turn(alike[0].claim.rank)
                calls.create_task(self._call(alike))

    async def _call(self, alike: Sequence[Drawn]) -> None:
        try:
            if self._is_closed or self._is_quiet():
                self._put_off(alike)
                return
            async for outcome in self._sending.send(alike):
                self._settling.note(outcome)
        finally:
            self._calls.release()
            self._end(alike)

    def _end(self, drawn: Sequence[Drawn]) -> None:
        before = self._stock.held(Rank.BROADCAST)
        for one in drawn:
            self._stock.let_go(one)
        self._under_way -= len(drawn)
        self._stirred.set()
        self._tell_of_room(before)

    def _give_up(self) -> None:
        before = self._stock.held(Rank.BROADCAST)
        self._put_off(self._stock.give_up())
        self._tell_of_room(before)

    def _tell_of_room(self, before: int) -> None:
        if self.is_empty or self._stock.held(Rank.BROADCAST) < self.capacity // 2 <= before:
            self._progress.set()

    def _put_off(self, drawn: Sequence[Drawn]) -> None:
        for one in drawn:
            stopped = Settled(
                one.claim.id,
                reason=STOPPED,
                again_in=timedelta(),
                may_have_arrived=one.claim.handed_at is not None,
            )
            self._settling.note(self._sending.put_off(one) or stopped)

    def _is_quiet(self) -> bool:
        return self._outlet.name in self._sending.lines.quiet()

    def _is_doubtful(self) -> bool:
        return self._sending.lines.is_doubtful(self._outlet.name)
