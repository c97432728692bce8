"""A mentor looks through the class, puts things right and gives codes."""

import re

import pytest

from models.person import Person, PersonKind
from models.role import RoleKind
from services.sheet import read_sheet
from tests.builder import SCHOOL, a_person, a_school, given
from tests.handlers.classroom.mentors import a_mentor, a_teacher, enters, opens_the_class, told
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}")


async def a_class(house: House, text: str = "Гусева Ия 3А\nИванов Пётр 3А") -> Talker:
    """A mentor who sees the class."""
    olga = await a_mentor(house)
    await enters(olga, text)
    await olga.presses("👥")
    return olga


async def person_id(house: House, full_name: str) -> int:
    return int(dict(await all_of(house.store, Person.full_name, Person.id))[full_name])


async def test_several_classes_are_counted_and_each_has_a_button(house: House) -> None:
    olga = await a_class(house, "Гусева Ия 3А\nИванов Пётр 10Б\nЛи Ян 3А")

    assert olga.sees == (
        "Мой класс\nЛицей № 60, Уфа\n\n3 ученика: 3 🟡\n\n3А класс — 2 ученика: 2 🟡\n"
        "10Б класс — 1 ученик: 1 🟡"
    )
    assert olga.buttons == [
        ["3А", "10Б"],
        ["➕ Добавить", "📄 Кому чего не хватает"],
        ["⬇️ Файл", "🛠 Управление"],
    ]
    await olga.presses("10Б")
    assert "1. 🟡 Иванов Пётр — нет согласия" in olga.sees


@pytest.mark.parametrize("typed", ["2", "иванов", "пётр"])
async def test_a_pupil_is_opened_by_number_or_name(house: House, typed: str) -> None:
    olga = await a_class(house)

    await olga.says(typed)

    assert olga.sees == (
        "Иванов Пётр\n3А класс · Лицей № 60, Уфа\n\n🟡 нет согласия родителя\n\n"
        "Кода ещё нет или он не действует: дайте код — и ученик заберёт запись."
    )
    assert olga.buttons == [
        ["🔑 Дать код"],
        ["✍️ Имя", "🎒 Класс"],
        ["📄 Согласие на бумаге"],
        ["Убрать из класса"],
        ["◀️ К классу", "🏠 В меню"],
    ]


async def test_a_pupil_is_opened_by_a_button(house: House) -> None:
    olga = await a_class(house)

    await olga.presses("👤")
    assert olga.buttons == [["Гусева Ия", "Иванов Пётр"], ["◀️ К классу", "🏠 В меню"]]
    await olga.presses("Гусева Ия")

    assert olga.sees.startswith("Гусева Ия\n3А класс")


async def test_words_that_find_nobody_or_several_are_still_asked_for(house: House) -> None:
    olga = await a_class(house, "Гусева Ия 3А\nГусев Пётр 3А")

    await olga.says("сидоров <i>")
    assert olga.sees.startswith("По словам «сидоров <i>» в этом списке никого нет.")
    await olga.says("гус")

    assert olga.sees == "Нашлось несколько. Кого открыть?"
    assert olga.buttons[0] == ["Гусев Пётр", "Гусева Ия"]


async def test_a_code_is_shown_and_a_letter_with_links_comes_to_be_forwarded(house: House) -> None:
    olga = await a_class(house)
    await olga.says("2")

    await olga.presses("🔑 Дать код")

    code = CODE.findall(olga.heard[-2])[0]
    assert f"Код для ученика: Иванов Пётр, 3А класс\n\n{code}\n\nПусть напишет боту" in olga.heard[-2]
    assert "Код работает один раз и 30 дней" in olga.heard[-2]
    assert olga.sees.endswith(
        f"напиши ему код {code} — или нажми на ссылку:\n\n"
        f"Telegram: https://t.me/engineers_bot?start=usecode_{code.replace('-', '')}\n"
        f"ВКонтакте: https://vk.me/engineers?ref=usecode_{code.replace('-', '')}"
    )
    await olga.presses("◀️ К ученику")
    assert olga.heard[-2].endswith("Код дан, действует до 25 декабря 2026.")


async def test_a_code_pressed_for_twice_is_made_once(house: House) -> None:
    olga = await a_class(house)
    await olga.says("2")
    await olga.presses("🔑 Дать код")
    heard = olga.heard[-2:]

    await presses_forged(house, olga, f"pupilcode:{await person_id(house, 'Иванов Пётр')}")

    assert told(olga).startswith("Код сделан только что — он в сообщении рядом.")
    assert [text for text in olga.heard if CODE.search(text)] == heard


async def test_name_and_class_are_corrected_in_words(house: House) -> None:
    olga = await a_class(house)
    await olga.says("2")

    await olga.presses("✍️")
    await olga.says("Пётр")
    assert olga.sees.startswith("Нужны и фамилия, и имя.")
    await olga.says("иванов-ким пётр")
    await olga.presses("🎒")
    await olga.says("4 б")

    assert olga.sees.startswith("Иванов-Ким Пётр\n4Б класс · Лицей № 60, Уфа")


