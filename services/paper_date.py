"""Dates as the papers tell them: a day, a month or a year, kept as exactly as they were told."""

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2100
_MONTHS = (
    ("январь", "января", "january"),
    ("февраль", "февраля", "february"),
    ("март", "марта", "march"),
    ("апрель", "апреля", "april"),
    ("май", "мая", "may"),
    ("июнь", "июня", "june"),
    ("июль", "июля", "july"),
    ("август", "августа", "august"),
    ("сентябрь", "сентября", "september"),
    ("октябрь", "октября", "october"),
    ("ноябрь", "ноября", "november"),
    ("декабрь", "декабря", "december"),
)
_AS_KEPT = re.compile(r"(?P<year>\d{4})(?:[-.](?P<month>\d{1,2})(?:[-.](?P<day>\d{1,2}))?)?(?:T00:00:00)?")
_AS_WRITTEN = re.compile(r"(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})[./](?P<year>\d{4})(?:\s*г(?:\.|ода?)?)?")
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?P<name>[^\W\d_]{3,9})\.?,?\s+(?P<year>\d{4})(?:\s*г(?:\.|ода?)?)?"
)
_YEAR = re.compile(r"(?P<year>\d{4})\s*г(?:\.|од)?")


def read_paper_date(text: str) -> str | None:
    """ "2023", "2023-05" or "2023-05-11"; none where the text tells no date that there is."""
    text = text.strip()
    for pattern in (_AS_KEPT, _AS_WRITTEN, _IN_WORDS, _YEAR):
        found = pattern.fullmatch(text)
        if found is not None:
            return _kept(found.groupdict())
    return None


def is_before(one: str, other: str) -> bool:
    """As far as both are known: May of a year is not before that year."""
    exact = min(len(one), len(other))
    return one[:exact] < other[:exact]


def month_number(name: str | None) -> str | None:
    """By the name of the month, whole or as short as «янв»."""
    begun = (name or "").lower()
    numbers = (
        str(number)
        for number, names in enumerate(_MONTHS, 1)
        if any(month.startswith(begun) for month in names)
    )
    return next(numbers, None)


def _kept(told: dict[str, str | None]) -> str | None:
    year, day = int(told["year"] or 0), told.get("day")
    month = month_number(told["name"]) if told.get("name") else told.get("month")
    if not FIRST_YEAR <= year <= LAST_YEAR or (told.get("name") and month is None):
        return None
    try:
        known = date(year, int(month or 1), int(day or 1))
    except ValueError:
        return None
    # As many of the three as were told.
    return known.isoformat()[: 10 if day else 7 if month else 4]
