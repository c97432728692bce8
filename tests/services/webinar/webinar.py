"""A webinar of the lyceum tomorrow at noon, those who have entered it, and whoever runs it."""

from datetime import timedelta
from typing import Any

from models.event import Event, EventKind
from models.person import Person
from models.role import Role, RoleKind
from models.speaker import Speaker
from services.actor import Actor
from services.store import Store
from services.webinar.joining import Joinings
from services.webinar.proof import Proofs
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, VERSIONS, a_ground, a_teacher, entered
from tests.rows import stored

BEGINS = NOON + timedelta(days=1)
ENDS = BEGINS + timedelta(hours=2)
ROOM = "https://room.example/1"
OF_TEACHERS: dict[str, Any] = {
    "kind": EventKind.WEBINAR,
    "for_teachers": True,
    "grade_from": None,
    "grade_to": None,
    "starts_at": BEGINS,
    "ends_at": ENDS,
    "link": ROOM,
}


async def a_webinar(store: Store, **facts: Any) -> Event:
    return await a_ground(store, **{"title": "Вебинар"} | OF_TEACHERS | facts)


async def a_listener(store: Store, event: Event, name: str = "Петрова Мария") -> Person:
    person = await a_teacher(store, name)
    await entered(store, event, person)
    return person


async def who_runs_it(store: Store) -> Person:
    person = await a_teacher(store, "Организатор Ольга")
    await stored(store, Role(person_id=person.id, kind=RoleKind.ORGANISER, school_id=LYCEUM))
    return person


async def a_speaker(store: Store, event: Event, person: Person | None = None, **facts: Any) -> Speaker:
    usual: dict[str, Any] = {"name": "Смирнова Ирина", "topic": "Дроны в 5 классе", "position": 1}
    person_id = None if person is None else person.id
    speaker = Speaker(event_id=event.id, person_id=person_id, **usual | facts)
    await stored(store, speaker)
    return speaker


def joinings(store: Store, clock: HandClock) -> Joinings:
    return Joinings(store, clock, VERSIONS, administrators=frozenset())


def proofs(store: Store, clock: HandClock) -> Proofs:
    return Proofs(store, clock, administrators=frozenset())


def actor(person: Person, clock: HandClock) -> Actor:
    return Actor(person.id, frozenset(), clock())
