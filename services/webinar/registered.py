"""Whom an event knows: those who registered, those who came without that, and those who speak."""

from datetime import datetime

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from models.attendance import Attendance
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event, EventKind, EventState
from services.actor import Actor
from services.event.phase import phase_of
from services.event.right import runs
from services.webinar.aftermath_refusal import AftermathTooEarly
from services.webinar.taking_part import speaks

# Where people meet and listen: of these it is asked afterwards who came and how it was.
MET = (EventKind.WEBINAR, EventKind.MEETING, EventKind.SEMINAR)


def registered_in(event_id: int) -> Select[int]:
    """The people of its accepted entries, each once, whatever number of nominations they are in."""
    return (
        select(EntryMember.person_id)
        .join(Entry, Entry.id == EntryMember.entry_id)
        .where(
            Entry.event_id == event_id,
            Entry.status == EntryStatus.CONFIRMED,
            EntryMember.left_at.is_(None),
        )
        .distinct()
    )


def is_registered(session: Session, event_id: int, person_id: int) -> bool:
    mine = registered_in(event_id).where(EntryMember.person_id == person_id)
    return session.scalars(mine.limit(1)).first() is not None


def came(session: Session, event_id: int, person_id: int) -> bool:
    """Registered, or seen there without that."""
    was_there = exists().where(Attendance.event_id == event_id, Attendance.person_id == person_id)
    return is_registered(session, event_id, person_id) or session.scalars(select(was_there)).one()


def refuse_before_start(event: Event, now: datetime) -> None:
    """Nobody knows who came before anybody could; and of what was not held nothing stays."""
    if event.starts_at > now or event.state is EventState.CANCELLED:
        raise AftermathTooEarly


def is_over(event: Event, now: datetime) -> bool:
    return phase_of(event, now) is EventState.FINISHED


def is_insider(session: Session, event: Event, actor: Actor) -> bool:
    """Whoever runs it or speaks at it: they may know how it was, without names."""
    return runs(session, actor, event) or speaks(session, event.id, actor.id)
