"""Messages of the channel on the wire: a file goes by what Telegram calls it, or by its bytes."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    DeleteMessage,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    MediaUnion,
    Message,
)

from bot.messengers.pacer import Pacer, Priority
from bot.messengers.telegram.board_error import is_unknown_file, pinned_by
from bot.messengers.telegram.channel_piece import ChannelPiece
from bot.messengers.telegram.session import TelegramSession
from models.post import PostFileKind
from services.post.outcome import Verdict
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.store import StoreUnavailableError

Media = str | BufferedInputFile
# How Telegram refuses to change the text of what has a caption instead.
NO_TEXT = "no text in the message to edit"


class ChannelMessages:
    """Each call is made once. To change and to delete what is changed or gone already is no trouble."""

    def __init__(
        self, bot: Bot, session: TelegramSession, pacer: Pacer, sent_files: SentFiles, *, chat: str
    ) -> None:
        self._bot = bot
        self._session = session
        self._pacer = pacer
        self._sent_files = sent_files
        self._chat = chat

    async def send(self, piece: ChannelPiece) -> Sequence[Message]:
        if not piece.files:
            words = SendMessage(chat_id=self._chat, text=piece.html, reply_markup=_markup(piece))
            return [await self._once(words)]
        media = [await self._media(file) for file in piece.files]
        try:
            sent = await self._send_media(piece, media)
        except TelegramBadRequest as error:
            # Refused, and so certainly not out.
            if not is_unknown_file(error):
                raise
            media = [await self._anew(file) for file in piece.files]
            sent = await self._send_media(piece, media)
        for file, one, message in zip(piece.files, media, sent, strict=True):
            if not isinstance(one, str):
                await self._note(file, message)
        return sent

    async def _send_media(self, piece: ChannelPiece, media: Sequence[Media]) -> Sequence[Message]:
        caption = piece.html or None
        if len(media) > 1:
            group: list[MediaUnion] = [
                _input_media(file, one, None if number else caption)
                for number, (file, one) in enumerate(zip(piece.files, media, strict=True))
            ]
            sent: list[Message] = await self._once(SendMediaGroup(chat_id=self._chat, media=group))
            return sent
        words: dict[str, Any] = {"caption": caption, "reply_markup": _markup(piece)}
        if piece.files[0].kind is PostFileKind.PHOTO:
            return [await self._once(SendPhoto(chat_id=self._chat, photo=media[0], **words))]
        return [await self._once(SendDocument(chat_id=self._chat, document=media[0], **words))]

    async def change_media(self, message_id: int, piece: ChannelPiece, number: int) -> None:
        file = piece.files[number]
        caption = None if number else piece.html or None
        media = await self._media(file)
        edited = EditMessageMedia(
            chat_id=self._chat,
            message_id=message_id,
            media=_input_media(file, media, caption),
            reply_markup=_markup(piece),
        )
        message = await self._idempotently(edited)
        if isinstance(message, Message) and not isinstance(media, str):
            await self._note(file, message)

    async def change_words(self, message_id: int, piece: ChannelPiece) -> None:
        where: dict[str, Any] = {"chat_id": self._chat, "message_id": message_id}
        where["reply_markup"] = _markup(piece)
        caption = EditMessageCaption(**where, caption=piece.html or None)
        if piece.files:
            await self._idempotently(caption)
            return
        try:
            await self._idempotently(EditMessageText(**where, text=piece.html))
        except TelegramBadRequest as error:
            if NO_TEXT not in error.message:
                raise
            # They stand under a video, or what else somebody has put up by hand.
            await self._idempotently(caption)

    async def delete(self, ids: Sequence[int]) -> None:
        for message_id in ids:
            try:
                await self._once(DeleteMessage(chat_id=self._chat, message_id=message_id))
            except TelegramBadRequest as error:
                if pinned_by(error).verdict is not Verdict.GONE:
                    raise

    async def _idempotently(self, method: TelegramMethod[Any]) -> Any:
        try:
            return await self._once(method)
        except TelegramBadRequest as error:
            if pinned_by(error).verdict is Verdict.DONE:
                return None
            raise

    async def _once(self, method: TelegramMethod[Any]) -> Any:
        await self._pacer.slot(Priority.REMINDER)
        return await self._session.once(self._bot, method)

    async def _media(self, file: KeptPicture) -> Media:
        known = await self._sent_files.known(file, Cupboard.TELEGRAM)
        return await self._bytes(file) if known is None else known

    async def _anew(self, file: KeptPicture) -> Media:
        await self._sent_files.forget(file, Cupboard.TELEGRAM)
        return await self._bytes(file)

    async def _bytes(self, file: KeptPicture) -> BufferedInputFile:
        return BufferedInputFile(await self._sent_files.read(file), file.name)

    async def _note(self, file: KeptPicture, message: Message) -> None:
        reference = _reference(message)
        if reference:
            # It is out: whatever cannot be noted of it is sent by its bytes once more another time.
            with suppress(StoreUnavailableError):
                await self._sent_files.note(file, Cupboard.TELEGRAM, reference)


def _input_media(
    file: KeptPicture, media: Media, caption: str | None
) -> InputMediaPhoto | InputMediaDocument:
    kind = InputMediaPhoto if file.kind is PostFileKind.PHOTO else InputMediaDocument
    return kind(media=media, caption=caption)


def _markup(piece: ChannelPiece) -> InlineKeyboardMarkup | None:
    words, url = piece.button
    if not url:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=words, url=url)]])


def _reference(message: Message) -> str:
    if message.photo:
        return max(message.photo, key=lambda size: size.width * size.height).file_id
    return message.document.file_id if message.document else ""
