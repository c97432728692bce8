"""What somebody chooses of reminders, and that it holds for everything that is ahead of them."""

from datetime import timedelta

from models.delivery import DeliveryKind
from models.reminder import PersonReminder, Preference, ReminderMoment
from tests.handlers.entry.entrants import a_pupil_at
from tests.handlers.reminder.webinar import a_teacher_at, a_webinar, enters, reminded, two_teachers, until
from tests.rows import all_of
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, by, planned
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

EVE, SOON, START = DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START
MOSCOW = "Europe/Moscow"


async def opens_reminders(talker: Talker) -> None:
    await talker.says("/profile")
    await talker.presses("🔔 Напоминания")


async def opens_moment(talker: Talker, name: str) -> None:
    await opens_reminders(talker)
    await talker.presses("⏰ Что и когда")
    await talker.presses(name)


async def test_the_screen_says_what_one_gets(house: House) -> None:
    west = await a_teacher_at(house, 1, KALININGRAD)

    await opens_reminders(west)

    assert west.sees == (
        "🔔 Напоминания\n\n"
        "Перед событием: вечером за 1 день; за 1 час; в минуту начала.\n"
        "О сроках (запись, работы, предложенное место): за 1 день.\n"
        "🌙 С 22:00 до 8:00 — тишина (Калининград, МСК−1); только срочное: «скоро начало» и «начинаем».\n"
        "📋 По понедельникам в 9:00 — дайджест недели.\n"
        "📰 Новости по выбранным темам."
    )
    assert west.buttons == [
        ["⏰ Что и когда", "🌙 Тихие часы"],
        ["📋 Не присылать дайджест"],
        ["📰 Новости: о чём писать"],
        ["← В профиль"],
    ]


async def test_another_lead_moves_what_is_ahead(house: House) -> None:
    event = await a_webinar(house)
    west = await a_teacher_at(house, 1, KALININGRAD)
    await enters(west, event)
    await opens_moment(west, "Скоро начало")
    assert "Сейчас: за 1 час." in west.sees

    await west.presses("за 15 минут")
    await west.presses("✅ за 1 час")

    assert "Сейчас: за 15 минут." in west.sees
    assert await planned(house.store) == [
        (EVE, by(KALININGRAD, 2026, 11, 30, 18, 0)),
        (SOON, by(KALININGRAD, 2026, 12, 1, 12, 45)),
        (START, by(KALININGRAD, 2026, 12, 1, 13, 0)),
    ]


async def test_the_same_press_twice_changes_once(house: House) -> None:
    west = await a_teacher_at(house, 1, KALININGRAD)
    await opens_moment(west, "Скоро начало")
    message = west.chat[-1]["id"]

    for _ in range(2):
        house.server.presses(1, message, 0, 0)
    await house.settle()

    assert await all_of(house.store, PersonReminder.moment, PersonReminder.leads) == [
        (ReminderMoment.SOON, [60, 10])
    ]


async def test_what_is_switched_off_comes_no_more_and_comes_again_when_left_as_usual(house: House) -> None:
    event = await a_webinar(house)
    west = await a_teacher_at(house, 1, KALININGRAD)
    await enters(west, event)
    await opens_moment(west, "Накануне")

    await west.presses("🔕 Не напоминать")
    assert "Сейчас: не напоминать." in west.sees
    assert [kind for kind, _ in await planned(house.store)] == [SOON, START]
    await west.presses("↩️ Как обычно")

    assert [kind for kind, _ in await planned(house.store)] == [EVE, SOON, START]
    assert await all_of(house.store, PersonReminder.id) == []


