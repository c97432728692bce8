"""A row of the members' list, as a file tells it: judged by itself, before any school is looked at."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.school import SchoolKind
from models.union import UnionKind
from services.paper_date import is_before, read_paper_date
from services.region import find_region
from services.sheet import Columns, HeaderNotFound, Row, Sheet, look_for_columns
from services.sheet.outcome import SHOWN_CHARACTERS, RefusedRow, WrongRow

# Buttons carry an id, beside the names of actions and numbers.
ID_CHARACTERS = 40
NAME_CHARACTERS, NOTE_CHARACTERS, CITY_CHARACTERS, ALIAS_CHARACTERS = 500, 1000, 100, 300
MOST_ALIASES = 30
LISTED = re.compile(r"\s*;\s*")
FIT_ID = re.compile(rf"[a-z0-9](?:[a-z0-9-]{{0,{ID_CHARACTERS - 1}}})")
# The first is what we call the column in Russian, the last in English.
COLUMNS = {
    "id": ["id", "Код", "Идентификатор", "id"],
    "full_name": [
        *("Полное наименование", "Полное название", "Наименование", "Наименование организации"),
        *("Название", "Организация", "Школа", "full_name", "Name", "Full name"),
    ],
    "short_name": [
        *("Краткое наименование", "Краткое", "Краткое название", "Сокращённое наименование"),
        *("Сокращённое название", "short_name", "Short name"),
    ],
    "city": ["Город", "Населённый пункт", "City"],
    "region": ["Регион", "Субъект", "Субъект РФ", "Область", "Region"],
    "kind": ["Вид", "Тип", "Вид организации", "Тип организации", "Kind"],
    "joined_on": ["Вступила", "Дата вступления", "Вступил", "joined_on", "Joined"],
    "left_on": ["Вышла", "Дата выхода", "Вышел", "left_on", "Left"],
    "note": ["Примечание", "Примечания", "Комментарий", "Note"],
    "clusters": ["Кластеры", "Кластер", "Cluster", "Clusters"],
    "commissions": ["Комиссии", "Комиссия", "Commission", "Commissions"],
    "departments": ["Отделы", "Отдел", "Department", "Departments"],
    "aliases": ["Другие названия", "Другое название", "aliases", "Other names"],
}
KINDS = {
    SchoolKind.SCHOOL: ("школа", "сош", "средняя школа", "общеобразовательная школа", "school"),
    SchoolKind.LYCEUM: ("лицей", "lyceum"),
    SchoolKind.GYMNASIUM: ("гимназия", "gymnasium"),
    SchoolKind.BOARDING: ("интернат", "школа-интернат", "лицей-интернат", "кадетский корпус", "boarding"),
    SchoolKind.UNIVERSITY: ("университет", "вуз", "институт", "академия", "university"),
    SchoolKind.COLLEGE: ("колледж", "спо", "техникум", "college"),
    SchoolKind.EXTRA_EDUCATION: (
        "дополнительное образование",
        "учреждение допобразования",
        "extra_education",
    ),
    SchoolKind.METHODICAL_CENTER: ("методический центр", "имц", "methodical_center"),
    SchoolKind.ENTERPRISE: ("предприятие", "компания", "enterprise"),
    SchoolKind.OTHER: ("другое", "иное", "other"),
}


class MemberTrouble(StrEnum):
    """Why a row is not taken. Its sentence tells what to mend."""

    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    LONG_NOTE = "long_note"
    WRONG_ID = "wrong_id"
    DOUBLED_ID = "doubled_id"
    DOUBLED = "doubled"
    NO_PLACE = "no_place"
    LONG_CITY = "long_city"
    UNKNOWN_REGION = "unknown_region"
    UNKNOWN_KIND = "unknown_kind"
    WRONG_DATE = "wrong_date"
    LEFT_BEFORE_JOINED = "left_before_joined"
    LONG_ALIAS = "long_alias"
    UNKNOWN_UNION = "unknown_union"
    FORMULA = "formula"
    MERGED = "merged"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class MemberRow:
    """What a row says. An empty value says nothing, and changes nothing of a member that is there."""

    number: int
    id: str = ""
    full_name: str = ""
    short_name: str = ""
    city: str = ""
    region: str = ""
    kind: str = ""
    joined_on: str = ""
    left_on: str = ""
    note: str = ""
    clusters: tuple[str, ...] = ()
    commissions: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.full_name or self.short_name

    def unions(self, kind: UnionKind) -> tuple[str, ...]:
        return {
            UnionKind.CLUSTER: self.clusters,
            UnionKind.COMMISSION: self.commissions,
            UnionKind.DEPARTMENT: self.departments,
        }[kind]


def read_member_rows(sheet: Sheet) -> list[MemberRow | RefusedRow]:
    """Every row below the header that has anything in a column of ours. The header needs a name's column."""
    columns = look_for_columns(sheet, COLUMNS)
    if columns is None or not (columns.has("full_name") or columns.has("short_name")):
        seen = ", ".join(cell for cell in sheet.rows[0].cells if cell)
        raise HeaderNotFound(wanted=f"«{COLUMNS['full_name'][0]}»", seen=seen[:200])
    return list(_read(sheet, columns))


