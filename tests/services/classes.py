"""A school, its mentors, and the classes that they keep."""

from typing import Any

from models.charge import Charge
from models.person import Person, PersonKind
from models.role import RoleKind
from models.school import School
from services.class_entry import ClassEntries, Entered, Preview
from services.class_keeper import Scope
from services.classroom import Classrooms
from services.clock import Clock
from services.consent_text import ConsentTexts
from services.store import Store
from tests.clock import NOON
from tests.rows import a_pupil, a_row_of_school, all_of, stored
from tests.services.appointed import LYCEUM, OTHER, SETTINGS, a_holder

HERE = Scope(LYCEUM)
VERSIONS = ConsentTexts().versions


def entries_of(store: Store, clock: Clock) -> ClassEntries:
    return ClassEntries(store, clock, administrators=frozenset({SETTINGS}))


def classrooms_of(store: Store, clock: Clock) -> Classrooms:
    return Classrooms(store, clock, VERSIONS, administrators=frozenset({SETTINGS}))


async def a_mentor(store: Store, full_name: str = "Петрова Ольга", **facts: Any) -> int:
    """Of the lyceum, which is there from the first of them on."""
    if not await schools(store):
        await stored(store, a_row_of_school(LYCEUM), a_row_of_school(OTHER))
    return await a_holder(store, full_name, RoleKind.MENTOR, LYCEUM, school_id=LYCEUM, **facts)


async def schools(store: Store) -> list[tuple[Any, ...]]:

    return await all_of(store, School.id)


async def a_charge(store: Store, mentor_id: int, full_name: str = "Иванов Пётр", **facts: Any) -> Person:
    """A pupil of the mentor's class, from whom nobody writes."""
    usual: dict[str, Any] = {"grade": 7, "letter": "А", "school_id": LYCEUM}
    pupil = a_pupil(full_name, **usual | facts)
    await stored(store, pupil)
    await stored(store, Charge(mentor_id=mentor_id, pupil_id=pupil.id, since=NOON))
    return pupil


async def pupils(store: Store) -> list[tuple[Any, ...]]:
    rows = await all_of(store, Person.id, Person.full_name, Person.grade, Person.letter, Person.kind)
    return [row[1:4] for row in sorted(rows) if row[4] is PersonKind.PUPIL]


async def charges(store: Store) -> list[tuple[int, int]]:
    return [(mentor, pupil) for mentor, pupil in await all_of(store, Charge.mentor_id, Charge.pupil_id)]


def shown(preview: Preview | Entered) -> Preview:
    assert isinstance(preview, Preview)
    return preview


def entered(result: Preview | Entered) -> Entered:
    assert isinstance(result, Entered)
    return result
