import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from models.account import MessengerName
from services.inbox import Letter

# People are answered side by side; most of a handling is waiting for a slot or for the network. Each
# messenger has its own workers: the trouble of one is not to stop the other.
WORKERS = 32
# More letters in memory than this, and receiving waits: the platforms keep the rest for us.
LETTERS_AT_HAND = 2_000

Lane = tuple[MessengerName, str]


class Lanes:
    """Letters of different people side by side, those of one person in order."""

    def __init__(self, handle: Callable[[Letter], Awaitable[None]]) -> None:
        self._handle = handle
        self._lanes: dict[Lane, deque[Letter]] = {}
        self._ready: dict[MessengerName, asyncio.Queue[Lane]] = {
            name: asyncio.Queue() for name in MessengerName
        }
        self._at_hand: set[int] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._room = asyncio.Event()
        self._room.set()

    def put(self, letter: Letter) -> None:
        """Let the letter wait its turn. One that is at hand already is not taken twice."""
        if letter.id in self._at_hand:
            return
        self._at_hand.add(letter.id)
        self._idle.clear()
        if len(self._at_hand) >= LETTERS_AT_HAND:
            self._room.clear()
        key = (letter.messenger, letter.lane)
        lane = self._lanes.get(key)
        if lane is None:
            self._lanes[key] = deque([letter])
            self._ready[letter.messenger].put_nowait(key)
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
            for ready in self._ready.values():
                for _ in range(WORKERS):
                    workers.create_task(self._work(ready))

    async def _work(self, ready: asyncio.Queue[Lane]) -> None:
        while True:
            key = await ready.get()
            lane = self._lanes[key]
            await self._handle(lane[0])
            handled = lane.popleft()
            # A person with more to say goes to the end of the queue: nobody waits for one who types fast.
            if lane:
                ready.put_nowait(key)
            else:
                del self._lanes[key]
            self._let_go(handled)

    def _let_go(self, letter: Letter) -> None:
        self._at_hand.discard(letter.id)
        if len(self._at_hand) < LETTERS_AT_HAND:
            self._room.set()
        if not self._at_hand:
            self._idle.set()