async def test_wishes_of_one_are_nobody_elses(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    await enters(west, event)
    await enters(east, event)
    await opens_moment(west, "В начале")

    await west.presses("🔕 Не напоминать")
    await until(house, MOSCOW, 2026, 12, 1, 14, 0)

    assert len(reminded(west)) == 2
    assert len(reminded(east)) == 3


async def test_quiet_hours_are_pressed_or_typed(house: House) -> None:
    west = await a_teacher_at(house, 1, KALININGRAD)
    await opens_reminders(west)
    await west.presses("🌙 Тихие часы")
    assert west.buttons == [
        ["Как обычно: 22:00 – 8:00"],
        ["21:00 – 9:00", "23:00 – 7:00"],
        ["Совсем без тишины"],
        ["🔕 Срочные ночью не присылать"],
        ["← К напоминаниям"],
    ]

    await west.presses("21:00 – 9:00")
    assert "С 21:00 до 9:00" in west.sees
    await west.says("с 23 до 06:00")

    assert "С 23:00 до 6:00" in west.sees
    assert await all_of(house.store, Preference.quiet_from, Preference.quiet_to) == [(23, 6)]


async def test_hours_that_are_none_are_asked_for_again(house: House) -> None:
    west = await a_teacher_at(house, 1, KALININGRAD)
    await opens_reminders(west)
    await west.presses("🌙 Тихие часы")

    for words in ("ночью", "25-8", "22:30-8"):
        await west.says(words)
        assert west.sees.startswith("Не получилось прочитать часы.")
    await west.says("22-7")

    assert "С 22:00 до 7:00" in west.sees


async def test_a_forged_hour_and_a_forged_lead_are_not_kept(house: House) -> None:
    west = await a_teacher_at(house, 1, KALININGRAD)
    await opens_reminders(west)

    await presses_forged(house, west, "quietat:99:8")
    assert west.is_told is not None
    assert "Не получилось прочитать часы" in west.is_told
    await presses_forged(house, west, "remindat:soon:7:1")

    assert await all_of(house.store, Preference.person_id) == []
    assert await all_of(house.store, PersonReminder.leads) == [([60],)]


async def test_urgent_ones_are_put_before_the_night_where_nothing_may_come_in_it(house: House) -> None:
    early = by(NOVOSIBIRSK, 2026, 12, 1, 8, 30)
    event = await a_webinar(house, starts_at=early, ends_at=early + timedelta(hours=1))
    east = await a_teacher_at(house, 2, NOVOSIBIRSK)
    await enters(east, event)
    assert (SOON, by(NOVOSIBIRSK, 2026, 12, 1, 7, 30)) in await planned(house.store)
    await opens_reminders(east)
    await east.presses("🌙 Тихие часы")

    await east.presses("🔕 Срочные ночью не присылать")

    assert "Ночью не приходит ничего" in east.sees
    assert (SOON, by(NOVOSIBIRSK, 2026, 12, 1, 8, 0)) in await planned(house.store)


async def test_everything_is_as_it_was_again(house: House) -> None:
    event = await a_webinar(house)
    west = await a_teacher_at(house, 1, KALININGRAD)
    await enters(west, event)
    before = await planned(house.store)
    await opens_moment(west, "Накануне")
    await west.presses("🔕 Не напоминать")
    await opens_reminders(west)
    await west.presses("🌙 Тихие часы")
    await west.presses("Совсем без тишины")
    assert await planned(house.store) != before
    await west.presses("← К напоминаниям")

    await west.presses("↩️ Вернуть как было")

    assert await planned(house.store) == before
    assert "🌙 С 22:00 до 8:00" in west.sees
    assert ["↩️ Вернуть как было"] not in west.buttons


async def test_the_youngest_have_a_longer_night_and_no_digest(house: House) -> None:
    anna = await a_pupil_at(house, grade=3, zone=KALININGRAD)

    await opens_reminders(anna)

    assert "🌙 С 20:00 до 8:00 — тишина" in anna.sees
    assert "дайджест" not in anna.sees
    assert anna.buttons == [
        ["⏰ Что и когда", "🌙 Тихие часы"],
        ["📰 Новости: о чём писать"],
        ["← В профиль"],
    ]
