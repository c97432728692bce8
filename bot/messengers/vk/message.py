from collections.abc import Mapping
from typing import Any, Final, Protocol

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.enums import ParseMode
from aiogram.methods import (
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyMarkupUnion,
)

from bot.messengers.vk.attachment import Attached, Attachments, kept
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, VkCannot, VkError, bad_request
from bot.messengers.vk.keyboard import keyboard
from bot.messengers.vk.profile import GROUP_CHATS
from bot.messengers.vk.random_id import random_ids
from bot.messengers.vk.text import TEXT_LIMIT_UNITS, HtmlError, StyledText, from_html, plain, units
from services.clock import Clock

_NOTHING: Final = Attached("", {})


class _WithPreview(Protocol):
    link_preview_options: LinkPreviewOptions | Default | None
    disable_web_page_preview: bool | Default | None


class Messages:
    """Writes to people, and changes and takes back what was written.

    A message is known by its number within the dialog: it is the one that a pressed button names.
    """

    def __init__(self, calls: VkCalls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock
        self._attachments = Attachments(calls)

    async def send(self, bot: Bot, method: SendMessage) -> Message:
        text = _styled(bot, method, method.text, method.parse_mode, method.entities)
        return await self._send(bot, method, text, silent_links=_silent_links(bot, method))

    async def send_photo(self, bot: Bot, method: SendPhoto) -> Message:
        text = _styled(bot, method, method.caption, method.parse_mode, method.caption_entities)
        return await self._send(bot, method, text, await self._attachments.photo(method.photo, bot=bot))

    async def send_document(self, bot: Bot, method: SendDocument) -> Message:
        text = _styled(bot, method, method.caption, method.parse_mode, method.caption_entities)
        peer_id = _peer(method.chat_id)
        document = await self._attachments.document(method.document, peer_id=peer_id, bot=bot)
        return await self._send(bot, method, text, document)

    async def send_album(self, bot: Bot, method: SendMediaGroup) -> list[Message]:
        """One message, answered as many times as it has files: that is how Telegram would."""
        peer_id, media = _peer(method.chat_id), _media_of(method)
        first = next((one for one in media if one.caption), media[0])
        text = _styled(bot, method, first.caption, first.parse_mode, first.caption_entities)
        attached = await self._attachments.several(media, peer_id=peer_id, bot=bot)
        together = Attached(",".join(one.attachment for one in attached), {})
        message_id = await self._say(peer_id, text, together)
        return [self._message(bot, peer_id, message_id, one.fields) for one in attached]

    async def edit(self, bot: Bot, method: EditMessageText) -> Message:
        text = _styled(bot, method, method.text, method.parse_mode, method.entities)
        if units(text.text) > TEXT_LIMIT_UNITS:
            raise bad_request(method, "message is too long")
        if not text.text:
            raise bad_request(method, "message text is empty")
        peer_id, message_id = _target(method)
        words = _words(text) | {"dont_parse_links": _silent_links(bot, method)}
        await self._replace(peer_id, message_id, words, method.reply_markup)
        return self._message(bot, peer_id, message_id, {"text": text.text})

    async def edit_keyboard(self, bot: Bot, method: EditMessageReplyMarkup) -> Message:
        """VK replaces a message whole: what shall stay has to be read first, and sent again."""
        peer_id, message_id = _target(method)
        found = await self._calls.call(
            "messages.getByConversationMessageId",
            {"peer_id": peer_id, "conversation_message_ids": [message_id]},
        )
        if not found["items"]:
            raise bad_request(method, "message to edit not found")
        message = found["items"][0]
        words = {
            "message": message.get("text"),
            "format_data": message.get("format_data"),
            "attachment": kept(message),
        }
        await self._replace(peer_id, message_id, words, method.reply_markup)
        return self._message(bot, peer_id, message_id, {"text": message.get("text")})

    async def delete(self, _: Bot, method: DeleteMessage) -> bool:
        params = {"peer_id": _peer(method.chat_id), "cmids": [method.message_id], "delete_for_all": True}
        answer = await self._calls.call("messages.delete", params)
        for message in answer if isinstance(answer, list) else ():
            if "error" in message:
                raise bad_request(method, f"message can't be deleted ({message['error']})")
        return True

    async def _send(
        self,
        bot: Bot,
        method: SendMessage | SendPhoto | SendDocument,
        text: StyledText,
        attached: Attached = _NOTHING,
        *,
        silent_links: bool = False,
    ) -> Message:
        if not text.text and not attached.attachment:
            raise bad_request(method, "message text is empty")
        peer_id = _peer(method.chat_id)
        said = keyboard(method.reply_markup)
        message_id = await self._say(peer_id, text, attached, buttons=said, silent_links=silent_links)
        last = text.parts()[-1].text or None
        fields: dict[str, Any] = {("caption" if attached.fields else "text"): last}
        return self._message(bot, peer_id, message_id, {**fields, **attached.fields})

    async def _say(
        self,
        peer_id: int,
        text: StyledText,
        attached: Attached,
        *,
        buttons: object = None,
        silent_links: bool = False,
    ) -> int:
        """As many messages as the words need: buttons and files are with the last of them."""
        *before, last = [_words(part) for part in text.parts()]
        ending = {"keyboard": buttons, "attachment": attached.attachment or None}
        keys = random_ids(peer_id=peer_id, parts=len(before) + 1)
        message_id = 0
        for random_id, words in zip(keys, [*before, last | ending], strict=True):
            message_id = await self._post(peer_id, random_id, words | {"dont_parse_links": silent_links})
        return message_id

    async def _post(self, peer_id: int, random_id: int, words: Mapping[str, object]) -> int:
        # Asked for a list of peers, VK answers the number within the dialog; asked for one, another number.
        params = {"peer_ids": [peer_id], "random_id": random_id, "disable_mentions": True, **words}
        answer = await self._calls.call("messages.send", params)
        if isinstance(answer, int):
            return answer  # as to a single peer: sent, and numbered for the community instead of the dialog
        if not isinstance(answer, list) or not answer:
            raise VkError(BROKEN_ANSWER, "messages.send answered no list of peers")
        if error := answer[0].get("error"):
            raise VkError(int(error["code"]), str(error.get("description", "")))
        return int(answer[0].get("conversation_message_id") or answer[0]["message_id"])

    async def _replace(
        self, peer_id: int, message_id: int, words: Mapping[str, object], markup: ReplyMarkupUnion | None
    ) -> None:
        params = {
            "peer_id": peer_id,
            "cmid": message_id,
            "keyboard": keyboard(markup),
            "keep_forward_messages": True,
            "keep_snippets": True,
            "disable_mentions": True,
            **words,
        }
        await self._calls.call("messages.edit", params)

    def _message(self, bot: Bot, peer_id: int, message_id: int, fields: Mapping[str, Any]) -> Message:
        chat = {"id": peer_id, "type": "group" if peer_id > GROUP_CHATS else "private"}
        message = {"message_id": message_id, "date": self._clock(), "chat": chat, **fields}
        return Message.model_validate(message, context={"bot": bot})


def _words(text: StyledText) -> dict[str, object]:
    return {"message": text.text, "format_data": text.format_data()}


def _styled(
    bot: Bot,
    method: TelegramMethod[Any],
    text: str | None,
    parse_mode: str | Default | None,
    entities: list[MessageEntity] | None,
) -> StyledText:
    mode = _resolved(bot, parse_mode)
    # Telegram lets the ready list win over the reading of the text.
    if entities or mode is None:
        return plain(text or "", entities or ())
    if mode.upper() != ParseMode.HTML:
        raise VkCannot(f"texts are written in HTML, not in {mode}")
    try:
        return from_html(text or "")
    except HtmlError as error:
        raise bad_request(method, f"can't parse entities: {error}") from None


def _media_of(method: SendMediaGroup) -> list[InputMediaPhoto | InputMediaDocument]:
    media = [one for one in method.media if isinstance(one, InputMediaPhoto | InputMediaDocument)]
    if not media or len(media) < len(method.media):
        raise VkCannot("sendMediaGroup: photos and documents alone are sent together")
    return media


def _silent_links(bot: Bot, method: _WithPreview) -> bool:
    options = _resolved(bot, method.link_preview_options)
    disabled = options is not None and options.is_disabled
    return bool(disabled or _resolved(bot, method.disable_web_page_preview))


def _resolved(bot: Bot, value: Any) -> Any:
    return bot.default[value.name] if isinstance(value, Default) else value


def _peer(chat_id: int | str) -> int:
    try:
        return int(chat_id)
    except ValueError:
        raise VkCannot(f"VK's dialogs have numbers, not names: {chat_id!r}") from None


def _target(method: EditMessageText | EditMessageReplyMarkup) -> tuple[int, int]:
    if method.chat_id is None or method.message_id is None:
        raise VkCannot("VK has no messages outside of dialogs")
    return _peer(method.chat_id), method.message_id
