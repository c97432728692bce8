"""Whom a broadcast goes to, written to the ledger a portion ahead of what the messengers take.

So it may be paused and stopped at once, holds no list of anybody in memory, and a program that is killed goes
on after the last of those who are written. Everybody's row has one moment and one cause: nobody has two.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast, BroadcastState
from models.delivery import Delivery, Rank
from models.event import Event, EventState
from models.person import Person
from models.post import Post, PostState
from services.broadcast.audience import audience_of
from services.broadcast.choosing import about_post, chosen
from services.broadcast.holding import looked_at
from services.broadcast.tally import STOPPED, cause_of, kind_of
from services.delivery.claim import LEASE
from services.delivery.due import OPEN
from services.delivery.ledger import Message, tell_on


class Stride(NamedTuple):
    """How much is written at a time, and how far ahead."""

    # As many rows as the one writer may be held up by.
    portion: int = 500
    # Three seconds of the fastest line: it is looked for every second.
    ahead: int = 6_000


STRIDE: Final = Stride()


def fill(session: Session, broadcast: Broadcast, portion: int, *, now: datetime) -> int:
    """How many of the next portion. The caller holds the row, and knows that it is running."""
    post = session.get_one(Post, broadcast.post_id)
    ids = session.scalars(
        chosen(audience_of(broadcast.audience), about_post(session, post, broadcast, now=now))
        .where(Person.id > broadcast.filled_to)
        .order_by(Person.id)
        .limit(portion)
        # Whoever is being merged is waited for, and looked at anew.
        .with_for_update(read=True, key_share=True, of=Person)
    ).all()
    write(session, broadcast, ids, now=now)
    if ids:
        broadcast.filled_to = ids[-1]
    return len(ids)


def planned_for(post: Post, now: datetime) -> datetime | None:
    """A broadcast begins together with its post, whenever that is by now; at once, when the post is out."""
    is_ahead = post.publish_at is not None and post.publish_at > now and post.published_at is None
    return post.publish_at if is_ahead else None


def may_fill(session: Session, broadcast: Broadcast, now: datetime) -> bool:
    if broadcast.state is not BroadcastState.RUNNING or broadcast.is_filled:
        return False
    # What has begun goes on, whatever becomes of the plan.
    has_begun = broadcast.begun_at is not None or broadcast.begins_at is None
    return has_begun or planned_for(session.get_one(Post, broadcast.post_id), now) is None


def write(session: Session, broadcast: Broadcast, ids: Sequence[int], *, now: datetime) -> None:
    broadcast.begun_at = broadcast.begun_at or now
    body = {"broadcast_id": broadcast.id, "post_id": broadcast.post_id}
    message = Message(kind_of(broadcast), cause_of(broadcast.id), body=body)
    try_at = looked_at(broadcast, now)
    tell_on(session, message, ids, now=now, due_at=broadcast.begun_at, try_at=try_at)


def stragglers(session: Session, broadcast_id: int, portion: int, *, now: datetime) -> list[int]:
    """Who belongs to it and has no row, when all have had their turn: one whom a merge has made of two, one
    who was out of reach. Read beside the writers: who is merged from now on has a row to bring along."""
    broadcast = session.get_one(Broadcast, broadcast_id)
    post = session.get_one(Post, broadcast.post_id)
    written = exists().where(
        Delivery.kind == kind_of(broadcast),
        Delivery.cause == cause_of(broadcast.id),
        Delivery.person_id == Person.id,
    )
    about = about_post(session, post, broadcast, now=now)
    left = chosen(audience_of(broadcast.audience), about).where(~written)
    return list(session.scalars(left.order_by(Person.id).limit(portion)))


def has_room(session: Session, broadcast_id: int, ahead: int, *, now: datetime) -> bool:
    """Of what waits for the messengers now; of what sleeps there may be any number. What is behind an urgent
    one takes no room from it."""
    return has_room_by(session, looked_at(session.get_one(Broadcast, broadcast_id), now) + LEASE, ahead)


def has_room_by(session: Session, upto: datetime, ahead: int) -> bool:
    near = select(Delivery.id).where(OPEN, Delivery.rank == Rank.BROADCAST, Delivery.try_at <= upto)
    return session.scalars(select(func.count()).select_from(near.limit(ahead).subquery())).one() < ahead


def trouble_of(session: Session, broadcast: Broadcast) -> str:
    """Why none of it is to go out any more, if so."""
    post = session.get_one(Post, broadcast.post_id)
    if post.state is PostState.REMOVED:
        return "post_gone"
    event = None if post.event_id is None else session.get(Event, post.event_id)
    if event is not None and event.state is EventState.CANCELLED:
        return "event_cancelled"
    return STOPPED if broadcast.state is BroadcastState.STOPPED else ""
