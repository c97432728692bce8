"""What is sent as a table, told by what is inside: a name promises nothing."""

from services.sheet.comma import NotTextError, read_text
from services.sheet.package import NotAWorkbookError, OtherWorkbookError, is_zip
from services.sheet.refusal import NotASheet, OldSheet, SheetEmpty, SheetLocked, SheetTooLarge
from services.sheet.scan import TooManyCellsError
from services.sheet.table import MOST_COLUMNS, MOST_ROWS, Sheet
from services.sheet.workbook import read_workbook

MOST_MEGABYTES = 5
NAME_CHARACTERS = 60
# What the programs of the last century wrote: tables, documents, and a locked workbook of this one.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED, TABLES = "EncryptedPackage", ("Workbook", "Book")


def read_sheet(content: bytes, *, name: str) -> Sheet:
    """The table, or a refusal that names the file. It takes up to a second: call it in a thread."""
    name = name[:NAME_CHARACTERS]
    too_large = SheetTooLarge(name, MOST_MEGABYTES, MOST_ROWS, MOST_COLUMNS)
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise too_large
    try:
        sheet = _read(content, name)
    except TooManyCellsError:
        raise too_large from None
    except OtherWorkbookError:
        raise OldSheet(name) from None
    except (NotAWorkbookError, NotTextError):
        raise NotASheet(name) from None
    if not sheet.rows:
        raise SheetEmpty(name)
    return sheet


def _read(content: bytes, name: str) -> Sheet:
    if is_zip(content):
        return read_workbook(content)
    if not content.startswith(OLE):
        return read_text(content)
    if _has_stream(content, LOCKED):
        raise SheetLocked(name)
    if any(_has_stream(content, table) for table in TABLES):
        raise OldSheet(name)
    raise NotASheet(name)


def _has_stream(content: bytes, name: str) -> bool:
    return f"{name}\0".encode("utf-16-le") in content
