"""What is told of a webinar: to its speakers, to those at the door, and in its last minutes."""

from collections.abc import Callable, Mapping

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.attendance import Attendance, Proof
from models.delivery import DeliveryKind
from models.event import Event, EventState
from services.delivery.notice import EventNotice, ProofNotice
from services.delivery.telling import Outdated, Telling, told_event
from services.event.phase import SHOWN
from services.webinar.proof import is_confirmed
from services.webinar.question_call import new_questions
from services.webinar.registered import is_registered
from services.webinar.taking_part import speaks
from services.webinar.window import is_open


def question_facts(session: Session, telling: Telling) -> EventNotice:
    """How many are new by now: what was asked may have been taken back, or read and told of since."""
    event = _held_event(session, telling)
    if not speaks(session, event.id, telling.reader.id):
        raise Outdated("speaks_no_more")
    new = new_questions(session, event, telling.reader.id)
    if not new:
        raise Outdated("nothing_new")
    return EventNotice(event, telling.body, new)


def link_facts(session: Session, telling: Telling) -> EventNotice:
    event = _held_event(session, telling)
    if not event.link:
        raise Outdated("link_gone")
    if not is_open(event, telling.reader.now):
        raise Outdated("not_open")
    _refuse_whoever_left(session, telling)
    return EventNotice(event, telling.body)


def proof_facts(session: Session, telling: Telling) -> ProofNotice:
    event = _held_event(session, telling)
    if telling.body.get("ends_at") != event.ends_at.isoformat():
        # At its new end there is a message of its own.
        raise Outdated("event_moved")
    proof = session.get(Proof, event.id)
    if proof is None:
        raise Outdated("no_proof")
    _refuse_whoever_left(session, telling)
    if is_confirmed(session, event.id, telling.reader.id):
        raise Outdated("proved")
    came = exists().where(Attendance.event_id == event.id, Attendance.person_id == telling.reader.id)
    if not session.scalars(select(came)).one():
        raise Outdated("not_there")
    return ProofNotice(event, proof.kind, proof.question, (proof.first, proof.second))


def _refuse_whoever_left(session: Session, telling: Telling) -> None:
    """They have pressed, and are in the event no longer: the room is not theirs to be called to."""
    if not is_registered(session, telling.event_id or 0, telling.reader.id):
        raise Outdated("not_coming")


def _held_event(session: Session, telling: Telling) -> Event:
    event = told_event(session, telling.event_id)
    if event.state is EventState.CANCELLED or event.state not in SHOWN:
        raise Outdated(f"event_{event.state}")
    return event


WEBINAR_FACTS: Mapping[DeliveryKind, Callable[[Session, Telling], EventNotice | ProofNotice]] = {
    DeliveryKind.QUESTION_ASKED: question_facts,
    DeliveryKind.LINK_ADDED: link_facts,
    DeliveryKind.PROOF_WANTED: proof_facts,
}
