"""A work is sent, replaced, seen by the organiser and taken away, one by one and all at once."""

import io
import zipfile
from datetime import timedelta

import pytest

from handlers.work.actions import PackWorks, SendWork, ShowMissingWorks, ShowWork, ShowWorks, TakeWork
from models.audit import AuditLine, Deed
from models.entry import EntryChange, EntryDeed, EntryStatus
from models.kept_file import KeptFile
from models.role import RoleKind
from models.stage import WorkWanted
from models.work import Work
from services.sheet import read_sheet
from tests.builder import a_person, a_school, given
from tests.clock import NOON
from tests.entering import a_stage
from tests.handlers.entry.entrants import a_pupil_at
from tests.handlers.work.contest import a_contest, an_entrant, an_entry, olga_at, person_id
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def asks(house: House, talker: Talker, entry_id: int, stage_id: int) -> None:
    await talker.says("/menu")
    await presses_forged(house, talker, SendWork(entry_id, stage_id).pack())


async def sends(
    house: House, talker: Talker, entry_id: int, stage_id: int, name: str, content: bytes
) -> None:
    await asks(house, talker, entry_id, stage_id)
    await talker.sends_document(name, content)


async def test_a_work_is_asked_for_taken_and_shown_with_its_deadline(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event)

    await asks(house, anna, entry.id, stage.id)
    asked = anna.sees
    await anna.sends_document("Мой проект.pdf", b"%PDF" * 300_000)

    assert "📎 Работа: Проекты\nКубок роботов\nЗаявка №1\n\nПока ничего не прислано." in asked
    assert "⏳ Принимается до: пн, 30 ноября 2026, 12:00 по Москве" in asked
    assert "Пришли её сюда файлом, до 20 МБ." in asked
    assert anna.sees.startswith("✅ Работа принята.")
    assert (
        "✅ Прислано: Мой проект.pdf, 1,1 МБ\nср, 25 ноября 2026, 12:00 по Москве · Иванова Анна" in anna.sees
    )
    assert anna.buttons == [["🔁 Прислать другую"], ["⬇️ Скачать"], ["◀️ К заявке", "🏠 В меню"]]
    assert await all_of(house.store, EntryChange.deed) == [(EntryDeed.WORK,)]


async def test_the_room_of_the_entry_leads_to_it(house: House) -> None:
    event, _ = await a_contest(house)
    anna, entry = await an_entrant(house, event)
    await anna.says("/entries")
    await anna.presses("1. Кубок роботов")

    await anna.presses("📎")

    assert "Работа: Проекты" in anna.sees
    assert entry.number == 1


async def test_another_one_takes_its_place_and_the_file_before_is_no_row_any_more(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event)
    await sends(house, anna, entry.id, stage.id, "первый.pdf", b"1")

    await anna.presses("🔁 Прислать другую")
    await anna.sends_document("второй.pdf", b"2")

    assert "Прислано: второй.pdf" in anna.sees
    assert "Присылали 2 раза, здесь — последняя." in anna.sees
    assert await all_of(house.store, KeptFile.name) == [("второй.pdf",)]
    assert await all_of(house.store, Work.times) == [(2,)]


async def test_the_same_file_once_more_changes_nothing(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event)

    for _ in range(2):
        await sends(house, anna, entry.id, stage.id, "проект.pdf", b"1")

    assert anna.sees.startswith("✅ Работа принята.")
    assert await all_of(house.store, Work.times) == [(1,)]
    assert len(await all_of(house.store, KeptFile.id)) == 1


async def test_after_the_deadline_nothing_is_kept_and_the_organiser_is_named(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event)
    await asks(house, anna, entry.id, stage.id)
    house.clock.move(timedelta(days=5))

    await anna.sends_document("проект.pdf", b"1")

    assert (
        "Срок прошёл: пн, 30 ноября 2026, 12:00 по Москве. Прислать или заменить работу уже нельзя."
        in anna.sees
    )
    assert "связаться со школой-организатором: Лицей № 60." in anna.sees
    assert anna.buttons == [["◀️ К заявке", "🏠 В меню"]]
    assert await all_of(house.store, Work.id) == await all_of(house.store, KeptFile.id) == []


async def test_who_waits_for_a_seat_is_told_why_nothing_is_taken(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event, status=EntryStatus.WAITING)

    await asks(house, anna, entry.id, stage.id)

    assert "Заявка ждёт места, поэтому работу пока не принять." in anna.sees


