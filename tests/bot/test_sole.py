import asyncio
from asyncio import Event, TaskGroup

import pytest

from bot.settings import Settings, read_settings
from bot.sole import sole


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest) -> Settings:
    return read_settings(database_url=request.getfixturevalue(f"{request.param}_url"))


async def test_a_second_process_waits_until_the_first_has_gone(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    order, second_may_end = [], Event()

    async def be_second() -> None:
        async with sole(settings, Event()) as is_alone:
            order.append(f"second is alone: {is_alone}")
            second_may_end.set()

    async with TaskGroup() as processes:
        async with sole(settings, Event()) as is_alone:
            order.append(f"first is alone: {is_alone}")
            processes.create_task(be_second())
            while "another_bot_runs_on_this_database" not in caplog.text:  # noqa: ASYNC110  a log has no event
                await asyncio.sleep(0)
            order.append("first has gone")
        await second_may_end.wait()

    assert order == ["first is alone: True", "first has gone", "second is alone: True"]


async def test_one_who_waits_can_be_told_to_stop(settings: Settings) -> None:
    stop = Event()
    async with sole(settings, Event()):
        stop.set()
        async with sole(settings, stop) as is_alone:
            assert not is_alone
