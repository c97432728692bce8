import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from models.account import Account
from models.audit import Deed
from models.charge import Charge
from models.consent import Consent
from models.entry import EntryMember, EntryStatus
from models.event import Event
from models.invitation import CodeAttempt
from models.person import Language, Person, PersonKind
from models.result import Result
from models.role import Role
from models.work import Work
from services.claim import (
    Claims,
    CodeMakerLostRight,
    RecordClaimed,
    RecordIsPupils,
    RecordTaken,
    RecordWeighed,
)
from services.person_conflict import Conflict, Field, GradeNamed, Side
from services.refusal import CodeNotKnown, PersonNotFound, TooManyCodes
from services.standing import Step
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_row_of_event, a_stage, holds_what_must_hold, statuses
from tests.rows import a_consent, a_profile, a_pupil, a_text, all_of, an_account, stored
from tests.services.appointed import LYCEUM, the_log
from tests.services.classes import VERSIONS, a_charge, a_mentor, classrooms_of
from tests.services.entry.inheriting import a_result, a_work, made
from tests.services.signing import PROCESSING


@pytest.fixture
def claims(store: Store, clock: HandClock) -> Claims:
    return Claims(store, clock, VERSIONS)


async def a_record(store: Store, clock: HandClock, full_name: str = "Иванов Пётр") -> tuple[Person, str]:
    """A pupil of a class, and the code by which the record is claimed."""
    mentor = await a_mentor(store)
    record = await a_charge(store, mentor, full_name)
    made = await classrooms_of(store, clock).make_code(record.id, actor_id=mentor)
    return record, made.code


async def a_newcomer(store: Store, number: int = 1) -> Person:
    person = a_profile(language=Language.EN)
    await stored(store, person)
    await stored(store, an_account(person, number))
    return person


def taken(outcome: RecordTaken | RecordWeighed) -> RecordTaken:
    assert isinstance(outcome, RecordTaken)
    return outcome


async def owners(store: Store) -> list[int]:
    return [person_id for _, person_id in await all_of(store, Account.external_id, Account.person_id)]


