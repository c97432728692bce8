"""Results as a table: taken out with everybody who takes part, filled in, and read back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.person import Language
from models.result import ResultKind
from services.plain_text import plain
from services.result.award import NOTE_CHARACTERS, Award, read_award
from services.sheet import Columns, Row, Sheet, find_columns
from services.sheet.outcome import RefusedRow, WrongRow

# What a column is called, in Russian first and in English last.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("Номер заявки", "Номер", "№ заявки", "Entry", "Number"),
    "name": ("Участник или команда", "Participant or team"),
    "nomination": ("Номинация", "Nomination"),
    "grade": ("Класс", "Grade"),
    "school": ("Школа", "School"),
    "result": ("Итог", "Результат", "Статус", "Награда", "Result"),
    "note": ("Примечание", "За что", "Комментарий", "Note"),
}
NEEDED = ("number", "result")
NUMBER = re.compile(r"№?\s*(\d{1,9})(?:[.,]0+)?")


class ResultTrouble(StrEnum):
    NUMBER = "number"
    NOBODY = "nobody"
    GONE = "gone"
    WORD = "word"
    NOTE = "note"
    TWICE = "twice"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a row says: whose result, and which."""

    row: int
    number: int
    award: Award


Rows = Sequence[ResultRow | RefusedRow]


def read_rows(sheet: Sheet) -> list[ResultRow | RefusedRow]:
    """A row without a result is none: whoever fills in only the winners changes nothing of the others."""
    columns = find_columns(sheet, COLUMNS, needed=NEEDED)
    rows: list[ResultRow | RefusedRow] = []
    seen: dict[int, int] = {}
    for row in columns.rows(sheet):
        try:
            rows += _read(columns, row, seen)
        except WrongRow as wrong:
            number, title = columns.read(row, "number"), columns.read(row, "name")
            rows.append(RefusedRow(row.number, _named(number, title), wrong.trouble, wrong.detail))
    return rows


def headings(language: Language) -> list[str]:
    at = 0 if language is Language.RU else -1
    return [names[at] for names in COLUMNS.values()]


def packed(row: ResultRow | RefusedRow) -> dict[str, object]:
    if isinstance(row, RefusedRow):
        return {"row": row.number, "title": row.title, "trouble": row.trouble.value, "detail": row.detail}
    award = row.award
    return {
        "row": row.row,
        "of": row.number,
        "kind": award.kind.value,
        "number": award.number,
        "note": award.note,
    }


def unpacked(told: Mapping[str, Any]) -> ResultRow | RefusedRow:
    row: int = told["row"]
    if "trouble" in told:
        trouble = ResultTrouble(told["trouble"])
        return RefusedRow(row, told["title"], trouble, told["detail"])
    return ResultRow(row, told["of"], Award(ResultKind(told["kind"]), told["number"], told["note"]))


def _read(columns: Columns, row: Row, seen: dict[int, int]) -> Iterator[ResultRow]:
    said = columns.read(row, "result")
    if columns.is_unread(row):
        raise WrongRow(ResultTrouble.UNREAD)
    if not said.strip():
        return
    number = _number(columns.read(row, "number"))
    note = plain(columns.read(row, "note"))
    if len(note) > NOTE_CHARACTERS:
        raise WrongRow(ResultTrouble.NOTE, str(NOTE_CHARACTERS))
    award = read_award(said, note)
    if award is None:
        raise WrongRow(ResultTrouble.WORD, plain(said))
    if number in seen:
        raise WrongRow(ResultTrouble.TWICE, str(seen[number]))
    seen[number] = row.number
    yield ResultRow(row.number, number, award)


def _number(said: str) -> int:
    found = NUMBER.fullmatch(said.strip())
    if found is None:
        raise WrongRow(ResultTrouble.NUMBER, plain(said))
    return int(found.group(1))


def _named(number: str, title: str) -> str:
    return plain(f"№{number} {title}" if number else title)[:60]
