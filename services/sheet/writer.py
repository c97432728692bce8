"""A table for a person to open: a header that stays in sight, a filter, columns as wide as their contents."""

import io
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache, partial
from itertools import chain, islice
from types import NoneType
from typing import Any

from services.plain_text import UNSEEN

Value = str | int | float | date | datetime | None

# What the format itself allows.
CELL_CHARACTERS, NAME_CHARACTERS = 32_767, 31
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
# Whoever reads a longer number as a number loses its last digits.
FIRST_INEXACT = 10**15
NARROWEST, WIDEST = 6, 60
ROWS_TO_MEASURE = 200
# Rows are turned into columns so many at a time: what is true of all of a column is then asked of it once.
ROWS_AT_ONCE = 1_000
# Schools, classes and answers are said again and again: so many texts are looked through only once.
TEXTS_KNOWN = 2_048
TEXTS, NEEDS_NOTHING = {str, NoneType}, {date, datetime, NoneType}
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


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of several. Its rows are taken when their turn comes, and never all at once."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Value]]


def write_book(tables: Sequence[Table]) -> bytes:
    """Several sheets in one file, each as `write_sheet` writes one."""
    from rustpy_xlsxwriter import write_worksheets  # noqa: PLC0415  few ever ask for a table

    sheets: list[tuple[str, Any]] = []
    widths: dict[str, Any] = {}
    for table in tables:
        if len(set(table.columns)) < len(table.columns):
            raise ValueError(f"two columns of one name: {table.columns}")
        coming = iter(table.rows)
        first = list(islice(coming, ROWS_TO_MEASURE))
        name = _sheet_name(table.name)
        rows = chain(first, coming) if first else [[None] * len(table.columns)]
        sheets.append((name, _records(table.columns, rows)))
        widths[name] = [_width(title, [row[at] for row in first]) for at, title in enumerate(table.columns)]
    if len(widths) < len(sheets):
        raise ValueError(f"two sheets of one name: {[table.name for table in tables]}")
    buffer = io.BytesIO()
    write_worksheets(
        sheets,
        buffer,
        freeze_panes={"general": {"row": 1, "col": 0}},
        bold_headers=True,
        autofilter=dict.fromkeys(widths, True),
        column_widths=widths,
        datetime_format="dd.mm.yyyy hh:mm",
    )
    return buffer.getvalue()


def _records(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[dict[str, Value]]:
    coming = iter(rows)
    known = lru_cache(TEXTS_KNOWN)(_written)
    while some := list(islice(coming, ROWS_AT_ONCE)):
        written = [_column(column, known) for column in zip(*some, strict=True)]
        yield from map(dict, map(partial(zip, columns, strict=True), zip(*written, strict=True)))


def _column(column: Sequence[Value], known: Callable[[Value], Value]) -> Iterable[Value]:
    kinds = set(map(type, column))
    if kinds <= NEEDS_NOTHING:
        return column
    # Of numbers nothing may be known by heart: 1 and 1.0 are the same key.
    return map(known if kinds <= TEXTS else _written, column)


def _written(value: Value) -> Value:
    if isinstance(value, str):
        text = UNSEEN.sub("", value)
        return text if len(text) <= CELL_CHARACTERS else f"{text[: CELL_CHARACTERS - 1]}…"
    if isinstance(value, int) and abs(value) >= FIRST_INEXACT:
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
