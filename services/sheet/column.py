"""Which column is which, by the names that people give them."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from services.sheet.refusal import HeaderNotFound
from services.sheet.table import Row, Sheet

# A title, a school, an empty line or two may stand above the names of the columns.
ROWS_TO_LOOK_AT = 10
SEEN_CHARACTERS = 200
REMARK = re.compile(r"\([^)]*\)")
SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands, below the header. A name merged over several columns is all of them."""

    header: Row
    at: Mapping[str, tuple[int, ...]]

    def has(self, name: str) -> bool:
        return name in self.at

    def read(self, row: Row, name: str) -> str:
        """Nothing, where there is no such column."""
        cells = (row.cell(column) for column in self.at.get(name, ()))
        return " ".join(cell for cell in cells if cell)

    def is_unread(self, row: Row) -> bool:
        """Whether a formula without a result stands in any of the columns."""
        return any(column in row.unread for columns in self.at.values() for column in columns)

    def rows(self, sheet: Sheet) -> Iterator[Row]:
        """The rows below the header. A header that is repeated on every printed page is no row."""
        names = self._read_all(self.header)
        return (
            row
            for row in sheet.rows
            if row.number > self.header.number and (row.unread or self._read_all(row) != names)
        )

    def _read_all(self, row: Row) -> list[str]:
        return [self.read(row, name) for name in self.at]


def find_columns(
    sheet: Sheet, wanted: Mapping[str, Sequence[str]], *, needed: Collection[str] | None = None
) -> Columns:
    """The columns by their names, the first of which is what a person is told is missing.

    Without `needed`, every column that is wanted has to be there.
    """
    columns = look_for_columns(sheet, wanted)
    required = wanted if needed is None else needed
    missing = [name for name in required if columns is None or not columns.has(name)]
    if columns is None or missing:
        raise HeaderNotFound(
            wanted=", ".join(f"«{wanted[name][0]}»" for name in missing),
            seen=_seen(sheet.rows[0] if columns is None else columns.header),
        )
    return columns


def look_for_columns(sheet: Sheet, wanted: Mapping[str, Sequence[str]]) -> Columns | None:
    """The row with the most of the names, or nothing where no row has any: a mere list has no header."""
    names = {folded(alias): name for name, aliases in wanted.items() for alias in aliases}
    found = [Columns(row, _named(sheet, row, names)) for row in sheet.rows[:ROWS_TO_LOOK_AT]]
    best = max(found, key=lambda columns: len(columns.at), default=None)
    return best if best is not None and best.at else None


def folded(name: str) -> str:
    """«Ф. И. О. (полностью):» is «фио»."""
    plain = name.casefold().replace("ё", "е")
    return SIGNS.sub("", REMARK.sub("", plain)) or SIGNS.sub("", plain)


def _named(sheet: Sheet, row: Row, names: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    at: dict[str, tuple[int, ...]] = {}
    for column, cell in enumerate(row.cells):
        name = names.get(folded(cell))
        if name is not None and name not in at:
            at[name] = tuple(range(column, column + sheet.width(row, column)))
    return at


def _seen(row: Row) -> str:
    text = ", ".join(cell for cell in row.cells if cell)
    return text if len(text) <= SEEN_CHARACTERS else f"{text[:SEEN_CHARACTERS]}…"
