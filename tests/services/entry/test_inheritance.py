"""Two people turn out to be one: their seats, teams, works and results are one person's."""

import asyncio

import pytest

from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.entry import EntryAnswer, EntryChange, EntryDeed, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.kept_file import KeptFile
from models.person import Person
from models.result import Result
from models.work import Work
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    a_ground,
    a_nomination,
    a_stage,
    a_teacher,
    entered,
    holds_what_must_hold,
    pupils,
    statuses,
)
from tests.rows import all_of, an_account, stored
from tests.services.entry.inheriting import (
    LATER,
    a_file,
    a_question,
    a_result,
    a_work,
    an_answer,
    become_one,
    fresh,
    made,
    merged,
    now_in,
)

CONFIRMED, WAITING, OFFERED = EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED
WITHDRAWN = EntryStatus.WITHDRAWN


@pytest.mark.parametrize("first", ["record", "own"])
async def test_a_child_whom_the_mentor_entered_as_well_keeps_the_seat_that_either_has(
    store: Store, first: str
) -> None:
    event = await a_ground(store, capacity=1)
    record, own = await pupils(store, 2)
    mentor = await a_teacher(store)
    if first == "record":
        entries = [await made(store, event, record, mentor=mentor), await entered(store, event, own)]
    else:
        entries = [await entered(store, event, own), await made(store, event, record, mentor=mentor)]

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, WITHDRAWN]
    assert await now_in(store, entries[0]) == [record.id]


async def test_of_two_seats_one_is_offered_to_the_next(store: Store) -> None:
    event = await a_ground(store, capacity=2)
    record, own, third = await pupils(store, 3)
    for person in (record, own, third):
        await entered(store, event, person)

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, WITHDRAWN, OFFERED]
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.SEAT_OFFERED, third.id)]


async def test_of_two_in_the_queue_the_earlier_turn_stays(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    first, own, record = await pupils(store, 3)
    await entered(store, event, first)
    await entered(store, event, own, now=NOON)
    await entered(store, event, record, now=LATER)

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, WAITING, WITHDRAWN]


async def test_the_work_the_answers_and_the_result_of_either_stay(store: Store) -> None:
    event = await a_ground(store)
    stage, question = a_stage(event), await a_question(store, event)
    await stored(store, stage)
    record, own = await pupils(store, 2)
    kept, ended = await entered(store, event, record), await entered(store, event, own)
    await a_work(store, ended, stage, own, "работа.pdf")
    await stored(store, a_result(ended), an_answer(ended, question, "да", person_id=own.id))

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, WITHDRAWN]
    assert await all_of(store, Work.entry_id, Work.sent_by) == [(kept.id, record.id)]
    assert await all_of(store, Result.entry_id) == [(kept.id,)]
    assert await all_of(store, EntryAnswer.entry_id, EntryAnswer.person_id) == [(kept.id, record.id)]


async def test_of_two_works_for_a_stage_the_later_is_the_work_and_neither_is_lost(store: Store) -> None:
    event = await a_ground(store)
    stage = a_stage(event)
    await stored(store, stage)
    record, own = await pupils(store, 2)
    kept, ended = await entered(store, event, record), await entered(store, event, own)
    early = await a_work(store, kept, stage, record, "черновик.pdf")
    late = await a_work(store, ended, stage, own, "работа.pdf", sent_at=LATER)

    await become_one(store, record, own)

    assert await all_of(store, Work.entry_id, Work.file_id, Work.sent_at) == [
        (kept.id, late.file_id, LATER),
        (ended.id, early.file_id, NOON),
    ]


async def test_in_another_nomination_both_entries_stay(store: Store) -> None:
    event = await a_ground(store)
    nominations = [a_nomination(event, title, number) for number, title in enumerate(("Роботы", "Дроны"))]
    await stored(store, *nominations)
    record, own = await pupils(store, 2)
    await entered(store, event, record, nomination_id=nominations[0].id)
    await entered(store, event, own, nomination_id=nominations[1].id)

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, CONFIRMED]
    assert {person for (person,) in await all_of(store, EntryMember.person_id)} == {record.id}


async def test_who_is_in_a_team_twice_is_in_it_once_and_leads_it_as_before(store: Store) -> None:
    event = await a_ground(store, team_min=2, team_max=4)
    record, own, other = await pupils(store, 3)
    team = await made(store, event, own, record, other, title="Роботы", captain=own)

    await become_one(store, record, own)

    team = await fresh(store, team)
    assert (team.size, team.status, team.captain_id) == (2, CONFIRMED, record.id)
    assert sorted(await now_in(store, team)) == [record.id, other.id]
    assert (EntryDeed.LEFT, str(record.id), record.id) in await all_of(
        store, EntryChange.deed, EntryChange.was, EntryChange.by_id
    )


