"""Random lives of a webinar and its listeners: whatever happens, what is to be told is told, and once."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from models.delivery import Delivery, DeliveryState
from models.entry import Entry, EntryStatus
from models.person import Person
from models.reminder import ReminderMoment
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.entry.hold import hold_entry, hold_event
from services.entry.state import LIVE, change_status
from services.event.moving import move
from services.event.setting import set_values
from services.event.when import When
from services.own_clock import live_by
from services.refusal import Refusal
from services.reminder.plan import remind, remind_by_clock
from services.reminder.preset import CHOICES
from services.reminder.wish import Wishes
from services.store import open_store
from tests.clock import NOON, HandClock
from tests.entering import entered
from tests.postgres import emptied
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, a_listener, a_webinar

PEOPLE = 3
HOUR = timedelta(hours=1)
ZONES = (KALININGRAD, "Europe/Moscow", NOVOSIBIRSK, "Asia/Kamchatka")
Urls = Callable[[], str]
Row = tuple[int, datetime, DeliveryState]


class ReminderLife(RuleBasedStateMachine):
    """Of one webinar and three teachers of several clocks, with a line that is down now and then."""

    urls: Urls
    # What has happened, in any of the lives.
    done: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.store = open_store(self.urls())
        self.clock = HandClock()
        self.told: set[tuple[object, ...]] = set()

    @initialize(days=st.integers(1, 5), whole=st.booleans())
    def begin(self, days: int, *, whole: bool) -> None:
        self.does(self._begin(NOON + timedelta(days=days), whole))

    async def _begin(self, starts: datetime, whole: bool) -> None:  # noqa: FBT001  as hypothesis draws it
        self.event = await a_webinar(
            self.store, starts_at=starts, ends_at=starts + 24 * HOUR, whole_days=whole, zone=ZONES[-1]
        )
        self.people = [await a_listener(self.store, zone) for zone in ZONES[:PEOPLE]]

    @rule(who=st.integers(0, PEOPLE - 1))
    def enters(self, who: int) -> None:
        self.does(self._kindly(entered(self.store, self.event, self.people[who], now=self.clock())))

    @rule(who=st.integers(0, PEOPLE - 1))
    def withdraws(self, who: int) -> None:
        self.does(self.store.write(_withdraw, self.people[who].id, now=self.clock()))

    @rule(hours=st.integers(1, 120))
    def is_moved(self, hours: int) -> None:
        starts = self.clock() + hours * HOUR
        to = When(starts, starts + 2 * HOUR, whole_days=False)
        self.does(self._kindly(self.store.write(_move, self.event.id, to, now=self.clock())))

    @rule(hours=st.none() | st.integers(1, 60))
    def closes_at_another_hour(self, hours: int | None) -> None:
        closes = None if hours is None else self.clock() + hours * HOUR
        self.does(self._kindly(self.store.write(_close, self.event.id, closes, now=self.clock())))

    @rule(who=st.integers(0, PEOPLE - 1), zone=st.sampled_from(ZONES))
    def goes_to_live_elsewhere(self, who: int, zone: str) -> None:
        self.does(self.store.write(_live_by, self.people[who].id, zone, now=self.clock()))

    @rule(
        who=st.integers(0, PEOPLE - 1),
        lead=st.sampled_from([(moment, lead) for moment in ReminderMoment for lead in CHOICES[moment]]),
        wanted=st.booleans(),
    )
    def has_a_wish(self, who: int, lead: tuple[ReminderMoment, int], *, wanted: bool) -> None:
        wishes = Wishes(self.store, self.clock)
        self.does(wishes.set_lead(self.people[who].id, *lead, wanted=wanted))

    @rule(who=st.integers(0, PEOPLE - 1), hours=st.tuples(st.integers(0, 23), st.integers(0, 23)))
    def has_other_quiet_hours(self, who: int, hours: tuple[int, int]) -> None:
        self.does(Wishes(self.store, self.clock).be_quiet(self.people[who].id, *hours))

    @rule(who=st.integers(0, PEOPLE - 1), wanted=st.booleans())
    def is_quiet_for_urgent(self, who: int, *, wanted: bool) -> None:
        wishes = Wishes(self.store, self.clock)
        self.does(wishes.be_quiet_for_urgent(self.people[who].id, wanted=wanted))

    @rule(hours=st.integers(1, 30), is_down=st.booleans())
    def time_goes_by(self, hours: int, *, is_down: bool) -> None:
        self.clock.move(hours * HOUR)
        self.does(self._sends(is_down=is_down))

    async def _sends(self, *, is_down: bool) -> None:
        outbox = Outbox(self.store, self.clock)
        for claim in await outbox.claim():
            name = (claim.kind, claim.cause, claim.person_id, claim.body.get("at"), claim.body.get("lead"))
            if is_down:
                await outbox.settle([Settled(claim.id, again_in=HOUR / 2)])
                self.done["put off"] += 1
                continue
            if "lead" in claim.body:
                assert name not in self.told
                self.told.add(name)
                self.done["told"] += 1
            await outbox.settle([Settled(claim.id)])

    @invariant()
    def nothing_waits_for_the_night_to_be_right(self) -> None:
        """To plan anew what nothing has changed finds every row as it is to be, and loses none."""
        if hasattr(self, "people"):
            before = self.does(self.store.read(_rows))
            self.does(self.store.write(_plan, self.event.id, now=self.clock()))
            assert self.does(self.store.read(_rows)) == before

    @override
    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()

    def does(self, what: Any) -> Any:
        return self.runner.run(what)

    async def _kindly(self, what: Any) -> None:
        with suppress(Refusal):
            await what
            self.done["changed"] += 1


def _withdraw(session: Session, person_id: int, *, now: datetime) -> None:
    theirs = select(Entry.id).where(Entry.entered_by == person_id, Entry.status.in_(LIVE))
    for entry_id in session.scalars(theirs).all():
        _, entry = hold_entry(session, entry_id)
        change_status(session, entry, EntryStatus.WITHDRAWN, by=person_id, now=now)


def _move(session: Session, event_id: int, to: When, *, now: datetime) -> None:
    move(session, hold_event(session, event_id), to, by=None, now=now)


def _close(session: Session, event_id: int, closes: datetime | None, *, now: datetime) -> None:
    values = {"registration_closes_at": closes}
    set_values(session, hold_event(session, event_id), values, by=None, now=now)


def _live_by(session: Session, person_id: int, zone: str, *, now: datetime) -> None:
    person = session.get_one(Person, person_id)
    was = person.zone
    live_by(person, zone)
    remind_by_clock(session, person, was, now=now)


def _plan(session: Session, event_id: int, *, now: datetime) -> None:
    remind(session, hold_event(session, event_id), now=now)


def _rows(session: Session) -> list[Row]:
    rows = session.execute(select(Delivery.id, Delivery.due_at, Delivery.state).order_by(Delivery.id))
    return [(row.id, row.due_at, row.state) for row in rows]


@pytest.fixture(params=["sqlite", "postgres"])
def urls(request: pytest.FixtureRequest, migrated_file: Path, tmp_path: Path) -> Iterator[Urls]:
    """An empty database for every life."""
    if request.param == "postgres":
        database = request.getfixturevalue("postgres_database")
        yield lambda: emptied(database)
        return
    names = (tmp_path / f"{number}.db" for number in count())
    yield lambda: f"sqlite:///{shutil.copy(migrated_file, next(names))}"


def test_whatever_happens_no_reminder_is_lost_and_none_is_told_twice(
    urls: Urls, request: pytest.FixtureRequest
) -> None:
    done: Counter[str] = Counter()
    lives = type("ReminderLives", (ReminderLife,), {"urls": staticmethod(urls), "done": done})

    run_state_machine_as_test(
        lives,
        settings=settings(
            max_examples=5 if "postgres" in request.node.name else 25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    # Had nothing been changed, nothing would have been tried.
    assert done["changed"]
