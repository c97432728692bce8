import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.entry import Entry
from models.event import EventChange, EventState
from services.entry.refusal import CapacityBelowTaken
from services.event.field import EventField
from services.event.making import Makings
from services.event.making_refusal import (
    EntriesAreIn,
    EventInPast,
    MoveLost,
    TeamsAreLarger,
    WindowBackwards,
    WindowClosesLate,
)
from services.event.moving import MoveWeighed
from services.event.refusal import EventIsOver, EventNotYours, EventStateForbids
from services.event.view import Making
from services.event.when import When
from services.shelf import Shelf
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import all_of
from tests.services.administering import ADMINISTRATORS
from tests.services.appointed import OTHER, a_holder
from tests.services.event.making import (
    DAY,
    a_made_event,
    an_entry,
    an_organiser,
    event_of,
    state_of,
    told,
    two_schools,
)

PUBLISHED = EventState.PUBLISHED


@pytest.fixture(autouse=True)
async def _schools(store: Store) -> None:
    await two_schools(store)


@pytest.fixture
def makings(store: Store, clock: HandClock, tmp_path: Path) -> Makings:
    return Makings(store, clock, Shelf(tmp_path, clock), administrators=ADMINISTRATORS)


async def test_a_moved_event_tells_everybody_concerned_once_with_the_old_time(
    store: Store, makings: Makings
) -> None:
    anna, pupil, mentor = await an_organiser(store), await a_holder(store, "А"), await a_holder(store, "Б")
    event = await a_made_event(store, anna, state=PUBLISHED)
    await an_entry(store, event, pupil, mentor_id=mentor)

    weighed = await makings.reschedule(event, "10.12 15:00", actor_id=anna)
    assert isinstance(weighed, MoveWeighed)
    nothing_yet = await told(store, DeliveryKind.EVENT_MOVED)
    presses = [makings.move(event, weighed.to, 0, actor_id=anna) for _ in range(2)]
    await asyncio.gather(*presses)

    assert (nothing_yet, weighed.told) == ([], 2)
    assert await told(store, DeliveryKind.EVENT_MOVED) == sorted([pupil, mentor])
    assert (await event_of(store, event)).revision == 1
    assert await all_of(store, Delivery.cause) == [(f"event:{event}:moved:1",)] * 2
    assert await bodies(store) == [(NOON + 7 * DAY).isoformat()] * 2


async def bodies(store: Store) -> list[object]:
    def read(session: Session) -> list[object]:
        return [body["was_starts"] for body in session.scalars(select(Delivery.body))]

    return await store.read(read)


async def test_a_draft_is_moved_at_once_and_tells_nobody(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)

    shown = await makings.reschedule(event, "10 декабря", actor_id=anna)

    assert isinstance(shown, Making)
    assert shown.event.whole_days
    assert await all_of(store, Delivery.id) == []


async def test_new_hours_alone_leave_the_day(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)

    await makings.reschedule(event, "18:00-19:00", actor_id=anna)

    # In Ufa it is 18 o'clock five hours before it is so in UTC.
    assert (await event_of(store, event)).starts_at == NOON.replace(day=2, month=12, hour=13)


async def test_whoever_decides_late_about_another_state_of_it_is_told_so(
    store: Store, makings: Makings
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED)
    first = When(NOON + 8 * DAY, NOON + 9 * DAY, whole_days=False)
    second = When(NOON + 10 * DAY, NOON + 11 * DAY, whole_days=False)
    await makings.move(event, first, 0, actor_id=anna)

    with pytest.raises(MoveLost):
        await makings.move(event, second, 0, actor_id=anna)


async def test_an_event_is_not_moved_so_that_its_registration_closes_after_it_begins(
    store: Store, makings: Makings
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED, registration_closes_at=NOON + 6 * DAY)

    with pytest.raises(WindowClosesLate):
        await makings.reschedule(event, "29 ноября", actor_id=anna)


async def test_nothing_is_moved_into_the_past_nor_out_of_it(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED)
    over = await a_made_event(store, anna, state=PUBLISHED, starts_at=NOON - 2 * DAY, ends_at=NOON - DAY)
    cancelled = await a_made_event(store, anna, state=EventState.CANCELLED)

    with pytest.raises(EventInPast):
        await makings.reschedule(event, "20.11.2026", actor_id=anna)
    with pytest.raises(EventIsOver):
        await makings.reschedule(over, "10 декабря", actor_id=anna)
    with pytest.raises(EventStateForbids):
        await makings.reschedule(cancelled, "10 декабря", actor_id=anna)


