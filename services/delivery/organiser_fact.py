"""What whoever runs an event is told of its entries, as it stands when the message is sent."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from services.delivery.notice import EventNotice
from services.delivery.telling import Outdated, Telling, told_event
from services.event.phase import ALIVE
from services.event.right import runs


def waiting_facts(session: Session, telling: Telling) -> EventNotice:
    """How many entries wait for a «yes» by now: somebody else may have given it."""
    event = told_event(session, telling.event_id)
    if event.state not in ALIVE:
        raise Outdated(f"event_{event.state}")
    if not runs(session, telling.reader, event):
        raise Outdated("not_theirs")
    waiting = session.scalars(
        select(func.count())
        .select_from(Entry)
        .where(Entry.event_id == event.id, Entry.status == EntryStatus.PENDING)
    ).one()
    if not waiting:
        raise Outdated("nothing_waits")
    return EventNotice(event, telling.body, waiting)
