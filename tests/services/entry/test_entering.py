import asyncio
from datetime import timedelta

import pytest

from models.entry import Entry, EntryChange, EntryDeed, EntryMember, EntryStatus
from models.person import Person
from models.seat import SeatCount
from services.entry.gate import Bar, NotAdmitted
from services.entry.refusal import NominationNotFound
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    GYMNASIUM,
    a_ground,
    a_nomination,
    a_site,
    a_stage,
    changed,
    entered,
    holds_what_must_hold,
    pupils,
    statuses,
)
from tests.rows import a_consent, a_pupil, a_text, all_of, stored

CONFIRMED, WAITING, OFFERED = EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED


async def test_who_enters_gets_a_number_and_a_seat(store: Store) -> None:
    event = await a_ground(store, capacity=5)
    (anna,) = await pupils(store, 1)

    entry = await entered(store, event, anna)

    assert (entry.number, entry.status, entry.size) == (1, CONFIRMED, 1)
    assert await all_of(store, SeatCount.taken, SeatCount.capacity) == [(1, 5)]
    assert [deed for (deed,) in await all_of(store, EntryChange.deed)] == [
        EntryDeed.ENTERED,
        EntryDeed.JOINED,
    ]


async def test_entering_twice_changes_nothing(store: Store) -> None:
    event = await a_ground(store, capacity=5)
    (anna,) = await pupils(store, 1)

    first = await entered(store, event, anna)
    second = await entered(store, event, anna)

    assert first.id == second.id
    assert len(await all_of(store, EntryMember.id)) == 1


async def test_of_many_at_once_so_many_get_a_seat_as_there_are(store: Store) -> None:
    event = await a_ground(store, capacity=3)
    people = await pupils(store, 12)

    await asyncio.gather(*(entered(store, event, person) for person in (*people, *people)))

    assert sorted(await statuses(store)) == sorted([CONFIRMED] * 3 + [WAITING] * 9)
    await holds_what_must_hold(store)


async def test_a_freed_seat_is_offered_to_the_next(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    people = await pupils(store, 3)
    first, *_ = [await entered(store, event, person) for person in people]

    await changed(store, first, EntryStatus.WITHDRAWN, by=people[0].id)

    assert await statuses(store) == [EntryStatus.WITHDRAWN, OFFERED, WAITING]
    await holds_what_must_hold(store)


async def test_who_has_withdrawn_may_enter_again(store: Store) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await changed(store, await entered(store, event, anna), EntryStatus.WITHDRAWN, by=anna.id)

    again = await entered(store, event, anna)

    assert (again.number, again.status) == (2, CONFIRMED)


async def test_a_school_has_no_more_than_its_share(store: Store) -> None:
    event = await a_ground(store, capacity=9, per_school=1)
    here = await pupils(store, 2)
    there = await pupils_of_gymnasium(store)

    for person in (*here, *there):
        await entered(store, event, person)

    assert await statuses(store) == [CONFIRMED, WAITING, CONFIRMED]
    await holds_what_must_hold(store)


async def pupils_of_gymnasium(store: Store) -> list[Person]:
    text = a_text(version="1")
    person = a_pupil("Гимназистова Вера", school_id=GYMNASIUM)
    text.digest = "other"
    await stored(store, text, person)
    await stored(store, a_consent(person, text))
    return [person]


async def test_a_full_site_leaves_the_others_free(store: Store) -> None:
    event = await a_ground(store)
    stage = a_stage(event)
    await stored(store, stage)
    small, large = a_site(stage, "Малая", capacity=1), a_site(stage, "Большая")
    await stored(store, small, large)
    people = await pupils(store, 3)

    for person, site in zip(people, (small, small, large), strict=True):
        await entered(store, event, person, site_id=site.id)

    assert await statuses(store) == [CONFIRMED, WAITING, CONFIRMED]


async def test_a_site_and_a_nomination_are_of_this_event(store: Store) -> None:
    event = await a_ground(store)
    await stored(store, a_nomination(event, grade_from=5, grade_to=7))
    (anna,) = await pupils(store, 1)

    with pytest.raises(NominationNotFound):
        await entered(store, event, anna)
    with pytest.raises(NominationNotFound):
        await entered(store, event, anna, nomination_id=1)
    with pytest.raises(NominationNotFound):
        await entered(store, event, anna, nomination_id=99)


async def test_a_deadline_that_passed_meanwhile_is_told(store: Store) -> None:
    event = await a_ground(store, registration_closes_at=NOON + timedelta(hours=1))
    (anna,) = await pupils(store, 1)

    with pytest.raises(NotAdmitted) as refused:
        await entered(store, event, anna, now=NOON + timedelta(hours=2))

    assert refused.value.bar is Bar.CLOSED
    assert await all_of(store, Entry.id) == []
