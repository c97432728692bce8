import asyncio
from asyncio import Event, TaskGroup
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, timedelta

import pytest
from aiohttp import web

from bot.clock import BorrowedClock, system_clock
from bot.web import serving

NEARLY = timedelta(seconds=30)
Answer = Callable[[], web.Response]


@asynccontextmanager
async def followed(answer: Answer) -> AsyncIterator[BorrowedClock]:
    """A clock that has asked at least once, where the answers are these."""

    async def tell(_: web.Request) -> web.Response:
        return answer()

    async with serving([web.get("/clock", tell)], host="127.0.0.1", port=0) as port, TaskGroup() as following:
        clock, known = BorrowedClock(f"http://127.0.0.1:{port}/clock"), Event()
        task = following.create_task(clock.follow(known))
        await known.wait()
        yield clock
        task.cancel()


def test_the_real_time_knows_its_zone() -> None:
    assert system_clock().tzinfo is UTC


async def test_a_borrowed_clock_stands_as_far_off_as_it_is_told() -> None:
    async with followed(lambda: web.json_response({"offset": 86_400})) as clock:
        assert abs(clock() - system_clock() - timedelta(days=1)) < NEARLY


async def test_a_clock_that_is_moved_moves_us() -> None:
    offsets = iter(range(0, 86_400 * 1_000, 86_400))

    async with followed(lambda: web.json_response({"offset": next(offsets)})) as clock, asyncio.timeout(60):
        while clock() - system_clock() < timedelta(days=2) - NEARLY:  # noqa: ASYNC110  a clock tells nobody
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    "answer",
    [
        lambda: web.Response(status=502, text="<html>", content_type="text/html"),
        lambda: web.Response(text="{", content_type="application/json"),
        lambda: web.json_response([]),
        lambda: web.json_response({}),
        lambda: web.json_response({"offset": None}),
        lambda: web.json_response({"offset": "soon"}),
        lambda: web.Response(text='{"offset": 1e999}', content_type="application/json"),
        lambda: web.Response(text='{"offset": NaN}', content_type="application/json"),
    ],
)
async def test_an_answer_that_is_none_leaves_the_time_as_it_was(answer: Answer) -> None:
    async with followed(answer) as clock:
        assert abs(clock() - system_clock()) < NEARLY


async def test_with_nobody_there_the_time_is_the_real_one() -> None:
    clock, known = BorrowedClock("http://127.0.0.1:1/clock"), Event()
    async with TaskGroup() as following:
        task = following.create_task(clock.follow(known))
        await known.wait()
        task.cancel()

    assert abs(clock() - system_clock()) < NEARLY
