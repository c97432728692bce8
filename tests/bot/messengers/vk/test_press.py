import json

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramServerError

from bot.messengers.vk.error import VkError
from bot.messengers.vk.press import Press
from tests.bot.messengers.vk.scripted import ANNA, ScriptedCalls

PRESS = Press("19d28efbff4b", ANNA, 2000000003)
METHOD = "messages.sendMessageEventAnswer"


async def test_an_answer_names_the_press_and_shows_a_snackbar(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, 1)

    assert await bot.answer_callback_query(str(PRESS), text="Записали")

    assert calls.made == [
        (
            METHOD,
            {
                "event_id": "19d28efbff4b",
                "user_id": ANNA,
                "peer_id": 2000000003,
                "event_data": {"type": "show_snackbar", "text": "Записали"},
            },
        )
    ]


async def test_an_answer_without_words_only_stops_the_waiting(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, 1)

    await bot.answer_callback_query(str(PRESS), show_alert=False)

    assert "event_data" not in calls.params(METHOD)[0]


async def test_an_answer_opens_a_link(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, 1)

    await bot.answer_callback_query(str(PRESS), url="https://vk.com")

    assert calls.params(METHOD)[0]["event_data"] == {"type": "open_link", "link": "https://vk.com"}


async def test_a_snackbar_holds_ninety_characters(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, 1)

    await bot.answer_callback_query(str(PRESS), text="я" * 90)
    await bot.answer_callback_query(str(PRESS), text="я" * 200)

    shown = [json.loads(json.dumps(params["event_data"]))["text"] for params in calls.params(METHOD)]
    assert shown == ["я" * 90, "я" * 89 + "…"]


@pytest.mark.parametrize("query_id", ["", "1", "a:b:c", "a:1:2:3", "a b:1:2", "a:1:-2"])
async def test_the_id_of_another_messenger_is_too_old(bot: Bot, calls: ScriptedCalls, query_id: str) -> None:
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query_id)

    assert calls.made == []


async def test_a_second_or_late_answer_is_too_old(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, VkError(100, "event_id is invalid"))

    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(str(PRESS))


async def test_another_trouble_is_not_taken_for_a_late_answer(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(METHOD, VkError(10, "internal"))

    with pytest.raises(TelegramServerError):
        await bot.answer_callback_query(str(PRESS))


def test_a_press_reads_its_own_word() -> None:
    assert Press.read(str(PRESS)) == PRESS
