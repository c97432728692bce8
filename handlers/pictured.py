"""Pictures and documents that lie on the shelf, to whoever is to see them: each goes to a platform once."""

from collections.abc import Sequence
from itertools import groupby

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    MediaUnion,
    Message,
)

from handlers.line import Line
from handlers.screen import Album
from models.account import MessengerName
from models.post import PostFileKind
from services.sent_file import Cupboard, KeptPicture, PictureBroken, SentFiles

CUPBOARDS = {MessengerName.TELEGRAM: Cupboard.TELEGRAM, MessengerName.VK: Cupboard.VK_MESSAGES}
# What the platforms call a file in which they find no picture, or none that they show.
BROKEN = ("IMAGE_PROCESS_FAILED", "PHOTO_INVALID", "PHOTO_SAVE_FILE_INVALID", "PHOTO_EXT_INVALID")

Media = str | BufferedInputFile


class PictureSender:
    """By what a platform calls a file, where that is known; else by its bytes, and then it is known."""

    def __init__(self, sent_files: SentFiles) -> None:
        self._sent_files = sent_files

    async def send(self, line: Line, chat_id: int, album: Album) -> Sequence[Message]:
        """One message for the pictures and one for the documents: Telegram takes them only apart."""
        sent: list[Message] = []
        for number, (_, several) in enumerate(groupby(album.pictures, lambda one: one.kind)):
            caption = "" if number else album.caption
            sent += await self.send_alike(line, chat_id, list(several), caption)
        return sent

    async def send_alike(
        self,
        line: Line,
        chat_id: int,
        pictures: Sequence[KeptPicture],
        caption: str,
        markup: InlineKeyboardMarkup | None = None,
    ) -> Sequence[Message]:
        """Buttons stand under a single one alone."""
        cupboard = CUPBOARDS[line.name]
        media = [await self._media(picture, cupboard) for picture in pictures]
        try:
            sent = await _hand_over(line, chat_id, pictures, media, caption, markup)
        except TelegramBadRequest as error:
            refuse_broken(error)
            if not any(isinstance(one, str) for one in media):
                raise
            # It may be that the platform knows one of them no longer.
            media = [await self._anew(picture, cupboard) for picture in pictures]
            sent = await _hand_over(line, chat_id, pictures, media, caption, markup)
        for picture, one, message in zip(pictures, media, sent, strict=True):
            if not isinstance(one, str):
                await self._sent_files.note(picture, cupboard, _file_id(message))
        return sent

    async def _media(self, picture: KeptPicture, cupboard: Cupboard) -> Media:
        known = await self._sent_files.known(picture, cupboard)
        return await self._file(picture) if known is None else known

    async def _anew(self, picture: KeptPicture, cupboard: Cupboard) -> Media:
        await self._sent_files.forget(picture, cupboard)
        return await self._file(picture)

    async def _file(self, picture: KeptPicture) -> BufferedInputFile:
        return BufferedInputFile(await self._sent_files.read(picture), picture.name)


def refuse_broken(error: TelegramBadRequest) -> None:
    if any(words in error.message for words in BROKEN):
        raise PictureBroken from None


async def _hand_over(
    line: Line,
    chat_id: int,
    pictures: Sequence[KeptPicture],
    media: Sequence[Media],
    caption: str,
    markup: InlineKeyboardMarkup | None,
) -> Sequence[Message]:
    words = caption or None
    is_photo = pictures[0].kind is PostFileKind.PHOTO
    if len(media) == 1:
        if is_photo:
            return [await line.bot.send_photo(chat_id, media[0], caption=words, reply_markup=markup)]
        return [await line.bot.send_document(chat_id, media[0], caption=words, reply_markup=markup)]
    kind = InputMediaPhoto if is_photo else InputMediaDocument
    group: list[MediaUnion] = [
        kind(media=one, caption=None if number else words) for number, one in enumerate(media)
    ]
    return await line.bot.send_media_group(chat_id, group)


def _file_id(message: Message) -> str:
    if message.photo:
        return max(message.photo, key=lambda size: size.width * size.height).file_id
    if message.document is None:
        raise ValueError("a message without what was sent in it")
    return message.document.file_id
