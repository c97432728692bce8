"""Button data comes from whoever presses: in VK anybody can write it by hand."""

import pytest

from tests.builder import an_event, given
from tests.talk.forger import in_a_group, presses_forged
from tests.talk.house import House

STALE = "Эта кнопка из старого сообщения и больше не работает. Напишите «меню» — пришлю свежие."


@pytest.mark.parametrize(
    "data",
    [
        "nonsense",
        "",
        ":",
        "::::::",
        "menu:1",
        "card:::::1",
        "events:webinar:::::7:8",
        "events:::::letters",
        "events:::::-1",
        "events:::::٣",
        "events:party::::1",
        "events:::2026-13::1",
        "events:::::99999999999999999999",
        "event:9223372036854775808",
        "event:",
        "words",
        "words:::::1",
        "?",
        "?selecting:::::1",
        "language:de",
        "Привет\nERROR всё пропало",
        "\U0001f916" * 10,
    ],
)
async def test_a_forged_button_is_answered_kindly_and_the_message_stays(house: House, data: str) -> None:
    anna = house.person(1)
    await anna.starts()
    before = anna.heard

    await presses_forged(house, anna, data)

    assert anna.is_told == STALE
    assert anna.heard == before


async def test_a_pressed_question_is_not_asked(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await presses_forged(house, anna, "words:::::1")
    await anna.says("робот")

    assert anna.sees.startswith("Поискать «робот» в событиях?")


@pytest.mark.parametrize("data", ["event:7", "event:2147483647", "card:::::1:2147483647", "share:::::1:7"])
async def test_a_number_of_no_event_is_refused_and_the_message_stays(house: House, data: str) -> None:
    anna = house.person(1)
    await anna.starts()
    before = anna.heard

    await presses_forged(house, anna, data)

    assert anna.is_told == "Этого события нет в каталоге. Ближайшие — в меню, «События»."
    assert anna.heard == before


@pytest.mark.parametrize("data", ["events:::::0", "events:::::2147483647", "kinds:::::777"])
async def test_a_page_that_never_was_is_one_that_is(house: House, data: str) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.starts()

    await presses_forged(house, anna, data)

    assert anna.is_told == ""
    assert anna.buttons[0][0] in ("1. Кубок", "Конкурсы · 1")


async def test_a_month_of_another_age_is_empty(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.starts()

    await presses_forged(house, anna, "events:::2999-12::1")

    assert anna.sees.startswith("Ближайшие события\nДекабрь 2999\n\nНичего не нашлось.")


async def test_a_button_may_carry_the_words_of_a_search_but_not_too_many(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await presses_forged(house, anna, "find:...")

    assert anna.is_told == "Для поиска нужно хотя бы одно слово или число. Например: «робототехника»."


async def test_a_list_and_its_cards_take_turns_in_one_message(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("события")
    await anna.presses("1. Кубок")

    await anna.presses("◀️ К списку")
    await anna.presses("1. Кубок")

    assert [said.split("\n")[0] for said in anna.heard] == ["Кубок"]


async def test_pressing_the_same_button_twice_shows_the_same(house: House) -> None:
    anna = house.person(1)
    await anna.says("помощь")

    await presses_forged(house, anna, "help")
    before = anna.heard
    await presses_forged(house, anna, "help")

    assert anna.is_told == ""
    assert anna.heard == before


async def test_a_press_in_a_group_is_not_answered_there(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    anna = house.person(1)
    await anna.says("меню")
    before = anna.heard
    message = next(message for message in anna.chat if message["buttons"])
    press = house.server.presses(1, message["id"], 0, 0)

    await house.post_room.accept(house.messenger, [in_a_group(raw) for raw in house.server.take_updates()])
    await house.post_room.lanes.idle()

    assert anna.heard == before
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []
    if house.name == "telegram":  # the sandbox's VK has no groups to answer into
        answer = house.server.press_answer(press)
        assert answer is not None
        assert answer["text"].startswith("В группе я не отвечаю")


async def test_words_in_a_group_are_left_alone(house: House) -> None:
    anna = house.person(1)
    house.server.says(1, "меню")

    await house.post_room.accept(house.messenger, [in_a_group(raw) for raw in house.server.take_updates()])
    await house.post_room.lanes.idle()

    assert anna.heard == []
