"""«Мои данные»: seen, had as files, deleted, in both messengers."""

import json

import pytest

from models.guardianship import Guardianship
from models.person import Language, Person, PersonKind
from services.address import Address
from tests.builder import SCHOOL, a_person, given
from tests.clock import NOON
from tests.rows import a_pupil, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House


async def person_id(house: House, number: int) -> int:
    speaker = await house.people.speaker(Address(house.name, number))
    assert speaker is not None
    return speaker.person_id


async def a_child_of(house: House, number: int, **facts: int) -> Person:
    child = a_pupil("Иванов Пётр", **facts)
    await stored(house.store, child)
    await stored(
        house.store, Guardianship(guardian_id=await person_id(house, number), child_id=child.id, since=NOON)
    )
    return child


async def test_a_newcomer_sees_how_little_is_kept(house: House) -> None:
    anna = house.person(1)

    await anna.says("мои данные")

    assert anna.sees == (
        "Ваши данные\n\n• профиль: имя, язык и часовой пояс\n• 1 мессенджер\n\n"
        "Всё это можно получить файлами, исправить или удалить."
    )
    assert anna.buttons == [
        ["📄 Получить файлами"],
        ["✏️ Исправить", "💬 Мессенджеры"],
        ["📜 Согласия", "⏳ Сроки"],
        ["🗑 Удалить меня"],
        ["🏠 В меню"],
    ]


async def test_the_files_are_for_programs_and_for_people(house: House) -> None:
    await given(
        house.store,
        a_person(
            house.name, 1, "Аня", full_name="Иванова Анна", kind=PersonKind.PUPIL, grade=10, school_id=SCHOOL
        ),
    )
    anna = house.person(1)
    await anna.says("мои данные")

    await anna.presses("📄")

    (json_name, content), (text_name, text) = anna.files
    assert (json_name, text_name) == ("Данные 2026-11-25.json", "Данные 2026-11-25.txt")
    assert json.loads(content)["profile"]["full_name"] == "Иванова Анна"
    assert text.decode() == (
        "Данные, которые хранит бот Консорциума инженерных школ."
        " Собрано: ср, 25 ноября 2026, 12:00 по Москве.\n\n"
        "ПРОФИЛЬ\n\nИмя: Аня\nФамилия и имя: Иванова Анна\nКто это или что это: ученик школы\nКласс: 10\n"
        "Класс указан для учебного года с: 2026\nЯзык: русский\nЧасовой пояс: Europe/Moscow\n"
        "Часовой пояс выбран вручную: нет\nПервое знакомство: ср, 25 ноября 2026, 12:00 по Москве\n"
        "Заполнение начато: ср, 25 ноября 2026, 12:00 по Москве\nШкола: Лицей № 60\nГород школы: Уфа\n\n"
        f"МЕССЕНДЖЕРЫ\n\nМессенджер: {'Telegram' if house.name == 'telegram' else 'ВКонтакте'}\n"
        "Номер в мессенджере: 1\nСообщения доходят: да\n"
    )
    assert anna.sees.startswith("Вот всё, что хранится. Береги эти файлы")


async def test_how_long_things_are_kept_is_told(house: House) -> None:
    anna = house.person(1)
    await anna.says("мои данные")

    await anna.presses("⏳")

    lines = anna.sees.splitlines()
    assert lines[:3] == ["Сколько хранится", "", "• анкета без согласия на обработку данных — 14 дней"]
    assert "• журнал: кто, что и когда сделал, без имён — 3 года" in lines
    assert "• ответы на вопросы события, когда оно прошло, — 2 года" in lines
    assert lines[-1] == (
        "Остальное, в том числе заявки, работы и итоги, — пока вы не удалите свои данные."
        " Лишнее стирается каждую ночь."
    )


