"""A table for a person to open: a header that stays in sight, a filter, columns as wide as their contents."""

import io
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice

from services.plain_text import UNSEEN

Value = str | int | float | date | datetime | None

# What the format itself allows.
CELL_CHARACTERS, NAME_CHARACTERS = 32_767, 31
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
# Whoever reads a longer number as a number loses its last digits.
EXACT_DIGITS = 15
NARROWEST, WIDEST = 6, 60
ROWS_TO_MEASURE = 200
# The arrow of the filter covers the end of the column's name.
ARROW_CHARACTERS = 3
DATE_CHARACTERS, TIME_CHARACTERS = 12, 18


def write_sheet(columns: Sequence[str], rows: Iterable[Sequence[Value]], *, name: str) -> bytes:
    """The table as an XLSX. Rows are taken one by one, so they may come from a generator.

    Texts are written as texts, whatever they begin with: «=1+1» given for a name is never computed.
    Excel knows no zones: a datetime is written as its own clock shows it. A column of dates may hold texts
    besides, but no numbers: they would be shown as dates.
    """
    if len(set(columns)) < len(columns):
        raise ValueError(f"two columns of one name: {columns}")
    from rustpy_xlsxwriter import write_worksheet  # noqa: PLC0415  few ever ask for a table

    coming = iter(rows)
    first = list(islice(coming, ROWS_TO_MEASURE))
    buffer = io.BytesIO()
    write_worksheet(
        _records(columns, chain(first, coming) if first else [[None] * len(columns)]),
        buffer,
        sheet_name=_sheet_name(name),
        freeze_row=1,
        bold_headers=True,
        autofilter=True,
        column_widths=[_width(title, [row[at] for row in first]) for at, title in enumerate(columns)],
        datetime_format="dd.mm.yyyy hh:mm",
    )
    return buffer.getvalue()


def _records(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[dict[str, Value]]:
    for row in rows:
        yield dict(zip(columns, map(_written, row), strict=True))


def _written(value: Value) -> Value:
    if isinstance(value, str):
        text = UNSEEN.sub("", value)
        return text if len(text) <= CELL_CHARACTERS else f"{text[: CELL_CHARACTERS - 1]}…"
    if isinstance(value, int) and abs(value) >= 10**EXACT_DIGITS:
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _sheet_name(name: str) -> str:
    return NOT_IN_A_NAME.sub(" ", UNSEEN.sub("", name)).strip(" '")[:NAME_CHARACTERS].strip(" '") or "1"


def _width(title: str, values: Iterable[Value]) -> float:
    widest = max(map(_characters, values), default=0)
    return float(min(max(NARROWEST, len(title) + ARROW_CHARACTERS, widest + 1), WIDEST))


def _characters(value: Value) -> int:
    if isinstance(value, datetime):
        return TIME_CHARACTERS
    if isinstance(value, date):
        return DATE_CHARACTERS
    return 0 if value is None else max(map(len, str(value).splitlines()), default=0)
