"""The table that an organiser fills in: with two examples, and the words that its columns take."""

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import repeat

from models.event import EventDirection, EventFormat, EventKind, EventLevel
from models.person import Language
from services.event.plan_column import COLUMNS, EXAMPLE_SCHOOL, PlanColumn
from services.grade import school_year

# Rows in which a list of words is offered; more may be written below them.
ROWS_OFFERED = 200
NARROW, WIDE = 14, 40
_WIDE = frozenset({PlanColumn.TITLE, PlanColumn.ORGANISER, PlanColumn.SUMMARY, PlanColumn.NOMINATIONS})

# What may stand in a cell, in both languages; each is read back as what it says.
WORDS: Mapping[PlanColumn, Mapping[str, tuple[str, str]]] = {
    PlanColumn.KIND: {
        EventKind.WEBINAR: ("вебинар", "webinar"),
        EventKind.CONTEST: ("конкурс", "contest"),
        EventKind.CONFERENCE: ("конференция", "conference"),
        EventKind.OLYMPIAD: ("олимпиада", "olympiad"),
        EventKind.ONLINE_GAME: ("онлайн-игра", "online game"),
        EventKind.HACKATHON: ("хакатон", "hackathon"),
        EventKind.MEETING: ("заседание", "meeting"),
        EventKind.SEMINAR: ("семинар", "seminar"),
        EventKind.INTERNSHIP: ("стажировка", "internship"),
        EventKind.EXCURSION: ("экскурсия", "excursion"),
        EventKind.OTHER: ("другое", "other"),
    },
    PlanColumn.FORMAT: {
        EventFormat.ONLINE: ("онлайн", "online"),
        EventFormat.ONSITE: ("очно", "onsite"),
        EventFormat.REMOTE: ("заочно", "remote"),
        EventFormat.MIXED: ("смешанный", "mixed"),
    },
    PlanColumn.LEVEL: {
        EventLevel.INTERREGIONAL: ("межрегиональный", "interregional"),
        EventLevel.NATIONAL: ("всероссийский", "national"),
        EventLevel.REGIONAL: ("региональный", "regional"),
        EventLevel.OPEN: ("открытый", "open"),
        EventLevel.INTERNATIONAL: ("международный", "international"),
    },
    PlanColumn.DIRECTION: {
        EventDirection.RESEARCH: ("исследовательское", "research"),
        EventDirection.TECHNICAL: ("техническое", "technical"),
        EventDirection.IT: ("информатика", "IT"),
        EventDirection.AEROSPACE: ("аэрокосмическое", "aerospace"),
        EventDirection.INTELLECTUAL: ("интеллектуальное", "intellectual"),
        EventDirection.MATHEMATICS: ("математика", "mathematics"),
        EventDirection.PHYSICS: ("физика", "physics"),
        EventDirection.SHIPBUILDING: ("судостроение", "shipbuilding"),
        EventDirection.VR: ("виртуальная реальность", "VR"),
        EventDirection.PEDAGOGY: ("педагогика", "pedagogy"),
        EventDirection.MANAGEMENT: ("управление", "management"),
        EventDirection.OTHER: ("другое", "other"),
    },
}
_YES = ("да", "yes")
Value = str | int | date | datetime | None


def template(language: Language, now: datetime) -> bytes:
    from rustpy_xlsxwriter import write_worksheets  # noqa: PLC0415  few ever ask for a table

    at = 0 if language is Language.RU else -1
    names = {column: COLUMNS[column][at] for column in PlanColumn}
    plan, words = ("План", "Что писать") if language is Language.RU else ("Plan", "Words")
    rows = [*_examples(school_year(now.date()), at), *repeat({}, ROWS_OFFERED)]
    offered: dict[PlanColumn, list[str]] = {
        column: [told[at] for told in several.values()] for column, several in WORDS.items()
    }
    buffer = io.BytesIO()
    write_worksheets(
        [
            (plan, [{names[column]: row.get(column) for column in PlanColumn} for row in rows]),
            (words, list(_columns_of({names[column]: told for column, told in offered.items()}))),
        ],
        buffer,
        freeze_panes={"general": {"row": 1, "col": 0}},
        bold_headers=True,
        datetime_format="dd.mm.yyyy hh:mm",
        column_widths={
            plan: [float(WIDE if column in _WIDE else NARROW) for column in PlanColumn],
            words: [float(WIDE)] * len(offered),
        },
        data_validations={plan: {names[column]: _offer(told) for column, told in offered.items()}},
    )
    return buffer.getvalue()


def _offer(words: Sequence[str]) -> dict[str, object]:
    """A list to choose from, and no bar: other words are read as well."""
    return {"type": "list", "values": list(words), "error_style": "information", "ignore_blank": True}


def _columns_of(lists: Mapping[str, Sequence[str]]) -> list[dict[str, str | None]]:
    longest = max(map(len, lists.values()))
    return [
        {name: words[at] if at < len(words) else None for name, words in lists.items()}
        for at in range(longest)
    ]


def _examples(year: int, at: int) -> list[dict[PlanColumn, Value]]:
    """Of the school year that is now, so that the years of dates are seen."""

    def word(column: PlanColumn, what: str) -> str:
        return WORDS[column][what][at]

    contest: dict[PlanColumn, Value] = {
        PlanColumn.TITLE: ("Кубок юных инженеров", "Young Engineers Cup")[at],
        PlanColumn.KIND: word(PlanColumn.KIND, EventKind.CONTEST),
        PlanColumn.STARTS: date(year, 12, 1),
        PlanColumn.ENDS: date(year, 12, 20),
        PlanColumn.FORMAT: word(PlanColumn.FORMAT, EventFormat.REMOTE),
        PlanColumn.LEVEL: word(PlanColumn.LEVEL, EventLevel.INTERREGIONAL),
        PlanColumn.DIRECTION: word(PlanColumn.DIRECTION, EventDirection.TECHNICAL),
        PlanColumn.GRADES: "5–7",
        PlanColumn.OPENS: date(year, 11, 1),
        PlanColumn.CLOSES: date(year, 11, 30),
        PlanColumn.TEAM: "3–5",
        PlanColumn.CAPACITY: 60,
        PlanColumn.PER_SCHOOL: 2,
        PlanColumn.NOMINATIONS: ("Механика; Программирование", "Mechanics; Programming")[at],
        PlanColumn.SUMMARY: ("Команды собирают и программируют модель.", "Teams build and program a model.")[
            at
        ],
    }
    webinar: dict[PlanColumn, Value] = {
        PlanColumn.TITLE: ("Инженерное образование на уроках физики", "Engineering in physics lessons")[at],
        PlanColumn.KIND: word(PlanColumn.KIND, EventKind.WEBINAR),
        PlanColumn.STARTS: f"15.01.{year + 1} 15:00",
        PlanColumn.ENDS: "16:30",
        PlanColumn.FORMAT: word(PlanColumn.FORMAT, EventFormat.ONLINE),
        PlanColumn.LEVEL: word(PlanColumn.LEVEL, EventLevel.INTERREGIONAL),
        PlanColumn.TEACHERS: _YES[at],
        PlanColumn.SUMMARY: ("Делимся опытом и приёмами.", "We share what works.")[at],
    }
    # Nobody's school: an example that was left in the table is refused, and makes no event.
    return [{PlanColumn.ORGANISER: EXAMPLE_SCHOOL[at], **row} for row in (contest, webinar)]
