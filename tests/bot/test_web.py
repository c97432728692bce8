import logging
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import ClientConnectorError, ClientSession, web

from bot.web import LARGEST_BODY_BYTES, serving


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def echo(request: web.Request) -> web.Response:
    return web.Response(text=str(len(await request.read())))


async def failing(_: web.Request) -> web.Response:
    raise RuntimeError("the inner workings")


ROUTES = [web.post("/echo", echo), web.post("/failing", failing)]


async def test_health_is_told_to_whoever_asks(session: ClientSession) -> None:
    async with (
        serving(ROUTES, host="127.0.0.1", port=0) as port,
        session.get(f"http://127.0.0.1:{port}/health") as answer,
    ):
        assert answer.status == 200
        assert await answer.json() == {"status": "ok"}


async def test_who_has_asked_is_not_logged(session: ClientSession, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async with serving(ROUTES, host="127.0.0.1", port=0) as port:
        await session.post(f"http://127.0.0.1:{port}/echo", data=b"hello")

    assert [record.getMessage() for record in caplog.records if "/echo" in record.getMessage()] == []


async def test_the_routes_of_the_messengers_are_served(session: ClientSession) -> None:
    async with (
        serving(ROUTES, host="127.0.0.1", port=0) as port,
        session.post(f"http://127.0.0.1:{port}/echo", data=b"hello") as answer,
    ):
        assert await answer.text() == "5"


async def test_a_body_that_no_messenger_would_send_is_refused(session: ClientSession) -> None:
    body = BytesIO(b"x" * (LARGEST_BODY_BYTES + 1))

    async with (
        serving(ROUTES, host="127.0.0.1", port=0) as port,
        session.post(f"http://127.0.0.1:{port}/echo", data=body) as answer,
    ):
        assert answer.status == 413


async def test_a_defect_tells_nothing_of_the_inner_workings(session: ClientSession) -> None:
    async with (
        serving(ROUTES, host="127.0.0.1", port=0) as port,
        session.post(f"http://127.0.0.1:{port}/failing") as answer,
    ):
        assert answer.status == 500
        assert "workings" not in await answer.text()


async def test_the_port_is_free_after_the_stop(session: ClientSession) -> None:
    async with serving(ROUTES, host="127.0.0.1", port=0) as port:
        pass

    with pytest.raises(ClientConnectorError):
        await session.get(f"http://127.0.0.1:{port}/health")


async def test_a_port_that_is_taken_is_an_error_at_the_start() -> None:
    async with serving(ROUTES, host="127.0.0.1", port=0) as port:
        with pytest.raises(OSError, match=str(port)):
            async with serving(ROUTES, host="127.0.0.1", port=port):
                pass
