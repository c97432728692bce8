"""One pacer per messenger: everything that is sent takes its slot here, answers to people first.

The slots stand on the clock, one every 1/rate seconds, and do not move when somebody comes late. A token
bucket lets a burst through and is refused for it; a sleep after every call adds the network's time to the
pause and sends a fifth of what it may.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count
from math import ceil
from typing import Protocol


class Priority(IntEnum):
    """Who goes first when several wait for one slot."""

    ANSWER = 0
    URGENT = 1
    REMINDER = 2
    BROADCAST = 3


class Timer(Protocol):
    def cancel(self) -> None: ...


class Timers(Protocol):
    """The two things the pacer asks of an event loop."""

    def time(self) -> float: ...

    def call_at(self, when: float, callback: Callable[[], None], /) -> Timer: ...


class Pacer:
    """Gives out `rate` slots a second; one missed by up to `burst` seconds is caught up, never an older one.

    The better priority goes first, and within a priority who came first. A waiter who is cancelled loses the
    place, and the slot goes to the next one. While nobody waits, nothing runs.

    Where the platform counts the calls of any second, `span` is that second and a little more: no more slots
    than the rate says are given within it, wherever it begins.
    """

    def __init__(
        self, rate: float, *, burst: float = 0.020, span: float = 0.0, timers: Timers | None = None
    ) -> None:
        if rate <= 0:
            raise ValueError(f"a pacer needs a rate above zero, got {rate}")
        self.rate = rate
        self._interval = 1 / rate
        self._burst = burst
        self._timers = timers
        self._span = span
        # When the last slots were given, as many as a span may have.
        self._given = deque([float("-inf")] * ceil(rate), maxlen=ceil(rate)) if span else None
        self._next_slot = float("-inf")
        self._paused_until = float("-inf")
        self._waiting: list[tuple[Priority, int, asyncio.Future[None]]] = []
        self._order = count()
        self._timer: Timer | None = None

    async def slot(self, priority: Priority = Priority.ANSWER) -> None:
        """Wait for the next slot on the clock."""
        if not self._someone_waits() and self._is_free():
            self._take()
            return
        turn = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (priority, next(self._order), turn))
        self._set_timer()
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # the slot was already given, and will not be used
                self._next_slot -= self._interval
            self._set_timer()
            raise

    def pause(self, seconds: float) -> None:
        """Give nobody a slot for so long, as the platform asked. A shorter pause never ends a longer one."""
        self._paused_until = max(self._paused_until, self._clock.time() + seconds)
        self._set_timer()

    @property
    def _clock(self) -> Timers:
        return self._timers or asyncio.get_running_loop()

    @property
    def _free_at(self) -> float:
        counted = self._given[0] + self._span if self._given else self._next_slot
        return max(self._next_slot, self._paused_until, counted)

    def _is_free(self) -> bool:
        return self._free_at <= self._clock.time()

    def _take(self) -> None:
        now = self._clock.time()
        self._next_slot = max(self._free_at, now - self._burst) + self._interval
        if self._given is not None:
            self._given.append(now)

    def _someone_waits(self) -> bool:
        while self._waiting and self._waiting[0][2].done():
            heappop(self._waiting)
        return bool(self._waiting)

    def _give_slots(self) -> None:
        while self._someone_waits() and self._is_free():
            _, _, turn = heappop(self._waiting)
            self._take()
            turn.set_result(None)
        self._set_timer()

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._someone_waits():
            self._timer = self._clock.call_at(self._free_at, self._give_slots)
