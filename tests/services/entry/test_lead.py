"""Who leads an entry and may ask about it, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from models.entry import EntrySource
from models.entry_request import EntryRequest, RequestState
from models.event import Event, EventState
from models.person import Person
from models.role import Role
from services.entry.entering import NewEntry, make_entry
from services.entry.entries import Entries
from services.entry.hold import hold_event
from services.entry.refusal import EntryNotFound, NominationNotFound, SiteNotFound
from services.entry.request import take_back
from services.entry.seat import Choice
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import (
    GYMNASIUM,
    LYCEUM,
    VERSIONS,
    a_ground,
    a_nomination,
    a_row_of_event,
    asking,
    entered,
    pupils,
)
from tests.rows import all_of, stored
from tests.services.entry.teaming import a_charge, a_keeper, a_team_ground, writing

LATER = NOON + timedelta(days=2)


def entries_of(store: Store, clock: HandClock) -> Entries:
    return Entries(store, clock, VERSIONS, administrators=())


async def a_brought_child(store: Store, event: Event, mentor: Person) -> int:
    """Entered by the mentor."""
    child = await a_charge(store, mentor)
    new = NewEntry(EntrySource.MENTOR, Choice(school_id=LYCEUM), 10, (child.id,), mentor_id=mentor.id)
    entry = await store.write(
        lambda session: make_entry(session, hold_event(session, event.id), new, by=mentor.id, now=NOON)
    )
    return entry.id


async def test_a_mentor_who_is_appointed_no_more_reads_and_manages_nothing(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    mentor = await a_keeper(store)
    entry_id = await a_brought_child(store, event, mentor)
    entries = entries_of(store, clock)
    assert (await entries.show(entry_id, person_id=mentor.id)).manages

    await store.write(lambda session: session.execute(delete(Role).where(Role.person_id == mentor.id)))

    assert (await entries.mine(page=1, person_id=mentor.id)).lines.total == 0
    with pytest.raises(EntryNotFound):
        await entries.show(entry_id, person_id=mentor.id)
    with pytest.raises(EntryNotFound):
        await entries.withdraw(entry_id, person_id=mentor.id)


async def test_after_the_freeze_nothing_is_asked_for_that_cannot_be(store: Store, clock: HandClock) -> None:
    event = await a_ground(store, freezes_at=NOON + timedelta(days=1))
    other = a_row_of_event("Чужой черновик", organiser_id=GYMNASIUM, state=EventState.DRAFT)
    await stored(store, other)
    own, secret = a_nomination(event), a_nomination(other, "Секретная")
    await stored(store, own, secret)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna, nomination_id=own.id)
    entries, clock.now = entries_of(store, clock), LATER

    with pytest.raises(NominationNotFound):
        await entries.move_to_nomination(entry.id, secret.id, person_id=anna.id)
    with pytest.raises(SiteNotFound):
        await entries.move_to_site(entry.id, 999_999, person_id=anna.id)
    await entries.move_to_nomination(entry.id, own.id, person_id=anna.id)

    assert await all_of(store, EntryRequest.id) == []


async def test_who_asked_the_organiser_to_be_let_in_takes_it_back(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris, stranger = await writing(store, 3)
    code = await ground.code(await ground.team(anna))
    clock.now = LATER
    await ground.joinings.ask_organiser(code, actor_id=boris.id)
    ((request_id,),) = await all_of(store, EntryRequest.id)

    with pytest.raises(EntryNotFound):
        await store.write(take_back, request_id, asking(stranger, now=LATER).actor)
    await store.write(take_back, request_id, asking(boris, now=LATER).actor)

    assert await all_of(store, EntryRequest.state) == [(RequestState.RECALLED,)]
