"""An organiser enters somebody by hand: told step by step, so that nobody is entered twice by accident."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry
from models.event import FIRST_GRADE, LAST_GRADE, Event, EventState
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.seat import SeatScope
from models.stage import Site
from services.actor import Actor
from services.desk.candidate import Known, Newcomer, is_gone, known, look_alikes, searched
from services.desk.refusal import AdditionGradeUnclear, AdditionNameUnclear, DeskDraftGone, EventNotForPupils
from services.entry.audience import is_for_everyone, is_for_pupils
from services.entry.gate import nominations_of, sites_of
from services.entry.refusal import EntryNotFound
from services.entry.seat import Choice, full, seats_of
from services.entry.team import read_title
from services.event.phase import phase_of
from services.event.refusal import EventStateForbids
from services.event.right import run_event, schools_run
from services.person_search import Wanted
from services.personal_name import read_name
from services.refusal import PersonNotFound
from services.school_class import SchoolClass
from services.workplace import Workplace, school_named, workplace

SCHOOLS_OFFERED = 2
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


def begin(session: Session, event_id: int, typed: str, actor: Actor, *, entry_id: int | None = None) -> int:
    """Whoever was typed is looked for; a team is called so. Answers the draft's id."""
    event = open_event(session, actor, event_id)
    body: dict[str, object] = {"event_id": event.id, "entry_id": entry_id}
    _team(session, body)
    if event.is_for_teams and entry_id is None:
        body["title"] = read_title(typed)
    else:
        wanted = Wanted.read(typed)
        if not wanted.words:
            raise AdditionNameUnclear
        body |= {"typed": str(wanted), "grade": wanted.grade, "letter": wanted.letter.upper()}
    draft = Draft(person_id=actor.id, kind=DraftKind.ADDITION, body=body, made_at=actor.now)
    session.add(draft)
    session.flush()
    return draft.id


def open_event(session: Session, actor: Actor, event_id: int, *, locked: bool = False) -> Event:
    """One that somebody may still be entered in; what is over as well, for whoever came unannounced."""
    event = run_event(session, actor, event_id, locked=locked)
    phase = phase_of(event, actor.now)
    if phase in CLOSED:
        raise EventStateForbids(phase)
    return event


def answer(session: Session, draft_id: int, told: Mapping[str, object], actor: Actor) -> None:
    """One more thing is known; what is told to a draft that is done comes too late."""
    draft = own_draft(session, draft_id, actor, locked=True)
    if draft.body.get("done") is None:
        draft.body = {**draft.body, **told}


def pick(session: Session, draft_id: int, person_id: int, actor: Actor) -> None:
    """Somebody of those whom the draft itself offers: no number of anybody else is a way to their name."""
    draft = own_draft(session, draft_id, actor)
    body: dict[str, Any] = {**draft.body, "person_id": None}
    event = open_event(session, actor, body["event_id"])
    offered = searched(session, str(body.get("typed", "")))
    if body.get("name"):
        offered += _alike_to(session, _about(session, draft.id, event, body, None), actor)
    if person_id not in {person.id for person in offered}:
        raise PersonNotFound
    answer(session, draft_id, {"person_id": person_id}, actor)


def be_new(session: Session, draft_id: int, actor: Actor) -> None:
    """A child whom nobody knows yet, by the name that was typed."""
    draft = own_draft(session, draft_id, actor)
    event = open_event(session, actor, int(str(draft.body["event_id"])))
    if not may_have_children(event):
        raise EventNotForPupils
    name = read_name(" ".join(Wanted.read(str(draft.body["typed"])).words)).full
    answer(session, draft_id, {"name": name, "person_id": None}, actor)


def read_grade(typed: str) -> dict[str, object]:
    wanted = Wanted.read(typed)
    if wanted.grade is None:
        raise AdditionGradeUnclear
    return {"grade": wanted.grade, "letter": wanted.letter.upper()}


def look(session: Session, draft_id: int, actor: Actor) -> Addition:
    """The next thing that is to be told, with what it is chosen from."""
    draft = own_draft(session, draft_id, actor)
    body: dict[str, Any] = draft.body
    event = open_event(session, actor, body["event_id"])
    if body.get("done") is not None:
        return Addition(draft.id, event, AdditionStep.DONE, entry_id=body["done"])
    person = None if body.get("person_id") is None else session.get(Person, body["person_id"])
    if body.get("person_id") is not None and is_gone(person):
        raise PersonNotFound
    if person is None and not body.get("name") and not body.get("title"):
        return _asked_who(session, draft.id, event, body)
    about = _about(session, draft.id, event, body, person)
    for step in (_grade, _school, _alike, _nomination, _site):
        asked = step(session, about, body, actor)
        if asked is not None:
            return asked
    choice = choice_of(body, about)
    scope = None if about.team is not None else full(session, event.id, seats_of(session, event, choice))
    return _at(about, AdditionStep.READY, full=scope)


