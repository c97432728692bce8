"""What the lines of a platform's list say of a person: once more with every list, and never twice."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, ListedAttendee
from models.event import Event
from services.insertion import insert_new

# Whoever was there for so long has listened; at a short event a third of it is enough.
LEAST_MINUTES, LEAST_SHARE = 10, 3


def least_minutes(event: Event) -> int:
    length = (event.ends_at - event.starts_at) // timedelta(minutes=1)
    return max(1, min(LEAST_MINUTES, -(-length // LEAST_SHARE)))


def is_enough(minutes: int, event: Event) -> bool:
    """A list that does not say for how long says at least that they were there."""
    return minutes == 0 or minutes >= least_minutes(event)


def settle(session: Session, event: Event, people: Iterable[int], *, now: datetime) -> None:
    """Their attendance is what their lines say by now. The caller holds the event's row."""
    wanted = set(people)
    lines = session.execute(
        select(ListedAttendee.person_id, func.sum(ListedAttendee.minutes))
        .where(ListedAttendee.event_id == event.id, ListedAttendee.person_id.is_not(None))
        .group_by(ListedAttendee.person_id)
    )
    minutes = {row[0]: int(row[1]) for row in lines if row[0] in wanted}
    rows = session.scalars(select(Attendance).where(Attendance.event_id == event.id))
    known = {row.person_id: row for row in rows if row.person_id in wanted}
    new = []
    for person_id in sorted(wanted):
        row = known.get(person_id)
        if row is None and person_id in minutes:
            new.append(_seen(event, person_id, minutes[person_id], now))
        elif row is not None and person_id in minutes:
            _take_in(row, event, minutes[person_id], now)
        elif row is not None:
            _take_back(session, row)
    session.flush()
    # Of a large list they are thousands: all at once, past the session.
    insert_new(session, Attendance, new, returning=(Attendance.id,))


def _seen(event: Event, person_id: int, minutes: int, now: datetime) -> dict[str, object]:
    """Whom only a list knows."""
    row: dict[str, object] = {"event_id": event.id, "person_id": person_id, "minutes": minutes or None}
    by = (now, Confirmation.LIST) if is_enough(minutes, event) else (None, None)
    return row | {"confirmed_at": by[0], "confirmed_by": by[1]}


def _take_in(row: Attendance, event: Event, minutes: int, now: datetime) -> None:
    row.minutes = minutes or None
    if is_enough(minutes, event):
        if row.confirmed_at is None:
            row.confirmed_at, row.confirmed_by = now, Confirmation.LIST
    elif row.confirmed_by is Confirmation.LIST:
        row.confirmed_at = row.confirmed_by = None


def _take_back(session: Session, row: Attendance) -> None:
    """It turned out to be somebody else: what is known of them otherwise stays."""
    row.minutes = None
    if row.confirmed_by is Confirmation.LIST:
        row.confirmed_at = row.confirmed_by = None
    if row.pressed_at is None and row.confirmed_at is None:
        session.delete(row)
