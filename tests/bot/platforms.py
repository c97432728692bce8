"""Both messengers of the sandbox inside of the test: what arrives is counted, troubles are ordered."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from typing_extensions import override

from sandbox.clock import Clock
from sandbox.fault import Fault, Faults, Server
from sandbox.options import TELEGRAM_TOKEN, VK_GROUP, VK_TOKEN
from sandbox.person import Person
from sandbox.server import application
from sandbox.telegram.chat import Chat
from sandbox.telegram.core import Telegram
from sandbox.upload import Upload
from sandbox.vk.core import Vk
from sandbox.vk.refusal import VkRefusal
from sandbox.world import World
from tests.clock import NOON

SEND: Mapping[Server, str] = {"telegram": "sendMessage", "vk": "messages.send"}
FAREWELL_SECONDS = 0.1
# An answer that comes later than anybody waits for it.
NEVER_SECONDS = 3_600.0
UNANSWERED = "unanswered"


class FloodControl(VkRefusal):
    """VK's code 9: the same words too often. The sandbox has no such limit of its own."""

    def __init__(self) -> None:
        self.code, self.message = 9, "Flood control"
        Exception.__init__(self, self.message)


@dataclass
class Moment:
    """Something happens after so many more calls, before the last is carried out or before it is answered."""

    server: Server
    calls: int
    is_answer: bool
    act: Callable[[], object]
    has_come: bool = False

    def pass_by(self, server: Server, *, is_answer: bool) -> None:
        if self.has_come or server != self.server or is_answer is not self.is_answer:
            return
        self.calls -= 1
        if self.calls <= 0:
            self.has_come = True
            self.act()


class Taken(Faults):
    """Remembers which of the misfortunes have befallen somebody."""

    def __init__(self) -> None:
        super().__init__()
        self.befallen: Counter[tuple[Server, str]] = Counter()

    @override
    def take(self, server: Server, method: str) -> Fault | None:
        fault = super().take(server, method)
        if fault is not None:
            is_lost = fault.kind == "drop" or fault.seconds >= NEVER_SECONDS
            self.befallen[server, UNANSWERED if is_lost else fault.kind] += 1
        return fault


class Platforms:
    """It is noon here, and time passes when it is told to: by the real one letters would wait for morning."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.clock.move_to(NOON)
        # By how much the clock of the bot's machine is wrong, and how often the bot has looked at it.
        self.clock_error = timedelta()
        self.clock_asked = 0
        self.faults = Taken()
        self.moments: list[Moment] = []
        self.flood_controls = 0
        self.address = ""
        self._calls: dict[int, web.Request] = {}
        self.telegram = _Telegram(self)
        self.vk = _Vk(self)

    def when(
        self, server: Server, calls: int, act: Callable[[], object], *, is_answer: bool = True
    ) -> Moment:
        moment = Moment(server, calls, is_answer, act)
        self.moments.append(moment)
        return moment

    def order(self, server: Server, kind: Any, *, times: int, seconds: float = 0.0) -> None:
        self.faults.order(server, SEND[server], kind, times=times, seconds=seconds)

    def forget(self) -> None:
        """Whatever was ordered and has not happened."""
        self.faults.clear()
        self.moments.clear()
        self.flood_controls = 0

    def welcome(self, server: Server, external_id: int, *, blocked: bool = False) -> None:
        """Somebody who has written to the bot before."""
        if server == "vk":
            self.vk.add_person(Person(external_id, "Анна"))
            self.vk.dialog(external_id).allow()
        else:
            self.telegram.add_person(Person(external_id, "Анна"))
            self.telegram.chats[external_id] = Chat(external_id, is_blocked=blocked)

    def arrived(self, server: Server, words: str) -> Counter[int]:
        """How many messages with these words each person has got, as they lie in the chats."""
        side = self.vk if server == "vk" else self.telegram
        return Counter(
            {
                person_id: sum(words in message["text"] for message in side.messages(person_id))
                for person_id in side.people
            }
        )

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        app = application(World(self.telegram, self.vk, self.clock, self.faults))
        app.router.add_get("/clock-of-the-bot", self._tell_time)
        app.middlewares.append(self._attend)
        runner = web.AppRunner(app, shutdown_timeout=FAREWELL_SECONDS)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"
        try:
            yield
        finally:
            await runner.cleanup()

    def pass_by(self, server: Server, *, is_answer: bool) -> None:
        for moment in self.moments:
            moment.pass_by(server, is_answer=is_answer)

    @property
    def is_called(self) -> bool:
        """Whether somebody waits for the answer to a message."""
        lines = [request.transport for request in self._calls.values()]
        return any(line is not None and not line.is_closing() for line in lines)

    @web.middleware
    async def _attend(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.endswith(tuple(SEND.values())):
            return await handler(request)
        self._calls[id(request)] = request
        try:
            return await handler(request)
        finally:
            del self._calls[id(request)]

    async def _tell_time(self, _request: web.Request) -> web.Response:
        self.clock_asked += 1
        return web.json_response({"offset": (self.clock.offset + self.clock_error).total_seconds()})


class _Telegram(Telegram):
    def __init__(self, platforms: Platforms) -> None:
        super().__init__(token=TELEGRAM_TOKEN, clock=platforms.clock, rate=None, per_chat=False)
        self._platforms = platforms

    @override
    def call(self, method: str, fields: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> Any:
        if method != SEND["telegram"]:
            return super().call(method, fields, files)
        self._platforms.pass_by("telegram", is_answer=False)
        result = super().call(method, fields, files)
        self._platforms.pass_by("telegram", is_answer=True)
        return result


class _Vk(Vk):
    def __init__(self, platforms: Platforms) -> None:
        super().__init__(token=VK_TOKEN, group_id=VK_GROUP, clock=platforms.clock, rate=None)
        self._platforms = platforms

    @override
    def call(self, method: str, params: Mapping[str, str], *, token: str, host: str = "") -> Any:
        if method != SEND["vk"]:
            return super().call(method, params, token=token, host=host)
        if self._platforms.flood_controls:
            self._platforms.flood_controls -= 1
            self._platforms.faults.befallen["vk", "error 9"] += 1
            raise FloodControl
        self._platforms.pass_by("vk", is_answer=False)
        result = super().call(method, params, token=token, host=host)
        self._platforms.pass_by("vk", is_answer=True)
        return result
