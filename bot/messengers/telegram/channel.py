"""The consortium's channel: albums, words and documents, each found again to be changed or deleted."""

import asyncio
import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import Message
from typing_extensions import override

from bot.messengers.pacer import Pacer
from bot.messengers.telegram.board_error import pinned_by
from bot.messengers.telegram.channel_message import ChannelMessages
from bot.messengers.telegram.channel_pace import ChannelPace
from bot.messengers.telegram.channel_piece import FILES, SAYS, SLOT, ChannelPiece, pieces_of, slotted
from bot.messengers.telegram.repeat import LONGEST_FLOOD_SECONDS
from bot.messengers.telegram.session import TelegramSession
from models.account import MessengerName
from models.post import Place
from scheduler.board import Board, Pinned, Reach, Sheet
from services.post import part
from services.post.outcome import Verdict
from services.post.powers import Powers
from services.post.reason import Reason
from services.sent_file import SentFiles

OWNER: Final = "creator"
ADMINISTRATOR: Final = "administrator"
REFUSED: Final = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN})
# A screen waits for the answer.
QUESTION_SECONDS: Final = 3.0
# A channel without a name has an address among its members: its number without this.
NAMELESS: Final = "-100"
EVERYTHING: Final = Powers(can_publish=True, can_edit=True, can_remove=True, takes_pictures=True)
NOTHING: Final = Powers(
    can_publish=False, can_edit=False, can_remove=False, takes_pictures=False, lacks=Reason.NO_RIGHT
)


class Channel(Board):
    place = Place.CHANNEL
    messenger = MessengerName.TELEGRAM
    # What is sent twice stands there twice.
    keeps_keys = False

    def __init__(
        self, bot: Bot, session: TelegramSession, pacer: Pacer, sent_files: SentFiles, *, name: str
    ) -> None:
        self._bot = bot
        self._session = session
        self._pacer = pacer
        self._messages = ChannelMessages(bot, session, pacer, sent_files, chat=name)
        self._name = name
        self._pace = ChannelPace()

    @override
    async def powers(self) -> Powers:
        try:
            async with asyncio.timeout(QUESTION_SECONDS):
                return await self._ask_powers()
        except (TelegramAPIError, TimeoutError):
            # It does not answer just now: whether it may is known when it is tried.
            return EVERYTHING

    @override
    def words(self, sheet: Sheet) -> None:
        """Telegram tells a bot nothing of what it has put up itself."""

    @override
    def full_for(self) -> float:
        return self._pace.full_for()

    @override
    async def publish(self, sheet: Sheet, done: part.Parts = ()) -> Pinned:
        done = slotted(done, sheet)
        pieces = pieces_of(sheet, done)
        there = {one[SLOT] for one in done}
        missing = [piece for piece in pieces if piece.slot not in there]
        if not pieces:
            return Pinned(Verdict.REFUSED, reason=Reason.EMPTY)
        if not missing:
            return Pinned(Verdict.DONE, tuple(done))
        try:
            sent = await self._messages.send(missing[0])
        except TelegramAPIError as error:
            return self._pinned(error)
        self._pace.said(len(sent))
        parts = (*done, missing[0].part([message.message_id for message in sent]))
        address = "" if done else address_of(sent[0])
        return Pinned(Verdict.DONE, parts, address, is_whole=len(missing) == 1)

    @override
    async def edit(self, sheet: Sheet, parts: part.Parts) -> Pinned:
        parts = slotted(parts, sheet)
        pieces = {piece.slot: piece for piece in pieces_of(sheet, parts)}
        changed = list[part.Part]()
        try:
            for one in parts:
                if one[SLOT] in pieces:
                    changed.append(await self._change(one, pieces.pop(one[SLOT])))
                else:
                    await self._messages.delete(one[part.IDS])
        except TelegramAPIError as error:
            pinned = self._pinned(error)
            if pinned.verdict is Verdict.GONE and len(parts) > 1:
                # Somebody has deleted one of its messages; the others stand there still.
                return Pinned(Verdict.REFUSED, reason=Reason.GONE)
            return pinned
        return Pinned(Verdict.DONE, tuple(changed), is_whole=not pieces)

    @override
    async def remove(self, parts: part.Parts) -> Pinned:
        refused = Pinned(Verdict.DONE)
        for message_id in part.ids(parts):
            try:
                await self._messages.delete([message_id])
            except TelegramAPIError as error:
                refused = self._pinned(error)
                if refused.verdict is not Verdict.REFUSED:
                    return refused
        return refused

    @override
    async def reach(self, copies: Sequence[part.Parts]) -> Sequence[Reach | None]:
        """A bot is not told how many have seen a post."""
        return [None for _ in copies]

    async def _ask_powers(self) -> Powers:
        form = urlencode({"chat_id": self._name, "user_id": self._bot.id}).encode()
        status, content = await self._session.post(self._bot.token, "getChatMember", form)
        try:
            answer = json.loads(content)
            member = answer["result"] if answer.get("ok") else None
        except (ValueError, LookupError, TypeError, AttributeError):
            return EVERYTHING
        if member is None:
            return NOTHING if status in REFUSED else EVERYTHING
        if member.get("status") == OWNER:
            return EVERYTHING
        may = member if member.get("status") == ADMINISTRATOR else {}
        can_publish = bool(may.get("can_post_messages"))
        return Powers(
            can_publish=can_publish,
            # Its own it may change without a right of its own.
            can_edit=can_publish,
            can_remove=can_publish or bool(may.get("can_delete_messages")),
            takes_pictures=can_publish,
            lacks="" if can_publish else Reason.NO_RIGHT,
        )

    async def _change(self, old: part.Part, piece: ChannelPiece) -> part.Part:
        ids, digests = old[part.IDS], old[FILES]
        if old[SAYS] != piece.says:
            await self._messages.change_words(ids[0], piece)
        if digests is None:
            return dict(old) | {SAYS: piece.says}
        for number, file in enumerate(piece.files):
            if digests[number] != file.digest:
                await self._messages.change_media(ids[number], piece, number)
        kept = max(len(piece.files), 1)
        await self._messages.delete(ids[kept:])
        return piece.part(ids[:kept])

    def _pinned(self, error: TelegramAPIError) -> Pinned:
        if isinstance(error, TelegramRetryAfter):
            # Everybody is silent, but not for hours: a long wait may concern the channel alone.
            self._pacer.pause(min(error.retry_after, LONGEST_FLOOD_SECONDS))
        return pinned_by(error)


def address_of(message: Message) -> str:
    if message.chat.username:
        return f"https://t.me/{message.chat.username}/{message.message_id}"
    return f"https://t.me/c/{str(message.chat.id).removeprefix(NAMELESS)}/{message.message_id}"
