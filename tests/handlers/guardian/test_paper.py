import re
import struct
from dataclasses import replace

import pytest

from models.person import Language, PersonKind
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, given
from tests.handlers.guardian.meeting import MENTOR, a_child, goes, person_id_of
from tests.talk.house import House
from tests.talk.talker import Talker

# As much of a picture as the platforms look at: its size.
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 360) + bytes(9)
JPEG, PDF = b"\xff\xd8\xff\xe0 a photo", b"%PDF-1.7 a scan"
WAITS = "🟡 Лист на проверке. Его посмотрит наставник или организатор твоей школы, ответ придёт сюда."


async def a_checker(house: House, number: int = MENTOR) -> Talker:
    person = a_person(house.name, number, "Мария", role=RoleKind.RESPONSIBLE, school_id=SCHOOL)
    await given(house.store, person)
    return house.person(number, "Мария")


async def sends_a_sheet(house: House, child: Talker, content: bytes = JPEG) -> None:
    await goes(house, child, "parent")
    await child.presses("📝 Подписать на бумаге")
    await child.sends_document("лист.jpg", content)


async def opens_the_sheet(house: House, mentor: Talker) -> None:
    await goes(house, mentor, "papers:1")
    await mentor.presses("Иванова Анна")


async def test_a_sheet_to_print_comes_with_what_to_do_with_it(house: House) -> None:
    anna = await a_child(house)
    await goes(house, anna, "parent")

    await anna.presses("📝 Подписать на бумаге")

    ((name, content),) = anna.files
    assert name == "Лист, Обработка данных, 2026-11.rtf"
    assert content.startswith(b"{\\rtf1")
    assert content.count(b"{") == content.count(b"}")
    assert read_rtf(content).count("________") > 3
    assert "Чьи данные: Иванова Анна." in read_rtf(content)
    assert anna.sees.startswith("📝 Обработка данных\n1. Распечатай лист из файла выше.")


def read_rtf(content: bytes) -> str:
    """The numbered signs as letters again."""
    return re.sub(r"\\u(-?\d+)\?", lambda sign: chr(int(sign[1]) % 65536), content.decode("ascii"))


