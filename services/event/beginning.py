"""An event before its days are known: whose it is, what it is called and what kind it is. Then it is born."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.school import School
from services.actor import Actor
from services.event.making_refusal import EventInPast, MakingLost
from services.event.plan_word import find_kind
from services.event.right import RUN_BY, runs_at
from services.event.search import event_words
from services.event.when import When, read_when
from services.own_clock import OwnClock, clock_of_school
from services.refusal import NotAllowed
from services.workplace import Workplace, open_workplace, school_named, workplaces

DRAFT_TTL = timedelta(days=2)
# Among a draft's own words: the event that has come of it.
BORN = "event_id"
# Whom an event of a kind is for, as long as nobody says otherwise.
AUDIENCES: dict[EventKind, dict[str, Any]] = {
    EventKind.WEBINAR: {"for_teachers": True},
    EventKind.SEMINAR: {"for_teachers": True},
    EventKind.MEETING: {"for_heads": True},
}


@dataclass(frozen=True, slots=True)
class Beginning:
    """As far as it was told."""

    draft_id: int
    place: Workplace
    # The clock by which its days will be read.
    clock: OwnClock
    title: str = ""
    # What the title says, until somebody says otherwise.
    guess: EventKind | None = None
    kind: EventKind | None = None
    # Begun earlier and taken up again.
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class MakingSchools:
    """Of several schools one is chosen; an administrator may name any."""

    places: tuple[Workplace, ...]
    may_name_any: bool


def begun_or_schools(session: Session, actor: Actor) -> Beginning | MakingSchools:
    """What one has not finished; else the schools one makes events for."""
    draft = session.scalars(
        select(Draft)
        .where(Draft.person_id == actor.id, Draft.kind == DraftKind.EVENT)
        .order_by(Draft.id.desc())
        .limit(1)
    ).one_or_none()
    if draft is not None and _is_open(draft, actor) and "title" in draft.body:
        return replace(told(session, draft, actor), is_old=True)
    return schools_for(session, actor)


def schools_for(session: Session, actor: Actor) -> MakingSchools:
    rights = actor.rights(session)
    own = rights.schools(*RUN_BY)
    if not own and not rights.is_administrator:
        raise NotAllowed
    known = workplaces(session, own)
    places = tuple(known[school_id] for school_id in own if school_id in known)
    return MakingSchools(places, rights.is_administrator)


def begin(session: Session, school_id: str, actor: Actor) -> Beginning:
    rights = actor.rights(session)
    place = open_workplace(session, school_id, now=actor.now)
    if place.school_id is None or not (rights.is_administrator or runs_at(rights, place.school_id)):
        raise NotAllowed
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.EVENT)
    session.execute(delete(Draft).where(*mine))
    draft = Draft(
        person_id=actor.id, kind=DraftKind.EVENT, body={"school_id": place.school_id}, made_at=actor.now
    )
    session.add(draft)
    session.flush()
    return told(session, draft, actor)


def look_at(session: Session, draft_id: int, actor: Actor) -> Beginning:
    draft = draft_of(session, draft_id, actor, locked=False)
    if BORN in draft.body:
        raise MakingLost
    return told(session, draft, actor)


def tell(session: Session, draft_id: int, facts: dict[str, str], actor: Actor) -> Beginning:
    draft = draft_of(session, draft_id, actor)
    if BORN in draft.body:
        raise MakingLost
    draft.body = {**draft.body, **facts}
    return told(session, draft, actor)


def be_born(session: Session, draft_id: int, typed: str, actor: Actor) -> int:
    """The id of the event. Whoever sends the days twice has made one event."""
    draft = draft_of(session, draft_id, actor)
    if BORN in draft.body:
        return int(str(draft.body[BORN]))
    beginning = told(session, draft, actor)
    if beginning.kind is None:
        raise MakingLost
    school = school_named(session, str(draft.body["school_id"]))
    when = read_when(typed, zone=school.zone, now=actor.now)
    if when.ends_at <= actor.now:
        raise EventInPast
    event = new_event(school, beginning.title, beginning.kind, when, author_id=actor.id)
    session.add(event)
    session.flush()
    draft.body = {**draft.body, BORN: event.id}
    return event.id


def new_event(school: School, title: str, kind: EventKind, when: When, *, author_id: int | None) -> Event:
    event = Event(
        kind=kind,
        title=title,
        title_en="",
        summary="",
        summary_en="",
        organiser_id=school.id,
        co_organisers="",
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        zone=school.zone,
        whole_days=when.whole_days,
        format=EventFormat.ONLINE,
        place="",
        place_en="",
        level=EventLevel.INTERREGIONAL,
        state=EventState.DRAFT,
        author_id=author_id,
        **AUDIENCES.get(kind, {}),
    )
    event.search = event_words(event, school)
    return event


def told(session: Session, draft: Draft, actor: Actor) -> Beginning:
    facts = {name: str(value) for name, value in draft.body.items()}
    school = school_named(session, facts["school_id"])
    place = Workplace(school.id, school.name, school.name_en, school.city, school.city_en)
    title = facts.get("title", "")
    kind = facts.get("kind")
    return Beginning(
        draft.id,
        place,
        clock_of_school(school, now=actor.now),
        title,
        find_kind(title) if title else None,
        None if kind is None else EventKind(kind),
    )


def draft_of(
    session: Session,
    draft_id: int,
    actor: Actor,
    kind: DraftKind = DraftKind.EVENT,
    *,
    locked: bool = True,
) -> Draft:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, kind):
        raise MakingLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise MakingLost
    return draft


def _is_open(draft: Draft, actor: Actor) -> bool:
    return BORN not in draft.body and draft.made_at > actor.now - DRAFT_TTL
