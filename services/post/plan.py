"""The media plan: what goes out on which day and at which hour, by the editor's own clock."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.person import Person
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.actor import Actor
from services.clock import Clock
from services.post.headline import headline
from services.post.right import require_decider
from services.right import Administrators
from services.store import Store

WEEK_DAYS = 7
# Nobody plans further ahead, and a forged button does not either.
WEEKS_AHEAD = 52
# At one place: nearer than that, or more than so many a day, readers scroll past.
TOO_CLOSE, MOST_A_DAY = timedelta(hours=1), 5
NIGHT_FROM, NIGHT_TO = time(22), time(8)
TROUBLED = (CopyState.FAILED, CopyState.UNKNOWN)
# When most people read.
USUAL_HOUR = time(10)


class Clash(StrEnum):
    """What an editor may want to change, and need not."""

    CLOSE = "close"
    CROWDED = "crowded"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Planned:
    """A post at its hour: at one place or at several."""

    post_id: int
    title: str
    at: datetime
    places: tuple[Place, ...]
    # Its hour can still be changed.
    is_movable: bool
    has_trouble: bool = False
    clashes: frozenset[Clash] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanDay:
    day: date
    posts: tuple[Planned, ...]
    is_past: bool

    @property
    def clashes(self) -> frozenset[Clash]:
        return frozenset(clash for post in self.posts for clash in post.clashes)


@dataclass(frozen=True, slots=True)
class MediaPlan:
    week: int
    days: tuple[PlanDay, ...]
    # The nearest day on which nothing is planned yet, at the usual hour.
    free_at: datetime


class MediaPlans:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def week(self, week: int, *, actor_id: int) -> MediaPlan:
        return await self._store.read(week_of, week, self._actor(actor_id))

    async def day(self, ordinal: int, *, actor_id: int) -> PlanDay:
        """One day by its number in the calendar: a button cannot carry a date."""
        return await self._store.read(day_of, ordinal, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def week_of(session: Session, week: int, actor: Actor) -> MediaPlan:
    require_decider(session, actor)
    zone, week = zone_of(session, actor), min(week, WEEKS_AHEAD)
    today = actor.now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=week)
    planned = planned_between(session, monday, monday + timedelta(days=WEEK_DAYS), zone)
    days = tuple(
        PlanDay(day, tuple(_of_day(planned, day, zone)), is_past=day < today)
        for day in (monday + timedelta(days=number) for number in range(WEEK_DAYS))
    )
    return MediaPlan(week, days, free_moment(session, actor.now, zone))


def day_of(session: Session, ordinal: int, actor: Actor) -> PlanDay:
    require_decider(session, actor)
    zone = zone_of(session, actor)
    today = actor.now.astimezone(zone).date()
    furthest = today.toordinal() + WEEKS_AHEAD * WEEK_DAYS
    day = date.fromordinal(min(max(ordinal, today.toordinal() - WEEK_DAYS), furthest))
    planned = planned_between(session, day, day + timedelta(days=1), zone)
    return PlanDay(day, tuple(_of_day(planned, day, zone)), is_past=day < today)


def zone_of(session: Session, actor: Actor) -> ZoneInfo:
    return ZoneInfo(session.get_one(Person, actor.id).zone)


def free_moment(session: Session, now: datetime, zone: ZoneInfo) -> datetime:
    """On the nearest day with nothing on it; today only as long as the usual hour has not passed."""
    here = now.astimezone(zone)
    first = here.date() if here.time() < USUAL_HOUR else here.date() + timedelta(days=1)
    furthest = first + timedelta(weeks=WEEKS_AHEAD)
    taken = {one.at.astimezone(zone).date() for one in planned_between(session, first, furthest, zone)}
    free = next((day for day in _days(first, furthest) if day not in taken), furthest)
    return datetime.combine(free, USUAL_HOUR, zone)


def planned_between(session: Session, first: date, end: date, zone: ZoneInfo) -> Sequence[Planned]:
    """From one day's beginning to another's, in their order, each with what it clashes with.

    A little more is read on either side: what goes out at midnight has neighbours on another day.
    """
    since, until = datetime.combine(first, time(), zone), datetime.combine(end, time(), zone)
    found = _found(session, since - TOO_CLOSE, until + TOO_CLOSE)
    judged = clashing(found, zone)
    return [one for one in judged if since <= one.at < until]


def clashing(planned: Sequence[Planned], zone: ZoneInfo) -> list[Planned]:
    """Only what can still be moved clashes: what is out is out."""
    crowds = Counter((one.at.astimezone(zone).date(), place) for one in planned for place in one.places)
    return [replace(one, clashes=frozenset(_clashes(one, planned, crowds, zone))) for one in planned]


def _clashes(
    one: Planned, planned: Sequence[Planned], crowds: Counter[tuple[date, Place]], zone: ZoneInfo
) -> Iterable[Clash]:
    if not one.is_movable:
        return
    here = one.at.astimezone(zone)
    near = (other for other in planned if other is not one and abs(other.at - one.at) < TOO_CLOSE)
    if any(set(other.places) & set(one.places) for other in near):
        yield Clash.CLOSE
    if any(crowds[here.date(), place] > MOST_A_DAY for place in one.places):
        yield Clash.CROWDED
    if not NIGHT_TO <= here.time() < NIGHT_FROM:
        yield Clash.NIGHT


def _found(session: Session, since: datetime, until: datetime) -> list[Planned]:
    """Copies of one post that go out in the same minute are one line."""
    at = func.coalesce(PostCopy.published_at, Post.publish_at, PostCopy.try_at, PostCopy.handed_at)
    rows = session.execute(
        select(Post, PostCopy.place, PostCopy.state, at.label("at"))
        .join(PostCopy, PostCopy.post_id == Post.id)
        .where(at >= since, at < until, PostCopy.state != CopyState.REMOVED, Post.state != PostState.REMOVED)
        .order_by(at, Post.id, PostCopy.place)
    ).all()
    found: dict[tuple[int, datetime], Planned] = {}
    for post, place, state, moment in rows:
        minute = moment.replace(second=0, microsecond=0)
        before = found.get((post.id, minute))
        found[post.id, minute] = Planned(
            post.id,
            headline(post.html),
            minute,
            (place,) if before is None else (*before.places, place),
            is_movable=state is CopyState.PENDING,
            has_trouble=state in TROUBLED or (before is not None and before.has_trouble),
        )
    return list(found.values())


def _of_day(planned: Sequence[Planned], day: date, zone: ZoneInfo) -> Iterable[Planned]:
    return (one for one in planned if one.at.astimezone(zone).date() == day)


def _days(first: date, end: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((end - first).days))
