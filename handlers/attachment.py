"""What a person sends beside words or instead of them: it stays with the messenger until it is read."""

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message

from handlers.legible import legible
from handlers.line import Line
from services.refusal import AttachmentLost, AttachmentTooLarge, Refusal, VideoNotTaken

logger = logging.getLogger(__name__)

MEGABYTE: Final = 1024 * 1024
# Neither messenger gives a bot more than this.
LARGEST_BYTES: Final = 20 * MEGABYTE
# How both say so, when they had not told the size beforehand.
TOO_BIG = "file is too big"
# Photos come without names, and so do some documents.
PHOTO_NAME, NAMELESS = "photo.jpg", "file"


class AttachmentKind(StrEnum):
    DOCUMENT = "document"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that somebody has sent: what the platform tells of it, and the way to it.

    The name is the sender's own word: it is shown, and never made a path.
    """

    name: str
    size: int | None
    kind: AttachmentKind
    pieces: Callable[[], AsyncGenerator[bytes, None]]

    async def read(self, most: int) -> bytes:
        """The whole of it, or a refusal. What is larger is not downloaded, or no further than shows it."""
        most = min(most, LARGEST_BYTES)
        if self.size is not None and self.size > most:
            raise _too_large(most)
        content = bytearray()
        try:
            async with aclosing(self.pieces()) as pieces:
                async for piece in pieces:
                    content += piece
                    if len(content) > most:
                        raise _too_large(most)
        except TelegramAPIError as error:
            raise _refusal(error, most) from None
        return bytes(content)


def attachment_of(line: Line, message: Message) -> Attachment | None:
    if message.document is not None:
        document = message.document
        name = " ".join(legible(document.file_name or "").split()) or NAMELESS
        return Attachment(
            name,
            document.file_size or None,
            AttachmentKind.DOCUMENT,
            partial(line.download, document.file_id),
        )
    if message.photo:
        photo = max(message.photo, key=lambda size: size.width * size.height)
        return Attachment(
            PHOTO_NAME, photo.file_size or None, AttachmentKind.PHOTO, partial(line.download, photo.file_id)
        )
    if message.video or message.video_note or message.animation:
        raise VideoNotTaken
    return None


def _refusal(error: TelegramAPIError, most: int) -> Refusal:
    if TOO_BIG in error.message:
        return _too_large(most)
    # Not left to the post room's patience: an address that has run out stays so, and whoever sent the file
    # has it at hand and sends it again sooner.
    logger.warning("attachment_lost", extra={"reason": type(error).__name__})
    return AttachmentLost()


def _too_large(most: int) -> AttachmentTooLarge:
    return AttachmentTooLarge(round(most / MEGABYTE, 1))
