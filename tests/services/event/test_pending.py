"""Whoever runs an event that needs a «yes» hears of entries that wait, once a day and by day."""

import asyncio
from datetime import timedelta

import pytest

from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryStatus
from models.event import Event, EventState
from models.person import Person
from models.role import RoleKind
from services.event.pending import PendingEntries
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_ground, changed, entered, pupils
from tests.rows import all_of
from tests.services.appointed import a_holder
from tests.services.event.making import told

WAITING = DeliveryKind.ENTRIES_WAITING


@pytest.fixture
def pending(store: Store, clock: HandClock) -> PendingEntries:
    return PendingEntries(store, clock)


async def lives_by(store: Store, person_id: int, zone: str) -> None:
    await store.write(lambda session: setattr(session.get_one(Person, person_id), "zone", zone))


async def test_the_first_of_a_day_is_told_to_whoever_runs_the_event_and_to_nobody_else(
    store: Store, pending: PendingEntries
) -> None:
    event = await a_ground(store, needs_approval=True)
    (pupil,) = await pupils(store, 1)
    olga = await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    ivan = await a_holder(store, "Котов Иван", RoleKind.RESPONSIBLE, LYCEUM)
    await a_holder(store, "Чужая Анна", RoleKind.ORGANISER, GYMNASIUM)
    await a_holder(store, "Петрова Мария", RoleKind.MENTOR, LYCEUM)
    await pending.tell()
    before = await told(store, WAITING)
    await entered(store, event, pupil)

    await asyncio.gather(*(pending.tell() for _ in range(2)))

    assert before == []
    assert await told(store, WAITING) == sorted([olga, ivan])
    assert set(await all_of(store, Delivery.cause, Delivery.event_id)) == {
        (f"event:{event.id}:waiting:2026-11-25", event.id)
    }


async def test_more_of_the_same_day_are_told_the_next_morning_and_then_no_more(
    store: Store, pending: PendingEntries, clock: HandClock
) -> None:
    event = await a_ground(store, needs_approval=True)
    first, second = await pupils(store, 2)
    await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    await entered(store, event, first)
    counts = list[int]()
    for hours in (0, 1, 19, 1, 24):
        clock.move(timedelta(hours=hours))
        if hours == 1 and len(counts) == 1:
            await entered(store, event, second, now=clock())
        await pending.tell()
        counts.append(len(await told(store, WAITING)))

    # At noon; an hour later; at eight the next morning, at nine, and the day after with nothing new.
    assert counts == [1, 1, 1, 2, 2]


async def test_what_comes_at_night_waits_for_the_readers_morning(
    store: Store, pending: PendingEntries, clock: HandClock
) -> None:
    event = await a_ground(store, needs_approval=True)
    (pupil,) = await pupils(store, 1)
    near = await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    far = await a_holder(store, "Котов Иван", RoleKind.ORGANISER, LYCEUM)
    await lives_by(store, far, "Asia/Kamchatka")
    await entered(store, event, pupil)

    await pending.tell()
    by_noon_in_moscow = await told(store, WAITING)
    clock.move(timedelta(hours=12))
    await pending.tell()

    assert by_noon_in_moscow == [near]
    assert await told(store, WAITING) == sorted([near, far])


async def test_a_seat_that_was_offered_and_taken_waits_for_a_yes_as_well(
    store: Store, pending: PendingEntries, clock: HandClock
) -> None:
    event = await a_ground(store, needs_approval=True, capacity=1)
    first, second = await pupils(store, 2)
    olga = await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    taken = await entered(store, event, first)
    queued = await entered(store, event, second)
    await pending.tell()
    await changed(store, taken, EntryStatus.WITHDRAWN)
    clock.move(timedelta(days=1))
    await pending.tell()
    offered = await told(store, WAITING)

    await changed(store, queued, EntryStatus.PENDING, now=clock())
    await pending.tell()

    assert (offered, await told(store, WAITING)) == ([olga], [olga, olga])


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.FINISHED])
async def test_of_an_event_that_is_over_nobody_is_told(
    store: Store, pending: PendingEntries, state: EventState
) -> None:
    event = await a_ground(store, needs_approval=True)
    (pupil,) = await pupils(store, 1)
    await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    await entered(store, event, pupil)
    await store.write(lambda session: setattr(session.get_one(Event, event.id), "state", state))

    await pending.tell()

    assert await told(store, WAITING) == []


async def test_where_nobody_has_to_say_yes_nobody_is_told(store: Store, pending: PendingEntries) -> None:
    event = await a_ground(store)
    (pupil,) = await pupils(store, 1)
    await a_holder(store, "Котова Ольга", RoleKind.ORGANISER, LYCEUM)
    await entered(store, event, pupil)

    await pending.tell()

    assert await all_of(store, Entry.status) == [(EntryStatus.CONFIRMED,)]
    assert await told(store, WAITING) == []
    assert event.ends_at > NOON
