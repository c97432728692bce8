"""The count of publications, in the chat."""

import io
from datetime import date

from python_calamine import CalamineWorkbook
from sqlalchemy import delete
from sqlalchemy.orm import Session

from handlers.media.actions import (
    AskCorrection,
    AskCounts,
    ExportCounts,
    ShowCounts,
    ShowSchoolCounts,
    ShowTools,
    WriteCounts,
)
from models.draft import Draft, DraftKind
from models.media_count import MediaCount, MediaKind
from models.person import Person
from models.role import Role
from services.month import Month
from services.sheet import write_sheet
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, a_teacher
from tests.handlers.aftermath.school import meets, opens
from tests.rows import a_row_of_school, all_of, stored
from tests.services.media.counting import the_schools, was_entered
from tests.services.news.posted import a_copy, a_post
from tests.talk.house import House
from tests.talk.talker import Talker


async def nina_and_vera(house: House) -> tuple[Talker, Talker]:
    """An editor of the consortium's, and one of the lyceum's."""
    nina, vera = await the_schools(house.store)
    return await meets(house, nina), await meets(house, vera)


async def entered(house: House) -> list[tuple[object, ...]]:
    return await all_of(house.store, MediaCount.school_id, MediaCount.kind, MediaCount.amount)


async def test_an_editor_sees_all_the_most_diligent_first_and_each_month_by_month(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await stored(house.store, a_row_of_school("perm-7", name="Гимназия №7", city="Пермь"))
    post = await a_post(house.store, school_id="perm-7")
    await a_copy(house.store, post, views=120, reactions=8)
    await was_entered(house.store, MediaKind.PORTAL, 2, school_id="perm-7")

    await opens(house, nina, ShowCounts().pack())
    listed, buttons = nina.sees, nina.buttons
    await nina.presses("Гимназия №7" if "Гимназия №7, Пермь" in str(buttons) else "1")

    assert listed.startswith("📊 Счёт публикаций\n2026/27 учебный год · 3 организации\n\nВсего\n📰 1 · ВК 1")
    assert "1. Гимназия №7, Пермь\n📰 1 · ВК 1 · ТГ 0 · портал 2 · И.Ру — · стр. —" in listed
    assert nina.sees.startswith("Гимназия №7, Пермь\n2026/27 учебный год\n\n📰 1 · ВК 1")
    assert "👁 120 · ❤️ 8" in nina.sees
    assert "Октябрь 2026: 📰 0 · ВК 0 · ТГ 0 · портал 2" in nina.sees


async def test_numbers_are_typed_in_lines_or_one_by_one(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await opens(house, nina, ShowSchoolCounts(LYCEUM).pack())

    await nina.presses("✏️ Внести числа")
    asked = nina.sees
    await nina.says("портал 3\nуроки 2")
    lines = nina.sees
    await nina.presses("Теория и методика")
    await nina.says("5")
    one = nina.sees
    await nina.presses("◀️ Октябрь 2026")
    await nina.says("портал 1")

    assert asked.startswith("Лицей, Уфа\nНоябрь 2026\n\nНовости портала: —")
    assert lines.startswith("✅ Записано.")
    assert "Новости портала: 3\nУроки: 2" in lines
    assert "Теория и методика: 5" in one
    months = await all_of(house.store, MediaCount.month, MediaCount.kind, MediaCount.amount)
    november, october = date(2026, 11, 1), date(2026, 10, 1)
    assert sorted(months) == sorted(
        [
            (november, MediaKind.PORTAL, 3),
            (november, MediaKind.LESSON, 2),
            (november, MediaKind.THEORY, 5),
            (october, MediaKind.PORTAL, 1),
        ]
    )


async def test_what_was_not_understood_is_told_and_is_still_asked(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await opens(house, nina, AskCounts(LYCEUM, Month(2026, 11)).pack())

    await nina.says("портал примерно пять")
    refused = nina.sees
    await nina.says("портал 5")

    assert refused.startswith("Не получилось прочитать «портал примерно пять».")
    assert await entered(house) == [(LYCEUM, MediaKind.PORTAL, 5)]


async def test_a_school_sees_its_own_line_and_asks_for_a_correction(house: House) -> None:
    nina, vera = await nina_and_vera(house)
    await was_entered(house.store, MediaKind.PORTAL, 7, school_id=GYMNASIUM)
    await was_entered(house.store, MediaKind.PORTAL, 2)

    await opens(house, vera, ShowCounts().pack())
    listed = vera.sees
    await vera.presses("Лицей, Уфа")
    own = vera.buttons
    await vera.presses("✍️ Попросить исправить")
    await vera.says("Октябрь, портал — 4")
    await house.deliver()
    told = nina.sees
    await nina.presses("✏️ Открыть её счёт")
    await nina.presses("✏️ Внести числа")

    assert "портал 2" in listed
    assert "портал 7" not in listed
    assert own[0] == ["✍️ Попросить исправить"]
    assert "✅ Передано редакторам Консорциума." in vera.sees
    assert told.startswith(
        "✏️ Лицей, Уфа просит исправить счёт публикаций.\n\n«Октябрь, портал — 4»\n— Белова Вера"
    )
    assert nina.sees.startswith("Лицей, Уфа\nНоябрь 2026")


async def test_whoever_was_withdrawn_meanwhile_is_not_told_of_it(house: House) -> None:
    nina, vera = await nina_and_vera(house)
    await opens(house, vera, AskCorrection(LYCEUM).pack())
    await vera.says("Октябрь, портал — 4")
    await house.store.write(withdraw_everybody)

    await house.deliver()

    assert not any("просит исправить" in said for said in nina.heard)


def withdraw_everybody(session: Session) -> None:
    session.execute(delete(Role))


async def test_the_table_of_the_year_is_a_file(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await was_entered(house.store, MediaKind.LESSON, 2)
    await opens(house, nina, ShowCounts().pack())

    await nina.presses("🧰 Таблица и файл")
    await nina.presses("⬇️ Таблица за 2026/27")

    ((name, content),) = nina.files
    assert name == "Публикации 2026_27.xlsx"
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        assert book.sheet_names == ["Год", "По месяцам", "Рубрики", "Кто внёс"]
        assert ["Лицей, Уфа", 2.0, "", 0.0, ""] in book.get_sheet_by_name("Год").to_python()


async def test_numbers_of_many_schools_come_as_a_file(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await stored(house.store, a_row_of_school("kazan-146", name="Лицей №146", city="Казань"))
    await opens(house, nina, ShowTools().pack())
    await nina.presses("📥 Внести числа из файла")
    asked = nina.sees
    table = write_sheet(
        ("Организация", "Портал"), [("Лицей №146, Казань", 3), ("Школа на Луне", 1)], name="Счёт"
    )

    await nina.sends_document("счёт.xlsx", table)
    read, before = nina.sees, await entered(house)
    await nina.presses("✅ Записать")

    assert asked.startswith("Пришлите таблицу XLSX или CSV за Ноябрь 2026.")
    assert "1 организация, чисел — 1. Пока ничего не записано." in read
    assert "3: Школа на Луне" in read
    assert before == []
    assert nina.sees.startswith("✅ Записано за Ноябрь 2026: 1 организация")
    assert await entered(house) == [("kazan-146", MediaKind.PORTAL, 3)]


async def test_what_is_no_table_is_told_and_another_is_awaited(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await opens(house, nina, ShowTools().pack())
    await nina.presses("📥 Внести числа из файла")

    await nina.sends_document("счёт.xlsx", b"\x89PNG")

    refused = nina.sees
    table = write_sheet(("Организация", "Портал"), [("Лицей", 3)], name="Счёт")
    await nina.sends_document("счёт.xlsx", table)

    assert "Назовите столбцы в первой строке" in refused
    assert "чисел — " in nina.sees or "узнать не удалось" in nina.sees


async def test_an_earlier_year_is_turned_to(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await was_entered(house.store, MediaKind.PORTAL, 9, month=date(2026, 3, 1))
    await opens(house, nina, ShowTools().pack())

    await nina.presses("◀️ 2025/26")

    assert nina.sees.startswith("📊 Счёт публикаций\n2025/26 учебный год")
    assert "портал 9" in nina.sees


async def test_a_stranger_and_a_forged_button_see_and_write_nothing(house: House) -> None:
    _, vera = await nina_and_vera(house)
    maria = await meets(house, await a_teacher(house.store, "Петрова Мария"))
    await was_entered(house.store, MediaKind.PORTAL, 7, school_id=GYMNASIUM)
    draft = await a_draft_of(house, await a_teacher(house.store, "Чужая Анна"))

    for talker in (maria, vera):
        for action in (
            ShowSchoolCounts(GYMNASIUM),
            AskCounts(LYCEUM, Month(2026, 11)),
            AskCorrection(GYMNASIUM),
            ShowTools(),
            ExportCounts(),
            WriteCounts(draft.id),
        ):
            await opens(house, talker, action.pack())
    await opens(house, maria, ShowCounts().pack())

    assert not any("портал 7" in said or "Ноябрь" in said for said in (*maria.heard, *vera.heard))
    assert (maria.files, vera.files) == ([], [])
    assert await entered(house) == [(GYMNASIUM, MediaKind.PORTAL, 7)]


async def a_draft_of(house: House, person: Person) -> Draft:
    body: dict[str, object] = {
        "month": "2026-11",
        "schools": {LYCEUM: {"portal": 1}},
        "unread": [],
        "unread_count": 0,
        "written": False,
    }
    draft = Draft(person_id=person.id, kind=DraftKind.MEDIA, body=body, made_at=NOON)
    await stored(house.store, draft)
    return draft
