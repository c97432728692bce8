"""Where and when a post goes out: said «yes» to, moved to another hour, called off."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.audit import Deed
from models.post import CopyState, Place, Post, PostState
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.post import weighing
from services.post.copying import call_off, held_copies, place_at
from services.post.living import redraw_post
from services.post.moment import read_moment
from services.post.powers import Boards, PowersOf
from services.post.publishable import why_not
from services.post.quota import WALL_PLANNED_A_DAY, wall_quota
from services.post.refusal import (
    MomentPassed,
    NoPlaceChosen,
    NotPlannedAnyMore,
    PlaceForbidden,
    PostNotReady,
    WallDayFull,
)
from services.post.review import Review, refuse_as_decided, review_of
from services.post.right import decided_post
from services.post.state import change_state
from services.post.weighing import Placing, TakingDown, Wish, choices_of
from services.right import Administrators
from services.store import Store

PLACEABLE = (PostState.ACCEPTED, PostState.PUBLISHED)


class Placings:
    def __init__(self, store: Store, clock: Clock, boards: Boards, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._boards = boards
        self._administrators = administrators

    async def begin(self, post_id: int, *, actor_id: int) -> Placing:
        powers = await self._boards.powers()
        return await self._store.read(weighing.begin, post_id, powers, self._actor(actor_id))

    async def weigh(self, post_id: int, wish: Wish, *, actor_id: int) -> Placing:
        powers = await self._boards.powers()
        return await self._store.read(weighing.weigh, post_id, powers, wish, self._actor(actor_id))

    async def weigh_taking_down(self, post_id: int, *, actor_id: int) -> TakingDown:
        powers = await self._boards.powers()
        return await self._store.read(weighing.weigh_taking_down, post_id, powers, self._actor(actor_id))

    async def read_moment(self, typed: str, *, actor_id: int) -> datetime:
        return await self._store.read(read_moment, typed, self._actor(actor_id))

    async def place(self, post_id: int, wish: Wish, *, actor_id: int) -> Review:
        powers = await self._boards.powers()
        return await self._store.write(place, post_id, powers, wish, self._actor(actor_id))

    async def move(self, post_id: int, at: datetime, *, actor_id: int) -> Review:
        return await self._store.write(move, post_id, at, self._actor(actor_id))

    async def call_off(self, post_id: int, *, actor_id: int) -> Review:
        return await self._store.write(call_all_off, post_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def place(session: Session, post_id: int, powers: PowersOf, wish: Wish, actor: Actor) -> Review:
    """Without a place it is out for whoever reads news in the bot, and that at once.

    What had been planned for a place that is not chosen any more does not go there.
    """
    post = decided_post(session, actor, post_id, locked=True)
    if post.state not in PLACEABLE:
        refuse_as_decided(session, post)
    _refuse_wrong(session, post, powers, wish, actor)
    _call_off_others(session, post, wish.places, actor)
    post.publish_at = wish.at
    if wish.places:
        place_at(session, post, wish.places, wish.at or actor.now, actor)
    else:
        change_state(session, post, PostState.PUBLISHED, actor)
    return review_of(session, post, actor)


def move(session: Session, post_id: int, at: datetime, actor: Actor) -> Review:
    """To another hour, all that has not gone out yet."""
    post = decided_post(session, actor, post_id, locked=True)
    waiting = [copy for copy in held_copies(session, post).values() if copy.state is CopyState.PENDING]
    if not waiting or post.state not in PLACEABLE:
        raise NotPlannedAnyMore
    if at <= actor.now:
        raise MomentPassed
    for copy in waiting:
        copy.try_at = at
    post.publish_at = at
    about = f"post:{post.id} moved to {at.isoformat()}"
    note(session, Deed.POST_PLACED, at=actor.now, actor_id=actor.id, school_id=post.school_id, detail=about)
    redraw_post(session, post.id, actor)
    session.flush()
    return review_of(session, post, actor)


def call_all_off(session: Session, post_id: int, actor: Actor) -> Review:
    """It stays accepted, and goes nowhere for now."""
    post = decided_post(session, actor, post_id, locked=True)
    _call_off_others(session, post, frozenset(), actor)
    post.publish_at = None
    session.flush()
    return review_of(session, post, actor)


def _refuse_wrong(session: Session, post: Post, powers: PowersOf, wish: Wish, actor: Actor) -> None:
    if why_not(session, post) is not None:
        raise PostNotReady
    if not wish.places and (wish.at is not None or post.state is PostState.PUBLISHED):
        raise NoPlaceChosen
    if wish.at is not None and wish.at <= actor.now:
        raise MomentPassed
    # Where it stands already it is left alone: «yes» may have been pressed twice.
    if not all(one.is_allowed for one in choices_of(session, post, powers) if one.place in wish.places):
        raise PlaceForbidden
    if wish.at is not None and Place.WALL in wish.places:
        quota = wall_quota(session, wish.at, now=actor.now, but_post_id=post.id)
        if quota.planned >= WALL_PLANNED_A_DAY:
            raise WallDayFull(WALL_PLANNED_A_DAY)


def _call_off_others(session: Session, post: Post, places: frozenset[Place], actor: Actor) -> None:
    for one, copy in held_copies(session, post).items():
        if one not in places and copy.state is CopyState.PENDING:
            call_off(session, post, one, actor)
