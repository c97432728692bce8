import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.vk.core import Vk
from sandbox.vk.courier import Courier
from tests.sandbox.vk.vk_talk import Json

ANNA = 2001
PLENTY_SECONDS = 30
AT_ONCE = (0.0,) * 5


@dataclass
class Bot:
    """A bot behind the Callback API: it answers what it was told to and remembers what it heard."""

    code: str
    answers: list[str] = field(default_factory=list)
    heard: list[tuple[Json, str]] = field(default_factory=list)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, request: web.Request) -> web.Response:
        body = await request.json()
        if body["type"] == "confirmation":
            return web.Response(text=self.code)
        async with self.news:
            self.heard.append((body, request.headers.get("X-Retry-Counter", "")))
            self.news.notify_all()
        return web.Response(text=self.answers.pop(0) if self.answers else "ok")

    async def has_heard(self, count: int) -> None:
        async with asyncio.timeout(PLENTY_SECONDS), self.news:
            await self.news.wait_for(lambda: len(self.heard) >= count)


@pytest.fixture
async def bot(vk: Vk) -> AsyncIterator[Bot]:
    bot = Bot(vk.feed.confirmation)
    app = web.Application()
    app.router.add_post("/vk", bot.take)
    server = TestServer(app)
    await server.start_server()
    vk.connect_callback(str(server.make_url("/vk")), "secret")
    yield bot
    await server.close()


@asynccontextmanager
async def running(courier: Courier) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        work = tasks.create_task(courier.run())
        yield
        work.cancel()


async def status(vk: Vk, wanted: str) -> None:
    """Wait for a state of the callback server."""
    changed = asyncio.Event()
    vk.on_change = changed.set
    async with asyncio.timeout(PLENTY_SECONDS):
        while vk.feed.callback and vk.feed.callback.status != wanted:
            await changed.wait()
            changed.clear()


async def test_a_confirmed_bot_is_told_with_the_secret(vk: Vk, bot: Bot) -> None:
    async with running(Courier(vk)):
        await status(vk, "ok")
        vk.says(ANNA, "Привет")
        await bot.has_heard(1)

    body, counter = bot.heard[0]
    assert (body["type"], body["secret"], body["group_id"], counter) == ("message_new", "secret", 777, "")
    assert body["object"]["message"]["text"] == "Привет"


async def test_a_bot_with_a_wrong_code_is_told_nothing(vk: Vk, bot: Bot) -> None:
    bot.code = "wrong"

    async with running(Courier(vk)):
        vk.says(ANNA, "Привет")
        await status(vk, "failed")

    assert bot.heard == []


async def test_an_event_comes_again_until_the_bot_says_ok(vk: Vk, bot: Bot) -> None:
    bot.answers = ["error", "", "ok"]

    async with running(Courier(vk, pauses=AT_ONCE)):
        vk.says(ANNA, "Привет")
        await bot.has_heard(3)

    assert len({body["event_id"] for body, _ in bot.heard}) == 1
    assert [counter for _, counter in bot.heard] == ["", "1", "2"]


async def test_an_event_is_given_up_after_five_repeats(vk: Vk, bot: Bot) -> None:
    bot.answers = ["error"] * 6

    async with running(Courier(vk, pauses=AT_ONCE)):
        vk.says(ANNA, "Раз")
        await bot.has_heard(6)
        vk.says(ANNA, "Два")
        await bot.has_heard(7)

    assert [body["object"]["message"]["text"] for body, _ in bot.heard] == ["Раз"] * 6 + ["Два"]


async def test_a_stubborn_event_does_not_hold_the_others_up(vk: Vk, bot: Bot) -> None:
    bot.answers = ["error"]

    async with running(Courier(vk)):
        vk.says(ANNA, "Раз")
        vk.says(ANNA, "Два")
        await bot.has_heard(2)

    assert [body["object"]["message"]["text"] for body, _ in bot.heard] == ["Раз", "Два"]


async def test_a_bot_that_is_not_there_is_not_confirmed(vk: Vk, unused_tcp_port: int) -> None:
    vk.connect_callback(f"http://127.0.0.1:{unused_tcp_port}/vk", "")

    async with running(Courier(vk)):
        await status(vk, "failed")

    assert vk.feed.callback
    assert vk.feed.callback.status == "failed"
