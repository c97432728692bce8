"""What those who answer for others read on Monday morning."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from models.charge import Charge
from models.consent import ConsentPurpose
from models.delivery import DeliveryState
from models.event import Event, EventChange, EventDeed, EventState
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from models.stage import WorkWanted
from models.work import Work
from services.consent_text import ConsentTexts
from services.digest.planning import Digests
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_row_of_event, a_stage
from tests.handlers.notice.test_notice import an_entry, met
from tests.rows import a_consent, a_profile, a_pupil, a_text, stored
from tests.services.delivery.telling import became
from tests.services.reminder.reminding import NOVOSIBIRSK, by
from tests.talk.house import House
from tests.talk.talker import Talker

MONDAY = (2026, 11, 30, 9, 0)
# Of the week that begins on that Monday.
THURSDAY = by("Europe/Moscow", 2026, 12, 3, 18, 0)


async def a_mentor(house: House, *pupils: Person, **facts: Any) -> Talker:
    teacher = a_profile(
        "Петрова Мария", **{"kind": PersonKind.TEACHER, "school_id": LYCEUM, "zone": NOVOSIBIRSK} | facts
    )
    talker = await met(house, teacher)
    await stored(
        house.store,
        *pupils,
        Role(person_id=teacher.id, kind=RoleKind.MENTOR, school_id=LYCEUM),
    )
    charges = [Charge(mentor_id=teacher.id, pupil_id=pupil.id, since=NOON) for pupil in pupils]
    await stored(house.store, *charges)
    return talker


async def consented(house: House, *people: Person) -> None:
    version = ConsentTexts().versions[ConsentPurpose.PROCESSING]
    text = a_text(ConsentPurpose.PROCESSING, version)
    await stored(house.store, text)
    await stored(house.store, *(a_consent(person, text) for person in people))


async def on_monday(house: House) -> None:
    await Digests(house.store, house.clock).plan()
    house.clock.now = by(NOVOSIBIRSK, *MONDAY)
    await house.deliver()


def digests(talker: Talker) -> list[str]:
    return [text for text in talker.heard if text.startswith("📋")]


def an_event(title: str = "Кубок роботов", **facts: Any) -> Event:
    """In a month: of this week is only what is said to be."""
    at = NOON + timedelta(days=30)
    return a_row_of_event(title, **{"starts_at": at, "ends_at": at + timedelta(hours=1)} | facts)


async def a_far_event(house: House, **facts: Any) -> Event:
    at = NOON + timedelta(days=30)
    return await a_ground(house.store, **{"starts_at": at, "ends_at": at + timedelta(hours=1)} | facts)


async def a_closing_event(house: House, **facts: Any) -> Event:
    usual: dict[str, Any] = {"registration_closes_at": THURSDAY, "grade_from": 5, "grade_to": 7}
    return await a_far_event(house, **usual | facts)


async def test_the_week_of_a_mentor_is_told_line_by_line(house: House) -> None:
    event = await a_closing_event(house)
    anna, boris = a_pupil("Иванова Анна", grade=7), a_pupil("Петров Борис", grade=7)
    for pupil in (anna, boris):
        pupil.school_id = LYCEUM
    maria = await a_mentor(house, anna, boris)
    await an_entry(house, event, anna)
    stage = a_stage(event, "Заочный этап", work=WorkWanted.FILE, work_due_at=THURSDAY)
    await stored(house.store, stage)

    await on_monday(house)

    assert maria.sees == (
        "📋 Неделя впереди\n\n"
        "1. 📎 Приём работ закончится через 3 дня, 3 декабря в 22:00 (18:00 по Москве) — Кубок роботов, "
        "Заочный этап. Ещё не сдали: 1.\n\n"
        "2. 📄 Нет согласия у 1 участника:\nИванова Анна\n\n"
        "3. ⏳ Запись закрывается через 3 дня, 3 декабря в 22:00 (18:00 по Москве) — Кубок роботов. "
        "Ваших заявок: 1.\n\n"
        "4. 📵 2 ученика ещё не пришли в бот: передайте им новости сами."
    )
    assert maria.buttons == [
        ["1. Кубок роботов", "2. 📄 Согласия"],
        ["3. Кубок роботов", "4. 📵 Кто не в боте"],
        ["🔔 Напоминания"],
    ]


async def test_what_is_sent_and_signed_is_not_asked_for(house: House) -> None:
    event = await a_closing_event(house)
    anna = a_pupil("Иванова Анна", grade=10, school_id=LYCEUM, is_fourteen=True)
    maria = await a_mentor(house, anna)
    await consented(house, anna)
    entry = await an_entry(house, event, anna)
    stage = a_stage(event, work=WorkWanted.LINK, work_due_at=THURSDAY)
    await stored(house.store, stage)
    work = Work(entry_id=entry.id, stage_id=stage.id, link="https://x.ru", sent_at=NOON)
    await stored(house.store, work)

    await on_monday(house)

    assert "📎" not in maria.sees
    assert "📄" not in maria.sees


async def test_an_event_for_other_grades_and_one_that_closes_later_are_not_told(house: House) -> None:
    event = await a_closing_event(house, title="Малышам", grade_from=1, grade_to=4)
    later = an_event("Потом", registration_closes_at=THURSDAY + timedelta(days=5))
    mine = an_event("Наш", registration_closes_at=THURSDAY)
    await stored(house.store, later, mine)
    maria = await a_mentor(house, a_pupil("Иванова Анна", grade=7, school_id=LYCEUM))

    await on_monday(house)

    assert "Наш. Ваших пока нет." in maria.sees
    assert event.title not in maria.sees
    assert "Потом" not in maria.sees


async def test_new_events_are_counted_and_the_nearest_is_named(house: House) -> None:
    event = await a_far_event(house, title="Первый")
    second = an_event("Второй", starts_at=NOON + timedelta(days=31), ends_at=NOON + timedelta(days=31))
    old = an_event("Давний")
    await stored(house.store, second, old)
    published = EventState.PUBLISHED
    for one, at in ((event, NOON), (second, NOON), (old, NOON - timedelta(days=9))):
        line = EventChange(event_id=one.id, at=at, deed=EventDeed.STATE, became=published)
        await stored(house.store, line)
    maria = await a_mentor(house)

    await on_monday(house)

    assert maria.sees == "📋 Неделя впереди\n\n1. ✨ 2 новых события, ближайшее — Первый."
    assert maria.buttons == [["1. ✨ Новые события", "🔔 Напоминания"]]


async def test_what_begins_this_week_is_told_with_its_hour(house: House) -> None:
    event = await a_ground(house.store, starts_at=THURSDAY, ends_at=THURSDAY + timedelta(hours=1))
    maria = await a_mentor(house)
    (person,) = await house.store.read(lambda session: session.scalars(select(Person)).all())
    await consented(house, person)
    await an_entry(house, event, person)

    await on_monday(house)

    assert "📅 Начинается через 3 дня, 3 декабря в 22:00 (18:00 по Москве) — Кубок роботов." in maria.sees


async def test_a_responsible_person_reads_of_the_whole_school_and_of_no_other(house: House) -> None:
    event = await a_far_event(house)
    ours = [a_pupil(f"Ученик Номер{number}", school_id=LYCEUM) for number in range(5)]
    theirs = a_pupil("Чужой Ученик", school_id=GYMNASIUM)
    olga = a_profile("Петрова Ольга", kind=PersonKind.HEAD, school_id=LYCEUM, zone=NOVOSIBIRSK)
    talker = await met(house, olga)
    await stored(
        house.store,
        *ours,
        theirs,
        Role(person_id=olga.id, kind=RoleKind.RESPONSIBLE, school_id=LYCEUM),
    )
    for number, pupil in enumerate((*ours, theirs), 1):
        await an_entry(house, event, pupil, number=number)

    await on_monday(house)

    assert (
        "📄 Нет согласия у 5 участников:\nУченик Номер0, Ученик Номер1, Ученик Номер2 и ещё 2" in talker.sees
    )
    assert "📵 5 учеников ещё не пришли в бот" in talker.sees
    assert "Чужой" not in talker.sees


async def test_a_mentor_no_more_reads_nothing_of_their_old_pupils(house: House) -> None:
    event = await a_far_event(house)
    anna = a_pupil("Иванова Анна", grade=7, school_id=LYCEUM)
    maria = await met(house, a_profile("Петрова Мария", kind=PersonKind.TEACHER, zone=NOVOSIBIRSK))
    await stored(house.store, anna)
    (teacher,) = await house.store.read(
        lambda session: session.scalars(select(Person).where(Person.kind == PersonKind.TEACHER)).all()
    )
    await stored(house.store, Charge(mentor_id=teacher.id, pupil_id=anna.id, since=NOON))
    await an_entry(house, event, anna)

    await on_monday(house)

    assert digests(maria) == []
    assert await became(house.store) == [(DeliveryState.SKIPPED, "nothing_to_say")]


async def test_a_week_without_anything_is_silent(house: House) -> None:
    await a_ground(house.store, state=EventState.CANCELLED)
    maria = await a_mentor(house, a_pupil("Иванова Анна", grade=7, school_id=None))

    await on_monday(house)

    assert digests(maria) == []
    assert await became(house.store) == [(DeliveryState.SKIPPED, "nothing_to_say")]


async def test_whoever_switched_it_off_meanwhile_is_left_in_peace(house: House) -> None:
    await a_closing_event(house)
    maria = await a_mentor(house)
    await Digests(house.store, house.clock).plan()
    await maria.says("/profile")
    await maria.presses("🔔 Напоминания")
    await maria.presses("📋 Не присылать дайджест")
    assert "📋 По понедельникам" not in maria.sees

    await on_monday(house)

    assert digests(maria) == []
    assert await became(house.store) == [(DeliveryState.SKIPPED, "not_wanted")]


async def test_it_comes_once_a_week_and_again_the_next(house: House) -> None:
    await a_closing_event(house)
    later = an_event("Потом", registration_closes_at=THURSDAY + timedelta(days=7))
    await stored(house.store, later)
    maria = await a_mentor(house, a_pupil("Иванова Анна", grade=7, school_id=LYCEUM))

    for _ in range(3):
        await on_monday(house)
    assert len(digests(maria)) == 1
    house.clock.move(timedelta(days=7))
    await house.deliver()

    assert len(digests(maria)) == 2
