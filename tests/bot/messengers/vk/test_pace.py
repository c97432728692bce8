import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle

from bot.messengers.vk.pace import vk_pacer


@dataclass
class LateClock:
    """Time that jumps to whatever is waited for, and a little too far."""

    lateness: Iterator[float]
    now: float = 0.0

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None], /) -> asyncio.Handle:
        def leap() -> None:
            self.now = max(self.now, when) + next(self.lateness)
            callback()

        return asyncio.get_running_loop().call_soon(leap)


async def test_no_second_has_a_call_too_many_though_some_set_out_late() -> None:
    clock = LateClock(cycle([0.0, 0.001, 0.015, 0.002, 0.0, 0.0, 0.3]))
    pacer = vk_pacer(20, timers=clock)
    moments = []

    for _ in range(200):
        await pacer.slot()
        moments.append(clock.now)

    seconds = [after - before for before, after in zip(moments, moments[20:], strict=False)]
    assert min(seconds) > 1 - 1e-9
