import json
import struct
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.fault import Faults
from sandbox.person import Person
from sandbox.telegram.core import Telegram
from sandbox.telegram.http import routes
from sandbox.upload import Upload
from tests.clock import HandClock

TOKEN = "777000:sandbox"

Call = Callable[..., Any]


@pytest.fixture
def anna() -> Person:
    return Person(1001, "Анна", "Соколова", "anna")


@pytest.fixture
def stranger() -> Person:
    """Somebody who never wrote to the bot."""
    return Person(1009, "Пётр")


@pytest.fixture
def telegram(clock: HandClock, anna: Person, stranger: Person) -> Telegram:
    telegram = Telegram(token=TOKEN, clock=clock, rate=None)
    telegram.add_person(anna)
    telegram.add_person(stranger)
    telegram.says(anna.id, "/start")
    telegram.take_updates()
    return telegram


@pytest.fixture
def call(telegram: Telegram) -> Call:
    """A call of the bot with fields as one writes them: structures become JSON."""

    def call(method: str, files: dict[str, Upload] | None = None, **fields: Any) -> Any:
        texts = {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()
        }
        return telegram.call(method, texts, files)

    return call


@pytest.fixture
def png() -> Callable[[int, int], Upload]:
    def draw(width: int, height: int) -> Upload:
        size = struct.pack(">II", width, height)
        return Upload("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + size, "image/png")

    return draw


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
async def server(telegram: Telegram, faults: Faults) -> AsyncIterator[TestServer]:
    app = web.Application()
    app.add_routes(routes(telegram, faults))
    server = TestServer(app)
    await server.start_server()
    yield server
    await server.close()


@pytest.fixture
async def bot(server: TestServer) -> AsyncIterator[Bot]:
    address = str(server.make_url("")).rstrip("/")
    async with Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address))) as bot:
        yield bot
