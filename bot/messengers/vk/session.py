from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Any, Final, NamedTuple

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetChat,
    GetFile,
    GetMe,
    SendChatAction,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import File
from typing_extensions import override

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, VkCannot, VkError, bad_request, refusal
from bot.messengers.vk.file import FileId
from bot.messengers.vk.message import Messages
from bot.messengers.vk.press import Presses
from bot.messengers.vk.profile import Profiles
from services.clock import Clock

# What VK has no way to do, by Telegram's name of it. Whatever stands neither here nor in the session's own
# table was never asked for: it is refused as loudly, for somebody has to decide.
CANNOT: Final = {
    "setMyCommands": "VK shows no list of commands",
    "deleteMyCommands": "VK shows no list of commands",
    "setChatMenuButton": "VK has no menu button",
    "setMyDescription": "a community describes itself on its own page",
    "sendPoll": "polls are attached to posts of the wall, by a person's token",
    "sendDice": "VK throws no dice",
    "sendVenue": "VK knows places only as points",
    "sendContact": "VK has no contact cards",
    "editMessageMedia": "VK's messages keep the kind they were sent with",
    "pinChatMessage": "a community pins nothing in a dialog",
    "getUpdates": "updates come by the long poll and the Callback API",
    "setWebhook": "the Callback API is set up in the community's settings",
}
# They change nothing that anybody would miss.
_INDIFFERENT: Final = frozenset(
    {
        "allow_sending_without_reply",
        "cache_time",
        "disable_content_type_detection",
        "disable_notification",
        "message_effect_id",
        "protect_content",
        "show_alert",
        "show_caption_above_media",
    }
)
_MARKUP: Final = frozenset({"chat_id", "reply_markup"})
_TEXT: Final = _MARKUP | {
    "text",
    "parse_mode",
    "entities",
    "link_preview_options",
    "disable_web_page_preview",
}
_CAPTION: Final = _MARKUP | {"caption", "caption_entities", "parse_mode"}
_MESSAGE: Final = frozenset({"chat_id", "message_id"})


class Operation(NamedTuple):
    """How a method of Telegram is carried out, and which of its fields are understood."""

    act: Callable[[Bot, Any], Awaitable[Any]]
    fields: frozenset[str]


class VkSession(BaseSession):
    """Lets aiogram's Bot speak to VK: Telegram's methods in, VK's calls out, Telegram's objects back.

    The bot wears a token made for it, "<community id>:vk": aiogram wants a number there, and VK's own token
    is the client's.
    """

    def __init__(self, calls: VkCalls, *, clock: Clock) -> None:
        # A file's path is its whole address.
        super().__init__(api=TelegramAPIServer(base="", file="{path}"))
        self._calls = calls
        messages, presses, profiles = Messages(calls, clock), Presses(calls), Profiles(calls)
        self._operations: dict[type[TelegramMethod[Any]], Operation] = {
            SendMessage: Operation(messages.send, _TEXT),
            SendPhoto: Operation(messages.send_photo, _CAPTION | {"photo"}),
            SendDocument: Operation(messages.send_document, _CAPTION | {"document"}),
            SendMediaGroup: Operation(messages.send_album, frozenset({"chat_id", "media"})),
            EditMessageText: Operation(messages.edit, _TEXT | _MESSAGE),
            EditMessageReplyMarkup: Operation(messages.edit_keyboard, _MARKUP | _MESSAGE),
            DeleteMessage: Operation(messages.delete, _MESSAGE),
            AnswerCallbackQuery: Operation(presses.answer, frozenset({"callback_query_id", "text", "url"})),
            SendChatAction: Operation(profiles.act, frozenset({"chat_id", "action"})),
            GetMe: Operation(profiles.me, frozenset()),
            GetChat: Operation(profiles.chat, frozenset({"chat_id"})),
            GetFile: Operation(self._file, frozenset({"file_id"})),
        }
        # Looked through at each call, and made once.
        self._not_understood = {
            kind: tuple(sorted(kind.model_fields.keys() - operation.fields - _INDIFFERENT))
            for kind, operation in self._operations.items()
        }

    @override
    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        operation = self._operation(method)
        try:
            result: TelegramType = await operation.act(bot, method)
        except VkError as error:
            raise refusal(error, method) from error
        except (
            LookupError,
            TypeError,
            AttributeError,
            ValueError,
        ) as error:  # pydantic's ValidationError is a ValueError
            # It may hold what VK has answered, and so what somebody wrote.
            broken = VkError(BROKEN_ANSWER, f"an answer of another shape: {type(error).__name__}")
            raise refusal(broken, method) from None
        return result

    @override
    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(self._calls.download(url, timeout_s=timeout, size=chunk_size)) as chunks:
                async for chunk in chunks:
                    yield chunk
        except VkError as error:
            raise refusal(error, GetFile(file_id=url)) from error

    @override
    async def close(self) -> None:
        await self._calls.close()

    def _operation(self, method: TelegramMethod[Any]) -> Operation:
        name = method.__api_method__
        operation = self._operations.get(type(method))
        if operation is None:
            raise VkCannot(f"{name}: {CANNOT.get(name, 'nobody has taught VK this method')}")
        for field in self._not_understood[type(method)]:
            value = getattr(method, field)
            if value is not None and not isinstance(value, Default):
                raise VkCannot(f"{name}: VK does not know {field}")
        return operation

    async def _file(self, bot: Bot, method: GetFile) -> File:
        try:
            file = FileId.read(method.file_id)
        except ValueError:
            raise bad_request(method, "wrong file_id") from None
        if not file.url:
            raise bad_request(method, "wrong file_id: what the bot sent itself has no address")
        whole = {"file_id": method.file_id, "file_unique_id": file.attachment, "file_path": file.url}
        return File.model_validate(whole, context={"bot": bot})
