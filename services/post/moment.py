"""When a post is to go out: as an editor types it, or presses one of a few."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from services.actor import Actor
from services.event.when import read_when
from services.post.plan import USUAL_HOUR, free_moment, zone_of
from services.post.refusal import MomentPassed

EVENING = time(18)
DAY = timedelta(days=1)


def read_moment(session: Session, typed: str, actor: Actor) -> datetime:
    """By the editor's own clock. A day alone means its usual hour; an hour alone, the next such."""
    zone = zone_of(session, actor)
    today = actor.now.astimezone(zone).date()
    told = read_when(typed, zone=str(zone), now=actor.now, day=today)
    at = told.starts_at
    if told.whole_days:
        at = datetime.combine(at.date(), USUAL_HOUR, zone)
    elif at <= actor.now and _is_hour_alone(typed, zone, actor.now):
        at = datetime.combine(today + DAY, at.time(), zone)
    if at <= actor.now:
        raise MomentPassed
    return at


def offered_moments(session: Session, actor: Actor) -> tuple[datetime, ...]:
    """This evening, tomorrow, and the nearest day with nothing on it."""
    zone = zone_of(session, actor)
    here = actor.now.astimezone(zone)
    evening = datetime.combine(here.date(), EVENING, zone)
    tomorrow = datetime.combine(here.date() + DAY, USUAL_HOUR, zone)
    moments = (*((evening,) if evening > actor.now else ()), tomorrow, free_moment(session, actor.now, zone))
    return tuple(dict.fromkeys(moments))


def _is_hour_alone(typed: str, zone: ZoneInfo, now: datetime) -> bool:
    """Then it is of whatever day is known."""
    other = now.astimezone(zone).date() + DAY
    return read_when(typed, zone=str(zone), now=now, day=other).starts_at.date() == other
