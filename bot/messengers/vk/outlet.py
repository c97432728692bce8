"""What the bot says on its own in VK: the same words to a hundred people in one call."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from aiogram.methods import SendMessage
from typing_extensions import override

from bot.messengers.outlet import meaning
from bot.messengers.pacer import Priority
from bot.messengers.urgency import PRIORITIES
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import DISCONNECTED, VkError, refusal
from bot.messengers.vk.keyboard import keyboard
from bot.messengers.vk.picture import picture_reference
from bot.messengers.vk.random_id import random_id_of
from bot.messengers.vk.text import TEXT_LIMIT_UNITS, from_html, units
from handlers.presenter import inline
from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Rank
from scheduler.outlet import Outlet, Pace, Said, Verdict
from services.sent_file import KeptPicture, SentFiles
from services.shelf import FileLost

logger = logging.getLogger(__name__)

# VK's limit to peer_ids.
PEERS_A_CALL: Final = 100
FORMS_KEPT: Final = 256
TOO_LONG: Final = "message is too long"


class VkOutlet(Outlet):
    name = MessengerName.VK
    # random_id, asked of each dialog.
    keeps_keys = True

    def __init__(self, calls: VkCalls, sent_files: SentFiles | None = None) -> None:
        self._sent_files = sent_files
        self._broken: set[KeptPicture] = set()
        self.pace = Pace(calls.calls_a_second, together=PEERS_A_CALL)
        self._calls = calls

    @override
    async def turn(self, rank: Rank) -> None:
        await self._calls.turn(PRIORITIES[rank])

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        """Whoever has not got the first part of a long text gets no second one."""
        try:
            attached = await self._attached(screen, chat_ids[0])
        except VkError as error:
            return [_before_a_word(_meaning(error))] * len(chat_ids)
        said: dict[int, Said] = {}
        going = list(chat_ids)
        for number, words in enumerate(_parts(screen, attached)):
            if number:
                await self._calls.turn(Priority.REMINDER)
            said |= await self._told(going, words, random_id_of(key, part=number))
            going = [peer_id for peer_id in going if said[peer_id].verdict is Verdict.DONE]
            if not going:
                break
        return [said[chat_id] for chat_id in chat_ids]

    @override
    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said:
        text = from_html(screen.text)
        if units(text.text) > TEXT_LIMIT_UNITS:
            return Said(Verdict.REFUSED, reason=TOO_LONG)
        try:
            attached = await self._attached(screen, chat_id)
        except VkError as error:
            return _before_a_word(_meaning(error))
        params = {
            "peer_id": chat_id,
            "cmid": message_id,
            "message": text.text,
            "format_data": text.format_data(),
            "keyboard": keyboard(inline(screen)),
            "keep_forward_messages": True,
            "keep_snippets": True,
            "disable_mentions": True,
            # What is not named again is gone.
            **({"attachment": attached} if attached else {}),
        }
        try:
            await self._calls.tell("messages.edit", params)
        except VkError as error:
            return _meaning(error)
        return Said(Verdict.DONE, message_id)

    async def _attached(self, screen: Screen, peer_id: int) -> str:
        """What VK calls the screen's pictures: brought there once, whoever is told first."""
        if self._sent_files is None or not screen.pictures:
            return ""
        wanted = [one for one in screen.pictures if one not in self._broken]
        names = [await self._name_of(one, self._sent_files, peer_id) for one in wanted]
        return ",".join(name for name in names if name)

    async def _name_of(self, picture: KeptPicture, sent_files: SentFiles, peer_id: int) -> str:
        """Nothing of one that is lost, that VK shows nobody, or that this key may not bring: the words go out
        without it."""
        try:
            return await picture_reference(self._calls, sent_files, picture, peer_id=peer_id)
        except FileLost:
            reason = "lost"
        except VkError as error:
            if _meaning(error).verdict is not Verdict.REFUSED:
                raise
            reason = error.message
        logger.warning("picture_refused", extra={"reason": reason})
        self._broken.add(picture)
        return ""

    async def _told(
        self, peer_ids: Sequence[int], words: Mapping[str, object], random_id: int
    ) -> dict[int, Said]:
        params = {"peer_ids": list(peer_ids), "random_id": random_id, "disable_mentions": True, **words}
        try:
            answers = _by_peer(await self._calls.tell("messages.send", params))
        except VkError as error:
            return dict.fromkeys(peer_ids, _meaning(error))
        # Of whom VK says nothing nobody knows.
        forgotten = _meaning(VkError(DISCONNECTED, "no answer for this peer"))
        return {peer_id: answers.get(peer_id, forgotten) for peer_id in peer_ids}


def _by_peer(answer: Any) -> dict[int, Said]:
    try:
        return {int(one["peer_id"]): _of_peer(one) for one in answer}
    except (LookupError, TypeError, ValueError, AttributeError):
        # It was carried out, and nobody knows for whom.
        raise VkError(DISCONNECTED, "messages.send answered no list of peers") from None


def _of_peer(one: Mapping[str, Any]) -> Said:
    if error := one.get("error"):
        return _meaning(VkError(int(error["code"]), str(error.get("description", ""))))
    return Said(Verdict.DONE, int(one.get("conversation_message_id") or one["message_id"]))


def _before_a_word(said: Said) -> Said:
    """What became of a picture on its way to VK is unsure; that nobody was told is not."""
    return replace(said, verdict=Verdict.LATER) if said.verdict is Verdict.UNSURE else said


def _meaning(error: VkError) -> Said:
    """By the one table that says what VK's codes are in Telegram's words."""
    return meaning(refusal(error, SendMessage(chat_id=0, text="")))


@lru_cache(FORMS_KEPT)
def _parts(screen: Screen, attached: str) -> Sequence[Mapping[str, object]]:
    """All of each call but whom it is for; buttons and pictures are with the last of them."""
    *before, last = [
        {"message": part.text, "format_data": part.format_data()} for part in from_html(screen.text).parts()
    ]
    ending = {"keyboard": keyboard(inline(screen))}
    return [*before, last | ending | ({"attachment": attached} if attached else {})]
