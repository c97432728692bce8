"""What whoever runs an event has set up of its room: the link, the speakers, the second proof."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attendance import Attendance, Proof
from models.event import Event, EventState
from models.speaker import ListenerQuestion, Speaker
from services.actor import Actor
from services.event.field import EventField
from services.event.phase import phase_of
from services.event.right import run_event
from services.event.setting import set_field
from services.webinar.refusal import NoRoom
from services.webinar.window import has_room, opens_at, proof_closes_at, proof_opens_at


@dataclass(frozen=True, slots=True)
class RoomSetup:
    event: Event
    phase: EventState
    speakers: int
    # Of whom somebody in the bot is one.
    bound: int
    questions: int
    pressed: int
    confirmed: int
    proof: Proof | None
    opens_at: datetime
    proof_opens_at: datetime
    proof_closes_at: datetime


def setup(session: Session, event_id: int, actor: Actor) -> RoomSetup:
    return setup_of(session, run_event(session, actor, event_id), actor)


def set_link(session: Session, event_id: int, typed: str, actor: Actor) -> RoomSetup:
    event = run_event(session, actor, event_id, locked=True)
    set_field(session, event, EventField.LINK, typed, actor)
    return setup_of(session, event, actor)


def setup_of(session: Session, event: Event, actor: Actor) -> RoomSetup:
    if not has_room(event):
        raise NoRoom
    session.flush()
    speakers, bound = session.execute(
        select(func.count(), func.count(Speaker.person_id)).where(Speaker.event_id == event.id)
    ).one()
    questions = session.scalars(
        select(func.count()).where(
            ListenerQuestion.event_id == event.id, ListenerQuestion.hidden_at.is_(None)
        )
    ).one()
    pressed, confirmed = session.execute(
        select(func.count(Attendance.pressed_at), func.count(Attendance.confirmed_at)).where(
            Attendance.event_id == event.id
        )
    ).one()
    return RoomSetup(
        event=event,
        phase=phase_of(event, actor.now),
        speakers=speakers,
        bound=bound,
        questions=questions,
        pressed=pressed,
        confirmed=confirmed,
        proof=session.get(Proof, event.id, populate_existing=True),
        opens_at=opens_at(event),
        proof_opens_at=proof_opens_at(event),
        proof_closes_at=proof_closes_at(event),
    )