async def test_a_pupil_is_removed_when_asked_once(house: House) -> None:
    olga = await a_class(house)
    await olga.says("2")

    await olga.presses("Убрать из класса")
    assert olga.sees.startswith("Убрать из класса: Иванов Пётр?\n\nИз бота за этой записью")
    await olga.presses("Да, убрать")
    assert olga.sees == "Готово: в вашем классе этого ученика нет."
    await olga.presses("👥")

    assert "1 ученик: 1 🟡\n\n1. 🟡 Гусева Ия" in olga.sees


async def test_the_sheet_to_sign_is_given_for_a_pupil(house: House) -> None:
    olga = await a_class(house)
    await olga.says("2")

    await olga.presses("📄 Согласие на бумаге")

    assert [name for name, _ in olga.files][-1].endswith(".rtf")


async def test_who_lacks_what_is_listed_with_numbers_to_press(house: House) -> None:
    olga = await a_class(house)

    await olga.presses("📄 Кому чего не хватает")
    assert olga.sees == (
        "Кому чего не хватает\n2 ученика: 2 🟡\n\n1. 🟡 Гусева Ия — нет согласия родителя\n"
        "2. 🟡 Иванов Пётр — нет согласия родителя"
    )
    await olga.presses("2")

    assert olga.sees.startswith("Иванов Пётр\n")


async def test_the_class_is_given_as_a_file(house: House) -> None:
    olga = await a_class(house)

    await olga.presses("⬇️ Файл")

    name, content = olga.files[-1]
    assert name == "Класс 3А.xlsx"
    assert [row.cells for row in read_sheet(content, name=name).rows] == [
        ("ФИО", "Класс", "Согласие", "В боте"),
        ("Гусева Ия", "3А", "нет согласия родителя", "код ещё не введён"),
        ("Иванов Пётр", "3А", "нет согласия родителя", "код ещё не введён"),
    ]


async def test_codes_for_all_come_as_a_table_once(house: House) -> None:
    olga = await a_class(house)

    await olga.presses("🔑 Коды")
    assert olga.sees == (
        "Коды: 3А класс\n2 ученика ещё не забрали записи. Сделаю всем новые коды и пришлю таблицу для печати."
    )
    await olga.presses("✅ Сделать новые коды")
    assert olga.sees.startswith("Готово: 2 кода — в файле. Разрежьте и раздайте")
    await presses_forged(house, olga, f"codes:{SCHOOL}:3:А")

    assert told(olga).startswith("Код сделан только что — он в сообщении рядом.")
    ((name, content),) = olga.files
    rows = [row.cells for row in read_sheet(content, name=name).rows]
    assert name == "Коды 3А.xlsx"
    assert [row[:2] for row in rows] == [("ФИО", "Класс"), ("Гусева Ия", "3А"), ("Иванов Пётр", "3А")]
    assert all(CODE.fullmatch(row[2]) for row in rows[1:])


@pytest.mark.parametrize("action", ["pupil", "pupilcode", "pupilname", "pupilclass", "pupiloff"])
async def test_anothers_pupil_is_not_shown(house: House, action: str) -> None:
    await a_class(house)
    boris = await a_mentor(house, 2)

    await presses_forged(house, boris, f"{action}:{await person_id(house, 'Иванов Пётр')}")

    assert told(boris).startswith("Этого ученика в вашем классе нет")
    assert "Иванов" not in "".join(boris.heard)


async def test_a_mentor_of_another_school_sees_nothing_here(house: House) -> None:
    await a_class(house)
    other = a_school("other", name="Школа № 7")
    yan = a_person(house.name, 2, "Ян", role=RoleKind.MENTOR, school_id="other")
    await given(house.store, other, yan)
    talker = house.person(2, "Ян")
    await talker.says("меню")

    await presses_forged(house, talker, f"class:{SCHOOL}:3:А:1")

    assert told(talker).startswith("Класс ведёт наставник школы.")


async def test_a_school_that_left_keeps_its_class_and_takes_nobody_new(house: House) -> None:
    left = a_school("left", name="Школа № 5", left_on="2026-01")
    olga = a_person(house.name, 1, "Ольга", role=RoleKind.MENTOR, school_id="left")
    await given(house.store, left, olga)
    talker = house.person(1, "Ольга")
    await talker.says("меню")

    await opens_the_class(talker)
    assert talker.sees.startswith("Мой класс\nШкола № 5, Уфа")
    await talker.presses("➕")

    assert told(talker).startswith("Эта школа вышла из Консорциума: новых учеников в ней не вносят")


async def test_a_pupil_has_no_class_to_keep(house: House) -> None:
    anna = await a_teacher(house, kind=PersonKind.PUPIL)

    await presses_forged(house, anna, "class::::1")

    assert told(anna) == "Класс ведёт наставник — это для учителей. Твой профиль — в меню."
