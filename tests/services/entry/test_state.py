"""What a status may become, and what goes with it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event, EventState
from models.person import Person
from models.school import School, SchoolKind
from services.entry.audience import Misfit, Newcoming, misfit
from services.entry.entering import NewEntry, make_entry
from services.entry.gate import Bar, NotAdmitted
from services.entry.hold import hold_event
from services.entry.refusal import EntryStateForbids, TeamTitleTaken
from services.entry.seat import Choice
from services.erasure import erase
from services.event.moving import move
from services.event.setting import set_values
from services.event.state import change_state
from services.event.when import When
from services.store import Store
from tests.clock import NOON
from tests.entering import LYCEUM, a_ground, changed, entered, holds_what_must_hold, pupils, statuses
from tests.rows import a_row_of_school, all_of, stored

CONFIRMED, DECLINED, WITHDRAWN = EntryStatus.CONFIRMED, EntryStatus.DECLINED, EntryStatus.WITHDRAWN


async def limited(store: Store, event: Event, **values: Any) -> None:
    def body(session: Session) -> None:
        set_values(session, hold_event(session, event.id), values, by=None, now=NOON)

    await store.write(body)


async def a_team(store: Store, event: Event, *people: Person) -> Entry:
    def body(session: Session) -> Entry:
        new = NewEntry(
            EntrySource.MENTOR, Choice(school_id=LYCEUM), 10, [one.id for one in people], title="Вега"
        )
        return make_entry(session, hold_event(session, event.id), new, by=None, now=NOON)

    return await store.write(body)


async def test_a_limit_that_was_away_for_a_time_counts_whoever_came_meanwhile(store: Store) -> None:
    event = await a_ground(store, per_school=1)
    people = await pupils(store, 6)
    await changed(store, await entered(store, event, people[0]), WITHDRAWN)
    await limited(store, event, per_school=None)
    entries = [await entered(store, event, one) for one in people[1:4]]

    await limited(store, event, per_school=4)

    late = [await entered(store, event, one) for one in people[4:]]
    assert [entry.status for entry in late] == [CONFIRMED, EntryStatus.WAITING]
    await holds_what_must_hold(store)
    for entry in entries:
        await changed(store, entry, WITHDRAWN)
    await holds_what_must_hold(store)


async def test_nobody_overtakes_the_queue_while_registration_goes_on_during_the_event(store: Store) -> None:
    event = await a_ground(
        store,
        capacity=1,
        starts_at=NOON - timedelta(days=2),
        ends_at=NOON + timedelta(days=20),
        registration_closes_at=NOON + timedelta(days=10),
    )
    anna, boris, vera = await pupils(store, 3)
    first = await entered(store, event, anna)
    await entered(store, event, boris)

    await changed(store, first, WITHDRAWN, by=anna.id)
    await entered(store, event, vera)

    assert await statuses(store) == [WITHDRAWN, EntryStatus.OFFERED, EntryStatus.WAITING]


async def test_a_declined_team_does_not_come_back_under_a_name_that_was_taken(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    anna, boris = await pupils(store, 2)
    first = await a_team(store, event, anna)
    await changed(store, first, DECLINED)
    await a_team(store, event, boris)

    with pytest.raises(TeamTitleTaken):
        await changed(store, first, CONFIRMED)


async def test_whoever_was_deleted_is_not_brought_back(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    await changed(store, entry, DECLINED)
    await store.write(erase, anna.id, now=NOON)

    with pytest.raises(EntryStateForbids):
        await changed(store, entry, CONFIRMED)

    assert await all_of(store, Entry.status, Entry.size) == [(DECLINED, 0)]


async def test_the_second_year_of_a_college_is_no_second_grade(store: Store) -> None:
    event = await a_ground(store, grade_from=1, grade_to=4)
    college = a_row_of_school("college", kind=SchoolKind.COLLEGE)
    await stored(store, college)
    (student,) = await pupils(store, 1, school_id="college", grade=2)

    def body(session: Session) -> Misfit | None:
        coming = Newcoming(session.get_one(Person, student.id), session.get_one(School, "college"))
        return misfit(session.get_one(Event, event.id), coming)

    assert await store.read(body) is Misfit.KIND


async def test_a_child_who_stands_twice_on_a_list_is_in_it_once(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    (anna,) = await pupils(store, 1)

    entry = await a_team(store, event, anna, anna)

    assert entry.size == 1
    await holds_what_must_hold(store)


async def test_an_offer_does_not_outlast_the_beginning_of_an_event_that_was_moved(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    anna, boris = await pupils(store, 2)
    first = await entered(store, event, anna)
    await entered(store, event, boris)
    await changed(store, first, WITHDRAWN)
    to = When(NOON + timedelta(hours=2), NOON + timedelta(hours=4), whole_days=False)

    await store.write(lambda session: move(session, hold_event(session, event.id), to, by=None, now=NOON))

    assert [until for (until,) in await all_of(store, Entry.offered_until) if until] == [to.starts_at]


async def test_no_seat_is_taken_in_an_event_that_was_cancelled(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    anna, boris = await pupils(store, 2)
    first = await entered(store, event, anna)
    second = await entered(store, event, boris)
    await changed(store, first, WITHDRAWN)
    await store.write(
        lambda session: change_state(
            session, hold_event(session, event.id), EventState.CANCELLED, by=None, now=NOON
        )
    )

    with pytest.raises(NotAdmitted) as refused:
        await changed(store, second, CONFIRMED)

    assert refused.value.bar is Bar.CANCELLED
