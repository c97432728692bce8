from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiohttp.test_utils import TestServer

from bot.messengers.pacer import Pacer
from bot.messengers.vk.client import VkClient
from bot.messengers.vk.session import VkSession
from tests.bot.messengers.vk.scripted import GROUP_ID, NOW, Letterbox, ScriptedCalls, ScriptedVk
from tests.bot.messengers.wire import LeapingClock, Pauses


@pytest.fixture
def calls() -> ScriptedCalls:
    return ScriptedCalls()


@pytest.fixture
def bot(calls: ScriptedCalls) -> Bot:
    session = VkSession(calls, clock=lambda: NOW)
    return Bot(f"{GROUP_ID}:vk", session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


@pytest.fixture
async def vk() -> AsyncIterator[ScriptedVk]:
    scripted = ScriptedVk()
    server = TestServer(scripted.application())
    await server.start_server()
    scripted.address = str(server.make_url("")).rstrip("/")
    yield scripted
    await server.close()


@pytest.fixture
def pacer(clock: LeapingClock) -> Pacer:
    return Pacer(rate=20, timers=clock)


@pytest.fixture
async def client(vk: ScriptedVk, pacer: Pacer, pauses: Pauses) -> AsyncIterator[VkClient]:
    client = VkClient("community", pacer, user_token="person", api_url=vk.address, sleep=pauses)
    yield client
    await client.close()


@pytest.fixture
def letterbox() -> Letterbox:
    return Letterbox()
