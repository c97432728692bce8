"""The link came, or became another, while people are at the door: they are told."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import JoinPress
from models.delivery import DeliveryKind
from models.event import Event
from services.delivery.ledger import Message, tell
from services.webinar.window import has_room, is_open, opens_at


def follow_link(session: Session, event: Event, *, now: datetime) -> None:
    """Also those who are in already: the room they are in may be the wrong one."""
    if not (event.link and has_room(event) and is_open(event, now)):
        return
    people = session.scalars(
        select(JoinPress.person_id)
        .where(JoinPress.event_id == event.id, JoinPress.at >= opens_at(event))
        .distinct()
    ).all()
    cause = f"event:{event.id}:link:{event.revision}"
    message = Message(DeliveryKind.LINK_ADDED, cause, event.id)
    tell(session, message, people, now=now, expires_at=event.ends_at)
