"""An XLSX: the first of its sheets with anything in it."""

import io
import math
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from services.plain_text import plain
from services.sheet.package import BROKEN, NotAWorkbookError, Package
from services.sheet.scan import Worksheet, scan
from services.sheet.table import Merge, Sheet, rows_of

Value = str | float | bool | date | datetime | time | timedelta
# Beyond them a number of a table is no longer exact.
EXACT_DIGITS = 15


def read_workbook(content: bytes) -> Sheet:
    """Whatever is wrong inside is one of three errors: no workbook, another's one, too large a one."""
    try:
        return _first_sheet(Package(content))
    except BROKEN as error:
        raise NotAWorkbookError from error


def _first_sheet(package: Package) -> Sheet:
    contents = package.contents()
    for part in contents.sheets:
        xml = package.read(part)
        worksheet = scan(xml)
        if worksheet.is_filled:
            sheet = _sheet(worksheet, _values(package.packed(contents, xml)))
            if sheet.rows:
                return sheet
    return Sheet([])


def _values(workbook: bytes) -> list[list[Value]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  few ever send a table

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(workbook)) as opened:
            values: list[list[Value]] = opened.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OverflowError) as error:
        raise NotAWorkbookError from error
    return values


def _sheet(worksheet: Worksheet, values: Sequence[Sequence[Value]]) -> Sheet:
    cells = [[_text(value) for value in row] for row in values]
    # An uncomputed formula is an empty cell to the library, which stops at the last row with a value.
    last = max((number for number, _ in worksheet.unread), default=0)
    cells += [[] for _ in range(len(cells), last)]
    filled = {at for at, row in enumerate(cells) if any(row)}
    for merge in worksheet.merges:
        _fill_down(cells, merge, filled)
    return Sheet(rows_of(cells, worksheet.unread), worksheet.merges)


def _fill_down(cells: list[list[str]], merge: Merge, filled: set[int]) -> None:
    """What stands beside several rows is true of each of them: «7А», merged along its pupils.

    Rows with nothing else in them stay empty: a title may be as high as it likes.
    """
    column, first = merge.first_column, merge.first_row - 1
    if first not in filled or column >= len(cells[first]):
        return
    for at in range(first + 1, min(merge.last_row, len(cells))):
        if at in filled and column < len(cells[at]):
            cells[at][column] = cells[at][column] or cells[first][column]


def _text(value: Value) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float | int):
        return _number(value)
    if isinstance(value, timedelta):
        return str(value)
    return value.isoformat()


def _number(value: float) -> str:
    """A spreadsheet keeps every number as a fraction: seven is 7.0 to it, and seven to its reader."""
    if math.isfinite(value) and value == int(value) and abs(value) < 10**EXACT_DIGITS:
        return str(int(value))
    return f"{value:.{EXACT_DIGITS}g}"
