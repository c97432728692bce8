"""A table for a person to open: a header that stays in sight, a filter, columns as wide as their contents."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice

from services.plain_text import UNSEEN
from services.sheet.book import Book, Piece
from services.sheet.cell import Block, Cells, Value, column_names, heading_row

# What the format itself allows.
NAME_CHARACTERS = 31
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
NARROWEST, WIDEST = 6, 60
ROWS_TO_MEASURE = 200
# What comes row by row is taken so many at a time.
ROWS_AT_ONCE = 1_000
# The arrow of the filter covers the end of the column's name.
ARROW_CHARACTERS = 3
DATE_CHARACTERS, TIME_CHARACTERS = 12, 18


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of several. Its blocks are taken when their turn comes, and never all at once."""

    name: str
    columns: Sequence[str]
    blocks: Iterable[Block]


def write_sheet(columns: Sequence[str], rows: Iterable[Sequence[Value]], *, name: str) -> bytes:
    """The table as an XLSX. Rows are taken one by one, so they may come from a generator."""
    return write_book([Table(name, columns, _blocks(rows))])


def write_book(tables: Sequence[Table]) -> bytes:
    """Several sheets in one file.

    Texts are written as texts, whatever they begin with: «=1+1» given for a name is never computed.
    A spreadsheet knows no zones: a datetime is written as its own clock shows it.
    """
    names = [_sheet_name(table.name) for table in tables]
    # To a spreadsheet, «Команды» and «команды» are one name.
    if len({name.lower() for name in names}) < len(names):
        raise ValueError(f"two sheets of one name: {names}")
    with Book(len(tables)) as book:
        for name, table in zip(names, tables, strict=True):
            _add(book, name, table)
    return book.content


def _add(book: Book, name: str, table: Table) -> None:
    columns = table.columns
    if len(set(columns)) < len(columns):
        raise ValueError(f"two columns of one name: {columns}")
    coming = _fitting(table)
    first = next(coming, None)
    blocks = coming if first is None else chain([first], coming)
    widths = [_width(title, () if first is None else first[at]) for at, title in enumerate(columns)]
    book.add(name, widths, _pieces(columns, blocks), last=column_names(len(columns))[-1])


def _fitting(table: Table) -> Iterator[Block]:
    for block in table.blocks:
        if len(block) != len(table.columns):
            raise ValueError(f"{len(block)} columns under {len(table.columns)} headings")
        yield block


def _blocks(rows: Iterable[Sequence[Value]]) -> Iterator[Block]:
    coming = iter(rows)
    while some := list(islice(coming, ROWS_AT_ONCE)):
        yield list(zip(*some, strict=True))


def _pieces(columns: Sequence[str], blocks: Iterable[Block]) -> Iterator[Piece]:
    cells, last = Cells(), 1
    yield Piece(heading_row(columns), last)
    for block in blocks:
        rows, last = cells.rows(block, last + 1), last + len(block[0])
        yield Piece(rows, last)


def _sheet_name(name: str) -> str:
    return NOT_IN_A_NAME.sub(" ", UNSEEN.sub("", name)).strip(" '")[:NAME_CHARACTERS].strip(" '") or "1"


def _width(title: str, values: Sequence[Value]) -> float:
    widest = max(map(_characters, values[:ROWS_TO_MEASURE]), default=0)
    return float(min(max(NARROWEST, len(title) + ARROW_CHARACTERS, widest + 1), WIDEST))


def _characters(value: Value) -> int:
    if isinstance(value, datetime):
        return TIME_CHARACTERS
    if isinstance(value, date):
        return DATE_CHARACTERS
    return 0 if value is None else max(map(len, str(value).splitlines()), default=0)
