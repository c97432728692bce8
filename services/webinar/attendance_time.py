"""How long somebody was there, as video platforms write it: a number, a clock, words, or two moments."""

import math
import re
from datetime import UTC, datetime, timedelta

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
CLOCK = re.compile(r"(?:(\d+) days?, )?(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?")
# «1 ч 10 мин», «70 min», «1h 10m 33s»: an hour, a minute and a second by their first letter.
UNITS = re.compile(r"(\d+(?:[.,]\d+)?)\s*([чhмmсs])", re.IGNORECASE)
MINUTES_OF = {"ч": 60.0, "h": 60.0, "м": 1.0, "m": 1.0, "с": 1 / 60, "s": 1 / 60}
SECONDS = re.compile(r"сек|sec", re.IGNORECASE)
MINUTE_SECONDS, HOUR_MINUTES, DAY_MINUTES = 60, 60, 1440
# A zone or «AM» behind; a comma between the day and the hour.
MOMENTS = (
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S.%f"),
    *("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%y %H:%M:%S", "%d.%m.%y %H:%M"),
    *("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M"),
    *("%d/%m/%Y %I:%M:%S %p", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M"),
    *("%H:%M:%S", "%H:%M", "%I:%M:%S %p", "%I:%M %p"),
)
BEHIND = re.compile(r"(?:\s*(?:Z|GMT|UTC|MSK|МСК)(?:[+-]\d+)?|[+-]\d{2}:?\d{2})$")


def minutes_in(cell: str, heading: str, *, longest: int) -> float | None:
    """The minutes that a cell says, or nothing. «70:33» is no seventy hours.

    The heading may say that these are seconds.
    """
    text = cell.strip()
    if NUMBER.fullmatch(text):
        value = float(text.replace(",", "."))
        return value / MINUTE_SECONDS if SECONDS.search(heading) else value
    if clock := CLOCK.fullmatch(text):
        return _of_clock(clock, longest)
    found = UNITS.findall(text)
    if not found:
        return None
    return sum(float(number.replace(",", ".")) * MINUTES_OF[unit.lower()] for number, unit in found)


def minutes_between(joined: str, left: str) -> float | None:
    """From coming to leaving, both written in the same way; past midnight, where only hours are named."""
    first, last = _without_zone(joined), _without_zone(left)
    for form in MOMENTS:
        since, until = _moment(first, form), _moment(last, form)
        if since is not None and until is not None:
            minutes = (until - since) / timedelta(minutes=1)
            if minutes < 0 and "%d" not in form:
                minutes += DAY_MINUTES
            return minutes if minutes >= 0 else None
    return None


def whole(minutes: float) -> int:
    """Whoever was there for some seconds was there: nought means that nobody knows."""
    return max(1, math.ceil(minutes))


def _of_clock(clock: re.Match[str], longest: int) -> float:
    days, first, second, third = (int(part or 0) for part in clock.groups())
    if clock[4] is not None:
        return days * DAY_MINUTES + first * HOUR_MINUTES + second + third / MINUTE_SECONDS
    hours = days * DAY_MINUTES + first * HOUR_MINUTES + second
    return hours if hours <= longest else first + second / MINUTE_SECONDS


def _without_zone(text: str) -> str:
    return BEHIND.sub("", text.replace("T", " ", 1).replace(",", " ").strip()).replace("  ", " ")


def _moment(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError:
        return None
