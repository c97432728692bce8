"""An organiser at the desk of an event, for tests of what is decided there."""

from typing import Any

from models.consent import ConsentPurpose
from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event
from models.person import Person
from models.role import Role, RoleKind
from services.desk.decisions import DeskAdditions, DeskDecisions, DeskDoubles, DeskLetters
from services.desk.desks import Desks
from services.desk.exports import DeskExports
from services.desk.organiser import Organiser
from services.entry.entering import NewEntry, make_entry
from services.entry.hold import hold_event
from services.entry.seat import Choice
from services.kept_file import KeptFiles
from services.school import Schools
from services.shelf import Shelf
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, VERSIONS
from tests.rows import a_profile, stored
from tests.talk.house import NOWHERE


async def an_organiser(store: Store, school_id: str = LYCEUM, name: str = "Орлова Ольга") -> Person:
    person = a_profile(name, school_id=school_id)
    await stored(store, person)
    await stored(
        store, Role(person_id=person.id, kind=RoleKind.ORGANISER, school_id=school_id, appointed_at=NOON)
    )
    return person


def organiser(person: Person) -> Organiser:
    return Organiser(person.id, frozenset(), NOON, VERSIONS[ConsentPurpose.PROCESSING])


def desks(store: Store) -> Desks:
    files = KeptFiles(store, Shelf(NOWHERE, HandClock()))
    return Desks(store, HandClock(), VERSIONS, files, administrators=frozenset())


def decisions(store: Store) -> DeskDecisions:
    return DeskDecisions(store, HandClock(), VERSIONS, administrators=frozenset())


def additions(store: Store) -> DeskAdditions:
    schools = Schools(store, HandClock())
    return DeskAdditions(store, HandClock(), VERSIONS, schools, administrators=frozenset())


def letters(store: Store) -> DeskLetters:
    return DeskLetters(store, HandClock(), VERSIONS, administrators=frozenset())


def doubles(store: Store) -> DeskDoubles:
    return DeskDoubles(store, HandClock(), VERSIONS, administrators=frozenset())


def exports(store: Store) -> DeskExports:
    return DeskExports(store, HandClock(), VERSIONS, administrators=frozenset())


async def a_team(store: Store, event: Event, title: str, people: list[Person], **facts: Any) -> Entry:
    """Made by nobody in particular, with a seat where there is one."""
    usual: dict[str, Any] = {
        "source": EntrySource.MENTOR,
        "choice": Choice(facts.pop("nomination_id", None), facts.pop("site_id", None), LYCEUM),
        "grade": 10,
        "people": tuple(person.id for person in people),
        "title": title,
    }
    new = NewEntry(**usual | facts)
    return await store.write(
        lambda session: make_entry(session, hold_event(session, event.id), new, by=None, now=NOON)
    )


async def status_of(store: Store, entry: Entry) -> EntryStatus:
    return await store.read(lambda session: session.get_one(Entry, entry.id).status)
