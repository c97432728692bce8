from typing import Any

import pytest
from aiohttp import WSServerHandshakeError
from aiohttp.test_utils import TestClient

from sandbox.world import World

Page = TestClient[Any, Any]
STRANGER = "http://evil.example"


def own_origin(page: Page) -> str:
    return f"http://{page.host}:{page.port}"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": STRANGER},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Host": "evil.example"},
    ],
)
@pytest.mark.parametrize(
    "address", ["/page/telegram/1001/say", "/page/people", "/clock", "/faults", "/method/messages.send"]
)
async def test_a_foreign_page_can_not_drive_the_sandbox(
    page: Page, world: World, address: str, headers: dict[str, str]
) -> None:
    response = await page.post(address, json={"text": "Здравствуйте"}, headers=headers)

    assert response.status == 403
    assert world.telegram.take_updates() == []


async def test_a_foreign_page_can_not_watch(page: Page) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await page.ws_connect("/page/live", origin=STRANGER)

    assert refused.value.status == 403


async def test_our_own_page_may_drive(page: Page) -> None:
    headers = {"Origin": own_origin(page), "Sec-Fetch-Site": "same-origin"}

    response = await page.post("/page/telegram/1001/say", json={"text": "Здравствуйте"}, headers=headers)

    assert response.status == 200


async def test_our_own_page_may_watch(page: Page) -> None:
    async with page.ws_connect("/page/live", origin=own_origin(page)) as socket:
        await socket.send_json({})

        assert (await socket.receive_json())["chats"] == {}


async def test_a_link_from_elsewhere_opens_the_page(page: Page) -> None:
    response = await page.get("/", headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status == 200


async def test_the_page_runs_no_script_but_its_own(page: Page) -> None:
    response = await page.get("/")

    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


async def test_a_file_sent_in_a_chat_can_do_nothing_on_our_address(page: Page) -> None:
    response = await page.get("/file/bot777000:sandbox/documents/page.html")

    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
