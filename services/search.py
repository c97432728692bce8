"""What somebody who typed a few words is looking for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from models.event import FIRST_GRADE, LAST_GRADE
from services.word_stem import SHORT_CHARACTERS, WORD, stem

# They stand between the words that matter, and half of the events have them.
PASSED_OVER = frozenset(
    ["для", "по", "в", "на", "и", "с", "к", "за", "из", "о", "for", "the", "a", "of", "in", "on", "and"]
)
# How grades are asked for. Like the words above, it reads what people type and is shown to nobody.
GRADE = re.compile(r"\b(\d{1,2})(?:-?й)?\s+класс(?:а|ы|е)?\b|\bgrade\s+(\d{1,2})\b", re.IGNORECASE)
# A science and its adjective part behind these endings: «математика» has to find «математический».
# Three letters stay, or the beginning would fit everything; «робот» has no such ending and stays whole.
KINDRED = re.compile(r"(?<=\w{3})ическ$|(?<=\w{3}и)к$")


@dataclass(frozen=True, slots=True)
class Search:
    """Grades that an event has to be for, and pieces of its stems, each of which follows a space.

    A piece is the beginning of a word, or the whole of it with the space after it.
    """

    grades: tuple[int, ...]
    pieces: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> Self:
        grades = tuple(_grades(text))
        rest = GRADE.sub(lambda found: " " if _grade(found) in grades else found[0], text)
        words = (word.lower() for word in WORD.findall(rest))
        return cls(grades, tuple(_piece(word) for word in words if word not in PASSED_OVER))

    def __bool__(self) -> bool:
        return bool(self.grades or self.pieces)


def _grades(text: str) -> Iterator[int]:
    return (_grade(found) for found in GRADE.finditer(text) if FIRST_GRADE <= _grade(found) <= LAST_GRADE)


def _grade(found: re.Match[str]) -> int:
    return int(found[1] or found[2])


def _piece(word: str) -> str:
    if len(word) <= SHORT_CHARACTERS or word.isdecimal():
        return f" {stem(word)} "
    return f" {KINDRED.sub('', stem(word))}"
