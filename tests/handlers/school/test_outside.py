"""«My school is not here»: what is not in the list is written down, and nobody waits for it."""

import pytest
from sqlalchemy import select

from models.account import MessengerName
from models.person import Language, PersonKind
from models.school import School, SchoolStanding
from services.outside_school import NAME_CHARACTERS
from services.store import Store, open_store
from tests.builder import a_person, a_school, given
from tests.clock import HandClock
from tests.handlers.school.pupils import (
    KEMEROVO_TITLE,
    UFA,
    UNLISTED,
    a_pupil,
    looks_for_a_school,
    told,
)
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

RECORD, NONE_OF_THEM = "✅ Да, записать", "Нет, записать новую"
PSKOV = "Школа № 5, Псков"


async def tells(house: House, anna: Talker, *words: str) -> None:
    await looks_for_a_school(house, anna)
    await anna.presses(UNLISTED)
    for typed in words:
        await anna.says(typed)


async def recorded(store: Store) -> list[School]:
    return list(
        await store.read(
            lambda session: session.scalars(
                select(School).where(School.standing == SchoolStanding.RECORDED)
            ).all()
        )
    )


async def test_a_school_outside_the_list_is_told_in_two_words_and_chosen_at_once(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna)
    assert anna.sees.startswith("Запишем новую\nКак называется твоя школа?")
    await anna.says("Школа № 5")
    assert anna.sees.startswith("«Школа № 5» — в каком городе или посёлке?")
    await anna.says("г. Псков")
    assert anna.sees == "«Школа № 5» — Псков, Псковская область\n\nВсё верно?"
    await anna.presses(RECORD)

    assert anna.sees.startswith(f"✓ Записали: {PSKOV}\n\nАдминистратор посмотрит запись.")
    assert "В каком ты классе?" in anna.sees
    assert anna.buttons[-1] == ["🏫 Другая школа", "Сначала посмотреть события"]
    (school,) = await recorded(house.store)
    assert (school.name, school.city, school.city_en, school.region, school.zone) == (
        "Школа № 5",
        "Псков",
        "Pskov",
        "Псковская область",
        "Europe/Moscow",
    )


async def test_pressing_twice_records_once(house: House) -> None:
    anna = await a_pupil(house)
    await tells(house, anna, "Школа № 5", "Псков")
    await anna.presses(RECORD)

    once = await recorded(house.store)
    await presses_forged(house, anna, "record:1")

    assert anna.sees.startswith(f"✓ Записали: {PSKOV}")
    assert [school.id for school in await recorded(house.store)] == [school.id for school in once]


async def test_two_pupils_of_one_outside_school_are_in_one(house: House) -> None:
    anna, boris = await a_pupil(house), await a_pupil(house, 2, "Борис")
    await tells(house, anna, "Школа № 5", "Псков")
    await anna.presses(RECORD)

    await tells(house, boris, "школа №5", "г. Псков")

    assert boris.sees.startswith("«школа №5» — Псков, Псковская область\n\nПосмотри: это не одна из этих?")
    assert boris.buttons[0] == ["1. Школа № 5, Псков"]
    await boris.presses(NONE_OF_THEM)
    assert boris.sees.startswith(f"✓ Записали: {PSKOV}")
    assert len(await recorded(house.store)) == 1