async def test_a_sheet_that_is_accepted_is_a_consent(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    sent = anna.sees
    await goes(house, anna, "parent")
    waiting = anna.sees
    await opens_the_sheet(house, maria)
    shown = maria.sees

    await maria.presses("✅ Всё верно, принять")
    await goes(house, anna, "parent")

    assert sent == WAITS
    assert waiting.startswith("Согласие родителя\n\n🟡 Лист на проверке")
    assert maria.files == [("Лист 1.jpg", JPEG)]
    assert shown == (
        "Иванова Анна\n3 класс, Лицей № 60, Уфа\nОбработка данных\n\n"
        "Проверьте фото выше: имя ребёнка — Иванова Анна, редакция 2026-11, имя родителя, подпись и дата."
        " После решения фото из базы удаляется."
    )
    assert maria.sees == "✅ Лист принят: Иванова Анна. Согласие действует.\n\nБольше проверять нечего."
    assert anna.sees.startswith("Согласие родителя\n\n🟢 Согласие есть, всё готово.")


async def test_a_photo_is_as_good_as_a_document(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await goes(house, anna, "parent")
    await anna.presses("📝 Подписать на бумаге")

    await anna.sends_photo(PNG)
    await opens_the_sheet(house, maria)

    assert anna.sees == WAITS
    assert [content for _, content in maria.files] == [PNG]


async def test_the_reason_of_a_declined_sheet_is_told_to_the_child(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)

    await maria.presses("❌ Не принять")
    await maria.presses("Нет имени, подписи или даты")
    await goes(house, anna, "parent")

    assert maria.sees.startswith("Лист не принят: Иванова Анна. Причину ребёнок увидит в своём профиле.")
    assert "❌ Прошлый лист не приняли: Нет имени, подписи или даты. Пришли новое фото" in anna.sees


async def test_a_reason_may_be_told_in_ones_own_words(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("❌ Не принять")

    await maria.says("а" * 301)
    too_long = maria.sees
    await maria.says("Подпись <не та>")
    await goes(house, anna, "parent")

    assert too_long == "Это слишком длинно: для причины хватит 300 знаков. Напишите короче."
    assert "❌ Прошлый лист не приняли: Подпись <не та>." in anna.sees


async def test_of_two_checkers_the_second_is_told(house: House) -> None:
    anna, maria, pavel = await a_child(house), await a_checker(house), await a_checker(house, MENTOR + 1)
    await sends_a_sheet(house, anna)
    for mentor in (maria, pavel):
        await opens_the_sheet(house, mentor)

    await maria.presses("✅ Всё верно, принять")
    await pavel.presses("✅ Всё верно, принять")

    assert (pavel.is_told or pavel.sees).startswith("Этот лист проверять уже не нужно")


async def test_what_is_no_picture_is_asked_for_again(house: House) -> None:
    anna = await a_child(house)

    await sends_a_sheet(house, anna, b"MZ\x90 virus")
    refused = anna.sees
    await anna.says("вот фото")
    wanted = anna.sees
    await anna.sends_document("лист", PDF)

    assert refused.startswith("Это не фото и не PDF. Пришли снимок листа")
    assert wanted.startswith("Здесь нужен файл или фото")
    assert anna.sees == WAITS


async def test_a_sheet_that_is_too_large_is_not_taken(house: House) -> None:
    anna = await a_child(house)

    await sends_a_sheet(house, anna, JPEG + bytes(10 * 1024 * 1024))

    assert anna.sees.startswith("Файл слишком большой: возьму не больше 10 МБ.")


async def test_the_responsible_person_sends_the_sheet_of_a_pupil(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await anna.says("/help")
    await goes(house, maria, f"paper:{await person_id_of(house, anna)}:processing")
    asked = maria.sees

    await maria.sends_document("скан.pdf", PDF)

    assert asked.startswith("📝 Обработка данных, Иванова Анна\n1. Распечатайте лист из файла выше.")
    assert maria.sees == "🟡 Лист принят на проверку: Иванова Анна. Он ждёт в «Листах»."


async def test_an_organiser_who_reads_english_checks_in_english(house: House) -> None:
    anna = await a_child(house)
    await sends_a_sheet(house, anna)
    organiser = a_person(house.name, 70, "Ann", role=RoleKind.ORGANISER, school_id=SCHOOL)
    await given(house.store, replace(organiser, language=Language.EN))
    ann = house.person(70, "Ann", language="en")

    await opens_the_sheet(house, ann)
    await ann.presses("✅ All is right, accept")

    assert ann.sees == (
        "✅ The sheet is accepted: Иванова Анна. The consent is in force.\n\nNothing is left to check."
    )


@pytest.mark.parametrize(
    "data", ["papers:1", "paper-look:1", "paper-yes:1:1", "paper-no:1:1:unsigned", "paper-why:1"]
)
async def test_whoever_checks_nothing_sees_no_sheet(house: House, data: str) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await given(house.store, a_person(house.name, 60, "Иван", kind=PersonKind.TEACHER, school_id=SCHOOL))
    ivan = house.person(60, "Иван")
    await sends_a_sheet(house, anna)

    await goes(house, ivan, data)

    assert (ivan.is_told or ivan.sees).startswith("Это может только тот, кому поручили.")
    await opens_the_sheet(house, maria)
    assert maria.sees.startswith("Иванова Анна")


async def test_without_sheets_there_is_nothing_to_check(house: House) -> None:
    maria = await a_checker(house)

    await goes(house, maria, "papers:1")

    assert maria.sees == "Листы на проверке\n\nСейчас проверять нечего. Новые листы появятся здесь."
