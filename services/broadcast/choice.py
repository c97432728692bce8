"""Choosing whom, part by part, as long as nobody has said «yes»."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast, BroadcastState
from models.post import Post
from services.actor import Actor
from services.broadcast.audience import Audience, Part, audience_of
from services.broadcast.option import Option, option, options
from services.broadcast.refusal import BroadcastNotFound, BroadcastStateForbids
from services.listing import Listing
from services.post.right import decided_post


@dataclass(frozen=True, slots=True)
class Choice:
    """A page of what may be chosen in one part of an audience."""

    post_id: int
    part: Part
    options: Listing[Option]
    # What was typed to find these.
    words: str
    has_any: bool


def choice(session: Session, post_id: int, part: Part, page: int, words: str, actor: Actor) -> Choice:
    post, broadcast = held_draft(session, post_id, actor)
    audience = audience_of(broadcast.audience)
    shown = options(session, part, audience, words, page, has_event=post.event_id is not None)
    return Choice(post.id, part, shown, words, bool(audience.of(part)))


def toggle(session: Session, post_id: int, part: Part, key: int, page: int, actor: Actor) -> Choice:
    value = option(session, part, key).value
    _choose(session, post_id, actor, lambda audience: audience.toggled(part, value))
    return choice(session, post_id, part, page, "", actor)


def clear(session: Session, post_id: int, part: Part, actor: Actor) -> Choice:
    _choose(session, post_id, actor, lambda audience: audience.cleared(part))
    return choice(session, post_id, part, 1, "", actor)


def newest_of(session: Session, post_id: int) -> Broadcast | None:
    newest = select(Broadcast).where(Broadcast.post_id == post_id).order_by(Broadcast.id.desc())
    return session.scalars(newest.limit(1), execution_options={"populate_existing": True}).first()


def held_draft(session: Session, post_id: int, actor: Actor) -> tuple[Post, Broadcast]:
    """Held by its post, as everything about it is."""
    post = decided_post(session, actor, post_id, locked=True)
    broadcast = newest_of(session, post_id)
    if broadcast is None:
        raise BroadcastNotFound
    if broadcast.state is not BroadcastState.DRAFT:
        raise BroadcastStateForbids(broadcast.state)
    return post, broadcast


def _choose(session: Session, post_id: int, actor: Actor, choose: Callable[[Audience], Audience]) -> None:
    _, broadcast = held_draft(session, post_id, actor)
    broadcast.audience = choose(audience_of(broadcast.audience)).kept()
    broadcast.revision += 1
    session.flush()
