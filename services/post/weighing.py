"""What «publish» would come to, before anybody says it: where, when, and what each place cannot do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.post import CopyState, Place, Post, PostOrigin
from services.actor import Actor
from services.post.copying import copies_of
from services.post.moment import offered_moments
from services.post.plan import Clash, Planned, clashing, planned_between, zone_of
from services.post.powers import Powers, PowersOf
from services.post.quota import WallQuota, wall_quota
from services.post.review import Review, review_of
from services.post.right import decided_post
from services.post.view import CopyView

# What came from a platform never goes back. What a reader has suggested for the wall is not on it yet.
CAME_FROM = {PostOrigin.VK_WALL: Place.WALL, PostOrigin.TELEGRAM_CHANNEL: Place.CHANNEL}
# It is not there, and may be put there still.
NOT_THERE = (CopyState.PENDING, CopyState.FAILED)
DAY = timedelta(days=1)
# Telegram lets a bot delete nothing that is older.
CHANNEL_REMOVES_WITHIN = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Wish:
    places: frozenset[Place]
    # Nothing: at once.
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    place: Place
    powers: Powers
    # How it stands there by now; nothing where it is not wanted yet.
    state: CopyState | None
    came_from_here: bool

    @property
    def is_open(self) -> bool:
        """It can be chosen: it is not there yet, and may be."""
        return self.is_allowed and (self.state is None or self.state in NOT_THERE)

    @property
    def is_allowed(self) -> bool:
        return not self.came_from_here and self.powers.can_publish


@dataclass(frozen=True, slots=True)
class Placing:
    review: Review
    choices: tuple[PlaceChoice, ...]
    wish: Wish
    wall: WallQuota
    clashes: frozenset[Clash]
    # What can be chosen by one press.
    offered: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class TakingDown:
    review: Review
    # Where it will have to be deleted by hand.
    stays: frozenset[Place]


def begin(session: Session, post_id: int, powers: PowersOf, actor: Actor) -> Placing:
    """With what had been planned; else with everything that can be chosen, and at once, as is usual."""
    post = decided_post(session, actor, post_id)
    waits = {place for place, copy in copies_of(session, post).items() if copy.state is CopyState.PENDING}
    places = waits or {choice.place for choice in choices_of(session, post, powers) if choice.is_open}
    is_ahead = post.publish_at is not None and post.publish_at > actor.now
    wish = Wish(frozenset(places), post.publish_at if waits and is_ahead else None)
    return weigh(session, post_id, powers, wish, actor)


def weigh(session: Session, post_id: int, powers: PowersOf, wish: Wish, actor: Actor) -> Placing:
    post = decided_post(session, actor, post_id)
    choices = choices_of(session, post, powers)
    places = frozenset(one.place for one in choices if one.is_open and one.place in wish.places)
    at = wish.at or actor.now
    return Placing(
        review_of(session, post, actor),
        choices,
        Wish(places, wish.at),
        wall_quota(session, at, now=actor.now, but_post_id=post.id),
        _clashes(session, post, places, at, actor),
        offered_moments(session, actor),
    )


def weigh_taking_down(session: Session, post_id: int, powers: PowersOf, actor: Actor) -> TakingDown:
    review = review_of(session, decided_post(session, actor, post_id), actor)
    return TakingDown(
        review, frozenset(copy.place for copy in review.post.copies if _stays(copy, powers, actor))
    )


def _stays(copy: CopyView, powers: PowersOf, actor: Actor) -> bool:
    if copy.state not in (CopyState.PUBLISHED, CopyState.UNKNOWN):
        return False
    if copy.place is Place.CHANNEL and copy.published_at is not None:
        is_old = actor.now - copy.published_at >= CHANNEL_REMOVES_WITHIN
        return is_old or not powers[copy.place].can_remove
    return not powers[copy.place].can_remove


def choices_of(session: Session, post: Post, powers: PowersOf) -> tuple[PlaceChoice, ...]:
    copies = copies_of(session, post)
    return tuple(
        PlaceChoice(
            one,
            powers[one],
            copies[one].state if one in copies else None,
            came_from_here=CAME_FROM.get(post.origin) is one,
        )
        for one in Place
    )


def _clashes(
    session: Session, post: Post, places: frozenset[Place], at: datetime, actor: Actor
) -> frozenset[Clash]:
    """With everything else that goes out around that hour."""
    zone = zone_of(session, actor)
    day = at.astimezone(zone).date()
    around = planned_between(session, day - DAY, day + 2 * DAY, zone)
    this = Planned(post.id, "", at, tuple(sorted(places)), is_movable=True)
    return clashing([this, *(one for one in around if one.post_id != post.id)], zone)[0].clashes
