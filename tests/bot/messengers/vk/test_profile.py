from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from tests.bot.messengers.vk.scripted import ANNA, GROUP_ID, ScriptedCalls

GROUP = {"id": GROUP_ID, "name": "Инженерные классы", "screen_name": "engineers"}


@pytest.mark.parametrize("answer", [{"groups": [GROUP], "profiles": []}, [GROUP]])
async def test_the_bot_is_the_community(bot: Bot, calls: ScriptedCalls, answer: Any) -> None:
    calls.will("groups.getById", answer)

    me = await bot.get_me()

    assert (me.id, me.is_bot, me.first_name, me.username) == (
        GROUP_ID,
        True,
        "Инженерные классы",
        "engineers",
    )


async def test_a_persons_name_can_be_asked_for(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("users.get", [{"id": ANNA, "first_name": "Анна", "last_name": "Соколова"}])

    chat = await bot.get_chat(ANNA)

    assert (chat.id, chat.type, chat.first_name, chat.last_name) == (ANNA, "private", "Анна", "Соколова")


@pytest.mark.parametrize("chat_id", [0, -5, 2000000003, "@anna"])
async def test_what_is_no_person_is_not_found(bot: Bot, calls: ScriptedCalls, chat_id: int | str) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.get_chat(chat_id)

    assert calls.made == []


async def test_a_person_whom_vk_does_not_know_is_not_found(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("users.get", [])

    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.get_chat(ANNA)


@pytest.mark.parametrize(
    ("action", "activity"), [("typing", "typing"), ("upload_photo", "photo"), ("upload_document", "file")]
)
async def test_what_the_bot_is_busy_with_is_shown(
    bot: Bot, calls: ScriptedCalls, action: str, activity: str
) -> None:
    calls.will("messages.setActivity", 1)

    assert await bot.send_chat_action(ANNA, action)

    assert calls.made == [("messages.setActivity", {"peer_id": ANNA, "type": activity})]
