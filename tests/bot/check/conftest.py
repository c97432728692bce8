from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.settings import Settings
from sandbox.fault import Faults
from sandbox.telegram import http as telegram_http
from sandbox.telegram.core import Telegram
from sandbox.vk import http as vk_http
from sandbox.vk.core import Vk
from tests.bot.check.inspection import GROUP, TELEGRAM_TOKEN, USER_TOKEN, VK_TOKEN, Installation


def real_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  what the check compares itself with is the time of answers


@pytest.fixture
def telegram() -> Telegram:
    return Telegram(token=TELEGRAM_TOKEN, clock=real_clock, rate=None)


@pytest.fixture
def vk() -> Vk:
    return Vk(token=VK_TOKEN, group_id=GROUP, clock=real_clock, rate=None, user_token=USER_TOKEN)


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def answers() -> dict[str, Any]:
    """Whole answers by the method's name, for what the sandbox cannot be brought to say."""
    return {}


@pytest.fixture
async def address(telegram: Telegram, vk: Vk, faults: Faults, answers: dict[str, Any]) -> AsyncIterator[str]:
    """Both messengers behind one address, as in the sandbox."""
    app = web.Application(middlewares=[prompted(answers)])
    app.add_routes([*telegram_http.routes(telegram, faults), *vk_http.routes(vk, faults)])
    server = TestServer(app)
    await server.start_server(shutdown_timeout=0.1)
    yield str(server.make_url("")).rstrip("/")
    await server.close()


def prompted(answers: dict[str, Any]) -> Callable[..., Any]:
    @web.middleware
    async def prompt(request: web.Request, handler: Any) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        if method in answers:
            return web.json_response(answers[method], status=answers[method].get("error_code", 200))
        response: web.StreamResponse = await handler(request)
        return response

    return prompt


@pytest.fixture
def installation(address: str, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Installation:
    """An installation where all is well; a test spoils one thing of it."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return Installation(
        {
            "TELEGRAM_TOKEN": TELEGRAM_TOKEN,
            "TELEGRAM_API_URL": address,
            "TELEGRAM_CHANNEL": "@engineers",
            "VK_TOKEN": VK_TOKEN,
            "VK_GROUP_ID": str(GROUP),
            "VK_API_URL": address,
            "DATABASE_URL": sqlite_url,
            "ADMINS": "telegram:1001",
        }
    )
