"""The digest of a week or a month: made of published news and coming events, edited before it goes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from models.audit import Deed
from models.event import Event
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostOrigin, PostState
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.event.phase import ALIVE
from services.insertion import insert_new
from services.post.digest_period import DigestPeriod, DigestSpan
from services.post.headline import headline
from services.post.refusal import DigestEmpty
from services.post.right import require_decider
from services.right import Administrators
from services.store import Store
from services.workplace import CONSORTIUM, Workplace, workplaces

# What fits into a post that somebody reads to its end.
MOST_NEWS, MOST_EVENTS = 15, 10
# A channel is read without an account: its address comes first.
LINKED = (Place.CHANNEL, Place.WALL)


@dataclass(frozen=True, slots=True)
class DigestNews:
    title: str
    place: Workplace
    # Of the copy that it links to; none where it is out in the bot alone.
    address: str


@dataclass(frozen=True, slots=True)
class NewsOfPeriod:
    """What a digest is made of, before anybody has put it into words."""

    period: DigestPeriod
    news: tuple[DigestNews, ...]
    # Those there is no room for.
    more_news: int
    events: tuple[Event, ...]
    more_events: int
    # It has been made before: that one is opened.
    post_id: int | None

    @property
    def is_empty(self) -> bool:
        return not (self.news or self.events)


class NewsDigests:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def gather(self, span: DigestSpan, *, actor_id: int) -> NewsOfPeriod:
        return await self._store.read(gather, span, self._actor(actor_id))

    async def draft(self, gathered: NewsOfPeriod, html: str, *, actor_id: int) -> int:
        """The post, as its words were made; the one that is there already, if there is one."""
        return await self._store.write(draft, gathered, html, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def gather(session: Session, span: DigestSpan, actor: Actor) -> NewsOfPeriod:
    require_decider(session, actor)
    gathered = gathered_of(session, DigestPeriod.of(span, actor.now), actor)
    if gathered.post_id is None and gathered.is_empty:
        raise DigestEmpty
    return gathered


def gathered_of(session: Session, period: DigestPeriod, actor: Actor) -> NewsOfPeriod:
    posts, events = _published(session, period), _coming(session, period, actor)
    return NewsOfPeriod(
        period,
        _news(session, posts[:MOST_NEWS]),
        max(0, len(posts) - MOST_NEWS),
        tuple(events[:MOST_EVENTS]),
        max(0, len(events) - MOST_EVENTS),
        made_before(session, period),
    )


def draft(session: Session, gathered: NewsOfPeriod, html: str, actor: Actor) -> int:
    """Of two who press at once one makes it, and both get the same."""
    require_decider(session, actor)
    made = insert_digest(session, gathered, html, actor.id, actor)
    if made is None:
        return session.scalars(select(Post.id).where(Post.origin_key == gathered.period.key)).one()
    detail = f"post:{made} {gathered.period.key}"
    note(session, Deed.POST_EDITED, at=actor.now, actor_id=actor.id, detail=detail)
    return made


def insert_digest(
    session: Session, gathered: NewsOfPeriod, html: str, author_id: int | None, actor: Actor
) -> int | None:
    """A draft of it, unless there is one."""
    row = {
        "state": PostState.DRAFT,
        "origin": PostOrigin.DIGEST,
        "origin_key": gathered.period.key,
        "author_id": author_id,
        "topic": NewsTopic.CONSORTIUM,
        "html": html,
        "link": "",
        "written_at": actor.now,
        "remark": "",
        "revision": 0,
    }
    session.execute(
        update(Post)
        .where(Post.origin_key == gathered.period.key, Post.state == PostState.REMOVED)
        .values(origin_key=None)
    )
    made = insert_new(session, Post, [row], returning=(Post.id,))
    return made[0][0] if made else None


def made_before(session: Session, period: DigestPeriod) -> int | None:
    """What was taken down is no digest any more: another may be made in its place."""
    return session.scalars(
        select(Post.id).where(Post.origin_key == period.key, Post.state != PostState.REMOVED)
    ).one_or_none()


def _published(session: Session, period: DigestPeriod) -> Sequence[Post]:
    first, after = period.bounds
    return session.scalars(
        select(Post)
        .where(
            Post.state == PostState.PUBLISHED,
            # No digest of digests; and its events are told of as events.
            Post.origin.not_in((PostOrigin.DIGEST, PostOrigin.EVENT)),
            Post.published_at >= first,
            Post.published_at < after,
        )
        .order_by(Post.published_at, Post.id)
    ).all()


def _coming(session: Session, period: DigestPeriod, actor: Actor) -> Sequence[Event]:
    return session.scalars(
        select(Event)
        .options(joinedload(Event.organiser))
        .where(
            Event.state.in_(ALIVE),
            Event.starts_at > actor.now,
            Event.starts_at <= actor.now + period.ahead,
        )
        .order_by(Event.starts_at, Event.id)
    ).all()


def _news(session: Session, posts: Sequence[Post]) -> tuple[DigestNews, ...]:
    places = workplaces(session, (post.school_id for post in posts))
    rows = session.execute(
        select(PostCopy.post_id, PostCopy.place, PostCopy.address).where(
            PostCopy.post_id.in_([post.id for post in posts]),
            PostCopy.state == CopyState.PUBLISHED,
            func.length(PostCopy.address) > 0,
        )
    )
    addresses = {(row.post_id, row.place): row.address for row in rows}
    return tuple(
        DigestNews(
            headline(post.html),
            places.get(post.school_id or "", CONSORTIUM),
            next((addresses[post.id, place] for place in LINKED if (post.id, place) in addresses), ""),
        )
        for post in posts
    )
