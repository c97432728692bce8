"""The second proof: the word or the question of the last ten minutes."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, ProofKind
from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryStatus
from models.event import Event
from models.person import Person
from services.delivery.facts import facts_of
from services.delivery.notice import EventNotice, ProofNotice
from services.delivery.telling import Outdated, Telling
from services.event.moving import move
from services.event.refusal import EventNotYours
from services.event.when import When
from services.store import Store
from services.webinar import proof_making
from services.webinar.proof import ProofDoor
from services.webinar.refusal import NotEntered, PollWanted, TooManyWords, WordTooLong, WordWanted, WrongWord
from services.webinar.said_word import is_said
from tests.clock import HandClock
from tests.entering import VERSIONS, a_teacher
from tests.rows import all_of
from tests.services.webinar.webinar import (
    BEGINS,
    ENDS,
    a_listener,
    a_webinar,
    actor,
    joinings,
    proofs,
    who_runs_it,
)

LAST_MINUTES = ENDS - timedelta(minutes=5)
POLL = "Было полезно?\nДа\nНет"


async def a_webinar_with_a_word(store: Store, clock: HandClock) -> tuple[Event, Person]:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    await store.write(proof_making.set_word, event.id, "Ёлка-игрушка", actor(olga, clock))
    return event, maria


def telling(event: Event, person: Person, clock: HandClock, ends_at: str) -> Telling:
    return Telling(DeliveryKind.PROOF_WANTED, event.id, {"ends_at": ends_at}, actor(person, clock), VERSIONS)


@pytest.mark.parametrize(
    ("typed", "word", "said"),
    [
        (" ЕЛКА  игрушка ", "Ёлка-игрушка", True),
        ("елка игрушкa", "Ёлка-игрушка", True),
        ("елка игрушк", "Ёлка-игрушка", True),
        ("елка игршука", "Ёлка-игрушка", True),
        ("елка игрушечка", "Ёлка-игрушка", False),
        ("rdfyn", "Квант", True),
        ("квнат", "Квант", True),
        ("кванты", "Квант", True),
        ("вант", "Квант", True),
        ("кран", "Квант", False),
        ("кот", "кит", False),
        ("кот", "кот", True),
        ("2026", "2025", False),
        ("да да", "Да-да", True),
        ("да", "Да-да", False),
        ("", "Квант", False),
        ("!!!", "Квант", False),
    ],
)
def test_a_word_is_heard_and_not_copied(typed: str, word: str, *, said: bool) -> None:
    assert is_said(typed, word) is said


@pytest.mark.parametrize(
    ("after", "door"),
    [
        (timedelta(minutes=-11), ProofDoor.EARLY),
        (timedelta(minutes=-10), ProofDoor.DONE),
        (timedelta(minutes=29), ProofDoor.DONE),
        (timedelta(minutes=30), ProofDoor.LATE),
    ],
)
async def test_the_word_is_taken_from_ten_minutes_before_the_end_to_half_an_hour_after(
    store: Store, clock: HandClock, after: timedelta, door: ProofDoor
) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = ENDS + after

    shown = await proofs(store, clock).say(event.id, "елка игрушка", person_id=maria.id)

    assert (shown.door, shown.opens_at, shown.closes_at) == (
        door,
        ENDS - timedelta(minutes=10),
        ENDS + timedelta(minutes=30),
    )
    assert await all_of(store, Attendance.confirmed_at, Attendance.confirmed_by) == (
        [(clock.now, Confirmation.WORD)] if door is ProofDoor.DONE else []
    )


async def test_a_wrong_word_is_refused_and_the_sixth_of_a_minute_waits(
    store: Store, clock: HandClock
) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = LAST_MINUTES
    proving = proofs(store, clock)

    for _ in range(5):
        with pytest.raises(WrongWord):
            await proving.say(event.id, "наугад", person_id=maria.id)
    clock.move(timedelta(seconds=20))
    with pytest.raises(TooManyWords) as refused:
        await proving.say(event.id, "елка игрушка", person_id=maria.id)
    clock.move(timedelta(seconds=40))
    shown = await proving.say(event.id, "елка игрушка", person_id=maria.id)

    assert refused.value.seconds == 40
    assert shown.door is ProofDoor.DONE


async def test_the_word_is_told_to_nobody_who_asks(store: Store, clock: HandClock) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = LAST_MINUTES

    shown = await proofs(store, clock).look(event.id, person_id=maria.id)

    assert shown.kind is ProofKind.WORD
    assert "грушка" not in repr((shown.question, shown.answers))


async def test_whoever_came_in_and_proved_it_did_both(store: Store, clock: HandClock) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)
    clock.now = LAST_MINUTES
    proving = proofs(store, clock)

    await asyncio.gather(*(proving.say(event.id, "ёлка игрушка", person_id=maria.id) for _ in range(2)))

    assert await all_of(store, Attendance.pressed_at, Attendance.confirmed_at) == [(BEGINS, LAST_MINUTES)]


async def test_either_answer_proves_it_and_the_first_one_counts(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    await store.write(proof_making.set_poll, event.id, POLL, actor(olga, clock))
    clock.now = LAST_MINUTES
    proving = proofs(store, clock)

    asked = await proving.look(event.id, person_id=maria.id)
    forged = await proving.answer(event.id, 3, person_id=maria.id)
    await proving.answer(event.id, 2, person_id=maria.id)
    await proving.answer(event.id, 1, person_id=maria.id)

    assert (asked.question, asked.answers) == ("Было полезно?", ("Да", "Нет"))
    assert forged.door is ProofDoor.OPEN
    assert await all_of(store, Attendance.confirmed_by, Attendance.answer) == [(Confirmation.POLL, 2)]


async def test_an_answer_to_a_question_that_became_a_word_shows_what_is_asked_now(
    store: Store, clock: HandClock
) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = LAST_MINUTES

    shown = await proofs(store, clock).answer(event.id, 1, person_id=maria.id)

    assert (shown.door, shown.kind) == (ProofDoor.OPEN, ProofKind.WORD)
    assert await all_of(store, Attendance.id) == []


async def test_a_stranger_proves_nothing(store: Store, clock: HandClock) -> None:
    event, _ = await a_webinar_with_a_word(store, clock)
    stranger = await a_teacher(store, "Чужой Пётр")
    clock.now = LAST_MINUTES

    with pytest.raises(NotEntered):
        await proofs(store, clock).say(event.id, "елка игрушка", person_id=stranger.id)
    with pytest.raises(EventNotYours):
        await store.write(proof_making.set_word, event.id, "Наше", actor(stranger, clock))
    with pytest.raises(EventNotYours):
        await store.write(proof_making.drop, event.id, actor(stranger, clock))

    assert await all_of(store, Attendance.id) == []


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("Вопрос?", PollWanted),
        ("А\nБ\nБ", PollWanted),
        ("А\nБ\nВ\nГ", PollWanted),
        ("А\nБ\n" + "В" * 41, WordTooLong),
    ],
)
async def test_a_question_has_two_answers(
    store: Store, clock: HandClock, typed: str, refusal: type[Exception]
) -> None:
    event = await a_webinar(store)
    olga = await who_runs_it(store)

    with pytest.raises(refusal):
        await store.write(proof_making.set_poll, event.id, typed, actor(olga, clock))
    with pytest.raises(WordWanted):
        await store.write(proof_making.set_word, event.id, " !? ", actor(olga, clock))


async def test_the_call_is_due_ten_minutes_before_the_end_and_true_as_long_as_it_is(
    store: Store, clock: HandClock
) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)
    clock.now = LAST_MINUTES

    rows = await all_of(store, Delivery.kind, Delivery.due_at, Delivery.expires_at)
    notice = await store.read(facts_of, telling(event, maria, clock, ENDS.isoformat()))
    with pytest.raises(Outdated, match="event_moved"):
        await store.read(facts_of, telling(event, maria, clock, BEGINS.isoformat()))
    await proofs(store, clock).say(event.id, "елка игрушка", person_id=maria.id)
    with pytest.raises(Outdated, match="proved"):
        await store.read(facts_of, telling(event, maria, clock, ENDS.isoformat()))

    due = (DeliveryKind.PROOF_WANTED, ENDS - timedelta(minutes=10), ENDS + timedelta(minutes=30))
    assert due in rows
    assert isinstance(notice, ProofNotice)


async def test_a_proof_thought_of_in_the_last_minutes_calls_those_who_are_there(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)
    clock.now = LAST_MINUTES

    for typed in ("Квант", "Кварк"):
        await store.write(proof_making.set_word, event.id, typed, actor(olga, clock))

    calls = [
        due
        for kind, due in await all_of(store, Delivery.kind, Delivery.due_at)
        if kind is DeliveryKind.PROOF_WANTED
    ]
    assert sorted(calls) == [ENDS - timedelta(minutes=10), LAST_MINUTES]


async def test_whoever_has_left_the_event_is_called_to_nothing(store: Store, clock: HandClock) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)
    clock.now = LAST_MINUTES
    link = replace(telling(event, maria, clock, ENDS.isoformat()), kind=DeliveryKind.LINK_ADDED)

    def leave(session: Session) -> None:
        session.execute(update(Entry).values(status=EntryStatus.WITHDRAWN))

    before = await store.read(facts_of, link)
    await store.write(leave)

    assert isinstance(before, EventNotice)
    for called in (link, telling(event, maria, clock, ENDS.isoformat())):
        with pytest.raises(Outdated, match="not_coming"):
            await store.read(facts_of, called)


async def test_an_end_that_was_typed_by_another_clock_is_the_same_end(store: Store, clock: HandClock) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    clock.now = BEGINS
    await joinings(store, clock).join(event.id, person_id=maria.id)
    there = (ENDS + timedelta(minutes=30)).astimezone(ZoneInfo("Asia/Novosibirsk"))

    def longer(session: Session) -> None:
        held = session.get_one(Event, event.id)
        move(session, held, When(BEGINS, there, whole_days=False), by=None, now=clock())

    await store.write(longer)

    bodies = [
        body["ends_at"]
        for kind, body in await all_of(store, Delivery.kind, Delivery.body)
        if kind is DeliveryKind.PROOF_WANTED
    ]
    assert sorted(bodies) == [ENDS.isoformat(), (ENDS + timedelta(minutes=30)).isoformat()]


async def test_a_proof_that_is_switched_off_asks_nobody(store: Store, clock: HandClock) -> None:
    event, maria = await a_webinar_with_a_word(store, clock)
    olga = await who_runs_it(store)
    await store.write(proof_making.drop, event.id, actor(olga, clock))
    clock.now = LAST_MINUTES

    assert (await proofs(store, clock).look(event.id, person_id=maria.id)).door is ProofDoor.NONE
    with pytest.raises(Outdated, match="no_proof"):
        await store.read(facts_of, telling(event, maria, clock, ENDS.isoformat()))
