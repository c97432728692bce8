import json
import os
import struct
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.fault import Faults
from sandbox.person import Person
from sandbox.upload import Upload
from sandbox.vk.core import Vk
from sandbox.vk.http import routes
from sandbox.vk.refusal import VkRefusal
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Refusal

TOKEN = "sandbox"
ADMIN = "admin"
ANNA, BORIS = 2001, 2002


@pytest.fixture
def vk(clock: HandClock) -> Vk:
    """Anna has written to the community, Boris never has; the event of her message is taken."""
    vk = Vk(token=TOKEN, group_id=777, clock=clock, rate=None, user_token=ADMIN)
    vk.add_person(Person(id=ANNA, name="Анна", surname="Смирнова", username="anna"))
    vk.add_person(Person(id=BORIS, name="Boris", language="en"))
    vk.says(ANNA, "Здравствуйте")
    vk.take_updates()
    return vk


@pytest.fixture
def ask(vk: Vk) -> Ask:
    def ask(method: str, *, token: str = TOKEN, **params: object) -> Any:
        return vk.call(
            method, {name: _wire(value) for name, value in params.items()}, token=token, host="vk.test"
        )

    return ask


@pytest.fixture
def refusal(ask: Ask) -> Refusal:
    def refusal(method: str, **params: Any) -> tuple[int, str]:
        with pytest.raises(VkRefusal) as refused:
            ask(method, **params)
        return refused.value.code, refused.value.message

    return refusal


@pytest.fixture
def picture() -> Upload:
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
    return Upload(name="poster.png", content=header + bytes(16), content_type="image/png")


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
async def server(vk: Vk, faults: Faults) -> AsyncIterator[str]:
    """Run the local VK on a real port and give its address."""
    app = web.Application()
    app.add_routes(routes(vk, faults))
    server = TestServer(app)
    await server.start_server(shutdown_timeout=0.1)
    yield str(server.make_url("/")).rstrip("/")
    await server.close()


@pytest.fixture(scope="session")
def published() -> dict[str, Any]:
    """The schema that VK publishes, where somebody has a copy of it."""
    path = os.environ.get("VK_SCHEMA")
    if not path:
        pytest.skip("VK_SCHEMA names no copy of the schema that VK publishes")
    schema: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return schema


def _wire(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
