"""The events that one runs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, true
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventHost, EventState
from services.actor import Actor
from services.event.phase import phase_of
from services.event.right import RUN_BY
from services.listing import Listing
from services.refusal import NotAllowed
from services.search import Search

EVENTS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class OwnEvent:
    event: Event
    phase: EventState
    pending: int
    requests: int


@dataclass(frozen=True, slots=True)
class OwnEvents:
    rows: Listing[OwnEvent]
    words: str = ""


def own_events(session: Session, actor: Actor, *, words: str = "", page: int = 1) -> OwnEvents:
    """What is still to come first, the nearest before the others; then what is over, the latest first."""
    where = and_(_run_by(session, actor), *_worded(words))
    total = session.scalars(select(func.count()).select_from(Event).where(where)).one()
    pages = max(1, -(-total // EVENTS_ON_A_PAGE))
    number = min(max(1, page), pages)
    events = session.scalars(
        select(Event)
        .where(where)
        .order_by(*_nearest(actor.now), Event.id)
        .limit(EVENTS_ON_A_PAGE)
        .offset((number - 1) * EVENTS_ON_A_PAGE)
    ).all()
    waits = _waiting(session, [event.id for event in events])
    rows = tuple(
        OwnEvent(event, phase_of(event, actor.now), *waits.get(event.id, (0, 0))) for event in events
    )
    return OwnEvents(Listing(rows, number, pages, total), words)


def _run_by(session: Session, actor: Actor) -> ColumnElement[bool]:
    rights = actor.rights(session)
    if rights.is_administrator:
        return true()
    schools = rights.schools(*RUN_BY)
    if not schools:
        raise NotAllowed
    hosted = exists().where(EventHost.event_id == Event.id, EventHost.school_id.in_(schools))
    return or_(Event.organiser_id.in_(schools), hosted)


def _worded(words: str) -> list[ColumnElement[bool]]:
    return [(Event.search + " ").contains(piece, autoescape=True) for piece in Search.read(words).pieces]


def _nearest(now: datetime) -> tuple[ColumnElement[Any], ...]:
    over = or_(Event.ends_at < now, Event.state == EventState.CANCELLED)
    return (
        case((over, 1), else_=0),
        case((over, None), else_=Event.starts_at),
        Event.starts_at.desc(),
    )


def _waiting(session: Session, ids: list[int]) -> dict[int, tuple[int, int]]:
    """Of each event, how many entries and how many requests somebody has to decide about."""
    pending = session.execute(
        select(Entry.event_id, func.count())
        .where(Entry.event_id.in_(ids), Entry.status == EntryStatus.PENDING)
        .group_by(Entry.event_id)
    )
    requests = session.execute(
        select(EntryRequest.event_id, func.count())
        .where(
            EntryRequest.event_id.in_(ids),
            EntryRequest.state == RequestState.OPEN,
            EntryRequest.kind != RequestKind.JOIN,
        )
        .group_by(EntryRequest.event_id)
    )
    entries = {row[0]: row[1] for row in pending}
    asked = {row[0]: row[1] for row in requests}
    return {event_id: (entries.get(event_id, 0), asked.get(event_id, 0)) for event_id in ids}
