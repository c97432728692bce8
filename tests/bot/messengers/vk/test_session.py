from traceback import format_exception
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramServerError,
)
from aiogram.types import ReplyParameters

from bot.messengers.vk.client import VkClient
from bot.messengers.vk.error import DISCONNECTED, VkCannot, VkError
from bot.messengers.vk.session import CANNOT, VkSession
from tests.bot.messengers.vk.scripted import ANNA, GROUP_ID, NOW, ScriptedCalls, sent


async def test_a_refusal_of_vk_is_an_exception_of_aiogram(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("messages.send", VkError(901, "no permission"))

    with pytest.raises(TelegramForbiddenError) as caught:
        await bot.send_message(ANNA, "a")

    assert isinstance(caught.value.__cause__, VkError)


@pytest.mark.parametrize("answer", [[5], [{}], [{"message_id": "many"}], [{"message_id": None}]])
async def test_an_answer_of_another_shape_is_a_trouble_of_the_server(
    bot: Bot, calls: ScriptedCalls, answer: Any
) -> None:
    calls.will("messages.send", answer)

    with pytest.raises(TelegramServerError):
        await bot.send_message(ANNA, "a")


@pytest.mark.parametrize("answer", [[], {}, {"groups": [{}]}, {"groups": [{"name": ["Анна"]}]}, 5])
async def test_a_community_of_another_shape_is_told_without_what_it_says(
    bot: Bot, calls: ScriptedCalls, answer: Any
) -> None:
    calls.will("groups.getById", answer)

    with pytest.raises(TelegramServerError) as caught:
        await bot.get_me()

    assert "Анна" not in "".join(format_exception(caught.value))


async def test_what_vk_cannot_do_says_why(bot: Bot) -> None:
    with pytest.raises(VkCannot, match=CANNOT["setMyCommands"]):
        await bot.set_my_commands([])


async def test_what_nobody_has_taught_is_named(bot: Bot) -> None:
    with pytest.raises(VkCannot, match="banChatMember"):
        await bot.ban_chat_member(ANNA, ANNA)


async def test_a_field_that_nobody_has_taught_is_named(bot: Bot, calls: ScriptedCalls) -> None:
    with pytest.raises(VkCannot, match="sendMessage: VK does not know reply_parameters"):
        await bot.send_message(ANNA, "a", reply_parameters=ReplyParameters(message_id=1))

    assert calls.made == []


async def test_a_field_that_nobody_would_miss_is_left_out(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("messages.send", sent(8))

    message = await bot.send_message(ANNA, "a", disable_notification=True, protect_content=True)

    assert message.message_id == 8


async def test_a_file_of_a_person_has_its_address(bot: Bot) -> None:
    file = await bot.get_file("doc2001_4_k9 https://vk.com/doc2001_4?hash=1&dl=2")

    assert (file.file_path, file.file_unique_id) == ("https://vk.com/doc2001_4?hash=1&dl=2", "doc2001_4_k9")


@pytest.mark.parametrize("file_id", ["doc-777_3", "BQACAgIAAx", ""])
async def test_a_file_without_an_address_is_refused(bot: Bot, file_id: str) -> None:
    with pytest.raises(TelegramBadRequest, match="wrong file_id"):
        await bot.get_file(file_id)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.2/secret", "https://evil.example/a.png", "file:///etc/passwd"]
)
async def test_a_forged_address_is_never_asked(client: VkClient, address: str) -> None:
    bot = Bot(f"{GROUP_ID}:vk", session=VkSession(client, clock=lambda: NOW))

    with pytest.raises(TelegramBadRequest, match="files are not taken from"):
        await bot.download(f"doc2001_4 {address}")


async def test_a_file_of_a_person_is_taken(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("download", b"0123", b"45")

    file = await bot.download("doc2001_4 https://vk.com/doc2001_4?hash=1")

    assert file is not None
    assert file.read() == b"012345"
    assert calls.downloads == ["https://vk.com/doc2001_4?hash=1"]


async def test_a_download_that_breaks_off_is_a_trouble_of_the_network(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will("download", b"0123", VkError(DISCONNECTED, "the connection failed"))

    with pytest.raises(TelegramNetworkError):
        await bot.download("doc2001_4 https://vk.com/doc2001_4?hash=1")


async def test_closing_the_bot_closes_the_way_to_vk(bot: Bot, calls: ScriptedCalls) -> None:
    await bot.session.close()

    assert calls.is_closed
