import asyncio
import json
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from sandbox.page.view import Gaze, view
from sandbox.world import World

# An answer of the bot is several changes; the page need not draw each of them.
DRAWING_PAUSE_SECONDS = 0.03
# "typing…" fades by itself, and nothing happens when it does.
TYPING_GLANCE_SECONDS = 1.0
HEARTBEAT_SECONDS = 20.0
# When we stop, a page that does not say goodbye in return is not waited for.
FAREWELL_SECONDS = 0.5
LARGEST_WISH_BYTES = 64 * 1024


class Live:
    """The pages that are open now, each shown whatever changes in what it looks at."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._sockets: set[web.WebSocketResponse] = set()

    def routes(self) -> Iterable[web.RouteDef]:
        return [web.get("/page/live", self.watch)]

    async def watch(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(
            heartbeat=HEARTBEAT_SECONDS, timeout=FAREWELL_SECONDS, max_msg_size=LARGEST_WISH_BYTES
        )
        await socket.prepare(request)
        self._sockets.add(socket)
        gaze, count = Gaze(), self._world.change.count
        try:
            async with asyncio.TaskGroup() as tasks:
                showing = tasks.create_task(self._show(socket, gaze, count))
                await self._listen(socket, gaze)
                showing.cancel()
        finally:
            self._sockets.discard(socket)
        return socket

    async def close(self, _app: web.Application) -> None:
        for socket in set(self._sockets):
            await socket.close()

    async def _listen(self, socket: web.WebSocketResponse, gaze: Gaze) -> None:
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                wish = _wish(frame.data)
                gaze.person, gaze.presses = wish.person, wish.presses
                self._world.change()

    async def _show(self, socket: web.WebSocketResponse, gaze: Gaze, count: int) -> None:
        with suppress(ConnectionError):  # the page has gone; the listener learns it by itself
            while True:
                count = await self._next(count, gaze)
                await socket.send_json(view(self._world, gaze), dumps=_text)
                await asyncio.sleep(DRAWING_PAUSE_SECONDS)

    async def _next(self, count: int, gaze: Gaze) -> int:
        glance = TYPING_GLANCE_SECONDS if self._is_typing(gaze) else None
        try:
            return await asyncio.wait_for(self._world.change.after(count), glance)
        except TimeoutError:
            return count

    def _is_typing(self, gaze: Gaze) -> bool:
        return any(
            person in self._world.side(server).people and self._world.side(server).typing(person)
            for server, person in gaze.person.items()
        )


def _wish(text: str) -> Gaze:
    try:
        wish = json.loads(text)
    except ValueError:
        return Gaze()
    return Gaze.read(wish) if isinstance(wish, dict) else Gaze()


def _text(shown: Any) -> str:
    return json.dumps(shown, ensure_ascii=False)
