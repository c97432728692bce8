"""Days and hours as people type them: «6 декабря», «6-8.12», «06.12.2026 14:00-15:30», “December 6, 2 pm”.

They are read by the clock of one zone. Whoever names no year means the next such day.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from services.event.when_word import IN_BETWEEN, NOISE, RELATIVE, month_called
from services.plain_text import plain
from services.refusal import Refusal

# An hour without an end: as long as two lessons.
USUAL_LENGTH: Final = timedelta(minutes=90)
LAST_MINUTE: Final = time(23, 59)
# Further off nothing is planned; a mistyped year is met more often.
YEARS_AHEAD: Final = 5
DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_TIME = r"(?:\d{1,2}:\d{2}(?:\s*[ap]m)?|\d{1,2}\s*[ap]m|(?<=в )\d{1,2}(?:\.\d{2}|\s*(?:часов|часа|час|ч)\b))"
TIMES: Final = re.compile(
    rf"(?P<first>{_TIME})(?:\s*(?:-|до|to|till)\s*(?P<last>\d{{1,2}}:\d{{2}}(?:\s*[ap]m)?))?"
)
CLOCK: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]m)?")
TOKEN: Final = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<dashed>\d{1,2}-\d{1,2}-\d{4})"
    r"|(?P<dotted>\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d{2}))?)"
    r"|(?P<number>\d{1,4})(?:-?(?:го|ое|е|st|nd|rd|th)\b)?|(?P<word>[^\W\d_]+)|(?P<dash>-)|(?P<noise>[\s,.;()]+)"
)
CENTURY: Final = 2000


class WhenNotRead(Refusal):
    key = "refusal-when-not-read"


class WhenBackwards(Refusal):
    """It would be over before it begins."""

    key = "refusal-when-backwards"


@dataclass(frozen=True, slots=True)
class When:
    starts_at: datetime
    ends_at: datetime
    whole_days: bool


@dataclass(frozen=True, slots=True)
class _Day:
    """As far as it was told."""

    day: int
    month: int | None = None
    year: int | None = None


def read_when(text: str, *, zone: str, now: datetime, day: date | None = None) -> When:
    """The period that was meant. Hours alone are those of the `day` that is known already."""
    clock = ZoneInfo(zone)
    rest, times = _times(DASHES.sub("-", plain(text).lower().replace("ё", "е")))
    first, last = _days(rest, now.astimezone(clock).date(), day if times else None)
    if not times:
        return _ordered(
            datetime.combine(first, time(), clock),
            datetime.combine(last, LAST_MINUTE, clock),
            whole_days=True,
        )
    starts_at = datetime.combine(first, times[0], clock)
    if len(times) > 1:
        ends_at = datetime.combine(last, times[1], clock)
        # An evening that passes midnight.
        over_night = first == last and times[1] <= times[0]
        return _ordered(starts_at, ends_at + timedelta(days=1) if over_night else ends_at)
    ends_at = starts_at + USUAL_LENGTH if first == last else datetime.combine(last, LAST_MINUTE, clock)
    return _ordered(starts_at, ends_at)


def read_moment(text: str, *, zone: str, now: datetime, is_end: bool) -> datetime:
    """One moment. A day without an hour is meant from its beginning, or to its end."""
    told = read_when(text, zone=zone, now=now)
    if told.whole_days and is_end:
        return told.ends_at
    return told.starts_at


def _ordered(starts_at: datetime, ends_at: datetime, *, whole_days: bool = False) -> When:
    if ends_at < starts_at:
        raise WhenBackwards
    return When(starts_at, ends_at, whole_days)


def _times(text: str) -> tuple[str, list[time]]:
    """The text without the hours, and the hours."""
    told = [clock for found in TIMES.finditer(text) for clock in found.group("first", "last") if clock]
    if len(told) > len(("beginning", "end")):
        raise WhenNotRead
    return TIMES.sub(" ", text), [_time(clock) for clock in told]


def _time(text: str) -> time:
    found = CLOCK.match(text)
    if found is None:
        raise WhenNotRead
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise WhenNotRead from None


def _days(text: str, today: date, known: date | None) -> tuple[date, date]:
    sides = _sides(text, today)
    if not sides and known is not None:
        return known, known
    if not 1 <= len(sides) <= len(("first", "last")):
        raise WhenNotRead
    first, last = _day(sides[0]), _day(sides[-1])
    first = replace(first, month=first.month or last.month)
    last = replace(last, month=last.month or first.month)
    if first.year is None and last.year is not None:
        before = (first.month or 0) > (last.month or 0)
        first = replace(first, year=last.year - 1 if before else last.year)
    begins = _dated(first, today)
    return begins, begins if len(sides) == 1 else _dated(last, begins)


def _dated(told: _Day, since: date) -> date:
    """With no year told, the first such day that is not before the other."""
    for year in (told.year,) if told.year else (since.year, since.year + 1):
        try:
            found = date(year, told.month or 0, told.day)
        except ValueError:
            continue
        if told.year or found >= since:
            break
    else:
        raise WhenNotRead
    if abs(found.year - since.year) > YEARS_AHEAD:
        raise WhenNotRead
    return found


def _sides(text: str, today: date) -> list[list[tuple[str, object]]]:
    """What stands on either side of «-»; a side without a word of a date is none."""
    sides: list[list[tuple[str, object]]] = [[]]
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            raise WhenNotRead
        at = found.end()
        kind, value = _token(found, today)
        if kind == "-":
            sides.append([])
        elif kind:
            sides[-1].append((kind, value))
    return [side for side in sides if side]


def _token(found: re.Match[str], today: date) -> tuple[str, object]:  # noqa: PLR0911  one for each kind of a token
    text = found[0]
    if found["iso"]:
        year, month, day = map(int, text.split("-"))
        return "d", _Day(day, month, year)
    if found["dashed"] or found["dotted"]:
        numbers = [int(part) for part in re.split(r"[-./]", text)]
        return "d", _Day(*numbers[:2], *(_year(number) for number in numbers[2:]))
    if found["number"]:
        number = int(found["number"])
        return ("y" if number >= CENTURY else "n"), number
    if found["dash"] or text in IN_BETWEEN:
        return "-", None
    if found["noise"] or text in NOISE:
        return "", None
    if text in RELATIVE:
        meant = today + timedelta(days=RELATIVE[text])
        return "d", _Day(meant.day, meant.month, meant.year)
    month_number = month_called(text)
    if month_number is None:
        raise WhenNotRead
    return "m", month_number


def _day(side: list[tuple[str, object]]) -> _Day:
    shape = "".join(kind for kind, _ in side)
    values = [value for _, value in side]
    if shape == "d" and isinstance(values[0], _Day):
        return values[0]
    numbers = {kind: value for kind, value in side if isinstance(value, int)}
    if shape not in {"n", "nm", "nmy", "mn", "mny", "ny"}:
        raise WhenNotRead
    return _Day(numbers["n"], numbers.get("m"), numbers.get("y"))


def _year(number: int) -> int:
    return number if number >= CENTURY else CENTURY + number
