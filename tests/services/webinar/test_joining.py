"""The door of a webinar: when it is open, for whom, and what is kept of whoever comes in."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.attendance import Attendance, JoinPress
from models.delivery import Delivery, DeliveryKind
from models.entry import EntryStatus
from models.event import Event, EventFormat, EventKind, EventState
from services.event.moving import move
from services.event.state import change_state
from services.event.when import When
from services.refusal import EventNotFound
from services.store import Store
from services.webinar import organising
from services.webinar.joining import Door
from services.webinar.refusal import NoRoom
from tests.clock import HandClock
from tests.entering import a_row_of_event, a_teacher, changed, entered
from tests.rows import all_of, stored
from tests.services.webinar.webinar import (
    BEGINS,
    ENDS,
    OF_TEACHERS,
    ROOM,
    a_listener,
    a_speaker,
    a_webinar,
    actor,
    joinings,
    who_runs_it,
)

A_MINUTE = timedelta(minutes=1)


async def moved(store: Store, event: Event, by: timedelta, clock: HandClock) -> None:
    def body(session: Session) -> None:
        held = session.get_one(Event, event.id)
        to = When(held.starts_at + by, held.ends_at + by, whole_days=False)
        move(session, held, to, by=None, now=clock())

    await store.write(body)


@pytest.mark.parametrize(
    ("after", "door"),
    [
        (timedelta(minutes=-16), Door.EARLY),
        (timedelta(minutes=-15), Door.OPEN),
        (timedelta(hours=1, minutes=59), Door.OPEN),
        (timedelta(hours=2), Door.OVER),
        (timedelta(days=1), Door.OVER),
    ],
)
async def test_the_door_is_open_from_a_quarter_before_to_the_end(
    store: Store, clock: HandClock, after: timedelta, door: Door
) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)
    clock.now = BEGINS + after

    joining = await joinings(store, clock).join(event.id, person_id=maria.id)

    is_open = door is Door.OPEN
    assert (joining.door, joining.at, joining.link) == (
        door,
        BEGINS - timedelta(minutes=15),
        ROOM if is_open else "",
    )
    assert await all_of(store, Attendance.person_id, Attendance.pressed_at) == (
        [(maria.id, clock.now)] if is_open else []
    )
    assert len(await all_of(store, JoinPress.id)) == int(is_open)


async def test_two_presses_at_once_are_two_presses_of_one_person_there(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)
    clock.now = BEGINS
    door = joinings(store, clock)

    both = await asyncio.gather(*(door.join(event.id, person_id=maria.id) for _ in range(2)))

    assert [one.link for one in both] == [ROOM, ROOM]
    assert len(await all_of(store, JoinPress.id)) == 2
    assert await all_of(store, Attendance.person_id) == [(maria.id,)]
    calls = [kind for (kind,) in await all_of(store, Delivery.kind) if kind is DeliveryKind.PROOF_WANTED]
    assert len(calls) == 1


async def test_whoever_comes_again_came_when_they_came_first(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)
    door = joinings(store, clock)

    for clock.now in (BEGINS, BEGINS + timedelta(hours=1)):
        await door.join(event.id, person_id=maria.id)

    assert await all_of(store, Attendance.pressed_at) == [(BEGINS,)]


async def test_at_two_events_of_one_time_one_is_at_both(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    other = a_row_of_event("Другой", **OF_TEACHERS | {"link": "https://room.example/2"})
    await stored(store, other)
    maria = await a_listener(store, event)
    await entered(store, other, maria)
    clock.now = BEGINS
    door = joinings(store, clock)

    links = [(await door.join(one.id, person_id=maria.id)).link for one in (event, other)]

    assert links == [ROOM, "https://room.example/2"]
    assert await all_of(store, Attendance.event_id) == [(event.id,), (other.id,)]


async def test_without_a_link_nobody_is_there_and_each_is_told_when_it_comes(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store, link="")
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    clock.now = BEGINS
    door = joinings(store, clock)

    assert (await door.join(event.id, person_id=maria.id)).door is Door.NO_LINK
    assert await all_of(store, Attendance.id) == []
    await store.write(organising.set_link, event.id, "room.example/9", actor(olga, clock))
    joining = await door.join(event.id, person_id=maria.id)

    assert (joining.door, joining.link) == (Door.OPEN, "https://room.example/9")
    told = await all_of(store, Delivery.kind, Delivery.person_id, Delivery.expires_at)
    assert (DeliveryKind.LINK_ADDED, maria.id, ENDS) in told


async def test_a_link_that_is_taken_off_lets_nobody_in(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    clock.now = BEGINS
    await store.write(organising.set_link, event.id, "-", actor(olga, clock))

    joining = await joinings(store, clock).join(event.id, person_id=maria.id)

    assert (joining.door, joining.link) == (Door.NO_LINK, "")
    assert [kind for (kind,) in await all_of(store, Delivery.kind) if kind is DeliveryKind.LINK_ADDED] == []


async def test_a_cancelled_one_says_so(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)

    def cancel(session: Session) -> None:
        held = session.get_one(Event, event.id)
        change_state(session, held, EventState.CANCELLED, by=None, now=clock())

    await store.write(cancel)
    clock.now = BEGINS

    assert (await joinings(store, clock).join(event.id, person_id=maria.id)).door is Door.CANCELLED
    assert await all_of(store, JoinPress.id) == []


async def test_whoever_has_not_entered_is_told_whether_they_may(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    stranger = await a_teacher(store, "Чужой Пётр")
    door = joinings(store, clock)

    clock.now = BEGINS - A_MINUTE
    open_still = await door.join(event.id, person_id=stranger.id)
    clock.now = BEGINS + A_MINUTE
    shut = await door.join(event.id, person_id=stranger.id)

    assert (open_still.door, shut.door) == (Door.NOT_ENTERED, Door.NOT_ENTERED)
    assert open_still.verdict is not None
    assert open_still.verdict.may_enter
    assert shut.verdict is not None
    assert not shut.verdict.may_enter
    assert open_still.link == shut.link == ""
    assert await all_of(store, Attendance.id) == []


async def test_whose_entry_waits_is_not_let_in(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store, needs_approval=True)
    maria = await a_listener(store, event)
    clock.now = BEGINS
    door = joinings(store, clock)

    waiting = await door.join(event.id, person_id=maria.id)
    await changed(store, 1, EntryStatus.CONFIRMED, now=clock.now)

    assert (waiting.door, waiting.status, waiting.link) == (Door.NOT_CONFIRMED, EntryStatus.PENDING, "")
    assert (await door.join(event.id, person_id=maria.id)).door is Door.OPEN


async def test_speakers_and_organisers_come_in_and_are_no_listeners(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga, irina = await who_runs_it(store), await a_teacher(store, "Смирнова Ирина")
    await a_speaker(store, event, irina)
    clock.now = BEGINS
    door = joinings(store, clock)

    links = [(await door.join(event.id, person_id=one.id)).link for one in (olga, irina)]

    assert links == [ROOM, ROOM]
    assert await all_of(store, Attendance.id) == []


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"state": EventState.DRAFT}, EventNotFound),
        ({"kind": EventKind.CONTEST}, NoRoom),
        ({"format": EventFormat.ONSITE}, NoRoom),
    ],
)
async def test_what_has_no_room_has_no_door(
    store: Store, clock: HandClock, facts: dict[str, object], refusal: type[Exception]
) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)

    def change(session: Session) -> None:
        session.execute(update(Event).values(**facts))

    await store.write(change)
    clock.now = BEGINS

    with pytest.raises(refusal):
        await joinings(store, clock).join(event.id, person_id=maria.id)
    with pytest.raises(EventNotFound):
        await joinings(store, clock).join(event.id + 99, person_id=maria.id)


async def test_an_event_that_goes_on_for_longer_asks_its_people_at_the_new_end(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)

    def longer(session: Session) -> None:
        held = session.get_one(Event, event.id)
        move(
            session, held, When(BEGINS, ENDS + timedelta(minutes=30), whole_days=False), by=None, now=clock()
        )

    await store.write(longer)

    calls = [
        due
        for kind, due in await all_of(store, Delivery.kind, Delivery.due_at)
        if kind is DeliveryKind.PROOF_WANTED
    ]
    assert sorted(calls) == [ENDS - timedelta(minutes=10), ENDS + timedelta(minutes=20)]


async def test_of_an_event_moved_away_nobody_has_been_there(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)
    clock.now = BEGINS
    door = joinings(store, clock)
    await door.join(event.id, person_id=maria.id)

    await moved(store, event, timedelta(days=1), clock)

    assert await all_of(store, Attendance.id) == []
    assert (await door.join(event.id, person_id=maria.id)).door is Door.EARLY
    # What was pressed stays as it was pressed.
    assert len(await all_of(store, JoinPress.id)) == 1
