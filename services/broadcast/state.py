"""The one way in which a broadcast's state changes: with its line in the log, and all who watch it see it."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.audit import Deed
from models.broadcast import Broadcast, BroadcastState
from models.delivery import DeliveryKind
from models.post import Post
from services.actor import Actor
from services.audit import note
from services.broadcast.refusal import BroadcastNotFound, BroadcastStateForbids
from services.delivery.ledger import Message, redraw, tell

SUBJECT: Final = "broadcast"
# From each state, where to. What is not here never happens.
WAYS: Final = {
    BroadcastState.DRAFT: {BroadcastState.RUNNING},
    BroadcastState.RUNNING: {BroadcastState.PAUSED, BroadcastState.STOPPED, BroadcastState.DONE},
    BroadcastState.PAUSED: {BroadcastState.RUNNING, BroadcastState.STOPPED},
    BroadcastState.STOPPED: set[BroadcastState](),
    BroadcastState.DONE: set[BroadcastState](),
}


def change_state(
    session: Session, broadcast: Broadcast, state: BroadcastState, *, by: Actor | None, now: datetime
) -> bool:
    """Whether anything changed. The caller holds its row, and has asked whether this person may."""
    was = broadcast.state
    if was is state:
        return False
    if state not in WAYS[was]:
        raise BroadcastStateForbids(was)
    broadcast.state = state
    post = session.get_one(Post, broadcast.post_id)
    detail = f"post:{post.id} broadcast:{broadcast.id} {was}>{state}"
    actor_id = None if by is None else by.id
    note(session, Deed.BROADCAST_STATE, at=now, actor_id=actor_id, school_id=post.school_id, detail=detail)
    show_anew(session, broadcast, now=now)
    return True


def show_anew(session: Session, broadcast: Broadcast, *, now: datetime) -> None:
    """Whoever watches it sees how far it is."""
    broadcast.revision += 1
    session.flush()
    redraw(session, f"{SUBJECT}:{broadcast.id}", revision=broadcast.revision, now=now)


def end(session: Session, broadcast: Broadcast, *, now: datetime) -> None:
    """Nothing of it is open any more: whoever has said «yes» is told what came of it."""
    broadcast.ended_at = now
    show_anew(session, broadcast, now=now)
    message = Message(
        DeliveryKind.BROADCAST_DONE, f"broadcast:{broadcast.id}:done", body={"broadcast_id": broadcast.id}
    )
    tell(session, message, [broadcast.author_id], now=now)


def held_broadcast(session: Session, broadcast_id: int) -> Broadcast:
    broadcast = session.get(Broadcast, broadcast_id, with_for_update=True, populate_existing=True)
    if broadcast is None:
        raise BroadcastNotFound
    return broadcast