async def test_one_that_has_begun_and_is_moved_ahead_is_open_again(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(
        store, anna, state=EventState.RUNNING, starts_at=NOON - DAY, ends_at=NOON + DAY
    )

    await makings.move(event, When(NOON + DAY, NOON + 2 * DAY, whole_days=False), 0, actor_id=anna)

    assert await state_of(store, event) is PUBLISHED


async def test_another_schools_organiser_moves_and_changes_nothing(store: Store, makings: Makings) -> None:
    boris = await an_organiser(store, OTHER, "Белов Борис")
    event = await a_made_event(store)

    with pytest.raises(EventNotYours):
        await makings.reschedule(event, "10 декабря", actor_id=boris)
    with pytest.raises(EventNotYours):
        await makings.set(event, EventField.TITLE, "Моё", actor_id=boris)
    with pytest.raises(EventNotYours):
        await makings.look(event, actor_id=boris)


async def test_a_school_that_was_asked_to_help_may_do_the_same(store: Store, makings: Makings) -> None:
    anna, boris = await an_organiser(store), await an_organiser(store, OTHER, "Белов Борис")
    event = await a_made_event(store, anna)

    for _ in range(2):
        await makings.add_host(event, OTHER, actor_id=anna)
    shown = await makings.set(event, EventField.TITLE, "Общий кубок", actor_id=boris)

    assert (shown.event.title, [host.school_id for host in shown.hosts]) == ("Общий кубок", [OTHER])


async def test_people_do_not_become_teams_nor_a_team_too_large(store: Store, makings: Makings) -> None:
    anna, people = await an_organiser(store), [await a_holder(store, f"Ч {number}") for number in range(3)]
    alone = await a_made_event(store, anna, state=PUBLISHED)
    teams = await a_made_event(store, anna, state=PUBLISHED, team_min=2, team_max=4)
    await an_entry(store, alone, people[0])
    await an_entry(store, teams, *people, most=4)

    refused = [(alone, "2-4", EntriesAreIn), (teams, "-", EntriesAreIn), (teams, "2", TeamsAreLarger)]
    for event, typed, refusal in refused:
        with pytest.raises(refusal):
            await makings.set(event, EventField.TEAM, typed, actor_id=anna)
    await makings.set(teams, EventField.TEAM, "2-3", actor_id=anna)

    assert await all_of(store, Entry.most) == [(1,), (3,)]


async def test_no_capacity_goes_below_what_is_taken(store: Store, makings: Makings) -> None:
    anna, people = await an_organiser(store), [await a_holder(store, f"Ч {number}") for number in range(2)]
    event = await a_made_event(store, anna, state=PUBLISHED)
    for number, person in enumerate(people, 1):
        await an_entry(store, event, person, number=number)

    with pytest.raises(CapacityBelowTaken):
        await makings.set(event, EventField.CAPACITY, "1", actor_id=anna)

    assert (await event_of(store, event)).capacity is None


async def test_registration_opens_before_it_closes_and_closes_before_the_end(
    store: Store, makings: Makings
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)
    await makings.set(event, EventField.CLOSES, "30 ноября", actor_id=anna)

    with pytest.raises(WindowBackwards):
        await makings.set(event, EventField.OPENS, "1 декабря", actor_id=anna)
    with pytest.raises(WindowClosesLate):
        await makings.set(event, EventField.CLOSES, "25 декабря", actor_id=anna)


async def test_more_time_for_registration_opens_it_again(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(
        store, anna, state=EventState.REGISTRATION_CLOSED, registration_closes_at=NOON - timedelta(hours=1)
    )

    await makings.set(event, EventField.CLOSES, "1 декабря", actor_id=anna)

    assert await state_of(store, event) is PUBLISHED


async def test_every_change_of_a_published_event_is_in_its_history(store: Store, makings: Makings) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED)

    for _ in range(2):
        await makings.set(event, EventField.PLACE, "Актовый зал", actor_id=anna)

    columns = (EventChange.deed, EventChange.field, EventChange.was, EventChange.became, EventChange.by_id)
    assert await all_of(store, *columns) == [("edited", "place", "", "Актовый зал", anna)]
