import pytest

from models.school import School
from services.sheet import read_sheet
from tests.handlers.member.administration import olga_at_the_members
from tests.rows import all_of
from tests.services.sheet.workbook_file import a_workbook, formula, row, text
from tests.talk.house import House
from tests.talk.talker import Talker

HEADER = "id;Полное наименование;Город;Регион\n"
GOOD = "kazan-licey-6;МБОУ «Лицей №6»;Казань;Татарстан\n"
BAD = "Kazan 7;МБОУ «Лицей №7»;Казань;Татарстан\n"
ASKED = "Список файлом\nПришлите таблицу .xlsx или .csv."


async def olga_with_a_file(house: House) -> Talker:
    """She is asked for one."""
    olga = await olga_at_the_members(house)
    await olga.presses("📥 Загрузить файл")
    return olga


async def ids(house: House) -> list[str]:
    return [row[0] for row in await all_of(house.store, School.id)]


async def test_a_file_is_shown_first_and_written_by_a_button_once(house: House) -> None:
    olga = await olga_with_a_file(house)

    await olga.sends_document("список.csv", (HEADER + GOOD + BAD).encode())
    shown, before = olga.sees, await ids(house)
    await olga.presses("✅ Записать: 1")
    written = olga.sees

    assert shown == (
        "Файл «список.csv»\n\nНовых: 1, изменится: 0, без изменений: 0, с отказом: 1\n\n"
        "Строка 3 · МБОУ «Лицей №7»: id «Kazan 7» не подходит: нужны строчные латинские буквы, цифры и "
        "дефис, до 40 знаков\n\n"
        "Записать? Строки с отказом пропущу. Исправили файл — просто пришлите его снова."
    )
    assert "kazan-licey-6" not in before
    assert written == "✅ Записано. Новых: 1, изменено: 0, без изменений: 0, пропущено: 1"
    assert "kazan-licey-6" in await ids(house)


async def test_a_mended_file_may_be_sent_at_once(house: House) -> None:
    olga = await olga_with_a_file(house)

    await olga.sends_document("список.csv", (HEADER + BAD).encode())
    nothing = olga.sees
    await olga.sends_document("список.csv", (HEADER + GOOD).encode())

    assert nothing.endswith("Записывать нечего. Исправили файл — просто пришлите его снова.")
    assert next(label for labels in olga.buttons for label in labels) == "✅ Записать: 1"


async def test_more_refused_rows_than_a_message_holds_come_as_a_file(house: House) -> None:
    olga = await olga_with_a_file(house)

    await olga.sends_document("список.csv", (HEADER + BAD * 9).encode())

    ((name, content),) = olga.files
    assert (name, len(content.decode("utf-8-sig").splitlines())) == ("Строки с отказом.txt", 9)
    assert "…и ещё с отказом: 4. Все строки — в файле выше." in olga.sees


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("фото.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64), "«фото.xlsx» — это не таблица"),
        ("список.csv", "Номер;Город\n5;Казань\n".encode(), "не нашлось столбцов: «Полное наименование»"),
        ("список.csv", b"a" * (50 * 1024 * 1024), "Файл слишком большой: возьму не больше 5"),
    ],
)
async def test_a_wrong_file_is_told_and_another_is_still_awaited(
    house: House, name: str, content: bytes, told: str
) -> None:
    olga = await olga_with_a_file(house)

    await olga.sends_document(name, content)
    refused = olga.sees
    await olga.sends_document("список.csv", (HEADER + GOOD).encode())

    assert told in refused
    assert olga.sees.startswith("Файл «список.csv»")


async def test_a_formula_refuses_its_row(house: House) -> None:
    olga = await olga_with_a_file(house)
    content = a_workbook(
        row(1, text("A1", "Название"), text("B1", "Город")) + row(2, text("A2", "Лицей"), formula("B2"))
    )

    await olga.sends_document("список.xlsx", content)

    assert "Строка 2 · Лицей: в строке формула без посчитанного значения" in olga.sees


async def test_words_are_no_file(house: House) -> None:
    olga = await olga_with_a_file(house)

    await olga.says("вот список")

    assert olga.sees.startswith("Здесь нужен файл")


async def test_the_list_comes_as_a_file_that_changes_nothing_when_it_is_sent_back(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.presses("📤 Выгрузить список")
    ((name, content),) = olga.files
    await olga.presses("◀️ Участники")
    await olga.presses("📥 Загрузить файл")
    await olga.sends_document(name, content)

    assert name == "Участники.xlsx"
    assert "Новых: 0, изменится: 0, без изменений: 2, с отказом: 0" in olga.sees


async def test_a_template_is_given_out_and_the_file_is_still_awaited(house: House) -> None:
    olga = await olga_with_a_file(house)

    await olga.presses("📄 Образец")
    ((name, content),) = olga.files
    await olga.sends_document("список.csv", (HEADER + GOOD).encode())

    assert (name, len(read_sheet(content, name=name).rows)) == ("Участники - образец.xlsx", 3)
    assert olga.sees.startswith("Файл «список.csv»")


async def test_an_english_administrator_reads_it_all_in_english(house: House) -> None:
    olga = await olga_at_the_members(house, language="en")

    await olga.presses("📥 Import a file")
    await olga.sends_document("list.csv", b"id,full_name,city\na b,Lyceum 5,Kazan\n")

    assert "Row 2 · Lyceum 5: the id “a b” is not fit" in olga.sees
