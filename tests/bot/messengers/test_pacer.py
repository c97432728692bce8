import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from bot.messengers.pacer import Pacer, Priority


@dataclass(eq=False)
class LoopTimer:
    when: float
    callback: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class LoopClock:
    """Time that moves when the test says so."""

    now: float = 0.0
    timers: list[LoopTimer] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None], /) -> LoopTimer:
        timer = LoopTimer(when, callback)
        self.timers.append(timer)
        return timer

    def pending(self) -> list[LoopTimer]:
        return [timer for timer in self.timers if not timer.cancelled]

    async def move(self, seconds: float) -> None:
        target = self.now + seconds
        await settle()
        while due := [timer for timer in self.pending() if timer.when <= target]:
            timer = min(due, key=lambda timer: timer.when)
            timer.cancel()
            self.now = max(self.now, timer.when)
            timer.callback()
            await settle()
        self.now = target


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@dataclass
class Queue:
    """Those who ask for slots, and when each of them got one."""

    pacer: Pacer
    clock: LoopClock
    got: list[tuple[str, float]] = field(default_factory=list)

    async def take(self, name: str, priority: Priority = Priority.ANSWER) -> None:
        await self.pacer.slot(priority)
        self.got.append((name, round(self.clock.now, 6)))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.got]


def a_queue(rate: float, *, burst: float = 0.0) -> Queue:
    clock = LoopClock()
    return Queue(Pacer(rate, burst=burst, timers=clock), clock)


async def test_slots_stand_on_the_clock() -> None:
    queue = a_queue(rate=10)

    async with asyncio.TaskGroup() as group:
        for name in "abcd":
            group.create_task(queue.take(name))
        await queue.clock.move(1)

    assert queue.got == [("a", 0.0), ("b", 0.1), ("c", 0.2), ("d", 0.3)]


async def test_a_free_slot_is_taken_without_waiting() -> None:
    queue = a_queue(rate=10)

    await queue.take("a")
    await queue.clock.move(0.1)
    await queue.take("b")

    assert queue.got == [("a", 0.0), ("b", 0.1)]


async def test_a_timer_that_comes_late_is_caught_up() -> None:
    queue = a_queue(rate=100, burst=0.025)

    async with asyncio.TaskGroup() as group:
        for name in "abcdefg":
            group.create_task(queue.take(name))
        await queue.clock.move(0.006)
        queue.clock.now = 0.030  # the slot of "e" was at 0.015
        await queue.clock.move(1)

    assert queue.got[3:] == [("d", 0.005), ("e", 0.03), ("f", 0.03), ("g", 0.035)]


async def test_no_more_than_the_burst_is_caught_up_after_an_hour_of_silence() -> None:
    queue = a_queue(rate=100, burst=0.025)
    await queue.take("first")
    await queue.clock.move(3600)

    async with asyncio.TaskGroup() as group:
        for name in "abcdef":
            group.create_task(queue.take(name))
        await settle()
        at_once = queue.names[1:]
        await queue.clock.move(1)

    assert at_once == ["a", "b", "c"]


async def test_answers_go_before_reminders_and_reminders_before_broadcasts() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        group.create_task(queue.take("broadcast", Priority.BROADCAST))
        group.create_task(queue.take("reminder", Priority.REMINDER))
        group.create_task(queue.take("answer 1"))
        group.create_task(queue.take("answer 2"))
        await queue.clock.move(1)

    assert queue.names == ["first", "answer 1", "answer 2", "reminder", "broadcast"]


async def test_a_newcomer_does_not_overtake_those_who_wait() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        group.create_task(queue.take("early"))
        await settle()
        queue.clock.now = 0.5  # the slot is free, but its timer has not run yet
        group.create_task(queue.take("late"))
        await queue.clock.move(1)

    assert queue.names == ["first", "early", "late"]


