import json
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.messengers.vk.callback import Callback
from bot.messengers.vk.error import VkError
from bot.web import LARGEST_BODY_BYTES
from tests.bot.messengers.vk.scripted import GROUP_ID, ScriptedCalls, a_message

GET_CODE = "groups.getCallbackConfirmationCode"
SECRET = "s3cret"
CONFIRMATION = {"type": "confirmation", "group_id": GROUP_ID}


class Door:
    """The route as VK sees it, and what has come in."""

    def __init__(self, client: "TestClient[web.Request, web.Application]", taken: list[Any]) -> None:
        self.taken = taken
        self._client = client

    async def knock(self, event: Any, **more: Any) -> tuple[int, str]:
        body = event if isinstance(event, bytes | BytesIO) else json.dumps(event | more).encode()
        response: ClientResponse = await self._client.post("/vk", data=body)
        return response.status, await response.text()


class Doors:
    """Opens doors with the settings that a test is about."""

    def __init__(self, calls: ScriptedCalls) -> None:
        self._calls = calls
        self._clients: list[TestClient[web.Request, web.Application]] = []

    async def open(self, *, secret: str = SECRET, confirmation: str = "", is_full: bool = False) -> Door:
        callback = Callback(self._calls, GROUP_ID, secret=secret, confirmation=confirmation)
        taken: list[Any] = []

        async def deliver(event: dict[str, Any]) -> None:
            if is_full:
                raise OSError("the disk is full")
            taken.append(event)

        async def answer(request: web.Request) -> web.Response:
            return await callback.answer(request, deliver)

        application = web.Application(client_max_size=LARGEST_BODY_BYTES)
        application.router.add_post("/vk", answer)
        client = TestClient(TestServer(application))
        await client.start_server()
        self._clients.append(client)
        return Door(client, taken)

    async def close(self) -> None:
        for client in self._clients:
            await client.close()


@pytest.fixture
async def doors(calls: ScriptedCalls) -> AsyncIterator[Doors]:
    doors = Doors(calls)
    yield doors
    await doors.close()


async def test_an_event_is_taken_and_answered_ok(doors: Doors) -> None:
    door = await doors.open()

    assert await door.knock(a_message(), secret="s3cret") == (200, "ok")
    assert door.taken == [a_message()]


async def test_an_event_that_could_not_be_kept_is_not_answered_ok(
    doors: Doors, caplog: pytest.LogCaptureFixture
) -> None:
    door = await doors.open(is_full=True)

    status, text = await door.knock(a_message(), secret="s3cret")

    assert status == 503
    assert text != "ok"
    assert "vk_updates_not_accepted" in caplog.messages


@pytest.mark.parametrize("secret", ["wrong", "", None, 5, "s3cret ", "я"])
async def test_a_wrong_secret_is_shown_the_door(doors: Doors, secret: Any) -> None:
    door = await doors.open()

    status, _ = await door.knock(a_message(), secret=secret)

    assert (status, door.taken) == (403, [])


@pytest.mark.parametrize("more", [{}, {"secret": ""}, {"secret": "guess"}])
async def test_with_no_secret_set_nobody_is_believed(doors: Doors, more: dict[str, str]) -> None:
    door = await doors.open(secret="")

    status, _ = await door.knock(a_message(), **more)

    assert (status, door.taken) == (403, [])


@pytest.mark.parametrize("group_id", [778, None, "777"])
async def test_another_group_is_shown_the_door(doors: Doors, group_id: Any) -> None:
    door = await doors.open()

    statuses = [
        (await door.knock(event, secret="s3cret", group_id=group_id))[0]
        for event in (a_message(), CONFIRMATION)
    ]

    assert (statuses, door.taken) == ([403, 403], [])


async def test_the_code_of_the_settings_confirms_the_address(doors: Doors) -> None:
    door = await doors.open(confirmation="f00d")

    assert await door.knock(CONFIRMATION) == (200, "f00d")
    assert door.taken == []


async def test_without_a_code_vk_is_asked_for_it_once(doors: Doors, calls: ScriptedCalls) -> None:
    calls.will(GET_CODE, {"code": "cafe"})
    door = await doors.open()

    answers = [await door.knock(CONFIRMATION) for _ in range(2)]

    assert answers == [(200, "cafe")] * 2
    assert calls.made == [(GET_CODE, {"group_id": GROUP_ID})]


async def test_a_code_that_vk_does_not_tell_is_a_bad_gateway(doors: Doors, calls: ScriptedCalls) -> None:
    calls.will(GET_CODE, VkError(15, "no"))
    door = await doors.open()

    status, _ = await door.knock(CONFIRMATION)

    assert status == 502


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"5", b"\xff", pytest.param(b"[" * 100_000, id="deep")])
async def test_what_is_no_event_is_a_bad_request(doors: Doors, body: bytes) -> None:
    door = await doors.open()

    status, _ = await door.knock(body)

    assert status == 400


async def test_a_body_without_end_is_not_read(doors: Doors) -> None:
    door = await doors.open()

    status, _ = await door.knock(BytesIO(b" " * (LARGEST_BODY_BYTES + 1)))

    assert status == 413
