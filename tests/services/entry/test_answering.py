"""Answers to questions, while the questions, the people and the moment change: on both databases."""

import asyncio
from datetime import timedelta
from typing import Any

from models.draft import Draft
from models.entry import Entry, EntryAnswer, EntrySource
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from services.entry.answer import list_mark
from services.entry.answer_place import AnswerOf, Place
from services.entry.answering import Answers
from services.entry.entering import NewEntry, make_entry
from services.entry.hold import hold_event
from services.entry.progress import Questioned
from services.entry.request import decide
from services.entry.seat import Choice
from services.entry.signing_up import SigningUps
from services.entry.team_wish import TeamWish
from services.event.question_field import QuestionField
from services.event.question_list import EventQuestions
from services.shelf import Shelf
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, VERSIONS, a_ground, a_row_of_event, pupils
from tests.rows import all_of, stored
from tests.services.entry.teaming import Ground, a_charge, a_keeper, a_team_ground, an_organiser, writing
from tests.talk.house import NOWHERE

LATER = NOON + timedelta(days=2)


def a_question(event: Event, label: str = "Когда?", position: int = 1, **facts: Any) -> EventQuestion:
    usual: dict[str, Any] = {"kind": QuestionKind.CHOICE, "choices": ["Утро", "День", "Вечер"]}
    return EventQuestion(event_id=event.id, label=label, position=position, **usual | facts)


def answers_of(store: Store, clock: HandClock) -> Answers:
    return Answers(store, clock, VERSIONS, Shelf(NOWHERE, clock), administrators=())


def signing_ups(store: Store, clock: HandClock) -> SigningUps:
    return SigningUps(store, clock, VERSIONS, administrators=())


async def offers_no_morning(store: Store, clock: HandClock, question: EventQuestion) -> None:
    """The organiser takes the first choice off the list."""
    olga = await an_organiser(store)
    questions = EventQuestions(store, clock, administrators=())
    await questions.set(question.id, QuestionField.ONE_OF, "День\nВечер", actor_id=olga.id)


async def an_answer_is_asked_for(
    ground: Ground, entry_id: int, question: EventQuestion, person_id: int
) -> int:
    """Said before the freeze, and another one asked for after it."""
    answers, place = (
        answers_of(ground.store, ground.clock),
        Place(AnswerOf.ENTRY, entry_id, question.id, person_id),
    )
    await answers.mark(place, 0b01, list_mark(question), person_id=person_id)
    ground.clock.now = LATER
    await answers.mark(place, 0b10, list_mark(question), person_id=person_id)
    ((request_id,),) = await all_of(ground.store, EntryRequest.id)
    return int(request_id)


async def test_the_same_as_before_of_a_child_is_what_the_child_said_before(
    store: Store, clock: HandClock
) -> None:
    event, earlier = await a_ground(store), a_row_of_event("Прошлое")
    await stored(store, earlier)
    was, question = (
        a_question(of, "Аллергия?", kind=QuestionKind.TEXT, choices=[], scope=QuestionScope.PERSON)
        for of in (earlier, event)
    )
    await stored(store, was, question)
    mentor = await a_keeper(store)
    child = await a_charge(store, mentor)

    async def entry_of(of: Event, person_id: int, mentor_id: int | None) -> Entry:
        new = NewEntry(EntrySource.MENTOR, Choice(school_id=LYCEUM), 10, (person_id,), mentor_id=mentor_id)
        return await store.write(
            lambda session: make_entry(session, hold_event(session, of.id), new, by=mentor.id, now=NOON)
        )

    for person, mentor_id, value in ((child, mentor.id, "Орехи"), (mentor, None, "Нет")):
        before = await entry_of(earlier, person.id, mentor_id)
        said = {"entry_id": before.id, "question_id": was.id, "person_id": person.id, "answered_at": NOON}
        await stored(store, EntryAnswer(**said, value=value))
    entry = await entry_of(event, child.id, mentor.id)
    place = Place(AnswerOf.ENTRY, entry.id, question.id, child.id)

    await answers_of(store, clock).repeat(place, person_id=mentor.id)

    given = await all_of(store, EntryAnswer.question_id, EntryAnswer.value)
    assert [value for number, value in given if number == question.id] == ["Орехи"]


