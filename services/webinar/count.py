"""Who registered, who pressed and who is confirmed: people, and not connections."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attendance import Attendance
from models.entry import Entry, EntryMember, EntryStatus


@dataclass(frozen=True, slots=True)
class Counts:
    """People, and not connections. Nobody may be counted on to be in all three: they are asked apart."""

    registered: int = 0
    pressed: int = 0
    confirmed: int = 0


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who registered: when, from where, and what is known of their coming."""

    person_id: int
    school_id: str | None
    entered_at: datetime
    attendance: Attendance | None


def counts_of(session: Session, event_id: int) -> Counts:
    registered = len(attendees(session, event_id))
    pressed, confirmed = session.execute(
        select(func.count(Attendance.pressed_at), func.count(Attendance.confirmed_at)).where(
            Attendance.event_id == event_id
        )
    ).one()
    return Counts(registered, pressed, confirmed)


def attendees(session: Session, event_id: int) -> list[Attendee]:
    """Each person once, by the first of their entries."""
    rows = session.execute(
        select(EntryMember.person_id, Entry.school_id, Entry.entered_at, Attendance)
        .join(Entry, Entry.id == EntryMember.entry_id)
        .outerjoin(
            Attendance,
            (Attendance.event_id == Entry.event_id) & (Attendance.person_id == EntryMember.person_id),
        )
        .where(
            Entry.event_id == event_id,
            Entry.status == EntryStatus.CONFIRMED,
            EntryMember.left_at.is_(None),
        )
        .order_by(Entry.entered_at, Entry.id, EntryMember.id)
    )
    found: dict[int, Attendee] = {}
    for row in rows:
        found.setdefault(row[0], Attendee(row[0], row[1], row[2], row[3]))
    return list(found.values())
