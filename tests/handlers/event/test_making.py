from datetime import timedelta

from handlers.event.actions import ShowMaking
from handlers.event.state_actions import AcceptEvent, SubmitEvent
from models.delivery import Delivery, DeliveryKind
from models.event import Event, EventState
from models.stage import Site
from tests.builder import a_person, an_event, given
from tests.handlers.event.makers import (
    TITLE,
    administrator,
    an_organiser,
    begun,
    makes_an_event,
    published,
    ready,
    submitted,
)
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House


async def states(house: House) -> list[EventState]:
    return [state for _, state in await all_of(house.store, Event.id, Event.state)]


async def id_of(house: House) -> int:
    found: int = (await all_of(house.store, Event.id))[0][0]
    return found


async def test_an_event_is_begun_with_a_title_a_kind_and_its_days(house: House) -> None:
    anna = await an_organiser(house)

    await makes_an_event(house, anna)
    await anna.says("Олимпиада «Взлетай!»")
    await anna.presses("Олимпиада")
    await anna.says("6-8 декабря")

    assert "Черновик готов" in anna.sees
    assert "6–8 декабря 2026" in anna.sees
    assert "До отправки не хватает: описания; для кого событие" in anna.sees
    assert await all_of(house.store, Event.title, Event.state, Event.zone) == [
        (TITLE, EventState.DRAFT, "Asia/Yekaterinburg")
    ]


async def test_days_that_cannot_be_read_are_asked_for_again(house: House) -> None:
    anna = await an_organiser(house)
    await makes_an_event(house, anna)
    await anna.says(TITLE)
    await anna.presses("Олимпиада")

    await anna.says("когда-нибудь")
    refused = anna.sees
    await anna.says("6 декабря")

    assert "Не понимаю дату" in refused
    assert "Черновик готов" in anna.sees


async def test_whoever_was_interrupted_goes_on_where_they_were(house: House) -> None:
    anna = await an_organiser(house)
    await makes_an_event(house, anna)
    await anna.says(TITLE)

    await anna.says("меню")
    await makes_an_event(house, anna)

    assert TITLE in anna.sees
    assert "ничего не пропало" in anna.sees
    assert anna.buttons[0][0] == "Олимпиада"


async def test_a_press_gives_the_other_of_two_answers(house: House) -> None:
    anna = await begun(house)

    await anna.presses("👥 Для кого")
    await anna.presses("Педагоги: нет")

    assert "Педагоги: да" in anna.sees


async def test_an_event_is_sent_accepted_by_one_press_and_stands_in_the_catalogue(house: House) -> None:
    anna = await submitted(house)
    olga = await administrator(house)

    await olga.presses("⏳ События на проверке")
    await olga.presses("1. ")
    await olga.presses("✅ Принять")
    await anna.says("/events")

    assert "Событие в каталоге" in olga.sees
    assert TITLE in anna.sees


async def test_an_event_given_back_shows_the_remark_to_its_makers(house: House) -> None:
    anna = await submitted(house)
    olga = await administrator(house)
    await olga.presses("⏳ События на проверке")
    await olga.presses("1. ")

    await olga.presses("↩️ Вернуть")
    await olga.says("Добавьте положение.")
    await presses_forged(house, anna, ShowMaking(await id_of(house)).pack())

    assert "💬 Добавьте положение." in anna.sees
    assert ["📤 На проверку", "⋯ Ещё"] in anna.buttons


async def test_a_draft_is_seen_by_nobody_else(house: House) -> None:
    await ready(house)
    event_id = await id_of(house)
    boris = await an_organiser(house, 2, "kazan-licey-5", "Борис")
    stranger = house.person(3, "Олег")
    await stranger.says("меню")
    boris_saw, stranger_saw = boris.sees, stranger.sees

    for who in (boris, stranger):
        for action in (ShowMaking(event_id), SubmitEvent(event_id), AcceptEvent(event_id)):
            await presses_forged(house, who, action.pack())
            house.clock.move(timedelta(minutes=1))

    assert TITLE not in "".join((*boris.heard, *stranger.heard))
    assert (boris_saw in boris.heard, stranger_saw in stranger.heard) == (True, True)
    assert await states(house) == [EventState.DRAFT]


