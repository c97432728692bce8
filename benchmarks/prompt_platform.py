"""Both platforms with no network between: what they tell of a pressed button, and answers at once."""

from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, Message
from typing_extensions import override

from bot.messengers.pacer import Priority
from bot.messengers.vk.client import VkCalls

GROUP_ID = 777
LIST_OF_EVENTS = {
    "text": "Ближайшие события\nвсе\n\n1. Открытие сезона\n3 сентября · вебинар",
    "entities": [{"type": "bold", "offset": 0, "length": 17}],
    "reply_markup": {
        "inline_keyboard": [
            [{"text": f"{number}. Открытие сезона", "callback_data": f"card:::::1:{number}"}]
            for number in range(1, 6)
        ]
    },
}


class PromptTelegram(BaseSession):
    """The last call there is: the bot's work ends where the form for the wire would begin."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = ""
        chat = Chat(id=1, type="private")
        self._message = Message(message_id=1, date=datetime.fromtimestamp(0, UTC), chat=chat, text="Готово")

    @override
    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        if isinstance(method, AnswerCallbackQuery):
            return True  # type: ignore[return-value]
        self.shown = getattr(method, "text", "")
        return self._message  # type: ignore[return-value]

    @override
    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""

    @override
    async def close(self) -> None: ...


class PromptVk(VkCalls):
    """Below our session: Telegram's methods have become VK's calls when they come here."""

    calls_a_second = 20.0

    def __init__(self) -> None:
        self.shown = ""

    @override
    async def turn(self, priority: Priority) -> None: ...

    @override
    async def tell(self, method: str, params: Mapping[str, object]) -> Any:
        return await self.call(method, params)

    @override
    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        if method == "messages.edit":
            self.shown = str(params["message"])
        return 1

    @override
    async def upload(self, url: str, *, field: str, name: str, content: bytes) -> Any: ...

    @override
    async def download(self, url: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        yield b""

    @override
    async def poll(self, url: str, params: Mapping[str, str]) -> Any: ...

    @override
    async def close(self) -> None: ...


_numbers = count(1)


def telegram_press(person_id: int, data: str) -> dict[str, Any]:
    number = next(_numbers)
    chat = {"id": person_id, "first_name": "Анна", "type": "private"}
    bot = {"id": 777000, "is_bot": True, "first_name": "Инженерные классы", "username": "engineers_bot"}
    return {
        "update_id": number,
        "callback_query": {
            "id": str(10**18 + number),
            "from": {"id": person_id, "is_bot": False, "first_name": "Анна", "language_code": "ru"},
            "message": {
                "message_id": 4071,
                "from": bot,
                "chat": chat,
                "date": 1790000000,
                **LIST_OF_EVENTS,
            },
            "chat_instance": "7764778060035751380",
            "data": data,
        },
    }


def vk_press(person_id: int, data: str) -> dict[str, Any]:
    number = next(_numbers)
    return {
        "group_id": GROUP_ID,
        "type": "message_event",
        "event_id": f"{number:040x}",
        "v": "5.199",
        "object": {
            "user_id": person_id,
            "peer_id": person_id,
            "event_id": f"{number:012x}",
            "payload": {"data": data},
            "conversation_message_id": 4071,
        },
    }
