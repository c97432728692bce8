"""A transaction as a registration will be: look, decide, write a seat and three reminders; MEASURED.md, 3.

Tables of its own, so that the figure is the store's and stays the same when ours change.
"""

from itertools import count

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    insert,
    select,
)
from sqlalchemy.orm import Session

PEOPLE, EVENTS, REMINDERS = 5_000, 100, 3

METADATA = MetaData()
PERSON = Table("people", METADATA, Column("id", Integer, primary_key=True), Column("name", String(80)))
EVENT = Table("events", METADATA, Column("id", Integer, primary_key=True), Column("seats", Integer))
SEAT = Table(
    "seats",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("status", String(20), nullable=False),
    UniqueConstraint("event_id", "person_id"),
)
REMINDER = Table(
    "reminders",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("seat_id", ForeignKey("seats.id"), nullable=False, index=True),
    Column("due_at", Integer, nullable=False),
    Column("sent_at", Integer),
)
Index("reminders_due", REMINDER.c.due_at, sqlite_where=REMINDER.c.sent_at.is_(None))

# Built once: on a warm machine the building costs more than the running.
FIND_PERSON = select(PERSON.c.name).where(PERSON.c.id == bindparam("person_id"))
# PostgreSQL locks the event so that a seat is given once; SQLite has one writer and no such words.
FIND_EVENT = select(EVENT.c.seats).where(EVENT.c.id == bindparam("event_id")).with_for_update()
COUNT_SEATS = select(func.count()).select_from(SEAT).where(SEAT.c.event_id == bindparam("event_id"))
TAKE_SEAT = insert(SEAT).returning(SEAT.c.id)
REMIND = insert(REMINDER)

_numbers = count()


def next_pair() -> tuple[int, int]:
    """A person and an event that have not met yet."""
    number = next(_numbers)
    return number % PEOPLE + 1, (number // PEOPLE + number) % EVENTS + 1


def prepare(session: Session) -> None:
    METADATA.create_all(session.connection())
    session.execute(insert(PERSON), [{"id": number + 1, "name": "Анна"} for number in range(PEOPLE)])
    session.execute(insert(EVENT), [{"id": number + 1, "seats": 30} for number in range(EVENTS)])


def sign_up(session: Session, *, person_id: int, event_id: int) -> str:
    session.execute(FIND_PERSON, {"person_id": person_id}).one()
    (seats,) = session.execute(FIND_EVENT, {"event_id": event_id}).one()
    (taken,) = session.execute(COUNT_SEATS, {"event_id": event_id}).one()
    status = "confirmed" if taken < seats else "waiting"
    seat = {"event_id": event_id, "person_id": person_id, "status": status}
    (seat_id,) = session.execute(TAKE_SEAT, seat).one()
    session.execute(REMIND, [{"seat_id": seat_id, "due_at": hour} for hour in range(REMINDERS)])
    return status
