"""How near a moment is, counted when it is said: quiet hours or a long night may have kept a message."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.translation import MIDNIGHT_ENDS_A_DAY, MOSCOW, Translator

MINUTE: Final = timedelta(minutes=1)
HOUR_MINUTES = 60
# What is nearer is counted in hours and minutes: whoever reads it has no day left to plan.
COUNTED_DOWN: Final = timedelta(hours=4)
NEAR: Final = ("today", "tomorrow", "later")


def nearness(at: datetime, now: datetime, t: Translator, *, zone: str = "") -> str:
    """«завтра в 14:00 (12:00 МСК)», by the reader's clock; with a zone the day alone, by that zone."""
    if zone:
        days = (at.astimezone(ZoneInfo(zone)).date() - t.by_own_clock(now).date()).days
        day = t.long_day(at.astimezone(ZoneInfo(zone)))
        return t.plain(f"nearness-day-{_which(days)}", days=days, day=day)
    here = t.by_own_clock(at)
    days = (here.date() - t.by_own_clock(now).date()).days
    said = {"days": days, "day": t.long_day(here), "time": hour(at, t)}
    if timedelta() < at - now <= COUNTED_DOWN:
        return t.plain("nearness-soon", left=_left(at - now, t), time=said["time"])
    return t.plain(f"nearness-{_which(days)}", **said)


def until(at: datetime, now: datetime, zone: str, t: Translator) -> str:
    """The same of an end. A midnight ends the day before: «4 декабря в 00:00» is read as the fourth."""
    if at.astimezone(ZoneInfo(zone)).time() == time():
        at -= MIDNIGHT_ENDS_A_DAY
    return nearness(at, now, t)


def hour(at: datetime, t: Translator) -> str:
    """By the reader's clock, with Moscow's beside it, and Moscow's day where that is another."""
    here, moscow = t.by_own_clock(at), at.astimezone(ZoneInfo(MOSCOW))
    if here.utcoffset() == moscow.utcoffset():
        return t.plain("nearness-moscow", time=f"{here:%H:%M}")
    known = {"time": f"{here:%H:%M}", "moscow": f"{moscow:%H:%M}"}
    if here.date() == moscow.date():
        return t.plain("nearness-here", **known)
    return t.plain("nearness-here-other-day", **known, day=t.short_day(moscow))


def _which(days: int) -> str:
    """A day that is over by the reader's clock is still today where it is held."""
    return NEAR[min(max(days, 0), len(NEAR) - 1)]


def _left(span: timedelta, t: Translator) -> str:
    """Rounded up: what was meant to come an hour before says an hour, though it came a second later."""
    hours, minutes = divmod(-(-span // MINUTE), HOUR_MINUTES)
    if not hours:
        return t.plain("nearness-minutes", minutes=minutes)
    if not minutes:
        return t.plain("nearness-hours", hours=hours)
    return t.plain("nearness-hours-minutes", hours=hours, minutes=minutes)
