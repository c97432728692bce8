"""Who has to do with an event that is held in a room: those who have entered it, and those who speak."""

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.entry import EntryStatus
from models.event import Event
from models.speaker import Speaker
from services.entry.membership import entered_in
from services.event.phase import SHOWN
from services.refusal import EventNotFound
from services.webinar.refusal import NoRoom
from services.webinar.window import has_room


def shown_event(session: Session, event_id: int, *, held: bool = False) -> Event:
    """One that everybody sees. Held, nobody moves it or takes its link off meanwhile."""
    lock = {"read": True} if held else None
    event = session.get(Event, event_id, with_for_update=lock, populate_existing=held)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    return event


def event_with_room(session: Session, event_id: int, *, held: bool = False) -> Event:
    """One that people come to by a link."""
    event = shown_event(session, event_id, held=held)
    if not has_room(event):
        raise NoRoom
    return event


def status_of(session: Session, event_id: int, person_id: int) -> EntryStatus | None:
    """Of their live entry; the confirmed one of several. Nothing, where they have none."""
    statuses = [entry.status for entry in entered_in(session, event_id, person_id)]
    if EntryStatus.CONFIRMED in statuses:
        return EntryStatus.CONFIRMED
    return statuses[0] if statuses else None


def speaks(session: Session, event_id: int, person_id: int) -> bool:
    there = exists().where(Speaker.event_id == event_id, Speaker.person_id == person_id)
    return session.scalars(select(there)).one()


def has_talks(session: Session, person_id: int) -> bool:
    """Whether somebody speaks, or has spoken, at an event that is shown."""
    own = exists().where(Speaker.person_id == person_id, Event.id == Speaker.event_id, Event.state.in_(SHOWN))
    return session.scalars(select(own)).one()
