"""What the bot says on its own in Telegram: a screen's form is made once, and each call is one request.

A picture goes up with the first message that has it, whose words are its caption; all others name it.
"""

import asyncio
import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import EditMessageCaption, EditMessageText, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import BufferedInputFile
from typing_extensions import override

from bot.messengers.outlet import meaning
from bot.messengers.pacer import Pacer, Priority
from bot.messengers.telegram.repeat import LONGEST_FLOOD_SECONDS
from bot.messengers.telegram.session import TelegramSession
from bot.messengers.urgency import PRIORITIES
from handlers.presenter import inline
from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Rank
from scheduler.outlet import Outlet, Pace, Said, Verdict
from services.post.length import CAPTION_UNITS, seen_units
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.shelf import FileLost
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# As many screens as are told side by side: the same event in two languages and some zones.
FORMS_KEPT: Final = 256
TEXT_EDIT, CAPTION_EDIT = "editMessageText", "editMessageCaption"
NOT_OF_THIS_SORT: Final = (
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
)
# What is above it is paid for, message by message.
FREE_MESSAGES_A_SECOND: Final = 30.0


class TelegramOutlet(Outlet):
    name = MessengerName.TELEGRAM
    # Whatever is repeated is read twice.
    keeps_keys = False

    def __init__(
        self, bot: Bot, session: TelegramSession, pacer: Pacer, sent_files: SentFiles | None = None
    ) -> None:
        self.pace = Pace(pacer.rate)
        self._bot = bot
        self._session = session
        self._pacer = pacer
        self._sent_files = sent_files
        self._bringing = asyncio.Lock()
        # What is changed just now, where its words stand under a picture.
        self._captioned = ""
        # Those that Telegram shows nobody: their words go out alone.
        self._broken: set[KeptPicture] = set()
        self._more = {"allow_paid_broadcast": "true"} if pacer.rate > FREE_MESSAGES_A_SECOND else {}

    @override
    async def turn(self, rank: Rank) -> None:
        await self._pacer.slot(PRIORITIES[rank])

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        picture = self._picture_of(screen)
        if picture is not None:
            return [await self._pictured(chat_id, screen, picture) for chat_id in chat_ids]
        return [await self._worded(chat_id, screen) for chat_id in chat_ids]

    async def _worded(self, chat_id: int, screen: Screen) -> Said:
        form = _form(screen, **self._more)
        return await self._said("sendMessage", b"chat_id=%d&%s" % (chat_id, form))

    def _picture_of(self, screen: Screen) -> KeptPicture | None:
        """The first, where the words fit under it. The others are behind a button: an album has none."""
        if self._sent_files is None or not screen.pictures or seen_units(screen.text) > CAPTION_UNITS:
            return None
        first = screen.pictures[0]
        return None if first in self._broken else first

    async def _pictured(self, chat_id: int, screen: Screen, picture: KeptPicture) -> Said:
        if self._sent_files is None or picture in self._broken:
            return await self._worded(chat_id, screen)
        known = await self._sent_files.known(picture, Cupboard.TELEGRAM)
        if known is None:
            # Whoever else wants it waits for its name, and does not bring it as well.
            async with self._bringing:
                known = await self._sent_files.known(picture, Cupboard.TELEGRAM)
                if known is None:
                    return await self._brought(chat_id, screen, picture, self._sent_files)
        form = _form(screen, photo=known, **self._more)
        said = await self._said("sendPhoto", b"chat_id=%d&%s" % (chat_id, form))
        if said.verdict is not Verdict.REFUSED:
            return said
        worded = await self._worded(chat_id, screen)
        if worded.verdict is Verdict.DONE:
            # It was the picture then, and not the chat.
            with suppress(StoreUnavailableError):
                await self._sent_files.forget(picture, Cupboard.TELEGRAM)
        return worded

    async def _brought(
        self, chat_id: int, screen: Screen, picture: KeptPicture, sent_files: SentFiles
    ) -> Said:
        """One call like any other, in the slot that was waited for, and repeated by nobody."""
        try:
            content = await sent_files.read(picture)
            photo = BufferedInputFile(content, picture.name)
            method = SendPhoto(
                chat_id=chat_id,
                photo=photo,
                caption=screen.text,
                reply_markup=inline(screen),
                allow_paid_broadcast=bool(self._more) or None,
            )
            message = await self._session.once(self._bot, method)
        except TelegramRetryAfter as flood:
            self._pacer.pause(min(flood.retry_after, LONGEST_FLOOD_SECONDS))
            return meaning(flood)
        except TelegramAPIError as error:
            said = meaning(error)
        except FileLost:
            self._broken.add(picture)
            said = Said(Verdict.REFUSED)
        else:
            if message.photo:
                largest = max(message.photo, key=lambda size: size.width * size.height)
                # It was sent, whatever becomes of the note: that alone must not be forgotten.
                with suppress(StoreUnavailableError):
                    await sent_files.note(picture, Cupboard.TELEGRAM, largest.file_id)
            return Said(Verdict.DONE, message.message_id)
        if said.verdict is not Verdict.REFUSED:
            return said
        logger.warning("picture_refused", extra={"reason": said.reason})
        worded = await self._worded(chat_id, screen)
        if worded.verdict is Verdict.DONE:
            # A chat that takes no words either says nothing of the picture.
            self._broken.add(picture)
        return worded

    @override
    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said:
        """What stands under a picture is its caption: nobody has noted which letter has one, and
        Telegram says it. Whatever is changed alike begins with what the last one was."""
        methods = (CAPTION_EDIT, TEXT_EDIT) if key == self._captioned else (TEXT_EDIT, CAPTION_EDIT)
        said = await self._edited(methods[0], chat_id, message_id, screen)
        if said.verdict is Verdict.REFUSED and said.reason in NOT_OF_THIS_SORT:
            await self._pacer.slot(Priority.BROADCAST)
            said = await self._edited(methods[1], chat_id, message_id, screen)
            if said.verdict is Verdict.DONE:
                self._captioned = key if methods[1] == CAPTION_EDIT else ""
        return said

    async def _edited(self, method: str, chat_id: int, message_id: int, screen: Screen) -> Said:
        words = _form(screen, words="caption") if method == CAPTION_EDIT else _form(screen)
        form = b"chat_id=%d&message_id=%d&%s" % (chat_id, message_id, words)
        said = await self._said(method, form)
        return Said(said.verdict, message_id) if said.verdict is Verdict.DONE else said

    async def _said(self, method: str, form: bytes) -> Said:
        try:
            status, content = await self._session.post(self._bot.token, method, form)
            return Said(Verdict.DONE, self._message_id(method, status, content))
        except TelegramRetryAfter as flood:
            # Everybody is silent, but not for hours: a long wait may concern one chat alone.
            self._pacer.pause(min(flood.retry_after, LONGEST_FLOOD_SECONDS))
            return meaning(flood)
        except TelegramAPIError as error:
            return meaning(error)

    def _message_id(self, method: str, status: int, content: str) -> int | None:
        """Of a message that was taken; whatever else is answered means what it means to an answer of ours."""
        if status == HTTPStatus.OK:
            try:
                result = json.loads(content)["result"]
                return int(result["message_id"]) if isinstance(result, dict) else None
            except (ValueError, LookupError, TypeError):
                pass
        self._session.check_response(self._bot, _named(method), status, content)
        return None


@lru_cache(FORMS_KEPT)
def _form(screen: Screen, words: str = "", **more: str) -> bytes:
    """All of a call but whom it is for."""
    fields = {
        words or ("caption" if "photo" in more else "text"): screen.text,
        "parse_mode": ParseMode.HTML.value,
        **more,
    }
    markup = inline(screen)
    if markup is not None:
        fields["reply_markup"] = markup.model_dump_json(exclude_none=True)
    return urlencode(fields).encode()


def _named(method: str) -> TelegramMethod[Any]:
    """An error of aiogram's names its call, and shall not name its reader."""
    if method == "sendMessage":
        return SendMessage(chat_id=0, text="")
    if method == "sendPhoto":
        return SendPhoto(chat_id=0, photo="")
    if method == CAPTION_EDIT:
        return EditMessageCaption()
    return EditMessageText(text="")
