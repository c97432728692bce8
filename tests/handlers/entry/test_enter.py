"""From the card to the entry: one press where nothing is to be asked, and else one thing after the other."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.entry import Entry, EntryAnswer, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventState
from models.event_question import QuestionKind
from models.person import Language, PersonKind
from tests.clock import NOON
from tests.entering import a_nomination, a_site, a_stage, holds_what_must_hold, statuses
from tests.handlers.entry.entrants import a_pupil_at, a_question, an_open_event, opens
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House

CONFIRMED, WAITING = EntryStatus.CONFIRMED, EntryStatus.WAITING


async def test_one_press_enters_where_nothing_is_asked(house: House) -> None:
    event = await an_open_event(house.store, capacity=5)
    anna = await a_pupil_at(house)
    await opens(anna, event)
    assert "💺 Осталось 5 мест" in anna.sees

    await anna.presses("✍️ Записаться")

    assert anna.sees.startswith("✅ Готово, ты в списке! Номер заявки — 1.\n\n🟢 Заявка № 1\nКубок роботов\n")
    assert "Всё готово. Ждём тебя!" in anna.sees
    assert await all_of(house.store, Entry.status, Entry.source) == [(CONFIRMED, EntrySource.LINK)]
    await opens(anna, event)
    assert anna.buttons[0] == ["✅ Ты в списке · № 1"]


async def test_the_button_pressed_twice_enters_once(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)
    await opens(anna, event)
    message = anna.chat[-1]["id"]

    for _ in range(2):
        house.server.presses(1, message, 0, 0)
    await house.settle()

    assert anna.sees.startswith("✅ Готово, ты в списке! Номер заявки — 1.")
    assert len(await all_of(house.store, Entry.id)) == 1


async def test_a_nomination_a_site_and_questions_are_asked_one_by_one(house: House) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event)
    await stored(
        house.store,
        a_nomination(event, "Дроны"),
        a_nomination(event, "Малыши", position=2, grade_from=1, grade_to=4),
        a_nomination(event, "Роботы", position=3),
        stage,
    )
    await stored(house.store, a_site(stage, "Казань"), a_site(stage, "Уфа", capacity=3))
    shirt = a_question(event, "Размер футболки", QuestionKind.CHOICE, choices=["S", "M", "L"])
    food = a_question(event, "Что не ешь?", QuestionKind.TEXT, position=2, required=False)
    await stored(house.store, shirt, food)
    anna = await a_pupil_at(house)

    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    assert "В какой номинации участвуешь?" in anna.sees
    assert anna.buttons == [["1. Дроны"], ["2. Роботы"], ["К событию"]]
    await anna.presses("2. Роботы")
    assert "1. Уфа — осталось 3 места" in anna.sees
    await anna.presses("1. Уфа")
    assert "Вопрос 1 из 2\n\nРазмер футболки" in anna.sees
    assert anna.buttons == [["S"], ["M"], ["L"], ["↩️ Назад"]]
    await anna.presses("M")
    assert "Вопрос 2 из 2\n\nЧто не ешь?\nНапиши ответ сообщением.\nМожно пропустить." in anna.sees
    await anna.says("орехи")
    assert "🎯 Номинация: Роботы\n📌 Площадка: Уфа\nРазмер футболки: M\nЧто не ешь?: орехи" in anna.sees
    await anna.presses("✅ Записаться")

    assert anna.sees.startswith("✅ Готово, ты в списке! Номер заявки — 1.")
    assert await all_of(house.store, EntryAnswer.value) == [("M",), ("орехи",)]
    assert anna.buttons[0] == ["✏️ Изменить", "➕ Ещё одна номинация"]


async def test_a_question_is_shown_only_after_some_answer(house: House) -> None:
    event = await an_open_event(house.store)
    bus = a_question(event, "Поедешь на автобусе?", QuestionKind.YES_NO)
    await stored(house.store, bus)
    stop = a_question(event, "Где сядешь?", position=2, shown_if_id=bus.id, shown_if_value="да")
    await stored(house.store, stop)
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)

    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    await anna.presses("Нет")
    assert "Всё верно?" in anna.sees
    await opens(boris, event)
    await boris.presses("✍️ Записаться")
    await boris.presses("Да")

    assert "Где сядешь?" in boris.sees


async def test_several_choices_a_number_a_date_a_link_and_a_file_are_taken(house: House) -> None:
    event = await an_open_event(house.store)
    days = a_question(event, "Когда сможешь?", QuestionKind.SEVERAL, choices=["пн", "вт", "ср", "чт", "пт"])
    await stored(
        house.store,
        days,
        a_question(event, "Сколько лет строишь?", QuestionKind.NUMBER, position=2),
        a_question(event, "Когда начал?", QuestionKind.DATE, position=3),
        a_question(event, "Видео", QuestionKind.LINK, position=4),
        a_question(event, "Чертёж", QuestionKind.FILE, position=5),
    )
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")

    await anna.presses("вт")
    assert anna.buttons[1] == ["☑️ вт"]
    await anna.presses("▶️")
    await anna.presses("пт")
    await anna.presses("✅ Готово")
    await anna.says("много")
    assert anna.sees == "Здесь нужно число, цифрами. Например: 12"
    await anna.says("2,5")
    await anna.says("12 марта 2024")
    await anna.says("disk.example.org/film")
    await anna.says("вот")
    assert anna.sees == "Здесь нужен файл или фото: пришли его сообщением."
    await anna.sends_document("чертёж.pdf", b"lines")

    assert "Когда сможешь?: вт, пт\nСколько лет строишь?: 2.5\nКогда начал?: 12.03.2024" in anna.sees
    assert "Видео: https://disk.example.org/film\nЧертёж: чертёж.pdf" in anna.sees
    await anna.presses("✅ Записаться")
    assert await statuses(house.store) == [CONFIRMED]


async def test_what_was_answered_before_is_offered(house: House) -> None:
    first, second = await an_open_event(house.store), await an_open_event(house.store, title="Дроны")
    await stored(house.store, a_question(first, "Рост"), a_question(second, "Рост"))
    anna = await a_pupil_at(house)
    await opens(anna, first)
    await anna.presses("✍️ Записаться")
    await anna.says("160 см")
    await anna.presses("✅ Записаться")

    await opens(anna, second)
    await anna.presses("✍️ Записаться")
    assert anna.buttons == [["Как раньше: 160 см"], ["↩️ Назад"]]
    await anna.presses("Как раньше")
    await anna.presses("✅ Записаться")

    assert await all_of(house.store, EntryAnswer.value) == [("160 см",), ("160 см",)]


async def test_back_leads_from_question_to_question_and_to_the_choice(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_nomination(event, "Дроны"), a_nomination(event, "Роботы", position=2))
    await stored(house.store, a_question(event, "Рост"), a_question(event, "Вес", position=2))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    await anna.presses("1. Дроны")
    await anna.says("160")

    await anna.presses("↩️ Назад")
    assert "Рост\nСейчас: 160" in anna.sees
    await anna.presses("↩️ Назад")
    assert "В какой номинации участвуешь?" in anna.sees
    await anna.presses("2. Роботы")

    assert "Вопрос 2 из 2\n\nВес" in anna.sees


async def test_a_form_waits_in_the_menu(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_question(event, "Рост"), a_question(event, "Вес", position=2))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    await anna.says("160")

    await anna.says("меню")
    await anna.presses("▶️ Продолжить запись")

    assert "Вопрос 2 из 2\n\nВес" in anna.sees


async def test_a_site_that_is_full_at_the_last_press_is_left_for_another_and_the_answers_stay(
    house: House,
) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event)
    await stored(house.store, stage)
    await stored(house.store, a_site(stage, "Казань", capacity=1), a_site(stage, "Уфа", capacity=1))
    await stored(house.store, a_question(event, "Рост"))
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    for talker in (anna, boris):
        await opens(talker, event)
        await talker.presses("✍️ Записаться")
        await talker.presses("2. Казань")
        await talker.says("160")

    await boris.presses("✅ Записаться")
    await anna.presses("✅ Записаться")
    assert "На этой площадке мест не осталось. Выбери другую" in anna.sees
    await anna.presses("📌 Другая площадка")
    assert "2. Казань — мест нет, только лист ожидания" in anna.sees
    await anna.presses("1. Уфа")
    assert "📌 Площадка: Уфа\nРост: 160" in anna.sees
    await anna.presses("✅ Записаться")

    assert await statuses(house.store) == [CONFIRMED, CONFIRMED]
    await holds_what_must_hold(house.store)


async def test_where_no_seat_is_left_the_queue_is_offered_and_not_taken_unasked(house: House) -> None:
    event = await an_open_event(house.store, capacity=1)
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    await opens(anna, event)
    await opens(boris, event)
    await boris.presses("✍️ Записаться")

    await anna.presses("✍️ Записаться")
    assert "Мест не осталось. Можно встать в лист ожидания (в нём пока никого)" in anna.sees
    assert await statuses(house.store) == [CONFIRMED]
    await anna.presses("⏳ Войти в лист ожидания")

    assert "Ты в листе ожидания. Номер заявки — 2." in anna.sees
    assert "Ты 1-й в очереди." in anna.sees
    assert await statuses(house.store) == [CONFIRMED, WAITING]


async def test_the_card_says_itself_that_only_the_queue_is_left(house: House) -> None:
    event = await an_open_event(house.store, capacity=1)
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    await opens(boris, event)
    await boris.presses("✍️ Записаться")

    await opens(anna, event)
    assert anna.buttons[0] == ["⏳ Войти в лист ожидания"]
    await anna.presses("⏳ Войти")

    assert "Ты 1-й в очереди." in anna.sees


async def test_a_deadline_that_passes_during_the_form_loses_nothing(house: House) -> None:
    event = await an_open_event(house.store, registration_closes_at=NOON + timedelta(hours=1))
    await stored(house.store, a_question(event, "Рост"))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    house.clock.move(timedelta(hours=2))

    await anna.says("160")
    assert "Запись закрыта." in anna.sees
    assert "Твои ответы сохранены." in anna.sees
    await house.store.write(_reopen, event.id)
    await anna.says("меню")
    await anna.presses("▶️ Продолжить запись")
    await anna.presses("✅ Записаться")

    assert await all_of(house.store, EntryAnswer.value) == [("160",)]


async def test_an_event_that_is_cancelled_meanwhile_says_so(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await house.store.write(_cancel, event.id)

    await anna.presses("✍️ Записаться")

    assert "Участвовать не получится: событие отменено." in anna.sees
    assert await all_of(house.store, Entry.id) == []


async def test_an_event_that_is_taken_back_or_forged_is_not_there(house: House) -> None:
    event = await an_open_event(house.store)
    draft = await an_open_event(house.store, title="Тайное", state=EventState.DRAFT)
    anna = await a_pupil_at(house)
    for data in (f"signup:{draft.id}:catalogue", "signup:2147483647:link", f"site:{draft.id}:1"):
        await opens(anna, event)
        await presses_forged(house, anna, data)

        assert (anna.is_told or anna.sees) == "Этого события нет в каталоге. Ближайшие — в меню, «События»."


async def test_a_moved_event_is_entered_at_its_new_hour(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await house.store.write(_move, event.id)

    await anna.presses("✍️ Записаться")

    assert "🗓 вт, 15 декабря 2026, 12:00 по Москве" in anna.sees


async def test_a_pupil_without_consent_is_led_to_it_and_back(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house, document=None)
    await opens(anna, event)
    assert anna.buttons[0] == ["📄 Нужно согласие"]
    await anna.presses("📄 Нужно согласие")
    assert "Чтобы записаться, нужно согласие" in anna.sees

    await anna.presses("📄 Прочитать согласие")
    await anna.presses("✍️ Подписываю")
    await anna.says("меню")
    await anna.presses("▶️ Продолжить запись")
    await anna.presses("✅ Записаться")

    assert "Готово, ты в списке!" in anna.sees


async def test_a_child_is_told_to_ask_a_parent(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house, grade=6, document=None)

    await opens(anna, event)

    assert anna.buttons[0] == ["👪 Нужно согласие родителя"]
    assert "пришли маме или папе ссылку" in anna.sees
    await anna.presses("👪")
    assert anna.buttons[0] == ["👪 Ссылка для родителя"]


async def test_a_newcomer_from_a_poster_enters_after_getting_acquainted(house: House) -> None:
    event = await an_open_event(house.store)
    anna = house.person(1)

    await anna.follows_link(f"ev_{event.id}_poster")
    assert anna.buttons[0] == ["👋 Познакомиться и записаться"]
    await anna.presses("👋")

    assert anna.buttons[0] == ["👋 Познакомимся"]
    await anna.says("меню")
    assert ["▶️ Продолжить запись"] in anna.buttons


async def test_where_somebody_came_from_travels_to_the_entry(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)

    await anna.follows_link(f"ev_{event.id}_poster")
    await anna.presses("✍️ Записаться")

    assert await all_of(house.store, Entry.source) == [(EntrySource.POSTER,)]


async def test_registration_that_opens_later_says_when(house: House) -> None:
    event = await an_open_event(house.store, registration_opens_at=NOON + timedelta(days=2))
    anna = await a_pupil_at(house)

    await opens(anna, event)
    assert anna.buttons[0] == ["🔒 Запись откроется 27 ноября"]
    await anna.presses("🔒")

    assert "Откроется: пт, 27 ноября 2026, 12:00 по Москве." in anna.sees


async def test_a_pupil_of_another_grade_is_told_why_and_has_no_button_to_enter(house: House) -> None:
    event = await an_open_event(house.store, grade_from=1, grade_to=4)
    anna = await a_pupil_at(house)

    await opens(anna, event)

    assert anna.sees.endswith("Класс записан неверно? Поправь его в профиле.")
    assert anna.buttons[0] == ["🔗 Поделиться"]


async def test_none_of_the_nominations_being_for_a_grade_is_said(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_nomination(event, "Малыши", grade_from=5, grade_to=6))
    anna = await a_pupil_at(house)
    await opens(anna, event)

    await anna.presses("✍️ Записаться")

    assert "Это событие не для твоего класса." in anna.sees


async def test_in_english_it_is_english(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_question(event, "Рост", required=False))
    anna = await a_pupil_at(house, language=Language.EN)

    await opens(anna, event)
    await anna.presses("✍️ Sign up")
    assert "Type the answer.\nThis one can be skipped." in anna.sees
    await anna.presses("Skip")
    await anna.presses("✅ Sign up")

    assert anna.sees.startswith("✅ Done, you are in! Your entry is No. 1.")


async def test_a_nomination_more_is_a_second_entry(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_nomination(event, "Дроны"), a_nomination(event, "Роботы", position=2))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    await anna.presses("1. Дроны")
    await anna.presses("✅ Записаться")

    await opens(anna, event)
    await anna.presses("➕ Ещё одна номинация")

    assert "Готово" not in anna.sees
    assert anna.buttons[0] == ["✅ Записаться"]
    await anna.presses("✅ Записаться")
    assert len(await all_of(house.store, EntryMember.id)) == 2


async def test_an_event_of_teams_leads_to_the_team(house: House) -> None:
    event = await an_open_event(house.store, team_min=2, team_max=4)
    anna = await a_pupil_at(house)

    await opens(anna, event)

    assert "🤝 Участвуют командами: от 2 до 4 человек" in anna.sees
    assert anna.buttons[0] == ["✍️ Записать команду"]


async def test_a_teacher_enters_a_contest_of_teachers(house: House) -> None:
    event = await an_open_event(
        house.store, grade_from=None, grade_to=None, for_teachers=True, needs_approval=True
    )
    olga = await a_pupil_at(house, kind=PersonKind.TEACHER, grade=None)
    await opens(olga, event)

    await olga.presses("✍️ Записаться")

    assert olga.sees.startswith("✅ Заявка отправлена. Её номер — 1.")
    assert "Ждём ответа организатора" in olga.sees


def _reopen(session: Session, event_id: int) -> None:
    session.execute(update(Event).where(Event.id == event_id).values(registration_closes_at=None))


def _cancel(session: Session, event_id: int) -> None:
    session.execute(update(Event).where(Event.id == event_id).values(state=EventState.CANCELLED))


def _move(session: Session, event_id: int) -> None:
    moved = NOON + timedelta(days=20)
    session.execute(update(Event).where(Event.id == event_id).values(starts_at=moved, ends_at=moved))


async def test_a_nomination_and_a_site_may_be_typed(house: House) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event)
    await stored(
        house.store, a_nomination(event, "Программирование"), a_nomination(event, "Роботы", position=2), stage
    )
    sites = [a_site(stage, f"Площадка {number}") for number in range(1, 7)]
    await stored(house.store, *sites, a_site(stage, "Томск", address="Томск, Ленина 1"))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")

    await anna.says("программ")
    assert "На какой площадке участвуешь?" in anna.sees
    await anna.says("площадка")
    assert "Нашлось: 6, показано: 5." in anna.sees
    await anna.says("Луна")
    assert "Такого здесь нет." in anna.sees
    await anna.says("7")

    assert "🎯 Номинация: Программирование\n📌 Площадка: Томск" in anna.sees