async def test_a_link_is_read_and_what_is_none_is_refused_and_still_awaited(house: House) -> None:
    event, stage = await a_contest(house, WorkWanted.LINK)
    anna, entry = await an_entrant(house, event)
    await asks(house, anna, entry.id, stage.id)

    await anna.says("сейчас пришлю")
    refused = anna.sees
    await anna.sends_document("проект.pdf", b"1")
    no_file = anna.sees
    await anna.says("https://disk.yandex.ru/d/abc")

    assert refused.startswith("Здесь нужна ссылка: скопируй её целиком")
    assert no_file.startswith("Здесь нужна ссылка: скопируй её целиком")
    assert "✅ Прислано: https://disk.yandex.ru/d/abc" in anna.sees
    assert anna.buttons == [["🔁 Прислать другую"], ["◀️ К заявке", "🏠 В меню"]]
    assert await all_of(house.store, Work.link) == [("https://disk.yandex.ru/d/abc",)]


async def test_a_link_after_a_file_leaves_no_file_behind(house: House) -> None:
    event, stage = await a_contest(house, WorkWanted.EITHER)
    anna, entry = await an_entrant(house, event)
    await sends(house, anna, entry.id, stage.id, "проект.pdf", b"1")

    await anna.presses("🔁")
    await anna.says("проект.pdf")
    unread = anna.sees
    await anna.says("https://disk.yandex.ru/d/abc")

    assert unread.startswith("Это не похоже ни на файл, ни на ссылку.")
    assert await all_of(house.store, KeptFile.id) == []
    assert await all_of(house.store, Work.file_id, Work.times) == [(None, 2)]


async def test_whoever_manages_the_team_sends_and_a_stranger_does_not(house: House) -> None:
    event, stage = await a_contest(house, team_min=1, team_max=3)
    anna = await a_pupil_at(house, 1)
    captain = await a_pupil_at(house, 2, full_name="Петрова Мария")
    boris = await a_pupil_at(house, 3)
    inside = [await person_id(house, anna)]
    managing = await person_id(house, captain)
    entry = await an_entry(
        house, event, 1, EntryStatus.CONFIRMED, inside, title="Вега", title_key="вега", captain_id=managing
    )

    await sends(house, captain, entry.id, stage.id, "наша.zip", b"PK")
    await asks(house, anna, entry.id, stage.id)
    await boris.says("/menu")
    await presses_forged(house, boris, SendWork(entry.id, stage.id).pack())
    await presses_forged(house, boris, TakeWork(entry.id, stage.id).pack())

    assert "Заявка №1 Вега" in anna.sees
    assert "Прислано: наша.zip, 0,1 МБ" in anna.sees
    assert "Петрова Мария" in anna.sees
    assert not any("наша.zip" in heard for heard in boris.heard)
    assert boris.files == []


async def test_a_stage_of_another_event_asks_for_nothing(house: House) -> None:
    event, _ = await a_contest(house)
    _, foreign = await a_contest(house, title="Другой")
    anna, entry = await an_entrant(house, event)

    await asks(house, anna, entry.id, foreign.id)

    assert "Этот этап работу не просит" in (anna.is_told or anna.sees)


async def test_the_organiser_sees_who_has_sent_and_takes_one(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event, 1)
    await an_entrant(house, event, 2)
    await sends(house, anna, entry.id, stage.id, "Мой: проект?.pdf", b"work")
    olga = await olga_at(house)

    await presses_forged(house, olga, ShowWorks(event.id).pack())
    listed, buttons = olga.sees, olga.buttons
    await olga.presses("№1")
    card = olga.sees
    await olga.presses("⬇️ Скачать")

    assert "📎 Работы: Проекты\nКубок роботов\n\nПрислали: 1 из 2" in listed
    assert "№1 Иванова Анна — Мой: проект?.pdf, 25 нояб." in listed
    assert buttons == [["№1"], ["Кто не прислал: 1"], ["📦 Скачать все (ZIP)"], ["◀️ Рабочий стол"]]
    assert card.startswith("№1 Иванова Анна\n📎 Работа: Проекты")
    assert olga.files == [("№1 Иванова Анна — Мой_ проект_.pdf", b"work")]
    assert (Deed.WORKS_TAKEN,) in await all_of(house.store, AuditLine.deed)


