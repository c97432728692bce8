"""A class is entered, by hand or by file, and nothing of it before «yes»."""

import pytest

from models.account import MessengerName
from models.person import Language, Person, PersonKind
from services.sheet import read_sheet, write_sheet
from services.store import Store, open_store
from tests.builder import SCHOOL, a_person, given
from tests.clock import HandClock
from tests.handlers.classroom.mentors import (
    TWENTY_EIGHT,
    XLSX,
    a_list,
    a_mentor,
    a_teacher,
    enters,
    opens_the_class,
    told,
)
from tests.rows import a_pupil, all_of, stored
from tests.services.sheet.workbook_file import a_workbook, formula, row, text
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker


async def pupils(house: House) -> list[str]:
    rows = await all_of(house.store, Person.kind, Person.full_name)
    return sorted(name for kind, name in rows if kind is PersonKind.PUPIL)


async def asks_to_add(olga: Talker) -> None:
    await opens_the_class(olga)
    await olga.presses("➕")


async def test_a_class_of_28_is_entered_by_a_file(house: House) -> None:
    olga = await a_mentor(house)

    await opens_the_class(olga)
    assert olga.sees.startswith("Мой класс\nЛицей № 60, Уфа\n\nПока здесь никого.")
    await olga.presses("➕")
    assert "Пришлите список: «Иванов Пётр 7А» — по ученику в строке, или файл XLSX" in olga.sees
    await olga.sends_document(XLSX, a_list(TWENTY_EIGHT))
    assert olga.sees.startswith(
        "Проверьте список\nЛицей № 60, Уфа\n\nБудут записаны 28 учеников.\n7А — 28\n\n1. Беляева Анна, 7А\n"
    )
    assert olga.sees.endswith("…и ещё 18")
    assert await pupils(house) == []
    await olga.presses("✅ Записать 28 учеников")

    assert olga.sees.startswith("Записали 28 учеников.\n\nДальше — раздайте коды")
    assert olga.buttons == [["👥 Мой класс"], ["🔑 Коды"], ["➕ Ещё список", "🏠 В меню"]]
    assert await pupils(house) == sorted(TWENTY_EIGHT)
    await olga.presses("👥 Мой класс")
    assert olga.sees.startswith(
        "7А класс · Лицей № 60, Уфа\n28 учеников: 28 🟡\n\n1. 🟡 Беляева Анна — не сказано, есть ли 14\n"
    )
    assert olga.sees.endswith("Страница 1 из 2\n\nЧтобы открыть ученика, напишите его номер или фамилию.")
    assert olga.buttons == [
        ["▶️"],
        ["👤 Открыть ученика", "⬇️ Файл"],
        ["➕ Добавить", "🔑 Коды"],
        ["📄 Кому чего не хватает"],
        ["◀️ Все классы", "🛠 Управление"],
    ]


async def test_in_english_a_class_of_28_is_entered_by_a_file(house: House) -> None:
    olga = await a_mentor(house, language=Language.EN)

    await opens_the_class(olga)
    await olga.presses("➕ Add")
    await olga.sends_document(XLSX, a_list(TWENTY_EIGHT))
    assert olga.sees.startswith(
        "Look through the list\nLyceum 60, Ufa\n\n28 pupils will be written.\n7А — 28"
    )
    await olga.presses("✅ Write 28 pupils")
    assert olga.sees.startswith("28 pupils are written.\n\nNext, give out the codes")
    await olga.presses("👥 My class")

    assert olga.sees.startswith("Class 7А · Lyceum 60, Ufa\n28 pupils: 28 🟡")


async def test_pasted_lines_are_read_and_every_refused_one_is_told_why(house: House) -> None:
    olga = await a_mentor(house)
    lines = [
        "1. Иванов Пётр 7А",
        "О'Нил-Ким Ян, 7 «Б»",
        "Я",
        "Петров 😀 Ян 7А",
        "<b>Ли</b> Ян 7А",
        f"{'Ы' * 300} Ян 7А",
        "Сидорова Анна 12А",
        "Гусева Ия",
    ]

    await asks_to_add(olga)
    await olga.says("\n".join(lines))

    assert olga.sees == (
        "Проверьте список\nЛицей № 60, Уфа\n\nБудут записаны 2 ученика.\n7А — 1, 7Б — 1\n\n"
        "1. Иванов Пётр, 7А\n2. О'Нил-Ким Ян, 7Б\n\nНе взяты 6 строк:\n"
        "строка 3: «Я» — одно слово: нужны и фамилия, и имя\n"
        "строка 4: «Петров 😀 Ян 7А» — в имени лишние знаки или буквы двух алфавитов\n"
        "строка 5: «<b>Ли</b> Ян 7А» — в имени лишние знаки или буквы двух алфавитов\n"
        f"строка 6: «{'Ы' * 100}…» — слишком длинно для имени\n"
        "строка 7: «Сидорова Анна 12А» — такого класса нет: бывают с 1 по 11\n"
        "строка 8: «Гусева Ия» — не указан класс: допишите его, например «7А»\n"
        "Поправьте эти строки и пришлите их отдельно: остальные уже поняты."
    )


