"""What the card of an event shows of its room, for one reader."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.event import Event
from models.speaker import Speaker
from services.actor import Actor
from services.event.phase import ALIVE, phase_of
from services.webinar.taking_part import speaks
from services.webinar.window import has_room, is_open


class RoomWay(StrEnum):
    """The one thing that somebody does next."""

    # Of whoever speaks: from there they come in as well.
    CABINET = "cabinet"
    CONNECT = "connect"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class RoomSide:
    way: RoomWay | None = None
    # To be looked at by whoever has not entered yet.
    speakers: int = 0


NO_ROOM = RoomSide()


def room_side(session: Session, event: Event, entries: tuple[Entry, ...], actor: Actor) -> RoomSide:
    """Looked at with every card: of an event without a room nothing is asked."""
    if not has_room(event):
        return NO_ROOM
    if speaks(session, event.id, actor.id):
        return RoomSide(RoomWay.CABINET)
    speakers = session.scalars(
        select(func.count()).select_from(Speaker).where(Speaker.event_id == event.id)
    ).one()
    if not entries or phase_of(event, actor.now) not in ALIVE:
        return RoomSide(None, speakers)
    if is_open(event, actor.now):
        may_connect = any(entry.status is EntryStatus.CONFIRMED for entry in entries)
        return RoomSide(RoomWay.CONNECT if may_connect else None, speakers)
    return RoomSide(RoomWay.ASK if actor.now < event.starts_at else None, speakers)
