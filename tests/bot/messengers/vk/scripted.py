"""A VK that says what the test has written down and remembers what it was asked, on a wire and without."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from bot.messengers.messenger import Messenger
from bot.messengers.pacer import Priority
from bot.messengers.vk.error import VkError
from services.inbox import Handling, current_update
from tests.bot.messengers.wire import Reply, body, until

GROUP_ID = 777
ANNA = 2001
NOW = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)


@dataclass
class ScriptedCalls:
    """VkCalls with no network behind them. Each method answers its script in turn, the last line for ever."""

    script: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    made: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    uploads: list[dict[str, object]] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    polls: list[dict[str, str]] = field(default_factory=list)
    is_exhausted: asyncio.Event = field(default_factory=asyncio.Event)
    is_closed: bool = False
    calls_a_second: float = 20
    turns: list[Priority] = field(default_factory=list)

    def will(self, method: str, *answers: Any) -> None:
        self.script[method].extend(answers)

    def params(self, method: str) -> list[dict[str, object]]:
        return [params for name, params in self.made if name == method]

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        assert (priority, as_user) == (Priority.ANSWER, False)
        given = {name: value for name, value in params.items() if value is not None}
        self.made.append((method, given))
        return self._next(method)

    async def turn(self, priority: Priority) -> None:
        self.turns.append(priority)

    async def tell(self, method: str, params: Mapping[str, object]) -> Any:
        return await self.call(method, params)

    async def upload(self, url: str, *, field: str, name: str, content: bytes) -> Any:
        self.uploads.append({"url": url, "field": field, "name": name, "content": content})
        return self._next("upload")

    async def download(self, url: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        assert min(timeout_s, size) > 0
        self.downloads.append(url)
        for piece in self.script["download"]:
            yield _said(piece)

    async def poll(self, url: str, params: Mapping[str, str]) -> Any:
        self.polls.append({"url": url, **params})
        if not self.script["poll"]:
            self.is_exhausted.set()
            await asyncio.Event().wait()
        return _said(self.script["poll"].popleft())

    async def close(self) -> None:
        self.is_closed = True

    async def during(self, receiving: Coroutine[Any, Any, None]) -> None:
        """Let it receive until every poll in the script is answered, then stop it as Ctrl-C does."""
        await until(self.is_exhausted, receiving)

    def _next(self, method: str) -> Any:
        answers = self.script[method]
        return _said(answers.popleft() if len(answers) > 1 else answers[0])


def _said(answer: Any) -> Any:
    if isinstance(answer, VkError):
        raise answer
    return answer


@dataclass
class ScriptedVk:
    """A VK on the wire. What the script does not say is answered with 1."""

    replies: deque[Reply] = field(default_factory=deque)
    calls: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def will(self, *replies: Reply) -> None:
        self.replies.extend(replies)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        fields = {name: _text(value) for name, value in [*request.query.items(), *form.items()]}
        self.calls.append((request.match_info["method"], fields))
        reply = self.replies.popleft() if self.replies else response(1)
        return await reply(request)

    def application(self) -> web.Application:
        application = web.Application()
        application.router.add_route("*", "/method/{method}", self.answer)
        return application


def _text(value: str | bytes | bytearray | web.FileField) -> str:
    if isinstance(value, web.FileField):
        return f"{value.filename}|{value.content_type}|{value.file.read().decode()}"
    return value if isinstance(value, str) else value.decode()


def response(value: Any) -> Reply:
    return body(json.dumps({"response": value}))


def refusal(code: int, message: str = "no", **more: Any) -> Reply:
    return body(json.dumps({"error": {"error_code": code, "error_msg": message, **more}}))


@dataclass
class Letterbox:
    """Where a receiver puts what it has received."""

    kept: str | None = None
    raws: list[dict[str, Any]] = field(default_factory=list)
    cursors: list[str | None] = field(default_factory=list)

    async def accept(
        self, _: Messenger, raws: Sequence[dict[str, Any]], *, cursor: str | None = None
    ) -> None:
        self.raws.extend(raws)
        self.cursors.append(cursor)

    async def cursor(self, _: Messenger) -> str | None:
        return self.kept


@contextmanager
def handling(update_id: str) -> Iterator[None]:
    """As during one attempt at handling the update of this number."""
    token = current_update.set(Handling(update_id))
    try:
        yield
    finally:
        current_update.reset(token)


def sent(message_id: int) -> list[dict[str, int]]:
    """What VK answers when it is asked to write to a list of one."""
    return [{"peer_id": ANNA, "message_id": 0, "conversation_message_id": message_id}]


def an_event(kind: str, thing: Any, *, event_id: str = "e1") -> dict[str, Any]:
    return {"group_id": GROUP_ID, "type": kind, "event_id": event_id, "v": "5.199", "object": thing}


def a_message(text: str = "hello", *, event_id: str = "e1", **more: Any) -> dict[str, Any]:
    message = {
        "date": 1790000000,
        "from_id": ANNA,
        "id": 12,
        "out": 0,
        "attachments": [],
        "conversation_message_id": 7,
        "text": text,
        "peer_id": ANNA,
        **more,
    }
    client = {"button_actions": ["text", "callback"], "keyboard": True, "inline_keyboard": True, "lang_id": 0}
    return an_event("message_new", {"message": message, "client_info": client}, event_id=event_id)


def a_press(payload: Any, *, peer_id: int = ANNA) -> dict[str, Any]:
    thing = {
        "user_id": ANNA,
        "peer_id": peer_id,
        "event_id": "19d28efbff4b",
        "payload": payload,
        "conversation_message_id": 9,
    }
    return an_event("message_event", thing)
