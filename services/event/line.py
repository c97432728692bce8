"""Lists as people paste them: one of each to a line, its parts between semicolons or bars."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from services.event.field import MOST_SEATS
from services.event.making_refusal import ListTooLong, MakingTextWanted
from services.event.reading import read_grades, read_number
from services.plain_text import plain
from services.refusal import Refusal

SEPARATORS: Final = re.compile(r"\s*[;|\t]\s*")
# «1. », «2) », «• »: how a list is numbered in the paper it is copied from.
BULLET: Final = re.compile(r"^\s*(?:\d{1,2}[.)]\s+|[•*–—-]\s+)")
SEATS: Final = re.compile(
    r"(\d{1,6})\s*(?:мест\w*|команд\w*|человек\w*|чел\.?|участник\w*|seats?|teams?|people)?\.?", re.IGNORECASE
)
GRADES: Final = re.compile(
    r"^(\d{1,2}(?:\s*[-–—]\s*\d{1,2})?)(?:-?[йе])?\s*(?:кл(?:асс\w*|\.)?|grades?)?\s*:\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
MOST_LINES: Final = 100
ADDRESS_CHARACTERS: Final = 300


T = TypeVar("T")


class LineTrouble(StrEnum):
    NO_TITLE = "no_title"
    LONG_TITLE = "long_title"
    GRADES = "grades"
    SEATS = "seats"
    DAYS = "days"
    # Entries hold more seats of it than it would have.
    SEATS_TAKEN = "seats_taken"


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that was not taken, and why."""

    text: str
    trouble: LineTrouble


class LineUnread(Exception):  # noqa: N818  what becomes of a line, and no error
    def __init__(self, trouble: LineTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class SiteLine:
    title: str
    address: str
    capacity: int | None


@dataclass(frozen=True, slots=True)
class NominationLine:
    title: str
    grades: tuple[int, int] | None
    capacity: int | None


@dataclass(slots=True)
class Pasted:
    """What became of the lines of a list."""

    added: int = 0
    changed: int = 0
    unread: list[Unread] = field(default_factory=list)


def lines_of(typed: str) -> list[str]:
    told = (plain(BULLET.sub("", line)) for line in typed.splitlines())
    lines = [line for line in told if line]
    if not lines:
        raise MakingTextWanted
    if len(lines) > MOST_LINES:
        raise ListTooLong(MOST_LINES)
    return lines


def read_each(typed: str, read: Callable[[str], T]) -> tuple[list[tuple[str, T]], list[Unread]]:
    """The lines that could be read, as they were typed and as what; and those that could not."""
    taken: list[tuple[str, T]] = []
    unread = []
    for line in lines_of(typed):
        try:
            taken.append((line, read(line)))
        except LineUnread as trouble:
            unread.append(Unread(line, trouble.trouble))
    return taken, unread


def read_site(line: str, most: int) -> SiteLine:
    title, *rest = SEPARATORS.split(line)
    capacity = None
    # The last part is the seats where it is a number; a single one may be an address as well.
    if rest and (found := SEATS.fullmatch(rest[-1])):
        capacity = _seats(found)
        rest.pop()
    address = "; ".join(part for part in rest if part)
    return SiteLine(_title(title, most), address[:ADDRESS_CHARACTERS], capacity)


def read_nomination(line: str, most: int) -> NominationLine:
    """«6-7: Робототехника | 40 мест»: the grades and the seats may be left out."""
    title, *rest = SEPARATORS.split(line)
    grades = None
    if found := GRADES.match(title):
        grades, title = _grades(found[1]), found["rest"]
    if not rest:
        return NominationLine(_title(title, most), grades, None)
    seats = SEATS.fullmatch(rest[-1])
    if seats is None or len(rest) > 1:
        raise LineUnread(LineTrouble.SEATS)
    return NominationLine(_title(title, most), grades, _seats(seats))


def _title(text: str, most: int) -> str:
    if not re.search(r"\w", text):
        raise LineUnread(LineTrouble.NO_TITLE)
    if len(text) > most:
        raise LineUnread(LineTrouble.LONG_TITLE)
    return text


def _grades(text: str) -> tuple[int, int] | None:
    try:
        return read_grades(text)
    except Refusal:
        raise LineUnread(LineTrouble.GRADES) from None


def _seats(found: re.Match[str]) -> int | None:
    try:
        return read_number(found[1], 1, MOST_SEATS)
    except Refusal:
        raise LineUnread(LineTrouble.SEATS) from None