def choice_of(body: Mapping[str, Any], about: Addition) -> Choice:
    school_id = None if about.place is None else about.place.school_id
    return Choice(body.get("nomination_id"), body.get("site_id"), school_id)


def may_have_children(event: Event) -> bool:
    return is_for_pupils(event) or is_for_everyone(event)


def own_draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.ADDITION:
        raise DeskDraftGone
    return draft


def _asked_who(session: Session, draft_id: int, event: Event, body: Mapping[str, Any]) -> Addition:
    people = known(session, event, searched(session, str(body["typed"])))
    return Addition(
        draft_id,
        event,
        AdditionStep.WHO,
        typed=str(body["typed"]),
        team=_team(session, body),
        people=people,
        may_be_new=may_have_children(event),
    )


def _about(
    session: Session, draft_id: int, event: Event, body: Mapping[str, Any], person: Person | None
) -> Addition:
    school_id = body.get("school_id") if person is None else person.school_id
    is_pupil = person is not None and person.kind is PersonKind.PUPIL
    return Addition(
        draft_id,
        event,
        AdditionStep.READY,
        typed=str(body.get("typed", "")),
        name=str(body.get("title") or body.get("name") or "")
        if person is None
        else person.full_name or person.name,
        grade=body.get("grade") if person is None else person.grade if is_pupil else None,
        letter=str(body.get("letter") or "") if person is None else person.letter if is_pupil else "",
        place=None if school_id is None else workplace(session, school_id),
        team=_team(session, body),
    )


def _grade(_session: Session, about: Addition, body: Mapping[str, Any], _actor: Actor) -> Addition | None:
    is_new = bool(body.get("name")) and body.get("person_id") is None
    unknown = about.grade is None or not FIRST_GRADE <= about.grade <= LAST_GRADE
    return _at(about, AdditionStep.GRADE) if is_new and unknown else None


def _school(session: Session, about: Addition, body: Mapping[str, Any], actor: Actor) -> Addition | None:
    if about.place is not None or body.get("person_id") is not None:
        return None
    own = tuple(workplace(session, one) for one in schools_run(session, actor)[:SCHOOLS_OFFERED])
    return _at(about, AdditionStep.SCHOOL, schools=own)


def _alike(session: Session, about: Addition, body: Mapping[str, Any], actor: Actor) -> Addition | None:
    """«Похоже, уже есть»: asked once, of a child who is about to be written down."""
    is_new = bool(body.get("name")) and body.get("person_id") is None
    alike = [] if not is_new or body.get("is_another") else _alike_to(session, about, actor)
    return _at(about, AdditionStep.ALIKE, people=known(session, about.event, alike)) if alike else None


def _alike_to(session: Session, about: Addition, actor: Actor) -> list[Person]:
    if about.place is None or about.grade is None:
        return []
    school = school_named(session, about.place.school_id or "")
    child = Newcomer(about.name, school.id, SchoolClass(about.grade, about.letter))
    return look_alikes(session, child, actor)


def _nomination(session: Session, about: Addition, body: Mapping[str, Any], _actor: Actor) -> Addition | None:
    nominations = () if about.team is not None else tuple(nominations_of(session, about.event.id))
    fit = tuple(one for one in nominations if about.grade is None or one.is_for(about.grade))
    chosen = body.get("nomination_id") in {one.id for one in fit}
    return _at(about, AdditionStep.NOMINATION, nominations=fit) if nominations and not chosen else None


def _site(session: Session, about: Addition, body: Mapping[str, Any], _actor: Actor) -> Addition | None:
    sites = () if about.team is not None else tuple(sites_of(session, about.event.id))
    chosen = body.get("site_id") in {one.id for one in sites}
    return _at(about, AdditionStep.SITE, sites=sites) if sites and not chosen else None


def _team(session: Session, body: Mapping[str, Any]) -> Entry | None:
    """Of this event: whoever runs it runs no other by a team's number."""
    if body.get("entry_id") is None:
        return None
    team = session.get(Entry, body["entry_id"])
    if team is None or team.event_id != body["event_id"]:
        raise EntryNotFound
    return team


def _at(about: Addition, step: AdditionStep, **more: Any) -> Addition:
    return replace(about, step=step, **more)
