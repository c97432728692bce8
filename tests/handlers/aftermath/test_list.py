"""The attendance list of a video platform, in the chat."""

import pytest

from handlers.aftermath.actions import AskAttendance, DecideUnsure, ShowOutcome, ShowUnsure, WriteAttendance
from models.attendance import Attendance, Confirmation, ListedAttendee
from models.draft import Draft
from services.sheet import read_sheet
from tests.entering import GYMNASIUM
from tests.handlers.aftermath.school import a_webinar_with_maria, meets, olga_at_the_outcome, opens
from tests.rows import all_of
from tests.services.webinar.ended import (
    a_listener,
    a_past_webinar,
    a_strange_organiser,
    an_organiser,
    attended,
)
from tests.services.webinar.listing import ZOOM, timed
from tests.talk.house import House

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


async def test_a_list_is_looked_through_written_and_asked_about_name_by_name(house: House) -> None:
    event, maria = await a_webinar_with_maria(house)
    await a_listener(house.store, event, "Иванов Иван")
    await a_listener(house.store, event, "Иванов Иван", school_id=GYMNASIUM)
    await attended(house.store, event, maria)
    olga = await olga_at_the_outcome(house, event)

    await olga.presses("📋 Список платформы")
    asked = olga.sees
    await olga.sends_document("участники.csv", ZOOM.encode())
    shown, before = olga.sees, await all_of(house.store, ListedAttendee.id)
    await olga.presses("✅ Записать")
    written = olga.sees
    await olga.presses("🔎 Посмотреть похожих: 1")
    which, offered = olga.sees, olga.buttons
    await olga.presses("2. Иванов Иван")

    assert "Подтверждённым считаю того, кто пробыл хотя бы 10 минут." in asked
    assert "В списке 3 человека, 4 подключения." in shown
    assert "✅ Узнаю среди записавшихся: 1\n🔎 Похожи на записавшихся: 1" in shown
    assert "❔ Нет среди записавшихся: 1\n\nИз узнанных пробыли хотя бы 10 минут: 1." in shown
    assert before == []
    assert written.startswith("✅ Записано. Людей в списке: 3, узнано среди записавшихся: 1.")
    assert "В списке: Ivan Ivanov (Лицей № 60), 5 мин\nКто это из записавшихся?" in which
    assert offered[:3] == [["1. Иванов Иван"], ["2. Иванов Иван"], ["Никто из них"]]
    assert "Похожих больше нет" in olga.sees
    came = await all_of(house.store, Attendance.minutes, Attendance.confirmed_by)
    assert sorted(came) == [(5, None), (100, Confirmation.LIST)]


async def test_a_press_by_mistake_is_taken_back(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")
    await olga.sends_document("список.csv", timed(Петорва_Мария=60))
    await olga.presses("✅ Записать")
    await olga.presses("🔎 Посмотреть")

    await olga.presses("Никто из них")
    await olga.presses("↩️ Вернуть")
    asked_again = olga.sees
    await olga.presses("1. Петрова Мария")

    assert "В списке: Петорва Мария, 60 мин\nЭто тот, кто записан?" in asked_again
    assert await all_of(house.store, Attendance.confirmed_by) == [(Confirmation.LIST,)]


async def test_a_second_press_says_that_it_is_done(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")
    await olga.sends_document("список.csv", timed(Мария_Петрова=60))
    await olga.presses("✅ Записать")
    ((draft_id,),) = await all_of(house.store, Draft.id)

    await opens(house, olga, WriteAttendance(draft_id).pack())

    assert olga.sees.startswith("Этот список уже записан.\n\n✅ Записано. Людей в списке: 1")
    assert len(await all_of(house.store, Attendance.id)) == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("список.csv", "Почта;Минут\na@x.example;15\n".encode(), "не нашлось столбцов: «Имя»"),
        ("список.csv", "Имя;Минут\n".encode(), "Столбцы нашлись, а людей в них нет."),
        ("фото.csv", PNG, "«фото.csv» — это не таблица"),
        ("список.csv", b"a" * (6 * 1024 * 1024), "Файл слишком большой"),
    ],
)
async def test_a_wrong_file_is_told_and_another_is_still_awaited(
    house: House, name: str, content: bytes, told: str
) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")

    await olga.sends_document(name, content)
    refused = olga.sees
    await olga.sends_document("список.csv", timed(Мария_Петрова=60))

    assert told in refused
    assert "✅ Узнаю среди записавшихся: 1" in olga.sees


