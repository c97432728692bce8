from typing import Final

from bot.messengers.pacer import Pacer, Timers

COMMUNITY_CALLS_A_SECOND: Final = 20.0
PERSON_CALLS_A_SECOND: Final = 3.0


# A second as VK counts it, and as much as a call may be slower on its way than the twentieth after it.
SECOND: Final = 1.015


def vk_pacer(calls_a_second: float = COMMUNITY_CALLS_A_SECOND, *, timers: Timers | None = None) -> Pacer:
    """VK's limit is a count of any second's calls.

    A call that came late and the twentieth after it, on time, would stand in one second, which has one too
    many. So each slot keeps its distance to the twentieth before it; within the second lateness is made up
    for, and costs nothing.
    """
    return Pacer(calls_a_second, span=SECOND, timers=timers)
