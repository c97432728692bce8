"""The life of a webinar as its listeners live it: before, at the door, and in its last minutes."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from handlers.speaking.actions import DropRoomLink, ShowCabinet, ShowRoomSetup, TypeRoomLink
from handlers.webinar.actions import AnswerPoll, Connect, SayWord, ShowProof, WriteQuestion
from models.attendance import Attendance, Confirmation, JoinPress
from models.entry import Entry
from models.event import Event, EventState
from models.speaker import ListenerQuestion
from tests.handlers.entry.entrants import an_open_event, opens
from tests.handlers.webinar.room import (
    BEGINS,
    ENDS,
    ROOM,
    TITLE,
    TWO,
    a_teacher_at,
    a_webinar,
    at,
    has_entered,
    link_of,
    olga_at,
)
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

A_MINUTE = timedelta(minutes=1)


async def changed(house: House, **values: object) -> None:
    def body(session: Session) -> None:
        session.execute(update(Event).values(**values))

    await house.store.write(body)


async def sets_it_up(house: House, olga: Talker, event: Event) -> str:
    """From her desk: two speakers of two schools, the link, the word. Answers the token of the first."""
    await olga.says("меню")
    await olga.presses("🛠 Управление")
    await olga.presses("🗂 Мои события")
    await olga.presses(f"1. {TITLE}")
    await olga.presses("Ещё")
    await olga.presses("🎙 Спикеры и подключение")
    await olga.presses("🎙 Спикеры")
    await olga.says(TWO)
    assert "1. 🎙 Смирнова Ирина\n«Дроны в 5 классе»\nЛицей № 60, Уфа" in olga.sees
    assert "2. 🎙 Орлов Павел\n«Роботы вместо досок»\nГимназия № 105, Казань" in olga.sees
    await olga.presses("1. Смирнова Ирина")
    await olga.presses("🔗 Личная ссылка спикеру")
    assert "ждём вашего выступления" in olga.sees
    token = olga.sees.split("speaker_")[1].split()[0]
    await presses_forged(house, olga, ShowRoomSetup(event.id).pack())
    await olga.presses("🔗 Ссылка")
    await olga.says("room.example/1")
    assert f"🔗 Ссылка: {ROOM}" in olga.sees
    await olga.presses("🔑 Подтверждение")
    await olga.presses("🔑 Кодовое слово")
    await olga.says("Шестерёнка")
    assert "Кодовое слово: Шестерёнка" in olga.sees
    return token


async def asks(maria: Talker, event: Event) -> None:
    await opens(maria, event)
    await maria.presses("❓ Вопрос спикеру")
    await maria.presses("Смирнова Ирина")
    await maria.says("Сколько дронов на класс?")
    assert "✅ Вопрос передам спикерам." in maria.sees


async def reads(irina: Talker) -> None:
    assert "Вам задали 1 новый вопрос к выступлению." in irina.sees
    await irina.presses("❓ Вопросы")
    assert "Сколько дронов на класс?" in irina.sees
    assert "Мария" not in irina.sees
    await irina.presses("🎙 Кабинет")
    assert "👥 Записался 1 человек" in irina.sees


async def test_a_webinar_is_lived_through(house: House) -> None:
    event = await a_webinar(house, link="")
    olga, maria = await olga_at(house), await a_teacher_at(house, 1, "Мария")
    irina = await a_teacher_at(house, 2, "Ирина")
    token = await sets_it_up(house, olga, event)
    await irina.follows_link(f"speaker_{token}")
    await irina.presses("✅ Это я")
    assert "Это ваше выступление" in irina.sees

    await has_entered(maria, event)
    assert maria.buttons[0][0] == "▶️ Подключиться"
    await asks(maria, event)
    at(house, BEGINS - timedelta(hours=3))
    await house.deliver()
    await reads(irina)

    at(house, BEGINS - timedelta(minutes=16))
    await presses_forged(house, maria, Connect(event.id).pack())
    assert "Пока рано. Комната откроется за 15 минут до начала: чт, 26 ноября 2026, 11:45 по Москве." in (
        maria.sees
    )
    assert link_of(maria) == ""
    at(house, BEGINS - timedelta(minutes=15))
    await maria.presses("🔄 Нажать ещё раз")
    assert maria.sees.startswith(f"{TITLE}\n\n🟢 Комната открыта, вход отмечен.")
    assert "Не открывается?" in maria.sees
    assert link_of(maria) == ROOM
    assert await all_of(house.store, Attendance.pressed_at) == [(house.clock.now,)]

    at(house, ENDS - timedelta(minutes=10))
    await house.deliver()
    assert "🔑 Последние минуты встречи." in maria.sees
    await maria.presses("🔑 Назвать кодовое слово")
    await maria.says("шестеренка")
    assert "✅ Участие подтверждено." in maria.sees
    assert await all_of(house.store, Attendance.confirmed_by) == [(Confirmation.WORD,)]


async def test_a_press_on_the_old_reminder_the_next_day_is_no_attendance(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)

    at(house, ENDS + timedelta(days=1))
    await maria.presses("▶️ Подключиться")

    assert "Встреча уже закончилась." in maria.sees
    # Nobody has switched a second proof on: there is no word to be said.
    assert "слово" not in maria.sees
    assert "🔑 Назвать кодовое слово" not in [label for row in maria.buttons for label in row]
    assert link_of(maria) == ""
    assert await all_of(house.store, JoinPress.id) == []
    assert await all_of(house.store, Attendance.id) == []


async def test_the_card_has_the_one_button_that_is_next(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)

    first = []
    for moment in (BEGINS - timedelta(hours=1), BEGINS - timedelta(minutes=15), ENDS):
        at(house, moment)
        await opens(maria, event)
        first.append(maria.buttons[0][0])

    assert first[:2] == ["❓ Вопрос спикеру", "▶️ Подключиться"]
    assert "Подключиться" not in str(maria.buttons)


async def test_a_stranger_sees_who_speaks_and_no_door(house: House) -> None:
    event = await a_webinar(house)
    olga, vera = await olga_at(house), await a_teacher_at(house, 3, "Вера")
    await opens(olga, event)
    await presses_forged(house, olga, ShowRoomSetup(event.id).pack())
    await olga.presses("🎙 Спикеры")
    await olga.says(TWO)

    await opens(vera, event)
    assert "Подключиться" not in str(vera.buttons)
    await vera.presses("🎙 Спикеры · 2")

    assert "1. Смирнова Ирина\n«Дроны в 5 классе»\nЛицей № 60, Уфа" in vera.sees
    await vera.presses("❓ Вопрос спикеру")
    # Beside the button, or as a message where the platform would cut it.
    assert "Запишитесь в карточке" in f"{vera.is_told}{vera.sees}"
    assert await all_of(house.store, ListenerQuestion.id) == []


async def test_whoever_has_not_entered_enters_and_connects_in_two_presses(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await opens(maria, event)
    at(house, BEGINS - timedelta(minutes=10))
    await presses_forged(house, maria, Connect(event.id).pack())
    assert "Чтобы подключиться, сначала нужно записаться" in maria.sees

    await maria.presses("✍️ Записаться")
    await maria.presses("▶️ Подключиться")

    assert link_of(maria) == ROOM
    assert len(await all_of(house.store, Entry.id)) == 1
    assert len(await all_of(house.store, Attendance.id)) == 1


async def test_once_registration_is_over_a_stranger_is_told_so(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await opens(maria, event)
    at(house, BEGINS + A_MINUTE)

    await presses_forged(house, maria, Connect(event.id).pack())

    assert "Подключаются те, кто записан.\nЗапись закрыта." in maria.sees
    assert (link_of(maria), ROOM in str(maria.chat)) == ("", False)


async def test_without_a_link_one_waits_and_is_told_when_it_comes(house: House) -> None:
    event = await a_webinar(house)
    olga, maria = await olga_at(house), await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    await opens(olga, event)
    at(house, BEGINS)
    await presses_forged(house, olga, DropRoomLink(event.id).pack())
    assert "Ссылки ещё нет" in olga.sees

    await presses_forged(house, maria, Connect(event.id).pack())
    assert "⏳ Организатор ещё не дал ссылку." in maria.sees
    await olga.presses("🔗 Ссылка")
    await olga.says("https://room.example/2")
    await house.deliver()
    assert "🔗 Ссылка появилась или сменилась" in maria.sees
    await maria.presses("▶️ Подключиться")

    assert link_of(maria) == "https://room.example/2"
    assert len(await all_of(house.store, Attendance.id)) == 1


async def test_a_cancelled_one_and_one_that_was_moved_say_so_at_the_door(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    at(house, BEGINS)

    await changed(house, starts_at=BEGINS + timedelta(days=1), ends_at=ENDS + timedelta(days=1))
    await presses_forged(house, maria, Connect(event.id).pack())
    assert "Пока рано. Комната откроется за 15 минут до начала: пт, 27 ноября 2026, 11:45" in maria.sees
    await changed(house, state=EventState.CANCELLED)
    await maria.presses("🔄 Нажать ещё раз")

    assert "Встреча отменена, комнаты не будет." in maria.sees
    assert await all_of(house.store, Attendance.id) == []


async def test_two_presses_at_once_open_one_door(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    at(house, BEGINS)
    await opens(maria, event)
    message = maria.chat[-1]["id"]

    for _ in range(2):
        house.server.presses(1, message, 0, 0)
    await house.settle()

    assert link_of(maria) == ROOM
    assert len(await all_of(house.store, Attendance.id)) == 1


async def test_a_question_with_two_answers_is_answered_in_the_message_itself(house: House) -> None:
    event = await a_webinar(house)
    olga, maria = await olga_at(house), await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    await opens(olga, event)
    await presses_forged(house, olga, ShowRoomSetup(event.id).pack())
    await olga.presses("🔑 Подтверждение")
    await olga.presses("🗳 Вопрос")
    await olga.says("Возьмёте <приём> на урок?\nВозьму\nПока нет")
    assert "Вопрос: Возьмёте <приём> на урок?\n• Возьму\n• Пока нет" in olga.sees
    at(house, BEGINS)
    await presses_forged(house, maria, Connect(event.id).pack())

    at(house, ENDS - timedelta(minutes=10))
    await house.deliver()
    assert "🗳 Возьмёте <приём> на урок?" in maria.sees
    await maria.presses("Пока нет")

    assert "✅ Участие подтверждено." in maria.sees
    assert await all_of(house.store, Attendance.confirmed_by, Attendance.answer) == [(Confirmation.POLL, 2)]


async def test_the_word_is_asked_for_in_its_time_alone(house: House) -> None:
    event = await a_webinar(house)
    olga, maria = await olga_at(house), await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    await presses_forged(house, maria, ShowProof(event.id).pack())
    assert "кодового слова пока нет" in maria.sees
    await opens(olga, event)
    await presses_forged(house, olga, ShowRoomSetup(event.id).pack())
    await olga.presses("🔑 Подтверждение")
    await olga.presses("🔑 Кодовое слово")
    await olga.says("Шестерёнка")

    await presses_forged(house, maria, ShowProof(event.id).pack())
    assert "⏳ Слово спрашивают в последние десять минут: с чт, 26 ноября 2026, 13:50" in maria.sees
    at(house, ENDS)
    await presses_forged(house, maria, ShowProof(event.id).pack())
    await maria.says("винтик")
    assert "Это не то слово." in maria.sees
    at(house, ENDS + timedelta(minutes=30))
    await maria.says("шестеренка")
    assert "Время вышло" in maria.sees

    assert await all_of(house.store, Attendance.id) == []


async def test_forged_ids_open_nothing(house: House) -> None:
    event = await a_webinar(house)
    contest = await an_open_event(house.store)
    maria, vera = await a_teacher_at(house, 1, "Мария"), await a_teacher_at(house, 3, "Вера")
    await has_entered(maria, event)
    await opens(vera, event)
    at(house, ENDS - A_MINUTE)

    for action in (
        Connect(999),
        Connect(contest.id),
        ShowProof(event.id),
        AnswerPoll(event.id, 1),
        WriteQuestion(event.id),
        ShowRoomSetup(event.id),
        ShowCabinet(event.id),
        DropRoomLink(event.id),
    ):
        await opens(vera, event)
        await presses_forged(house, vera, action.pack())
    for question in (SayWord(event.id), TypeRoomLink(event.id)):
        await opens(vera, event)
        await presses_forged(house, vera, question.pack())

    assert ROOM not in str(vera.chat)
    assert await all_of(house.store, Attendance.id) == []
    assert await all_of(house.store, Event.link) == [("",), (ROOM,)]