async def test_of_two_teams_the_older_membership_stays_and_the_other_team_gets_a_captain(
    store: Store,
) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    record, own, silent, writing, fifth = await pupils(store, 5)
    await stored(store, an_account(writing))
    older = await made(store, event, own, fifth, title="Роботы", captain=own)
    newer = await made(store, event, record, silent, writing, title="Дроны", captain=record, now=LATER)

    await become_one(store, record, own)

    older, newer = await fresh(store, older), await fresh(store, newer)
    assert (older.size, older.captain_id) == (2, record.id)
    assert (newer.size, newer.captain_id) == (2, writing.id)
    assert await now_in(store, newer) == [silent.id, writing.id]


async def test_a_team_that_nobody_is_left_in_gives_its_seat_back(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4, capacity=2)
    record, own, third = await pupils(store, 3)
    await made(store, event, own, title="Роботы", captain=own)
    await made(store, event, record, title="Дроны", captain=record, now=LATER)
    await made(store, event, third, title="Ракеты", captain=third, now=LATER)

    await become_one(store, record, own)

    assert await statuses(store) == [CONFIRMED, WITHDRAWN, OFFERED]


async def test_what_both_have_said_or_been_told_is_there_once(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    question = await a_question(store, event)
    record, own, captain = await pupils(store, 3)
    team = await made(store, event, record, own, captain, title="Роботы", captain=captain)
    for person in (record, own):
        await stored(
            store,
            an_answer(team, question, f"{person.id}", person_id=person.id),
            a_request(team.event_id, team.id, person),
            a_request(team.event_id, team.id, person, state=RequestState.DECLINED),
            Delivery(
                kind=DeliveryKind.EVENT_MOVED,
                cause="event:1",
                person_id=person.id,
                due_at=NOON,
                written_at=NOON,
            ),
            DeskView(person_id=person.id, event_id=event.id, used_at=NOON),
            a_file(person, "1.pdf"),
        )

    await become_one(store, record, own)

    assert await all_of(store, EntryAnswer.person_id, EntryAnswer.value) == [(record.id, f"{record.id}")]
    assert [state for (state,) in await all_of(store, EntryRequest.state)] == [
        RequestState.DECLINED,
        RequestState.DECLINED,
        RequestState.OPEN,
    ]
    assert await all_of(store, Delivery.person_id) == [(record.id,)]
    assert (
        await all_of(store, DeskView.person_id)
        == await all_of(store, KeptFile.person_id)
        == [(record.id,)] * 2
    )


async def test_what_is_yet_to_be_told_or_decided_names_the_one_who_stays(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    record, own, captain = await pupils(store, 3)
    team = await made(store, event, captain, title="Роботы", captain=captain)
    asked = a_request(event.id, team.id, captain)
    asked.body = {"other_id": own.id}
    body = {"entry_id": team.id, "person_id": own.id}
    kind = DeliveryKind.TEAM_JOINED
    await stored(
        store,
        asked,
        Delivery(kind=kind, cause="1", person_id=captain.id, body=body, due_at=NOON, written_at=NOON),
    )

    await become_one(store, record, own)

    assert await all_of(store, Delivery.body) == [({"entry_id": team.id, "person_id": record.id},)]
    assert await all_of(store, EntryRequest.body) == [({"other_id": record.id},)]


async def test_entering_while_two_become_one_takes_no_seat_too_many(store: Store) -> None:
    event = await a_ground(store, capacity=2)
    record, own, *others = await pupils(store, 6)
    for person in (record, own):
        await entered(store, event, person)

    await asyncio.gather(merged(store, record, own), *(entered(store, event, person) for person in others))

    await holds_what_must_hold(store)
    held = [status for status in await statuses(store) if status in (CONFIRMED, OFFERED)]
    assert len(held) == 2


def a_request(
    event_id: int, entry_id: int, person: Person, state: RequestState = RequestState.OPEN
) -> EntryRequest:
    return EntryRequest(
        event_id=event_id,
        entry_id=entry_id,
        kind=RequestKind.LEAVE,
        person_id=person.id,
        by_id=person.id,
        state=state,
        made_at=NOON,
    )