async def test_refused_lines_are_mended_and_sent_at_once(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.says("Гусева Ия")
    assert "Записывать пока некого." in olga.sees
    await olga.says("Гусева Ия 7А")
    await olga.presses("✅ Записать 1 ученика")

    assert await pupils(house) == ["Гусева Ия"]


async def test_a_long_list_of_refused_rows_comes_as_a_file_too(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.sends_document(XLSX, a_list(["Ян"] * 9 + ["Ли Ян"]))

    assert "…и ещё 1 — в файле." in olga.sees
    ((name, content),) = olga.files
    rows = read_sheet(content, name=name).rows
    assert name == "Не взяли.xlsx"
    assert [rows[0].cells, rows[9].cells] == [
        ("Строка", "Что написано", "Почему не взяли"),
        ("10", "Ян 7А", "одно слово: нужны и фамилия, и имя"),
    ]


async def test_the_example_is_a_file_that_can_be_filled_in_and_sent_as_it_is(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.presses("⬇️ Образец файла")
    ((name, content),) = olga.files
    rows = [read.cells for read in read_sheet(content, name=name).rows]
    filled = write_sheet(rows[0], [*rows[1:], ("Гусева Ия", "7А")], name="7А")
    await olga.sends_document(name, filled)

    assert name == "Список класса.xlsx"
    assert rows == [("ФИО", "Класс"), ("Иванов Пётр (пример)", "7А"), ("Сидорова-Ким Анна (пример)", "7А")]
    assert "Будет записан 1 ученик.\n7А — 1\n\n1. Гусева Ия, 7А\n\nНе взяты 2 строки:" in olga.sees


async def test_a_table_with_formulas_and_merged_cells_is_read_as_it_is_seen(house: House) -> None:
    olga = await a_mentor(house)
    header = row(1, text("A1", "ФИО"), text("C1", "Класс"))
    first = row(2, text("A2", "Гусева"), text("B2", "Ия"), text("C2", "7А"))
    computed = row(3, formula("A3", "<v>Ли Ян</v>", "str"), text("C3", "7А"))
    unknown = row(4, formula("A4"), text("C4", "7А"))

    await asks_to_add(olga)
    await olga.sends_document(XLSX, a_workbook(header + first + computed + unknown, merges=("A1:B1",)))

    assert "1. Гусева Ия, 7А\n2. Ли Ян, 7А" in olga.sees
    assert "строка 4: «7А» — в строке формула без результата" in olga.sees


async def test_a_table_with_a_wrong_header_is_read_as_lines(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.sends_document("список.csv", "Кто;Откуда\nГусева Ия;7А\n".encode("cp1251"))

    assert "1. Гусева Ия, 7А" in olga.sees
    assert "строка 1: «Кто Откуда» — не указан класс" in olga.sees


async def test_what_is_no_table_is_refused_and_still_asked_for(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.sends_document("класс.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert olga.sees == "«класс.xlsx» — это не таблица: её не прочитать. Пришлите файл .xlsx или .csv."
    await olga.says("Гусева Ия 7А")

    assert "Будет записан 1 ученик." in olga.sees


async def test_fifty_megabytes_are_not_even_downloaded(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.sends_document(XLSX, bytes(5 * 1024 * 1024 + 1))
    assert olga.sees == "Файл слишком большой: возьму не больше 5 МБ. Уменьшите его или пришлите другой."
    await olga.sends_document(XLSX, bytes(50 * 1024 * 1024))

    assert olga.sees == "Файл слишком большой: возьму не больше 5 МБ. Уменьшите его или пришлите другой."


async def test_a_list_of_nothing_is_refused(house: House) -> None:
    olga = await a_mentor(house)

    await asks_to_add(olga)
    await olga.sends_document(XLSX, write_sheet(["ФИО", "Класс"], [], name="7А"))

    assert olga.sees.startswith("В списке нет ни одного ученика.")


async def test_yes_pressed_twice_writes_once(house: House) -> None:
    olga = await a_mentor(house)
    await enters(olga, "Гусева Ия 7А")
    first = olga.sees

    await presses_forged(house, olga, "enter:1")

    assert olga.sees == first
    assert await pupils(house) == ["Гусева Ия"]


async def test_a_look_alike_is_compared_one_at_a_time(house: House) -> None:
    olga = await a_mentor(house)
    await stored(
        house.store,
        a_pupil("Иванов Пётр Ильич", grade=7, school_id=SCHOOL),
        a_pupil("Гусева Ия", grade=8, letter="Б", school_id=SCHOOL),
    )

    await asks_to_add(olga)
    await olga.says("Иванов Пётр 7А\nГусева Ия 7А")
    assert "Есть похожие: 2 имени — сначала скажите, те же ли это дети." in olga.sees
    assert olga.buttons == [["👀 Сравнить похожих: 2"], ["👥 Мой класс", "🏠 В меню"]]
    await olga.presses("👀")
    assert olga.sees == (
        "Это тот же ребёнок? Осталось: 2\nВ вашем списке: Иванов Пётр, 7А класс\n"
        "Уже внесён в вашей школе: Иванов Пётр Ильич, 7 класс"
    )
    await olga.presses("Это он(а)")
    assert "Гусева Ия, 8Б класс" in olga.sees
    await olga.presses("Другой ребёнок")
    await olga.presses("✅ Записать 2 учеников")

    assert olga.sees.startswith("Записали 1 ученика.\n\nИз школы — теперь и ваши: 1.")
    assert await pupils(house) == ["Гусева Ия", "Гусева Ия", "Иванов Пётр Ильич"]


async def test_another_mentors_class_becomes_ones_own_by_one_press(house: House) -> None:
    boris, olga = await a_mentor(house, 2), await a_mentor(house)
    names = "\n".join(f"{name} 7А" for name in TWENTY_EIGHT)
    await enters(boris, names)

    await asks_to_add(olga)
    await olga.says(names)
    await olga.presses("👀")
    await olga.presses("Все полные тёзки — те же: 28")
    await olga.presses("✅ Записать 28 учеников")

    assert olga.sees.startswith("Новых учеников в списке не было.\n\nИз школы — теперь и ваши: 28.")
    assert len(await pupils(house)) == 28


async def test_a_pupil_who_writes_already_gets_a_code_and_is_not_grabbed(house: House) -> None:
    olga = await a_mentor(house)
    pupil = a_person(
        house.name, 2, "Пётр", kind=PersonKind.PUPIL, full_name="Иванов Пётр", grade=7, school_id=SCHOOL
    )
    await given(house.store, pupil)

    await asks_to_add(olga)
    await olga.says("Иванов Пётр 7А")
    await olga.presses("👀")
    assert "Уже сам пишет боту из вашей школы: Иванов Пётр, 7 класс\n\nЕсли это он, запишем" in olga.sees
    await olga.presses("Это он(а)")
    await olga.presses("✅")

    assert "Уже пишут боту сами: 1. Им код нужен первым" in olga.sees


@pytest.mark.parametrize("data", ["enter:1", "alike:1", "list:1", "same:1:0:1", "sameall:1"])
async def test_anothers_list_and_a_forged_one_are_forgotten(house: House, data: str) -> None:
    olga, boris = await a_mentor(house), await a_mentor(house, 2)
    await asks_to_add(olga)
    await olga.says("Гусева Ия 7А")

    await presses_forged(house, boris, data)

    assert told(boris).startswith("Этот список уже забыт: он хранится два дня.")
    assert await pupils(house) == []


@pytest.mark.parametrize("data", ["class:nowhere:::1", "pupilsadd:nowhere", f"codes:{SCHOOL}::"])
async def test_a_teacher_who_keeps_no_class_opens_none(house: House, data: str) -> None:
    yan = await a_teacher(house)

    await presses_forged(house, yan, data)

    assert told(yan).startswith(("Класс ведёт наставник школы.", "Этой организации в списке больше нет."))


async def test_a_teacher_is_kindly_told_the_way_to_a_class(house: House) -> None:
    yan = await a_teacher(house)

    await presses_forged(house, yan, "class::::1")
    assert yan.sees.startswith("Мой класс\nКласс ведёт наставник: вносит учеников")
    await yan.presses("Как стать наставником")

    assert yan.sees.startswith("У школы пока нет ответственного: Лицей № 60, Уфа.")


@pytest.mark.parametrize("name", MessengerName)
async def test_a_list_read_before_a_restart_is_written_after_it(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    async with inhabited(House(name, sqlite_store, clock)) as before:
        olga = await a_mentor(before)
        await asks_to_add(olga)
        await olga.says("Гусева Ия 7А")

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=before.server)) as after:
        olga = Talker(1, after)
        await olga.presses("✅ Записать 1 ученика")

        assert olga.sees.startswith("Записали 1 ученика.")
    await store.close()
