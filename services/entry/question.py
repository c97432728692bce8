"""The questions of an event: which of them are asked, and of whom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event_question import EventQuestion, QuestionKind, QuestionScope

# As an answer stands in a table, whatever language it was given in.
YES, NO = "да", "нет"
# Several choices of one answer stand one to a line.
BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer. With nothing in it, somebody was asked and had nothing to say."""

    value: str
    file_id: int | None = None

    @property
    def says_nothing(self) -> bool:
        return not self.value and self.file_id is None


def questions_of(session: Session, event_id: int) -> Sequence[EventQuestion]:
    """Those that are asked today, in their order."""
    return session.scalars(
        select(EventQuestion)
        .where(EventQuestion.event_id == event_id, EventQuestion.retired_at.is_(None))
        .order_by(EventQuestion.position, EventQuestion.id)
    ).all()


def asked_of(
    questions: Sequence[EventQuestion], given: Mapping[int, Given], scopes: Collection[QuestionScope]
) -> list[EventQuestion]:
    """What is asked of somebody who has answered so: a question may depend on an earlier one's answer."""
    asked: dict[int, EventQuestion] = {}
    for question in questions:
        if question.scope in scopes and _is_due(question, asked, given):
            asked[question.id] = question
    return list(asked.values())


def is_answered(question: EventQuestion, given: Given | None) -> bool:
    """To a required question, nothing is no answer; and to none, what was taken off its list of choices."""
    if given is None or (question.required and given.says_nothing):
        return False
    choices = choices_of(question)
    said = given.value.split(BETWEEN) if choices and given.value else []
    is_one = len(said) <= 1 or question.kind is QuestionKind.SEVERAL
    return is_one and all(one in choices for one in said)


def choices_of(question: EventQuestion) -> Sequence[str]:
    """What there is to choose from, in its order; nothing where the answer is typed or sent."""
    if question.kind is QuestionKind.YES_NO:
        return (YES, NO)
    return question.choices if question.kind in {QuestionKind.CHOICE, QuestionKind.SEVERAL} else ()


def _is_due(question: EventQuestion, asked: Collection[int], given: Mapping[int, Given]) -> bool:
    if question.shown_if_id is None:
        return True
    if question.shown_if_id not in asked or question.shown_if_id not in given:
        return False
    return question.shown_if_value in given[question.shown_if_id].value.split(BETWEEN)
