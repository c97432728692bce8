import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from sandbox.person import Person
from sandbox.telegram.core import Telegram
from sandbox.telegram.courier import deliver

Call = Callable[..., Any]
PATIENCE_SECONDS = 20.0


class Doorway:
    """The bot's end of a webhook: notes what comes and answers what it is told to."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[tuple[str, str | None]] = asyncio.Queue()
        self.answers: list[web.Response] = []
        self.url = ""

    async def open(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.came.put_nowait(
            (update["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        )
        return self.answers.pop(0) if self.answers else web.Response()

    async def next(self) -> str:
        async with asyncio.timeout(PATIENCE_SECONDS):
            text, _ = await self.came.get()
        return text


@pytest.fixture
async def doorway() -> AsyncIterator[Doorway]:
    doorway = Doorway()
    app = web.Application()
    app.add_routes([web.post("/telegram", doorway.open)])
    async with TestServer(app) as server:
        doorway.url = str(server.make_url("/telegram"))
        yield doorway


@pytest.fixture
async def courier(telegram: Telegram) -> AsyncIterator[None]:
    work = asyncio.ensure_future(deliver(telegram))
    yield
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work


async def until(telegram: Telegram, is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not is_so():
            await telegram.queue.bell.heard(None)


@pytest.mark.usefixtures("courier")
async def test_an_update_is_carried_with_the_secret(telegram: Telegram, call: Call, doorway: Doorway) -> None:
    call("setWebhook", url=doorway.url, secret_token="secret")

    telegram.says(1001, "раз")

    async with asyncio.timeout(PATIENCE_SECONDS):
        assert await doorway.came.get() == ("раз", "secret")
    await until(telegram, lambda: not telegram.queue.pending())


@pytest.mark.usefixtures("courier")
async def test_what_waited_for_the_webhook_is_carried_in_order(
    telegram: Telegram, call: Call, doorway: Doorway
) -> None:
    for word in ("раз", "два", "три"):
        telegram.says(1001, word)

    call("setWebhook", url=doorway.url)

    assert [await doorway.next() for _ in range(3)] == ["раз", "два", "три"]


@pytest.mark.usefixtures("courier")
@pytest.mark.parametrize("status", [302, 404, 500])
async def test_what_is_not_taken_comes_again_before_the_next(
    telegram: Telegram, call: Call, doorway: Doorway, status: int
) -> None:
    doorway.answers = [web.Response(status=status)]
    call("setWebhook", url=doorway.url)

    telegram.says(1001, "раз")
    telegram.says(1001, "два")

    assert [await doorway.next() for _ in range(3)] == ["раз", "раз", "два"]
    failure = call("getWebhookInfo")["last_error_message"]
    assert failure.startswith(f"Wrong response from the webhook: {status}")


@pytest.mark.usefixtures("courier")
async def test_one_stuck_talk_does_not_hold_the_others(
    telegram: Telegram, call: Call, doorway: Doorway, stranger: Person
) -> None:
    doorway.answers = [web.Response(status=500), web.Response(status=500)]
    call("setWebhook", url=doorway.url)
    telegram.says(1001, "раз")
    stuck = [await doorway.next(), await doorway.next()]

    telegram.says(stranger.id, "другой")

    assert (stuck, await doorway.next()) == (["раз", "раз"], "другой")


@pytest.mark.usefixtures("courier")
async def test_a_closed_door_keeps_the_update(telegram: Telegram, call: Call) -> None:
    call("setWebhook", url=f"http://127.0.0.1:{unused_port()}/telegram")

    telegram.says(1001, "раз")

    await until(telegram, lambda: "last_error_message" in call("getWebhookInfo"))
    assert call("getWebhookInfo")["pending_update_count"] == 1


@pytest.mark.usefixtures("courier")
async def test_an_answer_may_carry_a_call(telegram: Telegram, call: Call, doorway: Doorway) -> None:
    wish = {"method": "sendMessage", "chat_id": 1001, "text": "Здравствуйте"}
    doorway.answers = [
        web.json_response(wish),
        web.json_response({"method": "sendMessage"}),
        web.json_response([]),
    ]
    call("setWebhook", url=doorway.url)

    for word in ("раз", "два", "три"):
        telegram.says(1001, word)

    await until(telegram, lambda: not telegram.queue.pending())
    said = [message["text"] for message in telegram.messages(1001) if message["from"] == "bot"]
    assert said == ["Здравствуйте"]
