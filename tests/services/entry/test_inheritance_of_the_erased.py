"""Somebody is deleted: their seat is free, their team goes on, and what is over stays as a number."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.charge import Charge
from models.consent import Consent
from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.entry import Entry, EntryAnswer, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestKind
from models.event_question import QuestionScope
from models.kept_file import KeptFile
from models.person import Person
from models.result import Result
from models.work import Work
from services.erasure import erase
from services.retention import PERIODS, Kept, Retention
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_ground, a_mentor, a_stage, entered, holds_what_must_hold, pupils, statuses
from tests.rows import a_pupil, all_of, an_account, stored
from tests.services.entry.inheriting import (
    LATER,
    a_file,
    a_question,
    a_result,
    a_work,
    an_answer,
    be_erased,
    fresh,
    made,
    now_in,
)

CONFIRMED, OFFERED, WITHDRAWN = EntryStatus.CONFIRMED, EntryStatus.OFFERED, EntryStatus.WITHDRAWN
AFTERWARDS = NOON + timedelta(days=20)


async def test_the_seat_of_the_erased_is_offered_to_the_next(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    anna, boris = await pupils(store, 2)
    for person in (anna, boris):
        await entered(store, event, person)

    await be_erased(store, anna)

    assert await statuses(store) == [WITHDRAWN, OFFERED]
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.SEAT_OFFERED, boris.id)]


@pytest.mark.parametrize("with_mentor", [True, False])
async def test_the_team_of_the_erased_goes_on_under_its_mentor_or_its_oldest_member(
    store: Store, *, with_mentor: bool
) -> None:
    event = await a_ground(store, team_min=2, team_max=4)
    anna, silent, writing = await pupils(store, 3)
    await stored(store, an_account(writing))
    mentor = await a_mentor(store) if with_mentor else None
    team = await made(store, event, anna, silent, writing, title="Роботы", captain=anna, mentor=mentor)

    await be_erased(store, anna)

    team = await fresh(store, team)
    assert (team.status, team.size) == (CONFIRMED, 2)
    assert team.captain_id == (None if with_mentor else writing.id)
    assert await now_in(store, team) == [silent.id, writing.id]


async def test_the_team_of_an_erased_mentor_gets_a_captain(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    anna, boris = await pupils(store, 2)
    await stored(store, an_account(boris))
    mentor = await a_mentor(store)
    team = await made(store, event, anna, boris, title="Роботы", mentor=mentor)

    await be_erased(store, mentor)

    team = await fresh(store, team)
    assert (team.mentor_id, team.captain_id, team.size) == (None, boris.id, 2)


async def test_a_team_of_the_erased_alone_ends(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4, capacity=1)
    anna, boris = await pupils(store, 2)
    await made(store, event, anna, title="Роботы", captain=anna)
    await made(store, event, boris, title="Дроны", captain=boris)

    await be_erased(store, anna)

    assert await statuses(store) == [WITHDRAWN, OFFERED]


async def test_what_is_over_stays_with_its_result_and_names_nobody(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    (anna,) = await pupils(store, 1)
    entry = await made(store, event, anna, captain=anna, mentor=anna)
    await stored(store, a_result(entry))

    await be_erased(store, anna, AFTERWARDS)

    assert await all_of(store, Entry.status, Entry.size, Entry.captain_id, Entry.mentor_id) == [
        (CONFIRMED, 1, None, None)
    ]
    assert await all_of(store, EntryMember.person_id, EntryMember.left_at) == [(anna.id, None)]
    assert await all_of(store, Result.entry_id) == [(entry.id,)]


@pytest.mark.parametrize("now", [LATER, AFTERWARDS])
async def test_what_the_erased_said_and_sent_alone_is_gone_with_its_files(
    store: Store, now: datetime
) -> None:
    event = await a_ground(store)
    stage, question = a_stage(event), await a_question(store, event, QuestionScope.ENTRY)
    await stored(store, stage)
    anna, boris = await pupils(store, 2)
    file = a_file(None, "справка.pdf")
    await stored(store, file)
    for person in (anna, boris):
        entry = await entered(store, event, person)
        await a_work(store, entry, stage, person, f"работа-{person.id}.pdf")
        await stored(store, an_answer(entry, question, "да", file_id=file.id if person is anna else None))

    await be_erased(store, anna, now)

    assert await all_of(store, Work.sent_by) == [(boris.id,)]
    assert len(await all_of(store, EntryAnswer.id)) == 1
    assert await all_of(store, KeptFile.name, KeptFile.person_id) == [(f"работа-{boris.id}.pdf", boris.id)]


async def test_the_work_of_a_team_stays_the_teams(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    stage, question = a_stage(event), await a_question(store, event)
    await stored(store, stage)
    anna, boris = await pupils(store, 2)
    team = await made(store, event, anna, boris, title="Роботы", captain=anna)
    await a_work(store, team, stage, anna, "работа.pdf")
    await stored(
        store,
        *(an_answer(team, question, "да", person_id=person.id) for person in (anna, boris)),
        an_answer(team, question, "вместе"),
    )

    await be_erased(store, anna)

    assert await all_of(store, Work.entry_id) == [(team.id,)]
    assert await all_of(store, KeptFile.name, KeptFile.person_id) == [("работа.pdf", None)]
    assert await all_of(store, EntryAnswer.person_id) == [(boris.id,), (None,)]


async def test_what_was_to_be_told_asked_or_shown_is_gone(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    anna, boris = await pupils(store, 2)
    team = await made(store, event, boris, title="Роботы", captain=boris)
    for person in (anna, boris):
        await stored(
            store,
            Delivery(
                kind=DeliveryKind.EVENT_MOVED, cause="1", person_id=person.id, due_at=NOON, written_at=NOON
            ),
            DeskView(person_id=person.id, event_id=event.id, used_at=NOON),
            EntryRequest(
                event_id=event.id,
                entry_id=team.id,
                kind=RequestKind.JOIN,
                person_id=person.id,
                by_id=anna.id,
                made_at=NOON,
            ),
        )

    await be_erased(store, anna)

    for column in (Delivery.person_id, DeskView.person_id, EntryRequest.person_id):
        assert await all_of(store, column) == [(boris.id,)]


async def test_to_be_erased_while_others_enter_frees_one_seat(store: Store) -> None:
    event = await a_ground(store, capacity=2)
    anna, boris, *others = await pupils(store, 6)
    for person in (anna, boris):
        await entered(store, event, person)

    await asyncio.gather(
        *(store.write(erase, anna.id, now=LATER) for _ in range(2)),
        *(entered(store, event, person) for person in others),
    )

    await holds_what_must_hold(store)
    held = [status for status in await statuses(store) if status in (CONFIRMED, OFFERED)]
    assert len(held) == 2


async def withdraw_consent(store: Store, person: Person) -> None:
    def body(session: Session) -> None:
        session.execute(update(Consent).where(Consent.person_id == person.id).values(withdrawn_at=LATER))

    await store.write(body)


async def a_record(store: Store, mentor: Person) -> Person:
    """A pupil whom a mentor has entered, with no consent yet."""
    record = a_pupil("Иванов Пётр", drafted_at=None)
    await stored(store, record)
    await stored(store, Charge(mentor_id=mentor.id, pupil_id=record.id, since=NOON))
    return record


async def test_whoever_has_withdrawn_the_consent_keeps_no_seat_when_the_profile_is_forgotten(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store, starts_at=NOON + timedelta(days=90), ends_at=NOON + timedelta(days=90))
    anna, boris = await pupils(store, 2)
    for number, person in enumerate((anna, boris)):
        await stored(store, an_account(person, number))
        await entered(store, event, person)
    await withdraw_consent(store, anna)

    clock.now = LATER + PERIODS[Kept.DRAFT_PROFILE] + timedelta(seconds=1)
    await Retention(store, clock).purge()

    assert await statuses(store) == [WITHDRAWN, CONFIRMED]
    await holds_what_must_hold(store)


async def test_a_child_without_consent_whose_record_is_forgotten_leaves_the_team(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(
        store, team_min=1, team_max=4, starts_at=NOON + timedelta(days=90), ends_at=NOON + timedelta(days=90)
    )
    mentor = await a_mentor(store)
    anna, record = (await pupils(store, 1))[0], await a_record(store, mentor)
    await stored(store, an_account(anna))
    team = await made(store, event, anna, record, title="Роботы", mentor=mentor)

    clock.now = NOON + PERIODS[Kept.CLASS_RECORD] + timedelta(seconds=1)
    await Retention(store, clock).purge()

    assert await now_in(store, team) == [anna.id]
    await holds_what_must_hold(store)
