"""Who came, as a table: all who registered, and whoever came without that by no name but the list's own."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, ListedAttendee
from models.audit import Deed
from models.event import Event
from models.person import Person
from models.school import School
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.event.right import run_event
from services.right import Administrators
from services.sheet import write_sheet
from services.store import Store
from services.webinar.aftermath_refusal import NothingOfAttendance
from services.webinar.count import attendees

Cell = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """What the table says besides what is in the database, in the reader's language."""

    sheet: str
    columns: Sequence[str]
    confirmations: Mapping[Confirmation, str]
    unregistered: str


@dataclass(frozen=True, slots=True)
class AttendanceTable:
    event: Event
    content: bytes
    count: int


class AttendanceExports:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def export(self, event_id: int, words: AttendanceWords, *, actor_id: int) -> AttendanceTable:
        actor = Actor(actor_id, self._administrators, self._clock())
        event, rows = await self._store.read(read, event_id, words, actor)
        if not rows:
            raise NothingOfAttendance
        content = await asyncio.to_thread(write_sheet, words.columns, rows, name=words.sheet)
        await self._store.write(remember, event_id, len(rows), actor)
        return AttendanceTable(event, content, len(rows))


def read(
    session: Session, event_id: int, words: AttendanceWords, actor: Actor
) -> tuple[Event, list[list[Cell]]]:
    event = run_event(session, actor, event_id)
    people = attendees(session, event_id)
    registered = {one.person_id for one in people}
    zone = ZoneInfo(event.zone)
    names = _names(session, registered)
    schools = {
        school.id: school
        for school in session.scalars(select(School).where(School.id.in_({one.school_id for one in people})))
    }
    rows: list[list[Cell]] = []
    for one in people:
        school = schools.get(one.school_id or "")
        place = [school.name, school.region] if school is not None else ["", ""]
        came = _came(one.attendance, words, zone)
        rows.append([names[one.person_id], *place, one.entered_at.astimezone(zone), *came])
    rows.sort(key=lambda row: str(row[0]).casefold())
    return event, rows + _others(session, event, registered, words)


def remember(session: Session, event_id: int, count: int, actor: Actor) -> None:
    event = run_event(session, actor, event_id)
    note(
        session,
        Deed.ENTRIES_EXPORTED,
        at=actor.now,
        actor_id=actor.id,
        school_id=event.organiser_id,
        detail=f"{event_id}: {count}",
    )


def _others(session: Session, event: Event, registered: set[int], words: AttendanceWords) -> list[list[Cell]]:
    """By the name that the platform has: who that is in the consortium is not the organiser's to know."""
    zone, rows = ZoneInfo(event.zone), list[list[Cell]]()
    came = session.scalars(select(Attendance).where(Attendance.event_id == event.id).order_by(Attendance.id))
    unregistered = {row.person_id: row for row in came if row.person_id not in registered}
    lines = session.scalars(
        select(ListedAttendee).where(ListedAttendee.event_id == event.id).order_by(ListedAttendee.name)
    ).all()
    for line in lines:
        if line.person_id in registered:
            continue
        known = unregistered.pop(line.person_id, None) if line.person_id is not None else None
        told = [None, "", line.minutes or None] if known is None else _came(known, words, zone)
        rows.append([line.name, words.unregistered, "", None, *told])
    rows += [[words.unregistered, "", "", None, *_came(row, words, zone)] for row in unregistered.values()]
    return rows


def _came(row: Attendance | None, words: AttendanceWords, zone: ZoneInfo) -> list[Cell]:
    if row is None:
        return [None, "", None]
    pressed = None if row.pressed_at is None else row.pressed_at.astimezone(zone)
    confirmed = "" if row.confirmed_by is None else words.confirmations[row.confirmed_by]
    return [pressed, confirmed, row.minutes]


def _names(session: Session, people: set[int]) -> dict[int, str]:
    rows = session.execute(select(Person.id, Person.full_name, Person.name).where(Person.id.in_(people)))
    return {row.id: row.full_name or row.name for row in rows}