async def test_a_move_is_asked_about_once_more_and_made(house: House) -> None:
    anna = await published(house)
    await presses_forged(house, anna, ShowMaking(await id_of(house)).pack())

    await anna.presses("⋯ Ещё")
    await anna.presses("📅 Перенести")
    await anna.says("7 декабря")
    asked = anna.sees
    await anna.presses("📅 Да, перенести")

    assert "Было: вс, 6 декабря 2026\nСтанет: пн, 7 декабря 2026" in asked
    assert "пн, 7 декабря 2026" in anna.sees


async def test_a_cancellation_is_asked_for_its_reason_and_about_once_more(house: House) -> None:
    anna = await published(house)
    await presses_forged(house, anna, ShowMaking(await id_of(house)).pack())

    await anna.presses("⋯ Ещё")
    await anna.presses("❌ Отменить")
    await anna.says("Снегопад")
    unchanged = await states(house)
    await anna.presses("❌ Да, отменить событие")

    assert (unchanged, await states(house)) == ([EventState.PUBLISHED], [EventState.CANCELLED])
    assert "💬 Снегопад" in anna.sees


async def test_stages_sites_and_directions_are_pasted(house: House) -> None:
    anna = await begun(house)

    await anna.presses("🪜 Этапы")
    await anna.says("Школьный этап\nФинал; скоро")
    assert "«Финал; скоро» — не понимаю дату" in anna.sees
    await anna.presses("1. Школьный")
    await anna.presses("📍 Площадки")
    await anna.says("\n".join(f"Площадка {number}; Уфа, Ленина, {number}; 40" for number in range(25)))
    house.clock.move(timedelta(minutes=1))
    assert "Добавлено: 25" in anna.sees
    await anna.presses("◀️ К событию")
    await anna.presses("🏷 Номинации")
    await anna.says("6-7: Робототехника | 40 мест\n8–10: Инженерный дизайн")
    await anna.presses("Называть направлениями")

    assert "1. 6–7: Робототехника — 0 из 40\n2. 8–10: Инженерный дизайн — без ограничения" in anna.sees
    assert len(await all_of(house.store, Site.id)) == 25


async def test_the_regulation_is_kept_and_shown(house: House) -> None:
    anna = await begun(house)
    await anna.presses("📝 Регистрация")
    await anna.presses("Положение")

    await anna.sends_document("Положение.pdf", b"%PDF-1.4 rules")
    await anna.presses("📄 Показать файл")

    assert anna.files == [("Положение.pdf", b"%PDF-1.4 rules")]


async def test_last_years_event_is_found_and_repeated_on_the_same_weekday(house: House) -> None:
    anna = await an_organiser(house)
    await given(house.store, an_event("Кубок роботов", on="2025-12-06"))
    await makes_an_event(house, anna)

    await anna.presses("📋 Как в прошлом году")
    await anna.says("роботы")
    await anna.presses("1. Кубок")

    assert "всё перенесено на год вперёд" in anna.sees
    assert "сб, 5 декабря 2026" in anna.sees


async def test_administrators_are_told_of_what_was_sent(house: House) -> None:
    await administrator(house)
    await submitted(house)

    rows = await all_of(house.store, Delivery.kind)

    assert rows == [(DeliveryKind.EVENT_SUBMITTED,)]


async def test_a_draft_is_deleted_after_a_question(house: House) -> None:
    anna = await begun(house)
    await anna.presses("⋯ Ещё")

    await anna.presses("🗑 Удалить черновик")
    assert "Вернуть его не получится" in anna.sees
    await anna.presses("🗑 Да, удалить")

    assert "удалён" in anna.sees
    assert await states(house) == []


async def test_a_teacher_without_a_role_makes_no_events(house: House) -> None:
    await given(house.store, a_person(house.name, 5, "Вера"))
    vera = house.person(5, "Вера")
    await vera.says("меню")

    await makes_an_event(house, vera)

    assert await all_of(house.store, Event.id) == []
    assert "Новое событие" not in "".join(vera.heard)
