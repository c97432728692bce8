"""A real aiogram Bot against the sandbox over HTTP: whatever it can not read would raise here."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    ChatMemberAdministrator,
    ChatMemberLeft,
    ChatMemberMember,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MediaUnion,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiohttp.test_utils import TestServer

from sandbox.fault import Faults
from sandbox.telegram.core import Telegram
from sandbox.telegram.limit import Limit
from sandbox.upload import Upload

Png = Callable[[int, int], Upload]

YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])


def picture(png: Png) -> BufferedInputFile:
    upload = png(640, 480)
    return BufferedInputFile(upload.content, upload.name)


async def test_the_bot_learns_its_name(bot: Bot) -> None:
    await bot.set_my_name("Консорциум")

    me = await bot.get_me()

    assert (me.id, me.first_name, me.username, me.can_join_groups) == (
        777000,
        "Консорциум",
        "engineers_bot",
        False,
    )


async def test_the_bot_tells_about_itself(bot: Bot) -> None:
    await bot.set_my_description("Длинно", language_code="ru")
    await bot.set_my_short_description("Кратко")

    assert (await bot.get_my_description(language_code="ru")).description == "Длинно"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Кратко"


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    command = BotCommand(command="menu", description="Меню")
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([command], scope=scope, language_code="ru")

    kept = await bot.get_my_commands(scope=scope, language_code="ru")
    elsewhere = await bot.get_my_commands()
    await bot.delete_my_commands(scope=scope, language_code="ru")

    assert [told.model_dump() for told in kept] == [command.model_dump()]
    assert elsewhere == []
    assert await bot.get_my_commands(scope=scope, language_code="ru") == []


async def test_updates_are_read_and_confirmed(bot: Bot, telegram: Telegram) -> None:
    telegram.says(1001, "раз")

    (update,) = await bot.get_updates(allowed_updates=["message", "callback_query"], timeout=5)

    assert update.message is not None
    assert update.message.text == "раз"
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_a_press_is_read_and_answered(bot: Bot, telegram: Telegram) -> None:
    sent = await bot.send_message(1001, "?", reply_markup=YES)
    press = telegram.presses(1001, sent.message_id, 0, 0)

    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    await query.answer("Готово", show_alert=True)

    assert (query.data, isinstance(query.message, Message)) == ("yes", True)
    assert telegram.press_answer(press) == {"text": "Готово", "alert": True, "url": None}


async def test_a_text_is_sent_edited_and_deleted(bot: Bot, telegram: Telegram) -> None:
    sent = await bot.send_message(1001, "<b>Да?</b>", parse_mode="HTML", reply_markup=YES)

    edited = await bot.edit_message_text("Да", chat_id=1001, message_id=sent.message_id, reply_markup=YES)
    bare = await bot.edit_message_reply_markup(chat_id=1001, message_id=sent.message_id)
    deleted = await bot.delete_message(1001, sent.message_id)

    assert sent.entities is not None
    assert (sent.entities[0].type, sent.html_text) == ("bold", "<b>Да?</b>")
    assert isinstance(edited, Message)
    assert isinstance(bare, Message)
    assert edited.reply_markup is not None
    assert edited.reply_markup.model_dump() == YES.model_dump()
    assert (edited.text, bare.reply_markup, deleted) == ("Да", None, True)
    assert len(telegram.messages(1001)) == 1


async def test_a_reply_and_its_preview_are_read_back(bot: Bot) -> None:
    first = await bot.send_message(1001, "первое")

    second = await bot.send_message(
        1001,
        "https://example.com",
        reply_to_message_id=first.message_id,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        protect_content=True,
    )

    assert second.reply_to_message is not None
    assert second.reply_to_message.text == "первое"
    assert second.link_preview_options is not None
    assert second.has_protected_content


async def test_keyboards_under_the_field_are_sent(bot: Bot, telegram: Telegram) -> None:
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Меню")]], resize_keyboard=True)

    await bot.send_message(1001, "?", reply_markup=keyboard)
    shown = telegram.bottom(1001)
    await bot.send_message(1001, "!", reply_markup=ReplyKeyboardRemove())

    assert shown == {"rows": [["Меню"]], "one_time": False}
    assert telegram.bottom(1001) is None


async def test_a_picture_is_sent_captioned_anew_sent_again_and_fetched(bot: Bot, png: Png) -> None:
    sent = await bot.send_photo(1001, picture(png), caption="Мы")
    assert sent.photo is not None
    edited = await bot.edit_message_caption(chat_id=1001, message_id=sent.message_id, caption="Не мы")
    again = await bot.send_photo("@engineers", sent.photo[-1].file_id)

    file = await bot.get_file(sent.photo[-1].file_id)
    fetched = await bot.download(sent.photo[-1])

    assert isinstance(edited, Message)
    assert edited.caption == "Не мы"
    assert again.photo == sent.photo
    assert file.file_path == "photos/file_1.png"
    assert fetched is not None
    assert fetched.read() == png(640, 480).content


async def test_a_document_is_sent_and_fetched(bot: Bot) -> None:
    sent = await bot.send_document(1001, BufferedInputFile("таблица".encode(), "Список.csv"), caption="Вот")
    assert sent.document is not None

    fetched = await bot.download(sent.document)

    assert (sent.document.file_name, sent.document.file_size, sent.caption) == ("Список.csv", 14, "Вот")
    assert fetched is not None
    assert fetched.read().decode() == "таблица"


async def test_an_album_is_sent(bot: Bot, telegram: Telegram, png: Png) -> None:
    media: list[MediaUnion] = [
        InputMediaPhoto(media=picture(png), caption="<i>Мы</i>", parse_mode="HTML"),
        InputMediaPhoto(media=picture(png)),
    ]

    sent = await bot.send_media_group("@engineers", media)

    assert [message.caption for message in sent] == ["Мы", None]
    assert len(telegram.posts()[0]["photos"]) == 2


async def test_an_action_is_seen(bot: Bot, telegram: Telegram) -> None:
    assert await bot.send_chat_action(1001, "typing")
    assert telegram.typing(1001)


async def test_chats_describe_themselves(bot: Bot) -> None:
    private = await bot.get_chat(1001)
    channel = await bot.get_chat("@engineers")

    assert (private.type, private.first_name) == ("private", "Анна")
    assert (channel.id, channel.type, channel.username) == (-1001000000777, "channel", "engineers")


async def test_members_are_told_apart(bot: Bot) -> None:
    administrator = await bot.get_chat_member("@engineers", 777000)
    reader = await bot.get_chat_member("@engineers", 1001)
    friend = await bot.get_chat_member(1001, 1001)

    assert isinstance(administrator, ChatMemberAdministrator)
    assert administrator.can_post_messages
    assert isinstance(reader, ChatMemberLeft)
    assert isinstance(friend, ChatMemberMember)


async def test_a_webhook_is_described(bot: Bot, telegram: Telegram) -> None:
    await bot.set_webhook("https://example.com/telegram", allowed_updates=["message"], max_connections=7)
    telegram.says(1001, "раз")

    info = await bot.get_webhook_info()
    await bot.delete_webhook(drop_pending_updates=True)
    after = await bot.get_webhook_info()

    assert (info.url, info.max_connections) == ("https://example.com/telegram", 7)
    assert (info.pending_update_count, info.allowed_updates) == (1, ["message"])
    assert (after.url, after.pending_update_count) == ("", 0)


async def test_refusals_have_the_status_that_aiogram_knows_them_by(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "!")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(1009, "!")
    with pytest.raises(TelegramNotFound):
        await bot.send_dice(1001)
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(1001, "")


async def test_too_many_messages_are_told_when_to_come_back(
    bot: Bot, telegram: Telegram, server: TestServer
) -> None:
    telegram.limit = Limit(0.5)
    await bot.send_message(1001, "раз")

    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(1001, "два")
    async with aiohttp.ClientSession() as session:
        address = server.make_url("/bot777000:sandbox/sendMessage?chat_id=1001&text=1")
        response = await session.get(address)

    assert refusal.value.retry_after == 2
    assert (response.status, response.headers["Retry-After"]) == (429, "2")


async def test_a_wrong_token_is_nobody(server: TestServer) -> None:
    address = str(server.make_url("")).rstrip("/")
    async with Bot("1:wrong", session=AiohttpSession(api=TelegramAPIServer.from_base(address))) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


async def test_two_pollers_quarrel(bot: Bot, telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(_refused_poll(bot))
        second = tasks.create_task(_refused_poll(bot))
        await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
        telegram.says(1001, "раз")

    assert sorted([first.result(), second.result()]) == [False, True]


async def _refused_poll(bot: Bot) -> bool:
    try:
        await bot.get_updates(timeout=50)
    except TelegramConflictError:
        return True
    return False


@pytest.mark.parametrize(
    "request_of",
    [
        {"params": {"chat_id": "1001", "text": "Да"}},
        {"data": {"chat_id": "1001", "text": "Да"}},
        {"json": {"chat_id": 1001, "text": "Да", "disable_notification": True, "entities": []}},
        {"params": {"chat_id": "1001"}, "json": {"text": "Да"}},
    ],
)
async def test_fields_come_in_every_shape(
    server: TestServer, telegram: Telegram, request_of: dict[str, Any]
) -> None:
    async with aiohttp.ClientSession() as session:
        response = await session.post(server.make_url("/bot777000:sandbox/SENDMESSAGE"), **request_of)

    assert response.status == 200
    assert telegram.messages(1001)[-1]["text"] == "Да"


async def test_fields_come_in_parts(server: TestServer, telegram: Telegram) -> None:
    with aiohttp.MultipartWriter("form-data") as parts:
        for name, value in (("chat_id", "1001"), ("text", "Да")):
            parts.append(value).set_content_disposition("form-data", name=name)

    async with aiohttp.ClientSession() as session:
        await session.post(server.make_url("/bot777000:sandbox/sendMessage"), data=parts)

    assert telegram.messages(1001)[-1]["text"] == "Да"


@pytest.mark.parametrize(
    ("body", "status"), [("{", 400), ("[]", 400), ("", 400), ('{"chat_id":1001,"text":"!"}', 200)]
)
async def test_json_that_is_no_object_is_refused(server: TestServer, body: str, status: int) -> None:
    async with aiohttp.ClientSession(headers={"Content-Type": "application/json"}) as session:
        response = await session.post(server.make_url("/bot777000:sandbox/sendMessage"), data=body)

    assert response.status == status


async def test_a_file_over_fifty_megabytes_is_too_large(bot: Bot) -> None:
    document = BufferedInputFile(bytes(50 * 1024 * 1024 + 1), "film.mp4")

    with pytest.raises(AiogramError, match="Request Entity Too Large"):
        await bot.send_document(1001, document)


@pytest.mark.parametrize("path", ["/file/bot777000:sandbox/photos/lost.jpg", "/bot777000:sandbox/lost"])
async def test_what_is_not_there_is_not_found(server: TestServer, path: str) -> None:
    async with aiohttp.ClientSession() as session:
        response = await session.get(server.make_url(path))
        body = await response.json()

    assert (response.status, body) == (404, {"ok": False, "error_code": 404, "description": "Not Found"})


async def test_files_are_only_for_the_owner_of_the_token(server: TestServer, bot: Bot, png: Png) -> None:
    await bot.send_photo(1001, picture(png))

    async with aiohttp.ClientSession() as session:
        response = await session.get(server.make_url("/file/bot1:wrong/photos/file_1.png"))

    assert response.status == 401


async def test_a_refused_connection_leaves_nothing_behind(
    bot: Bot, telegram: Telegram, faults: Faults
) -> None:
    faults.order("telegram", "sendMessage", "refuse")

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(1001, "!")

    assert len(telegram.messages(1001)) == 1


async def test_a_dropped_answer_does_not_undo_the_deed(bot: Bot, telegram: Telegram, faults: Faults) -> None:
    faults.order("telegram", "*", "drop")

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(1001, "!")

    assert telegram.messages(1001)[-1]["text"] == "!"


async def test_a_page_of_a_proxy_is_no_answer(bot: Bot, telegram: Telegram, faults: Faults) -> None:
    faults.order("telegram", "sendMessage", "502")

    with pytest.raises(ClientDecodeError):
        await bot.send_message(1001, "!")

    assert len(telegram.messages(1001)) == 1


async def test_a_flood_is_told_when_to_come_back(bot: Bot, telegram: Telegram, faults: Faults) -> None:
    faults.order("telegram", "sendMessage", "flood", seconds=7)

    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(1001, "!")

    assert refusal.value.retry_after == 7
    assert len(telegram.messages(1001)) == 1


async def test_a_delayed_answer_still_comes(bot: Bot, telegram: Telegram, faults: Faults) -> None:
    faults.order("telegram", "sendMessage", "delay", seconds=0.01)

    await bot.send_message(1001, "!")

    assert telegram.messages(1001)[-1]["text"] == "!"
