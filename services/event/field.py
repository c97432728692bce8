"""One fact of an event at a time: read from what was typed or pressed, as the columns it is kept in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from models.event import (
    TITLE_CHARACTERS,
    EntryBy,
    EventDirection,
    EventFormat,
    EventKind,
    EventLevel,
    SplitBy,
)
from services.event.making_refusal import MakingChoiceWanted, MakingNumberWanted
from services.event.plan_word import (
    find_direction,
    find_format,
    find_kind,
    find_level,
    find_yes,
    is_nothing,
)
from services.event.reading import (
    read_grades,
    read_line,
    read_link,
    read_number,
    read_optional_line,
    read_span,
    read_text,
)
from services.event.when import read_moment

SUMMARY_CHARACTERS, PLACE_CHARACTERS, CO_ORGANISERS_CHARACTERS = 2000, 200, 500
LAST_COLLEGE_YEAR: Final = 5
LARGEST_TEAM, MOST_SEATS, MOST_OFFER_HOURS = 100, 100_000, 168
# What a button says: it has no need of a language.
YES, NO, NOTHING, ALL = "yes", "no", "-", "all"


class EventField(StrEnum):
    TITLE = "title"
    SUMMARY = "summary"
    KIND = "kind"
    LEVEL = "level"
    DIRECTION = "direction"
    CLUSTER = "cluster"
    CO_ORGANISERS = "co_organisers"
    FORMAT = "format"
    PLACE = "place"
    LINK = "link"
    GRADES = "grades"
    COLLEGES = "colleges"
    TEACHERS = "teachers"
    HEADS = "heads"
    MEMBERS_ONLY = "members_only"
    OPENS = "opens"
    CLOSES = "closes"
    FREEZES = "freezes"
    ENTRY_BY = "entry_by"
    APPROVAL = "approval"
    OFFER_HOURS = "offer_hours"
    TEAM = "team"
    CAPACITY = "capacity"
    PER_SCHOOL = "per_school"
    SPLIT_BY = "split_by"


@dataclass(frozen=True, slots=True)
class Reading:
    """By which clock, and when, something is read."""

    zone: str
    now: datetime


Columns = Mapping[str, Any]


def read_field(field: EventField, typed: str, reading: Reading) -> Columns:
    """The columns as they are to be. A cluster is read by whoever knows them."""
    return READERS[field](typed, reading)


def _chosen(column: str, kind: type[StrEnum], find: Callable[[str], StrEnum | None] | None = None) -> "_Read":
    def read(typed: str, _reading: Reading) -> Columns:
        if typed in {member.value for member in kind}:
            return {column: kind(typed)}
        found = find(typed) if find is not None else None
        if found is None:
            raise MakingChoiceWanted
        return {column: found}

    return read


def _yes(column: str) -> "_Read":
    def read(typed: str, _reading: Reading) -> Columns:
        said = find_yes(typed)
        if said is None:
            raise MakingChoiceWanted
        return {column: said}

    return read


def _number(column: str, most: int) -> "_Read":
    return lambda typed, _reading: {column: read_number(typed, 1, most)}


def _moment(column: str, *, is_end: bool) -> "_Read":
    def read(typed: str, reading: Reading) -> Columns:
        if is_nothing(typed):
            return {column: None}
        return {column: read_moment(typed, zone=reading.zone, now=reading.now, is_end=is_end)}

    return read


def _direction(typed: str, reading: Reading) -> Columns:
    if is_nothing(typed):
        return {"direction": None}
    return _chosen("direction", EventDirection, find_direction)(typed, reading)


def _grades(typed: str, _reading: Reading) -> Columns:
    first, last = read_grades(typed) or (None, None)
    return {"grade_from": first, "grade_to": last}


def _colleges(typed: str, _reading: Reading) -> Columns:
    if typed == ALL or find_yes(typed):
        return {"for_colleges": True, "college_from": None, "college_to": None}
    years = read_span(typed, 1, LAST_COLLEGE_YEAR)
    first, last = years or (None, None)
    return {"for_colleges": years is not None, "college_from": first, "college_to": last}


def _team(typed: str, _reading: Reading) -> Columns:
    least, most = read_span(typed, 1, LARGEST_TEAM) or (None, None)
    return {"team_min": least, "team_max": most}


def _offer_hours(typed: str, _reading: Reading) -> Columns:
    hours = read_number(typed, 1, MOST_OFFER_HOURS)
    if hours is None:
        raise MakingNumberWanted(1, MOST_OFFER_HOURS)
    return {"offer_hours": hours}


_Read = Callable[[str, Reading], Columns]
READERS: Final[Mapping[EventField, _Read]] = {
    EventField.TITLE: lambda typed, _: {"title": read_line(typed, TITLE_CHARACTERS)},
    EventField.SUMMARY: lambda typed, _: {"summary": read_text(typed, SUMMARY_CHARACTERS)},
    EventField.KIND: _chosen("kind", EventKind, find_kind),
    EventField.LEVEL: _chosen("level", EventLevel, find_level),
    EventField.DIRECTION: _direction,
    EventField.CO_ORGANISERS: lambda typed, _: {
        "co_organisers": read_optional_line(typed, CO_ORGANISERS_CHARACTERS)
    },
    EventField.FORMAT: _chosen("format", EventFormat, find_format),
    EventField.PLACE: lambda typed, _: {"place": read_optional_line(typed, PLACE_CHARACTERS)},
    EventField.LINK: lambda typed, _: {"link": read_link(typed)},
    EventField.GRADES: _grades,
    EventField.COLLEGES: _colleges,
    EventField.TEACHERS: _yes("for_teachers"),
    EventField.HEADS: _yes("for_heads"),
    EventField.MEMBERS_ONLY: _yes("members_only"),
    EventField.OPENS: _moment("registration_opens_at", is_end=False),
    EventField.CLOSES: _moment("registration_closes_at", is_end=True),
    EventField.FREEZES: _moment("freezes_at", is_end=True),
    EventField.ENTRY_BY: _chosen("entry_by", EntryBy),
    EventField.APPROVAL: _yes("needs_approval"),
    EventField.OFFER_HOURS: _offer_hours,
    EventField.TEAM: _team,
    EventField.CAPACITY: _number("capacity", MOST_SEATS),
    EventField.PER_SCHOOL: _number("per_school", MOST_SEATS),
    EventField.SPLIT_BY: _chosen("split_by", SplitBy),
}
