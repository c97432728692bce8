"""Who runs an event: its schools' organisers and responsible persons, and administrators everywhere."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventHost
from models.role import RoleKind
from services.actor import Actor
from services.event.refusal import EventNotYours
from services.refusal import EventNotFound
from services.right import Rights

RUN_BY = (RoleKind.ORGANISER, RoleKind.RESPONSIBLE)


def schools_run(session: Session, actor: Actor) -> list[str]:
    """The schools for which somebody makes events."""
    return actor.rights(session).schools(*RUN_BY)


def runs(session: Session, actor: Actor, event: Event) -> bool:
    rights = actor.rights(session)
    return rights.is_administrator or any(runs_at(rights, school_id) for school_id in hosts(session, event))


def runs_at(rights: Rights, school_id: str) -> bool:
    return any((kind, school_id) in rights.places for kind in RUN_BY)


def run_event(session: Session, actor: Actor, event_id: int, *, locked: bool = False) -> Event:
    """The event, held until the transaction ends if asked for, or the refusal to let this person near it."""
    event = session.get(Event, event_id, with_for_update=locked or None, populate_existing=locked)
    if event is None:
        raise EventNotFound
    if not runs(session, actor, event):
        raise EventNotYours
    return event


def hosts(session: Session, event: Event) -> list[str]:
    others = session.scalars(select(EventHost.school_id).where(EventHost.event_id == event.id))
    return [event.organiser_id, *others]
