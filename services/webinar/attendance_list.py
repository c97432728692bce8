"""The attendance list of a video platform: whose names stand there, and for how long each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from models.event import Event
from models.person import NAME_CHARACTERS
from services.plain_text import plain
from services.sheet import Columns, HeaderNotFound, Row, look_for_columns, read_sheet
from services.webinar.aftermath_refusal import AttendanceListEmpty
from services.webinar.attendance_name import key_of
from services.webinar.attendance_time import minutes_between, minutes_in, whole

MEGABYTE = 1024 * 1024
FILE_BYTES = 5 * MEGABYTE
# By the headings that platforms and people give them. The first is what somebody is told is missing.
WANTED = {
    "name": (
        *("Имя", "ФИО", "Участник", "Имя участника", "Фамилия и имя", "Фамилия, имя", "Фамилия Имя"),
        *(
            "Фамилия Имя Отчество",
            "Имя пользователя",
            "Пользователь",
            "Слушатель",
            "Отображаемое имя",
            "Никнейм",
        ),
        *("Name", "Full name", "User name", "Participant", "Participant name", "Attendee", "Display name"),
        *("Имя и фамилия", "Ник"),
    ),
    "surname": ("Фамилия", "Last name", "Surname", "Family name"),
    "given": ("First name", "Given name"),
    "patronymic": ("Отчество", "Middle name", "Patronymic"),
    "duration": (
        *(
            "Длительность",
            "Продолжительность",
            "Общая продолжительность",
            "Общая длительность",
            "Минуты",
            "Минут",
        ),
        *(
            "Время присутствия",
            "Время участия",
            "Время в конференции",
            "Время на вебинаре",
            "Время просмотра",
        ),
        *("Время на мероприятии", "Время на встрече", "Длительность участия", "Длительность присутствия"),
        *("Duration", "Total duration", "Minutes", "Time in session", "Time in meeting", "Online time"),
        *("Длительность, мин", "Продолжительность, мин", "Длительность, сек", "Продолжительность, сек"),
        *("Время, мин", "Duration, min", "Attendance duration", "Meeting duration"),
    ),
    "joined": (
        *("Время входа", "Вход", "Вошёл", "Время подключения", "Подключился", "Подключение", "Присоединился"),
        *("Время присоединения", "Первый вход", "Join time", "Join", "Joined", "First join", "Joined at"),
    ),
    "left": (
        *("Время выхода", "Выход", "Вышел", "Время отключения", "Отключился", "Отключение", "Покинул"),
        *("Последний выход", "Leave time", "Leave", "Left", "Last leave", "Left at"),
    ),
    "attended": ("Attended", "Присутствовал", "Посетил", "Присутствие", "Явка"),
}
NAMED_BY = ("name", "surname", "given")
ABSENT = frozenset({"no", "нет", "не был", "отсутствовал", "-", "0", "false"})
LETTER = re.compile(r"[^\W\d_]")
UNREAD_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name with all its connections together. Nought minutes: the list does not say how long."""

    name: str
    key: str
    minutes: int


@dataclass(frozen=True, slots=True)
class UnreadRow:
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class AttendanceList:
    names: tuple[ListedName, ...]
    unread: tuple[UnreadRow, ...]
    # Whether it says of anybody how long they were there.
    has_minutes: bool
    connections: int


def longest_minutes(event: Event) -> int:
    """Nobody is in a room for longer than twice the time of what is held in it."""
    return max(2 * (event.ends_at - event.starts_at) // timedelta(minutes=1), 1)


def read_list(content: bytes, name: str, *, longest: int) -> AttendanceList:
    """The list, or a refusal that names the file. It takes up to a second: call it in a thread."""
    sheet = read_sheet(content, name=name)
    columns = look_for_columns(sheet, WANTED)
    if columns is None or not any(columns.has(one) for one in NAMED_BY):
        header = sheet.rows[0] if columns is None else columns.header
        raise HeaderNotFound(f"«{WANTED['name'][0]}»", _shown(header))
    together: dict[str, ListedName] = {}
    unread: list[UnreadRow] = []
    connections = 0
    for row in columns.rows(sheet):
        if _was_absent(columns, row) or _is_title(columns, row):
            continue
        listed = _listed(columns, row, longest)
        if listed is None:
            unread.append(UnreadRow(row.number, _shown(row)))
            continue
        connections += 1
        known = together.get(listed.key)
        minutes = listed.minutes + (0 if known is None else known.minutes)
        together[listed.key] = ListedName(listed.name if known is None else known.name, listed.key, minutes)
    if not together:
        raise AttendanceListEmpty
    names = tuple(together.values())
    return AttendanceList(names, tuple(unread), any(one.minutes for one in names), connections)


def _listed(columns: Columns, row: Row, longest: int) -> ListedName | None:
    name = plain(_name(columns, row))[:NAME_CHARACTERS].rstrip()
    key = key_of(name)
    if LETTER.search(key) is None:
        return None
    minutes = _minutes(columns, row, longest)
    return ListedName(name, key, 0 if minutes is None else whole(minutes))


def _name(columns: Columns, row: Row) -> str:
    name = columns.read(row, "name")
    surname = columns.read(row, "surname")
    parts = [
        surname if surname.casefold() not in name.casefold() else "",
        columns.read(row, "given") or name,
        columns.read(row, "patronymic"),
    ]
    return " ".join(part for part in parts if part)


def _minutes(columns: Columns, row: Row, longest: int) -> float | None:
    headings = (columns.header.cell(at) for at in columns.at.get("duration", ()))
    said = minutes_in(columns.read(row, "duration"), " ".join(headings), longest=longest)
    if said is not None:
        return said
    return minutes_between(columns.read(row, "joined"), columns.read(row, "left"))


def _was_absent(columns: Columns, row: Row) -> bool:
    return columns.read(row, "attended").casefold() in ABSENT


def _is_title(columns: Columns, row: Row) -> bool:
    """«Panelist Details»: one cell above a part of the list. A list of names alone has no other cells."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 1 and len(columns.at) > 1 and not any(_times(columns, row))


def _times(columns: Columns, row: Row) -> Iterator[str]:
    return (columns.read(row, name) for name in ("duration", "joined", "left"))


def _shown(row: Row) -> str:
    text = ", ".join(cell for cell in row.cells if cell)
    return text if len(text) <= UNREAD_CHARACTERS else f"{text[:UNREAD_CHARACTERS]}…"
