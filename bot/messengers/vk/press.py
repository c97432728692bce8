import re
from dataclasses import dataclass
from typing import Any, Final, Self

from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery
from typing_extensions import override

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import WRONG_PARAMETER, VkError, bad_request

SNACKBAR_CHARACTERS: Final = 90
_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
_PRESS: Final = re.compile(r"([\w-]{1,128}):(\d{1,19}):(\d{1,19})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button as VK wants it named in the answer; as one word, Telegram's callback query id."""

    event_id: str
    user_id: int
    peer_id: int

    @classmethod
    def read(cls, query_id: str) -> Self:
        found = _PRESS.fullmatch(query_id)
        if found is None:
            raise ValueError("not the id of a press")
        return cls(found[1], int(found[2]), int(found[3]))

    @override
    def __str__(self) -> str:
        return f"{self.event_id}:{self.user_id}:{self.peer_id}"


class Presses:
    """Answers to pressed buttons: within a minute, and once."""

    def __init__(self, calls: VkCalls) -> None:
        self._calls = calls

    async def answer(self, _: Bot, method: AnswerCallbackQuery) -> bool:
        try:
            press = Press.read(method.callback_query_id)
        except ValueError:
            raise bad_request(method, _TOO_OLD) from None
        params = {
            "event_id": press.event_id,
            "user_id": press.user_id,
            "peer_id": press.peer_id,
            "event_data": _event_data(method),
        }
        try:
            await self._calls.call("messages.sendMessageEventAnswer", params)
        except VkError as error:
            if error.code == WRONG_PARAMETER:  # answered already, or more than a minute ago
                raise bad_request(method, _TOO_OLD) from None
            raise
        return True


def _event_data(method: AnswerCallbackQuery) -> dict[str, Any] | None:
    if method.url:
        return {"type": "open_link", "link": method.url}
    if method.text:
        return {"type": "show_snackbar", "text": _short(method.text)}
    return None  # only stops the circle on the button


def _short(text: str) -> str:
    return text if len(text) <= SNACKBAR_CHARACTERS else text[: SNACKBAR_CHARACTERS - 1].rstrip() + "…"
