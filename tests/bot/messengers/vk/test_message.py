from typing import Any

import pytest
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramServerError
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardRemove,
)

from bot.messengers.vk.error import VkCannot, VkError
from bot.messengers.vk.session import VkSession
from tests.bot.messengers.vk.scripted import ANNA, GROUP_ID, NOW, ScriptedCalls, handling, sent

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="A", callback_data="a:1")]])
BUTTONS_OF_VK = (
    '{"inline":true,"buttons":[[{"action":{"type":"callback","label":"A",'
    '"payload":"{\\"data\\":\\"a:1\\"}"},"color":"secondary"}]]}'
)
BOLD = {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 2}]}
SEND, EDIT, READ = "messages.send", "messages.edit", "messages.getByConversationMessageId"


@pytest.fixture
def restarted(calls: ScriptedCalls) -> Bot:
    """The same bot in a new process."""
    return Bot(f"{GROUP_ID}:vk", session=VkSession(calls, clock=lambda: NOW))


async def test_a_message_is_written_and_known_by_its_number_in_the_dialog(
    bot: Bot, calls: ScriptedCalls
) -> None:
    calls.will(SEND, sent(8))

    message = await bot.send_message(ANNA, "<b>Да</b> &amp; нет", reply_markup=BUTTONS)

    params = calls.params(SEND)[0]
    assert params.pop("random_id")
    assert params == {
        "peer_ids": [ANNA],
        "message": "Да & нет",
        "format_data": BOLD,
        "keyboard": BUTTONS_OF_VK,
        "disable_mentions": True,
        "dont_parse_links": False,
    }
    assert (message.message_id, message.chat.id, message.text, message.date) == (8, ANNA, "Да & нет", NOW)


async def test_an_answered_message_knows_its_bot(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, sent(8))
    calls.will(EDIT, 1)

    message = await bot.send_message(ANNA, "a")
    await message.edit_text("b")

    assert calls.params(EDIT)[0]["cmid"] == 8


async def test_a_long_text_goes_out_in_parts_with_the_buttons_under_the_last(
    bot: Bot, calls: ScriptedCalls
) -> None:
    calls.will(SEND, sent(8), sent(9), sent(10))

    message = await bot.send_message(ANNA, "слово " * 1500, reply_markup=BUTTONS)

    parts = calls.params(SEND)
    assert [("keyboard" in part) for part in parts] == [False, False, True]
    assert all(len(str(part["message"])) <= 4096 for part in parts)
    assert len({part["random_id"] for part in parts}) == 3
    assert (message.message_id, message.text) == (10, parts[-1]["message"])


async def test_an_answer_repeated_after_a_crash_carries_the_same_keys(
    bot: Bot, calls: ScriptedCalls, restarted: Bot
) -> None:
    calls.will(SEND, sent(8))

    for each in (bot, restarted):
        with handling("event-41"):
            await each.send_message(ANNA, "a")
            await each.send_message(ANNA, "b")

    keys = [params["random_id"] for params in calls.params(SEND)]
    assert keys[:2] == keys[2:]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    "option",
    [
        {"link_preview_options": LinkPreviewOptions(is_disabled=True)},
        {"disable_web_page_preview": True},
    ],
)
async def test_links_can_be_kept_from_growing_a_picture(
    bot: Bot, calls: ScriptedCalls, option: dict[str, Any]
) -> None:
    calls.will(SEND, sent(8))

    await bot.send_message(ANNA, "https://vk.com", **option)

    assert calls.params(SEND)[0]["dont_parse_links"] is True


async def test_links_are_kept_short_by_default(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, sent(8))
    bot.default.link_preview = LinkPreviewOptions(is_disabled=True)

    await bot.send_message(ANNA, "https://vk.com")

    assert calls.params(SEND)[0]["dont_parse_links"] is True


async def test_the_bottom_keyboard_is_taken_away(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, sent(8))

    await bot.send_message(ANNA, "a", reply_markup=ReplyKeyboardRemove())

    assert calls.params(SEND)[0]["keyboard"] == '{"buttons":[]}'


async def test_plain_words_stay_plain(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, sent(8))

    await bot.send_message(ANNA, "1 < 2 <b>", parse_mode=None)

    assert calls.params(SEND)[0]["message"] == "1 < 2 <b>"


async def test_broken_html_is_refused_before_vk_is_asked(bot: Bot, calls: ScriptedCalls) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(ANNA, "<b>a")

    assert calls.made == []


