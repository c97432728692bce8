"""Days and hours as they stand in a table: its own real dates, or typed in one of the many ways there are.

Unlike what is typed in a chat, they are read without a clock: next year the same file means the same days. So
every day needs its year, and the zone is told later, by the organiser.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from services.paper_date import month_number

FIRST_YEAR, LAST_YEAR = 2000, 2100
CENTURY, MONTHS = 2000, 12
# Longer than any period is written: reading takes a bounded time.
MOST_CHARACTERS = 100
_DASH = re.compile(r"\s*[-‐‑‒–—―−]\s*")
# A table keeps a real date so; the seconds are the table's own.
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:t(?=\d))?")
_CLOCK = re.compile(r"(?P<hours>\d{1,2}:\d{2}):\d{2}(?:\.\d+)?")
_MIDNIGHT = re.compile(r"(?<=\d)\s+00:00$")
# «15-00» is an hour as well, where a year stands before it.
_DASHED_HOUR = re.compile(r"(?<=\d{4})([\s,в]+)(\d{1,2})-(00|15|30|45)\b")
_MOSCOW = re.compile(r"\(?\b(?:по\s+)?(?:мск|москв[аеы]|московско\w+(?:\s+времен\w+)?|msk)\b\.?\)?")
_WEEKDAY = re.compile(
    r"\b(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b[.,]*"
)
_YEAR_WORD = re.compile(r"(?<=\d)\s*г(?:од(?:а|у)?)?\b\.?")
_FROM, _TO = re.compile(r"^(?:со?|до|по)\s+(?=\d)"), re.compile(r"\s+(?:по|до)\s+(?=\d)")
_DATE = (
    r"(?P<day>\d{1,2})(?:(?:[./](?P<month>\d{1,2})|\s*(?P<name>[^\W\d_]{3,9})\.?)"
    r"(?:[./\s]\s*(?P<year>\d{4}|\d{2}))?)?\.?"
)
_HOUR = r"(?:в\s*)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:\s*ч\w*\.?)?|\s*ч\w*\.?)"
_DAY, _HOUR_ALONE = re.compile(rf"{_DATE}(?:[,;\s]+{_HOUR})?"), re.compile(_HOUR)


@dataclass(frozen=True, slots=True)
class Point:
    """A day, an hour of a day that is told elsewhere, or both."""

    day: date | None
    hour: time | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """What one cell tells: a point of time, or the first and the last of a period."""

    first: Point
    last: Point | None = None
    # Said beside the hour, and stronger than the clock of the place.
    by_moscow: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """What is told of a side of the dash; the other side may tell the rest."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    hour: time | None = None


def read_span(text: str) -> Span | None:
    """Nothing, where no day with its year, and no hour, can be read. An hour alone has no day."""
    plain = _normal(text[: MOST_CHARACTERS + 1])
    if len(plain) > MOST_CHARACTERS:
        return None
    by_moscow = _MOSCOW.search(plain) is not None
    sides = _DASH.split(_MOSCOW.sub("", plain).strip(" ,;"))
    if len(sides) > 2:  # noqa: PLR2004  a period has two ends
        return None
    parts = [_part(sides[0])]
    if len(sides) > 1:
        # «10.12» behind a dash is an hour, where an hour stands before it.
        parts.append(_part(sides[1], after_hour=parts[0] is not None and parts[0].hour is not None))
    points = [_point(part) for part in _completed(parts) if part is not None]
    if None in points or len(points) != len(sides):
        return None
    first, last = points[0], points[1] if len(points) > 1 else None
    return None if first is None else Span(first, last, by_moscow)


def _normal(text: str) -> str:
    plain = " ".join(text.casefold().replace("ё", "е").split())
    plain = _ISO.sub(lambda found: f"{found['day']}.{found['month']}.{found['year']} ", plain)
    plain = _MIDNIGHT.sub("", _CLOCK.sub(lambda found: found["hours"], plain).strip())
    plain = _YEAR_WORD.sub("", _WEEKDAY.sub("", plain))
    plain = _DASHED_HOUR.sub(r"\1\2:\3", plain)
    return " ".join(_TO.sub("-", _FROM.sub("", plain.strip(" ,;"))).split())


def _part(side: str, *, after_hour: bool = False) -> _Part | None:
    found, hour = _DAY.fullmatch(side), _HOUR_ALONE.fullmatch(side)
    if hour is not None and (found is None or after_hour or not _is_month(found["month"])):
        return _timed(_Part(), hour)
    if found is None:
        return None
    month = month_number(found["name"]) if found["name"] else found["month"]
    if found["name"] and month is None:
        return None
    year = None if found["year"] is None else int(found["year"])
    if year is not None and len(found["year"]) == len("26"):
        year += CENTURY
    part = _Part(int(found["day"]), None if month is None else int(month), year)
    return _timed(part, found) if found["hour"] else part


def _is_month(number: str | None) -> bool:
    return number is None or 1 <= int(number) <= MONTHS


def _timed(part: _Part, found: re.Match[str]) -> _Part | None:
    try:
        return replace(part, hour=time(int(found["hour"]), int(found["minute"] or 0)))
    except ValueError:
        return None


def _completed(parts: list[_Part | None]) -> list[_Part | None]:
    """«1–20 декабря 2026» tells the month and the year at its end, «3.10.2026 15:00–16:30» the day before."""
    if len(parts) == 1 or parts[0] is None or parts[1] is None:
        return parts
    first, last = parts[0], parts[1]
    if last.day is None:
        return [first, replace(last, day=first.day, month=first.month, year=first.year)]
    told = replace(first, month=first.month or last.month, year=first.year or last.year)
    # «29 декабря – 3 января 2027» begins in the year before.
    if first.year is None and last.year is not None and (told.month or 0) > (last.month or 0):
        told = replace(told, year=last.year - 1)
    return [told, last]


def _point(part: _Part | None) -> Point | None:
    if part is None:
        return None
    if part.day is None:
        return Point(None, part.hour)
    if part.month is None or part.year is None or not FIRST_YEAR <= part.year <= LAST_YEAR:
        return None
    try:
        return Point(date(part.year, part.month, part.day), part.hour)
    except ValueError:
        return None