async def test_the_number_typed_opens_a_work_and_who_has_sent_none_is_listed(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event, 1)
    await an_entrant(house, event, 2)
    await sends(house, anna, entry.id, stage.id, "проект.pdf", b"work")
    olga = await olga_at(house)
    await presses_forged(house, olga, ShowWorks(event.id).pack())

    await olga.says("7")
    nobody = olga.sees
    await olga.says("№ 1")
    found = olga.sees
    await presses_forged(house, olga, ShowMissingWorks(stage.id).pack())

    assert nobody.startswith("Среди участников нет заявки № 7.")
    assert "Прислано: проект.pdf" in found
    assert "Ещё не прислали:\n№2 Иванова Анна2" in olga.sees


async def test_all_works_come_in_one_archive_with_a_table_of_links(house: House) -> None:
    event, stage = await a_contest(house, WorkWanted.EITHER)
    for number in (1, 2, 3):
        talker, entry = await an_entrant(house, event, number)
        if number == 3:
            await asks(house, talker, entry.id, stage.id)
            await talker.says("https://example.org/work")
        else:
            await sends(house, talker, entry.id, stage.id, "../проект.pdf", str(number).encode())
    olga = await olga_at(house)

    await presses_forged(house, olga, PackWorks(stage.id).pack())

    name, content = olga.files[0]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        inside = {one: archive.read(one) for one in archive.namelist()}
    assert name == "Работы.zip"
    table = read_sheet(inside.pop("Список работ.xlsx"), name="x").rows
    assert inside == {
        "№1 Иванова Анна — _проект.pdf": b"1",
        "№2 Иванова Анна2 — _проект.pdf": b"2",
    }
    assert [row.cell(5) for row in table] == ["Ссылка", "", "", "https://example.org/work"]
    assert olga.sees.startswith("📦 Все работы — в архиве выше.")


def lose(house: House, digest: str) -> None:
    (house.files / digest[:2] / digest).unlink()


async def test_bytes_that_are_gone_keep_nobody_from_the_other_works(house: House) -> None:
    event, stage = await a_contest(house)
    for number in (1, 2):
        talker, entry = await an_entrant(house, event, number)
        await sends(house, talker, entry.id, stage.id, "проект.pdf", str(number).encode())
    olga = await olga_at(house)
    _, digest = (await all_of(house.store, KeptFile.id, KeptFile.digest))[0]
    lose(house, digest)

    await presses_forged(house, olga, PackWorks(stage.id).pack())

    assert "1 файл не читается, его в архиве нет." in olga.sees
    assert "№1 Иванова Анна — проект.pdf" in olga.sees
    assert len(zipfile.ZipFile(io.BytesIO(olga.files[0][1])).namelist()) == 2


async def test_another_school_s_organiser_sees_no_works(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event)
    await sends(house, anna, entry.id, stage.id, "секрет.pdf", b"1")
    await given(
        house.store, a_school("other"), a_person(house.name, 60, role=RoleKind.ORGANISER, school_id="other")
    )
    oleg = house.person(60, "Олег")
    await oleg.says("/menu")

    for action in (
        ShowWorks(event.id),
        ShowWorks(event.id, stage.id),
        ShowMissingWorks(stage.id),
        ShowWork(entry.id, stage.id),
        PackWorks(stage.id),
        TakeWork(entry.id, stage.id),
    ):
        await presses_forged(house, oleg, action.pack())

    assert oleg.files == []
    assert not any("секрет" in heard or "Работы" in heard for heard in oleg.heard)


@pytest.mark.parametrize("stages", [0, 2])
async def test_of_several_stages_one_is_chosen_and_of_none_it_is_said_how_to_ask(
    house: House, stages: int
) -> None:
    event, _ = await a_contest(house, WorkWanted.NONE)
    for number in range(stages):
        await stored(
            house.store,
            a_stage(event, f"Этап {number}", position=number + 2, work=WorkWanted.FILE, work_due_at=NOON),
        )
    olga = await olga_at(house)

    await presses_forged(house, olga, ShowWorks(event.id).pack())

    if stages:
        await olga.presses("Этап 1")
        assert "Работы: Этап 1" in olga.sees
        assert olga.buttons[-1] == ["◀️ Другой этап"]
    else:
        assert "Ни один этап пока не просит работ." in olga.sees
        assert olga.buttons[0] == ["✏️ Изменить событие"]
