"""An organiser at their desk, with an event that has been entered."""

from typing import Any

from sqlalchemy.orm import Session

from handlers.desk.actions import ShowDesk
from models.entry import EntrySource
from models.event import Event
from models.person import Person
from models.role import RoleKind
from services.entry.entering import NewEntry, make_entry
from services.entry.hold import hold_event
from services.entry.seat import Choice
from tests.builder import SCHOOL, a_person, a_school, given
from tests.clock import NOON
from tests.entering import a_row_of_event
from tests.rows import a_pupil, stored
from tests.talk.house import House
from tests.talk.talker import Talker

TITLE = "Кубок роботов"


async def an_organiser(house: House, **facts: Any) -> tuple[Talker, Event]:
    """Olga of a lyceum in Ufa, in her office, and an event of the lyceum."""
    await given(
        house.store,
        a_school(zone="Asia/Yekaterinburg"),
        a_school("other", name="Гимназия № 105", city="Казань"),
        a_person(house.name, 1, "Ольга", role=RoleKind.ORGANISER, school_id=SCHOOL),
        a_person(house.name, 2, "Инна", role=RoleKind.ORGANISER, school_id="other"),
    )
    event = a_row_of_event(TITLE, organiser_id=SCHOOL, search=" кубок робот", **facts)
    await stored(house.store, event)
    olga = house.person(1, "Ольга")
    await olga.says("меню")
    await olga.presses("🛠 Управление")
    return olga, event


async def at_the_desk(house: House, **facts: Any) -> tuple[Talker, Event]:
    olga, event = await an_organiser(house, **facts)
    await olga.presses("🗂 Мои события")
    await olga.presses(f"1. {TITLE}")
    return olga, event


async def a_child(house: House, name: str, *, grade: int = 7, school_id: str = SCHOOL) -> Person:
    person = a_pupil(name, grade=grade, school_id=school_id)
    await stored(house.store, person)
    return person


async def has_entered(house: House, event: Event, *people: Person, title: str = "") -> int:
    """Answers the number of the entry."""
    grade, school_id = people[0].grade, people[0].school_id
    new = NewEntry(
        EntrySource.POSTER,
        Choice(school_id=school_id),
        grade,
        tuple(person.id for person in people),
        title=title,
        captain_id=people[0].id if title else None,
    )

    def body(session: Session) -> int:
        return make_entry(session, hold_event(session, event.id), new, by=people[0].id, now=NOON).number

    return await house.store.write(body)


def forged(event: Event) -> str:
    return ShowDesk(event.id).pack()
