"""What the bot says on its own in Telegram: a screen's form is made once, and each call is one request."""

import json
from collections.abc import Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from typing_extensions import override

from bot.messengers.outlet import meaning
from bot.messengers.pacer import Pacer
from bot.messengers.telegram.repeat import LONGEST_FLOOD_SECONDS
from bot.messengers.telegram.session import TelegramSession
from bot.messengers.urgency import PRIORITIES
from handlers.presenter import inline
from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Rank
from scheduler.outlet import Outlet, Pace, Said, Verdict

# As many screens as are told side by side: the same event in two languages and some zones.
FORMS_KEPT: Final = 256
# What is above it is paid for, message by message.
FREE_MESSAGES_A_SECOND: Final = 30.0


class TelegramOutlet(Outlet):
    name = MessengerName.TELEGRAM
    # Whatever is repeated is read twice.
    keeps_keys = False

    def __init__(self, bot: Bot, session: TelegramSession, pacer: Pacer) -> None:
        self.pace = Pace(pacer.rate)
        self._bot = bot
        self._session = session
        self._pacer = pacer
        self._more = {"allow_paid_broadcast": "true"} if pacer.rate > FREE_MESSAGES_A_SECOND else {}

    @override
    async def turn(self, rank: Rank) -> None:
        await self._pacer.slot(PRIORITIES[rank])

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        form = _form(screen, **self._more)
        return [await self._said("sendMessage", b"chat_id=%d&%s" % (chat_id, form)) for chat_id in chat_ids]

    @override
    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said:
        form = b"chat_id=%d&message_id=%d&%s" % (chat_id, message_id, _form(screen))
        said = await self._said("editMessageText", form)
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
def _form(screen: Screen, **more: str) -> bytes:
    """All of a call but whom it is for."""
    fields = {"text": screen.text, "parse_mode": ParseMode.HTML.value, **more}
    markup = inline(screen)
    if markup is not None:
        fields["reply_markup"] = markup.model_dump_json(exclude_none=True)
    return urlencode(fields).encode()


def _named(method: str) -> TelegramMethod[Any]:
    """An error of aiogram's names its call, and shall not name its reader."""
    if method == "sendMessage":
        return SendMessage(chat_id=0, text="")
    return EditMessageText(text="")
