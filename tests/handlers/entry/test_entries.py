"""«Мои заявки»: what somebody has entered, and what they do with it, before the freeze and after."""

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.account import Account
from models.entry import Entry, EntryAnswer, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.event_question import QuestionKind
from models.result import Result, ResultKind
from models.stage import WorkWanted
from services.entry.request import decide
from tests.clock import NOON
from tests.entering import a_nomination, a_site, a_stage, changed, holds_what_must_hold, statuses
from tests.handlers.entry.entrants import a_pupil_at, a_question, an_open_event, an_organiser_at, opens
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

CONFIRMED, WAITING, OFFERED = EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED
WITHDRAWN, LAPSED = EntryStatus.WITHDRAWN, EntryStatus.LAPSED
NOT_THEIRS = "Такой заявки нет, или она не твоя. Твои — в меню, «Мои заявки»."


async def enters(talker: Talker, event: Event, *answers: str) -> None:
    await opens(talker, event)
    await talker.presses("✍️ Записаться")
    for answer in answers:
        await talker.says(answer)
    if ["✅ Записаться"] in talker.buttons:
        await talker.presses("✅ Записаться")


async def opens_the_entry(talker: Talker) -> None:
    await talker.says("мои заявки")
    await talker.presses("1. ")


def told(talker: Talker) -> str:
    return talker.is_told or talker.sees


async def person_of(house: House, number: int) -> int:
    def body(session: Session) -> int:
        return session.scalars(select(Account.person_id).where(Account.external_id == number)).one()

    return await house.store.read(body)


async def test_who_has_entered_nothing_is_led_to_the_events(house: House) -> None:
    anna = await a_pupil_at(house)

    await anna.says("мои заявки")

    assert anna.sees.startswith("Мои заявки\n\nПока ни одной.")
    assert anna.buttons == [["📅 Ближайшие события"], ["📅 Календарь", "🏠 В меню"]]


async def test_entries_are_on_the_first_screen_with_the_worst_light(house: House) -> None:
    one = await an_open_event(house.store)
    other = await an_open_event(house.store, title="Слёт", needs_approval=True)
    anna = await a_pupil_at(house)
    await enters(anna, one)
    await enters(anna, other)

    await anna.says("меню")
    assert anna.buttons[0] == ["🟡 Мои заявки · 2"]
    await anna.presses("🟡 Мои заявки")

    assert anna.sees == (
        "Мои заявки\n\n"
        "1. 🟢 Кубок роботов\n№ 1 · 5 дек., 12:00 МСК\nВсё готово. Ждём тебя!\n\n"
        "2. 🟡 Слёт\n№ 1 · 5 дек., 12:00 МСК\n🟡 Ждём ответа организатора: напишу, как только он решит"
    )


async def test_what_is_over_comes_last_and_shows_its_state(house: House) -> None:
    past = await an_open_event(
        house.store, title="Прошлое", starts_at=NOON + timedelta(days=1), ends_at=NOON + timedelta(days=1)
    )
    anna = await a_pupil_at(house)
    await enters(anna, past)
    house.clock.move(timedelta(days=3))
    await enters(anna, await an_open_event(house.store))

    await anna.says("мои заявки")

    assert "1. 🟢 Кубок роботов" in anna.sees
    assert "2. ⚪ Прошлое" in anna.sees
    assert anna.sees.endswith("Событие прошло")


async def test_answers_are_corrected_until_the_freeze(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_question(event, "Рост"))
    anna = await a_pupil_at(house)
    await enters(anna, event, "160")

    await anna.presses("✏️ Изменить")
    await anna.presses("✏️ Ответы")
    await anna.presses("1. Рост")
    assert "Рост\nСейчас: 160" in anna.sees
    await anna.says("161")

    assert "Рост: 161" in anna.sees
    assert await all_of(house.store, EntryAnswer.value) == [("161",)]


async def test_after_the_freeze_a_change_is_asked_of_the_organiser_who_says_yes(house: House) -> None:
    event = await an_open_event(house.store, freezes_at=NOON + timedelta(hours=1))
    await stored(house.store, a_question(event, "Рост"))
    await an_organiser_at(house)
    anna = await a_pupil_at(house)
    await enters(anna, event, "160")
    house.clock.move(timedelta(hours=2))

    await opens_the_entry(anna)
    assert "Срок изменений прошёл: теперь о каждом решает организатор." in anna.sees
    await anna.presses("✏️ Изменить")
    await anna.presses("✏️ Ответы")
    await anna.presses("1. Рост")
    await anna.says("161")
    assert anna.sees.startswith("🟡 Передали организатору.")
    assert await all_of(house.store, EntryAnswer.value) == [("160",)]
    ((request_id,),) = await all_of(house.store, EntryRequest.id)
    organiser = await person_of(house, 50)
    await house.store.write(decide, request_id, accept=True, by=organiser, now=house.clock())

    assert await all_of(house.store, EntryAnswer.value) == [("161",)]
    await opens_the_entry(anna)
    assert "Рост: 161" in anna.sees


