"""A table as it was read: rows of text, each with the number that its author sees beside it."""

from dataclasses import dataclass, field

MOST_ROWS, MOST_COLUMNS = 5_000, 60


@dataclass(frozen=True, slots=True)
class Row:
    """One row with anything in it. Blank cells at its end are left out."""

    number: int
    cells: tuple[str, ...]
    # Columns with a formula that nobody has computed, or whose result is an error: not empty, and not known.
    unread: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Merge:
    """A block of merged cells; rows as they are numbered, columns from nought, the last ones included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def cells(self) -> int:
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    rows: list[Row]
    merges: list[Merge] = field(default_factory=list)

    def width(self, row: Row, column: int) -> int:
        """Over how many columns the cell stretches, as its reader sees it."""
        for merge in self.merges:
            if merge.first_row <= row.number <= merge.last_row and merge.first_column == column:
                return merge.last_column - column + 1
        return 1


def rows_of(values: list[list[str]], unread: set[tuple[int, int]]) -> list[Row]:
    """Rows out of all the cells there are, the first of which is number one."""
    columns: dict[int, set[int]] = {}
    for number, column in unread:
        columns.setdefault(number, set()).add(column)
    rows = (
        Row(number, _without_blank_end(cells), frozenset(columns.get(number, ())))
        for number, cells in enumerate(values, start=1)
    )
    return [row for row in rows if row.cells or row.unread]


def _without_blank_end(cells: list[str]) -> tuple[str, ...]:
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return tuple(cells[:end])
