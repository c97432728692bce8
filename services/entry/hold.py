"""Whoever changes entries holds the event's row first: one event's entries are changed in turn."""

from collections.abc import Iterable
from typing import cast

from sqlalchemy import Table, bindparam, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.person import Person
from models.school import School
from services.entry.refusal import EntryNotFound
from services.known import known, knows
from services.prepared import Prepared
from services.refusal import EventNotFound, PersonNotFound, SchoolNotFound

_EVENTS, _PEOPLE, _SCHOOLS = (cast(Table, of.__table__).c for of in (Event, Person, School))
# It begins everything that is done to an entry.
EVENT = Prepared(select(*_EVENTS).where(_EVENTS.id == bindparam("event_id")).with_for_update())
PERSON = Prepared(
    select(_PEOPLE.id)
    .where(_PEOPLE.id == bindparam("person_id"), _PEOPLE.erased_at.is_(None))
    .with_for_update(key_share=True)
)
PEOPLE = (
    select(_PEOPLE.id)
    .where(_PEOPLE.id.in_(bindparam("people", expanding=True)), _PEOPLE.erased_at.is_(None))
    .order_by(_PEOPLE.id)
    .with_for_update(key_share=True)
)
SCHOOL = Prepared(
    select(_SCHOOLS.merged_into_id).where(_SCHOOLS.id == bindparam("school_id")).with_for_update(read=True)
)


def hold_event(session: Session, event_id: int) -> Event:
    """The event as it is now, and nobody else's to change until the transaction ends."""
    if knows(session, Event, event_id):
        event = session.get(Event, event_id, with_for_update=True, populate_existing=True)
    else:
        row = EVENT.row(session, {"event_id": event_id})
        event = None if row is None else known(session, Event, row)
    if event is None:
        raise EventNotFound
    return event


def hold_people(session: Session, people: Iterable[int]) -> list[int]:
    """Each of them once, as they are until the transaction ends. Nobody enters who was erased meanwhile."""
    wanted = list(dict.fromkeys(people))
    if len(wanted) == 1:
        found = len(PERSON.rows(session, {"person_id": wanted[0]}))
    else:
        found = len(session.execute(PEOPLE, {"people": wanted}).all()) if wanted else 0
    if found < len(wanted):
        raise PersonNotFound
    return wanted


def hold_school_id(session: Session, school_id: str | None) -> str | None:
    """The school, or the one whose double it turned out to be, until the transaction ends."""
    while school_id is not None:
        row = SCHOOL.row(session, {"school_id": school_id})
        if row is None:
            raise SchoolNotFound
        (merged_into_id,) = row
        if merged_into_id is None:
            return school_id
        school_id = merged_into_id
    return None


def hold_entry(session: Session, entry_id: int) -> tuple[Event, Entry]:
    """Both, held. Rights are the caller's to ask about."""
    event_id = session.scalars(select(Entry.event_id).where(Entry.id == entry_id)).one_or_none()
    if event_id is None:
        raise EntryNotFound
    event = hold_event(session, event_id)
    return event, session.get_one(Entry, entry_id, populate_existing=True)