async def test_somebody_deletes_themselves_by_a_second_press_and_is_new_again(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна", full_name="Иванова Анна"))
    anna = house.person(1, "Аня")
    before = await person_id(house, 1)
    await anna.says("мои данные")

    await anna.presses("🗑 Удалить меня")
    assert "Вернуть их будет нельзя." in anna.sees
    assert "Заявки на то, что ещё не прошло, будут отозваны." in anna.sees
    assert "Останутся числа для отчётов" in anna.sees
    assert anna.buttons == [["Удалить меня навсегда"], ["Нет, оставить"]]
    assert await person_id(house, 1) == before
    await anna.presses("Удалить меня навсегда")

    assert anna.sees == "Готово: личные данные удалены. Если напишете снова — познакомимся заново."
    assert await house.people.speaker(Address(house.name, 1)) is None
    await anna.says("мои данные")
    assert "• профиль: имя, язык и часовой пояс" in anna.sees
    assert await person_id(house, 1) != before


async def test_deleting_may_be_thought_better_of(house: House) -> None:
    anna = house.person(1)
    await anna.says("мои данные")
    await anna.presses("🗑")

    await anna.presses("Нет, оставить")

    assert anna.sees.startswith("Ваши данные")


async def test_pressing_delete_once_more_says_the_same_and_deletes_nobody_else(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна"))
    anna = house.person(1)
    gone = await person_id(house, 1)
    await anna.says("мои данные")
    await anna.presses("🗑")
    await anna.presses("Удалить меня навсегда")
    await anna.says("меню")

    await presses_forged(house, anna, f"erase:{gone}")

    assert anna.sees == "Готово: личные данные удалены."
    assert await house.people.speaker(Address(house.name, 1)) is not None


async def test_a_parent_has_the_files_of_each_child_and_deletes_one(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Ольга", kind=PersonKind.PARENT))
    olga = house.person(1, "Ольга")
    await a_child_of(house, 1, grade=3)
    await olga.says("мои данные")

    await olga.presses("👧")
    await olga.presses("Пётр")
    assert olga.sees.startswith(
        "Данные ребёнка: Пётр\n\n• профиль: фамилия и имя, класс, язык и часовой пояс\n"
    )
    await olga.presses("📄")
    assert json.loads(olga.files[0][1])["profile"]["full_name"] == "Иванов Пётр"
    await olga.presses("🔐 Назад к данным")
    await olga.presses("🗑 Удалить данные ребёнка")
    assert olga.sees.startswith("Удалить данные ребёнка: Пётр?")
    await olga.presses("Удалить навсегда")

    assert olga.sees == "Готово: личные данные удалены."
    await olga.says("мои данные")
    assert "ребён" not in olga.sees


async def test_the_data_of_a_pupil_of_fourteen_are_not_a_parents_to_delete(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Ольга", kind=PersonKind.PARENT))
    olga = house.person(1, "Ольга")
    child = await a_child_of(house, 1, grade=10)
    await olga.says("мои данные")
    await olga.presses("👧")
    await olga.presses("Пётр")
    assert olga.buttons == [["📄 Получить файлами"], ["📜 Согласия"], ["🔐 Мои данные"]]

    await presses_forged(house, olga, f"erase:{child.id}")

    assert "Этот школьник уже сам отвечает за свои данные" in (olga.is_told or olga.sees)


@pytest.mark.parametrize("action", ["privacyof", "givedata", "askerase", "erase"])
async def test_a_strangers_data_are_neither_shown_nor_deleted(house: House, action: str) -> None:
    await given(house.store, a_person(house.name, 1, "Анна"), a_person(house.name, 2, "Борис"))
    anna, theirs = house.person(1), await person_id(house, 2)
    await anna.says("мои данные")

    await presses_forged(house, anna, f"{action}:{theirs}")

    assert "Это может только тот, кому поручили." in (anna.is_told or anna.sees)
    assert anna.files == []
    assert await person_id(house, 2) == theirs


async def test_a_link_leads_to_ones_own_data(house: House) -> None:
    anna = house.person(1)

    await anna.follows_link("privacy")

    assert anna.sees.startswith("Ваши данные")


async def test_in_english_it_is_the_same(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Ann", full_name="Ann Lee", language=Language.EN))
    ann = house.person(1, "Ann", language="en")

    await ann.says("my data")
    assert ann.sees.startswith(
        "Your data\n\n• profile: surname and name, language and time zone\n• 1 messenger\n"
    )
    await ann.presses("📄")
    assert ann.files[1][1].decode().startswith("What the bot of the Consortium of Engineering Schools keeps.")
    await ann.presses("🔐")
    await ann.presses("🗑 Delete me")
    await ann.presses("Delete me for ever")

    assert ann.sees == "Done: the personal data are deleted. If you write again, we will meet anew."
