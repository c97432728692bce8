"""Finding a school by what people call it, and keeping up with those who change the list."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.person import PersonKind
from models.school import School, SchoolAlias, SchoolStanding
from services.address import Address
from services.people import People
from services.school import Schools
from services.season import PlannedSchool
from services.store import Store
from tests.builder import a_person, a_school, given
from tests.clock import HandClock

KEMEROVO = a_school("kemerovo-licey-89", name="Лицей №89", city="Кемерово", region="Кузбасс")
UFA = a_school("ufa-shkola-7", name="Школа №7", city="Уфа", region="Республика Башкортостан")
KAZAN = a_school("kazan-shkola-7", name="Школа №7", city="Казань", region="Республика Татарстан")


@pytest.fixture
async def schools(store: Store, clock: HandClock) -> Schools:
    await given(store, KEMEROVO, UFA, KAZAN)
    return Schools(store, clock)


async def ids(schools: Schools, words: str, person_id: int | None = None) -> list[str]:
    return [found.id for found in await schools.find(words, person_id=person_id)]


async def a_pupil(store: Store, school_id: str | None) -> int:
    await given(store, a_person(MessengerName.VK, 1, kind=PersonKind.PUPIL, school_id=school_id))
    people = People(store, HandClock(), zone="Europe/Moscow")
    speaker = await people.speaker(Address(MessengerName.VK, 1))
    assert speaker is not None
    return speaker.person_id


async def change(store: Store, school_id: str, **facts: object) -> None:
    await store.write(
        lambda session: session.execute(update(School).where(School.id == school_id).values(**facts))
    )


def call(session: Session, school_id: str, name: str) -> None:
    session.add(SchoolAlias(school_id=school_id, name=name))


async def test_what_is_found_says_all_that_a_button_needs(schools: Schools) -> None:
    first, *_ = await schools.find("лицей 89")

    assert (first.id, first.name, first.city, first.region) == (
        "kemerovo-licey-89",
        "Лицей №89",
        "Кемерово",
        "Кузбасс",
    )
    assert (first.left, first.is_recorded, first.is_certain) == ("", False, True)


async def test_words_of_no_school_find_none(schools: Schools) -> None:
    assert await ids(schools, "щщщ") == []
    assert await ids(schools, "") == []


async def test_no_more_are_found_than_asked_for(schools: Schools) -> None:
    assert len(await schools.find("школа", most=1)) == 1


@pytest.mark.parametrize("city", [UFA, KAZAN])
async def test_of_equal_schools_the_one_of_the_own_city_is_first_and_not_alone(
    schools: Schools, store: Store, city: PlannedSchool
) -> None:
    await given(store, replace(city, id="home", name="Гимназия Пушкина"))
    person_id = await a_pupil(store, "home")

    first, second, *_ = await schools.find("школа 7", person_id=person_id)

    assert {first.id, second.id} == {UFA.id, KAZAN.id}
    assert (first.id, first.is_certain) == (city.id, False)


async def test_a_name_that_was_changed_added_or_removed_counts_at_once(
    schools: Schools, store: Store
) -> None:
    assert await ids(schools, "сириус") == []

    await change(store, KAZAN.id, name="Школа Сириус")
    renamed = await ids(schools, "сириус")
    await store.write(call, UFA.id, "Галактика")
    named = await ids(schools, "галактика")
    await store.write(lambda session: session.execute(delete(SchoolAlias)))
    await store.write(call, KEMEROVO.id, "Орбита")

    assert (renamed, named) == ([KAZAN.id], [UFA.id])
    assert await ids(schools, "орбита") == [KEMEROVO.id]
    assert await ids(schools, "галактика") == []


async def test_a_school_that_came_later_is_found(schools: Schools, store: Store) -> None:
    assert await ids(schools, "гимназия пушкина") == []

    await given(store, a_school("pushkin", name="Гимназия имени Пушкина", city="Псков"))

    assert (await ids(schools, "гимназия пушкина"))[0] == "pushkin"


async def test_a_double_is_found_by_its_names_as_what_it_was_merged_into(
    schools: Schools, store: Store
) -> None:
    await given(store, a_school("between", name="Галактика", city="Псков"))
    await change(store, "between", standing=SchoolStanding.MERGED, merged_into_id=KAZAN.id)
    await change(store, KAZAN.id, standing=SchoolStanding.MERGED, merged_into_id=UFA.id)

    found = await ids(schools, "галактика")

    assert found == [UFA.id]
    assert KAZAN.id not in await ids(schools, "школа 7")


@pytest.mark.parametrize(
    ("left_on", "said"),
    [
        ("2023-05-17", "2023-05-17"),
        ("2026-11", "2026-11"),
        ("2026", "2026"),
        ("2026-11-26", ""),
        ("2026-12", ""),
        ("2027", ""),
    ],
)
async def test_a_school_that_has_left_is_found_and_said_to_have(
    schools: Schools, store: Store, left_on: str, said: str
) -> None:
    await change(store, KEMEROVO.id, left_on=left_on)

    first, *_ = await schools.find("лицей 89")

    assert (first.id, first.left) == (KEMEROVO.id, said)


async def test_a_school_outside_the_consortium_is_found_and_a_recorded_one_is_not(
    schools: Schools, store: Store
) -> None:
    await change(store, UFA.id, standing=SchoolStanding.OUTSIDE)
    await change(store, KAZAN.id, standing=SchoolStanding.RECORDED)

    assert await ids(schools, "школа 7") == [UFA.id]


async def test_a_recorded_school_is_found_by_its_own_people(schools: Schools, store: Store) -> None:
    await change(store, KAZAN.id, standing=SchoolStanding.RECORDED)
    person_id = await a_pupil(store, KAZAN.id)

    assert KAZAN.id in await ids(schools, "школа 7 казань", person_id)


async def test_schools_like_a_new_one_are_those_around_it(schools: Schools, store: Store) -> None:
    await change(store, UFA.id, standing=SchoolStanding.RECORDED)

    here = await schools.alike("Школа 7", city="Уфа", region="Республика Башкортостан", most=4)
    around = await schools.alike("Школа 7", city="Белебей", region="Республика Башкортостан", most=4)
    listed = await schools.alike("Школа 7", city="Арск", region="Республика Татарстан", most=4)
    nowhere = await schools.alike("Школа 7", city="Казань-2", region="", most=4)

    assert [found.id for found in here][:1] == [UFA.id]
    assert [found.id for found in around if found.is_recorded] == []
    assert [found.id for found in listed] == [KAZAN.id]
    assert nowhere == []


async def test_ones_own_school_is_what_it_has_been_merged_into(schools: Schools, store: Store) -> None:
    person_id = await a_pupil(store, KAZAN.id)
    await change(store, KAZAN.id, standing=SchoolStanding.MERGED, merged_into_id=UFA.id)

    own = await schools.own(person_id)

    assert own is not None
    assert own.id == UFA.id


async def test_who_has_chosen_no_school_has_none(schools: Schools, store: Store) -> None:
    person_id = await a_pupil(store, None)

    assert await schools.own(person_id) is None