async def test_a_school_that_was_there_all_along_is_offered_before_recording(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Лицей 89 с углублённым изучением", "Кемерово")

    assert f"1. {KEMEROVO_TITLE}" in anna.sees
    await anna.presses("1. Лицей №89, Кемерово")
    assert anna.sees.startswith("✓ Записали: Лицей №89, Кемерово")
    assert await recorded(house.store) == []


async def test_a_school_others_recorded_is_not_found_by_whoever_looks_for_theirs(house: House) -> None:
    anna, boris = await a_pupil(house), await a_pupil(house, 2, "Борис")
    await tells(house, anna, "Дворец Пионеров", "Псков")
    await anna.presses(RECORD)

    await looks_for_a_school(house, boris)
    await boris.says("дворец пионеров")
    await looks_for_a_school(house, anna)
    await anna.says("дворец пионеров")

    assert boris.sees.startswith("По словам «дворец пионеров» ничего не нашлось")
    assert "Дворец Пионеров — Псков" in anna.sees


async def test_a_city_that_nobody_knows_is_asked_for_its_region(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Школа № 1", "Малые Вяземы")
    assert anna.sees.startswith("Малые Вяземы — в какой области, крае или республике?")
    await anna.says("московская обл")
    await anna.presses(RECORD)

    (school,) = await recorded(house.store)
    assert (school.city, school.region) == ("Малые Вяземы", "Московская область")


async def test_a_school_abroad_keeps_the_country_that_was_typed(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Школа № 1", "Ташкент", "Узбекистан")
    assert anna.sees.startswith("«Узбекистан» — такой области, края или республики не знаю.")
    await anna.presses("🌍 Не в России")
    await anna.says("узбекистан")
    await anna.presses(RECORD)

    (school,) = await recorded(house.store)
    assert (school.city, school.region) == ("Ташкент", "Узбекистан")


@pytest.mark.parametrize("typed", ["…", "5", "😀", "<b>Школа</b>", "https://example.org", "@school"])
async def test_what_is_no_name_is_refused_and_asked_again(house: House, typed: str) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, typed)
    assert anna.sees.startswith("Здесь нужно название словами, без ссылок и особых знаков.")
    await anna.says("Школа № 5")

    assert anna.sees.startswith("«Школа № 5» — в каком городе")


async def test_a_name_without_end_is_refused(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Ш" * (NAME_CHARACTERS + 1))

    assert anna.sees.startswith("Это слишком длинно: хватит 150 знаков.")


@pytest.mark.parametrize("typed", ["<i>", "Урюпинск!!! 😀", "Урюпинск 5"])
async def test_what_is_no_place_is_refused_and_asked_again(house: House, typed: str) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Школа № 5", typed)
    assert anna.sees.startswith("Здесь нужно одно название места, буквами:")
    await anna.says("Псков")

    assert anna.sees.endswith("Всё верно?")


async def test_the_fourth_new_school_of_a_day_is_refused_and_known_ones_are_not(house: House) -> None:
    anna = await a_pupil(house)
    for number in range(1, 4):
        await tells(house, anna, f"Школа № {number}", "Псков")
        await anna.presses(RECORD)

    await tells(house, anna, "Школа № 4", "Псков")
    await anna.presses(RECORD)

    assert told(anna).startswith("За день можно записать не больше 3 новых школ. Выбери свою из списка")
    assert len(await recorded(house.store)) == 3
    await tells(house, anna, "Школа № 1", "Псков")
    await anna.presses(NONE_OF_THEM)
    assert anna.sees.startswith("✓ Записали: Школа № 1, Псков")


async def test_the_button_of_what_was_begun_before_records_nothing(house: House) -> None:
    anna = await a_pupil(house)
    await tells(house, anna, "Школа № 5", "Псков")
    await tells(house, anna, "Школа № 6")

    await presses_forged(house, anna, "record:1")

    assert await recorded(house.store) == []
    assert told(anna).startswith("Эта запись уже забыта: начни ещё раз.")


async def test_what_another_has_begun_is_nobody_elses(house: House) -> None:
    anna, boris = await a_pupil(house), await a_pupil(house, 2, "Борис")
    await tells(house, anna, "Школа № 5", "Псков")

    await presses_forged(house, boris, "record:1")

    assert await recorded(house.store) == []
    assert told(boris).startswith("Эта запись уже забыта: начни ещё раз.")


@pytest.mark.parametrize("name", MessengerName)
async def test_the_name_told_before_a_restart_is_known_after_it(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    async with inhabited(House(name, sqlite_store, clock)) as before:
        await tells(before, await a_pupil(before), "Школа № 5")

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=before.server)) as after:
        anna = Talker(1, after)
        await anna.says("Псков")
        await anna.presses(RECORD)

        assert anna.sees.startswith(f"✓ Записали: {PSKOV}")
    await store.close()


async def test_in_english_the_same(house: House) -> None:
    facts = {"kind": PersonKind.PUPIL, "language": Language.EN}
    await given(house.store, UFA, a_school(), a_person(house.name, 1, **facts))  # type: ignore[arg-type]
    anna = house.person(1, language="en")
    await anna.says("menu")

    await looks_for_a_school(house, anna)
    await anna.presses("My school is not here")
    await anna.says("School No. 5")
    await anna.says("Pskov")

    assert anna.sees == "“School No. 5” — Pskov, Pskov Oblast\n\nIs everything right?"
    await anna.presses("✅ Yes, write it down")
    assert anna.sees.startswith("✓ Noted: School No. 5, Pskov\n\n")


async def test_where_nobody_knows_the_clock_one_is_told_whose_it_is(house: House) -> None:
    anna = await a_pupil(house)

    await tells(house, anna, "Школа № 1", "Неведомск")
    await anna.presses("🌍 Не в России")
    await anna.says("Узбекистан")
    await anna.presses(RECORD)

    assert "Часы пока московские — поменять можно в профиле." in anna.sees
