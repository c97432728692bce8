"""What an organiser chooses of reminders for everybody of an event."""

from models.delivery import DeliveryKind
from models.reminder import EventReminder, ReminderMoment
from models.stage import WorkWanted
from tests.entering import a_stage
from tests.handlers.reminder.webinar import a_teacher_at, a_webinar, an_organiser, enters, two_teachers
from tests.rows import all_of, stored
from tests.services.reminder.reminding import KALININGRAD, by, planned
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

EVE, SOON, START = DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START


async def opens_setting(olga: Talker) -> None:
    await olga.says("/menu")
    await olga.presses("🛠 Управление")
    await olga.presses("🗂 Мои события")
    await olga.presses("1.")
    await olga.presses("Ещё")
    await olga.presses("🔔 Напоминания")


async def test_another_lead_holds_for_everybody_of_the_event(house: House) -> None:
    event = await a_webinar(house)
    olga = await an_organiser(house)
    for teacher in await two_teachers(house):
        await enters(teacher, event)
    await opens_setting(olga)
    assert "• Скоро начало: за 1 час" in olga.sees

    await olga.presses("Скоро начало")
    await olga.presses("за 30 минут")
    await olga.presses("✅ за 1 час")

    assert "Сейчас: за 30 минут." in olga.sees
    hours = [at for kind, at in await planned(house.store) if kind is SOON]
    assert hours == [by("Europe/Moscow", 2026, 12, 1, 13, 30)] * 2


async def test_a_persons_own_word_goes_before_the_organisers(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    olga = await an_organiser(house)
    await enters(west, event)
    await enters(east, event)
    await west.says("/profile")
    for label in ("🔔 Напоминания", "⏰ Что и когда", "Скоро начало", "за 15 минут"):
        await west.presses(label)
    await opens_setting(olga)
    await olga.presses("Скоро начало")

    await olga.presses("🔕 Не напоминать")

    assert [kind for kind, _ in await planned(house.store)].count(SOON) == 2
    await west.presses("🔕 Не напоминать")
    assert [kind for kind, _ in await planned(house.store)].count(SOON) == 0


async def test_the_preview_tells_the_hour_of_three_clocks(house: House) -> None:
    await a_webinar(house)
    olga = await an_organiser(house)
    await opens_setting(olga)

    await olga.presses("👀 Когда придёт")

    assert (
        "Накануне, вечером за 1 день\n"
        "Калининград: пн, 30 ноября 2026, 18:00\n"
        "Москва: пн, 30 ноября 2026, 18:00\n"
        "Камчатка: пн, 30 ноября 2026, 18:00"
    ) in olga.sees
    assert (
        "Скоро начало, за 1 час\n"
        "Калининград: вт, 1 декабря 2026, 12:00\n"
        "Москва: вт, 1 декабря 2026, 13:00\n"
        "Камчатка: вт, 1 декабря 2026, 22:00"
    ) in olga.sees


async def test_stages_and_works_are_reminded_of_where_there_are_any(house: House) -> None:
    event = await a_webinar(house)
    olga = await an_organiser(house)
    stage = a_stage(event, "Заочный этап", work=WorkWanted.FILE, work_due_at=event.starts_at)
    await stored(house.store, stage)
    await opens_setting(olga)

    assert "• Этап: вечером за 1 день" in olga.sees
    assert "• Срок работы: за 1 день" in olga.sees
    await olga.presses("👀 Когда придёт")

    assert "Этап · Заочный этап, вечером за 1 день\nКалининград: пн, 30 ноября" in olga.sees


async def test_everything_is_usual_again(house: House) -> None:
    event = await a_webinar(house)
    olga, west = await an_organiser(house), await a_teacher_at(house, 1, KALININGRAD)
    await enters(west, event)
    before = await planned(house.store)
    await opens_setting(olga)
    for label in ("В начале", "🔕 Не напоминать", "← К напоминаниям"):
        await olga.presses(label)
    assert [kind for kind, _ in await planned(house.store)] == [EVE, SOON]

    await olga.presses("↩️ Вернуть как было")

    assert await planned(house.store) == before
    assert await all_of(house.store, EventReminder.id) == []


async def test_a_stranger_changes_nothing(house: House) -> None:
    event = await a_webinar(house)
    west = await a_teacher_at(house, 1, KALININGRAD)
    await enters(west, event)

    for forged in (
        f"evremind:{event.id}",
        f"evremindlook:{event.id}",
        f"evremindat:{event.id}:soon:30:1",
        f"evremindoff:{event.id}:soon",
        f"evremindus:{event.id}:soon",
        f"evremindreset:{event.id}",
    ):
        await presses_forged(house, west, forged)
        assert "ведёт другая школа" in (west.is_told or west.sees), forged

    assert await all_of(house.store, EventReminder.id) == []
    assert [kind for kind, _ in await planned(house.store)] == [EVE, SOON, START]


async def test_a_forged_moment_and_a_forged_lead_are_not_kept(house: House) -> None:
    event = await a_webinar(house)
    olga = await an_organiser(house)
    await opens_setting(olga)

    await presses_forged(house, olga, f"evremindat:{event.id}:work:180:1")
    assert olga.is_told == "У этого события такого напоминания нет."
    await presses_forged(house, olga, f"evremindat:{event.id}:soon:7:1")

    assert await all_of(house.store, EventReminder.moment, EventReminder.leads) == [
        (ReminderMoment.SOON, [60])
    ]
