import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from models.account import MessengerName
from services.inbox import Letter

logger = logging.getLogger(__name__)

# People are answered side by side; most of a handling is waiting for a slot or for the network.
WORKERS = 64
# More letters in memory than this, and receiving waits: the platforms keep the rest for us.
LETTERS_AT_HAND = 2_000

Lane = tuple[MessengerName, str]


class Lanes:
    """Letters of different people side by side, those of one person in order."""

    def __init__(self, handle: Callable[[Letter], Awaitable[None]]) -> None:
        self._handle = handle
        self._lanes: dict[Lane, deque[Letter]] = {}
        self._ready: asyncio.Queue[Lane] = asyncio.Queue()
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._room = asyncio.Event()
        self._room.set()

    def put(self, letter: Letter) -> None:
        self._count += 1
        self._idle.clear()
        if self._count >= LETTERS_AT_HAND:
            self._room.clear()
        key = (letter.messenger, letter.lane)
        lane = self._lanes.get(key)
        if lane is None:
            self._lanes[key] = deque([letter])
            self._ready.put_nowait(key)
        else:
            lane.append(letter)

    async def room(self) -> None:
        """Wait until there is room for more."""
        await self._room.wait()

    async def idle(self) -> None:
        """Wait until everything at hand has been handled."""
        await self._idle.wait()

    async def work(self) -> None:
        """Handle what comes, until cancelled."""
        async with asyncio.TaskGroup() as workers:
            for _ in range(WORKERS):
                workers.create_task(self._work())

    async def _work(self) -> None:
        while True:
            key = await self._ready.get()
            lane = self._lanes[key]
            await self._handle(lane[0])
            lane.popleft()
            # A person with more to say goes to the end of the queue: nobody waits for one who types fast.
            if lane:
                self._ready.put_nowait(key)
            else:
                del self._lanes[key]
            self._handled_one()

    def _handled_one(self) -> None:
        self._count -= 1
        if self._count < LETTERS_AT_HAND:
            self._room.set()
        if not self._count:
            self._idle.set()
