"""Whoever came in is asked for the second proof ten minutes before the end, whenever that comes to be."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attendance import Attendance
from models.delivery import DeliveryKind
from models.event import Event
from services.delivery.ledger import Message, tell
from services.webinar.window import is_proof_open, opens_at, proof_closes_at, proof_opens_at


def call_for_proof(session: Session, event: Event, people: Iterable[int], *, now: datetime) -> None:
    """Whether there is a proof at all is looked up when the message is sent."""
    tell(
        session,
        _message(event, f"event:{event.id}:proof"),
        people,
        now=now,
        due_at=proof_opens_at(event),
        expires_at=proof_closes_at(event),
    )


def call_late(session: Session, event: Event, *, now: datetime) -> None:
    """The proof was thought of in the last minutes: the calls of its moment found nothing to ask for."""
    if is_proof_open(event, now):
        message = _message(event, f"event:{event.id}:proof:late")
        tell(session, message, _unproved(session, event), now=now, expires_at=proof_closes_at(event))


def follow_move(session: Session, event: Event, *, now: datetime) -> None:
    """The event has other hours. Whoever was in the room before is called at the new end; of a beginning
    that is still to come they have seen nothing yet."""
    if opens_at(event) > now:
        session.execute(
            delete(Attendance).where(
                Attendance.event_id == event.id,
                Attendance.confirmed_at.is_(None),
                Attendance.minutes.is_(None),
            )
        )
        return
    call_for_proof(session, event, _unproved(session, event), now=now)


def _unproved(session: Session, event: Event) -> list[int]:
    return list(
        session.scalars(
            select(Attendance.person_id)
            .where(Attendance.event_id == event.id, Attendance.confirmed_at.is_(None))
            .order_by(Attendance.person_id)
        )
    )


def _message(event: Event, cause: str) -> Message:
    # As the database tells it, by whatever clock it was typed: by it the message knows its event again.
    ends_at = event.ends_at.astimezone(UTC).isoformat()
    return Message(DeliveryKind.PROOF_WANTED, cause, event.id, {"ends_at": ends_at})
