"""One stage is at another time: everybody concerned is told once, of the old time and the new."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event
from models.stage import Stage
from services.delivery.ledger import Message, tell
from services.event.concerned import concerned
from services.event.moving import when_of
from services.event.phase import ALIVE, phase_of
from services.event.when import When


def tell_of_stage_move(session: Session, event: Event, stage: Stage, was: When, *, now: datetime) -> bool:
    """Whether anybody had to be told. The caller holds the event's row.

    Nobody is, of an event that nobody sees yet or any more, nor when the days of what is long over are put
    right.
    """
    to = when_of(stage)
    if was == to or phase_of(event, now) not in ALIVE or max(was.ends_at, to.ends_at) <= now:
        return False
    body = {
        "stage_id": stage.id,
        "was_starts": was.starts_at.isoformat(),
        "was_ends": was.ends_at.isoformat(),
        "was_whole_days": was.whole_days,
    }
    cause = f"stage:{stage.id}:moved:{now.isoformat()}"
    tell(
        session,
        Message(DeliveryKind.STAGE_MOVED, cause, event.id, body),
        concerned(session, event.id),
        now=now,
    )
    return True
