"""The one way in which an event's state changes: with its history, and with those who are told of it."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event, EventDeed, EventState
from services.delivery.ledger import Message, tell
from services.event.concerned import concerned
from services.event.history import remember
from services.event.refusal import EventStateForbids
from services.post.taking_back import take_back_announcement
from services.reminder.plan import remind
from services.webinar.ending import plan_ending

# From each state, where to. What is not here never happens.
WAYS = {
    EventState.DRAFT: {EventState.SUBMITTED, EventState.PUBLISHED},
    EventState.SUBMITTED: {EventState.DRAFT, EventState.PUBLISHED},
    EventState.PUBLISHED: {
        EventState.REGISTRATION_CLOSED,
        EventState.RUNNING,
        EventState.FINISHED,
        EventState.CANCELLED,
    },
    EventState.REGISTRATION_CLOSED: {
        EventState.PUBLISHED,
        EventState.RUNNING,
        EventState.FINISHED,
        EventState.CANCELLED,
    },
    # Back again only where the event itself was moved to later days.
    EventState.RUNNING: {
        EventState.PUBLISHED,
        EventState.REGISTRATION_CLOSED,
        EventState.FINISHED,
        EventState.CANCELLED,
    },
    # Of one that has passed by the clock it may turn out that it was not held.
    EventState.FINISHED: {EventState.CANCELLED},
    EventState.CANCELLED: set(),
}


def change_state(
    session: Session,
    event: Event,
    state: EventState,
    *,
    by: int | None,
    now: datetime,
    remark: str = "",
) -> bool:
    """Whether anything changed. The caller holds the event's row and has asked whether this person may.

    `by` nobody, it is the clock. The remark says why it was given back or cancelled.
    """
    was = event.state
    if was is state:
        return False
    if state not in WAYS[was]:
        raise EventStateForbids(was)
    event.state, event.remark = state, remark
    remember(session, event, EventDeed.STATE, by=by, now=now, was=was, became=state)
    session.flush()
    if was is EventState.SUBMITTED:
        _tell_author(session, event, by=by, now=now)
    if state is EventState.CANCELLED:
        # A calendar takes no news of what it has seen already.
        event.revision += 1
        body = {"reason": remark}
        message = Message(DeliveryKind.EVENT_CANCELLED, f"event:{event.id}:cancelled", event.id, body)
        tell(session, message, concerned(session, event.id), now=now)
        remind(session, event, now=now)
        take_back_announcement(session, event, now=now)
    if state is EventState.FINISHED:
        plan_ending(session, event, now=now)
    return True


def _tell_author(session: Session, event: Event, *, by: int | None, now: datetime) -> None:
    """Accepted, or given back with a remark: with none its makers have taken it back themselves."""
    accepted = event.state is EventState.PUBLISHED
    if event.author_id == by or not (accepted or event.remark):
        return
    kind = DeliveryKind.EVENT_ACCEPTED if accepted else DeliveryKind.EVENT_RETURNED
    # The same event may be given back more than once.
    cause = f"event:{event.id}:{event.state}:{now.isoformat()}"
    tell(session, Message(kind, cause, event.id, {"remark": event.remark}), [event.author_id], now=now)
