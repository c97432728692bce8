"""An organiser enters somebody by hand: what is known of it by now, and what is told next."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry
from models.event import Event, EventState
from models.nomination import Nomination
from models.seat import SeatScope
from models.stage import Site
from services.actor import Actor
from services.desk.candidate import Known
from services.desk.refusal import DeskDraftGone
from services.entry.audience import is_for_everyone, is_for_pupils
from services.entry.refusal import EntryNotFound
from services.entry.seat import Choice
from services.event.phase import phase_of
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.workplace import Workplace

CLOSED = frozenset({EventState.DRAFT, EventState.SUBMITTED, EventState.CANCELLED})


class AdditionStep(StrEnum):
    """What is told next, in this order; the last is that it is done."""

    WHO = "who"
    GRADE = "grade"
    SCHOOL = "school"
    ALIKE = "alike"
    NOMINATION = "nomination"
    SITE = "site"
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Addition:
    draft_id: int
    event: Event
    step: AdditionStep
    typed: str = ""
    name: str = ""
    grade: int | None = None
    letter: str = ""
    place: Workplace | None = None
    # Into which team; none: an entry of its own.
    team: Entry | None = None
    people: tuple[Known, ...] = ()
    may_be_new: bool = False
    schools: tuple[Workplace, ...] = ()
    nominations: tuple[Nomination, ...] = ()
    sites: tuple[Site, ...] = ()
    # What is full: then there is a place in the queue.
    full: SeatScope | None = None
    entry_id: int | None = None


def open_event(session: Session, actor: Actor, event_id: int, *, locked: bool = False) -> Event:
    """One that somebody may still be entered in; what is over as well, for whoever came unannounced."""
    event = run_event(session, actor, event_id, locked=locked)
    phase = phase_of(event, actor.now)
    if phase in CLOSED:
        raise EventStateForbids(phase)
    return event


def own_draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.ADDITION:
        raise DeskDraftGone
    return draft


def choice_of(body: Mapping[str, Any], about: Addition) -> Choice:
    school_id = None if about.place is None else about.place.school_id
    return Choice(body.get("nomination_id"), body.get("site_id"), school_id)


def may_have_children(event: Event) -> bool:
    return is_for_pupils(event) or is_for_everyone(event)


def team_of(session: Session, body: Mapping[str, Any]) -> Entry | None:
    """Of this event: whoever runs it runs no other by a team's number."""
    if body.get("entry_id") is None:
        return None
    team = session.get(Entry, body["entry_id"])
    if team is None or team.event_id != body["event_id"]:
        raise EntryNotFound
    return team
