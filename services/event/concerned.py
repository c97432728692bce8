"""Whom an event concerns: everybody in its live entries, and those who manage them."""

from sqlalchemy import CompoundSelect, select, union
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from services.entry.state import LIVE


def concerned(session: Session, event_id: int) -> list[int]:
    live = (Entry.event_id == event_id, Entry.status.in_(LIVE))
    everybody: CompoundSelect[int] = union(
        select(EntryMember.person_id.label("person_id"))
        .join(Entry, Entry.id == EntryMember.entry_id)
        .where(*live, EntryMember.left_at.is_(None)),
        select(Entry.captain_id).where(*live, Entry.captain_id.is_not(None)),
        select(Entry.mentor_id).where(*live, Entry.mentor_id.is_not(None)),
    )
    return sorted(session.scalars(everybody))


def has_entries(session: Session, event_id: int) -> bool:
    found = select(Entry.id).where(Entry.event_id == event_id, Entry.status.in_(LIVE)).limit(1)
    return session.scalars(found).first() is not None
