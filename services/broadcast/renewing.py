"""Writes to the ledger whose letters are to read otherwise, a portion ahead of what the messengers take.

A post that is corrected meanwhile is begun anew; a program that is killed goes on after the last of those who
are written. Everybody has one row for each correction.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast
from models.delivery import Delivery, DeliveryKind, DeliveryState, Rank
from services.actor import Actor
from services.broadcast.filling import Stride, has_room_by
from services.broadcast.letters import LETTERS, renewal_cause
from services.broadcast.state import held_broadcast
from services.broadcast.tally import cause_of
from services.clock import Clock
from services.delivery.claim import LEASE
from services.delivery.due import OPEN
from services.delivery.ledger import Message, tell_on
from services.post.living import redraw_post
from services.store import Store

NOBODY = 0


class Renewing:
    def __init__(self, store: Store, clock: Clock, stride: Stride) -> None:
        self._store = store
        self._clock = clock
        self._stride = stride

    async def run(self) -> None:
        if not await self._store.glance(is_any_wanted):
            return
        going = list(await self._store.read(wanted_ones))
        while going:
            going = [one for one in going if await self._may_write_more(one)]

    async def _may_write_more(self, broadcast_id: int) -> bool:
        stride, now = self._stride, self._clock()
        if not await self._store.read(has_room_by, now + LEASE, stride.ahead):
            return False
        written = await self._store.write(write_on, broadcast_id, stride.portion, now=now)
        if not written:
            await self._store.write(finish, broadcast_id, now=now)
        return written == stride.portion


def is_any_wanted(session: Session) -> bool:
    return session.scalars(select(exists().where(Broadcast.renews_at.is_not(None)))).one()


def wanted_ones(session: Session) -> Sequence[int]:
    wanted = select(Broadcast.id).where(Broadcast.renews_at.is_not(None))
    return session.scalars(wanted.order_by(Broadcast.id)).all()


def write_on(session: Session, broadcast_id: int, portion: int, *, now: datetime) -> int:
    """How many of the next portion."""
    broadcast = held_broadcast(session, broadcast_id)
    if broadcast.renews_at is None:
        return NOBODY
    ids = session.scalars(
        select(Delivery.person_id)
        .where(
            Delivery.kind.in_(LETTERS),
            Delivery.cause == cause_of(broadcast.id),
            Delivery.person_id > broadcast.renewed_to,
            # What is on its way may say the old words still; what has yet to be taken says the new ones.
            or_(
                Delivery.state.in_((DeliveryState.SENT, DeliveryState.CLAIMED, DeliveryState.SENDING)),
                (Delivery.state == DeliveryState.PENDING) & Delivery.handed_at.is_not(None),
            ),
        )
        .order_by(Delivery.person_id)
        .limit(portion)
    ).all()
    if ids:
        body = {
            "broadcast_id": broadcast.id,
            "post_id": broadcast.post_id,
            "revision": broadcast.letters_revision,
        }
        message = Message(DeliveryKind.POST_RENEWED, renewal_cause(broadcast), body=body)
        tell_on(session, message, ids, now=now, due_at=broadcast.renews_at, try_at=now)
        broadcast.renewed_to = ids[-1]
    return len(ids)


def finish(session: Session, broadcast_id: int, *, now: datetime) -> None:
    """When the last of them is seen to: whoever has the post's card open sees what came of it."""
    broadcast = held_broadcast(session, broadcast_id)
    if broadcast.renews_at is None or _is_open(session, broadcast):
        return
    broadcast.renews_at = None
    session.flush()
    redraw_post(session, broadcast.post_id, Actor(NOBODY, (), now))


def _is_open(session: Session, broadcast: Broadcast) -> bool:
    waits = exists().where(OPEN, Delivery.rank == Rank.BROADCAST, Delivery.cause == renewal_cause(broadcast))
    return session.scalars(select(waits)).one()
