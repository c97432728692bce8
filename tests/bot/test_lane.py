import asyncio
from asyncio import Event, TaskGroup
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count

import pytest

from bot.lane import LETTERS_AT_HAND, WORKERS, Lanes
from models.account import MessengerName
from services.inbox import Letter

NUMBERS = count(1)
TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK


def a_letter(body: str = "", *, lane: str = "anna", messenger: MessengerName = TELEGRAM) -> Letter:
    number = next(NUMBERS)
    return Letter(id=number, key=str(number), messenger=messenger, lane=lane, body=body)


async def many_turns_of_the_loop() -> None:
    """Whatever could have gone on without waiting has gone on by then, however slow the machine is."""
    for _ in range(100):
        await asyncio.sleep(0)


@asynccontextmanager
async def working(handle: Callable[[Letter], Awaitable[None]]) -> AsyncIterator[Lanes]:
    lanes = Lanes(handle)
    async with TaskGroup() as tasks:
        task = tasks.create_task(lanes.work())
        yield lanes
        task.cancel()


async def test_one_persons_letters_are_handled_in_their_order() -> None:
    handled = []

    async def handle(letter: Letter) -> None:
        await asyncio.sleep(0)
        handled.append(letter.body)

    async with working(handle) as lanes:
        for body in "abcdefgh":
            lanes.put(a_letter(body))
        await lanes.idle()

    assert handled == list("abcdefgh")


async def test_one_persons_next_letter_waits_for_the_end_of_the_one_before() -> None:
    begun, go_on = [], Event()

    async def handle(letter: Letter) -> None:
        begun.append(letter.body)
        await go_on.wait()

    async with working(handle) as lanes:
        for body in "ab":
            lanes.put(a_letter(body))
        await many_turns_of_the_loop()
        assert begun == ["a"]

        go_on.set()
        await lanes.idle()

    assert begun == ["a", "b"]


async def test_different_people_are_handled_side_by_side() -> None:
    all_have_begun = asyncio.Barrier(WORKERS)

    async def handle(_: Letter) -> None:
        await all_have_begun.wait()

    async with working(handle) as lanes:
        for number in range(WORKERS):
            lanes.put(a_letter(lane=str(number)))
        await asyncio.wait_for(lanes.idle(), 60)


async def test_the_same_number_in_the_other_messenger_is_another_lane() -> None:
    both_have_begun = asyncio.Barrier(2)

    async def handle(_: Letter) -> None:
        await both_have_begun.wait()

    async with working(handle) as lanes:
        lanes.put(a_letter(messenger=TELEGRAM))
        lanes.put(a_letter(messenger=VK))
        await asyncio.wait_for(lanes.idle(), 60)


async def test_somebody_who_types_fast_does_not_keep_the_others_waiting() -> None:
    handled = []

    async def handle(letter: Letter) -> None:
        handled.append(letter.lane)

    lanes = Lanes(handle)
    for _ in range(200):
        lanes.put(a_letter(lane="fast"))
    lanes.put(a_letter(lane="anna"))
    async with TaskGroup() as tasks:
        task = tasks.create_task(lanes.work())
        await lanes.idle()
        task.cancel()

    assert handled.index("anna") <= WORKERS


async def test_with_nothing_at_hand_it_is_idle_and_has_room() -> None:
    async with working(lambda _: asyncio.sleep(0)) as lanes:
        await lanes.idle()
        await lanes.room()


async def test_receiving_waits_while_too_much_is_at_hand() -> None:
    go_on = Event()

    async def handle(_: Letter) -> None:
        await go_on.wait()

    async with working(handle) as lanes:
        for number in range(LETTERS_AT_HAND):
            lanes.put(a_letter(lane=str(number)))
        waiting = asyncio.ensure_future(lanes.room())
        await many_turns_of_the_loop()
        assert not waiting.done()

        go_on.set()
        await waiting
        await lanes.idle()


async def test_an_error_that_the_handler_lets_out_is_not_lost() -> None:
    async def handle(_: Letter) -> None:
        raise LookupError

    lanes = Lanes(handle)
    lanes.put(a_letter())

    with pytest.raises(ExceptionGroup) as raised:
        await lanes.work()

    assert raised.group_contains(LookupError)


async def test_a_letter_at_hand_is_not_taken_twice() -> None:
    handled = []

    async def handle(letter: Letter) -> None:
        handled.append(letter.body)

    async with working(handle) as lanes:
        letter = a_letter("a")
        for _ in range(3):
            lanes.put(letter)
        await lanes.idle()

    assert handled == ["a"]