async def test_a_request_is_taken_back(house: House) -> None:
    event = await an_open_event(house.store, freezes_at=NOON + timedelta(hours=1))
    anna = await a_pupil_at(house)
    await enters(anna, event)
    house.clock.move(timedelta(hours=2))
    await opens_the_entry(anna)
    await anna.presses("✏️ Изменить")
    await anna.presses("Отозвать заявку")
    assert "я спрошу организатора" in anna.sees
    await anna.presses("Да, отозвать")
    assert await statuses(house.store) == [CONFIRMED]

    await anna.presses("↩️ К заявке")
    assert "🟡 1 просьба ждёт организатора" in anna.sees
    await anna.presses("✏️ Изменить")
    await anna.presses("↩️ Не отзывать заявку")

    assert "просьба" not in anna.sees
    assert await all_of(house.store, EntryRequest.kind, EntryRequest.state) == [
        (RequestKind.WITHDRAW, RequestState.RECALLED)
    ]


async def test_a_withdrawn_seat_goes_to_the_next_who_takes_it(house: House) -> None:
    event = await an_open_event(house.store, capacity=1)
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    await enters(anna, event)
    await opens(boris, event)
    await boris.presses("⏳ Войти")

    await opens_the_entry(anna)
    await anna.presses("✏️ Изменить")
    await anna.presses("Отозвать заявку")
    await anna.presses("Да, отозвать")
    assert anna.sees.startswith("Заявка № 1 отозвана: «Кубок роботов».")
    await opens_the_entry(boris)
    assert (
        "Освободилось место! Оно твоё, если нажмёшь «Занять место» до: чт, 26 ноября 2026, 12:00"
        in boris.sees
    )
    await boris.presses("✅ Занять место")

    assert boris.sees.startswith("✅ Место твоё!\n\n🟢 Заявка № 2")
    assert await statuses(house.store) == [WITHDRAWN, CONFIRMED]
    await holds_what_must_hold(house.store)


async def test_a_seat_that_is_left_goes_on_to_the_one_behind(house: House) -> None:
    event = await an_open_event(house.store, capacity=1)
    anna, boris, vera = [await a_pupil_at(house, number) for number in (1, 2, 3)]
    await enters(anna, event)
    for talker in (boris, vera):
        await opens(talker, event)
        await talker.presses("⏳ Войти")
    await changed(house.store, 1, WITHDRAWN, now=house.clock())

    await opens_the_entry(boris)
    await boris.presses("Отказаться")

    assert boris.sees.startswith("Хорошо, место достанется следующему.")
    assert await statuses(house.store) == [WITHDRAWN, WITHDRAWN, OFFERED]


async def test_an_offer_not_taken_in_time_lapses_and_calls_the_next(house: House) -> None:
    event = await an_open_event(house.store, capacity=1)
    anna, boris, vera = [await a_pupil_at(house, number) for number in (1, 2, 3)]
    await enters(anna, event)
    for talker in (boris, vera):
        await opens(talker, event)
        await talker.presses("⏳ Войти")
    await changed(house.store, 1, WITHDRAWN, now=house.clock())
    await opens_the_entry(boris)
    house.clock.move(timedelta(hours=25))

    # Before anybody has looked at the clock: the press itself finds that it is too late.
    await boris.presses("✅ Занять место")
    assert boris.sees.startswith("Срок вышел, место предложили следующему.")
    assert "✅ Занять место" not in str(boris.buttons)
    assert await statuses(house.store) == [WITHDRAWN, LAPSED, OFFERED]
    await house.offers.sweep()
    await opens_the_entry(vera)
    await vera.presses("✅ Занять место")

    assert await statuses(house.store) == [WITHDRAWN, LAPSED, CONFIRMED]
    await opens_the_entry(boris)
    assert "Заявка закрыта" in boris.sees


async def test_another_site_is_chosen_and_the_seat_goes_with_it(house: House) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event)
    await stored(house.store, stage, a_nomination(event, "Дроны"), a_nomination(event, "Роботы", position=2))
    await stored(house.store, a_site(stage, "Казань", capacity=1), a_site(stage, "Уфа", capacity=1))
    anna = await a_pupil_at(house)
    await opens(anna, event)
    await anna.presses("✍️ Записаться")
    await anna.presses("1. Дроны")
    await anna.presses("2. Казань")
    await anna.presses("✅ Записаться")

    await anna.presses("✏️ Изменить")
    await anna.presses("📌 Другая площадка")
    await anna.presses("1. Уфа")
    assert "📌 Площадка: Уфа" in anna.sees
    await anna.presses("✏️ Изменить")
    await anna.presses("🎯 Другая номинация")
    await anna.presses("1. Роботы")

    assert "🎯 Номинация: Роботы" in anna.sees
    await holds_what_must_hold(house.store)


async def test_a_full_site_is_no_place_to_move_to(house: House) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event)
    await stored(house.store, stage)
    await stored(house.store, a_site(stage, "Казань", capacity=1), a_site(stage, "Уфа", capacity=1))
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    for talker, site in ((anna, "1. "), (boris, "2. ")):
        await opens(talker, event)
        await talker.presses("✍️ Записаться")
        await talker.presses(site)
        await talker.presses("✅ Записаться")

    await anna.presses("✏️ Изменить")
    await anna.presses("📌 Другая площадка")
    await anna.presses("1. Казань")

    assert told(anna) == "На этой площадке мест уже нет. Выбери другой вариант."
    await holds_what_must_hold(house.store)


