"""Pupils and a mentor make a team, join it, lead it and leave it."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.consent import ConsentPurpose, ConsentWay
from models.entry import Entry, EntryStatus
from models.event import Event, EventState
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.nomination import Nomination
from models.person import Language, Person
from services.consent import Signature, sign, withdraw
from tests.builder import consented
from tests.clock import NOON, HandClock
from tests.entering import a_nomination, a_site, a_stage
from tests.handlers.team.playing import (
    a_contest,
    a_mentor_here,
    a_pupil_here,
    a_team_of,
    makes_a_team,
    the_code,
)
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited


async def test_a_captain_names_a_team_and_sees_its_card(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")

    await presses_forged(house, anna, f"newteam:{event.id}:catalogue")
    assert anna.sees == "Техно-вызов\n\nКак назовёшь команду? Напиши название."
    await anna.says("«Вектор»")

    code = await the_code(anna)
    assert anna.sees == (
        "🎉 Команда создана!\n\n"
        "Команда «Вектор» · № 1\nТехно-вызов\n\n"
        "🟡 Заявка принята, но команда пока неполная\n\n"
        "Состав. 1 из 3 (нужно 2–3)\n"
        "🟢 Иванова Анна (ты) — капитан\n"
        "Наставника пока нет\n\n"
        "❗️ Не хватает ещё 1 участника: нужно 2–3.\n\n"
        "Менять состав можно до сб, 5 декабря 2026, 12:00 по Москве.\n"
        f"Код команды: {code}"
    )
    assert anna.buttons == [
        ["📨 Позвать", "👥 Состав"],
        ["⚙️ Настройки"],
        ["К событию", "Выйти из команды"],
        ["Мои заявки", "🏠 В меню"],
    ]


async def test_a_nomination_and_a_site_are_pressed(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    nominations = [a_nomination(event, f"Номинация {number}", number) for number in range(1, 7)]
    stage = a_stage(event)
    await stored(house.store, *nominations, stage)
    await stored(house.store, a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань"))

    await makes_a_team(house, anna, event)
    assert "В какой номинации?" in anna.sees
    assert anna.buttons[:5] == [
        *([f"{number}. Номинация {number}"] for number in range(1, 5)),
        ["▶️", "✏️ Другое название"],
    ]
    await anna.presses("▶️")
    await anna.presses("6. Номинация 6")
    assert (
        "Где команда будет участвовать? Выбери площадку.\n\n1. Уфа — осталось 1 место\n2. Казань" in anna.sees
    )
    await anna.presses("1. Уфа")

    assert "Номинация: Номинация 6\nПлощадка: Уфа" in anna.sees


async def test_in_english_the_event_has_its_english_title(house: House) -> None:
    event = await a_contest(house, title_en="Techno challenge")
    english = {"language": Language.EN}
    anna = await a_pupil_here(house, 1, "Ivanova Anna", **english)
    boris = await a_pupil_here(house, 2, "Smirnov Boris", **english)

    await presses_forged(house, anna, f"newteam:{event.id}:catalogue")
    asked = anna.sees
    await anna.says("Vector")
    await boris.says(await the_code(anna))
    await boris.presses("Look at the team")

    assert asked == "Techno challenge\n\nWhat is the team called? Type its name."
    assert boris.sees.startswith("Team “Vector”\nTechno challenge\n")


async def test_the_code_is_typed_and_the_captains_card_changes_in_its_place(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    cards = len(anna.heard)

    await boris.says((await the_code(anna)).lower())
    assert boris.sees == "Это код команды «Вектор»."
    await boris.presses("Посмотреть команду")
    assert boris.sees == (
        "Команда «Вектор»\nТехно-вызов\nВедёт команду: Анна\nВ команде 1 из 3\n\n"
        "Тебя зовут в команду «Вектор». Вступишь — и капитан с наставником увидят твоё имя, класс и школу. "
        "Передумаешь — из команды можно выйти."
    )
    await boris.presses("✅ Вступить")
    await house.deliver()

    assert "🎉 Ты в команде!" in boris.sees
    assert "🟢 Смирнов Борис (ты)" in boris.sees
    assert boris.buttons == [["К событию", "Выйти из команды"], ["Мои заявки", "🏠 В меню"]]
    assert "🟢 Смирнов Борис" in anna.heard[cards - 1]
    assert "✅ Всё готово." in anna.heard[cards - 1]
    assert "Смирнов Борис — теперь в команде «Вектор»" in anna.sees


async def test_a_link_leads_to_the_same_screen(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    code = (await the_code(anna)).replace("-", "")
    await anna.presses("📨 Позвать")
    assert f"https://t.me/engineers_bot?start=jointeam_{code}" in anna.sees
    assert f"https://vk.me/engineers?ref=jointeam_{code}" in anna.sees

    await boris.follows_link(f"jointeam_{code}")
    await boris.presses("✅ Вступить")

    assert "Ты в команде" in boris.sees


async def test_a_new_code_makes_the_old_one_void(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    old = await the_code(anna)
    await anna.presses("📨 Позвать")

    await anna.presses("Новый код")
    await boris.says(old)

    assert old not in anna.sees
    assert boris.sees.startswith("Такого кода нет, или он уже не действует.")


async def test_a_name_that_is_taken_leads_to_asking(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)

    await makes_a_team(house, boris, event, "вектор")
    assert boris.sees == (
        "Команда «Вектор» уже есть. Это твои? Попросись к ним. А если нет — напиши другое название."
    )
    await boris.presses("Попроситься в команду")
    await boris.presses("🙋 Попроситься")
    assert "📨 Просьба отправлена." in boris.sees
    await house.deliver()
    await presses_forged(house, anna, "team:1")
    await anna.presses("🙋 Просятся: 1")
    await anna.presses("Смирнов Борис")
    assert anna.sees == (
        "Смирнов Борис просится в команду «Вектор»\nТехно-вызов\n11 класс · Лицей № 60\n\n"
        "В команде 1 из 3. Принять?"
    )
    await anna.presses("✅ Принять")
    await house.deliver()

    assert "✅ Принято: теперь в команде." in anna.sees
    assert boris.sees.startswith("🎉 Тебя взяли в команду")


async def test_another_name_goes_on(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    await makes_a_team(house, boris, event)

    await boris.says("Орион")

    assert "Команда «Орион» · № 2" in boris.sees


async def test_what_is_no_name_is_asked_once_more(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event, "!")
    assert anna.sees == (
        "Название команды — от 2 до 60 знаков, с буквами или цифрами. Напиши, например: «Вектор»."
    )

    await anna.says("Вектор")

    assert "Команда создана" in anna.sees


async def test_a_captain_hands_over_and_leaves(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await a_team_of(house, event, anna, boris)

    await presses_forged(house, anna, "team:1")
    await anna.presses("Выйти из команды")
    assert anna.sees == "Ты капитан команды «Вектор». Кто будет вместо тебя?"
    await anna.presses("Смирнов Борис")
    await anna.presses("Да, выйти")
    await house.deliver()

    assert anna.sees == "Ты больше не в команде «Вектор»."
    assert any("Ты — капитан команды «Вектор»" in text for text in boris.heard)
    await presses_forged(house, boris, "team:1")
    assert "🟢 Смирнов Борис (ты) — капитан" in boris.sees


async def test_the_last_one_is_told_that_the_team_ends_with_them(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)

    await anna.presses("Выйти из команды")
    assert anna.sees.startswith("Кроме тебя в команде «Вектор» никого.")
    await anna.presses("Да, выйти")

    assert anna.sees == "Команда «Вектор» снята с участия."
    assert await all_of(house.store, Entry.status) == [(EntryStatus.WITHDRAWN,)]


async def test_a_captain_takes_somebody_out_who_is_told(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await a_team_of(house, event, anna, boris)

    await presses_forged(house, anna, "team:1")
    await anna.presses("👥 Состав")
    await anna.presses("Смирнов Борис")
    await anna.presses("Убрать из команды")
    await house.deliver()

    assert "✅ Готово." in anna.sees
    assert "Состав. 1 из 3" in anna.sees
    assert "Ты больше не в команде «Вектор»." in boris.sees


async def test_name_and_place_are_changed_in_the_settings(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await stored(house.store, a_nomination(event, "Роботы"), a_nomination(event, "Полёт", 2))
    await makes_a_team(house, anna, event)
    await anna.presses("1. Роботы")

    await anna.presses("⚙️")
    await anna.presses("✏️ Название")
    await anna.says("Орион")
    await anna.presses("⚙️")
    await anna.presses("Номинация")
    await anna.presses("1. Полёт")

    assert "Команда «Орион»" in anna.sees
    assert "Номинация: Полёт" in anna.sees
    assert await all_of(house.store, Nomination.title, Nomination.position) == [("Полёт", 2), ("Роботы", 1)]


async def test_a_team_is_withdrawn_when_it_has_been_asked(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)

    await anna.presses("⚙️")
    await anna.presses("Снять команду")
    assert anna.sees.startswith("Снять команду «Вектор» с участия?")
    await anna.presses("Да, снять")

    assert "⚪️ Команда снята с участия" in anna.sees


async def test_after_the_freeze_the_organiser_is_asked(house: House, clock: HandClock) -> None:
    event = await a_contest(house, freezes_at=NOON + timedelta(days=1))
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await a_team_of(house, event, anna, boris)
    clock.move(timedelta(days=2))

    await presses_forged(house, anna, "team:1")
    assert "🔒 Состав закреплён. Изменить его можно через организатора." in anna.sees
    await anna.presses("⚙️")
    await anna.presses("✏️ Название")
    await anna.says("Орион")

    assert "📨 Состав закреплён, поэтому это решит организатор." in anna.sees
    assert "Команда «Вектор»" in anna.sees
    assert "Организатор решает: 1 просьба команды." in anna.sees


async def test_a_mentor_makes_a_team_of_their_own_pupils(house: House) -> None:
    event = await a_contest(house)
    olga = await a_mentor_here(house)
    await olga.presses("🛠")
    await olga.presses("👥")
    await olga.presses("➕")
    await olga.says("Гусева Ия 5А\nЛи Ян 8Б")
    await olga.presses("✅")

    await makes_a_team(house, olga, event)
    assert "Пока никого." in olga.sees
    for name in ("Гусева Ия", "Ли Ян"):
        await olga.presses("👥 Состав")
        await olga.presses("➕ Из моего класса")
        await olga.presses(name)

    assert "🟡 Гусева Ия — нет согласия родителя" in olga.sees
    assert "❗️ Ещё не готовы: 2." in olga.sees
    assert "Наставник: Петрова Ольга" in olga.sees


async def test_a_mentor_follows_the_link_and_leads_as_well(house: House) -> None:
    event = await a_contest(house)
    anna, olga = await a_pupil_here(house, 1, "Иванова Анна"), await a_mentor_here(house)
    await makes_a_team(house, anna, event)

    await olga.says(await the_code(anna))
    await olga.presses("Посмотреть команду")
    await olga.presses("Стать наставником")

    assert "Теперь вы наставник этой команды" in olga.sees
    assert ["📨 Позвать", "👥 Состав"] in olga.buttons


async def test_a_mentor_puts_one_pupil_in_the_place_of_another(house: House) -> None:
    event = await a_contest(house)
    olga = await a_mentor_here(house)
    await olga.presses("🛠")
    await olga.presses("👥")
    await olga.presses("➕")
    await olga.says("Гусева Ия 5А\nЛи Ян 8Б")
    await olga.presses("✅")
    await makes_a_team(house, olga, event)
    await olga.presses("👥 Состав")
    await olga.presses("➕ Из моего класса")
    await olga.presses("Гусева Ия")

    await olga.presses("👥 Состав")
    await olga.presses("Гусева Ия")
    assert olga.buttons[:2] == [["🔁 Заменить"], ["Убрать из команды"]]
    await olga.presses("🔁 Заменить")
    await olga.presses("Ли Ян")

    assert "Ли Ян" in olga.sees
    assert "Гусева" not in olga.sees


async def test_questions_of_the_event_are_answered_from_the_card(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    facts = {"event_id": event.id, "kind": QuestionKind.TEXT}
    whole = EventQuestion(position=1, label="Девиз команды", scope=QuestionScope.ENTRY, **facts)
    own = EventQuestion(position=2, label="Размер футболки", scope=QuestionScope.PERSON, **facts)
    await stored(house.store, whole, own)

    await a_team_of(house, event, anna, boris)
    await presses_forged(house, anna, "team:1")

    assert "❗️ Тебя ждут вопросы организатора: 2." in anna.sees
    assert "🟡 Смирнов Борис — нет ответов на вопросы" in anna.sees
    assert ["✍️ Ответить на вопросы: 2"] in anna.buttons
    await presses_forged(house, boris, "team:1")
    assert ["✍️ Ответить на вопросы: 1"] in boris.buttons
    await anna.presses("✍️ Ответить")
    assert "Девиз команды" in anna.sees


async def test_who_has_said_nothing_of_themselves_is_led_to_it(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)
    ian = house.person(9, "Ян")
    await ian.follows_link("jointeam_" + (await the_code(anna)).replace("-", ""))

    assert "Сначала расскажите о себе" in ian.sees
    assert ian.buttons[0] == ["👋 Познакомимся", "🔄 Обновить"]


async def test_a_consent_that_comes_is_seen_on_the_captains_card(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await a_team_of(house, event, anna, boris)
    card = next(number for number, text in enumerate(anna.heard) if "Менять состав" in text)
    for is_given, line in ((False, "🟡 Смирнов Борис — нет согласия"), (True, "🟢 Смирнов Борис")):
        await house.store.write(_consent, "Смирнов Борис", is_given, house.clock())
        await house.deliver()
        house.clock.move(timedelta(seconds=1))

        assert line in anna.heard[card]


async def test_a_stranger_and_a_forger_see_no_card(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)

    for forged in ("team:1", "team:999", "teamset:1", "teamout:1:1", "teamended:1", "teamhead:1:2"):
        await presses_forged(house, boris, forged)

        assert "Иванова" not in boris.sees
    assert await all_of(house.store, Entry.status) == [(EntryStatus.CONFIRMED,)]


async def test_of_a_cancelled_event_the_invitation_says_so(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    await house.store.write(_cancel, event.id)

    await boris.says(await the_code(anna))
    await boris.presses("Посмотреть команду")

    assert "Событие отменено, вступить в команду нельзя." in boris.sees


async def test_nothing_is_offered_to_be_changed_in_what_is_over(house: House, clock: HandClock) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)
    clock.move(timedelta(days=30))

    await presses_forged(house, anna, "team:1")

    assert "Событие прошло или отменено, состав остаётся таким." in anna.sees
    assert "Иванова Анна" in anna.sees
    assert anna.buttons == [["К событию"], ["Мои заявки", "🏠 В меню"]]


async def test_who_asked_the_organiser_changes_their_mind(house: House, clock: HandClock) -> None:
    event = await a_contest(house, freezes_at=NOON + timedelta(days=1))
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await makes_a_team(house, anna, event)
    code = await the_code(anna)
    clock.move(timedelta(days=2))

    await boris.says(code)
    await boris.presses("Посмотреть команду")
    assert "Анна" not in boris.sees
    await boris.presses("📨 Попросить организатора")
    await boris.presses("Больше не прошусь")

    assert boris.buttons[0] == ["📨 Попросить организатора"]


async def test_the_code_works_in_the_other_messenger(house: House) -> None:
    """The card stays where it was: whoever has joined from the other messenger is on it."""
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)
    card = len(anna.heard) - 1
    other = next(name for name in MessengerName if name is not house.name)
    async with inhabited(House(other, house.store, house.clock)) as there:
        boris = await a_pupil_here(there, 2, "Смирнов Борис")

        await boris.says(await the_code(anna))
        await boris.presses("Посмотреть команду")
        await boris.presses("✅ Вступить")
        await house.deliver_with(there)

    assert "🟢 Смирнов Борис" in anna.heard[card]
    assert await all_of(house.store, Person.full_name) == [("Иванова Анна",), ("Смирнов Борис",)]


def _cancel(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).state = EventState.CANCELLED


def _consent(session: Session, full_name: str, is_given: bool, now: datetime) -> None:  # noqa: FBT001  positional, as the store hands it on
    person = session.scalars(select(Person).where(Person.full_name == full_name)).one()
    if is_given:
        signature = Signature(person.id, by_guardian=False, way=ConsentWay.PRESS, address=None)
        sign(session, person.id, consented(), signature, now=now)
    else:
        withdraw(session, person.id, ConsentPurpose.PROCESSING, by=person.id, now=now)


async def test_a_site_is_typed_by_its_number_or_its_beginning(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    stage = a_stage(event)
    await stored(house.store, stage)
    await stored(
        house.store,
        a_site(stage, "Томск"),
        a_site(stage, "Казань"),
        a_site(stage, "Томский лицей", capacity=5),
    )
    await makes_a_team(house, anna, event)

    await anna.says("том")
    assert "3. Томский лицей — осталось 5 мест" in anna.sees
    assert "Казань" not in anna.sees
    await anna.says("Марс")
    assert "Такого здесь нет." in anna.sees
    assert "2. Казань" in anna.sees
    await anna.says("3")

    assert "Площадка: Томский лицей" in anna.sees


async def test_the_last_seat_goes_and_the_second_captain_is_asked(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    stage = a_stage(event)
    await stored(house.store, stage)
    await stored(house.store, a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань", capacity=1))
    await makes_a_team(house, anna, event)
    await makes_a_team(house, boris, event, "Гайка")
    await anna.presses("1. Уфа")

    await boris.presses("1. Уфа")
    assert "На этой площадке мест уже нет. Другая площадка или лист ожидания?" in boris.sees
    await boris.presses("📌 Другая площадка")
    assert "1. Уфа — ⏳ очередь" in boris.sees
    await boris.presses("1. ⏳ Уфа")
    await boris.presses("⏳ В лист ожидания")

    assert "Лист ожидания" in boris.sees


async def test_whoever_is_invited_before_they_are_known_finds_the_way_back(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)
    code = await the_code(anna)
    boris = await a_pupil_here(house, 2, "Смирнов Борис", document=None)

    await boris.follows_link(f"jointeam_{code.replace('-', '')}")
    await boris.says("меню")
    await boris.presses("▶️ Вернуться к команде")

    assert "Команда «Вектор»" in boris.sees


async def test_a_half_made_team_is_gone_on_with_from_the_menu(house: House) -> None:
    event = await a_contest(house)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await presses_forged(house, anna, f"newteam:{event.id}:catalogue")

    await anna.says("меню")
    await anna.presses("▶️ Продолжить запись")

    assert "Напиши название." in anna.sees


async def test_a_team_handed_over_twice_is_told_so(house: House) -> None:
    event = await a_contest(house)
    anna, boris = await a_pupil_here(house, 1, "Иванова Анна"), await a_pupil_here(house, 2, "Смирнов Борис")
    await a_team_of(house, event, anna, boris)
    for _ in range(2):
        await presses_forged(house, anna, "teamhead:1:2")

    assert "капитан уже другой" in (anna.is_told or anna.sees)
