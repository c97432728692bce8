from dataclasses import replace

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.event import Event, EventState
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School
from services.address import Address
from services.people import People
from services.season import PlannedPerson, Season
from services.store import Store
from tests.builder import SCHOOL, a_school, an_event, given
from tests.clock import HandClock

TELEGRAM, VK = Address(MessengerName.TELEGRAM, 1001), Address(MessengerName.VK, 2001)
OLGA = PlannedPerson(
    "Ольга",
    Language.EN,
    "Asia/Omsk",
    (TELEGRAM, VK),
    kind=PersonKind.TEACHER,
    role=RoleKind.ORGANISER,
    school_id=SCHOOL,
)


@pytest.fixture
async def with_school(store: Store) -> Store:
    await given(store, a_school())
    return store


def numbers(session: Session) -> list[int]:
    return [
        session.scalars(select(func.count()).select_from(table)).one()
        for table in (School, Event, Person, Account, Role)
    ]


def the_event(session: Session) -> Event:
    return session.scalars(select(Event)).one()


async def test_loading_twice_doubles_nothing(store: Store) -> None:
    plan = (a_school(), an_event("Кубок"), an_event("Олимпиада"), OLGA)
    await given(store, *plan)
    once = await store.read(numbers)

    await given(store, *plan)

    assert once == [1, 2, 1, 2, 1]
    assert await store.read(numbers) == once


async def test_a_changed_plan_changes_the_event_and_its_buttons_still_lead_to_it(store: Store) -> None:
    planned = an_event("Кубок")
    await given(store, planned)
    before = await store.read(the_event)

    await given(store, replace(planned, place="Уфа", state=EventState.CANCELLED))

    after = await store.read(the_event)
    assert (after.id, after.place, after.state) == (before.id, "Уфа", EventState.CANCELLED)
    assert " уф" in after.search


async def test_an_event_keeps_its_moments_zone_and_grades(store: Store) -> None:
    planned = an_event("Кубок", on="2026-12-01", at="10:00", zone="Asia/Omsk", grade_from=5, grade_to=7)

    await given(store, planned)

    event = await store.read(the_event)
    assert (event.starts_at, event.ends_at) == (planned.starts_at, planned.ends_at)
    assert (event.zone, event.grade_from, event.grade_to) == ("Asia/Omsk", 5, 7)


async def test_an_event_is_found_by_its_organiser_and_city(store: Store) -> None:
    await given(store, a_school(name="Лицей Королёва", city="Самара"), an_event("Кубок"))

    event = await store.read(the_event)

    assert " королев" in event.search
    assert " самар" in event.search


async def test_a_school_that_was_renamed_since_keeps_its_new_name(store: Store) -> None:
    await given(store, a_school(name="Школа"))
    await store.write(lambda session: session.execute(update(School).values(name="Лицей")))

    await given(store, a_school(name="Школа"))

    assert await store.read(lambda session: list(session.scalars(select(School.name)))) == ["Лицей"]


async def test_a_settled_person_is_one_in_both_messengers(with_school: Store) -> None:
    await given(with_school, OLGA)

    people = People(with_school, HandClock(), zone="Europe/Moscow")
    here, there = await people.speaker(TELEGRAM), await people.speaker(VK)
    assert here is not None
    assert there is not None
    assert here.person_id == there.person_id
    assert (here.name, here.language, here.zone) == ("Ольга", Language.EN, "Asia/Omsk")
    rights = await people.rights(here.person_id)
    assert rights.places == {(RoleKind.ORGANISER, SCHOOL)}


@pytest.mark.parametrize("address", [TELEGRAM, VK])
async def test_somebody_who_has_already_written_stays_who_they_are(
    with_school: Store, address: Address
) -> None:
    people = People(with_school, HandClock(), zone="Europe/Moscow")
    met = await people.meet(address, name="Анна", language=Language.RU)

    await Season(with_school, HandClock()).settle([OLGA])

    assert await people.speaker(address) == met
    assert await with_school.read(numbers) == [1, 0, 1, 1, 0]
