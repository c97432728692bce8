"""The columns of an export: what is known of every entry, and the questions of the event."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.event_question import EventQuestion, QuestionScope
from services.desk.refusal import ColumnsWanted
from services.desk.view import View
from services.entry.gate import nominations_of, sites_of

# A question's name among the columns: «q17».
OF_QUESTION = "q"


class Column(StrEnum):
    """In the order in which they stand."""

    NUMBER = "number"
    STATUS = "status"
    TITLE = "title"
    WHO = "who"
    SIZE = "size"
    SCHOOL = "school"
    CITY = "city"
    REGION = "region"
    GRADE = "grade"
    NOMINATION = "nomination"
    SITE = "site"
    CAPTAIN = "captain"
    MENTOR = "mentor"
    CONSENT = "consent"
    SOURCE = "source"
    ENTERED = "entered"
    REASON = "reason"


# Not there from the beginning, but to be had.
SELDOM = frozenset({Column.SOURCE, Column.REASON})
OF_TEAMS = frozenset({Column.TITLE, Column.SIZE, Column.CAPTAIN})


@dataclass(frozen=True, slots=True)
class Choice:
    """A column to be chosen or not. A question's label is what the organiser has written."""

    name: str
    is_chosen: bool
    label: str = ""


def question_name(question: EventQuestion) -> str:
    return f"{OF_QUESTION}{question.id}"


def questions_in_entries(session: Session, event: Event) -> list[EventQuestion]:
    """Those that are answered once an entry; of entries of one person, the person's as well."""
    return [
        one
        for one in _questions(session, event)
        if one.scope is not QuestionScope.PERSON or not event.is_for_teams
    ]


def questions_of_members(session: Session, event: Event) -> list[EventQuestion]:
    return [one for one in _questions(session, event) if one.scope is QuestionScope.PERSON]


def choices(session: Session, view: View, event: Event) -> list[Choice]:
    chosen = chosen_columns(session, view, event)
    plain = [Choice(column.value, column.value in chosen) for column in _possible(session, event)]
    return [
        *plain,
        *(
            Choice(question_name(one), question_name(one) in chosen, one.label)
            for one in questions_in_entries(session, event)
        ),
    ]


def chosen_columns(session: Session, view: View, event: Event) -> list[str]:
    """What was chosen, as far as there still is such a column; or what is usual."""
    questions = [question_name(one) for one in questions_in_entries(session, event)]
    possible = [*(column.value for column in _possible(session, event)), *questions]
    chosen = [name for name in possible if name in view.columns]
    return chosen or [name for name in possible if name not in SELDOM]


def toggled(session: Session, view: View, event: Event, name: str) -> list[str]:
    """The columns with that one, or without it; in their order. The last one stays."""
    chosen = chosen_columns(session, view, event)
    wanted = {*chosen} ^ {name}
    columns = [one.name for one in choices(session, view, event) if one.name in wanted]
    if not columns:
        raise ColumnsWanted
    return columns


def _possible(session: Session, event: Event) -> Sequence[Column]:
    missing: set[Column] = set()
    if not event.is_for_teams:
        missing |= OF_TEAMS
    if not nominations_of(session, event.id):
        missing.add(Column.NOMINATION)
    if not sites_of(session, event.id):
        missing.add(Column.SITE)
    return [column for column in Column if column not in missing]


def _questions(session: Session, event: Event) -> Sequence[EventQuestion]:
    """Those that are asked no longer, too: what was answered to them is not lost."""
    return session.scalars(
        select(EventQuestion)
        .where(EventQuestion.event_id == event.id)
        .order_by(EventQuestion.position, EventQuestion.id)
    ).all()
