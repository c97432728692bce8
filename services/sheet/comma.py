"""A table as text: CSV in whatever encoding and with whatever separator a spreadsheet saves it."""

import codecs
import csv
import io
import re
from collections import Counter
from itertools import islice

from services.plain_text import plain
from services.sheet.scan import TooManyCellsError
from services.sheet.table import MOST_COLUMNS, MOST_ROWS, Sheet, rows_of

SEPARATORS = "\t;,"
# A separator shows itself in so many lines.
LINES_TO_JUDGE_BY = 50
# No text has them: whatever has is a photo, a sound or a program.
NOT_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
OTHER_FORMAT = re.compile(r"\s*(?:[<{\[]|%PDF|%!PS|\\rtf)")
# A first line that some spreadsheets write for each other.
NAMED_SEPARATOR = re.compile(r"sep=(?P<separator>[\t;,])\r?\n", re.IGNORECASE)


class NotTextError(ValueError):
    """Neither a table nor any other text."""


def read_text(content: bytes) -> Sheet:
    text = _decoded(content)
    if NOT_IN_TEXT.search(text) or OTHER_FORMAT.match(text):
        raise NotTextError
    named = NAMED_SEPARATOR.match(text)
    separator = named["separator"] if named else _separator(text)
    lines = _cells(text, separator)
    if named:
        lines[0] = []
    if len(lines) > MOST_ROWS or any(len(line) > MOST_COLUMNS for line in lines):
        raise TooManyCellsError
    return Sheet(rows_of([[plain(cell) for cell in line] for line in lines], set()))


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _in(content, "utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _in(content, "cp1251")


def _in(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError from error


def _separator(text: str) -> str:
    """The one that cuts most of the first lines into equally many cells, if more than one."""
    beginning = "".join(text.splitlines(keepends=True)[:LINES_TO_JUDGE_BY])
    return max(SEPARATORS, key=lambda separator: _lines_cut_alike(beginning, separator))


def _lines_cut_alike(text: str, separator: str) -> int:
    widths = Counter(len(line) for line in _cells(text, separator) if line)
    width, lines = max(widths.items(), key=lambda item: item[1], default=(0, 0))
    return lines if width > 1 else 0


def _cells(text: str, separator: str) -> list[list[str]]:
    """A quotation mark that is never closed would swallow the rest of the table: then they are mere signs."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return list(islice(reader, MOST_ROWS + 1))
    except csv.Error:
        return [line.split(separator) for line in text.splitlines()[: MOST_ROWS + 1]]
