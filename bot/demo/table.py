"""The files beside this one, and the days in them: a month and a day of the school year that is shown."""

import csv
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

HERE = Path(__file__).parent
# The school year begins on the first of September.
FIRST_MONTH = 9
LAST_MINUTE = time(23, 59)


def day_of(text: str, year: int) -> date:
    month, day = (int(part) for part in text.split("-"))
    return date(year if month >= FIRST_MONTH else year + 1, month, day)


def rows_of(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def number(text: str) -> int | None:
    return int(text) if text else None
