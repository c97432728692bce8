from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiohttp.test_utils import TestServer

from bot.messengers.pacer import Pacer
from bot.messengers.telegram.session import TelegramSession
from tests.bot.messengers.telegram.scripted import TOKEN, ScriptedTelegram
from tests.bot.messengers.wire import LeapingClock, Pauses


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    scripted = ScriptedTelegram()
    server = TestServer(scripted.application())
    await server.start_server()
    scripted.address = str(server.make_url("/"))
    yield scripted
    scripted.is_closing.set()
    await server.close()


@pytest.fixture
def pacer(clock: LeapingClock) -> Pacer:
    return Pacer(rate=30, timers=clock)


@pytest.fixture
async def session(telegram: ScriptedTelegram, pacer: Pacer, pauses: Pauses) -> AsyncIterator[TelegramSession]:
    session = TelegramSession(telegram.address, pacer, sleep=pauses)
    yield session
    await session.close()


@pytest.fixture
def bot(session: TelegramSession) -> Bot:
    return Bot(TOKEN, session=session)
