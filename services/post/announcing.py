"""News of an event that has just been published: drafted once, for the queue or to go out by themselves.

It waits until the event can be entered and is near enough to be of interest; and when a whole season is
published at once, editors and readers get a few of them a day.
"""

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from models.event import Event, EventChange, EventDeed, EventState
from models.post import Place, Post, PostOrigin, PostState
from services.actor import Actor
from services.clock import Clock
from services.event.phase import phase_of
from services.insertion import insert_new
from services.post.announcing_rule import Announcing, AnnouncingRule, announcing_rule, set_announcing
from services.post.copying import place_at
from services.post.drafting import topic_of
from services.post.powers import Boards
from services.post.right import decides, require_decider
from services.post.state import change_state
from services.right import Administrators
from services.store import Store

ANNOUNCED_AHEAD: Final = timedelta(days=45)
A_DAY, MOST_A_DAY = timedelta(days=1), 3
# The clock is nobody: what it does is in the log without a name.
NOBODY: Final = 0


class Announcements:
    def __init__(self, store: Store, clock: Clock, boards: Boards, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._boards = boards
        self._administrators = administrators

    async def rule(self, *, actor_id: int) -> AnnouncingRule:
        return await self._store.read(rule_for, self._actor(actor_id))

    async def settle(self, rule: Announcing, *, actor_id: int) -> AnnouncingRule:
        return await self._store.write(set_announcing, rule, self._actor(actor_id))

    async def waiting(self) -> list[Event]:
        """Events of which news are due now, the nearest first. Their organisers are loaded."""
        return await self._store.read(waiting, self._actor(NOBODY))

    async def draft(self, event_id: int, html: str) -> int | None:
        """The post; nothing where it was not wanted any more."""
        powers = await self._boards.powers()
        places = [place for place, power in powers.items() if power.can_publish]
        return await self._store.write(draft, event_id, html, places, self._actor(NOBODY))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def rule_for(session: Session, actor: Actor) -> AnnouncingRule:
    require_decider(session, actor)
    return announcing_rule(session)


def waiting(session: Session, actor: Actor) -> list[Event]:
    if announcing_rule(session).rule is Announcing.OFF:
        return []
    lately = select(func.count()).where(Post.origin == PostOrigin.EVENT, Post.written_at > actor.now - A_DAY)
    left = MOST_A_DAY - session.scalars(lately).one()
    if left <= 0:
        return []
    # Somebody has published it: what a season was loaded with has no such line.
    published = exists().where(
        EventChange.event_id == Event.id,
        EventChange.deed == EventDeed.STATE,
        EventChange.became == EventState.PUBLISHED,
    )
    told = exists().where(Post.event_id == Event.id, Post.origin == PostOrigin.EVENT)
    opened = or_(Event.registration_opens_at.is_(None), Event.registration_opens_at <= actor.now)
    events = session.scalars(
        select(Event)
        .options(joinedload(Event.organiser))
        .where(
            Event.state == EventState.PUBLISHED,
            Event.starts_at > actor.now,
            Event.starts_at <= actor.now + ANNOUNCED_AHEAD,
            opened,
            published,
            ~told,
        )
        .order_by(Event.starts_at, Event.id)
    )
    return [event for event in events if phase_of(event, actor.now) is EventState.PUBLISHED][:left]


def draft(session: Session, event_id: int, html: str, places: Collection[Place], actor: Actor) -> int | None:
    """Of two at once one makes it: the event is held, and its key is unique."""
    event = session.get(Event, event_id, with_for_update=True, populate_existing=True)
    if event is None or phase_of(event, actor.now) is not EventState.PUBLISHED:
        return None
    row = {
        "state": PostState.DRAFT,
        "origin": PostOrigin.EVENT,
        "origin_key": f"event:{event.id}",
        "school_id": event.organiser_id,
        "event_id": event.id,
        "topic": topic_of(event.organiser_id, event),
        "html": html,
        "link": "",
        "written_at": actor.now,
        "remark": "",
        "revision": 0,
    }
    made = insert_new(session, Post, [row], returning=(Post.id,))
    if not made:
        return None
    post = session.get_one(Post, made[0][0])
    author = _on_whose_word(session, actor)
    if author is None or not places:
        change_state(session, post, PostState.SUBMITTED, actor, by_clock=True)
    else:
        change_state(session, post, PostState.ACCEPTED, author)
        place_at(session, post, places, actor.now, author)
    return post.id


def _on_whose_word(session: Session, actor: Actor) -> Actor | None:
    """Whoever has settled that it goes out by itself, as long as they decide."""
    settled = announcing_rule(session)
    if settled.rule is not Announcing.ALONE or settled.set_by is None:
        return None
    author = Actor(settled.set_by, actor.administrators, actor.now)
    return author if decides(session, author) else None
