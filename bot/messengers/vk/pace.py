from typing import Final

from bot.messengers.pacer import Pacer, Timers

COMMUNITY_CALLS_A_SECOND: Final = 20.0
PERSON_CALLS_A_SECOND: Final = 3.0


def vk_pacer(calls_a_second: float = COMMUNITY_CALLS_A_SECOND, *, timers: Timers | None = None) -> Pacer:
    """VK's limit is a count of any second's calls, and lateness must not be made up for.

    A call that came late and the twentieth after it, on time, stand in one second, which has one too many.
    With each slot counted from the last one taken, whatever holds us up makes the second longer instead: it
    costs a hundredth of the rate, and a refusal would cost more.
    """
    return Pacer(calls_a_second, burst=0, timers=timers)
