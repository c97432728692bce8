"""Speakers hear of new questions at nine in the morning, once a day; of the last ones before it begins."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event
from models.person import Person
from models.speaker import ListenerQuestion, Speaker
from services.delivery.ledger import Message, tell

MORNING: Final = 9
# There is time to read before one speaks.
BEFORE_START: Final = timedelta(hours=1)


def tell_speakers(session: Session, event: Event, question: ListenerQuestion, *, now: datetime) -> None:
    """Each by their own clock. Of nobody by name everybody hears who can answer."""
    asked = select(Speaker.person_id).where(Speaker.event_id == event.id, Speaker.person_id.is_not(None))
    if question.speaker_id is not None:
        asked = asked.where(Speaker.id == question.speaker_id)
    for person in session.scalars(select(Person).where(Person.id.in_(asked)).order_by(Person.id)):
        _tell(session, event, person, now)


def tell_speaker(session: Session, event: Event, person_id: int, *, now: datetime) -> None:
    """Who has come by their link only now: of whatever waits for them already."""
    if new_questions(session, event, person_id):
        _tell(session, event, session.get_one(Person, person_id), now)


def new_questions(session: Session, event: Event, person_id: int) -> int:
    """How many somebody has not been told of yet, who speaks there."""
    told = session.scalars(
        select(func.max(Delivery.settled_at)).where(
            Delivery.kind == DeliveryKind.QUESTION_ASKED,
            Delivery.event_id == event.id,
            Delivery.person_id == person_id,
            Delivery.state == DeliveryState.SENT,
        )
    ).one()
    talks = select(Speaker.id).where(Speaker.event_id == event.id, Speaker.person_id == person_id)
    new = [
        ListenerQuestion.event_id == event.id,
        ListenerQuestion.hidden_at.is_(None),
        ListenerQuestion.speaker_id.is_(None) | ListenerQuestion.speaker_id.in_(talks),
    ]
    if told is not None:
        new.append(ListenerQuestion.asked_at > told)
    return session.scalars(select(func.count()).select_from(ListenerQuestion).where(*new)).one()


def _tell(session: Session, event: Event, person: Person, now: datetime) -> None:
    due = next_morning(now, person.zone)
    if due > event.starts_at - BEFORE_START:
        # The morning would come too late: what is left is told before the beginning, or now.
        due = max(now, event.starts_at - BEFORE_START)
    cause = f"event:{event.id}:asked:{due.astimezone(ZoneInfo(person.zone)).date().isoformat()}"
    message = Message(DeliveryKind.QUESTION_ASKED, cause, event.id)
    told = select(Delivery.id).where(
        Delivery.kind == message.kind, Delivery.cause == cause, Delivery.person_id == person.id
    )
    # Once a day, whatever the moment of it was to be.
    if session.scalars(told.limit(1)).first() is None:
        tell(session, message, (person.id,), now=now, due_at=due, expires_at=event.ends_at)


def next_morning(now: datetime, zone: str) -> datetime:
    here = now.astimezone(ZoneInfo(zone))
    morning = here.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    if morning <= here:
        # By the calendar, not by hours: a night may have more or fewer of them than others.
        day = here.date() + timedelta(days=1)
        morning = datetime(day.year, day.month, day.day, MORNING, tzinfo=ZoneInfo(zone))
    return morning.astimezone(ZoneInfo("UTC"))
