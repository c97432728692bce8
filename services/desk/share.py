"""Numbers by school, region, grade, nomination, site, day and source: one grouped query each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, cast, func, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.nomination import Nomination
from models.school import School
from models.stage import Site
from services.desk.filter import NONE, PLAIN, Dimension, Filter, conditions
from services.desk.refusal import DeskViewGone
from services.workplace import Workplace, workplaces

# «2026-11-21 09:3»: clocks are apart by halves of an hour, and ten minutes are no day's border anywhere.
TEN_MINUTES_CHARACTERS = 15

# A value, how many entries and people have it, and the first of the entries.
Counted = tuple[Any, int, int | None, int]


@dataclass(frozen=True, slots=True)
class Share:
    """How many have one value. With no name and no place: those that have none."""

    value: str
    entries: int
    people: int
    # One of them, by which a button says the value: names of schools are too long for it.
    like_id: int
    name: str = ""
    place: Workplace | None = None


def shares(session: Session, event: Event, wanted: Filter, dimension: Dimension, version: str) -> list[Share]:
    """Of the entries that the filter shows, were it not for this dimension of it."""
    where = conditions(event, wanted.without(dimension), version)
    if dimension is Dimension.DAY:
        return _by_day(session, event, where)
    key = School.region if dimension is Dimension.REGION else PLAIN[dimension]
    query = select(key, func.count(), func.sum(Entry.size), func.min(Entry.id)).where(where).group_by(key)
    if dimension is Dimension.REGION:
        query = query.select_from(Entry).outerjoin(School, School.id == Entry.school_id)
    rows = _joined((key, entries, people, first) for key, entries, people, first in session.execute(query))
    return _sorted(_named(session, event, rows, dimension), dimension)


def value_of(session: Session, event: Event, dimension: Dimension, like_id: int) -> str:
    """The value that one entry of this event has."""
    entry = session.get(Entry, like_id)
    if entry is None or entry.event_id != event.id:
        raise DeskViewGone
    if dimension is Dimension.DAY:
        return entry.entered_at.astimezone(ZoneInfo(event.zone)).date().isoformat()
    if dimension is Dimension.REGION:
        school = None if entry.school_id is None else session.get(School, entry.school_id)
        return NONE if school is None else school.region
    value = getattr(entry, PLAIN[dimension].key)
    return NONE if value is None else str(value)


def named(session: Session, event: Event, dimension: Dimension, value: str) -> Share:
    """What a value of a filter is called."""
    (share,) = _named(session, event, [Share(value, 0, 0, 0)], dimension)
    return share


def _joined(rows: Iterable[Counted]) -> list[Share]:
    """A school without a region, and no school at all, have none alike."""
    found: dict[str, Share] = {}
    for value, entries, people, like_id in rows:
        key = NONE if value is None else str(value)
        before = found.get(key, Share(key, 0, 0, like_id))
        found[key] = Share(
            key, before.entries + entries, before.people + int(people or 0), min(before.like_id, like_id)
        )
    return list(found.values())


def _by_day(session: Session, event: Event, where: ColumnElement[bool]) -> list[Share]:
    """The days of the place: the databases know no zones alike, so they only count ten minutes together."""
    bucket = _ten_minutes(session)
    rows = session.execute(
        select(bucket, func.count(), func.sum(Entry.size), func.min(Entry.id)).where(where).group_by(bucket)
    )
    zone = ZoneInfo(event.zone)
    found = _joined((_day(text, zone), entries, people, first) for text, entries, people, first in rows)
    return sorted(found, key=lambda share: share.value, reverse=True)


def _day(ten_minutes: str, zone: ZoneInfo) -> str:
    return datetime.fromisoformat(f"{ten_minutes}0").replace(tzinfo=UTC).astimezone(zone).date().isoformat()


def _ten_minutes(session: Session) -> ColumnElement[str]:
    if session.get_bind().dialect.name == "postgresql":
        moment = func.to_char(func.timezone("UTC", Entry.entered_at), "YYYY-MM-DD HH24:MI")
        return func.substr(moment, 1, TEN_MINUTES_CHARACTERS)
    return func.substr(cast(Entry.entered_at, String), 1, TEN_MINUTES_CHARACTERS)


def _named(session: Session, event: Event, found: list[Share], dimension: Dimension) -> list[Share]:
    if dimension is Dimension.SCHOOL:
        places = workplaces(session, (share.value for share in found))
        return [
            Share(share.value, share.entries, share.people, share.like_id, place=places.get(share.value))
            for share in found
        ]
    names = _titles(session, event, dimension)
    return [
        Share(share.value, share.entries, share.people, share.like_id, names.get(share.value, share.value))
        for share in found
    ]


def _titles(session: Session, event: Event, dimension: Dimension) -> dict[str, str]:
    if dimension not in {Dimension.NOMINATION, Dimension.SITE}:
        return {}
    table = Nomination if dimension is Dimension.NOMINATION else Site
    rows = session.execute(select(table.id, table.title).where(table.event_id == event.id))
    return {str(row.id): row.title for row in rows}


def _sorted(found: list[Share], dimension: Dimension) -> list[Share]:
    """Grades and nominations in their own order, everything else by how many there are."""
    if dimension in {Dimension.GRADE, Dimension.NOMINATION}:
        return sorted(found, key=lambda share: int(share.value or 0))
    return sorted(found, key=lambda share: (-share.people, -share.entries, share.value))
