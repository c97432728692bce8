"""When the room of an event is open, and when its second proof is asked for."""

from datetime import datetime, timedelta
from typing import Final

from models.event import Event, EventFormat, EventKind

OPENS_BEFORE: Final = timedelta(minutes=15)
PROOF_BEFORE_END: Final = timedelta(minutes=10)
PROOF_AFTER_END: Final = timedelta(minutes=30)
# What is held by video conference, where it is not held on the spot.
WITH_A_ROOM: Final = frozenset({EventKind.WEBINAR, EventKind.SEMINAR, EventKind.MEETING})
ONLINE: Final = frozenset({EventFormat.ONLINE, EventFormat.MIXED})


def has_room(event: Event) -> bool:
    """Whether people come to it by a link; and so has speakers, questions and attendance."""
    return event.kind in WITH_A_ROOM and event.format in ONLINE


def opens_at(event: Event) -> datetime:
    return event.starts_at - OPENS_BEFORE


def is_open(event: Event, now: datetime) -> bool:
    return opens_at(event) <= now < event.ends_at


def proof_opens_at(event: Event) -> datetime:
    """Of a shorter event than that, from its beginning."""
    return max(event.starts_at, event.ends_at - PROOF_BEFORE_END)


def proof_closes_at(event: Event) -> datetime:
    return event.ends_at + PROOF_AFTER_END


def is_proof_open(event: Event, now: datetime) -> bool:
    return proof_opens_at(event) <= now < proof_closes_at(event)