async def test_a_press_on_an_old_list_of_choices_is_asked_anew(store: Store, clock: HandClock) -> None:
    event = await a_ground(store)
    question = a_question(event)
    await stored(store, question)
    seen = list_mark(question)
    (anna,) = await pupils(store, 1)
    await signing_ups(store, clock).come(event.id, EntrySource.CATALOGUE, person_id=anna.id)
    await offers_no_morning(store, clock, question)
    place = Place(AnswerOf.FORM, event.id, question.id)

    shown = await answers_of(store, clock).mark(place, 0b10, seen, person_id=anna.id)

    assert isinstance(shown, Questioned)
    assert shown.is_changed
    assert shown.given is None
    assert list(shown.question.choices) == ["День", "Вечер"]


async def test_a_choice_that_was_taken_off_the_list_before_the_end_is_asked_anew(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    question = a_question(event)
    await stored(store, question)
    (anna,) = await pupils(store, 1)
    ups, place = signing_ups(store, clock), Place(AnswerOf.FORM, event.id, question.id)
    await ups.come(event.id, EntrySource.CATALOGUE, person_id=anna.id)
    await answers_of(store, clock).mark(place, 0b1, list_mark(question), person_id=anna.id)
    await offers_no_morning(store, clock, question)

    shown = await ups.finish(event.id, person_id=anna.id)

    assert isinstance(shown, Questioned)
    assert await all_of(store, EntryAnswer.value) == []


async def test_of_several_answers_at_once_none_is_lost(store: Store, clock: HandClock) -> None:
    event = await a_ground(store)
    asked = [
        a_question(event, f"Вопрос {number}", number, kind=QuestionKind.TEXT, choices=[], required=False)
        for number in range(1, 5)
    ]
    await stored(store, *asked)
    (anna,) = await pupils(store, 1)
    await signing_ups(store, clock).come(event.id, EntrySource.CATALOGUE, person_id=anna.id)
    answers = answers_of(store, clock)

    await asyncio.gather(
        *(answers.type(Place(AnswerOf.FORM, event.id, one.id), one.label, person_id=anna.id) for one in asked)
    )

    ((body,),) = await all_of(store, Draft.body)
    assert len(body["answers"]) == len(asked)


async def test_what_was_asked_about_somebody_who_has_left_is_decided_no_more(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris, vera = await writing(store, 3)
    olga = await an_organiser(store)
    question = a_question(ground.event, scope=QuestionScope.PERSON)
    await stored(store, question)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris, vera)
    request_id = await an_answer_is_asked_for(ground, entry_id, question, boris.id)

    await ground.teams.fulfil(entry_id, TeamWish(RequestKind.LEAVE, boris.id), actor_id=olga.id)
    await store.write(decide, request_id, accept=True, by=olga.id, now=clock.now)

    assert await all_of(store, EntryRequest.state) == [(RequestState.RECALLED,)]
    assert await all_of(store, EntryAnswer.value) == [("Утро",)]


async def test_another_answer_to_a_question_that_is_asked_no_more_is_not_written(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    olga = await an_organiser(store)
    question = a_question(ground.event, scope=QuestionScope.PERSON)
    await stored(store, question)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    request_id = await an_answer_is_asked_for(ground, entry_id, question, boris.id)
    await EventQuestions(store, clock, administrators=()).retire(question.id, actor_id=olga.id)

    await store.write(decide, request_id, accept=True, by=olga.id, now=clock.now)

    assert await all_of(store, EntryRequest.state) == [(RequestState.RECALLED,)]
    assert await all_of(store, EntryAnswer.value) == [("Утро",)]
