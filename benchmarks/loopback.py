"""Both platforms on a local port, as small as a start needs: one message waits, who answers it is ready."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

from aiohttp import web

ANNA = {"id": 1001, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
CHAT = {"id": 1001, "type": "private", "first_name": "Анна"}
BOT = {"id": 777000, "is_bot": True, "first_name": "Инженерные классы", "username": "engineers_bot"}
COMMUNITY = {"groups": [{"id": 777, "name": "Инженерные классы", "screen_name": "engineers"}], "profiles": []}
START_COMMAND = {"type": "bot_command", "offset": 0, "length": 6}


class Loopback:
    """A fresh one for every start: its single update has not been taken yet."""

    def __init__(self) -> None:
        self.url = ""
        self.answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()  # when, monotonic
        self._closing = asyncio.Event()

    @classmethod
    @asynccontextmanager
    async def opened(cls) -> AsyncIterator[Self]:
        loopback, app = cls(), web.Application()
        app.add_routes(
            [
                web.post("/bot{token}/{method}", loopback._telegram),
                web.get("/vk/longpoll", loopback._vk_longpoll),
                web.post("/method/{method}", loopback._vk),
            ]
        )
        runner = web.AppRunner(app, shutdown_timeout=0)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            host, port = runner.addresses[0][:2]
            loopback.url = f"http://{host}:{port}"
            yield loopback
        finally:
            loopback._closing.set()
            await runner.cleanup()

    async def _telegram(self, request: web.Request) -> web.Response:
        method, fields = request.match_info["method"], await request.post()
        match method:
            case "getMe":
                return _result(BOT)
            case "getUpdates" if int(str(fields.get("offset") or 0)) <= 1:
                return _result([_update()])
            case "getUpdates":
                await self._nothing_new(float(str(fields.get("timeout") or 0)))
                return _result([])
            case "sendMessage":
                if not self.answered.done():
                    self.answered.set_result(time.monotonic())
                return _result(_message(8, BOT, str(fields["text"])))
            case _:
                return _result(True)  # noqa: FBT003  what Telegram says when a thing is done

    async def _vk(self, request: web.Request) -> web.Response:
        server = {"key": "key", "server": f"{self.url}/vk/longpoll", "ts": "1"}
        answers = {"groups.getById": COMMUNITY, "groups.getLongPollServer": server}
        return web.json_response({"response": answers.get(request.match_info["method"], 1)})

    async def _vk_longpoll(self, request: web.Request) -> web.Response:
        await self._nothing_new(float(request.query.get("wait", "0")))
        return web.json_response({"ts": "1", "updates": []})

    async def _nothing_new(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._closing.wait(), seconds)
        except TimeoutError:
            return


def _update() -> dict[str, Any]:
    return {"update_id": 1, "message": {**_message(7, ANNA, "/start"), "entities": [START_COMMAND]}}


def _message(number: int, sender: dict[str, Any], text: str) -> dict[str, Any]:
    return {"message_id": number, "date": int(time.time()), "chat": CHAT, "from": sender, "text": text}


def _result(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})