async def test_a_broadcast_moves_in_every_slot_that_answers_leave() -> None:
    queue = a_queue(rate=10)

    async with asyncio.TaskGroup() as group:
        for number in range(15):
            group.create_task(queue.take(f"broadcast {number}", Priority.BROADCAST))
        for number in range(5):
            await queue.clock.move(0.23)
            group.create_task(queue.take(f"answer {number}"))
        await queue.clock.move(1)

    answers = [(name, at) for name, at in queue.got if name.startswith("answer")]
    assert len(queue.got) == 20
    assert queue.got[-1][1] == 1.9
    assert answers == [
        ("answer 0", 0.3),
        ("answer 1", 0.5),
        ("answer 2", 0.7),
        ("answer 3", 1.0),
        ("answer 4", 1.2),
    ]


async def test_nobody_gets_a_slot_during_a_pause() -> None:
    queue = a_queue(rate=10)
    queue.pacer.pause(5)

    async with asyncio.TaskGroup() as group:
        group.create_task(queue.take("a"))
        group.create_task(queue.take("b"))
        await queue.clock.move(10)

    assert queue.got == [("a", 5.0), ("b", 5.1)]


async def test_a_pause_holds_those_who_wait_already() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        group.create_task(queue.take("a"))
        await settle()
        queue.pacer.pause(5)
        await queue.clock.move(10)

    assert queue.got[1:] == [("a", 5.0)]


async def test_a_shorter_pause_does_not_end_a_longer_one() -> None:
    queue = a_queue(rate=10)
    queue.pacer.pause(5)
    queue.pacer.pause(1)

    async with asyncio.TaskGroup() as group:
        group.create_task(queue.take("a"))
        await queue.clock.move(10)

    assert queue.got == [("a", 5.0)]


async def test_the_slots_missed_in_a_pause_are_not_caught_up() -> None:
    queue = a_queue(rate=100, burst=0.025)
    queue.pacer.pause(5)

    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(queue.take(name))
        await queue.clock.move(10)

    assert queue.got == [("a", 5.0), ("b", 5.01), ("c", 5.02)]


async def test_who_stops_waiting_leaves_the_slot_to_the_next() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        gone = group.create_task(queue.take("gone"))
        group.create_task(queue.take("next"))
        await settle()
        gone.cancel()
        await queue.clock.move(1)

    assert queue.got == [("first", 0.0), ("next", 0.1)]


async def test_a_slot_given_to_one_who_has_just_gone_is_not_lost() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        gone = group.create_task(queue.take("gone"))
        group.create_task(queue.take("next"))
        await settle()
        queue.clock.now = 0.1
        queue.clock.pending()[0].callback()
        gone.cancel()  # the slot is already given, but the task has not run since
        await queue.clock.move(1)

    assert queue.got == [("first", 0.0), ("next", 0.1)]


async def test_nothing_runs_while_nobody_waits() -> None:
    queue = a_queue(rate=10)
    await queue.take("first")

    async with asyncio.TaskGroup() as group:
        gone = group.create_task(queue.take("gone"))
        await settle()
        timers_while_waiting = len(queue.clock.pending())
        gone.cancel()

    assert timers_while_waiting == 1
    assert queue.clock.pending() == []


async def test_a_pause_while_nobody_waits_sets_no_timer() -> None:
    queue = a_queue(rate=10)

    queue.pacer.pause(60)

    assert queue.clock.pending() == []


async def test_the_clock_of_the_event_loop_is_the_usual_one() -> None:
    pacer = Pacer(rate=1000)

    async with asyncio.timeout(60):
        for _ in range(30):
            await pacer.slot()


async def test_waiting_can_be_given_up_under_a_time_limit() -> None:
    pacer = Pacer(rate=10)
    pacer.pause(3600)

    with suppress(TimeoutError):
        async with asyncio.timeout(0.01):
            await pacer.slot()

    assert pacer._timer is None


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_must_be_above_zero(rate: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        Pacer(rate)
