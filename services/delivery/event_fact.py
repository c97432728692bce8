"""What is told of an event, as it stands when the message is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event, EventState
from models.stage import Stage
from services.delivery.notice import EventNotice
from services.delivery.telling import Outdated, Telling, told_event
from services.event.phase import SHOWN

# What an event has to be, of the messages about the event itself.
TRUE_OF_EVENT: Mapping[DeliveryKind, tuple[EventState, ...]] = {
    DeliveryKind.EVENT_MOVED: tuple(state for state in SHOWN if state is not EventState.CANCELLED),
    DeliveryKind.EVENT_CANCELLED: (EventState.CANCELLED,),
    DeliveryKind.EVENT_SUBMITTED: (EventState.SUBMITTED,),
    DeliveryKind.EVENT_ACCEPTED: tuple(state for state in SHOWN if state is not EventState.CANCELLED),
    DeliveryKind.EVENT_RETURNED: (EventState.DRAFT,),
    DeliveryKind.ORGANISER_WROTE: tuple(EventState),
}


def event_facts(session: Session, telling: Telling) -> EventNotice:
    event = told_event(session, telling.event_id)
    if telling.kind is DeliveryKind.EVENT_SUBMITTED and "events" in telling.body:
        return _of_plan(session, event, telling.body)
    if event.state not in TRUE_OF_EVENT[telling.kind]:
        raise Outdated(f"event_{event.state}")
    if telling.kind is DeliveryKind.EVENT_MOVED and not is_other_time(event, telling.body):
        raise Outdated("moved_back")
    return EventNotice(event, telling.body)


def _of_plan(session: Session, event: Event, body: Mapping[str, object]) -> EventNotice:
    brought: Any = body["events"]
    # Asked the other way round: a plan may have more events than a database takes numbers.
    submitted = session.scalars(select(Event.id).where(Event.state == EventState.SUBMITTED))
    waiting = len(set(brought).intersection(submitted))
    if not waiting:
        raise Outdated(f"event_{event.state}")
    return EventNotice(event, body, waiting)


def is_other_time(moved: Event | Stage, body: Mapping[str, object]) -> bool:
    """Than the one that the body says was before."""
    was = (datetime.fromisoformat(str(body["was_starts"])), datetime.fromisoformat(str(body["was_ends"])))
    return (moved.starts_at, moved.ends_at, moved.whole_days) != (*was, body["was_whole_days"])
