"""The news in the bot's own menu: the newest first, as a reader wants them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.broadcast import PostSource
from models.post import NewsTopic, Post, PostState
from services.clock import Clock
from services.listing import Listing, listing
from services.news.interest import Interests, Stance, interests_of
from services.news.reading import News, event_to_enter, own_school, read_post
from services.post.headline import headline
from services.store import Store
from services.workplace import CONSORTIUM, Workplace, workplaces

# A row of buttons each, and two more for everything else.
NEWS_ON_A_PAGE = 4


class Feed(StrEnum):
    """Which of the news. Short words: buttons carry them."""

    # Without topics and schools that the reader wants to hear nothing of.
    MINE = "m"
    ALL = "a"
    # Of one's own school, and of those that are followed.
    SCHOOL = "s"


@dataclass(frozen=True, slots=True)
class NewsLine:
    post_id: int
    title: str
    place: Workplace
    topic: NewsTopic
    out_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewsPage:
    feed: Feed
    lines: Listing[NewsLine]
    wants_news: bool
    # There is a school of one's own, or one that is followed.
    has_school: bool


class NewsFeed:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def page(self, feed: Feed, *, page: int, person_id: int) -> NewsPage:
        return await self._store.read(newest, feed, page, person_id)

    async def read(self, post_id: int, source: PostSource, *, person_id: int) -> News:
        now = self._clock()
        return await self._store.write(read_post, post_id, source, person_id=person_id, now=now)

    async def event_to_enter(self, post_id: int, source: PostSource, *, person_id: int) -> int:
        now = self._clock()
        return await self._store.write(event_to_enter, post_id, source, person_id=person_id, now=now)


def newest(session: Session, feed: Feed, page: int, person_id: int) -> NewsPage:
    interests = interests_of(session, person_id)
    schools = _schools_of(session, interests, person_id)
    query = (
        select(Post.id)
        .where(Post.state == PostState.PUBLISHED)
        .order_by(Post.published_at.desc(), Post.id.desc())
    )
    if feed is Feed.MINE:
        topics = [topic for topic, stance in interests.topics.items() if stance is Stance.UNWANTED]
        unwanted = [school for school, stance in interests.schools.items() if stance is Stance.UNWANTED]
        elsewhere = or_(Post.school_id.is_(None), Post.school_id.not_in(unwanted))
        query = query.where(Post.topic.not_in(topics), elsewhere)
    if feed is Feed.SCHOOL:
        query = query.where(Post.school_id.in_(schools))
    # Numbers alone: of some thousands that takes a moment, and the page is known whole.
    shown = listing(session.scalars(query).all(), number=page, size=NEWS_ON_A_PAGE)
    lines = Listing(_lines(session, shown.rows), shown.number, shown.pages, shown.total)
    return NewsPage(feed, lines, interests.wants_news, has_school=bool(schools))


def _lines(session: Session, ids: Sequence[int]) -> tuple[NewsLine, ...]:
    posts = {post.id: post for post in session.scalars(select(Post).where(Post.id.in_(ids)))}
    places = workplaces(session, (post.school_id for post in posts.values()))
    return tuple(
        NewsLine(
            post.id,
            headline(post.html),
            places.get(post.school_id or "", CONSORTIUM),
            post.topic,
            post.published_at,
        )
        for post in (posts[post_id] for post_id in ids)
    )


def _schools_of(session: Session, interests: Interests, person_id: int) -> list[str]:
    own = own_school(session, person_id)
    followed = {school for school, stance in interests.schools.items() if stance is Stance.WANTED}
    return sorted(followed | ({own} if own is not None else set()))
