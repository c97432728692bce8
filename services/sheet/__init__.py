"""Tables that come in as files and go out as files."""

from services.sheet.column import Columns, find_columns, look_for_columns
from services.sheet.reader import read_sheet
from services.sheet.refusal import HeaderNotFound, NotASheet, OldSheet, SheetEmpty, SheetLocked, SheetTooLarge
from services.sheet.table import Row, Sheet
from services.sheet.writer import Table, write_book, write_sheet

__all__ = [
    "Columns",
    "HeaderNotFound",
    "NotASheet",
    "OldSheet",
    "Row",
    "Sheet",
    "SheetEmpty",
    "SheetLocked",
    "SheetTooLarge",
    "Table",
    "find_columns",
    "look_for_columns",
    "read_sheet",
    "write_book",
    "write_sheet",
]
