"""Random lives of an event: whatever happens to it, in whatever order, what must hold holds."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from models.entry import Entry, EntryChange, EntryDeed, EntryStatus
from models.event import Event
from models.seat import SeatScope
from models.stage import Site
from services.entry.hold import hold_entry, hold_event
from services.entry.refusal import CapacityBelowTaken, EntryStateForbids, SeatsTaken
from services.entry.seat import full, seats_of, set_capacity
from services.entry.state import WAYS, call_next, change_status, choice_of, lapse_offers
from services.refusal import Refusal
from services.store import open_store
from tests.clock import NOON
from tests.entering import (
    LYCEUM,
    a_ground,
    a_site,
    a_stage,
    entered,
    holds_what_must_hold,
    pupils,
)
from tests.postgres import emptied
from tests.rows import stored

PEOPLE, SITES = 9, 2
Urls = Callable[[], str]


class Life(RuleBasedStateMachine):
    """Of an event with few seats, two sites of its own numbers, and more people than fit."""

    urls: Urls
    # What was not refused, in any of the lives.
    done: set[str]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.store = open_store(self.urls())
        self.now = NOON

    @initialize(capacity=st.integers(1, 6), per_school=st.none() | st.integers(1, 4))
    def begin(self, capacity: int, per_school: int | None) -> None:
        self.does(self._begin(capacity, per_school))

    async def _begin(self, capacity: int, per_school: int | None) -> None:
        self.event = await a_ground(self.store, capacity=capacity, per_school=per_school, offer_hours=2)
        stage = a_stage(self.event)
        await stored(self.store, stage)
        self.sites = [a_site(stage, f"Площадка {number}", capacity=number + 2) for number in range(SITES)]
        await stored(self.store, *self.sites)
        self.people = await pupils(self.store, PEOPLE, school_id=LYCEUM)

    @rule(who=st.integers(0, PEOPLE - 1), where=st.integers(0, SITES - 1))
    def enters(self, who: int, where: int) -> None:
        self.does(self._enters(who, where))

    @rule(presses=st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, SITES - 1)), max_size=8))
    def many_press_at_once(self, presses: list[tuple[int, int]]) -> None:
        self.does(self._all(*(self._enters(who, where) for who, where in presses)))

    @rule(number=st.integers(1, 12), status=st.sampled_from(EntryStatus))
    def is_changed(self, number: int, status: EntryStatus) -> None:
        self.does(self._is_changed(number, status))

    @rule(number=st.integers(1, 12), status=st.sampled_from(EntryStatus))
    def is_changed_by_two_at_once(self, number: int, status: EntryStatus) -> None:
        self.does(self._all(*(self._is_changed(number, status) for _ in range(2))))

    @rule(hours=st.integers(1, 3))
    def time_goes_by(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.does(self.store.write(_sweep, event_id=self.event.id, now=self.now))

    @rule(capacity=st.none() | st.integers(1, 8))
    def has_another_number_of_seats(self, capacity: int | None) -> None:
        self.does(self.store.write(_set_capacity, event_id=self.event.id, capacity=capacity, now=self.now))

    @rule(site=st.integers(0, SITES - 1), capacity=st.none() | st.integers(1, 5))
    def has_another_number_at_a_site(self, site: int, capacity: int | None) -> None:
        site_id = self.sites[site].id
        self.does(self.store.write(_set_site, site_id=site_id, capacity=capacity, now=self.now))

    @invariant()
    def nothing_is_broken(self) -> None:
        if hasattr(self, "people"):
            self.does(holds_what_must_hold(self.store))
            self.does(self.store.read(_must_be_fair, event_id=self.event.id))

    @override
    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()

    def does(self, what: Any) -> None:
        self.runner.run(what)

    async def _all(self, *what: Any) -> None:
        await asyncio.gather(*what)

    async def _enters(self, who: int, where: int) -> None:
        with suppress(Refusal):
            await entered(
                self.store, self.event, self.people[who], now=self.now, site_id=self.sites[where].id
            )
            self.done.add("entered")

    async def _is_changed(self, number: int, status: EntryStatus) -> None:
        with suppress(EntryStateForbids, SeatsTaken, Refusal):
            is_changed = await self.store.write(
                _change, event_id=self.event.id, number=number, status=status, now=self.now
            )
            if is_changed:
                self.done.add(status)


def _change(session: Session, *, event_id: int, number: int, status: EntryStatus, now: Any) -> bool:
    found = session.scalars(
        select(Entry.id).where(Entry.event_id == event_id, Entry.number == number)
    ).one_or_none()
    if found is None:
        return False
    _, entry = hold_entry(session, found)
    return change_status(session, entry, status, by=None, now=now)


def _sweep(session: Session, *, event_id: int, now: Any) -> None:
    lapse_offers(session, hold_event(session, event_id), now=now)


def _set_capacity(session: Session, *, event_id: int, capacity: int | None, now: Any) -> None:
    event = hold_event(session, event_id)
    was, event.capacity = event.capacity, capacity
    try:
        set_capacity(session, event, SeatScope.EVENT, "", capacity)
        call_next(session, event, now=now)
    except CapacityBelowTaken:
        event.capacity = was


def _set_site(session: Session, *, site_id: int, capacity: int | None, now: Any) -> None:
    site = session.get_one(Site, site_id)
    event = hold_event(session, site.event_id)
    was, site.capacity = site.capacity, capacity
    try:
        set_capacity(session, event, SeatScope.SITE, str(site_id), capacity)
        call_next(session, event, now=now)
    except CapacityBelowTaken:
        site.capacity = was


def _must_be_fair(session: Session, *, event_id: int) -> None:
    """Nobody waits for a seat that is free, and the history tells how everything came to be as it is."""
    event = session.get_one(Event, event_id)
    for entry in session.scalars(select(Entry).where(Entry.status == EntryStatus.WAITING)):
        assert full(session, event_id, seats_of(session, event, choice_of(entry))) is not None
    for entry in session.scalars(select(Entry)):
        lines = session.scalars(
            select(EntryChange)
            .where(
                EntryChange.entry_id == entry.id,
                EntryChange.deed.in_((EntryDeed.ENTERED, EntryDeed.STATUS)),
            )
            .order_by(EntryChange.id)
        ).all()
        assert lines[0].deed is EntryDeed.ENTERED
        assert lines[-1].became == entry.status
        for before, after in pairwise(lines):
            assert after.was == before.became
            assert EntryStatus(after.became) in WAYS[EntryStatus(after.was)]


@pytest.fixture(params=["sqlite", "postgres"])
def urls(request: pytest.FixtureRequest, migrated_file: Path, tmp_path: Path) -> Iterator[Urls]:
    """An empty database for every life."""
    if request.param == "postgres":
        database = request.getfixturevalue("postgres_database")
        yield lambda: emptied(database)
        return
    names = (tmp_path / f"{number}.db" for number in count())
    yield lambda: f"sqlite:///{shutil.copy(migrated_file, next(names))}"


def test_whatever_happens_nobody_sits_twice_and_no_seat_is_given_twice(
    urls: Urls, request: pytest.FixtureRequest
) -> None:
    done: set[str] = set()
    lives = type("Lives", (Life,), {"urls": staticmethod(urls), "done": done})
    of_postgres = "postgres" in request.node.name

    run_state_machine_as_test(
        lives,
        settings=settings(
            max_examples=6 if of_postgres else 25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    # Had everything been refused, nothing would have been tried. Of six short lives few meet a withdrawal.
    assert done >= ({"entered"} if of_postgres else {"entered", EntryStatus.WITHDRAWN})
