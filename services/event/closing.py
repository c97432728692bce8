"""The end of something of an event: of its registration for now, of a draft, of the event itself."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.event import Event, EventState
from services.actor import Actor
from services.event.beginning import draft_of
from services.event.concerned import concerned
from services.event.making_refusal import DraftOnly, RegistrationTimeOver
from services.event.phase import SHOWN, closes_at, phase_of
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.event.state import change_state
from services.event.view import Making, making_of

# What a draft of a cancellation says.
CANCELS, REASON = "cancels", "reason"


@dataclass(frozen=True, slots=True)
class CancelWeighed:
    """What a cancellation would come to, before it is made."""

    draft_id: int
    event: Event
    reason: str
    # How many people will be told.
    told: int


def close_registration(session: Session, event_id: int, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    phase = phase_of(event, actor.now)
    if phase is EventState.PUBLISHED:
        change_state(session, event, EventState.REGISTRATION_CLOSED, by=actor.id, now=actor.now)
    elif phase is not EventState.REGISTRATION_CLOSED:
        raise EventStateForbids(phase)
    return making_of(session, event_id, actor)


def open_registration(session: Session, event_id: int, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    if event.state not in {EventState.PUBLISHED, EventState.REGISTRATION_CLOSED}:
        raise EventStateForbids(event.state)
    if closes_at(event) <= actor.now:
        raise RegistrationTimeOver
    change_state(session, event, EventState.PUBLISHED, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def weigh_cancelling(session: Session, event_id: int, reason: str, actor: Actor) -> CancelWeighed:
    event = run_event(session, actor, event_id)
    if event.state not in SHOWN or event.state is EventState.CANCELLED:
        raise EventStateForbids(event.state)
    draft = Draft(
        person_id=actor.id,
        kind=DraftKind.CANCELLATION,
        body={CANCELS: event_id, REASON: reason},
        made_at=actor.now,
    )
    session.add(draft)
    session.flush()
    return CancelWeighed(draft.id, event, reason, len(concerned(session, event_id)))


def cancel(session: Session, draft_id: int, actor: Actor) -> Making:
    draft = draft_of(session, draft_id, actor, DraftKind.CANCELLATION)
    event = run_event(session, actor, int(str(draft.body[CANCELS])), locked=True)
    reason = str(draft.body[REASON])
    change_state(session, event, EventState.CANCELLED, by=actor.id, now=actor.now, remark=reason)
    return making_of(session, event.id, actor)


def delete_draft(session: Session, event_id: int, actor: Actor) -> str:
    event = run_event(session, actor, event_id, locked=True)
    if event.state is not EventState.DRAFT:
        raise DraftOnly(event.state)
    title = event.title
    session.execute(delete(Event).where(Event.id == event_id))
    return title