async def test_another_way_to_write_texts_is_a_loud_mistake(bot: Bot) -> None:
    with pytest.raises(VkCannot):
        await bot.send_message(ANNA, "*a*", parse_mode=ParseMode.MARKDOWN_V2)


@pytest.mark.parametrize("text", ["", "  \n", "<b></b>"])
async def test_nothing_is_not_sent(bot: Bot, calls: ScriptedCalls, text: str) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(ANNA, text)
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.edit_message_text(text, chat_id=ANNA, message_id=8)

    assert calls.made == []


async def test_a_refusal_for_one_peer_is_a_refusal(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, [{"peer_id": ANNA, "error": {"code": 901, "description": "no permission"}}])

    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(ANNA, "a")


@pytest.mark.parametrize("answer", [[], None])
async def test_an_answer_without_a_number_is_a_trouble_of_the_server(
    bot: Bot, calls: ScriptedCalls, answer: Any
) -> None:
    calls.will(SEND, answer)

    with pytest.raises(TelegramServerError):
        await bot.send_message(ANNA, "a")


async def test_an_answer_as_to_a_single_peer_is_a_success(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(SEND, 5)

    message = await bot.send_message(ANNA, "a")

    assert message.message_id == 5


async def test_a_message_outside_of_the_dialogs_is_a_loud_mistake(bot: Bot) -> None:
    with pytest.raises(VkCannot):
        await bot.send_message("@anna", "a")
    with pytest.raises(VkCannot):
        await bot.edit_message_text("a", inline_message_id="1")


async def test_an_edit_replaces_words_and_buttons(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(EDIT, 1)

    message = await bot.edit_message_text("<b>Да</b>", chat_id=ANNA, message_id=8, reply_markup=BUTTONS)

    assert calls.made == [
        (
            EDIT,
            {
                "peer_id": ANNA,
                "cmid": 8,
                "message": "Да",
                "format_data": BOLD,
                "keyboard": BUTTONS_OF_VK,
                "keep_forward_messages": True,
                "keep_snippets": True,
                "disable_mentions": True,
                "dont_parse_links": False,
            },
        )
    ]
    assert isinstance(message, Message)
    assert (message.message_id, message.text) == (8, "Да")


async def test_an_edit_does_not_grow_into_two_messages(bot: Bot, calls: ScriptedCalls) -> None:
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.edit_message_text("a" * 4097, chat_id=ANNA, message_id=8)

    assert calls.made == []


async def test_an_edit_of_the_buttons_keeps_words_their_look_and_what_is_attached(
    bot: Bot, calls: ScriptedCalls
) -> None:
    photo = {"type": "photo", "photo": {"id": 2, "owner_id": -777, "access_key": "k1"}}
    kept = {"text": "Да", "format_data": BOLD, "attachments": [photo]}
    calls.will(READ, {"count": 1, "items": [kept]})
    calls.will(EDIT, 1)

    message = await bot.edit_message_reply_markup(chat_id=ANNA, message_id=8, reply_markup=BUTTONS)

    assert calls.params(READ) == [{"peer_id": ANNA, "conversation_message_ids": [8]}]
    edit = calls.params(EDIT)[0]
    assert (edit["message"], edit["format_data"], edit["attachment"]) == ("Да", BOLD, "photo-777_2_k1")
    assert edit["keyboard"] == BUTTONS_OF_VK
    assert isinstance(message, Message)
    assert message.text == "Да"


async def test_the_buttons_of_a_message_that_is_gone_cannot_be_edited(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(READ, {"count": 0, "items": []})

    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_reply_markup(chat_id=ANNA, message_id=8)


async def test_a_message_too_old_to_edit_is_told_as_telegram_tells_it(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(EDIT, VkError(909, "too old"))

    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("a", chat_id=ANNA, message_id=8)


@pytest.mark.parametrize(
    "answer", [[{"peer_id": ANNA, "conversation_message_id": 8, "response": 1}], {"8": 1}]
)
async def test_a_message_is_deleted_for_all(bot: Bot, calls: ScriptedCalls, answer: Any) -> None:
    calls.will("messages.delete", answer)

    assert await bot.delete_message(ANNA, 8)

    assert calls.made == [("messages.delete", {"peer_id": ANNA, "cmids": [8], "delete_for_all": True})]


async def test_a_message_that_stays_is_told(bot: Bot, calls: ScriptedCalls) -> None:
    calls.will(
        "messages.delete", [{"conversation_message_id": 8, "error": {"code": 924, "description": "no"}}]
    )

    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(ANNA, 8)
