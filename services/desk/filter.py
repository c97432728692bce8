"""Which entries of an event an organiser looks at. Each list, number, letter and file is of a filter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.person import Person
from models.school import School
from services.desk.consent_gap import entry_lacks_consent
from services.entry.state import LIVE
from services.fold import folded

WORDS_CHARACTERS = 100
LARGEST_NUMBER = 2**31 - 1
# The value of whoever has none: no school, no grade, no nomination.
NONE = ""


class Which(StrEnum):
    """By status; the first stands for all that still counts, the last for all there ever was."""

    LIVE = "live"
    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    OFFERED = "offered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    ALL = "all"


class Dimension(StrEnum):
    """What entries are counted by, and one value of which they are filtered by."""

    SCHOOL = "school"
    REGION = "region"
    GRADE = "grade"
    NOMINATION = "nomination"
    SITE = "site"
    DAY = "day"
    SOURCE = "source"


class Fullness(StrEnum):
    """Whether a team has as many in it as it needs."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"


PLAIN: Mapping[Dimension, InstrumentedAttribute[Any]] = {
    Dimension.SCHOOL: Entry.school_id,
    Dimension.GRADE: Entry.grade,
    Dimension.NOMINATION: Entry.nomination_id,
    Dimension.SITE: Entry.site_id,
    Dimension.SOURCE: Entry.source,
}
NUMBERED = frozenset({Dimension.GRADE, Dimension.NOMINATION, Dimension.SITE})


@dataclass(frozen=True, slots=True)
class Filter:
    """Never changed in its place: a button shows for ever what it showed when it was drawn."""

    which: Which = Which.LIVE
    values: Mapping[Dimension, str] = field(default_factory=dict)
    fullness: Fullness | None = None
    lacks_consent: bool = False
    words: str = ""

    @property
    def is_usual(self) -> bool:
        return self == Filter()

    def chosen(self, dimension: Dimension, value: str) -> Self:
        return replace(self, values={**self.values, dimension: value})

    def without(self, dimension: Dimension) -> Self:
        return replace(self, values={key: value for key, value in self.values.items() if key != dimension})

    def body(self) -> dict[str, object]:
        """As it is kept."""
        return {
            "which": self.which.value,
            "values": {key.value: value for key, value in self.values.items()},
            "fullness": None if self.fullness is None else self.fullness.value,
            "lacks_consent": self.lacks_consent,
            "words": self.words,
        }

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> Self:
        fullness = body.get("fullness")
        return cls(
            Which(body.get("which", Which.LIVE)),
            {Dimension(key): str(value) for key, value in body.get("values", {}).items()},
            None if fullness is None else Fullness(fullness),
            bool(body.get("lacks_consent")),
            str(body.get("words", "")),
        )


def conditions(event: Event, wanted: Filter, version: str) -> ColumnElement[bool]:
    """Of entries, for a query. The version is that of the consent's newest text."""
    return and_(Entry.event_id == event.id, *_parts(event, wanted, version))


def _parts(event: Event, wanted: Filter, version: str) -> Iterator[ColumnElement[bool]]:
    if wanted.which is Which.LIVE:
        yield Entry.status.in_(LIVE)
    elif wanted.which is not Which.ALL:
        yield Entry.status == EntryStatus(wanted.which)
    for dimension, value in wanted.values.items():
        yield _has(event, dimension, value)
    if wanted.fullness is Fullness.COMPLETE:
        yield Entry.size >= (event.team_min or 1)
    elif wanted.fullness is Fullness.INCOMPLETE:
        yield Entry.size < (event.team_min or 1)
    if wanted.lacks_consent:
        yield entry_lacks_consent(version)
    for word in folded(wanted.words).split():
        yield _speaks_of(word)


def _has(event: Event, dimension: Dimension, value: str) -> ColumnElement[bool]:
    if dimension is Dimension.REGION:
        of_region = Entry.school_id.in_(select(School.id).where(School.region == value))
        return of_region if value else or_(of_region, Entry.school_id.is_(None))
    if dimension is Dimension.DAY:
        first, after = day_of(value, event.zone)
        return and_(Entry.entered_at >= first, Entry.entered_at < after)
    column = PLAIN[dimension]
    if value == NONE:
        return column.is_(None)
    return column == (int(value) if dimension in NUMBERED else value)


def day_of(day: str, zone: str) -> tuple[datetime, datetime]:
    """From when to when a day lasts where the event is."""
    first = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(zone))
    after = datetime.combine(date.fromisoformat(day) + timedelta(days=1), time(), ZoneInfo(zone))
    return first.astimezone(UTC), after.astimezone(UTC)


def _speaks_of(word: str) -> ColumnElement[bool]:
    """The number of the entry; or the beginning of a word in the team's title, or in a participant's name."""
    named = select(EntryMember.entry_id).join(Person, Person.id == EntryMember.person_id)
    people = exists(
        named.where(EntryMember.entry_id == Entry.id, Person.search.contains(f" {word}", autoescape=True))
    )
    titled = Entry.title_key.contains(f" {word}", autoescape=True)
    if word.isascii() and word.isdecimal() and int(word) <= LARGEST_NUMBER:
        return or_(Entry.number == int(word), titled)
    return or_(titled, people)
