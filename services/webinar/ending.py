"""What the end of an event sets in motion: the question to those who came, the thanks to the speakers."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import Attendance
from models.delivery import DeliveryKind
from models.event import Event
from models.person import Person
from models.speaker import Speaker
from services.delivery.ledger import Message, tell
from services.webinar.registered import MET, registered_in

ASKED_AFTER = timedelta(minutes=15)
# Later nobody remembers how it was.
ASKED_UNTIL = timedelta(days=3)
THANKED_AT, THANKED_UNTIL = time(10), timedelta(days=7)


def plan_ending(session: Session, event: Event, *, now: datetime) -> None:
    """In the transaction in which it becomes finished; what is no longer true when it is due is not sent."""
    if event.kind not in MET:
        return
    asked = Message(DeliveryKind.FEEDBACK_WANTED, f"event:{event.id}:feedback", event.id)
    tell(
        session,
        asked,
        _asked(session, event.id),
        now=now,
        due_at=event.ends_at + ASKED_AFTER,
        expires_at=event.ends_at + ASKED_UNTIL,
    )
    thanks = Message(DeliveryKind.SPEAKER_THANKED, f"event:{event.id}:thanks", event.id)
    for person_id, zone in _speakers(session, event.id):
        due_at = next_morning(event.ends_at, zone)
        tell(session, thanks, [person_id], now=now, due_at=due_at, expires_at=due_at + THANKED_UNTIL)


def next_morning(moment: datetime, zone: str) -> datetime:
    """At ten on the day after, by the clock of whoever reads it."""
    clock = ZoneInfo(zone)
    day = moment.astimezone(clock).date() + timedelta(days=1)
    return datetime.combine(day, THANKED_AT, clock)


def _asked(session: Session, event_id: int) -> list[int]:
    """Of those who registered, whoever was seen there; all of them, where nobody was seen."""
    registered = session.scalars(registered_in(event_id)).all()
    seen = set(session.scalars(select(Attendance.person_id).where(Attendance.event_id == event_id)))
    return sorted(seen.intersection(registered) or registered)


def _speakers(session: Session, event_id: int) -> Iterator[tuple[int, str]]:
    rows = session.execute(
        select(Person.id, Person.zone)
        .join(Speaker, Speaker.person_id == Person.id)
        .where(Speaker.event_id == event_id)
        .distinct()
        .order_by(Person.id)
    )
    return ((row.id, row.zone) for row in rows)
