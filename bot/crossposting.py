"""A post that a platform tells of: its files are fetched and laid on the shelf, then it is taken in."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.messengers.messenger import Messenger
from handlers.attachment import LARGEST_BYTES
from handlers.line import Line
from models.account import MessengerName
from services.post.crossposting import Crossposting
from services.post.seen import FetchedFile, Seen, SeenFile
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.shelf import FileNotKept, Shelf

logger = logging.getLogger(__name__)

# The platform is not there just now. A post is not kept back for a picture that does not come.
PAUSES_SECONDS: Final = (1, 4, 10)
PASSING: Final = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
# What a file is called there is good for sending it there once more.
CUPBOARDS: Final = {MessengerName.TELEGRAM: Cupboard.TELEGRAM, MessengerName.VK: Cupboard.VK_WALL}


class TooLarge(Exception):  # noqa: N818  it says what the file is
    pass


class NewsDoor:
    def __init__(
        self,
        crossposting: Crossposting,
        shelf: Shelf,
        sent_files: SentFiles,
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._crossposting = crossposting
        self._shelf = shelf
        self._sent_files = sent_files
        self._sleep = sleep

    async def let_in(self, messenger: Messenger, seen: Seen) -> None:
        files = list[FetchedFile]()
        if await self._crossposting.wants_files(seen):
            line = Line(messenger.name, messenger.bot)
            fetched = [await self._fetched(line, file) for file in seen.files]
            files = [file for file in fetched if file is not None]
        await self._crossposting.take_in(seen, files)
        for file in files:
            picture = KeptPicture(file.digest, file.seen.name, file.seen.kind)
            await self._sent_files.note(picture, CUPBOARDS[messenger.name], file.seen.reference)

    async def _fetched(self, line: Line, file: SeenFile) -> FetchedFile | None:
        """Nothing: the platform gives it to no bot, or no longer. The post is taken in without it."""
        try:
            content = await self._whole(line, file)
            return FetchedFile(file, await self._shelf.put(content), len(content))
        except (TelegramAPIError, FileNotKept, TooLarge) as error:
            facts = {"kind": file.kind.value, "reason": type(error).__name__}
            logger.warning("file_of_a_post_left", extra=facts)
            return None

    async def _whole(self, line: Line, file: SeenFile) -> bytes:
        for pause in PAUSES_SECONDS:
            try:
                return await _read(line, file)
            except PASSING:
                await self._sleep(pause)
        return await _read(line, file)


async def _read(line: Line, file: SeenFile) -> bytes:
    content = bytearray()
    async with aclosing(line.download(file.file_id)) as pieces:
        async for piece in pieces:
            content += piece
            if len(content) > LARGEST_BYTES:
                raise TooLarge
    return bytes(content)
