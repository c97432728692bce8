"""A school outside the list: told in a few words, recorded once, and its pupil's at once."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.account import MessengerName
from models.audit import AuditLine, Deed
from models.person import PersonKind
from models.school import School, SchoolStanding
from services.address import Address
from services.consent_text import ConsentTexts
from services.outside_school import (
    MOST_RECORDED,
    OutsideSchools,
    SchoolDraftLost,
    SchoolNameTooLong,
    SchoolNameUnfit,
    TooManySchools,
    read_school_name,
)
from services.people import People
from services.profile import Profile
from services.school import Schools
from services.school_place import SchoolPlaceUnfit, read_country, read_place, read_region
from services.store import Store
from tests.builder import SCHOOL, a_person, given
from tests.clock import HandClock


@pytest.fixture
def outside(store: Store, clock: HandClock) -> OutsideSchools:
    return OutsideSchools(store, clock, Schools(store, clock), ConsentTexts().versions)


async def a_pupil(store: Store, number: int = 1, *, zone: str = "Europe/Moscow") -> int:
    address = Address(MessengerName.TELEGRAM, number)
    await given(store, a_person(MessengerName.TELEGRAM, number, kind=PersonKind.PUPIL, zone=zone))
    speaker = await People(store, HandClock(), zone="Europe/Moscow").speaker(address)
    assert speaker is not None
    return speaker.person_id


async def tell(outside: OutsideSchools, person_id: int, name: str, city: str, region: str = "") -> int:
    begun = await outside.name(person_id, name)
    placed = await outside.place(person_id, begun.draft_id, city)
    if region:
        placed = await outside.go_abroad(person_id, begun.draft_id, region)
    return placed.draft_id


async def record(outside: OutsideSchools, person_id: int, name: str, city: str, region: str = "") -> Profile:
    return await outside.record(person_id, await tell(outside, person_id, name, city, region))


async def recorded(store: Store) -> list[School]:
    return list(
        await store.read(
            lambda session: session.scalars(
                select(School).where(School.standing == SchoolStanding.RECORDED)
            ).all()
        )
    )


async def audited(store: Store) -> list[AuditLine]:
    return list(await store.read(lambda session: session.scalars(select(AuditLine)).all()))


async def test_a_recorded_school_is_the_persons_with_its_clock(
    store: Store, outside: OutsideSchools, clock: HandClock
) -> None:
    person_id = await a_pupil(store)

    profile = await record(outside, person_id, "Школа № 5", "Норильск")

    (school,) = await recorded(store)
    assert (school.name, school.city, school.city_en) == ("Школа № 5", "Норильск", "Norilsk")
    assert (school.region, school.zone) == ("Красноярский край", "Asia/Krasnoyarsk")
    assert school.recorded_at == clock()
    assert profile.school is not None
    assert (profile.school.id, profile.zone) == (school.id, "Asia/Krasnoyarsk")


async def test_recording_is_written_to_the_log_by_ids(store: Store, outside: OutsideSchools) -> None:
    person_id = await a_pupil(store)

    await record(outside, person_id, "Школа № 5", "Псков")

    (line,) = await audited(store)
    (school,) = await recorded(store)
    assert (line.deed, line.actor_id, line.school_id, line.detail) == (
        Deed.SCHOOL_RECORDED,
        person_id,
        school.id,
        "",
    )


async def test_recording_twice_records_once(store: Store, outside: OutsideSchools) -> None:
    person_id = await a_pupil(store)
    draft_id = await tell(outside, person_id, "Школа № 5", "Псков")

    first = await outside.record(person_id, draft_id)
    second = await outside.record(person_id, draft_id)

    assert first == second
    assert (len(await recorded(store)), len(await audited(store))) == (1, 1)


@pytest.mark.parametrize(
    ("name", "city"),
    [("школа №5", "псков"), ("Школа N5", "г. Псков"), ("«ШКОЛА» 5", "город Псков"), ("№ 5 школа", "Pskov")],
)
async def test_who_writes_the_same_school_otherwise_means_the_same(
    store: Store, outside: OutsideSchools, name: str, city: str
) -> None:
    anna, boris = await a_pupil(store), await a_pupil(store, 2)

    first = await record(outside, anna, "Школа № 5", "Псков")
    second = await record(outside, boris, name, city)

    assert first.school == second.school
    assert len(await recorded(store)) == 1


@pytest.mark.parametrize(("name", "city"), [("Школа № 6", "Псков"), ("Школа № 5", "Норильск")])
async def test_another_number_or_city_is_another_school(
    store: Store, outside: OutsideSchools, name: str, city: str
) -> None:
    anna, boris = await a_pupil(store), await a_pupil(store, 2)

    await record(outside, anna, "Школа № 5", "Псков")
    await record(outside, boris, name, city)

    assert len(await recorded(store)) == 2


async def test_a_whole_class_at_once_records_one_school(store: Store, outside: OutsideSchools) -> None:
    pupils = [await a_pupil(store, number) for number in range(1, 9)]

    profiles = await asyncio.gather(*(record(outside, pupil, "Школа № 5", "Псков") for pupil in pupils))

    assert len({profile.school.id for profile in profiles if profile.school}) == 1
    assert (len(await recorded(store)), len(await audited(store))) == (1, 1)


async def test_a_recorded_school_merged_meanwhile_is_chosen_as_what_it_is_now(
    store: Store, outside: OutsideSchools
) -> None:
    anna, boris = await a_pupil(store), await a_pupil(store, 2)
    await record(outside, anna, "Школа № 5", "Псков")
    await store.write(
        lambda session: session.execute(
            update(School)
            .where(School.standing == SchoolStanding.RECORDED)
            .values(standing=SchoolStanding.MERGED, merged_into_id=SCHOOL)
        )
    )

    profile = await record(outside, boris, "Школа № 5", "Псков")

    assert profile.school is not None
    assert profile.school.id == SCHOOL


async def test_what_another_recorded_is_offered_before_it_is_recorded_again(
    store: Store, outside: OutsideSchools
) -> None:
    anna, boris = await a_pupil(store), await a_pupil(store, 2)
    own = (await record(outside, anna, "Средняя школа № 5", "Псков")).school
    begun = await outside.name(boris, "Школа 5")

    placed = await outside.place(boris, begun.draft_id, "Псков")

    assert own is not None
    assert [found.id for found in placed.alike] == [own.id]


async def test_only_a_few_are_recorded_in_a_day_and_more_on_the_next(
    store: Store, outside: OutsideSchools, clock: HandClock
) -> None:
    person_id = await a_pupil(store)
    for number in range(MOST_RECORDED):
        await record(outside, person_id, f"Школа № {number}", "Псков")

    with pytest.raises(TooManySchools):
        await record(outside, person_id, "Школа № 100", "Псков")
    await record(outside, person_id, "Школа № 1", "Псков")
    clock.move(timedelta(days=1))
    await record(outside, person_id, "Школа № 100", "Псков")

    assert len(await recorded(store)) == MOST_RECORDED + 1


async def test_beginning_anew_forgets_what_was_begun(store: Store, outside: OutsideSchools) -> None:
    person_id = await a_pupil(store)
    draft_id = await tell(outside, person_id, "Школа № 5", "Псков")
    begun = await outside.name(person_id, "Школа № 6")

    assert begun.draft_id != draft_id
    with pytest.raises(SchoolDraftLost):
        await outside.record(person_id, draft_id)
    with pytest.raises(SchoolDraftLost):
        await outside.record(person_id, begun.draft_id)  # nobody has said where it is


async def test_nobody_goes_on_with_what_another_has_begun(store: Store, outside: OutsideSchools) -> None:
    anna, boris = await a_pupil(store), await a_pupil(store, 2)
    draft_id = await tell(outside, anna, "Школа № 5", "Псков")

    with pytest.raises(SchoolDraftLost):
        await outside.record(boris, draft_id)
    with pytest.raises(SchoolDraftLost):
        await outside.place(boris, draft_id, "Псков")
    with pytest.raises(SchoolDraftLost):
        await outside.locate(boris, draft_id, "Псковская область")


async def test_where_nobody_knows_the_clock_it_is_that_of_whoever_tells(
    store: Store, outside: OutsideSchools
) -> None:
    person_id = await a_pupil(store, zone="Asia/Omsk")

    await record(outside, person_id, "Школа № 5", "Неведомск", "Тридевятое царство")

    (school,) = await recorded(store)
    assert (school.region, school.zone) == ("Тридевятое царство", "Asia/Omsk")


@pytest.mark.parametrize(
    "typed", ["", "5", "№", "a", "😀😀", "<b>Школа</b>", "https://example.org", "@school"]
)
def test_what_is_no_name_of_a_school_is_refused(typed: str) -> None:
    with pytest.raises(SchoolNameUnfit):
        read_school_name(typed)


def test_a_name_is_taken_as_it_is_seen_and_no_longer_than_it_may_be() -> None:
    assert read_school_name("  Школа\u200b  «Орлёнок-2»\n№ 5 ") == "Школа «Орлёнок-2» № 5"
    with pytest.raises(SchoolNameTooLong):
        read_school_name("Ш" * 300)


@pytest.mark.parametrize(
    ("typed", "city", "region"),
    [
        ("псков", "Псков", "Псковская область"),
        ("питер", "Санкт-Петербург", "Санкт-Петербург"),
        ("Kazan", "Казань", "Республика Татарстан"),
        ("Троицк, Челябинская область", "Троицк", "Челябинская область"),
        ("Красное, Тамбовская область", "Красное", "Тамбовская область"),
        ("Тамбовская обл., Красное", "Красное", "Тамбовская область"),
        ("Неведомск", "Неведомск", ""),
    ],
)
def test_a_city_tells_its_region_where_it_can(typed: str, city: str, region: str) -> None:
    place = read_place(typed)

    assert (place.city, place.region) == (city, region)


@pytest.mark.parametrize("typed", ["", "!", "5", "<b>", "https://example.org", "Г" * 101])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(SchoolPlaceUnfit):
        read_place(typed)
    with pytest.raises(SchoolPlaceUnfit):
        read_region(typed)


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("псковская обл", "Псковская область"),
        ("Татарстан", "Республика Татарстан"),
        ("Татарстна", "Республика Татарстан"),
        ("Норильск", "Красноярский край"),
        ("Тридевятое царство", None),
    ],
)
def test_a_region_is_known_by_its_usual_names_and_else_not_at_all(typed: str, region: str | None) -> None:
    assert read_region(typed) == region


@pytest.mark.parametrize(("typed", "country"), [("узбекистан", "Узбекистан"), ("Россия", None)])
def test_a_country_is_kept_as_typed_and_russia_has_regions(typed: str, country: str | None) -> None:
    assert read_country(typed) == country
