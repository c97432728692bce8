"""Choosing a school among those that are there, by whatever one types."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from models.account import MessengerName
from models.person import Language, PersonKind
from models.school import School, SchoolStanding
from services.store import Store, open_store
from tests.builder import a_person, given
from tests.clock import HandClock
from tests.handlers.school.pupils import (
    BACK,
    KAZAN,
    KEMEROVO,
    KEMEROVO_TITLE,
    OTHERS,
    UFA,
    UNLISTED,
    YES,
    a_pupil,
    looks_for_a_school,
    told,
)
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker


async def test_a_school_is_asked_for_with_examples(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)

    assert anna.sees.startswith("Где ты учишься?\nНапиши номер, название или город — как привык.")
    assert anna.buttons == [[UNLISTED, BACK]]


@pytest.mark.parametrize("typed", ["лицей 89", "kbwtq 89", "лецей 89 Кемерово"])
async def test_what_can_only_be_one_school_is_asked_once_more_and_chosen(house: House, typed: str) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says(typed)

    assert anna.sees == f"Это твоя школа?\n{KEMEROVO_TITLE}"
    assert anna.buttons == [[YES], [OTHERS], [UNLISTED, BACK]]
    await anna.presses(YES)
    assert anna.sees.startswith("✓ Записали: Лицей №89, Кемерово\n\nВ каком ты классе?")
    assert anna.buttons[-1] == ["🏫 Другая школа", "Сначала посмотреть события"]
    await anna.says("3б")
    assert anna.sees.startswith("✓ Записали: 3Б класс\n\nКак тебя зовут?")


async def test_schools_of_one_number_are_all_shown_and_told_apart(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("школа 7")

    assert anna.sees.startswith("Нашлось несколько. Какая — твоя?\n\n1. Школа №7 — Казань")
    assert anna.buttons[:2] == [["1. Школа №7, Казань"], ["2. Школа №7, Уфа"]]
    await anna.presses("2. Школа №7, Уфа")
    assert anna.sees.startswith("✓ Записали: Школа №7, Уфа\n\nВ каком ты классе?")


async def test_the_school_near_the_own_one_stands_first(house: House) -> None:
    await given(house.store, replace(UFA, id="ufa-shkola-8", name="Школа №8", name_en="School No. 8"))
    anna = await a_pupil(house, school_id="ufa-shkola-8")

    await looks_for_a_school(house, anna)
    await anna.says("школа 7")

    assert anna.buttons[:2] == [["1. Школа №7, Уфа"], ["2. Школа №7, Казань"]]


async def test_who_does_not_mean_the_likeliest_school_is_shown_the_others(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("школа 7 уфа")
    await anna.presses(OTHERS)

    assert anna.buttons[0] == ["1. Школа №7, Уфа"]
    assert ["2. Школа №7, Казань"] in anna.buttons


async def test_words_too_long_for_a_button_are_answered_with_all_that_was_found(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("муниципальное бюджетное общеобразовательное учреждение лицей 89 города кемерово")

    assert anna.buttons[0] == ["1. Лицей №89, Кемерово"]


async def test_words_that_find_nothing_are_answered_with_what_else_to_try(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("<b>щщщ</b>")

    assert anna.sees.startswith("По словам «<b>щщщ</b>» ничего не нашлось. Попробуй иначе")
    assert anna.buttons == [[UNLISTED, BACK]]
    await anna.says("лицей 89")
    assert anna.buttons[0] == [YES]


async def test_who_has_a_school_is_shown_it_and_may_keep_or_change_it(house: House) -> None:
    anna = await a_pupil(house, school_id=KEMEROVO.id)

    await looks_for_a_school(house, anna)

    assert anna.sees.startswith(f"Твоя школа:\n{KEMEROVO_TITLE}\n\nУчишься теперь в другой?")
    assert anna.buttons == [["Оставить эту"], [UNLISTED, BACK]]
    await anna.says("школа 7 казань")
    await anna.presses(YES)
    assert anna.sees.startswith("✓ Записали: Школа №7, Казань\n\nВ каком ты классе?")


async def test_a_school_that_has_left_is_found_said_to_have_and_chosen(house: House) -> None:
    await given(house.store, replace(KEMEROVO, left_on="2023-05-17"))
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("лицей 89")

    left = f"{KEMEROVO_TITLE}\nВышла из Консорциума (17 мая 2023), но остаётся школой своих учеников."
    assert anna.sees == f"Это твоя школа?\n{left}"
    await anna.presses(YES)
    assert anna.sees.startswith("✓ Записали: Лицей №89, Кемерово\n\n")


async def test_the_button_of_a_school_merged_meanwhile_leads_to_the_one_it_is_now(house: House) -> None:
    anna = await a_pupil(house)
    await looks_for_a_school(house, anna)
    await anna.says("школа 7")
    await house.store.write(
        lambda session: session.execute(
            update(School)
            .where(School.id == KAZAN.id)
            .values(standing=SchoolStanding.MERGED, merged_into_id=KEMEROVO.id)
        )
    )

    await anna.presses("1. Школа №7, Казань")

    assert anna.sees.startswith(
        "🏫 Та запись повторяла другую, и их объединили. Теперь это: Лицей №89, Кемерово"
    )


async def test_a_forged_school_is_none(house: House) -> None:
    anna = await a_pupil(house)

    await presses_forged(house, anna, "at:nowhere")

    assert told(anna).startswith("Этой организации в списке больше нет.")


async def test_a_teacher_is_spoken_to_as_one(house: House) -> None:
    await given(house.store, KEMEROVO, a_person(house.name, 1))
    olga = house.person(1, "Ольга")
    await olga.says("меню")

    await looks_for_a_school(house, olga)

    assert olga.sees.startswith("Какая у вас школа?\nНапишите номер, название или город")


async def test_in_english_everything_is_said_in_english(house: House) -> None:
    facts = {"kind": PersonKind.PUPIL, "language": Language.EN}
    await given(house.store, KEMEROVO, UFA, KAZAN, a_person(house.name, 1, **facts))  # type: ignore[arg-type]
    anna = house.person(1, language="en")
    await anna.says("menu")

    await looks_for_a_school(house, anna)
    assert anna.sees.startswith("Which school is yours?")
    await anna.says("lyceum 89")
    assert anna.sees == "Is this your school?\nLyceum No. 89 — Kemerovo, Kemerovo Oblast — Kuzbass"
    await anna.presses("✅ Yes, that is it")
    assert anna.sees.startswith("✓ Noted: Lyceum No. 89, Kemerovo\n\nWhich grade?")
    await anna.presses("🏫 Another school")
    await anna.says("school 7")
    assert anna.buttons[:2] == [["1. School No. 7, Kazan"], ["2. School No. 7, Ufa"]]


@pytest.mark.parametrize("name", MessengerName)
async def test_words_typed_after_a_restart_still_look_for_a_school(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    async with inhabited(House(name, sqlite_store, clock)) as before:
        await looks_for_a_school(before, await a_pupil(before))

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=before.server)) as after:
        anna = Talker(1, after)
        await anna.says("лицей 89")
        await anna.presses(YES)

        assert anna.sees.startswith("✓ Записали:")
    await store.close()


async def test_a_number_that_no_school_has_is_said_to_be_none(house: House) -> None:
    anna = await a_pupil(house)

    await looks_for_a_school(house, anna)
    await anna.says("школа 999")

    assert anna.sees.startswith("Школы № 999 в списке нет. Похожие:\n\n1. ")
    assert anna.buttons[0] == [UNLISTED, BACK]
