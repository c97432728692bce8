"""Who did what to an entry, or to the event itself, and when: with names, for whoever runs it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryChange, EntryDeed
from models.event import Event, EventChange, EventDeed
from models.nomination import Nomination
from models.person import Person
from models.stage import Site
from services.actor import Actor
from services.desk.card import run_entry
from services.event.right import run_event
from services.listing import Listing

LINES_ON_A_PAGE = 10
ABOUT_PEOPLE = frozenset({EntryDeed.JOINED, EntryDeed.LEFT, EntryDeed.CAPTAIN, EntryDeed.MENTOR})


@dataclass(frozen=True, slots=True)
class EntryEvent:
    """A line of an entry's history. Who is gone has no name, and nor has the clock."""

    at: datetime
    by: str
    deed: EntryDeed
    was: str
    became: str


@dataclass(frozen=True, slots=True)
class EventLine:
    at: datetime
    by: str
    deed: EventDeed
    field: str
    was: str
    became: str


@dataclass(frozen=True, slots=True)
class EntryHistory:
    event: Event
    entry: Entry
    lines: Listing[EntryEvent]


@dataclass(frozen=True, slots=True)
class EventHistory:
    event: Event
    lines: Listing[EventLine]


def entry_history(session: Session, entry_id: int, actor: Actor, *, page: int) -> EntryHistory:
    event, entry = run_entry(session, actor, entry_id)
    total = session.scalars(select(func.count()).where(EntryChange.entry_id == entry.id)).one()
    pages, number = _turned(total, page)
    rows = session.scalars(
        select(EntryChange)
        .where(EntryChange.entry_id == entry.id)
        .order_by(EntryChange.id.desc())
        .limit(LINES_ON_A_PAGE)
        .offset((number - 1) * LINES_ON_A_PAGE)
    ).all()
    lines = tuple(_line(session, row) for row in rows)
    return EntryHistory(event, entry, Listing(lines, number, pages, total))


def event_history(session: Session, event_id: int, actor: Actor, *, page: int) -> EventHistory:
    event = run_event(session, actor, event_id)
    total = session.scalars(select(func.count()).where(EventChange.event_id == event.id)).one()
    pages, number = _turned(total, page)
    rows = session.scalars(
        select(EventChange)
        .where(EventChange.event_id == event.id)
        .order_by(EventChange.id.desc())
        .limit(LINES_ON_A_PAGE)
        .offset((number - 1) * LINES_ON_A_PAGE)
    ).all()
    lines = tuple(
        EventLine(row.at, _name(session, row.by_id), row.deed, row.field, row.was, row.became) for row in rows
    )
    return EventHistory(event, Listing(lines, number, pages, total))


def _turned(total: int, page: int) -> tuple[int, int]:
    pages = max(1, -(-total // LINES_ON_A_PAGE))
    return pages, min(max(1, page), pages)


def _line(session: Session, row: EntryChange) -> EntryEvent:
    was, became = (_told(session, row.deed, value) for value in (row.was, row.became))
    return EntryEvent(row.at, _name(session, row.by_id), row.deed, was, became)


def _told(session: Session, deed: EntryDeed, value: str) -> str:
    """What is kept as a number, in words; a status stays its own word, for the reader's language."""
    if not value.isdecimal():
        return value
    if deed in ABOUT_PEOPLE:
        return _name(session, int(value))
    if deed is EntryDeed.NOMINATION:
        return _title(session.get(Nomination, int(value)))
    return _title(session.get(Site, int(value))) if deed is EntryDeed.SITE else value


def _title(row: Nomination | Site | None) -> str:
    return "" if row is None else row.title


def _name(session: Session, person_id: int | None) -> str:
    person = None if person_id is None else session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name
