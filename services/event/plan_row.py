"""A row of a year's plan, as a file tells it: judged by itself, before any event or school is looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from services.event import plan_cell as cell
from services.event.plan_column import COLUMNS, EXAMPLE_SCHOOL, PlanColumn
from services.event.plan_date import Span
from services.event.plan_trouble import PlanTrouble
from services.event.plan_word import find_direction, find_format, find_kind, find_level
from services.sheet import HeaderNotFound, Sheet, SheetTooLarge, look_for_columns, read_sheet
from services.sheet.outcome import SHOWN_CHARACTERS, RefusedRow, WrongRow
from services.sheet.reader import MOST_MEGABYTES
from services.sheet.table import MOST_COLUMNS

FILE_BYTES = MOST_MEGABYTES * 1024 * 1024
# Sixteen years of a large season; what is longer is another list.
MOST_ROWS = 2_000
IGNORED_TOLD = 12


@dataclass(frozen=True, slots=True)
class PlanLine:
    """The cells of ours that a row has, as they stand in the file."""

    number: int
    cells: Mapping[str, str]
    # A formula that nobody has computed stands in one of them.
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class PlanFile:
    lines: tuple[PlanLine, ...]
    # The names of columns that are none of ours.
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What a row says. What it does not say is not in `facts`, and changes nothing of an event."""

    number: int
    title: str
    organiser: str = ""
    key: str = ""
    zone: str = ""
    co_organisers: tuple[str, ...] | None = None
    starts: Span | None = None
    ends: Span | None = None
    opens: cell.Moment | None = None
    closes: cell.Moment | None = None
    nominations: tuple[str, ...] | None = None
    # Columns of the event, by their names.
    facts: Mapping[str, object] = field(default_factory=dict)
    # What the title tells where a cell does not: for an event that is new.
    guesses: Mapping[str, object] = field(default_factory=dict)

    @property
    def grades(self) -> tuple[object, object]:
        return self.facts.get("grade_from"), self.facts.get("grade_to")


def read_plan(content: bytes, name: str) -> PlanFile:
    """It takes up to a second: call it in a thread."""
    file = plan_file(read_sheet(content, name=name))
    if len(file.lines) > MOST_ROWS:
        raise SheetTooLarge(name, MOST_MEGABYTES, MOST_ROWS, MOST_COLUMNS)
    return file


def plan_file(sheet: Sheet) -> PlanFile:
    """Every row below the header that has anything in a column of ours. The header needs a title's column."""
    columns = look_for_columns(sheet, COLUMNS)
    if columns is None or not columns.has(PlanColumn.TITLE):
        seen = ", ".join(one for one in sheet.rows[0].cells if one)
        raise HeaderNotFound(wanted=f"«{COLUMNS[PlanColumn.TITLE][0]}»", seen=seen[:200])
    lines = []
    for row in columns.rows(sheet):
        cells = {name: told for name in COLUMNS if (told := columns.read(row, name))}
        is_unread = columns.is_unread(row)
        if cells or is_unread:
            lines.append(PlanLine(row.number, cells, is_unread))
    taken = {at for several in columns.at.values() for at in several}
    ignored = [told for at, told in enumerate(columns.header.cells) if told and at not in taken]
    return PlanFile(tuple(lines), tuple(name[:SHOWN_CHARACTERS] for name in ignored[:IGNORED_TOLD]))


def read_row(line: PlanLine) -> PlanRow | RefusedRow:
    title = line.cells.get(PlanColumn.TITLE, "")
    if line.is_unread:
        return RefusedRow(line.number, title[:SHOWN_CHARACTERS], PlanTrouble.FORMULA)
    if line.cells.get(PlanColumn.ORGANISER) in EXAMPLE_SCHOOL:
        return RefusedRow(line.number, title[:SHOWN_CHARACTERS], PlanTrouble.EXAMPLE)
    try:
        return _judged(line, title)
    except WrongRow as wrong:
        return RefusedRow(line.number, title[:SHOWN_CHARACTERS], wrong.trouble, wrong.detail)


def _judged(line: PlanLine, title: str) -> PlanRow:
    cells = line.cells
    if not title:
        raise WrongRow(PlanTrouble.NO_TITLE)
    return PlanRow(
        number=line.number,
        title=cell.text(cells, PlanColumn.TITLE) or "",
        organiser=cells.get(PlanColumn.ORGANISER, ""),
        key=cell.key(cells),
        zone=cells.get(PlanColumn.ZONE, ""),
        co_organisers=cell.several(cells, PlanColumn.CO_ORGANISERS),
        starts=cell.span(cells, PlanColumn.STARTS),
        ends=cell.span(cells, PlanColumn.ENDS),
        opens=cell.moment(cells, PlanColumn.OPENS),
        closes=cell.moment(cells, PlanColumn.CLOSES),
        nominations=cell.several(cells, PlanColumn.NOMINATIONS),
        facts=_facts(cells, title),
        guesses=_guesses(title, cells),
    )


def _facts(cells: Mapping[str, str], title: str) -> dict[str, object]:
    told: dict[str, object] = {
        "kind": cell.word(cells, PlanColumn.KIND, find_kind, PlanTrouble.UNKNOWN_KIND),
        "format": cell.word(cells, PlanColumn.FORMAT, find_format, PlanTrouble.UNKNOWN_FORMAT),
        "level": cell.word(cells, PlanColumn.LEVEL, find_level, PlanTrouble.UNKNOWN_LEVEL),
        "direction": cell.word(
            cells, PlanColumn.DIRECTION, find_direction, PlanTrouble.UNKNOWN_DIRECTION, may_be_empty=True
        ),
        "place": cell.text(cells, PlanColumn.PLACE),
        "summary": cell.text(cells, PlanColumn.SUMMARY),
        "link": cell.link(cells),
        "for_teachers": cell.yes(cells, PlanColumn.TEACHERS),
        "for_heads": cell.yes(cells, PlanColumn.HEADS),
        "capacity": cell.number(cells, PlanColumn.CAPACITY),
        "per_school": cell.number(cells, PlanColumn.PER_SCHOOL),
    }
    facts = {name: value for name, value in told.items() if value is not None}
    facts |= cell.grades(cells, title) | cell.colleges(cells) | cell.team(cells)
    return {name: None if value is cell.NOTHING else value for name, value in facts.items()}


def _guesses(title: str, cells: Mapping[str, str]) -> dict[str, object]:
    told: Sequence[tuple[str, StrEnum | None]] = (
        ("kind", find_kind(title)),
        ("level", find_level(title)),
        ("format", find_format(title) or find_format(cells.get(PlanColumn.PLACE, ""))),
    )
    return {name: value for name, value in told if value is not None}
