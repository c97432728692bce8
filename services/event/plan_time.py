"""The days and hours of a plan's row, by the clock of a place: the event's own, and of its registration."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from models.event import Event
from services.event.plan_cell import Moment
from services.event.plan_date import Point, Span
from services.event.plan_row import PlanRow
from services.event.plan_trouble import PlanTrouble
from services.event.when import LAST_MINUTE, USUAL_LENGTH, When
from services.sheet.outcome import WrongRow
from services.zone import find_zone

MOSCOW = "Europe/Moscow"


def zone_of(row: PlanRow, usual: str, now: datetime) -> str:
    """The clock that the row names, or the usual one of its organiser."""
    if not row.zone:
        return usual
    found = _zone_called(row.zone, now.date())
    if found is None:
        raise WrongRow(PlanTrouble.UNKNOWN_ZONE, row.zone)
    return found


@lru_cache(maxsize=64)
def _zone_called(words: str, today: date) -> str | None:
    """One that is meant without a doubt: all places that are called so keep the same clock."""
    choices = find_zone(words, now=datetime.combine(today, time(12), UTC))
    offsets = {choice.offset_minutes for choice in choices}
    return choices[0].zone if len(offsets) == 1 else None


def when_of_row(row: PlanRow, zone: str, event: Event | None) -> When | None:
    """Nothing, where the row does not say. What it leaves open is as it was, or as it usually is."""
    if row.starts is None:
        if event is None:
            raise WrongRow(PlanTrouble.NO_START)
        if row.ends is None:
            return None
    first, clock = _begins(row.starts, event, zone)
    last, its_clock = _told_end(row, first, clock, zone)
    if first.hour is None and last is not None and last.hour is not None:
        raise WrongRow(PlanTrouble.NO_HOUR)
    day = first.day or date.min
    starts_at = datetime.combine(day, first.hour or time(), clock)
    ends_at = _ends(first, last, starts_at, event, its_clock)
    if ends_at < starts_at:
        raise WrongRow(PlanTrouble.ENDS_BEFORE_START, f"{starts_at:%d.%m.%Y} — {ends_at:%d.%m.%Y}")
    return When(starts_at.astimezone(UTC), ends_at.astimezone(UTC), first.hour is None)


def window_of_row(row: PlanRow, zone: str, ends_at: datetime) -> dict[str, datetime | None]:
    """A day alone is meant from its beginning, or to its end; on the last day of the event to the event's."""
    told: dict[str, datetime | None] = {}
    if row.opens is not None:
        told["registration_opens_at"] = _moment(row.opens, zone, time())
    if row.closes is not None:
        closes = _moment(row.closes, zone, LAST_MINUTE)
        last_day = ends_at.astimezone(ZoneInfo(zone)).date()
        is_that_day = row.closes.point is not None and row.closes.point == Point(last_day)
        told["registration_closes_at"] = ends_at if is_that_day else closes
    return told


def refuse_window(opens: datetime | None, closes: datetime | None, when: When) -> None:
    if opens is not None and opens > (closes or when.starts_at):
        raise WrongRow(PlanTrouble.WINDOW_BACKWARDS)
    if closes is not None and closes > when.ends_at:
        raise WrongRow(PlanTrouble.WINDOW_LATE)


def _begins(starts: Span | None, event: Event | None, zone: str) -> tuple[Point, ZoneInfo]:
    """With the clock by which it is told."""
    if starts is not None:
        return starts.first, _clock_of(starts.first, zone, by_moscow=starts.by_moscow)
    if event is None:
        raise WrongRow(PlanTrouble.NO_START)
    clock = ZoneInfo(zone)
    was = event.starts_at.astimezone(clock)
    return Point(was.date(), None if event.whole_days else was.time()), clock


def _told_end(row: PlanRow, first: Point, clock: ZoneInfo, zone: str) -> tuple[Point | None, ZoneInfo]:
    """Of the cell for the end, or of a period that stands in the one for the beginning."""
    told = row.starts.last if row.starts is not None else None
    by_moscow = row.starts is not None and row.starts.by_moscow
    if row.ends is not None:
        told = row.ends.last or row.ends.first
        # An hour alone goes on with what the beginning has said; an end with a day of its own does not.
        by_moscow = row.ends.by_moscow or (by_moscow and told.day is None)
    if told is None:
        return None, clock
    its_clock = _clock_of(told, zone, by_moscow=by_moscow)
    if told.day is not None or first.day is None:
        return told, its_clock
    begins = datetime.combine(first.day, first.hour or time(), clock).astimezone(its_clock)
    # An evening that passes midnight.
    over_night = first.hour is not None and told.hour is not None and told.hour <= begins.time()
    return Point(begins.date() + timedelta(days=over_night), told.hour), its_clock


def _clock_of(told: Point, zone: str, *, by_moscow: bool) -> ZoneInfo:
    """Moscow's is for hours: a whole day is the day of the place, whatever stands beside it."""
    return ZoneInfo(MOSCOW if by_moscow and told.hour is not None else zone)


def _ends(
    first: Point, last: Point | None, starts_at: datetime, event: Event | None, clock: ZoneInfo
) -> datetime:
    """By the clock of the place, so that an event which is moved over a change of clocks keeps its hours."""
    if last is not None:
        return datetime.combine(last.day or starts_at.date(), last.hour or LAST_MINUTE, clock)
    if event is not None and event.whole_days is (first.hour is None):
        was = [
            at.astimezone(starts_at.tzinfo).replace(tzinfo=None) for at in (event.starts_at, event.ends_at)
        ]
        return (starts_at.replace(tzinfo=None) + (was[1] - was[0])).replace(tzinfo=starts_at.tzinfo)
    if first.hour is None:
        return datetime.combine(starts_at.date(), LAST_MINUTE, starts_at.tzinfo)
    return starts_at + USUAL_LENGTH


def _moment(told: Moment, zone: str, hour: time) -> datetime | None:
    if told.point is None or told.point.day is None:
        return None
    clock = ZoneInfo(MOSCOW if told.by_moscow else zone)
    return datetime.combine(told.point.day, told.point.hour or hour, clock).astimezone(UTC)
