"""One fact of an organisation at a time: read from what was typed, and set."""

import re
from enum import StrEnum

from sqlalchemy.orm import Session

from models.school import School, SchoolKind
from services.member_place import put_in_place
from services.member_refusal import (
    LeftBeforeJoined,
    MemberTextTooLong,
    MemberTextWanted,
    PaperDateUnfit,
    RegionNotKnown,
)
from services.member_row import CITY_CHARACTERS, NAME_CHARACTERS, NOTE_CHARACTERS, find_kind
from services.paper_date import is_before, read_paper_date
from services.plain_text import plain
from services.region import find_region
from services.school_place import read_place

TITLE_CHARACTERS = 100
WORD = re.compile(r"\w")
# Typed for «nothing at all».
NOTHING = frozenset({"-", "–", "—", "нет", "no", "none"})


class MemberField(StrEnum):
    NAME = "name"
    NAME_EN = "name_en"
    FULL_NAME = "full_name"
    SHORT_NAME = "short_name"
    CITY = "city"
    REGION = "region"
    KIND = "kind"
    JOINED = "joined"
    LEFT = "left"
    NOTE = "note"


MOST = {
    MemberField.NAME: TITLE_CHARACTERS,
    MemberField.NAME_EN: TITLE_CHARACTERS,
    MemberField.FULL_NAME: NAME_CHARACTERS,
    MemberField.SHORT_NAME: NAME_CHARACTERS,
    MemberField.CITY: CITY_CHARACTERS,
    MemberField.NOTE: NOTE_CHARACTERS,
}
# These may be taken away; without the others a school is none.
MAY_BE_EMPTY = frozenset(
    {
        *(MemberField.FULL_NAME, MemberField.SHORT_NAME, MemberField.NOTE),
        *(MemberField.JOINED, MemberField.LEFT),
    }
)
TEXTS = {
    MemberField.NAME: "name",
    MemberField.NAME_EN: "name_en",
    MemberField.FULL_NAME: "full_name",
    MemberField.SHORT_NAME: "short_name",
    MemberField.NOTE: "note",
}


def read_field(field: MemberField, typed: str) -> str:
    text = plain(typed)
    if field in MAY_BE_EMPTY and text.casefold() in NOTHING:
        return ""
    if field in {MemberField.JOINED, MemberField.LEFT}:
        return _date(text)
    if field is MemberField.REGION:
        return _region(text)
    if field is MemberField.KIND:
        return _kind(text)
    if WORD.search(text) is None:
        raise MemberTextWanted
    if len(text) > MOST[field]:
        raise MemberTextTooLong(MOST[field])
    return text


def set_field(session: Session, school: School, field: MemberField, value: str) -> bool:
    """Whether anything is otherwise now."""
    before = _facts(school)
    if field in TEXTS:
        setattr(school, TEXTS[field], value)
    elif field is MemberField.CITY:
        # Whoever corrects a city of no region need not be asked for a region that the city tells.
        put_in_place(session, school, city=value, region=school.region or read_place(value).region)
    elif field is MemberField.REGION:
        put_in_place(session, school, city=school.city, region=value)
    elif field is MemberField.KIND:
        school.kind = SchoolKind(value)
    else:
        _set_date(school, field, value)
    session.flush()
    return _facts(school) != before


def _facts(school: School) -> tuple[object, ...]:
    told = (school.name, school.name_en, school.full_name, school.short_name, school.note)
    return (*told, school.city, school.region, school.kind, school.joined_on, school.left_on)


def _set_date(school: School, field: MemberField, value: str) -> None:
    joined = value if field is MemberField.JOINED else school.joined_on
    left = value if field is MemberField.LEFT else school.left_on
    if joined and left and is_before(left, joined):
        raise LeftBeforeJoined
    school.joined_on, school.left_on = joined, left


def _date(text: str) -> str:
    told = read_paper_date(text)
    if told is None:
        raise PaperDateUnfit
    return told


def _region(text: str) -> str:
    region = find_region(text)
    if region is None:
        raise RegionNotKnown
    return region.name


def _kind(text: str) -> str:
    kind = find_kind(text)
    if kind is None:
        raise MemberTextWanted
    return kind.value
