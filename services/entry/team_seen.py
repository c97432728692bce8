"""A team as those see it who are not in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.nomination import Nomination
from models.person import Person
from services.class_keeper import schools_kept
from services.entry.gate import Asking
from services.entry.state import LIVE
from services.entry.team import is_mentored, manages
from services.entry.team_card import titled
from services.entry.team_gate import Barrier, barrier
from services.event.phase import ALIVE, is_frozen, phase_of


@dataclass(frozen=True, slots=True)
class TeamSeen:
    """A team as whoever is invited sees it: no more of its people than who leads it, by first name."""

    entry_id: int
    # With which it was found; empty of a team that was met by its name.
    code: str
    title: str
    event: Event
    nomination: str
    # Of whoever was given the code alone, as long as it lets anybody in.
    leader: str
    size: int
    least: int
    most: int
    barrier: Barrier | None
    # Has asked already, and is waited for.
    is_asked: bool
    # Keeps pupils, there is no mentor yet, and the team may still be changed.
    may_mentor: bool
    # Is its captain or mentor, or runs the event.
    manages: bool


def seen(session: Session, entry: Entry, asking: Asking, code: str) -> TeamSeen:
    event, actor = session.get_one(Event, entry.event_id), asking.actor
    leader = session.get(Person, entry.captain_id or entry.mentor_id or 0)
    is_open = entry.status in LIVE and is_changed(event, now=actor.now)
    has_mentor = is_mentored(session, entry, now=actor.now, administrators=actor.administrators)
    return TeamSeen(
        entry_id=entry.id,
        code=code,
        title=entry.title,
        event=event,
        nomination=titled(session, Nomination, entry.nomination_id),
        leader=leader.name if leader is not None and code and is_open else "",
        size=entry.size,
        least=event.team_min or 1,
        most=entry.most,
        barrier=barrier(session, event, entry, asking),
        is_asked=any(
            open_request(session, entry.id, actor.id, kind) is not None
            for kind in (RequestKind.JOIN, RequestKind.ADD)
        ),
        may_mentor=is_open and not has_mentor and bool(code) and bool(schools_kept(session, actor)),
        manages=manages(session, actor, event, entry),
    )


def is_changed(event: Event, *, now: datetime) -> bool:
    """Without asking the organiser: whoever has a code may come in, as a member or as a mentor."""
    return phase_of(event, now) in ALIVE and not is_frozen(event, now)


def open_request(
    session: Session, entry_id: int, person_id: int, kind: RequestKind = RequestKind.JOIN
) -> EntryRequest | None:
    return session.scalars(
        select(EntryRequest).where(
            EntryRequest.entry_id == entry_id,
            EntryRequest.kind == kind,
            EntryRequest.person_id == person_id,
            EntryRequest.state == RequestState.OPEN,
        )
    ).one_or_none()
