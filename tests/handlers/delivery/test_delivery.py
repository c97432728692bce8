"""What became of the bot's own messages, as whoever answers for them reads it."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryState
from models.event import Event
from models.person import Person
from tests.handlers.reminder.webinar import a_webinar, an_organiser, enters, two_teachers, until
from tests.rows import all_of
from tests.services.delivery.telling import wrote
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

MOSCOW = "Europe/Moscow"


async def opens_delivery(olga: Talker) -> None:
    await olga.says("/menu")
    for label in ("🛠 Управление", "🗂 Мои события", "1.", "Ещё", "📨 Доставка"):
        await olga.presses(label)


async def person_at(house: House, position: int) -> Person:
    def body(session: Session) -> Person:
        return session.get_one(Person, ids[position])

    ids = [number for (number,) in await all_of(house.store, Person.id)]
    return await house.store.read(body)


async def made(house: House, state: DeliveryState, reason: str) -> None:
    def body(session: Session) -> None:
        session.execute(update(Delivery).values(state=state, reason=reason, settled_at=house.clock.now))

    await house.store.write(body)


async def a_letter(house: House) -> tuple[Talker, Event]:
    event = await a_webinar(house)
    olga = await an_organiser(house)
    (number,) = [number for (number,) in await all_of(house.store, Person.id)]
    person = await house.store.read(lambda session: session.get_one(Person, number))
    await wrote(house.store, event, person)
    return olga, event


async def test_an_organiser_sees_who_was_told_when_and_why_not(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    olga = await an_organiser(house)
    await enters(west, event)
    await enters(east, event)
    await until(house, MOSCOW, 2026, 11, 30, 16, 0)
    await east.blocks()
    await until(house, MOSCOW, 2026, 12, 1, 13, 0)

    await opens_delivery(olga)

    assert olga.sees.startswith(
        "📨 Доставка · Робототехника на уроке\n\n✅ Отправлено: 3\n🕓 Ждёт: 2\n⏭ Пропущено: 1\n\n"
    )
    assert (
        "Иванова Анна — напоминание: скоро начало\nвт, 1 декабря 2026, 13:00 по Москве · ✅ отправлено, "
        in (olga.sees)
    )
    assert "⏭ пропущено: мессенджер закрыт для сообщений" in olga.sees
    assert olga.buttons == [["✅ Отправлено", "🕓 Ждёт", "⏭ Пропущено"], ["Рабочий стол события"]]


async def test_one_outcome_is_chosen_and_all_are_shown_again(house: House) -> None:
    event = await a_webinar(house)
    west, east = await two_teachers(house)
    olga = await an_organiser(house)
    await enters(west, event)
    await enters(east, event)
    await until(house, MOSCOW, 2026, 12, 1, 13, 0)
    await opens_delivery(olga)

    await olga.presses("🕓 Ждёт")
    assert "напоминание: скоро начало" not in olga.sees
    assert olga.sees.count("🕓 ждёт своего часа") == 2
    await olga.presses("← Все")

    assert "напоминание: скоро начало" in olga.sees


async def test_a_reason_without_words_is_shown_as_it_is(house: House) -> None:
    olga, _ = await a_letter(house)
    await made(house, DeliveryState.FAILED, "PEER_<b>FLOOD")

    await opens_delivery(olga)

    assert "❌ не дошло: PEER_<b>FLOOD" in olga.sees


async def test_every_outcome_has_words(house: House) -> None:
    olga, _ = await a_letter(house)
    said = {
        DeliveryState.MISSED: ("late", "⌛ опоздало: стало поздно"),
        DeliveryState.UNKNOWN: ("died", "❔ неизвестно, дошло ли: бот перезапускался"),
        DeliveryState.PENDING: ("quiet_hours", "🕓 ждёт: тихие часы"),
        DeliveryState.SENDING: ("", "🕓 ждёт своего часа"),
        DeliveryState.SKIPPED: ("", "⏭ пропущено: причина не записана"),
    }

    for state, (reason, words) in said.items():
        await made(house, state, reason)
        await opens_delivery(olga)
        assert words in olga.sees


async def test_many_are_turned_page_by_page(house: House) -> None:
    olga, event = await a_letter(house)
    person = await person_at(house, 0)
    for number in range(12):
        now = house.clock.now + timedelta(minutes=number)
        await wrote(house.store, event, person, cause=f"letter:{number + 2}", now=now)
    await opens_delivery(olga)
    assert olga.sees.count("письмо организатора") == 8

    await olga.presses("▶️")

    assert olga.sees.count("письмо организатора") == 5
    assert olga.buttons == [["◀️"], ["Рабочий стол события"]]


async def test_an_administrator_sees_what_one_person_was_told(house: House) -> None:
    event = await a_webinar(house)
    west, _ = await two_teachers(house)
    await enters(west, event)
    await until(house, MOSCOW, 2026, 11, 30, 20, 0)
    chief = house.person(ADMINISTRATOR_ID, "Главный")
    await chief.starts()
    person = await person_at(house, 0)
    await presses_forged(house, chief, f"person:{person.id}::1")

    await chief.presses("📨 Доставка")

    assert chief.sees.startswith("📨 Доставка · Иванова Анна\n\n✅ Отправлено: 1\n🕓 Ждёт: 2")
    assert "Робототехника на уроке — напоминание: накануне" in chief.sees
    await chief.presses("◀️ К карточке")


async def test_nobody_else_sees_any_of_it(house: House) -> None:
    _, event = await a_letter(house)
    west, _ = await two_teachers(house)
    await west.says("/menu")
    person = await person_at(house, 0)

    await presses_forged(house, west, f"told:{person.id}::1")
    refused = west.is_told or west.sees
    await presses_forged(house, west, f"evtold:{event.id}::1")

    assert "письмо" not in refused
    assert "Доставка" not in refused
    assert "ведёт другая школа" in (west.is_told or west.sees)
