"""Which event news may belong to: the nearest of the school's own, or any by its words."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from models.event import Event, EventHost
from models.post import Post
from services.actor import Actor
from services.clock import Clock
from services.event.phase import SHOWN
from services.listing import Listing, listing
from services.post.editable import editable_post
from services.post.view import PostView, view_of
from services.refusal import NothingToLookFor
from services.right import Administrators
from services.search import Search
from services.store import Store

EVENTS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class EventChoice:
    post: PostView
    events: Listing[Event]
    # What was looked for among all events; nothing: these are the school's own.
    words: str = ""


class EventChoices:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def nearest(self, post_id: int, *, page: int, actor_id: int) -> EventChoice:
        return await self._store.read(nearest, post_id, page, self._actor(actor_id))

    async def find(self, post_id: int, words: str, *, actor_id: int) -> EventChoice:
        return await self._store.read(find, post_id, words, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def nearest(session: Session, post_id: int, page: int, actor: Actor) -> EventChoice:
    """What has just been, or comes soon: that is what news are of."""
    post = editable_post(session, actor, post_id, locked=False)
    chosen = Event.state.in_(SHOWN) & _of_school(post)
    # Numbers and hours alone: the consortium's own news may be of any event there ever was.
    rows = session.execute(select(Event.id, Event.starts_at).where(chosen)).all()
    near = sorted((abs(starts_at - actor.now), event_id) for event_id, starts_at in rows)
    shown = listing(near, number=page, size=EVENTS_ON_A_PAGE)
    ids = [event_id for _, event_id in shown.rows]
    found = {event.id: event for event in session.scalars(select(Event).where(Event.id.in_(ids)))}
    events = tuple(found[event_id] for event_id in ids)
    return EventChoice(view_of(session, post), Listing(events, shown.number, shown.pages, shown.total))


def find(session: Session, post_id: int, words: str, actor: Actor) -> EventChoice:
    """Those that have all the words, the newest first; of too many the first are shown."""
    post = editable_post(session, actor, post_id, locked=False)
    pieces = Search.read(words).pieces
    if not pieces:
        raise NothingToLookFor
    has_all = [(Event.search + " ").contains(piece, autoescape=True) for piece in pieces]
    chosen = Event.state.in_(SHOWN) & and_(*has_all)
    total = session.scalars(select(func.count()).select_from(Event).where(chosen)).one()
    rows = session.scalars(
        select(Event).where(chosen).order_by(Event.starts_at.desc(), Event.id).limit(EVENTS_ON_A_PAGE)
    ).all()
    return EventChoice(view_of(session, post), Listing(tuple(rows), 1, 1, total), words)


def _of_school(post: Post) -> ColumnElement[bool]:
    """The consortium's own news may be of any."""
    if post.school_id is None:
        return Event.id.is_not(None)
    hosted = exists().where(EventHost.event_id == Event.id, EventHost.school_id == post.school_id)
    return or_(Event.organiser_id == post.school_id, hosted)
