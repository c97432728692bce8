"""What a reminder says when it comes, and the button that does the next thing."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.delivery import DeliveryKind, DeliveryState
from models.draft import Draft, DraftKind
from models.entry import Entry, EntryStatus
from models.event import Event, EventFormat, EventKind
from models.event_question import QuestionScope
from models.person import Person, PersonKind
from models.stage import WorkWanted
from models.work import Work
from services.consent_text import ConsentTexts
from services.delivery.ledger import Message, tell
from tests.clock import NOON
from tests.entering import a_ground, a_site, a_stage
from tests.handlers.entry.entrants import a_question
from tests.handlers.notice.test_notice import an_entry, met
from tests.rows import a_consent, a_profile, a_pupil, a_text, stored
from tests.services.delivery.telling import became
from tests.services.reminder.reminding import KALININGRAD, by
from tests.talk.house import House

TOMORROW = NOON + timedelta(days=1)
# At noon in Moscow it is eleven in Kaliningrad.
AT_ELEVEN = "завтра в 11:00 (12:00 по Москве)"
OFFERED = EntryStatus.OFFERED


async def reminded(
    house: House, kind: DeliveryKind, event: Event, person: Person, at: datetime, **body: Any
) -> None:
    message = Message(kind, f"test:{kind}", event.id, {"at": at.isoformat()} | body)
    await house.store.write(tell, message, [person.id], now=house.clock.now)
    await house.deliver()


async def consented(house: House, *people: Person) -> None:
    version = ConsentTexts().versions[ConsentPurpose.PROCESSING]
    text = a_text(ConsentPurpose.PROCESSING, version)
    await stored(house.store, text)
    await stored(house.store, *(a_consent(person, text) for person in people))


def a_reader() -> Person:
    return a_pupil("Иванова Анна", zone=KALININGRAD, is_fourteen=True)


async def test_a_form_half_filled_in_is_reminded_of_with_the_way_back(house: House) -> None:
    event = await a_ground(house.store, registration_closes_at=TOMORROW)
    person = a_reader()
    anna = await met(house, person)
    body = {"event": event.id, "source": "link", "nomination": None, "site": None, "answers": {}}
    await stored(house.store, Draft(person_id=person.id, kind=DraftKind.ENTRY, body=body, made_at=NOON))

    await reminded(house, DeliveryKind.REMINDER_CLOSING, event, person, TOMORROW)

    assert anna.sees == (
        f"⏳ Запись закрывается {AT_ELEVEN}:\nКубок роботов\n\n"
        "Запись начата, но не закончена. Всё, что введено, на месте — осталось совсем немного."
    )
    assert anna.buttons == [["▶️ Закончить запись"], ["Карточка события", "🔔 Напоминания"]]
    await anna.presses("▶️ Закончить запись")
    assert "Кубок роботов" in anna.sees


async def test_a_captain_of_too_few_is_sent_to_call_more(house: House) -> None:
    event = await a_ground(house.store, registration_closes_at=TOMORROW, team_min=3, team_max=4)
    person = a_reader()
    anna = await met(house, person)
    await an_entry(house, event, person, title="Вега", captain_id=person.id, most=4, join_code="ABCDEF")

    await reminded(house, DeliveryKind.REMINDER_CLOSING, event, person, TOMORROW)

    assert "Команда «Вега», заявка № 17: людей пока меньше, чем нужно. Позови ещё" in anna.sees
    assert anna.buttons[0] == ["👋 Позвать в команду"]
    await anna.presses("👋 Позвать в команду")
    assert "ABCDEF" in anna.sees.replace(" ", "").replace("-", "")


async def test_questions_without_answers_are_a_press_away(house: House) -> None:
    event = await a_ground(house.store, registration_closes_at=TOMORROW)
    person = a_reader()
    anna = await met(house, person)
    await consented(house, person)
    await stored(house.store, a_question(event, "Город?", scope=QuestionScope.ENTRY))
    await an_entry(house, event, person, captain_id=person.id)

    await reminded(house, DeliveryKind.REMINDER_CLOSING, event, person, TOMORROW)

    assert "Заявка № 17: остались вопросы организатора без ответа." in anna.sees
    await anna.presses("✍️ Ответить на вопросы")
    assert "Город?" in anna.sees


async def test_whoever_has_nothing_left_to_do_is_not_reminded_of_the_closing(house: House) -> None:
    event = await a_ground(house.store, registration_closes_at=TOMORROW)
    person = a_reader()
    await met(house, person)
    await consented(house, person)
    await an_entry(house, event, person, captain_id=person.id)

    await reminded(house, DeliveryKind.REMINDER_CLOSING, event, person, TOMORROW)

    assert await became(house.store) == [(DeliveryState.SKIPPED, "nothing_to_do")]


async def test_a_work_that_is_due_has_its_button(house: House) -> None:
    event, person = await a_ground(house.store), a_reader()
    anna = await met(house, person)
    await consented(house, person)
    stage = a_stage(event, "Заочный этап", work=WorkWanted.LINK, work_due_at=TOMORROW)
    await stored(house.store, stage)
    await an_entry(house, event, person, captain_id=person.id)

    await reminded(house, DeliveryKind.REMINDER_WORK, event, person, TOMORROW, stage_id=stage.id)

    assert anna.sees == (
        f"📎 Приём работ закончится {AT_ELEVEN}:\nКубок роботов\n\n"
        "Заочный этап\n\nЗаявка № 17: работы пока нет."
    )
    assert anna.buttons == [["📎 Сдать работу"], ["Открыть заявку"]]
    await anna.presses("📎 Сдать работу")
    assert "ссылк" in anna.sees


async def test_a_work_that_was_sent_meanwhile_is_not_reminded_of(house: House) -> None:
    event, person = await a_ground(house.store), a_reader()
    await met(house, person)
    stage = a_stage(event, work=WorkWanted.LINK, work_due_at=TOMORROW)
    await stored(house.store, stage)
    entry = await an_entry(house, event, person)
    await stored(house.store, Work(entry_id=entry.id, stage_id=stage.id, link="https://x.ru", sent_at=NOON))

    await reminded(house, DeliveryKind.REMINDER_WORK, event, person, TOMORROW, stage_id=stage.id)

    assert await became(house.store) == [(DeliveryState.SKIPPED, "nothing_to_do")]


async def test_a_mentor_of_several_reads_how_many_more_there_are(house: House) -> None:
    event = await a_ground(house.store)
    maria = a_profile("Петрова Мария", kind=PersonKind.TEACHER, school_id="lyceum", zone=KALININGRAD)
    talker = await met(house, maria)
    stage = a_stage(event, work=WorkWanted.LINK, work_due_at=TOMORROW)
    await stored(house.store, stage)
    for number in (1, 2, 3):
        pupil = a_pupil(f"Ученик Номер{number}")
        await stored(house.store, pupil)
        await an_entry(house, event, pupil, number=number, captain_id=maria.id)

    await reminded(house, DeliveryKind.REMINDER_WORK, event, maria, TOMORROW, stage_id=stage.id)

    assert "И ещё 2 такие заявки — они в «Моих заявках»." in talker.sees


async def test_a_stage_is_told_with_the_place_that_was_chosen(house: House) -> None:
    event, person = await a_ground(house.store), a_reader()
    anna = await met(house, person)
    stage = a_stage(event, starts_at=TOMORROW, ends_at=TOMORROW + timedelta(hours=2), whole_days=False)
    await stored(house.store, stage)
    site = a_site(stage, "Лицей № 60", address="ул. Ленина, 5")
    await stored(house.store, site)
    await an_entry(house, event, person, site_id=site.id)

    await reminded(house, DeliveryKind.REMINDER_STAGE, event, person, TOMORROW, stage_id=stage.id)

    assert anna.sees == (
        "🏁 Завтра в 11:00 (12:00 по Москве) — этап:\nКубок роботов\n\n"
        "Региональный этап\n🗓 чт, 26 ноября 2026, 11:00 у тебя · 12:00 по Москве\n"
        "📍 Лицей № 60, ул. Ленина, 5"
    )
    assert anna.buttons == [["Открыть заявку"], ["Карточка события", "🔔 Напоминания"]]


async def test_an_offer_that_ends_soon_has_its_two_buttons(house: House) -> None:
    event, person = await a_ground(house.store, capacity=1), a_reader()
    anna = await met(house, person)
    await consented(house, person)
    until = NOON + timedelta(hours=3)
    facts: dict[str, Any] = {"status": OFFERED, "offered_until": until, "captain_id": person.id}
    entry = await an_entry(house, event, person, **facts)

    await reminded(house, DeliveryKind.REMINDER_OFFER, event, person, until, entry_id=entry.id)

    assert anna.sees == (
        "🎟 Свободное место ждёт ответа. Предложение закончится через 3 часа, в 14:00 (15:00 по Москве):\n"
        "Кубок роботов\n\nЗаявка № 17. Не ответишь — место предложат следующему."
    )
    assert anna.buttons == [["✅ Занять место", "Отказаться"], ["Открыть заявку"]]


async def test_an_evening_reminder_that_waited_for_the_morning_says_today(house: House) -> None:
    at = by(KALININGRAD, 2026, 11, 26, 16, 0)
    event, person = await a_ground(house.store, starts_at=at, ends_at=at + timedelta(hours=1)), a_reader()
    anna = await met(house, person)
    await an_entry(house, event, person)
    house.clock.now = by(KALININGRAD, 2026, 11, 25, 23, 0)
    await reminded(house, DeliveryKind.REMINDER_EVE, event, person, at)
    said = len(anna.heard)

    house.clock.now = by(KALININGRAD, 2026, 11, 26, 8, 0)
    await house.deliver()

    assert len(anna.heard) == said + 1
    assert anna.sees == "🔔 Сегодня в 16:00 (17:00 по Москве) — конкурс:\nКубок роботов"


async def test_a_start_leads_straight_into_the_room(house: House) -> None:
    event = await a_ground(
        house.store,
        kind=EventKind.WEBINAR,
        format=EventFormat.ONLINE,
        starts_at=NOON,
        ends_at=NOON + timedelta(hours=1),
        link="https://example.org/room",
    )
    person = a_reader()
    anna = await met(house, person)
    await an_entry(house, event, person)

    await reminded(house, DeliveryKind.REMINDER_START, event, person, NOON)

    assert anna.sees == "▶️ Начинаем! Вебинар, 11:00 (12:00 по Москве):\nКубок роботов"
    assert anna.buttons == [["▶️ Подключиться"], ["Открыть заявку", "Карточка события"]]


async def test_what_was_moved_without_a_new_plan_is_not_told_wrongly(house: House) -> None:
    event, person = await a_ground(house.store), a_reader()
    await met(house, person)
    await an_entry(house, event, person)

    def body(session: Session) -> None:
        session.execute(update(Event).values(starts_at=event.starts_at + timedelta(minutes=30)))
        session.execute(update(Entry).values(revision=2))

    await house.store.write(body)
    await reminded(house, DeliveryKind.REMINDER_EVE, event, person, event.starts_at)

    assert await became(house.store) == [(DeliveryState.SKIPPED, "moved")]
