import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from aiogram.types import CallbackQuery
from aiohttp import ClientSession
from pydantic import ValidationError
from typing_extensions import override

from bot.messengers.messenger import Messenger, Post
from bot.messengers.pacer import Pacer
from bot.messengers.telegram.messenger import TelegramMessenger
from bot.web import serving
from tests.bot.messengers.telegram.scripted import TOKEN, ScriptedTelegram, a_message, refusal, result
from tests.bot.messengers.wire import Pauses

SECRET = "an-installation-secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class StoreIsFullError(Exception):
    pass


class Tray(Post):
    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.is_full = False

    @override
    async def accept(
        self, messenger: Messenger, raws: Sequence[dict[str, Any]], *, cursor: str | None = None
    ) -> None:
        if self.is_full:
            raise StoreIsFullError
        self.updates.extend(raws)

    @override
    async def cursor(self, messenger: Messenger) -> str | None:
        return None


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
async def messenger(
    telegram: ScriptedTelegram, pacer: Pacer, pauses: Pauses
) -> AsyncIterator[TelegramMessenger]:
    messenger = TelegramMessenger(TOKEN, api_url=telegram.address, pacer=pacer, secret=SECRET, sleep=pauses)
    yield messenger
    await messenger.close()


async def post_update(
    messenger: TelegramMessenger, tray: Tray, body: bytes, headers: dict[str, str] | None = None
) -> int:
    headers = {HEADER: SECRET} if headers is None else headers
    async with (
        serving(messenger.routes(tray), host="127.0.0.1", port=0) as port,
        ClientSession() as client,
        client.post(f"http://127.0.0.1:{port}/telegram", data=body, headers=headers) as answer,
    ):
        return answer.status


async def test_the_bot_learns_the_address_of_its_deep_links(
    telegram: ScriptedTelegram, messenger: TelegramMessenger
) -> None:
    telegram.will(
        result({"id": 777000, "is_bot": True, "first_name": "Engineers", "username": "engineers_bot"})
    )

    assert await messenger.open() == "https://t.me/engineers_bot?start="


async def test_a_press_is_read_and_can_be_answered(
    telegram: ScriptedTelegram, messenger: TelegramMessenger
) -> None:
    telegram.will(result(value=True))
    person = {"id": 1001, "is_bot": False, "first_name": "Anna"}
    press = {"id": "1", "from": person, "chat_instance": "1", "data": "event:7"}

    update = messenger.parse({"update_id": 1, "callback_query": press})

    assert update is not None
    assert isinstance(update.callback_query, CallbackQuery)
    assert update.callback_query.data == "event:7"
    assert await update.callback_query.answer()


def test_an_update_that_the_bot_does_not_follow_is_nothing(messenger: TelegramMessenger) -> None:
    assert messenger.parse({"update_id": 1, "poll": {"id": "1"}}) is None


def test_an_update_that_cannot_be_read_is_an_error_of_its_own(messenger: TelegramMessenger) -> None:
    with pytest.raises(ValidationError):
        messenger.parse({"update_id": 1, "message": {"text": "no chat"}})


async def test_telegram_is_asked_to_call_the_public_address(
    telegram: ScriptedTelegram, messenger: TelegramMessenger
) -> None:
    telegram.will(result(value=True))

    await messenger.listen("https://bot.example.org/")

    assert telegram.calls[0].method == "setWebhook"
    assert telegram.calls[0].fields == {
        "url": "https://bot.example.org/telegram",
        "secret_token": SECRET,
        "allowed_updates": json.dumps(
            ["message", "callback_query", "my_chat_member", "channel_post", "edited_channel_post"]
        ),
        "drop_pending_updates": "false",
    }


async def test_an_update_brought_by_the_webhook_is_written_before_it_is_answered(
    messenger: TelegramMessenger, tray: Tray
) -> None:
    status = await post_update(messenger, tray, json.dumps(a_message(10)).encode())

    assert status == 200
    assert tray.updates == [a_message(10)]


async def test_an_update_that_could_not_be_written_is_not_answered_with_success(
    messenger: TelegramMessenger, tray: Tray
) -> None:
    tray.is_full = True

    status = await post_update(messenger, tray, json.dumps(a_message(10)).encode())

    assert status == 503


@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: "a guess"}, {HEADER: "секрет"}])
async def test_without_the_secret_nobody_speaks_for_telegram(
    messenger: TelegramMessenger, tray: Tray, headers: dict[str, str]
) -> None:
    status = await post_update(messenger, tray, json.dumps(a_message(10)).encode(), headers)

    assert status == 401
    assert tray.updates == []


async def test_an_installation_without_a_secret_does_not_open_the_webhook_to_everybody(
    telegram: ScriptedTelegram, pacer: Pacer, tray: Tray
) -> None:
    messenger = TelegramMessenger(TOKEN, api_url=telegram.address, pacer=pacer)

    status = await post_update(messenger, tray, json.dumps(a_message(10)).encode(), {HEADER: ""})

    assert status == 401
    assert tray.updates == []


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{half", 400), (b"\xff\xff", 400), (b"[" * 100_000, 400), (b"[]", 200), (b"null", 200)],
)
async def test_what_is_no_update_is_neither_written_nor_fatal(
    messenger: TelegramMessenger, tray: Tray, body: bytes, status: int
) -> None:
    assert await post_update(messenger, tray, body) == status
    assert tray.updates == []


async def test_polling_hands_over_to_the_post(
    telegram: ScriptedTelegram, messenger: TelegramMessenger, tray: Tray
) -> None:
    telegram.will(result(value=True), refusal(409, "Conflict"), result([a_message(10)]))

    await telegram.during(messenger.receive(tray))

    assert tray.updates == [a_message(10)]
