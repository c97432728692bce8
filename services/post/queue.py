"""The piles on the desk of whoever decides: what waits, what is accepted, what is out, what was declined."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.post import CopyState, Post, PostCopy, PostOrigin, PostState
from models.school import School
from services.actor import Actor
from services.clock import Clock
from services.listing import Listing
from services.post.headline import headline
from services.post.right import decides_by, require_decider, require_writer, writes_for
from services.right import Administrators
from services.store import Store

POSTS_ON_A_PAGE = 4


class Pile(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    # A copy that did not go out, or of which nobody knows.
    TROUBLE = "trouble"
    PUBLISHED = "published"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class QueueLine:
    post_id: int
    title: str
    # Nobody's: the consortium's own.
    school: School | None
    origin: PostOrigin
    state: PostState
    # Since when it is what its pile says; of one that is planned, when it goes out.
    at: datetime
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Queue:
    pile: Pile
    lines: Listing[QueueLine]


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What somebody who writes or decides finds on coming in."""

    decides: bool
    counts: Mapping[Pile, int]
    # Of one's own schools, what was given back to be worked on.
    returned: int


class Queues:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def newsroom(self, *, actor_id: int) -> Newsroom:
        return await self._store.read(newsroom, self._actor(actor_id))

    async def pile(self, pile: Pile, *, page: int, actor_id: int) -> Queue:
        return await self._store.read(queue, pile, page, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def newsroom(session: Session, actor: Actor) -> Newsroom:
    require_writer(session, actor)
    decides = decides_by(actor.rights(session))
    counts = {pile: _count(session, pile) for pile in Pile} if decides else {}
    own = or_(Post.author_id == actor.id, Post.school_id.in_(writes_for(session, actor)))
    returned = select(func.count()).select_from(Post).where(Post.state == PostState.RETURNED, own)
    return Newsroom(decides, counts, session.scalars(returned).one())


def queue(session: Session, pile: Pile, number: int, actor: Actor) -> Queue:
    require_decider(session, actor)
    total = _count(session, pile)
    pages = max(1, -(-total // POSTS_ON_A_PAGE))
    number = min(max(1, number), pages)
    rows = session.execute(
        select(Post, School)
        .outerjoin(School, School.id == Post.school_id)
        .where(_in(pile))
        .order_by(*ORDERS[pile])
        .limit(POSTS_ON_A_PAGE)
        .offset((number - 1) * POSTS_ON_A_PAGE)
    ).all()
    lines = tuple(_line(post, school, actor.now) for post, school in rows)
    return Queue(pile, Listing(lines, number, pages, total))


# Whoever waits longest comes first; of what has been done, the newest.
ORDERS: Mapping[Pile, tuple[Any, ...]] = {
    Pile.WAITING: (Post.submitted_at, Post.id),
    Pile.ACCEPTED: (func.coalesce(Post.publish_at, Post.decided_at), Post.id),
    Pile.TROUBLE: (Post.decided_at.desc(), Post.id.desc()),
    Pile.PUBLISHED: (Post.published_at.desc(), Post.id.desc()),
    Pile.DECLINED: (Post.decided_at.desc(), Post.id.desc()),
}
STATES = {
    Pile.WAITING: PostState.SUBMITTED,
    Pile.ACCEPTED: PostState.ACCEPTED,
    Pile.PUBLISHED: PostState.PUBLISHED,
    Pile.DECLINED: PostState.DECLINED,
}


def _in(pile: Pile) -> ColumnElement[bool]:
    if pile is not Pile.TROUBLE:
        return Post.state == STATES[pile]
    lost = PostCopy.state.in_((CopyState.FAILED, CopyState.UNKNOWN))
    wanted = or_(PostCopy.is_to_be_removed, PostCopy.revision < Post.revision)
    left = and_(PostCopy.state == CopyState.PUBLISHED, PostCopy.try_at.is_(None), wanted)
    troubled = select(PostCopy.post_id).join(Post, Post.id == PostCopy.post_id).where(or_(lost, left))
    return Post.id.in_(troubled)


def _count(session: Session, pile: Pile) -> int:
    return session.scalars(select(func.count()).select_from(Post).where(_in(pile))).one()


def _line(post: Post, school: School | None, now: datetime) -> QueueLine:
    is_planned = post.state is PostState.ACCEPTED and post.publish_at is not None and post.publish_at > now
    moments = {
        PostState.SUBMITTED: post.submitted_at,
        PostState.ACCEPTED: post.publish_at if is_planned else post.decided_at,
        PostState.PUBLISHED: post.published_at,
    }
    at = moments.get(post.state, post.decided_at) or post.written_at
    return QueueLine(post.id, headline(post.html), school, post.origin, post.state, at, is_planned)