def _read(sheet: Sheet, columns: Columns) -> Iterator[MemberRow | RefusedRow]:
    for row in columns.rows(sheet):
        cells = {name: columns.read(row, name) for name in COLUMNS}
        is_unread = columns.is_unread(row)
        if is_unread or any(cells.values()):
            yield _read_row(row, cells, is_unread=is_unread)


def _read_row(row: Row, cells: Mapping[str, str], *, is_unread: bool) -> MemberRow | RefusedRow:
    title = (cells["short_name"] or cells["full_name"] or cells["id"])[:SHOWN_CHARACTERS]
    if is_unread:
        return RefusedRow(row.number, title, MemberTrouble.FORMULA)
    try:
        return _judged(row.number, cells)
    except WrongRow as wrong:
        return RefusedRow(row.number, title, wrong.trouble, wrong.detail)


def _judged(number: int, cells: Mapping[str, str]) -> MemberRow:
    if not (cells["full_name"] or cells["short_name"]):
        raise WrongRow(MemberTrouble.NO_NAME)
    joined_on, left_on = _date(cells["joined_on"]), _date(cells["left_on"])
    if joined_on and left_on and is_before(left_on, joined_on):
        raise WrongRow(MemberTrouble.LEFT_BEFORE_JOINED, f"{joined_on} — {left_on}")
    return MemberRow(
        number=number,
        id=_id(cells["id"]),
        full_name=_short(cells["full_name"], NAME_CHARACTERS, MemberTrouble.LONG_NAME),
        short_name=_short(cells["short_name"], NAME_CHARACTERS, MemberTrouble.LONG_NAME),
        city=_short(cells["city"], CITY_CHARACTERS, MemberTrouble.LONG_CITY),
        region=_region(cells["region"]),
        kind=_kind(cells["kind"]),
        joined_on=joined_on,
        left_on=left_on,
        note=_short(cells["note"], NOTE_CHARACTERS, MemberTrouble.LONG_NOTE),
        clusters=_several(cells["clusters"]),
        commissions=_several(cells["commissions"]),
        departments=_several(cells["departments"]),
        aliases=_aliases(cells["aliases"]),
    )


def find_kind(words: str) -> SchoolKind | None:
    said = words.strip().casefold().replace("ё", "е")
    return next((kind for kind, names in KINDS.items() if said in names or said == kind), None)


def _id(cell: str) -> str:
    if cell and FIT_ID.fullmatch(cell) is None:
        raise WrongRow(MemberTrouble.WRONG_ID, cell)
    return cell


def _short(cell: str, most: int, trouble: MemberTrouble) -> str:
    if len(cell) > most:
        raise WrongRow(trouble, str(most))
    return cell


def _region(cell: str) -> str:
    region = find_region(cell) if cell else None
    if cell and region is None:
        raise WrongRow(MemberTrouble.UNKNOWN_REGION, cell)
    return "" if region is None else region.name


def _kind(cell: str) -> str:
    kind = find_kind(cell)
    if cell and kind is None:
        raise WrongRow(MemberTrouble.UNKNOWN_KIND, cell)
    return "" if kind is None else kind.value


def _date(cell: str) -> str:
    told = read_paper_date(cell) if cell else ""
    if told is None:
        raise WrongRow(MemberTrouble.WRONG_DATE, cell)
    return told


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in LISTED.split(cell) if part))


def _aliases(cell: str) -> tuple[str, ...]:
    names = _several(cell)
    if len(names) > MOST_ALIASES or any(len(name) > ALIAS_CHARACTERS for name in names):
        raise WrongRow(MemberTrouble.LONG_ALIAS, str(ALIAS_CHARACTERS))
    return names
