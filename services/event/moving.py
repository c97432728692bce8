"""An event is moved to other days or hours: everybody concerned is told once, of the old time and the new."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event, EventDeed, EventState
from models.stage import Stage
from services.delivery.ledger import Message, tell
from services.entry.state import shorten_offers
from services.event.concerned import concerned
from services.event.history import remember
from services.event.making_refusal import EventInPast, WindowBackwards, WindowClosesLate
from services.event.phase import closes_at, phase_of
from services.event.refusal import EventIsOver, EventStateForbids
from services.event.state import change_state
from services.event.when import When
from services.reminder.plan import remind
from services.webinar.proof_call import follow_move


@dataclass(frozen=True, slots=True)
class MoveWeighed:
    """What a move would come to, before it is made."""

    event: Event
    to: When
    # How many people will be told.
    told: int


def when_of(event: Event | Stage) -> When:
    return When(event.starts_at, event.ends_at, event.whole_days)


def move(session: Session, event: Event, to: When, *, by: int | None, now: datetime) -> bool:
    """Whether it was on other days or hours before. The caller holds the row and has asked for rights.

    Stages keep their own days: each is moved by itself.
    """
    was = when_of(event)
    if was == to:
        return False
    refuse_move(event, to, now=now)
    event.starts_at, event.ends_at, event.whole_days = to.starts_at, to.ends_at, to.whole_days
    event.revision += 1
    remember(session, event, EventDeed.MOVED, by=by, now=now, was=_told(was), became=_told(to))
    session.flush()
    shorten_offers(session, event)
    follow_move(session, event, now=now)
    if event.state is EventState.RUNNING and event.starts_at > now:
        back = EventState.PUBLISHED if closes_at(event) > now else EventState.REGISTRATION_CLOSED
        change_state(session, event, back, by=by, now=now)
    body = {
        "was_starts": was.starts_at.isoformat(),
        "was_ends": was.ends_at.isoformat(),
        "was_whole_days": was.whole_days,
    }
    cause = f"event:{event.id}:moved:{event.revision}"
    message = Message(DeliveryKind.EVENT_MOVED, cause, event.id, body)
    tell(session, message, concerned(session, event.id), now=now)
    remind(session, event, now=now)
    return True


def refuse_move(event: Event, to: When, *, now: datetime) -> None:
    """What has happened is not moved, nor anything into the past or out of its own registration."""
    phase = phase_of(event, now)
    if phase is EventState.FINISHED:
        raise EventIsOver(event.ends_at)
    if phase is EventState.CANCELLED:
        raise EventStateForbids(phase)
    refuse_window(event, to, now=now)


def refuse_window(event: Event, to: When, *, now: datetime) -> None:
    if to.ends_at <= now:
        raise EventInPast
    for until in (event.registration_closes_at, event.freezes_at):
        # What was to be over by the beginning stays so; what went on during the event may.
        latest = to.starts_at if until is not None and until <= event.starts_at else to.ends_at
        if until is not None and until > latest:
            raise WindowClosesLate(until)
    opens = event.registration_opens_at
    if opens is not None and opens > (event.registration_closes_at or to.starts_at):
        raise WindowBackwards(opens)


def _told(when: When) -> str:
    return f"{when.starts_at.isoformat()}/{when.ends_at.isoformat()}{'/days' if when.whole_days else ''}"
