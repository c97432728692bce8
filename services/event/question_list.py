"""What an event asks of its own: of the entry, of each person in it, or of its mentor."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.entry import EntryAnswer
from models.event import Event
from models.event_question import QUESTION_CHARACTERS, EventQuestion, QuestionKind
from services.actor import Actor
from services.clock import Clock
from services.entry.question import choices_of
from services.event.line import lines_of
from services.event.making_refusal import ListTooLong, QuestionAnswered, QuestionNotFound
from services.event.part import (
    next_position,
    note_part,
    open_event,
    part_of,
    raise_by_one,
    seen_part,
    set_columns,
)
from services.event.question_field import OF_CHOICES, QuestionField, read_choices, read_question
from services.event.reading import read_line
from services.event.right import run_event
from services.right import Administrators
from services.store import Store

MOST_QUESTIONS: Final = 30
# What was answered would mean something else with another one of these.
MEANING: Final = ("kind", "scope")
# Whose answers another question may hang on.
DECIDING: Final = frozenset({*OF_CHOICES, QuestionKind.YES_NO})


@dataclass(frozen=True, slots=True)
class QuestionList:
    event: Event
    questions: tuple[EventQuestion, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    event: Event
    question: EventQuestion
    # The question on whose answer it hangs.
    shown_if: EventQuestion | None
    # Those it may hang on: earlier ones of the same scope.
    deciding: tuple[EventQuestion, ...]
    is_first: bool
    is_answered: bool


class EventQuestions:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def listed(self, event_id: int, *, actor_id: int) -> QuestionList:
        return await self._store.read(listed, event_id, self._actor(actor_id))

    async def add(self, event_id: int, typed: str, *, actor_id: int) -> QuestionView:
        """The first line is the question, and those below it are what one chooses from."""
        return await self._store.write(add, event_id, typed, self._actor(actor_id))

    async def look(self, question_id: int, *, actor_id: int) -> QuestionView:
        return await self._store.read(look, question_id, self._actor(actor_id))

    async def set(self, question_id: int, field: QuestionField, typed: str, *, actor_id: int) -> QuestionView:
        return await self._store.write(set_, question_id, field, typed, self._actor(actor_id))

    async def hang(self, question_id: int, on_id: int | None, number: int, *, actor_id: int) -> QuestionView:
        """Ask it only where the other has that answer; with no other, always."""
        return await self._store.write(hang, question_id, on_id, number, self._actor(actor_id))

    async def move_up(self, question_id: int, *, actor_id: int) -> QuestionView:
        return await self._store.write(move_up, question_id, self._actor(actor_id))

    async def retire(self, question_id: int, *, actor_id: int) -> QuestionList:
        """Asked no longer. What was answered stays; one that nobody answered is gone."""
        return await self._store.write(retire, question_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def answers_of(question: EventQuestion) -> list[str]:
    """What another question may hang on, in the order of its buttons."""
    return list(choices_of(question))


def listed(session: Session, event_id: int, actor: Actor) -> QuestionList:
    return _listed(session, run_event(session, actor, event_id))


def add(session: Session, event_id: int, typed: str, actor: Actor) -> QuestionView:
    event = open_event(session, event_id, actor)
    asked = questions_of(session, event_id)
    label, *choices = [read_line(line, QUESTION_CHARACTERS) for line in lines_of(typed)]
    same = next((one for one in asked if one.label == label), None)
    if same is not None:
        return _view(session, same)
    if len(asked) >= MOST_QUESTIONS:
        raise ListTooLong(MOST_QUESTIONS)
    question = EventQuestion(
        event_id=event_id,
        position=next_position(session, EventQuestion, event_id),
        kind=QuestionKind.CHOICE if choices else QuestionKind.TEXT,
        label=label,
        choices=read_choices(choices) if choices else [],
    )
    session.add(question)
    note_part(session, event, EventQuestion, actor, became=label)
    session.flush()
    return _view(session, question)


def look(session: Session, question_id: int, actor: Actor) -> QuestionView:
    return _view(session, seen_part(session, EventQuestion, question_id, actor, QuestionNotFound))


def set_(session: Session, question_id: int, field: QuestionField, typed: str, actor: Actor) -> QuestionView:
    event, question = _open(session, question_id, actor)
    values = read_question(field, typed, question)
    means_else = any(
        values.get(column, getattr(question, column)) != getattr(question, column) for column in MEANING
    )
    if means_else and _is_answered(session, question):
        raise QuestionAnswered
    changed = set_columns(session, event, question, values, actor)
    if changed and field is not QuestionField.LABEL:
        _set_free(session, question)
    return _view(session, question)


def hang(session: Session, question_id: int, on_id: int | None, number: int, actor: Actor) -> QuestionView:
    event, question = _open(session, question_id, actor)
    if on_id is None:
        values: dict[str, Any] = {"shown_if_id": None, "shown_if_value": ""}
    else:
        other = next((one for one in _deciding(session, question) if one.id == on_id), None)
        if other is None or not 0 <= number < len(answers_of(other)):
            raise QuestionNotFound
        values = {"shown_if_id": on_id, "shown_if_value": answers_of(other)[number]}
    set_columns(session, event, question, values, actor)
    return _view(session, question)


def move_up(session: Session, question_id: int, actor: Actor) -> QuestionView:
    event, question = _open(session, question_id, actor)
    raise_by_one(session, question, questions_of(session, event.id))
    _set_free(session, question)
    return _view(session, question)


def retire(session: Session, question_id: int, actor: Actor) -> QuestionList:
    event, question = part_of(session, EventQuestion, question_id, actor, QuestionNotFound)
    for other in questions_of(session, event.id):
        if other.shown_if_id == question_id:
            set_columns(session, event, other, {"shown_if_id": None, "shown_if_value": ""}, actor)
    if _is_answered(session, question):
        set_columns(session, event, question, {"retired_at": question.retired_at or actor.now}, actor)
    else:
        note_part(session, event, EventQuestion, actor, was=question.label)
        session.execute(delete(EventQuestion).where(EventQuestion.id == question_id))
    return _listed(session, event)


def questions_of(session: Session, event_id: int) -> list[EventQuestion]:
    """Those that are asked."""
    found = select(EventQuestion).where(
        EventQuestion.event_id == event_id, EventQuestion.retired_at.is_(None)
    )
    return list(session.scalars(found.order_by(EventQuestion.position, EventQuestion.id)))


def _open(session: Session, question_id: int, actor: Actor) -> tuple[Event, EventQuestion]:
    event, question = part_of(session, EventQuestion, question_id, actor, QuestionNotFound)
    if question.retired_at is not None:
        raise QuestionNotFound
    return event, question


def _is_answered(session: Session, question: EventQuestion) -> bool:
    found = select(EntryAnswer.id).where(EntryAnswer.question_id == question.id).limit(1)
    return session.scalars(found).first() is not None


def _set_free(session: Session, question: EventQuestion) -> None:
    """Nothing hangs on an answer that cannot be given, nor on a question that is asked later."""
    asked = questions_of(session, question.event_id)
    for other in asked:
        on = next((one for one in asked if one.id == other.shown_if_id), None)
        if on is not None and (
            on not in _deciding(session, other) or other.shown_if_value not in answers_of(on)
        ):
            other.shown_if_id, other.shown_if_value = None, ""
    session.flush()


def _deciding(session: Session, question: EventQuestion) -> list[EventQuestion]:
    return [
        one
        for one in questions_of(session, question.event_id)
        if one.kind in DECIDING and one.scope is question.scope and one.position < question.position
    ]


def _listed(session: Session, event: Event) -> QuestionList:
    return QuestionList(event, tuple(questions_of(session, event.id)))


def _view(session: Session, question: EventQuestion) -> QuestionView:
    asked = questions_of(session, question.event_id)
    on = next((one for one in asked if one.id == question.shown_if_id), None)
    return QuestionView(
        session.get_one(Event, question.event_id),
        question,
        on,
        tuple(_deciding(session, question)),
        bool(asked) and asked[0].id == question.id,
        _is_answered(session, question),
    )
