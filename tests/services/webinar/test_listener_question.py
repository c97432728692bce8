"""What listeners want to hear about: asked in advance, few and short, read by those who are to answer."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event
from models.person import Person
from models.speaker import ListenerQuestion
from services.delivery.facts import facts_of
from services.delivery.telling import Outdated, Telling
from services.event.refusal import EventNotYours
from services.refusal import WordsTooLong
from services.store import Store
from services.webinar import listener_question
from services.webinar.question_call import next_morning
from services.webinar.refusal import (
    AskedTooLate,
    ListenerQuestionNotFound,
    NotEntered,
    NotSpeaking,
    QuestionWanted,
    SpeakerNotFound,
    TooManyQuestions,
)
from tests.clock import NOON, HandClock
from tests.entering import VERSIONS, a_row_of_event, a_teacher
from tests.rows import all_of, stored
from tests.services.webinar.webinar import (
    BEGINS,
    ENDS,
    OF_TEACHERS,
    a_listener,
    a_speaker,
    a_webinar,
    actor,
    who_runs_it,
)


async def asked(store: Store, event: Event, person: Person, clock: HandClock, words: str = "Как?") -> None:
    await store.write(listener_question.ask, event.id, None, words, actor(person, clock))


async def causes(store: Store) -> list[tuple[int, datetime]]:
    return [
        (person_id, due)
        for kind, person_id, due in await all_of(store, Delivery.kind, Delivery.person_id, Delivery.due_at)
        if kind is DeliveryKind.QUESTION_ASKED
    ]


async def sent(store: Store, clock: HandClock) -> None:
    """Whatever was to be told, was."""

    def body(session: Session) -> None:
        session.execute(update(Delivery).values(state=DeliveryState.SENT, settled_at=clock()))

    await store.write(body)


def told_of_questions(event: Event, person: Person, clock: HandClock) -> Telling:
    return Telling(DeliveryKind.QUESTION_ASKED, event.id, {}, actor(person, clock), VERSIONS)


async def test_questions_are_read_by_speaker_and_without_their_authors(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    irina, pavel = await a_teacher(store, "Смирнова Ирина"), await a_teacher(store, "Орлов Павел")
    one = await a_speaker(store, event, irina)
    other = await a_speaker(store, event, pavel, name="Орлов Павел", position=2)
    for of, words in ((None, "Всем"), (other.id, "Павлу"), (one.id, "Ирине")):
        await store.write(listener_question.ask, event.id, of, words, actor(maria, clock))

    pages = [
        await store.read(listener_question.asked, event.id, actor(who, clock), 1)
        for who in (irina, pavel, olga)
    ]

    assert [[row.words for row in page.questions.rows] for page in pages] == [
        ["Ирине", "Всем"],
        ["Павлу", "Всем"],
        ["Ирине", "Павлу", "Всем"],
    ]
    assert [page.may_hide for page in pages] == [False, False, True]
    assert "Мария" not in repr(pages)
    with pytest.raises(NotSpeaking):
        await store.read(listener_question.asked, event.id, actor(maria, clock), 1)


async def test_five_questions_and_no_sixth_even_at_once(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, vera = await a_listener(store, event), await a_listener(store, event, "Б В")

    came = await asyncio.gather(
        *(asked(store, event, maria, clock, f"Вопрос {number}") for number in range(7)),
        return_exceptions=True,
    )
    await asked(store, event, vera, clock)

    assert sorted(type(one).__name__ for one in came if one is not None) == ["TooManyQuestions"] * 2
    mine = [person_id for (person_id,) in await all_of(store, ListenerQuestion.person_id)]
    assert (mine.count(maria.id), mine.count(vera.id)) == (5, 1)


async def test_whoever_takes_one_back_may_ask_another_but_not_for_ever(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    maria, vera = await a_listener(store, event), await a_listener(store, event, "Б В")
    for number in range(15):
        await asked(store, event, maria, clock, f"Вопрос {number}")
        await store.write(listener_question.take_back, number + 1, actor(maria, clock))

    with pytest.raises(TooManyQuestions):
        await asked(store, event, maria, clock)
    with pytest.raises(ListenerQuestionNotFound):
        await store.write(listener_question.take_back, 1, actor(vera, clock))
    with pytest.raises(ListenerQuestionNotFound):
        await store.write(listener_question.take_back, 999, actor(maria, clock))


@pytest.mark.parametrize(("words", "refusal"), [(" ", QuestionWanted), ("Я" * 501, WordsTooLong)])
async def test_a_question_is_words_and_not_too_many(
    store: Store, clock: HandClock, words: str, refusal: type[Exception]
) -> None:
    event = await a_webinar(store)
    maria = await a_listener(store, event)

    with pytest.raises(refusal):
        await asked(store, event, maria, clock, words)
    await asked(store, event, maria, clock, "Я" * 500)


async def test_nobody_asks_who_has_not_entered_nor_once_it_has_begun(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, stranger = await a_listener(store, event), await a_teacher(store, "Чужой Пётр")
    with pytest.raises(NotEntered):
        await asked(store, event, stranger, clock)
    clock.now = BEGINS
    with pytest.raises(AskedTooLate):
        await asked(store, event, maria, clock)

    def moved(session: Session) -> None:
        session.execute(update(Event).values(starts_at=BEGINS + timedelta(hours=1), ends_at=ENDS))

    await store.write(moved)
    await asked(store, event, maria, clock)

    assert len(await all_of(store, ListenerQuestion.id)) == 1


async def test_the_speaker_of_another_event_is_asked_nothing(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    other = a_row_of_event("Другой", **OF_TEACHERS)
    await stored(store, other)
    maria, theirs = await a_listener(store, event), await a_speaker(store, other)

    for speaker_id in (theirs.id, theirs.id + 99):
        with pytest.raises(SpeakerNotFound):
            await store.write(listener_question.ask, event.id, speaker_id, "Как?", actor(maria, clock))


async def test_only_whoever_runs_the_event_puts_a_question_away(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, olga = await a_listener(store, event), await who_runs_it(store)
    await asked(store, event, maria, clock)

    with pytest.raises(EventNotYours):
        await store.write(listener_question.hide, 1, actor(maria, clock), 1)
    page = await store.write(listener_question.hide, 1, actor(olga, clock), 1)

    assert page.questions.total == 0


async def test_a_speaker_is_told_at_their_nine_and_once_a_day(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store, starts_at=BEGINS + timedelta(days=9), ends_at=ENDS + timedelta(days=9))
    maria = await a_listener(store, event)
    irina = await a_teacher(store, "Смирнова Ирина", zone="Asia/Vladivostok")
    await a_speaker(store, event, irina)
    await a_speaker(store, event, position=2)

    for _ in range(2):
        await asked(store, event, maria, clock)
        clock.move(timedelta(hours=1))

    # Nine in the morning there, of the next day.
    assert await causes(store) == [(irina.id, datetime(2026, 11, 25, 23, tzinfo=UTC))]


async def test_what_is_asked_late_is_told_before_it_begins(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store, starts_at=NOON + timedelta(hours=3), ends_at=NOON + timedelta(hours=5))
    maria, irina = await a_listener(store, event), await a_teacher(store, "Смирнова Ирина")
    await a_speaker(store, event, irina)

    await asked(store, event, maria, clock)
    clock.move(timedelta(hours=2, minutes=30))
    await asked(store, event, maria, clock)

    assert await causes(store) == [(irina.id, NOON + timedelta(hours=2))]


async def test_nothing_is_told_when_there_is_nothing_new(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    maria, irina = await a_listener(store, event), await a_teacher(store, "Смирнова Ирина")
    await a_speaker(store, event, irina)
    telling = told_of_questions(event, irina, clock)
    await asked(store, event, maria, clock)
    await store.read(facts_of, telling)

    await sent(store, clock)
    with pytest.raises(Outdated, match="nothing_new"):
        await store.read(facts_of, telling)
    clock.move(timedelta(minutes=1))
    await asked(store, event, maria, clock)
    await store.read(facts_of, telling)
    await store.write(listener_question.take_back, 2, actor(maria, clock))
    with pytest.raises(Outdated, match="nothing_new"):
        await store.read(facts_of, telling)
    with pytest.raises(Outdated, match="speaks_no_more"):
        await store.read(facts_of, told_of_questions(event, maria, clock))


@pytest.mark.parametrize(
    ("now", "zone", "morning"),
    [
        (datetime(2026, 11, 25, 5, 59, tzinfo=UTC), "Europe/Moscow", datetime(2026, 11, 25, 6, tzinfo=UTC)),
        (datetime(2026, 11, 25, 6, 0, tzinfo=UTC), "Europe/Moscow", datetime(2026, 11, 26, 6, tzinfo=UTC)),
        (datetime(2026, 3, 28, 12, 0, tzinfo=UTC), "Europe/Berlin", datetime(2026, 3, 29, 7, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_told_by_the_calendar(now: datetime, zone: str, morning: datetime) -> None:
    assert next_morning(now, zone) == morning
