from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

import pytest
from typing_extensions import override

from bot.messengers.vk.pace import SECOND, vk_pacer
from tests.bot.messengers.wire import LeapingClock


@dataclass
class LateClock(LeapingClock):
    """Time that jumps a little too far."""

    latenesses: Iterator[float] = field(kw_only=True)

    @override
    def lateness(self) -> float:
        return next(self.latenesses)


@pytest.mark.parametrize(
    "latenesses", [[0.0, 0.001, 0.015, 0.002, 0.0, 0.0, 0.3], [0.019, *[0.0] * 19], [0.019, *[0.0] * 20]]
)
async def test_no_second_has_a_call_too_many_though_some_set_out_late(latenesses: list[float]) -> None:
    clock = LateClock(latenesses=cycle(latenesses))
    pacer = vk_pacer(20, timers=clock)
    moments = []

    for _ in range(200):
        await pacer.slot()
        moments.append(clock.now)

    seconds = [after - before for before, after in zip(moments, moments[20:], strict=False)]
    assert min(seconds) > 1 - 1e-9


async def test_lateness_within_the_second_costs_nothing() -> None:
    clock = LateClock(latenesses=cycle([0.004]))
    pacer = vk_pacer(20, timers=clock)

    for _ in range(201):
        await pacer.slot()

    # Ten seconds; with every slot counted from the one before, it would be a tenth more.
    assert clock.now < 10 * SECOND + 0.1
