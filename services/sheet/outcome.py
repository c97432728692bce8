"""What a file of rows would do, whatever they are rows of."""

from dataclasses import dataclass
from enum import StrEnum

# As much of a cell as a person is shown again.
SHOWN_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """The row by the number its author sees, and what is wrong: the cell, or the other id or row."""

    number: int
    title: str
    trouble: StrEnum
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows of each sort, and each that is refused."""

    new: int
    changed: int
    unchanged: int
    refused: tuple[RefusedRow, ...]


class WrongRow(Exception):  # noqa: N818  an answer, not an error
    """Why the row that is being read is not taken."""

    def __init__(self, trouble: StrEnum, detail: str = "", *, most: int = SHOWN_CHARACTERS) -> None:
        self.trouble = trouble
        self.detail = detail[:most]
