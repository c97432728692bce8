"""A webinar of the lyceum that has just ended, those who registered for it, and whoever runs it."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventKind, EventState
from models.person import Person
from models.role import Role, RoleKind
from services.event.advance import advance
from services.store import Store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_teacher
from tests.rows import stored

LENGTH = timedelta(hours=2)
BEGAN = NOON - LENGTH


async def a_past_webinar(store: Store, **facts: Any) -> Event:
    """It ended this very moment; nobody has written that down yet."""
    usual: dict[str, Any] = {
        "title": "Проектные технологии",
        "kind": EventKind.WEBINAR,
        "for_teachers": True,
        "grade_from": None,
        "grade_to": None,
        "starts_at": BEGAN,
        "ends_at": NOON,
        "state": EventState.REGISTRATION_CLOSED,
    }
    return await a_ground(store, **usual | facts)


async def registered(
    store: Store, event: Event, *people: Person, nomination_key: int = 0, **facts: Any
) -> None:
    """Each with an entry of their own, made some days before."""
    for person in people:
        usual: dict[str, Any] = {
            "event_id": event.id,
            "number": event.next_number,
            "status": EntryStatus.CONFIRMED,
            "source": EntrySource.CATALOGUE,
            "school_id": person.school_id,
            "entered_at": NOON - timedelta(days=3),
            "size": 1,
        }
        event.next_number += 1
        entry = Entry(**usual | facts)
        await stored(store, entry)
        await stored(
            store,
            EntryMember(
                entry_id=entry.id,
                event_id=event.id,
                person_id=person.id,
                nomination_key=nomination_key,
                joined_at=NOON,
            ),
        )


async def a_listener(store: Store, event: Event, name: str = "Петрова Мария", **facts: Any) -> Person:
    person = await a_teacher(store, name, **facts)
    await registered(store, event, person)
    return person


async def attended(store: Store, event: Event, person: Person, *, by: Confirmation | None = None) -> None:
    """They have pressed «Подключиться», and some have proved that they listened."""
    confirmed_at = None if by is None else NOON
    row = Attendance(
        event_id=event.id, person_id=person.id, pressed_at=BEGAN, confirmed_at=confirmed_at, confirmed_by=by
    )
    await stored(store, row)


async def an_organiser(store: Store, school_id: str = LYCEUM, name: str = "Организатор Ольга") -> Person:
    person = await a_teacher(store, name, school_id=school_id)
    await stored(store, Role(person_id=person.id, kind=RoleKind.ORGANISER, school_id=school_id))
    return person


async def a_strange_organiser(store: Store) -> Person:
    return await an_organiser(store, GYMNASIUM, "Чужой Олег")


async def the_clock_ends_it(store: Store) -> None:
    def body(session: Session) -> int:
        return advance(session, NOON)

    await store.write(body)
