"""How an event went, in numbers and bars."""

from datetime import timedelta

from models.attendance import Confirmation
from models.audit import AuditLine, Deed
from models.event import EventKind, EventState
from tests.clock import NOON
from tests.entering import GYMNASIUM, a_ground
from tests.handlers.aftermath.school import meets, olga_at_the_outcome, opens
from tests.rows import all_of
from tests.services.webinar.ended import LENGTH, a_listener, a_past_webinar, an_organiser, attended
from tests.talk.house import House

PNG = b"\x89PNG"


async def test_three_numbers_and_the_bars_of_how_people_registered(house: House) -> None:
    event = await a_past_webinar(house.store)
    maria = await a_listener(house.store, event)
    await a_listener(house.store, event, "Иванов Иван", school_id=GYMNASIUM)
    await attended(house.store, event, maria, by=Confirmation.WORD)

    olga = await olga_at_the_outcome(house, event)

    assert olga.sees == (
        "📊 Посещение\nПроектные технологии\n\n"
        "📝 Записались: 2\n👆 Нажали «Подключиться»: 1\n✅ Подтвердились: 1 (по слову 1)\n"
        "Это люди, а не подключения: кто входил пять раз, посчитан один раз.\n\n"
        "📈 Как записывались: новые, за ними всего\n"
        "▇▇▇▇▇▇▇▇▇▇ 22 нояб. — 2 · 2\n· 23 нояб. — 0 · 2\n· 24 нояб. — 0 · 2\n· 25 нояб. — 0 · 2\n\n"
        "⭐ Оценок пока нет\n📎 Материалов нет: добавьте презентации и запись, участники их ждут"
    )


async def test_where_they_came_from_and_the_same_as_a_picture(house: House) -> None:
    event = await a_past_webinar(house.store)
    await a_listener(house.store, event)
    olga = await olga_at_the_outcome(house, event)

    await olga.presses("🗺 Регионы и школы")
    told = olga.sees
    await olga.presses("🖼 Картинкой")

    assert "▇▇▇▇▇▇▇▇▇▇ Лицей, Уфа: 1 · 0 · 0" in told
    ((name, content),) = olga.files
    assert name == "Посещение — Проектные технологии.png"
    assert content.startswith(PNG)


async def test_before_it_begins_there_is_the_curve_and_nothing_else_to_do(house: House) -> None:
    event = await a_past_webinar(house.store, starts_at=NOON + LENGTH, ends_at=NOON + 2 * LENGTH)
    await a_listener(house.store, event)

    olga = await olga_at_the_outcome(house, event)

    assert "👆" not in olga.sees
    assert "22 нояб. — 1 · 1" in olga.sees
    assert olga.buttons == [["🗺 Регионы и школы"], ["◀️ К событию", "🏠 В меню"]]


async def test_on_the_desk_the_outcome_takes_the_poster_s_place_when_it_has_begun(house: House) -> None:
    event = await a_past_webinar(house.store, starts_at=NOON + LENGTH, ends_at=NOON + 2 * LENGTH)
    olga = await meets(house, await an_organiser(house.store))

    await opens(house, olga, f"desk:{event.id}")
    before = [label for row in olga.buttons for label in row]
    await opens(house, olga, f"deskmore:{event.id}")
    more = [label for row in olga.buttons for label in row]
    house.clock.move(2 * LENGTH)
    await opens(house, olga, f"desk:{event.id}")
    after = [label for row in olga.buttons for label in row]

    assert ("📊 Посещение" in before, "📊 Посещение" in more) == (False, True)
    assert "📊 Посещение" in after


async def test_a_contest_has_no_outcome_of_a_webinar_on_its_desk(house: House) -> None:
    event = await a_ground(house.store, kind=EventKind.CONTEST, state=EventState.FINISHED)
    olga = await meets(house, await an_organiser(house.store))

    for action in ("desk", "deskmore"):
        await opens(house, olga, f"{action}:{event.id}")
        assert "📊 Посещение" not in [label for row in olga.buttons for label in row]


async def test_who_took_the_table_and_who_brought_a_list_is_noted(house: House) -> None:
    event = await a_past_webinar(house.store)
    await a_listener(house.store, event)
    olga = await olga_at_the_outcome(house, event)

    await olga.presses("📥 Таблица")
    house.clock.move(timedelta(minutes=1))
    await opens(house, olga, f"attask:{event.id}")
    await olga.sends_document("список.csv", "ФИО\nМария Петрова\n".encode())
    await olga.presses("✅ Записать")

    noted = await all_of(house.store, AuditLine.deed, AuditLine.detail)
    assert (Deed.ENTRIES_EXPORTED, f"{event.id}: 1") in noted
    assert (Deed.ATTENDANCE_IMPORTED, f"{event.id}: 1, known 1") in noted
