"""A week before a webinar, for readers of clocks that are five hours apart."""

from datetime import timedelta

from sqlalchemy.orm import Session

from models.event import EventState
from services.entry.hold import hold_event
from services.event.moving import move
from services.event.state import change_state
from services.event.when import When
from services.store import Store
from tests.handlers.reminder.webinar import (
    TITLE,
    a_teacher_at,
    a_webinar,
    enters,
    reminded,
    two_teachers,
    until,
)
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK
from tests.talk.house import House, inhabited

MOSCOW = "Europe/Moscow"
EVE_WEST = "🔔 Завтра в 13:00 (14:00 по Москве) — вебинар:"
SOON_WEST = "⏰ Через 1 час, в 13:00 (14:00 по Москве) — вебинар:"
START_WEST = "▶️ Начинаем! Вебинар, 13:00 (14:00 по Москве):"
EVE_EAST = "🔔 Завтра в 18:00 (14:00 по Москве) — вебинар:"
SOON_EAST = "⏰ Через 1 час, в 18:00 (14:00 по Москве) — вебинар:"
START_EAST = "▶️ Начинаем! Вебинар, 18:00 (14:00 по Москве):"


async def moved(store: Store, event_id: int, when: When, *, now: object) -> None:
    def body(session: Session) -> None:
        move(session, hold_event(session, event_id), when, by=None, now=now)  # type: ignore[arg-type]  # any

    await store.write(body)


async def cancelled(house: House, event_id: int) -> None:
    def body(session: Session) -> None:
        event = hold_event(session, event_id)
        change_state(session, event, EventState.CANCELLED, by=None, now=house.clock.now)

    await house.store.write(body)


async def test_each_reads_on_the_evening_before_an_hour_before_and_at_the_start_by_their_own_clock(
    house: House,
) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    for teacher in (west, east):
        await enters(teacher, event)

    await until(house, NOVOSIBIRSK, 2026, 11, 30, 17, 59)
    assert (reminded(west), reminded(east)) == ([], [])
    await until(house, NOVOSIBIRSK, 2026, 11, 30, 18, 0)
    assert (reminded(west), reminded(east)) == ([], [EVE_EAST])
    await until(house, KALININGRAD, 2026, 11, 30, 18, 0)
    assert reminded(west) == [EVE_WEST]
    assert west.sees == f"{EVE_WEST}\n{TITLE}"
    assert west.buttons == [["Открыть заявку"], ["Карточка события", "🔔 Напоминания"]]

    await until(house, MOSCOW, 2026, 12, 1, 13, 0)
    assert (west.sees, east.sees) == (f"{SOON_WEST}\n{TITLE}", f"{SOON_EAST}\n{TITLE}")
    await until(house, MOSCOW, 2026, 12, 1, 14, 0)

    assert reminded(west) == [EVE_WEST, SOON_WEST, START_WEST]
    assert reminded(east) == [EVE_EAST, SOON_EAST, START_EAST]


async def test_a_moved_event_reminds_of_its_new_hour_alone(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    await enters(west, event)
    await enters(east, event)
    await until(house, MOSCOW, 2026, 11, 30, 20, 0)
    later = event.starts_at + timedelta(days=2)

    await moved(
        house.store, event.id, When(later, later + timedelta(hours=1), whole_days=False), now=house.clock.now
    )
    await until(house, MOSCOW, 2026, 12, 3, 14, 0)

    assert reminded(west) == [EVE_WEST, "🗓 Событие перенесли:", EVE_WEST, SOON_WEST, START_WEST]
    assert reminded(east) == [EVE_EAST, "🗓 Событие перенесли:", EVE_EAST, SOON_EAST, START_EAST]


async def test_a_cancelled_event_says_so_once_and_then_is_silent(house: House) -> None:
    event = await a_webinar(house)
    west, _ = await two_teachers(house)
    await enters(west, event)
    await until(house, MOSCOW, 2026, 11, 30, 12, 0)

    await cancelled(house, event.id)
    await until(house, MOSCOW, 2026, 12, 2, 0, 0)

    assert reminded(west) == ["❌ Событие отменили."]


async def test_whoever_withdraws_is_reminded_no_more(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    await enters(west, event)
    await enters(east, event)
    await west.presses("✏️ Изменить")
    await west.presses("Отозвать заявку")
    await west.presses("Да, отозвать")

    await until(house, MOSCOW, 2026, 12, 2, 0, 0)

    assert reminded(west) == []
    assert reminded(east) == [EVE_EAST, SOON_EAST, START_EAST]


async def test_whoever_enters_late_is_reminded_of_what_is_left(house: House) -> None:
    event = await a_webinar(house)
    await until(house, MOSCOW, 2026, 12, 1, 12, 30)
    west = await a_teacher_at(house, 1, KALININGRAD)

    await enters(west, event)
    await until(house, MOSCOW, 2026, 12, 1, 14, 0)

    assert reminded(west) == [SOON_WEST, START_WEST]


async def test_after_a_restart_nothing_is_said_again_and_nothing_is_forgotten(house: House) -> None:
    event = await a_webinar(house)
    west, _ = await two_teachers(house)
    await enters(west, event)
    await until(house, MOSCOW, 2026, 11, 30, 23, 0)

    async with inhabited(House(house.name, house.store, house.clock, server=house.server)) as after:
        await until(after, MOSCOW, 2026, 12, 1, 14, 0)

    assert reminded(west) == [EVE_WEST, SOON_WEST, START_WEST]


async def test_a_bot_that_slept_through_the_beginning_tells_nobody_that_it_begins(house: House) -> None:
    event = await a_webinar(house)
    west, _ = await two_teachers(house)
    await enters(west, event)

    house.clock.now = event.starts_at + timedelta(minutes=16)
    await house.deliver()

    assert reminded(west) == []


async def test_a_start_that_comes_a_few_minutes_late_says_that_it_is_on(house: House) -> None:
    event = await a_webinar(house)
    west, _ = await two_teachers(house)
    await enters(west, event)
    await until(house, MOSCOW, 2026, 12, 1, 13, 30)

    house.clock.now = event.starts_at + timedelta(minutes=7)
    await house.deliver()

    assert west.sees == f"▶️ Уже идёт! Вебинар, начало было в 13:00 (14:00 по Москве):\n{TITLE}"
