"""Cells as a worksheet has them: a thousand rows at once, so that what is true of a column is asked once."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import count, islice, product
from string import ascii_uppercase
from types import NoneType
from typing import Any

from services.plain_text import UNSEEN

Value = str | int | float | date | datetime | None
# Some rows, column by column.
Block = Sequence[Sequence[Value]]

# What the format itself allows. A sign beyond the first 65,536 counts as the two halves it is written in.
CELL_CHARACTERS, HALF_BYTES = 32_767, 2
# Whoever reads a longer number as a number loses its last digits.
FIRST_INEXACT = 10**15
# The day before all days, as a spreadsheet counts them; its first years count a day that never was.
EPOCH, FIRST_YEAR = datetime(1899, 12, 30), 1901  # noqa: DTZ001  a spreadsheet knows no zones
A_DAY = timedelta(days=1)
# In the order of the book's styles.
BOLD, MOMENT, DAY = 1, 2, 3
# Schools, classes and answers are said again and again: so many contents are made only once.
CONTENTS_KNOWN = 2_048
# What is not written as it stands: marks of the language, blanks at an end, what a spreadsheet would read as
# a letter's number, and what nobody sees. Texts stand in lines here.
STRANGE = re.compile(rf"[&<>_\r\t\v\f]|\n\s|\s\n|{UNSEEN.pattern}")
# Read as the sign of that number, unless its first line is told by a number itself. Two may share a line.
NUMBERED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
UNWRITABLE = re.compile("[\r\v\f]")
TEXT = ' t="inlineStr"><is><t>%s</t></is></c>'
NUMBER = "><v>%s</v></c>"
TIME = ' s="%s"><v>%s</v></c>'
ANY = "%s"
BLANK = "/>"


class Cells:
    """Writes the rows of one sheet."""

    def __init__(self) -> None:
        # Of their kinds too: 1 and 1.0 are the same key, but not the same contents.
        self._known = lru_cache(CONTENTS_KNOWN, typed=True)(_content)

    def rows(self, block: Block, first: int) -> bytes:
        """The first of them is the row of that number."""
        numbers = [str(number) for number in range(first, first + len(block[0]))]
        shape, told = ['<row r="%s">'], list[Iterable[object]]([numbers])
        for name, column in zip(column_names(len(block)), block, strict=True):
            kinds = set(map(type, column))
            if kinds == {NoneType}:
                continue
            content, values = _contents(column, kinds, self._known)
            shape.append(f'<c r="{name}%s"{content}')
            told += numbers, values
        shape.append("</row>")
        return "".join(map("".join(shape).__mod__, zip(*told, strict=True))).encode()


def heading_row(titles: Sequence[str]) -> bytes:
    cells = (
        f'<c r="{name}1" s="{BOLD}"{_content(title)}'
        for name, title in zip(column_names(len(titles)), titles, strict=True)
    )
    return f'<row r="1">{"".join(cells)}</row>'.encode()


def column_names(number: int) -> list[str]:
    """A, B … Z, AA, AB and on."""
    names = ("".join(letters) for length in count(1) for letters in product(ascii_uppercase, repeat=length))
    return list(islice(names, number))


def _contents(
    column: Sequence[Value], kinds: set[type], known: Callable[[Value], str]
) -> tuple[str, Iterable[object]]:
    """How the contents of each cell are written, and what is put into that."""
    if kinds == {str} and _is_plain({*map(str, column)}):
        return TEXT, column
    if kinds == {int} and all(-FIRST_INEXACT < one < FIRST_INEXACT for one in _ends(column)):
        return NUMBER, column
    if kinds == {datetime} and (days := _days(column)):
        return TIME % (MOMENT, "%s"), days
    return ANY, map(known, column)


def _days(moments: Sequence[Any]) -> list[float]:
    """All of them, or none if one of them is not as simple as the others."""
    if any(one.tzinfo is not None or one.year < FIRST_YEAR for one in moments):
        return []
    return [(one - EPOCH) / A_DAY for one in moments]


def _is_plain(texts: set[str]) -> bool:
    """A text that is there a hundred times is looked at once."""
    lines = "\n".join(("", *texts, ""))
    return STRANGE.search(lines) is None and max(map(len, texts)) <= CELL_CHARACTERS // HALF_BYTES


def _ends(column: Sequence[Value]) -> tuple[int, int]:
    numbers = [one for one in column if isinstance(one, int)]
    return min(numbers), max(numbers)


def _content(value: Value) -> str:
    """What stands in the cell after its address. A text is a text, whatever it begins with."""
    match value:
        case str():
            return _text(value)
        case bool():
            return f' t="b"><v>{value:d}</v></c>'
        case int():
            return NUMBER % value if abs(value) < FIRST_INEXACT else _text(str(value))
        case float():
            return NUMBER % value if math.isfinite(value) else BLANK
        case date():
            return _time(value)
        case None:
            return BLANK


def _text(text: str) -> str:
    text = UNSEEN.sub("", text)
    if not text:
        return BLANK
    halves = text.encode("utf-16-le")
    if len(halves) > CELL_CHARACTERS * HALF_BYTES:
        text = f"{halves[: (CELL_CHARACTERS - 1) * HALF_BYTES].decode('utf-16-le', 'ignore')}…"
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    text = NUMBERED.sub("_x005F_", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = UNWRITABLE.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)
    return f' t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def _time(value: date) -> str:
    if value.year < FIRST_YEAR:
        return _text(f"{value:%d.%m.}{value.year:04d}")
    if isinstance(value, datetime):
        # By its own clock, whatever zone that is of.
        return TIME % (MOMENT, (value.replace(tzinfo=None) - EPOCH) / A_DAY)
    return TIME % (DAY, value.toordinal() - EPOCH.toordinal())
