"""A speaker's own place: at which events they speak, and who is coming there, by region and by school."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event, EventState
from models.school import School
from models.speaker import ListenerQuestion, Speaker
from services.actor import Actor
from services.entry.own import in_order
from services.event.phase import SHOWN, phase_of
from services.event.right import runs
from services.listing import Listing
from services.refusal import EventNotFound
from services.webinar.refusal import NotSpeaking
from services.webinar.speaker import ListedSpeaker, lineup_of
from services.webinar.taking_part import speaks
from services.webinar.window import opens_at
from services.workplace import CONSORTIUM, Workplace

SPEAKINGS_ON_A_PAGE, COMING_ON_A_PAGE, TOP = 5, 10, 3


class ComingBy(StrEnum):
    REGION = "region"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Share:
    """How many come from one region, or from one school; from none, where nothing is said of it."""

    people: int
    region: str = ""
    place: Workplace = CONSORTIUM


@dataclass(frozen=True, slots=True)
class SpeakingLine:
    event: Event
    phase: EventState
    topic: str


@dataclass(frozen=True, slots=True)
class Cabinet:
    event: Event
    phase: EventState
    # Of whoever looks; several, where somebody speaks twice.
    talks: tuple[ListedSpeaker, ...]
    # How many have entered, and from how many schools and regions.
    people: int
    schools: int
    regions: int
    top: tuple[Share, ...]
    # What is asked of whoever looks.
    questions: int
    opens_at: datetime


@dataclass(frozen=True, slots=True)
class Coming:
    event: Event
    by: ComingBy
    people: int
    shares: Listing[Share]


def speakings(session: Session, actor: Actor, page: int) -> Listing[SpeakingLine]:
    """What is ahead by its beginning, and after it what lies behind."""
    mine = select(Speaker.event_id).where(Speaker.person_id == actor.id)
    own = (Event.id.in_(mine), Event.state.in_(SHOWN))
    total = session.scalars(select(func.count()).select_from(Event).where(*own)).one()
    pages = max(1, -(-total // SPEAKINGS_ON_A_PAGE))
    number = min(max(1, page), pages)
    *order, _ = in_order(actor.now)
    events = session.scalars(
        select(Event)
        .where(*own)
        .order_by(*order, Event.id)
        .limit(SPEAKINGS_ON_A_PAGE)
        .offset((number - 1) * SPEAKINGS_ON_A_PAGE)
    ).all()
    return Listing(tuple(_line(session, event, actor) for event in events), number, pages, total)


def cabinet(session: Session, event_id: int, actor: Actor) -> Cabinet:
    event = spoken_event(session, event_id, actor)
    mine = set(session.scalars(_talks_of(event_id, actor)))
    talks = tuple(one for one in lineup_of(session, event).speakers if one.id in mine)
    people, schools, regions = session.execute(
        select(
            func.count(EntryMember.person_id.distinct()),
            func.count(Entry.school_id.distinct()),
            func.count(func.nullif(School.region, "").distinct()),
        )
        .join(Entry, Entry.id == EntryMember.entry_id)
        .outerjoin(School, School.id == Entry.school_id)
        .where(*_coming(event_id))
    ).one()
    return Cabinet(
        event=event,
        phase=phase_of(event, actor.now),
        talks=talks,
        people=people,
        schools=schools,
        regions=regions,
        top=_shares(session, event_id, ComingBy.REGION, limit=TOP, offset=0),
        questions=session.scalars(
            select(func.count()).select_from(ListenerQuestion).where(*asked_of(session, event, actor))
        ).one(),
        opens_at=opens_at(event),
    )


def coming(session: Session, event_id: int, by: ComingBy, actor: Actor, page: int) -> Coming:
    event = spoken_event(session, event_id, actor)
    grouped = _grouped(event_id, by).subquery()
    total = session.scalars(select(func.count()).select_from(grouped)).one()
    pages = max(1, -(-total // COMING_ON_A_PAGE))
    number = min(max(1, page), pages)
    shares = _shares(session, event_id, by, limit=COMING_ON_A_PAGE, offset=(number - 1) * COMING_ON_A_PAGE)
    people = session.scalars(
        select(func.count(EntryMember.person_id.distinct()))
        .join(Entry, Entry.id == EntryMember.entry_id)
        .where(*_coming(event_id))
    ).one()
    return Coming(event, by, people, Listing(shares, number, pages, total))


def spoken_event(session: Session, event_id: int, actor: Actor) -> Event:
    """For whoever speaks there, or runs it."""
    event = session.get(Event, event_id)
    if event is None:
        raise EventNotFound
    is_spoken = event.state in SHOWN and speaks(session, event.id, actor.id)
    if not is_spoken and not runs(session, actor, event):
        raise NotSpeaking
    return event


def asked_of(session: Session, event: Event, actor: Actor) -> tuple[ColumnElement[bool], ...]:
    """Which questions somebody reads: of their own talks and of nobody by name; who runs the event, all."""
    of_event = (ListenerQuestion.event_id == event.id, ListenerQuestion.hidden_at.is_(None))
    if runs(session, actor, event):
        return of_event
    own = ListenerQuestion.speaker_id.in_(_talks_of(event.id, actor))
    return (*of_event, ListenerQuestion.speaker_id.is_(None) | own)


def _talks_of(event_id: int, actor: Actor) -> Select[int]:
    return select(Speaker.id).where(Speaker.event_id == event_id, Speaker.person_id == actor.id)


def _line(session: Session, event: Event, actor: Actor) -> SpeakingLine:
    topics = session.scalars(
        select(Speaker.topic)
        .where(Speaker.event_id == event.id, Speaker.person_id == actor.id)
        .order_by(Speaker.position, Speaker.id)
    )
    return SpeakingLine(event, phase_of(event, actor.now), next(iter(topics), ""))


def _coming(event_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        EntryMember.event_id == event_id,
        EntryMember.left_at.is_(None),
        Entry.status == EntryStatus.CONFIRMED,
    )


def _grouped(event_id: int, by: ComingBy) -> Select[Any]:
    people = func.count(EntryMember.person_id.distinct())
    joined: tuple[Any, ...] = (func.coalesce(School.region, literal_column("''")).label("region"),)
    if by is ComingBy.SCHOOL:
        joined = (School.id, School.name, School.name_en, School.city, School.city_en)
    counted: Select[Any] = select(people.label("people"), *joined)
    return (
        counted.select_from(EntryMember)
        .join(Entry, Entry.id == EntryMember.entry_id)
        .outerjoin(School, School.id == Entry.school_id)
        .where(*_coming(event_id))
        .group_by(*joined)
        .order_by(people.desc(), *joined[:1])
    )


def _shares(session: Session, event_id: int, by: ComingBy, *, limit: int, offset: int) -> tuple[Share, ...]:
    rows = session.execute(_grouped(event_id, by).limit(limit).offset(offset)).all()
    if by is ComingBy.REGION:
        return tuple(Share(row.people, region=row.region) for row in rows)
    return tuple(Share(row.people, place=_place(row)) for row in rows)


def _place(row: Any) -> Workplace:
    return CONSORTIUM if row.id is None else Workplace(row.id, row.name, row.name_en, row.city, row.city_en)
