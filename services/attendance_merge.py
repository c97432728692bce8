"""Somebody was at an event by two profiles, and was there once: what each of them knows is put together."""

from collections.abc import Iterator
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import Attendance
from models.feedback import Feedback

Row = TypeVar("Row", Attendance, Feedback)


def join_attendances(session: Session, *, kept_id: int, gone_id: int) -> None:
    """What is left of the one is of no event at which the other was."""
    for kept, gone in _twins(session, Attendance, kept_id, gone_id):
        kept.pressed_at = _earlier(kept.pressed_at, gone.pressed_at)
        if gone.confirmed_at is not None and gone.confirmed_at == _earlier(
            kept.confirmed_at, gone.confirmed_at
        ):
            kept.confirmed_at, kept.confirmed_by = gone.confirmed_at, gone.confirmed_by
        kept.answer = gone.answer if kept.answer is None else kept.answer
        # Of all their connections together, as it is of the lines of a list.
        if gone.minutes is not None:
            kept.minutes = (kept.minutes or 0) + gone.minutes
        session.delete(gone)
    session.flush()


def join_feedback(session: Session, *, kept_id: int, gone_id: int) -> None:
    """What was said first counts: nobody is asked twice."""
    for kept, gone in _twins(session, Feedback, kept_id, gone_id):
        if gone.given_at < kept.given_at:
            kept.score, kept.words, kept.given_at = gone.score, gone.words, gone.given_at
        session.delete(gone)
    session.flush()


def _twins(session: Session, table: type[Row], kept_id: int, gone_id: int) -> Iterator[tuple[Row, Row]]:
    """Of each event that both have a row of."""
    rows = session.scalars(select(table).where(table.person_id.in_((kept_id, gone_id)))).all()
    known = {row.event_id: row for row in rows if row.person_id == kept_id}
    for row in rows:
        if row.person_id == gone_id and row.event_id in known:
            yield known[row.event_id], row


def _earlier(one: Any, other: Any) -> Any:
    return min((moment for moment in (one, other) if moment is not None), default=None)
