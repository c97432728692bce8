"""What the scripted messengers have in common: time that is not waited for, and a connection that breaks."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

# Far beyond what any test needs: it only turns a hang into a failure.
PATIENCE_SECONDS = 60

Reply = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Pauses:
    """A sleep that takes no time and remembers how long it was asked to be."""

    seconds: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await asyncio.sleep(0)


@dataclass
class LeapingClock:
    """The pacer's time: it jumps to whatever is waited for."""

    now: float = 0.0

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None], /) -> asyncio.Handle:
        def leap() -> None:
            self.now = max(self.now, when) + self.lateness()
            callback()

        return asyncio.get_running_loop().call_soon(leap)

    def lateness(self) -> float:
        return 0.0


async def until(is_exhausted: asyncio.Event, receiving: Coroutine[Any, Any, None]) -> None:
    """Let it receive until everything in the script is said, then stop it as Ctrl-C does."""
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        running = group.create_task(receiving)
        await is_exhausted.wait()
        running.cancel()


def body(text: str | bytes, *, status: int = 200, kind: str = "application/json") -> Reply:
    content = text.encode() if isinstance(text, str) else text

    async def reply(_: web.Request) -> web.Response:
        return web.Response(body=content, status=status, content_type=kind)

    return reply


async def cut(request: web.Request) -> web.Response:
    """Everything has happened, but the connection ends before the answer."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()
