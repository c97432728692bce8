"""One cell of a plan's row at a time: what it says, nothing where it is empty, or why it is not taken."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from models.event import LAST_GRADE, LINK_CHARACTERS, TITLE_CHARACTERS
from models.nomination import NOMINATION_CHARACTERS
from services.event.plan_column import COLUMNS, PlanColumn
from services.event.plan_date import Point, Span, read_span
from services.event.plan_range import grades_in, read_range
from services.event.plan_trouble import PlanTrouble
from services.event.plan_word import find_yes, is_nothing
from services.sheet.outcome import WrongRow

KEY_CHARACTERS, FEWEST_KEY_CHARACTERS = 80, 3
CO_ORGANISERS_CHARACTERS, PLACE_CHARACTERS, SUMMARY_CHARACTERS = 500, 200, 4000
MOST_NOMINATIONS = 60
LAST_COLLEGE_YEAR = 5
LARGEST_TEAM, MOST_SEATS = 100, 100_000
_LISTED = re.compile(r"\s*;\s*")
_KEY = re.compile(r"(?=.*[^\W\d_])[\w.:-]+")
_WEB = re.compile(r"https?://\S+\.\S+", re.IGNORECASE)
_BARE_WEB = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_ALONE = frozenset({"лично", "личное", "индивидуально", "индивидуальное", "individual", "1"})
_MOST = {
    PlanColumn.TITLE: TITLE_CHARACTERS,
    PlanColumn.PLACE: PLACE_CHARACTERS,
    PlanColumn.SUMMARY: SUMMARY_CHARACTERS,
    PlanColumn.CO_ORGANISERS: CO_ORGANISERS_CHARACTERS,
    PlanColumn.NOMINATIONS: NOMINATION_CHARACTERS,
}

Cells = Mapping[str, str]


class Nothing(Enum):
    NOTHING = "nothing"


# What was there is taken away.
NOTHING = Nothing.NOTHING


@dataclass(frozen=True, slots=True)
class Moment:
    """An edge of the registration window; without a point there is none any more."""

    point: Point | None
    by_moscow: bool = False


def text(cells: Cells, column: PlanColumn) -> str | None:
    told = cells.get(column)
    if told is None:
        return None
    _refuse_long(told, column)
    return "" if is_nothing(told) else told


def several(cells: Cells, column: PlanColumn) -> tuple[str, ...] | None:
    told = cells.get(column)
    if told is None:
        return None
    parts = tuple(dict.fromkeys(part for part in _LISTED.split(told) if part))
    if column is PlanColumn.CO_ORGANISERS:
        _refuse_long(told, column)
    for part in parts:
        _refuse_long(part, column)
    if len(parts) > MOST_NOMINATIONS:
        raise WrongRow(PlanTrouble.LONG, f"«{COLUMNS[column][0]}»: {MOST_NOMINATIONS}")
    return () if is_nothing(told) else parts


def word(
    cells: Cells,
    column: PlanColumn,
    find: Callable[[str], StrEnum | None],
    trouble: PlanTrouble,
    *,
    may_be_empty: bool = False,
) -> StrEnum | Nothing | None:
    told = cells.get(column)
    if told is None or (is_nothing(told) and not may_be_empty):
        return None
    if is_nothing(told):
        return NOTHING
    found = find(told)
    if found is None:
        raise WrongRow(trouble, told)
    return found


def yes(cells: Cells, column: PlanColumn) -> bool | None:
    told = cells.get(column)
    said = None if told is None else find_yes(told)
    if told is not None and said is None:
        raise WrongRow(PlanTrouble.WRONG_YES, f"{COLUMNS[column][0]}: {told}")
    return said


def number(cells: Cells, column: PlanColumn) -> int | Nothing | None:
    told = cells.get(column)
    if told is None:
        return None
    if is_nothing(told):
        return NOTHING
    digits = re.findall(r"\d+", re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", told))
    if len(digits) != 1 or not 1 <= int(digits[0][:7]) <= MOST_SEATS or len(digits[0]) > len(str(MOST_SEATS)):
        raise WrongRow(PlanTrouble.WRONG_NUMBER, f"{COLUMNS[column][0]}: {told}")
    return int(digits[0])


def span(cells: Cells, column: PlanColumn) -> Span | None:
    told = cells.get(column)
    if told is None or is_nothing(told):
        return None
    found = read_span(told)
    if found is None:
        raise WrongRow(PlanTrouble.WRONG_DATE, told)
    if column is PlanColumn.STARTS and found.first.day is None:
        raise WrongRow(PlanTrouble.NO_DAY, told)
    return found


def moment(cells: Cells, column: PlanColumn) -> Moment | None:
    told = cells.get(column)
    if told is None:
        return None
    if is_nothing(told):
        return Moment(None)
    found = read_span(told)
    if found is None or found.last is not None or found.first.day is None:
        raise WrongRow(PlanTrouble.WRONG_DATE, told)
    return Moment(found.first, found.by_moscow)


def key(cells: Cells) -> str:
    told = cells.get(PlanColumn.KEY, "")
    if not told or is_nothing(told):
        return ""
    if not FEWEST_KEY_CHARACTERS <= len(told) <= KEY_CHARACTERS or _KEY.fullmatch(told) is None:
        raise WrongRow(PlanTrouble.WRONG_KEY, told)
    return told


def link(cells: Cells) -> str | None:
    told = cells.get(PlanColumn.LINK)
    if told is None or is_nothing(told):
        return None if told is None else ""
    whole = f"https://{told}" if _BARE_WEB.fullmatch(told) else told
    if _WEB.fullmatch(whole) is None or len(whole) > LINK_CHARACTERS:
        raise WrongRow(PlanTrouble.WRONG_LINK, told)
    return whole


def grades(cells: Cells, title: str) -> dict[str, object]:
    """What the title says where the cell says nothing: «Мои первые открытия» 1-4 классы."""
    told = cells.get(PlanColumn.GRADES)
    if told is None:
        found = grades_in(title)
        return {} if found is None else {"grade_from": found[0], "grade_to": found[1]}
    if is_nothing(told):
        return {"grade_from": NOTHING, "grade_to": NOTHING}
    first, last = _range(told, LAST_GRADE, PlanTrouble.WRONG_GRADES)
    return {"grade_from": first, "grade_to": last}


def colleges(cells: Cells) -> dict[str, object]:
    told = cells.get(PlanColumn.COLLEGES)
    if told is None:
        return {}
    invited = find_yes(told) if not told.strip().isdecimal() else None
    if invited is not None:
        return {"for_colleges": invited, "college_from": NOTHING, "college_to": NOTHING}
    first, last = _range(told, LAST_COLLEGE_YEAR, PlanTrouble.WRONG_COLLEGE)
    return {"for_colleges": True, "college_from": first, "college_to": last}


def team(cells: Cells) -> dict[str, object]:
    told = cells.get(PlanColumn.TEAM)
    if told is None:
        return {}
    if is_nothing(told) or told.casefold().strip(" .") in _ALONE:
        return {"team_min": NOTHING, "team_max": NOTHING}
    first, last = _range(told, LARGEST_TEAM, PlanTrouble.WRONG_TEAM)
    return {"team_min": first, "team_max": last}


def _range(told: str, most: int, trouble: PlanTrouble) -> tuple[int, int]:
    found = read_range(told, most=most)
    if found is None:
        raise WrongRow(trouble, told)
    return found


def _refuse_long(told: str, column: PlanColumn) -> None:
    most = _MOST[column]
    if len(told) > most:
        raise WrongRow(PlanTrouble.LONG, f"«{COLUMNS[column][0]}»: {most}")