async def test_another_s_entry_is_nobody_s_to_see_or_change(house: House) -> None:
    event = await an_open_event(house.store)
    anna, boris = await a_pupil_at(house), await a_pupil_at(house, 2)
    await enters(anna, event)
    for data in (
        "entry:1",
        "entrygone:1",
        "takeseat:1",
        "answernext:1",
        "answers:1:1",
        "tosite:1:1",
        "entry:99",
    ):
        await boris.says("меню")
        await presses_forged(house, boris, data)

        assert told(boris) == NOT_THEIRS
    assert await all_of(house.store, Entry.status) == [(CONFIRMED,)]


async def test_a_question_that_is_added_later_makes_the_light_yellow_until_it_is_answered(
    house: House,
) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)
    await enters(anna, event)
    await stored(house.store, a_question(event, "Придёшь?", QuestionKind.YES_NO))

    await opens_the_entry(anna)
    assert "🟡 Остались вопросы организатора" in anna.sees
    await anna.presses("✍️ Ответить на вопросы")
    await anna.presses("Да")

    assert "🟢 Заявка № 1" in anna.sees
    assert "Придёшь?: да" in anna.sees


async def test_a_cancelled_event_s_entry_is_changed_no_more(house: House) -> None:
    event = await an_open_event(house.store)
    anna = await a_pupil_at(house)
    await enters(anna, event)
    await house.store.write(_cancel_all)

    await presses_forged(house, anna, "entrygone:1")

    assert told(anna).startswith("Событие отменено, менять и записывать уже нечего.")
    assert await statuses(house.store) == [CONFIRMED]


def _cancel_all(session: Session) -> None:
    session.execute(update(Event).values(state=EventState.CANCELLED))


async def test_a_result_says_of_which_stage_it_is_and_nobody_is_awaited_for_what_is_over(
    house: House,
) -> None:
    event = await an_open_event(house.store)
    stage = a_stage(event, "Отбор")
    await stored(house.store, stage)
    anna = await a_pupil_at(house)
    await enters(anna, event)
    ((entry_id,),) = await all_of(house.store, Entry.id)
    facts = {"event_id": event.id, "entry_id": entry_id, "recorded_at": NOON, "published_at": NOON}

    await stored(house.store, Result(**facts, stage_id=stage.id, kind=ResultKind.WINNER, note="За <идею>"))
    await opens_the_entry(anna)
    after_the_stage = anna.sees
    await stored(house.store, Result(**facts, kind=ResultKind.PRIZEWINNER))
    await opens_the_entry(anna)

    assert after_the_stage.endswith(
        "🏆 Победитель · За <идею> — Отбор\n\nЕсть итог этапа. Что дальше — на карточке события."
    )
    assert anna.sees.endswith(
        "🏆 Призёр\n🏆 Победитель · За <идею> — Отбор\n\nИтоги подведены. Спасибо за участие!"
    )


async def test_a_work_is_offered_as_long_as_its_deadline_says_and_before_the_organiser_has_answered(
    house: House,
) -> None:
    event = await an_open_event(house.store, needs_approval=True)
    due = event.ends_at + timedelta(days=2)
    await stored(house.store, a_stage(event, "Проекты", work=WorkWanted.LINK, work_due_at=due))
    anna = await a_pupil_at(house)
    await enters(anna, event)

    assert ["📎 Сдать работу"] in anna.buttons
    house.clock.now = event.ends_at + timedelta(days=1)
    await opens_the_entry(anna)
    await anna.presses("📎 Сдать работу")
    await anna.says("https://disk.yandex.ru/d/1")
    house.clock.now = due
    await opens_the_entry(anna)

    assert ["📎 Моя работа"] in anna.buttons


async def test_a_work_that_was_not_sent_in_time_is_asked_for_no_more(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_stage(event, work=WorkWanted.LINK, work_due_at=NOON + timedelta(hours=1)))
    anna = await a_pupil_at(house)
    await enters(anna, event)
    house.clock.move(timedelta(hours=1))

    await opens_the_entry(anna)

    assert not [row for row in anna.buttons if row[0].startswith("📎")]


async def test_of_several_works_each_button_says_which_it_is(house: House) -> None:
    event = await an_open_event(house.store)
    stages = [a_stage(event, f"Этап {number}", number, work=WorkWanted.FILE) for number in (1, 2)]
    await stored(house.store, *stages)
    anna = await a_pupil_at(house)

    await enters(anna, event)

    assert ["📎 Этап 1", "📎 Этап 2"] in anna.buttons


async def test_nothing_is_called_ready_before_the_work_is_sent(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_stage(event, work=WorkWanted.FILE, work_due_at=event.starts_at))
    anna = await a_pupil_at(house)

    await enters(anna, event)

    assert "🟡 Заявка № 1" in anna.sees
    assert "Осталось прислать работу: до" in anna.sees
    assert "Всё готово" not in anna.sees
