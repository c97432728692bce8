"""A Telegram that says what the test has written down, and remembers what it was asked."""

import asyncio
import json
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.bot.messengers.wire import Reply, body, until

TOKEN = "777000:sandbox"


@dataclass(frozen=True)
class Call:
    method: str
    fields: dict[str, str]


@dataclass
class ScriptedTelegram:
    replies: deque[Reply] = field(default_factory=deque)
    calls: list[Call] = field(default_factory=list)
    is_exhausted: asyncio.Event = field(default_factory=asyncio.Event)
    is_closing: asyncio.Event = field(default_factory=asyncio.Event)
    address: str = ""

    def will(self, *replies: Reply) -> None:
        self.replies.extend(replies)

    @property
    def methods(self) -> list[str]:
        return [call.method for call in self.calls]

    async def during(self, receiving: Coroutine[Any, Any, None]) -> None:
        """Let it receive until everything in the script is said, then stop it as Ctrl-C does."""
        await until(self.is_exhausted, receiving)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        fields = {key: str(value) for key, value in (await request.post()).items()}
        self.calls.append(Call(request.match_info["method"], fields))
        if self.replies:
            return await self.replies.popleft()(request)
        self.is_exhausted.set()
        return await self.silence(request)

    async def silence(self, _: web.Request) -> web.StreamResponse:
        await self.is_closing.wait()
        return web.Response()

    def application(self) -> web.Application:
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self.answer)
        return application


def result(value: Any) -> Reply:
    return body(json.dumps({"ok": True, "result": value}))


def refusal(code: int, description: str, **parameters: int) -> Reply:
    answer: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return body(json.dumps(answer), status=code)


def page(status: int) -> Reply:
    return body("<html><h1>Bad Gateway</h1></html>", status=status, kind="text/html")


SENT_MESSAGE = {
    "message_id": 5,
    "date": 1790000000,
    "chat": {"id": 1001, "type": "private", "first_name": "Anna"},
    "text": "Hello",
}


def a_message(update_id: int, *, text: str = "hello", person_id: int = 1001) -> dict[str, Any]:
    person = {"id": person_id, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
    chat = {"id": person_id, "type": "private", "first_name": "Anna"}
    message = {"message_id": 7, "date": 1790000000, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": message}
