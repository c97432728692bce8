"""The next thing that is told: step by step, so that nobody is entered twice by accident."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from models.event import FIRST_GRADE, LAST_GRADE, Event
from models.person import Person, PersonKind
from services.actor import Actor
from services.desk.addition import (
    Addition,
    AdditionStep,
    choice_of,
    may_have_children,
    open_event,
    own_draft,
    team_of,
)
from services.desk.candidate import Newcomer, is_gone, known, look_alikes, searched
from services.entry.gate import nominations_of, sites_of
from services.entry.seat import full, seats_of
from services.event.right import schools_run
from services.refusal import PersonNotFound
from services.school_class import SchoolClass
from services.workplace import school_named, workplace

SCHOOLS_OFFERED = 2


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
    about = addition_of(session, draft.id, event, body, person)
    for step in (_grade, _school, _alike, _nomination, _site):
        asked = step(session, about, body, actor)
        if asked is not None:
            return asked
    choice = choice_of(body, about)
    scope = None if about.team is not None else full(session, event.id, seats_of(session, event, choice))
    return _at(about, AdditionStep.READY, full=scope)


def addition_of(
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
        team=team_of(session, body),
    )


def alike_to(session: Session, about: Addition, actor: Actor) -> list[Person]:
    if about.place is None or about.grade is None:
        return []
    school = school_named(session, about.place.school_id or "")
    child = Newcomer(about.name, school.id, SchoolClass(about.grade, about.letter))
    return look_alikes(session, child, actor)


def _asked_who(session: Session, draft_id: int, event: Event, body: Mapping[str, Any]) -> Addition:
    people = known(session, event, searched(session, str(body["typed"])))
    return Addition(
        draft_id,
        event,
        AdditionStep.WHO,
        typed=str(body["typed"]),
        team=team_of(session, body),
        people=people,
        may_be_new=may_have_children(event),
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
    alike = [] if not is_new or body.get("is_another") else alike_to(session, about, actor)
    return _at(about, AdditionStep.ALIKE, people=known(session, about.event, alike)) if alike else None


def _nomination(session: Session, about: Addition, body: Mapping[str, Any], _actor: Actor) -> Addition | None:
    nominations = () if about.team is not None else tuple(nominations_of(session, about.event.id))
    fit = tuple(one for one in nominations if about.grade is None or one.is_for(about.grade))
    chosen = body.get("nomination_id") in {one.id for one in fit}
    return _at(about, AdditionStep.NOMINATION, nominations=fit) if nominations and not chosen else None


def _site(session: Session, about: Addition, body: Mapping[str, Any], _actor: Actor) -> Addition | None:
    sites = () if about.team is not None else tuple(sites_of(session, about.event.id))
    chosen = body.get("site_id") in {one.id for one in sites}
    return _at(about, AdditionStep.SITE, sites=sites) if sites and not chosen else None


def _at(about: Addition, step: AdditionStep, **more: Any) -> Addition:
    return replace(about, step=step, **more)
