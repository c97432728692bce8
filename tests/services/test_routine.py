import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from models.routine import Routine
from services.routine import Nightly, Routines, last_night
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of

HOUR = timedelta(hours=1)


class Work:
    """Counts how often it was done."""

    def __init__(self, *, fails: bool = False) -> None:
        self.done = 0
        self.fails = fails

    async def do(self) -> None:
        self.done += 1
        if self.fails:
            raise LookupError


def asked_nightly(store: Store, clock: HandClock, *works: Work) -> Routines:
    return Routines(store, clock, [Nightly(f"work {number}", work.do) for number, work in enumerate(works)])


async def test_asked_every_hour_it_is_done_once_a_night(store: Store, clock: HandClock) -> None:
    work = Work()
    routines = asked_nightly(store, clock, work)

    for _ in range(72):
        await routines.do_what_is_due()
        clock.move(HOUR)

    # At once, since it was never done before, and after each of three nights.
    assert work.done == 4


async def test_after_a_long_sleep_it_is_done_once(store: Store, clock: HandClock) -> None:
    work = Work()
    routines = asked_nightly(store, clock, work)
    await routines.do_what_is_due()
    clock.move(timedelta(days=100))

    for _ in range(3):
        await routines.do_what_is_due()

    assert work.done == 2


async def test_of_many_workers_one_does_it(store: Store, clock: HandClock) -> None:
    work = Work()
    routines = asked_nightly(store, clock, work)

    for _ in range(2):
        await asyncio.gather(*(routines.do_what_is_due() for _ in range(6)))
        clock.move(timedelta(days=1))

    assert work.done == 2


async def test_what_fails_hinders_the_others_once_and_is_not_done_again_before_the_next_night(
    store: Store, clock: HandClock
) -> None:
    broken, sound = Work(fails=True), Work()
    routines = asked_nightly(store, clock, broken, sound)

    with pytest.raises(LookupError):
        await routines.do_what_is_due()
    clock.move(HOUR)
    await routines.do_what_is_due()

    assert (broken.done, sound.done) == (1, 1)


async def test_when_it_was_done_is_remembered_through_a_restart(store: Store, clock: HandClock) -> None:
    before, after = Work(), Work()
    await asked_nightly(store, clock, before).do_what_is_due()

    await asked_nightly(store, clock, after).do_what_is_due()

    assert (before.done, after.done) == (1, 0)
    assert await all_of(store, Routine.name, Routine.done_at) == [("work 0", clock.now)]


@pytest.mark.parametrize(
    ("now", "night"),
    [
        (datetime(2026, 11, 25, 0, 59, tzinfo=UTC), datetime(2026, 11, 24, 1, tzinfo=UTC)),
        (datetime(2026, 11, 25, 1, 0, tzinfo=UTC), datetime(2026, 11, 25, 1, tzinfo=UTC)),
        (datetime(2026, 11, 25, 23, 0, tzinfo=UTC), datetime(2026, 11, 25, 1, tzinfo=UTC)),
    ],
)
def test_a_night_ends_at_four_by_moscow(now: datetime, night: datetime) -> None:
    assert last_night(now) == night
