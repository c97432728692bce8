"""May this person join this team? One answer: the first thing that is in the way, and the next step."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from models.event import Event, EventState
from models.person import Person
from services.entry.gate import Asking, Bar, in_own_way
from services.entry.membership import is_member
from services.entry.state import LIVE
from services.entry.team_change import fits_nomination
from services.event.phase import ALIVE, freezes_at, is_frozen, phase_of
from services.standing import Step


class JoinBar(StrEnum):
    """What is in the way. The order is the order in which it is asked."""

    INSIDE = "inside"
    ENDED = "ended"
    CANCELLED = "cancelled"
    OVER = "over"
    MENTORS_ONLY = "mentors_only"
    KIND = "kind"
    GRADE = "grade"
    MEMBERS_ONLY = "members_only"
    PROFILE = "profile"
    CONSENT = "consent"
    # For the event they are of the right grade, and not for this team's nomination.
    NOMINATION = "nomination"
    # In another team of that contest and nomination.
    ELSEWHERE = "elsewhere"
    FULL = "full"
    # Everything fits, and only the organiser may take them in now.
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Barrier:
    bar: JoinBar
    step: Step = Step.NONE
    at: datetime | None = None
    # The other team: its entry, and what it is called; nothing of an entry of one person.
    other_id: int | None = None
    other: str = ""


def barrier(session: Session, event: Event, entry: Entry, asking: Asking) -> Barrier | None:
    """Nothing, for whoever may join at once."""
    if is_member(session, entry.id, asking.actor.id):
        return Barrier(JoinBar.INSIDE)
    if entry.status not in LIVE:
        return Barrier(JoinBar.ENDED)
    phase = phase_of(event, asking.actor.now)
    if phase not in ALIVE:
        return Barrier(JoinBar.CANCELLED if phase is EventState.CANCELLED else JoinBar.OVER)
    return _in_own_way(session, event, entry, asking) or _in_the_teams(event, entry, asking)


def _in_own_way(session: Session, event: Event, entry: Entry, asking: Asking) -> Barrier | None:
    found = in_own_way(session, event, asking)
    if found is not None and found.bar is not None:
        return Barrier(JoinBar.OVER if found.bar is Bar.NOT_SHOWN else JoinBar(found.bar), found.step)
    person = session.get_one(Person, asking.actor.id)
    if not fits_nomination(session, entry.nomination_id, person):
        return Barrier(JoinBar.NOMINATION)
    other = _other_entry(session, entry, person.id)
    if other is not None:
        return Barrier(JoinBar.ELSEWHERE, other_id=other.id, other=other.title)
    return None


def _in_the_teams(event: Event, entry: Entry, asking: Asking) -> Barrier | None:
    if entry.size >= entry.most:
        return Barrier(JoinBar.FULL)
    if is_frozen(event, asking.actor.now):
        return Barrier(JoinBar.FROZEN, at=freezes_at(event))
    return None


def _other_entry(session: Session, entry: Entry, person_id: int) -> Entry | None:
    return session.scalars(
        select(Entry)
        .join(EntryMember, EntryMember.entry_id == Entry.id)
        .where(
            EntryMember.event_id == entry.event_id,
            EntryMember.nomination_key == (entry.nomination_id or 0),
            EntryMember.person_id == person_id,
            EntryMember.left_at.is_(None),
        )
    ).one_or_none()