async def test_a_newcomers_account_moves_to_the_record(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    newcomer = await a_newcomer(store)

    outcome = taken(await claims.claim(code.lower(), {}, actor_id=newcomer.id))

    assert (outcome.person_id, outcome.name, outcome.full_name) == (record.id, "Пётр", "Иванов Пётр")
    assert (outcome.grade, outcome.letter, outcome.standing.step) == (7, "А", Step.FOURTEEN)
    assert await owners(store) == [record.id]
    assert (newcomer.id,) not in await all_of(store, Person.id)
    # They are spoken to as before, and not in the language of the school.
    assert (record.id, Language.EN) in await all_of(store, Person.id, Person.language)
    assert (await the_log(store))[-1] == (Deed.PUPIL_CLAIMED, record.id, record.id, LYCEUM, None)
    assert [pupil for (pupil,) in await all_of(store, Charge.pupil_id)] == [record.id]


async def test_claimed_twice_by_one_pupil_it_is_theirs(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    newcomer = await a_newcomer(store)

    first = await claims.claim(code, {}, actor_id=newcomer.id)
    second = await claims.claim(code, {}, actor_id=record.id)

    assert first == second == await claims.weigh(code, actor_id=record.id)
    assert [line[0] for line in await the_log(store)].count(Deed.PUPIL_CLAIMED) == 1


async def test_the_second_of_two_is_told_that_it_is_taken(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    anna, boris = await a_newcomer(store, 1), await a_newcomer(store, 2)
    await claims.claim(code, {}, actor_id=anna.id)

    for doing in (claims.weigh(code, actor_id=boris.id), claims.claim(code, {}, actor_id=boris.id)):
        with pytest.raises(RecordClaimed):
            await doing

    assert await owners(store) == [record.id, boris.id]
    assert await all_of(store, CodeAttempt.id) == []


async def test_of_many_who_claim_at_once_one_does(store: Store, claims: Claims, clock: HandClock) -> None:
    record, code = await a_record(store, clock)
    people = [await a_newcomer(store, number) for number in range(1, 6)]

    outcomes = await asyncio.gather(
        *(claims.claim(code, {}, actor_id=one.id) for one in people), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in outcomes) == ["RecordClaimed"] * 4 + ["RecordTaken"]
    assert (await owners(store)).count(record.id) == 1


async def test_a_record_that_somebody_writes_from_cannot_be_claimed(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    await stored(store, an_account(record, 7))
    newcomer = await a_newcomer(store)

    with pytest.raises(RecordClaimed):
        await claims.claim(code, {}, actor_id=newcomer.id)


@pytest.mark.parametrize("kind", [PersonKind.TEACHER, PersonKind.PARENT, PersonKind.HEAD, PersonKind.GUEST])
async def test_who_is_no_pupil_is_refused_and_the_code_still_works(
    store: Store, claims: Claims, clock: HandClock, kind: PersonKind
) -> None:
    _, code = await a_record(store, clock)
    adult, newcomer = a_profile("Ли Ян", kind=kind), await a_newcomer(store)
    await stored(store, adult)

    with pytest.raises(RecordIsPupils):
        await claims.claim(code, {}, actor_id=adult.id)

    assert taken(await claims.claim(code, {}, actor_id=newcomer.id)).name == "Пётр"


async def test_what_contradicts_is_decided_by_the_pupil_and_never_silently(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    pupil = a_pupil("Иванова Анна", grade=8, school_id=LYCEUM)
    await stored(store, pupil)
    await stored(store, an_account(pupil))
    conflicts = (
        Conflict(Field.FULL_NAME, "Иванов Пётр", "Иванова Анна"),
        Conflict(Field.GRADE, GradeNamed(7, "А"), GradeNamed(8, "")),
    )

    weighed = await claims.claim(code, {}, actor_id=pupil.id)
    half = await claims.claim(code, {"full_name": Side.GONE}, actor_id=pupil.id)

    assert isinstance(weighed, RecordWeighed)
    assert weighed.conflicts == conflicts
    assert half == weighed == await claims.weigh(code, actor_id=pupil.id)
    assert await owners(store) == [pupil.id]
    choices = {"full_name": Side.GONE, "grade": Side.KEPT}
    outcome = taken(await claims.claim(code, choices, actor_id=pupil.id))
    assert (outcome.person_id, outcome.full_name, outcome.grade) == (record.id, "Иванова Анна", 7)


async def test_what_the_two_say_alike_is_not_asked(store: Store, claims: Claims, clock: HandClock) -> None:
    record, code = await a_record(store, clock)
    pupil = a_pupil("Иванов Пётр", grade=7, school_id=LYCEUM)
    await stored(store, pupil)
    await stored(store, an_account(pupil))

    outcome = taken(await claims.claim(code, {}, actor_id=pupil.id))

    assert (outcome.person_id, outcome.letter) == (record.id, "А")


async def test_the_records_consents_stay(store: Store, claims: Claims, clock: HandClock) -> None:
    record, code = await a_record(store, clock)
    text = a_text(version=VERSIONS[PROCESSING])
    await stored(store, text)
    await stored(store, a_consent(record, text, by_guardian=True, given_by=None))
    newcomer = await a_newcomer(store)

    await claims.claim(code, {}, actor_id=newcomer.id)

    assert await all_of(store, Consent.person_id, Consent.withdrawn_at) == [(record.id, None)]


async def test_a_wrong_code_is_counted_and_who_guesses_waits(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    _, code = await a_record(store, clock)
    newcomer = await a_newcomer(store)

    refusals = []
    for doing in [claims.claim("KM23X45T", {}, actor_id=newcomer.id) for _ in range(5)]:
        with pytest.raises((CodeNotKnown, TooManyCodes)) as refused:
            await doing
        refusals.append(refused.type)

    assert refusals == [CodeNotKnown] * 4 + [TooManyCodes]
    with pytest.raises(TooManyCodes):
        await claims.claim(code, {}, actor_id=newcomer.id)


async def block(store: Store, person_id: int) -> None:
    await store.write(lambda s: s.execute(update(Person).filter_by(id=person_id).values(blocked_at=NOON)))


async def withdraw(store: Store, person_id: int) -> None:
    await store.write(lambda s: s.execute(delete(Role).filter_by(person_id=person_id)))


async def be_a_pupil(store: Store, person_id: int) -> None:
    is_one = {"kind": PersonKind.PUPIL}
    await store.write(lambda s: s.execute(update(Person).filter_by(id=person_id).values(is_one)))


@pytest.mark.parametrize("losing", [block, withdraw, be_a_pupil])
async def test_a_code_of_somebody_who_keeps_no_class_any_more_opens_nothing(
    store: Store, claims: Claims, clock: HandClock, losing: Callable[[Store, int], Awaitable[None]]
) -> None:
    mentor = await a_mentor(store)
    record = await a_charge(store, mentor)
    code = (await classrooms_of(store, clock).make_code(record.id, actor_id=mentor)).code
    newcomer = await a_newcomer(store)
    await losing(store, mentor)

    for asked in (claims.weigh(code, actor_id=newcomer.id), claims.claim(code, {}, actor_id=newcomer.id)):
        with pytest.raises(CodeMakerLostRight):
            await asked

    assert await owners(store) == [newcomer.id]
    assert await all_of(store, CodeAttempt.id) == []


async def test_a_code_of_yesteryear_works_no_more(store: Store, claims: Claims, clock: HandClock) -> None:
    _, code = await a_record(store, clock)
    newcomer = await a_newcomer(store)
    clock.move(timedelta(days=30))

    with pytest.raises(CodeNotKnown):
        await claims.claim(code, {}, actor_id=newcomer.id)


async def test_a_record_that_was_removed_meanwhile_is_nobodys(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    newcomer = await a_newcomer(store)
    ((mentor,),) = await all_of(store, Charge.mentor_id)
    await classrooms_of(store, clock).remove(record.id, actor_id=mentor)

    with pytest.raises((CodeNotKnown, PersonNotFound)):
        await claims.claim(code, {}, actor_id=newcomer.id)

    assert await owners(store) == [newcomer.id]


async def a_cup(store: Store) -> Event:
    """With one seat, and with a work to be sent in."""
    event = a_row_of_event(capacity=1)
    await stored(store, event)
    return event


async def test_a_pupil_entered_by_the_mentor_and_by_themselves_keeps_seat_work_and_result(
    store: Store, claims: Claims, clock: HandClock
) -> None:
    record, code = await a_record(store, clock)
    pupil, event = a_pupil("Иванов Пётр", grade=7, letter="А", school_id=LYCEUM), await a_cup(store)
    stage = a_stage(event)
    await stored(store, pupil, stage)
    await stored(store, an_account(pupil))
    entered = await made(store, event, record)
    doubled = await made(store, event, pupil)
    await a_work(store, doubled, stage, pupil, "работа.pdf")
    await stored(store, a_result(doubled))

    taken(await claims.claim(code, {}, actor_id=pupil.id))

    assert await statuses(store) == [EntryStatus.CONFIRMED, EntryStatus.WITHDRAWN]
    in_it = await all_of(store, EntryMember.entry_id, EntryMember.person_id, EntryMember.left_at)
    assert (entered.id, record.id, None) in in_it
    assert await all_of(store, Work.entry_id, Work.sent_by) == [(entered.id, record.id)]
    assert await all_of(store, Result.entry_id) == [(entered.id,)]
    await holds_what_must_hold(store)
