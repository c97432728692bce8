"""All submitted events are accepted at once: as they were looked at, each told to its author as one alone."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from models.event import Event, EventChange, EventState
from services.actor import Actor
from services.event.lacking import lacking
from services.event.state import change_state
from services.refusal import NotAllowed

# Nobody's writing waits while a whole season is accepted.
PORTION = 50


@dataclass(frozen=True, slots=True)
class AcceptanceWeighed:
    """What «accept all» would come to, before it is done."""

    ready: tuple[Event, ...]
    # Something is missing: these are left to be given back.
    unready: tuple[Event, ...]
    # The newest change of any of them: what is changed later was not looked at.
    seen_id: int


@dataclass(frozen=True, slots=True)
class Accepted:
    count: int
    # Not accepted: something is missing, or they were sent or changed after the look.
    left: int


def weigh_all(session: Session, actor: Actor) -> AcceptanceWeighed:
    refuse_others(session, actor)
    events = session.scalars(
        select(Event)
        .options(joinedload(Event.organiser))
        .where(Event.state == EventState.SUBMITTED)
        .order_by(Event.starts_at, Event.id)
    ).all()
    unready = {event.id for event in events if lacking(session, event, actor)}
    return AcceptanceWeighed(
        tuple(event for event in events if event.id not in unready),
        tuple(event for event in events if event.id in unready),
        max((_newest(session, event) for event in events), default=0),
    )


def seen(session: Session, seen_id: int, actor: Actor) -> list[int]:
    """Those that wait as they did when they were looked at."""
    refuse_others(session, actor)
    events = session.scalars(select(Event).where(Event.state == EventState.SUBMITTED).order_by(Event.id))
    return [event.id for event in events if _newest(session, event) <= seen_id]


def accept_some(session: Session, event_ids: list[int], seen_id: int, actor: Actor) -> int:
    """How many of them are accepted by this. Of two administrators at once each event has one.

    In the order of their ids, so that nobody waits for each other.
    """
    refuse_others(session, actor)
    events = session.scalars(
        select(Event)
        .where(Event.id.in_(event_ids), Event.state == EventState.SUBMITTED)
        .order_by(Event.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    return sum(
        change_state(session, event, EventState.PUBLISHED, by=actor.id, now=actor.now)
        for event in events
        if _newest(session, event) <= seen_id and not lacking(session, event, actor)
    )


def left_of(session: Session, actor: Actor) -> int:
    refuse_others(session, actor)
    waiting = select(func.count()).select_from(Event).where(Event.state == EventState.SUBMITTED)
    return session.scalars(waiting).one()


def refuse_others(session: Session, actor: Actor) -> None:
    if not actor.rights(session).is_administrator:
        raise NotAllowed


def _newest(session: Session, event: Event) -> int:
    """The last line of its history; an event that was loaded has none."""
    found = session.scalars(select(func.max(EventChange.id)).where(EventChange.event_id == event.id)).one()
    return found or 0
