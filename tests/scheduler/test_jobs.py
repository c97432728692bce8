import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from typing_extensions import override

from models.account import MessengerName
from models.inbox import InboxUpdate, UpdateOutcome
from models.post import Place
from scheduler.board import Pinned, Sheet
from scheduler.delivery import Courier
from scheduler.jobs import Job, jobs, publishes, timetable
from services.inbox import KEY_TTL, Envelope, Inbox
from services.post.part import Parts
from services.routine import Nightly, Routines
from services.store import Store
from tests.clock import NOON, HandClock
from tests.scheduler.courier import a_courier
from tests.scheduler.newsroom import Newsroom
from tests.scheduler.pinboard import Pinboard

OFTEN = timedelta(milliseconds=10)


@pytest.fixture
def inbox(store: Store, clock: HandClock) -> Inbox:
    return Inbox(store, clock)


@pytest.fixture
def routines(store: Store, clock: HandClock) -> Routines:
    return Routines(store, clock, [])


@pytest.fixture
def courier(store: Store, clock: HandClock) -> Courier:
    return a_courier(store, clock)


async def nothing() -> None: ...


@asynccontextmanager
async def ticking(*all_jobs: Job) -> AsyncIterator[Any]:
    timers = timetable(list(all_jobs))
    timers.start()
    yield timers
    timers.shutdown(wait=False)


async def test_each_job_has_an_id_of_its_own(inbox: Inbox, routines: Routines, courier: Courier) -> None:
    ids = [job.id for job in jobs(inbox, routines, courier, look_again=nothing)]

    assert ids == ["sweep_inbox", "look_again", "deliver", "nightly", "recover_deliveries"]
    assert all(job.every > timedelta() for job in jobs(inbox, routines, courier, look_again=nothing))


async def test_every_timer_runs_late_rather_than_never_and_never_beside_itself(
    inbox: Inbox, routines: Routines, courier: Courier
) -> None:
    async with ticking(*jobs(inbox, routines, courier, look_again=nothing)) as timers:
        for job in timers.get_jobs():
            at_once = 2 if job.id == "deliver" else 1
            assert (job.coalesce, job.max_instances, job.misfire_grace_time) == (True, at_once, None)


async def test_the_sweep_forgets_what_nobody_needs_any_more(
    inbox: Inbox, routines: Routines, courier: Courier, store: Store, clock: HandClock
) -> None:
    (letter,) = await inbox.accept(MessengerName.VK, [Envelope("1", "1", "{}")])
    await inbox.close(letter.id, UpdateOutcome.HANDLED)
    clock.move(KEY_TTL + timedelta(seconds=1))

    (sweep,) = (job for job in jobs(inbox, routines, courier, look_again=nothing) if job.id == "sweep_inbox")
    await sweep.do()

    assert await store.read(lambda session: session.scalars(select(InboxUpdate)).all()) == []


async def test_the_nights_work_is_done_by_the_clock_of_the_house(
    inbox: Inbox, courier: Courier, store: Store, clock: HandClock
) -> None:
    nights: list[datetime] = []

    async def work() -> None:
        nights.append(clock())

    routines = Routines(store, clock, [Nightly("work", work)])
    (nightly,) = (job for job in jobs(inbox, routines, courier, look_again=nothing) if job.id == "nightly")

    for _ in range(2):
        await nightly.do()
        await nightly.do()
        clock.move(timedelta(days=1))

    assert nights == [NOON, NOON + timedelta(days=1)]


async def test_a_job_that_failed_is_run_again_at_its_next_time() -> None:
    ran, twice = 0, asyncio.Event()

    async def fail() -> None:
        nonlocal ran
        ran += 1
        if ran > 1:
            twice.set()
        raise LookupError

    async with ticking(Job("failing", OFTEN, fail)), asyncio.timeout(60):
        await twice.wait()


async def test_a_publication_that_takes_longer_than_a_second_is_no_trouble(
    store: Store, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    newsroom = Newsroom(store, clock)
    await newsroom.accepted("Победа", Place.CHANNEL)
    asked = 0

    class Slow(Pinboard):
        @override
        async def publish(self, sheet: Sheet, done: Parts = ()) -> Pinned:
            await several.wait()
            return await super().publish(sheet, done)

    several, is_out = asyncio.Event(), asyncio.Event()
    board = Slow(after=is_out.set)
    publisher = newsroom.publisher(board)

    async def run() -> None:
        nonlocal asked
        asked += 1
        if asked > 5:
            several.set()
        await publisher.run()

    job = publishes(publisher)
    async with ticking(job._replace(every=OFTEN, do=run)), asyncio.timeout(60):
        await is_out.wait()

    assert board.stands == ["Победа"]
    assert [line for line in caplog.messages if "skipped" in line] == []