async def test_a_photo_or_words_in_place_of_the_file_are_told_and_it_is_still_awaited(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")

    await olga.sends_photo(PNG)
    photo = olga.sees
    await olga.says("сейчас пришлю")
    words = olga.sees
    await olga.sends_document("список.csv", timed(Мария_Петрова=60))

    assert "это не таблица" in photo
    assert words != photo
    assert "✅ Узнаю среди записавшихся: 1" in olga.sees


async def test_rows_that_were_not_understood_are_told_by_their_numbers(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")

    await olga.sends_document("список.csv", "Имя;Минут\n;15\nМария Петрова;60\n123;4\n".encode())

    assert "2 строки не понял:\nстрока 2: 15\nстрока 4: 123, 4" in olga.sees


async def test_an_organiser_of_another_school_is_shown_nothing_by_forged_buttons(house: House) -> None:
    event, maria = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")
    await olga.sends_document("список.csv", timed(Петорва_Мария=60))
    await olga.presses("✅ Записать")
    ((line_id,),), ((draft_id,),) = (
        await all_of(house.store, ListedAttendee.id),
        await all_of(house.store, Draft.id),
    )
    oleg = await meets(house, await a_strange_organiser(house.store))

    forged = (
        ShowOutcome(event.id),
        AskAttendance(event.id),
        ShowUnsure(event.id),
        DecideUnsure(line_id, maria.id),
        WriteAttendance(draft_id),
    )
    for action in forged:
        await opens(house, oleg, action.pack())

    assert not any("Петрова" in said or "Петорва" in said for said in oleg.heard)
    assert await all_of(house.store, Attendance.id) == []


async def test_the_table_has_everybody_once_and_computes_nothing(house: House) -> None:
    event = await a_past_webinar(house.store)
    maria = await a_listener(house.store, event, "=Петрова Мария")
    await a_listener(house.store, event, "Иванов Иван")
    await attended(house.store, event, maria, by=Confirmation.WORD)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")
    await olga.sends_document("список.csv", timed(Петрова_Мария=60, Незнакомка=30))
    await olga.presses("✅ Записать")
    await opens(house, olga, f"outcome:{event.id}")

    await olga.presses("📥 Таблица")

    ((name, content),) = olga.files
    assert name == "Посещение — Проектные технологии.xlsx"
    rows = [row.cells for row in read_sheet(content, name=name).rows]
    assert rows[0] == ("Имя", "Школа", "Регион", "Записан", "Нажал «Подключиться»", "Подтверждено", "Минут")
    assert [row[0] for row in rows[1:]] == ["=Петрова Мария", "Иванов Иван", "Незнакомка"]
    assert rows[1][1:] == ("Лицей", "", "2026-11-22T12:00:00", "2026-11-25T10:00:00", "кодовое слово", "60")
    assert rows[3][1:] == ("без записи", "", "", "", "", "30")


async def test_of_an_event_with_nobody_there_is_no_table_and_that_is_said(house: House) -> None:
    event = await a_past_webinar(house.store)
    olga = await olga_at_the_outcome(house, event)
    nobody = olga.sees

    await olga.presses("📥 Таблица")

    assert "📝 Записались: 0" in nobody
    assert "Пока никто не записан." in nobody
    assert olga.files == []
    assert "Таблица была бы пустой" in f"{olga.is_told}{olga.sees}"


async def test_a_list_of_an_event_with_nobody_is_written_and_recognises_nobody(house: House) -> None:
    event = await a_past_webinar(house.store)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📋 Список")

    await olga.sends_document("список.csv", timed(Мария_Петрова=60))
    await olga.presses("✅ Записать")
    await olga.presses("◀️ К итогам")

    assert "В списке платформы не узнано 1 имя: в числах его нет." in olga.sees


async def test_an_organiser_without_a_role_any_more_is_asked_for_no_file(house: House) -> None:
    event, maria = await a_webinar_with_maria(house)
    talker = await meets(house, maria)

    await opens(house, talker, AskAttendance(event.id).pack())
    await talker.sends_document("список.csv", timed(Мария_Петрова=60))

    assert await all_of(house.store, Draft.id) == []


async def test_the_organiser_finds_it_on_the_desk(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await meets(house, await an_organiser(house.store))
    await opens(house, olga, f"desk:{event.id}")

    await olga.presses("📊 Посещение")

    assert olga.sees.startswith("📊 Посещение\nПроектные технологии\n\n📝 Записались: 1")
