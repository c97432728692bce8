"""What a worksheet holds, looked through before its values are read.

The library that reads the values lays them out as a rectangle and believes the file's own addresses: one cell
in the last corner of a sheet asks it for half a terabyte, and the whole process dies. It also shows a formula
that nobody has computed as an empty cell. So every address is read here first, strictly.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from services.sheet.table import MOST_COLUMNS, MOST_ROWS, Merge

NUMBER = re.compile(r"[1-9][0-9]{0,6}")
ADDRESS = re.compile(rf"([A-Z]{{1,3}})({NUMBER.pattern})")
RANGE = re.compile(rf"{ADDRESS.pattern}:{ADDRESS.pattern}")
# Full rows and columns of the largest sheet that is taken, with as much again of empty cells with a colour.
MOST_ELEMENTS = 4 * MOST_ROWS * MOST_COLUMNS
MOST_MERGES = 10_000


class BrokenXmlError(ValueError):
    """No XML, or not the XML of a worksheet."""


class TooManyCellsError(Exception):
    """More rows, columns or cells than are taken."""


@dataclass
class Cell:
    row: int
    column: int
    kind: str
    has_formula: bool = False
    has_value: bool = False
    text: str = ""

    @property
    def is_unread(self) -> bool:
        """An error, or a formula without its result. An empty text is a result, and only it may be empty."""
        if self.kind == "e":
            return self.has_value or self.has_formula
        return self.has_formula and not self.text and not self._is_empty_text

    @property
    def _is_empty_text(self) -> bool:
        return self.kind == "str" and self.has_value


@dataclass
class Worksheet:
    """Follows the elements of a worksheet as they come."""

    is_filled: bool = False
    unread: set[tuple[int, int]] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)
    _in_data: bool = False
    _elements: int = 0
    _row: int = 0
    _column: int = -1
    _cell: Cell | None = None

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise TooManyCellsError
        name, parent = local(tag), self._path[-1] if self._path else ""
        self._path.append(name)
        if name == "sheetData":
            self._in_data = True
        elif self._in_data:
            self._starts_in_data(name, parent, attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _starts_in_data(self, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            self._row_starts(parent, attributes.get("r"))
        elif name == "c":
            self._cell_starts(parent, attributes)
        elif self._cell is not None:
            self._fills(self._cell, name)

    def _row_starts(self, parent: str, number: str | None) -> None:
        if parent != "sheetData" or not NUMBER.fullmatch(number or "1"):
            raise BrokenXmlError("row")
        self._row, self._column = int(number) if number else self._row + 1, -1

    def _cell_starts(self, parent: str, attributes: Mapping[str, str]) -> None:
        if parent != "row":
            raise BrokenXmlError("cell")
        address = attributes.get("r")
        row, self._column = _address(address) if address else (self._row, self._column + 1)
        if row != self._row:
            raise BrokenXmlError("address")
        self._cell = Cell(row, self._column, attributes.get("t", ""))

    def _fills(self, cell: Cell, name: str) -> None:
        """A cell without anything in it only has a colour, and may stand wherever it likes."""
        if cell.row > MOST_ROWS or cell.column >= MOST_COLUMNS:
            raise TooManyCellsError
        self.is_filled = True
        cell.has_formula |= name == "f"
        cell.has_value |= name == "v"

    def says(self, text: str) -> None:
        if self._cell is not None and self._path[-1] in {"v", "t"}:
            self._cell.text = self._cell.text or text.strip()

    def ends(self, _tag: str) -> None:
        name = self._path.pop()
        if name == "sheetData":
            self._in_data = False
        elif name == "c" and self._cell is not None:
            if self._cell.is_unread:
                self.unread.add((self._cell.row, self._cell.column))
            self._cell = None

    def _merge(self, text: str) -> None:
        found = RANGE.fullmatch(text)
        if found is None or len(self.merges) == MOST_MERGES:
            raise BrokenXmlError("merge")
        last_row, last_column = min(int(found[4]), MOST_ROWS), min(_column(found[3]), MOST_COLUMNS - 1)
        merge = Merge(int(found[2]), _column(found[1]), last_row, last_column)
        if merge.first_row <= last_row and merge.first_column <= last_column:
            self.merges.append(merge)


def scan(xml: bytes) -> Worksheet:
    worksheet = Worksheet()
    parse(xml, starts=worksheet.starts, ends=worksheet.ends, says=worksheet.says)
    if sum(merge.cells for merge in worksheet.merges) > MOST_ROWS * MOST_COLUMNS:
        raise BrokenXmlError("merges lie one upon another")
    return worksheet


def parse(
    xml: bytes,
    *,
    starts: Callable[[str, Mapping[str, str]], None],
    ends: Callable[[str], None] | None = None,
    says: Callable[[str], None] | None = None,
) -> None:
    # The encoding is set: two readers of one file must not understand it differently.
    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = starts
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = says
    parser.StartDoctypeDeclHandler = _refuse_entities
    try:
        parser.Parse(xml, True)  # noqa: FBT003  its arguments have no names
    except expat.ExpatError as error:
        raise BrokenXmlError(str(error)) from error


def local(tag: str) -> str:
    """The name without its prefix: some programs write <x:row>."""
    return tag.rpartition(":")[2]


def _refuse_entities(*_declared: object) -> None:
    raise BrokenXmlError("a table has no entities of its own")


def _address(text: str) -> tuple[int, int]:
    found = ADDRESS.fullmatch(text)
    if found is None:
        raise BrokenXmlError("address")
    return int(found[2]), _column(found[1])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
