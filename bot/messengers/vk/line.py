import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

Line = TypeVar("Line")
Answer = TypeVar("Answer")


class Lines(Generic[Line]):
    """At most so many calls at once, each on a line of its own and in a thread of its own.

    The threads are daemons: one that hangs in the network holds up neither the stop of the bot nor the end of
    the interpreter, which waits for those of a ThreadPoolExecutor. A call whose caller has gone keeps its
    line until it is over.
    """

    def __init__(self, count: int, connect: Callable[[], Line]) -> None:
        self._free = asyncio.Semaphore(count)
        self._connect = connect
        self._idle: list[Line] = []

    async def call(self, ready: Callable[[], Awaitable[None]], work: Callable[[Line], Answer]) -> Answer:
        """Wait for a line, then until it is time, and only then for the work.

        The other way round, calls would pile up behind busy lines with their time already come, and leave in
        one burst when the lines are free again.
        """
        await self._free.acquire()
        try:
            await ready()
            answer = self._begin(work)
        except BaseException:
            self._free.release()
            raise
        return await answer

    def _begin(self, work: Callable[[Line], Answer]) -> asyncio.Future[Answer]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        line = self._idle.pop() if self._idle else self._connect()

        def run() -> None:
            try:
                tell = partial(answer.set_result, work(line))
            except Exception as error:  # noqa: BLE001  whoever called shall have it
                tell = partial(answer.set_exception, error)
            with suppress(RuntimeError):  # the loop has ended: nobody waits any more
                loop.call_soon_threadsafe(hang_up, tell)

        def hang_up(tell: Callable[[], None]) -> None:
            self._idle.append(line)
            self._free.release()
            if not answer.done():
                tell()

        threading.Thread(target=run, name="vk", daemon=True).start()
        return answer
