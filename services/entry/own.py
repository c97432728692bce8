"""Which entries are somebody's own, and in which order they are looked at."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event, EventState
from services.actor import Actor
from services.entry.lead import keeps_pupils
from services.entry.state import LIVE


def theirs(actor: Actor) -> Select[int]:
    """Live ones, also of events that are over; and what was declined or has lapsed, to its people."""
    last, inside = aliased(EntryMember), EntryMember
    to_the_end = select(func.max(last.left_at)).where(last.entry_id == inside.entry_id).scalar_subquery()
    told = Entry.status.in_((EntryStatus.DECLINED, EntryStatus.LAPSED))
    member = (
        select(inside.entry_id)
        .join(Entry, Entry.id == inside.entry_id)
        .where(
            inside.person_id == actor.id,
            or_(inside.left_at.is_(None), and_(told, inside.left_at == to_the_end)),
        )
    )
    managed = or_(Entry.captain_id == actor.id, and_(Entry.mentor_id == actor.id, keeps_pupils(actor)))
    return select(Entry.id).where(or_(Entry.id.in_(member), and_(managed, or_(Entry.status.in_(LIVE), told))))


def is_behind(now: datetime) -> ColumnElement[bool]:
    return or_(Event.ends_at <= now, Event.state.in_((EventState.FINISHED, EventState.CANCELLED)))


def in_order(now: datetime) -> tuple[Any, ...]:
    """What is ahead by its beginning; after it what lies behind, the latest first."""
    behind = is_behind(now)
    return (
        behind,
        case((behind, None), else_=Event.starts_at),
        case((behind, Event.ends_at), else_=None).desc(),
        Entry.id,
    )
