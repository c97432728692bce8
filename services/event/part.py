"""What an event consists of is changed by those who run the event, while they hold its row."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import Base
from models.event import Event, EventDeed, EventState
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.stage import Site, Stage
from services.actor import Actor
from services.event.history import remember
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.refusal import Refusal

P = TypeVar("P", Stage, Site, Nomination, EventQuestion)
# What a calendar shows of a part.
IN_A_CALENDAR = {
    Stage: frozenset({"title", "starts_at", "ends_at", "whole_days", "place"}),
    Site: frozenset({"title", "address"}),
}
# Between two rows that change places no third has this number.
NOWHERE = -1


Q = TypeVar("Q", Stage, Nomination, EventQuestion)


def open_event(session: Session, event_id: int, actor: Actor) -> Event:
    event = run_event(session, actor, event_id, locked=True)
    if event.state is EventState.CANCELLED:
        raise EventStateForbids(event.state)
    return event


def part_of(
    session: Session, kind: type[P], part_id: int, actor: Actor, missing: type[Refusal]
) -> tuple[Event, P]:
    """The row and its event, held; for whoever runs the event."""
    seen = session.get(kind, part_id)
    if seen is None:
        raise missing
    event = open_event(session, seen.event_id, actor)
    part = session.get(kind, part_id, populate_existing=True)
    if part is None:
        raise missing
    return event, part


def seen_part(session: Session, kind: type[P], part_id: int, actor: Actor, missing: type[Refusal]) -> P:
    """To look at."""
    part = session.get(kind, part_id)
    if part is None:
        raise missing
    run_event(session, actor, part.event_id)
    return part


def set_columns(session: Session, event: Event, part: Base, values: Mapping[str, Any], actor: Actor) -> bool:
    """Whether anything is otherwise now; each change with a line in the event's history."""
    changed = set[str]()
    for column, value in values.items():
        was = getattr(part, column)
        if was == value:
            continue
        changed.add(column)
        setattr(part, column, value)
        field = f"{part.__tablename__}.{column}"
        remember(
            session, event, EventDeed.EDITED, by=actor.id, now=actor.now, field=field, was=was, became=value
        )
    if changed & IN_A_CALENDAR.get(type(part), frozenset()):
        event.revision += 1
    session.flush()
    return bool(changed)


def note_part(session: Session, event: Event, kind: type[Base], actor: Actor, **change: object) -> None:
    """One came or went: `was` or `became` is its title."""
    remember(
        session,
        event,
        EventDeed.EDITED,
        by=actor.id,
        now=actor.now,
        field=kind.__tablename__,
        was=change.get("was", ""),
        became=change.get("became", ""),
    )


def next_position(session: Session, kind: type[Q], event_id: int) -> int:
    last = session.scalars(select(func.max(kind.position)).where(kind.event_id == event_id)).one()
    return (last or 0) + 1


def raise_by_one(session: Session, part: Q, all_parts: Sequence[Q]) -> None:
    """Before the one that stands before it; the first stays the first."""
    at = next(number for number, other in enumerate(all_parts) if other.id == part.id)
    if at == 0:
        return
    above = all_parts[at - 1]
    places = above.position, part.position
    above.position = NOWHERE
    session.flush()
    part.position = places[0]
    session.flush()
    above.position = places[1]
    session.flush()
