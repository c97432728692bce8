"""After an event, for those who came and for those who spoke."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.aftermath.actions import (
    GiveMaterial,
    Rate,
    ShowAftermath,
    ShowFeedback,
    ShowMaterial,
    TakeMaterial,
)
from models.attendance import Confirmation
from models.event import Event, EventState
from models.feedback import Feedback
from models.material import Material
from models.person import PersonKind
from services.event.advance import EventClock
from tests.clock import NOON
from tests.entering import GYMNASIUM, a_row_of_event, a_teacher
from tests.handlers.aftermath.school import a_webinar_with_maria, meets, olga_at_the_outcome, opens
from tests.rows import all_of, stored
from tests.services.delivery.telling import became
from tests.services.webinar.ended import (
    LENGTH,
    a_listener,
    a_past_webinar,
    attended,
    registered,
    the_clock_ends_it,
)
from tests.services.webinar.webinar import a_speaker
from tests.talk.house import House

QUARTER, TEN_MINUTES = timedelta(minutes=15), timedelta(minutes=10)


async def a_quarter_of_an_hour_later(house: House) -> None:
    house.clock.move(QUARTER)
    await house.deliver()


async def test_one_press_is_an_answer_and_words_may_follow(house: House) -> None:
    _, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)
    await the_clock_ends_it(house.store)

    await a_quarter_of_an_hour_later(house)
    asked, scores = maria.sees, maria.buttons
    await maria.presses("4")
    thanked = maria.sees
    await maria.says("Больше примеров")

    assert asked.startswith("⭐ Как прошло?\n\nПроектные технологии\n\nНажмите число")
    assert scores == [["1", "2", "3", "4", "5"], ["Карточка события"]]
    assert thanked.startswith("Спасибо! Ваша оценка: 4 из 5.")
    assert maria.sees.startswith("Записано: 4 из 5 и слова.")
    assert await all_of(house.store, Feedback.score, Feedback.words) == [(4, "Больше примеров")]


async def test_words_may_be_passed_over_and_the_number_changed(house: House) -> None:
    _, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)
    await the_clock_ends_it(house.store)
    await a_quarter_of_an_hour_later(house)
    await maria.presses("1")

    await maria.presses("Пропустить")
    skipped = maria.sees
    await maria.presses("Изменить оценку")
    await maria.presses("5")

    assert skipped.startswith("Оценка записана: 1 из 5.")
    assert await all_of(house.store, Feedback.score, Feedback.words) == [(5, "")]


async def test_whoever_has_answered_already_is_not_asked(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)
    await the_clock_ends_it(house.store)
    await opens(house, maria, Rate(event.id, 5).pack())
    heard = len(maria.heard)

    await a_quarter_of_an_hour_later(house)

    assert len(maria.heard) == heard
    assert [reason for _, reason in await became(house.store)] == ["nothing_to_do"]


async def test_a_pupil_is_asked_as_a_friend(house: House) -> None:
    event = await a_past_webinar(house.store)
    person = await a_teacher(house.store, "Иванова Анна", kind=PersonKind.PUPIL, grade=10, grade_year=2026)
    await registered(house.store, event, person)
    anna = await meets(house, person)
    await the_clock_ends_it(house.store)

    await a_quarter_of_an_hour_later(house)

    assert "Нажми число" in anna.sees


async def test_a_forged_score_and_a_stranger_change_nothing(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)
    anna = await meets(house, await a_teacher(house.store, "Сидорова Анна", school_id=GYMNASIUM))

    await opens(house, maria, Rate(event.id, 9).pack())
    await opens(house, anna, Rate(event.id, 1).pack())
    told = f"{anna.is_told}{anna.sees}"

    assert await all_of(house.store, Feedback.id) == []
    assert "Оценивают те, кто был записан или пришёл" in told


async def test_several_materials_are_one_message_with_all_that_is_there_by_then(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria, olga = await meets(house, person), await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")
    heard = len(maria.heard)

    await olga.sends_document("Слайды.pdf", b"%PDF", "Презентация Ирины")
    added = olga.sees
    house.clock.move(timedelta(minutes=3))
    await olga.says("Запись вебинара https://rutube.ru/video/1")
    house.clock.move(timedelta(minutes=6))
    await house.deliver()
    too_early = len(maria.heard)
    house.clock.move(timedelta(minutes=1))
    await house.deliver()
    await house.deliver()

    assert added.startswith(
        "✅ Добавлено: Презентация Ирины\n\nЧерез 10 минут одним сообщением расскажу об этом 1 записавшемуся"
    )
    assert (too_early, len(maria.heard)) == (heard, heard + 1)
    assert maria.sees.startswith(
        "🎬 Появилась запись\n\nПроектные технологии\n\n"
        "🎬 1. Запись вебинара\nhttps://rutube.ru/video/1\n📄 2. Презентация Ирины"
    )
    assert maria.buttons == [["⬇️ 2. Презентация Ирины"], ["📎 Все материалы"]]


async def test_the_bot_gives_the_file_itself(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria, olga = await meets(house, person), await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")
    await olga.sends_document("Слайды.pdf", b"%PDF")

    await opens(house, maria, f"event:{event.id}")
    await maria.presses("📎 Материалы и оценка")
    shown = maria.sees
    await maria.presses("⬇️ 1. Слайды.pdf")

    assert "Здесь 1 материал:\n\n📄 1. Слайды.pdf" in shown
    assert maria.files == [("Слайды.pdf", b"%PDF")]


async def test_materials_are_found_from_one_s_own_entry(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria, olga = await meets(house, person), await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")
    await olga.says("https://disk.example/slides")

    await maria.says("/entries")
    await maria.presses("1. Проектные технологии")
    await maria.presses("📎 Материалы и оценка")

    assert "🔗 1. disk.example\nhttps://disk.example/slides" in maria.sees


async def test_a_material_that_was_removed_before_it_was_told_of_is_not_told_of(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria, olga = await meets(house, person), await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")
    await olga.says("https://disk.example/wrong")
    heard = len(maria.heard)

    await olga.presses("1")
    await olga.presses("🗑 Убрать")
    house.clock.move(TEN_MINUTES)
    await house.deliver()

    assert "Пока пусто." in olga.sees
    assert len(maria.heard) == heard
    assert [reason for _, reason in await became(house.store)] == ["nothing_to_say"]


async def test_an_organiser_says_which_of_them_is_the_recording(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")
    await olga.says("Видео https://disk.example/v")
    await olga.presses("1")

    await olga.presses("🎬 Это запись события")

    assert olga.sees.startswith("🎬 1. Видео")
    assert await all_of(house.store, Material.is_recording) == [(True,)]


async def test_words_without_a_link_are_told_and_another_is_awaited(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    olga = await olga_at_the_outcome(house, event)
    await olga.presses("📎 Материалы")

    await olga.says("скоро выложим")
    refused = olga.sees
    await olga.sends_document("пусто.pdf", b"")
    empty = olga.sees
    await olga.says("https://disk.example/slides")

    assert "не похоже ни на файл, ни на ссылку" in refused
    assert "Файл пустой" in empty
    assert "✅ Добавлено" in olga.sees


async def test_a_forged_number_gives_no_material_of_another_event(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    other = a_row_of_event("Чужой вебинар", organiser_id=GYMNASIUM, starts_at=NOON - LENGTH)
    await stored(house.store, other)
    hidden = Material(event_id=other.id, title="Ответы", link="https://secret.example/x", added_at=NOON)
    await stored(house.store, hidden)
    maria, olga = await meets(house, person), await olga_at_the_outcome(house, event)

    for talker in (maria, olga):
        for action in (TakeMaterial(hidden.id), ShowMaterial(hidden.id), ShowAftermath(other.id)):
            await opens(house, talker, action.pack())

    assert not any("secret" in said or "Ответы" in said for said in (*maria.heard, *olga.heard))
    assert (maria.files, olga.files) == ([], [])


async def test_a_question_cannot_be_pressed_to_add_a_material(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)

    await opens(house, maria, GiveMaterial(event.id).pack())

    assert await all_of(house.store, Material.id) == []


async def test_a_speaker_is_thanked_the_next_morning_with_the_numbers_of_that_hour(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    speaker = await a_teacher(house.store, "Смирнова Ирина", school_id=GYMNASIUM)
    await a_speaker(house.store, event, speaker)
    irina, maria = await meets(house, speaker), await meets(house, person)
    await attended(house.store, event, person, by=Confirmation.WORD)
    await the_clock_ends_it(house.store)
    await opens(house, maria, Rate(event.id, 5).pack())
    await maria.says("Спасибо Ирине")
    heard = len(irina.heard)

    house.clock.move(timedelta(hours=21, minutes=59))
    await house.deliver()
    before = len(irina.heard)
    house.clock.move(timedelta(minutes=1))
    await house.deliver()
    letter = irina.sees
    await irina.presses("💬 Что сказали слушатели")

    assert before == heard
    assert letter.startswith("💐 Спасибо за выступление!\n\nПроектные технологии\n«Дроны в 5 классе»\n\n")
    assert (
        "📝 Записались: 1\n👆 Нажали «Подключиться»: 1\n"
        "✅ Были на встрече (слово, опрос, список площадки): 1\n"
        "⭐ Оценка: 5,0 из 5, 1 ответ" in letter
    )
    assert "Средняя оценка: 5,0 из 5, ответил 1 человек" in irina.sees
    assert "— Спасибо Ирине" in irina.sees
    assert "Петрова" not in irina.sees


async def test_an_organiser_reads_the_letter_before_it_goes(house: House) -> None:
    event, _ = await a_webinar_with_maria(house)
    await a_speaker(house.store, event, await a_teacher(house.store, "Смирнова Ирина"))
    await a_speaker(house.store, event, None, name="Гость")
    olga = await olga_at_the_outcome(house, event)

    await olga.presses("💐 Письмо спикерам")

    assert "Получат: 1 из 2" in olga.sees
    assert "💐 Спасибо за выступление!\n\nПроектные технологии\n«Дроны в 5 классе»" in olga.sees


@pytest.mark.parametrize("kind", ["feedback", "thanks"])
async def test_of_what_turned_out_not_to_have_been_held_nobody_is_told(house: House, kind: str) -> None:
    event, person = await a_webinar_with_maria(house)
    await a_speaker(house.store, event, person)
    maria = await meets(house, person)
    await the_clock_ends_it(house.store)
    await house.store.write(_cancel, event.id)
    heard = len(maria.heard)

    house.clock.move(QUARTER if kind == "feedback" else timedelta(hours=22))
    await house.deliver()

    assert not any("Как прошло" in said or "Спасибо за" in said for said in maria.heard[heard:])


def _cancel(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).state = EventState.CANCELLED


async def test_a_listener_reads_no_feedback_of_others_by_a_forged_button(house: House) -> None:
    event, person = await a_webinar_with_maria(house)
    ivan = await meets(house, await a_listener(house.store, event, "Иванов Иван"))
    maria = await meets(house, person)
    await opens(house, ivan, Rate(event.id, 1).pack())
    await ivan.says("Скучно")

    await opens(house, maria, ShowFeedback(event.id).pack())

    assert not any("Скучно" in said for said in maria.heard)


async def test_the_clock_of_the_house_ends_the_event_and_asks(house: House) -> None:
    _, person = await a_webinar_with_maria(house)
    maria = await meets(house, person)

    await EventClock(house.store, house.clock).advance()
    await a_quarter_of_an_hour_later(house)

    assert maria.sees.startswith("⭐ Как прошло?")
