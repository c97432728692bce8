"""«Это она?»: names of the list that may be somebody's who registered, one after another."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import ListedAttendee
from models.entry import Entry, EntryMember
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.clock import Clock
from services.event.right import run_event
from services.right import Administrators
from services.store import Store
from services.webinar.aftermath_refusal import AttendanceLineLost
from services.webinar.attendance_match import Names, likenesses, registered_names
from services.webinar.attendance_settling import settle
from services.webinar.registered import is_registered
from services.workplace import Workplace, workplaces

# A line, and those whose it may be.
UnsureLine = tuple[ListedAttendee, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who has registered for this very event: their name and school are its organiser's to know."""

    person_id: int
    name: str
    place: Workplace | None


@dataclass(frozen=True, slots=True)
class Unsure:
    """A name to be looked at; none, when all are."""

    event: Event
    line: ListedAttendee | None
    candidates: tuple[Candidate, ...] = ()
    left: int = 0
    # What was decided last, to be taken back.
    last: ListedAttendee | None = None


class AttendanceUnsure:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, *, actor_id: int) -> Unsure:
        return await self._next(event_id, self._actor(actor_id))

    async def decide(self, line_id: int, person_id: int | None, *, actor_id: int) -> Unsure:
        """It is this one, or nobody of those who were shown. Then the next name."""
        actor = self._actor(actor_id)
        decided = await self._store.write(decide, line_id, person_id, actor)
        return await self._next(decided.event_id, actor, last=decided)

    async def take_back(self, line_id: int, *, actor_id: int) -> Unsure:
        actor = self._actor(actor_id)
        open_again = await self._store.write(take_back, line_id, actor)
        return await self._next(open_again.event_id, actor)

    async def _next(self, event_id: int, actor: Actor, *, last: ListedAttendee | None = None) -> Unsure:
        waiting = await unsure_lines(self._store, event_id, actor)
        return await self._store.read(_shown, event_id, waiting, actor, last)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


async def unsure_lines(store: Store, event_id: int, actor: Actor) -> list[UnsureLine]:
    """In the order in which they are asked about; compared in no transaction, for it may take seconds."""
    lines, people = await store.read(_open_lines, event_id, actor)
    return await asyncio.to_thread(_unsure, lines, people) if lines else []


def _shown(
    session: Session, event_id: int, waiting: list[UnsureLine], actor: Actor, last: ListedAttendee | None
) -> Unsure:
    event = run_event(session, actor, event_id)
    if not waiting:
        return Unsure(event, None, last=last)
    line, people = waiting[0]
    return Unsure(event, line, _candidates(session, event_id, people), len(waiting), last)


def decide(session: Session, line_id: int, person_id: int | None, actor: Actor) -> ListedAttendee:
    """A person who is not registered, or is no more, is nobody's answer: a forged button says such."""
    line, event = _line(session, line_id, actor)
    if person_id is not None:
        person = session.get(Person, person_id)
        is_gone = person is None or person.erased_at is not None
        if is_gone or not is_registered(session, event.id, person_id):
            raise AttendanceLineLost
    _put(session, event, line, person_id, is_stranger=person_id is None, actor=actor)
    return line


def take_back(session: Session, line_id: int, actor: Actor) -> ListedAttendee:
    line, event = _line(session, line_id, actor)
    _put(session, event, line, None, is_stranger=False, actor=actor)
    return line


def _put(
    session: Session,
    event: Event,
    line: ListedAttendee,
    person_id: int | None,
    *,
    is_stranger: bool,
    actor: Actor,
) -> None:
    concerned = {one for one in (line.person_id, person_id) if one is not None}
    line.person_id, line.is_stranger = person_id, is_stranger
    session.flush()
    settle(session, event, concerned, now=actor.now)


def _line(session: Session, line_id: int, actor: Actor) -> tuple[ListedAttendee, Event]:
    found = session.get(ListedAttendee, line_id)
    if found is None:
        raise AttendanceLineLost
    event = run_event(session, actor, found.event_id, locked=True)
    session.refresh(found)
    return found, event


def _open_lines(session: Session, event_id: int, actor: Actor) -> tuple[Sequence[ListedAttendee], Names]:
    run_event(session, actor, event_id)
    lines = session.scalars(
        select(ListedAttendee)
        .where(
            ListedAttendee.event_id == event_id,
            ListedAttendee.person_id.is_(None),
            ListedAttendee.is_stranger.is_(False),
        )
        .order_by(ListedAttendee.name, ListedAttendee.id)
    ).all()
    return lines, registered_names(session, event_id) if lines else ()


def _unsure(lines: Sequence[ListedAttendee], people: Names) -> list[UnsureLine]:
    """Whoever looked like somebody that has gone since looks like nobody now, and is not asked about."""
    likely = likenesses(people, (line.name for line in lines))
    asked = []
    for line in lines:
        likeness = likely[line.name]
        meant = likeness.alike if likeness.exact is None else (likeness.exact,)
        if meant:
            asked.append((line, meant))
    return asked


def _candidates(session: Session, event_id: int, people: tuple[int, ...]) -> tuple[Candidate, ...]:
    """By the school that each has entered from, in the order of likeness."""
    rows = session.execute(
        select(Person.id, Person.full_name, Person.name, Entry.school_id)
        .join(EntryMember, EntryMember.person_id == Person.id)
        .join(Entry, Entry.id == EntryMember.entry_id)
        .where(EntryMember.event_id == event_id, EntryMember.left_at.is_(None), Person.id.in_(people))
    ).all()
    found = {row.id: row for row in rows}
    places = workplaces(session, (row.school_id for row in rows))
    return tuple(
        Candidate(row.id, row.full_name or row.name, places.get(row.school_id or ""))
        for row in (found[person_id] for person_id in people if person_id in found)
    )
