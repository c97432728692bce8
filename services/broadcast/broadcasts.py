"""A post to people: whoever decides about news chooses whom, says «yes», and holds the reins of it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast, BroadcastState
from models.post import Post, PostState
from services.actor import Actor
from services.broadcast.audience import Part
from services.broadcast.choice import Choice, choice, clear, held_draft, newest_of, toggle
from services.broadcast.filling import planned_for
from services.broadcast.holding import PORTION, drop_near, hold, release
from services.broadcast.reckoning import PACES
from services.broadcast.refusal import (
    BroadcastChanged,
    BroadcastNotFound,
    BroadcastToNobody,
    BroadcastTooEarly,
)
from services.broadcast.state import change_state, held_broadcast
from services.broadcast.tally import is_over
from services.broadcast.view import BroadcastView, view_of
from services.clock import Clock
from services.post.publishable import why_not
from services.post.right import decided_post, require_decider
from services.right import Administrators
from services.store import Store

Paces = Mapping[MessengerName, float]
ACCEPTED = (PostState.ACCEPTED, PostState.PUBLISHED)


class Broadcasts:
    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        administrators: Administrators,
        paces: Paces = PACES,
    ) -> None:
        """The paces: how many people a second each messenger of this installation tells."""
        self._store = store
        self._clock = clock
        self._administrators = administrators
        self._paces = paces

    async def open(self, post_id: int, *, actor_id: int) -> BroadcastView:
        """The newest broadcast of the post; of one that has none a draft, to everybody."""
        actor = self._actor(actor_id)
        view = await self._store.read(look, post_id, actor, self._paces)
        return view or await self._written(draft, post_id, actor)

    async def renew(self, post_id: int, *, actor_id: int) -> BroadcastView:
        """One more, when the last is over: whoever was told is not told again."""
        return await self._written(draft, post_id, self._actor(actor_id))

    async def choice(
        self, post_id: int, part: Part, *, page: int = 1, words: str = "", actor_id: int
    ) -> Choice:
        return await self._store.write(choice, post_id, part, page, words, self._actor(actor_id))

    async def toggle(self, post_id: int, part: Part, key: int, *, page: int, actor_id: int) -> Choice:
        return await self._store.write(toggle, post_id, part, key, page, self._actor(actor_id))

    async def clear(self, post_id: int, part: Part, *, actor_id: int) -> Choice:
        return await self._store.write(clear, post_id, part, self._actor(actor_id))

    async def hurry(self, post_id: int, *, is_urgent: bool, actor_id: int) -> BroadcastView:
        """Whether it waits for nobody's morning."""
        return await self._written(hurry, post_id, self._actor(actor_id), is_urgent=is_urgent)

    async def start(self, post_id: int, revision: int, *, actor_id: int) -> BroadcastView:
        """«Yes» to what was shown. A second one, of whoever else pressed it, shows that it goes out."""
        actor = self._actor(actor_id)
        seen = await self._store.read(look, post_id, actor, self._paces)
        expected = 0 if seen is None else seen.reckoning.told
        return await self._written(start, post_id, actor, revision=revision, expected=expected)

    async def pause(self, broadcast_id: int, *, actor_id: int) -> BroadcastView:
        return await self._turn(broadcast_id, BroadcastState.PAUSED, hold, actor_id)

    async def resume(self, broadcast_id: int, *, actor_id: int) -> BroadcastView:
        return await self._turn(broadcast_id, BroadcastState.RUNNING, release, actor_id)

    async def stop(self, broadcast_id: int, *, actor_id: int) -> BroadcastView:
        """For good. What of it sleeps till the morning is taken out of the ledger by the clock."""
        return await self._turn(broadcast_id, BroadcastState.STOPPED, drop_near, actor_id)

    async def watch(self, broadcast_id: int, *, actor_id: int) -> BroadcastView:
        return await self._store.read(watch, broadcast_id, self._actor(actor_id), self._paces)

    async def _written(
        self, body: Callable[..., None], post_id: int, actor: Actor, **facts: object
    ) -> BroadcastView:
        """Changed, and then looked at beside the writers: counting a hundred thousand takes a while."""
        await self._store.write(body, post_id, actor, **facts)
        view = await self._store.read(look, post_id, actor, self._paces)
        if view is None:
            raise BroadcastNotFound
        return view

    async def _turn(
        self, broadcast_id: int, state: BroadcastState, change: Callable[..., int], actor_id: int
    ) -> BroadcastView:
        """The state first: from then on none of it is handed over that is looked at."""
        actor = self._actor(actor_id)
        await self._store.write(turn, broadcast_id, state, actor)
        while await self._store.write(_portion, broadcast_id, state, change, actor.now) == PORTION:
            pass
        return await self._store.read(watch, broadcast_id, actor, self._paces)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def look(session: Session, post_id: int, actor: Actor, paces: Paces) -> BroadcastView | None:
    decided_post(session, actor, post_id)
    newest = newest_of(session, post_id)
    return None if newest is None else view_of(session, newest, paces=paces, now=actor.now)


def draft(session: Session, post_id: int, actor: Actor) -> None:
    """One that is being chosen, or goes out, stays the one there is."""
    post = decided_post(session, actor, post_id, locked=True)
    newest = newest_of(session, post_id)
    if newest is not None and not is_over(newest):
        return
    _require_ready(session, post)
    session.add(Broadcast(post_id=post.id, author_id=actor.id, made_at=actor.now))
    session.flush()


def hurry(session: Session, post_id: int, actor: Actor, *, is_urgent: bool) -> None:
    _, broadcast = held_draft(session, post_id, actor)
    if broadcast.is_urgent is not is_urgent:
        broadcast.is_urgent = is_urgent
        broadcast.revision += 1
    session.flush()


def start(session: Session, post_id: int, actor: Actor, *, revision: int, expected: int) -> None:
    """`expected` was counted just before, and of another choice it is not said."""
    post = decided_post(session, actor, post_id, locked=True)
    broadcast = newest_of(session, post_id)
    if broadcast is None:
        raise BroadcastNotFound
    if broadcast.state is not BroadcastState.DRAFT:
        return
    _require_ready(session, post)
    if broadcast.revision != revision:
        raise BroadcastChanged
    if not expected:
        raise BroadcastToNobody
    broadcast.author_id, broadcast.expected = actor.id, expected
    broadcast.begins_at = planned_for(post, actor.now)
    change_state(session, broadcast, BroadcastState.RUNNING, by=actor, now=actor.now)


def _require_ready(session: Session, post: Post) -> None:
    if post.state not in ACCEPTED or why_not(session, post) is not None:
        raise BroadcastTooEarly


def turn(session: Session, broadcast_id: int, state: BroadcastState, actor: Actor) -> None:
    """Whoever presses late is shown how it stands."""
    require_decider(session, actor)
    broadcast = held_broadcast(session, broadcast_id)
    if not is_over(broadcast):
        change_state(session, broadcast, state, by=actor, now=actor.now)


def watch(session: Session, broadcast_id: int, actor: Actor, paces: Paces) -> BroadcastView:
    require_decider(session, actor)
    broadcast = session.get(Broadcast, broadcast_id)
    if broadcast is None:
        raise BroadcastNotFound
    return view_of(session, broadcast, paces=paces, now=actor.now)


def _portion(
    session: Session, broadcast_id: int, state: BroadcastState, change: Callable[..., int], now: datetime
) -> int:
    """Unless somebody has turned it otherwise meanwhile."""
    broadcast = held_broadcast(session, broadcast_id)
    return change(session, broadcast, now=now) if broadcast.state is state else 0
