"""From nothing to what editors are asked about: begun, sent in, taken back, thrown away."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import Session

from models.event import Event, EventKind
from models.post import POST_CHARACTERS, NewsTopic, Post, PostFile, PostOrigin, PostState
from models.school import School
from services.actor import Actor
from services.clock import Clock
from services.event.phase import SHOWN
from services.listing import Listing
from services.news.interest import hold_person
from services.post.desk import Done, PostDesk, desk_of, look
from services.post.editable import BY_AUTHOR
from services.post.headline import is_blank
from services.post.length import seen_units
from services.post.refusal import PostNotYours, PostStateForbids
from services.post.right import decides, require_writer, writes_for, written_post
from services.post.state import change_state
from services.post.view import PostView, view_of, views_of
from services.post.writing_refusal import PostEmpty, PostTooLong
from services.refusal import EventNotFound
from services.right import Administrators
from services.store import Store

POSTS_ON_A_PAGE = 5
# Of one's own that are not finished: more are found in the list.
DRAFTS_OFFERED = 2
# What news of an event are about, unless their author says otherwise.
TOPICS = {EventKind.WEBINAR: NewsTopic.WEBINARS, EventKind.MEETING: NewsTopic.CONSORTIUM}


@dataclass(frozen=True, slots=True)
class Beginning:
    """A post that was begun; or what has to be asked first: to go on with which, or for whom a new one is."""

    desk: PostDesk | None
    drafts: tuple[PostView, ...]
    schools: tuple[School, ...]
    # May it be the consortium's own?
    is_decider: bool
    event: Event | None


@dataclass(frozen=True, slots=True)
class Thrown:
    """What was thrown away, by its first line."""

    headline: str


class Drafting:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def mine(self, *, page: int, actor_id: int) -> Listing[PostView]:
        return await self._store.read(mine, page, self._actor(actor_id))

    async def look(self, post_id: int, *, actor_id: int) -> PostDesk:
        return await self._store.read(look, post_id, self._actor(actor_id))

    async def preview(self, post_id: int, *, actor_id: int) -> PostDesk:
        return await self._store.read(preview, post_id, self._actor(actor_id))

    async def write(self, event_id: int | None, *, actor_id: int) -> Beginning:
        """Begin at once where there is nothing to ask."""
        return await self._store.write(write, event_id, self._actor(actor_id))

    async def begin(self, school_id: str | None, event_id: int | None, *, actor_id: int) -> PostDesk:
        return await self._store.write(begin, school_id, event_id, self._actor(actor_id))

    async def submit(self, post_id: int, *, actor_id: int) -> PostDesk:
        return await self._store.write(submit, post_id, self._actor(actor_id))

    async def take_back(self, post_id: int, *, actor_id: int) -> PostDesk:
        return await self._store.write(take_back, post_id, self._actor(actor_id))

    async def throw_away(self, post_id: int, *, actor_id: int) -> Thrown:
        return await self._store.write(throw_away, post_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def preview(session: Session, post_id: int, actor: Actor) -> PostDesk:
    desk = look(session, post_id, actor)
    if desk.is_empty:
        raise PostEmpty
    return desk


def mine(session: Session, page: int, actor: Actor) -> Listing[PostView]:
    """What wants something of its author first; then the newest."""
    require_writer(session, actor)
    of_mine = or_(Post.author_id == actor.id, Post.school_id.in_(writes_for(session, actor)))
    total = session.scalars(select(func.count()).select_from(Post).where(of_mine)).one()
    pages = max(1, -(-total // POSTS_ON_A_PAGE))
    number = min(max(1, page), pages)
    rows = session.scalars(
        select(Post)
        .where(of_mine)
        .order_by(_turn(), Post.id.desc())
        .offset((number - 1) * POSTS_ON_A_PAGE)
        .limit(POSTS_ON_A_PAGE)
    ).all()
    return Listing(tuple(views_of(session, rows)), number, pages, total)


def write(session: Session, event_id: int | None, actor: Actor) -> Beginning:
    require_writer(session, actor)
    event = None if event_id is None else shown_event(session, event_id)
    ids, is_decider = writes_for(session, actor), decides(session, actor)
    drafts = session.scalars(
        select(Post)
        .where(Post.author_id == actor.id, Post.state.in_(BY_AUTHOR), ~_is_untouched())
        .order_by(Post.id.desc())
        .limit(DRAFTS_OFFERED)
    ).all()
    schools = tuple(session.scalars(select(School).where(School.id.in_(ids)).order_by(School.name)))
    desk = None
    if not drafts and len(ids) + is_decider == 1:
        desk = begin(session, ids[0] if ids else None, event_id, actor)
    return Beginning(desk, tuple(views_of(session, drafts)), schools, is_decider, event)


def begin(session: Session, school_id: str | None, event_id: int | None, actor: Actor) -> PostDesk:
    """Pressed twice, one is begun: as long as nothing is written into it, it is the same."""
    require_place(session, school_id, actor)
    # Two messengers of theirs would begin one each.
    hold_person(session, actor.id)
    event = None if event_id is None else shown_event(session, event_id)
    post = session.scalars(
        select(Post)
        .where(Post.author_id == actor.id, Post.state == PostState.DRAFT, _is_untouched())
        .order_by(Post.id.desc())
        .limit(1)
        .with_for_update()
    ).first()
    if post is None:
        post = Post(author_id=actor.id, written_at=actor.now, origin=PostOrigin.WRITTEN)
        session.add(post)
    post.school_id, post.event_id = school_id, event_id
    post.topic = topic_of(school_id, event)
    session.flush()
    return desk_of(session, post, actor)


def topic_of(school_id: str | None, event: Event | None) -> NewsTopic:
    if event is not None:
        return TOPICS.get(event.kind, NewsTopic.CONTESTS)
    return NewsTopic.CONSORTIUM if school_id is None else NewsTopic.SCHOOL_LIFE


def require_place(session: Session, school_id: str | None, actor: Actor) -> None:
    """Whoever decides writes for the consortium; for a school, whoever was appointed to that there."""
    may = decides(session, actor) if school_id is None else school_id in writes_for(session, actor)
    if not may:
        raise PostNotYours


def submit(session: Session, post_id: int, actor: Actor) -> PostDesk:
    post = written_post(session, actor, post_id)
    if post.state is not PostState.SUBMITTED:
        require_worth_sending(session, post)
    change_state(session, post, PostState.SUBMITTED, actor)
    return desk_of(session, post, actor, Done.SUBMITTED)


def take_back(session: Session, post_id: int, actor: Actor) -> PostDesk:
    post = written_post(session, actor, post_id)
    change_state(session, post, PostState.DRAFT, actor)
    return desk_of(session, post, actor, Done.TAKEN_BACK)


def throw_away(session: Session, post_id: int, actor: Actor) -> Thrown:
    """Its pictures go by the nightly sweep. What editors have seen once is kept."""
    post = written_post(session, actor, post_id)
    if post.state not in BY_AUTHOR:
        raise PostStateForbids(post.state)
    thrown = Thrown(view_of(session, post).headline)
    session.delete(post)
    session.flush()
    return thrown


def require_worth_sending(session: Session, post: Post) -> None:
    length = seen_units(post.html)
    if length > POST_CHARACTERS:
        raise PostTooLong(length, POST_CHARACTERS)
    files = select(func.count()).select_from(PostFile).where(PostFile.post_id == post.id)
    if is_blank(post.html) and not session.scalars(files).one():
        raise PostEmpty


def shown_event(session: Session, event_id: int) -> Event:
    event = session.get(Event, event_id)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    return event


def _is_untouched() -> ColumnElement[bool]:
    return (Post.html == "") & (Post.link == "") & ~exists().where(PostFile.post_id == Post.id)


def _turn() -> ColumnElement[int]:
    return case((Post.state == PostState.RETURNED, 0), (Post.state == PostState.DRAFT, 1), else_=2)
