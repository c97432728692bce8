"""Messengers without a network, and people who are told something."""

import asyncio
from collections import deque
from collections.abc import Sequence

from typing_extensions import override

from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Rank
from scheduler.outlet import Outlet, Pace, Said, Verdict

TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK
DONE = Said(Verdict.DONE, message_id=70)


class Wire(Outlet):
    """It answers what the test has written down, and else that it is done."""

    def __init__(self, name: MessengerName, *answers: Said) -> None:
        self.name = name
        self.keeps_keys = name is VK
        self.pace = Pace(20, together=100) if name is VK else Pace(30)
        self.answers = deque(answers)
        self.sent: list[tuple[int, str]] = []
        self.edited: list[tuple[int, int, str]] = []
        self.keys: list[str] = []
        # How many were told by each call.
        self.calls: list[int] = []
        self.turns: list[Rank] = []

    @override
    async def turn(self, rank: Rank) -> None:
        self.turns.append(rank)

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        self.calls.append(len(chat_ids))
        self.sent += [(chat_id, screen.text) for chat_id in chat_ids]
        return [self._answer(key) for _ in chat_ids]

    @override
    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said:
        self.edited.append((chat_id, message_id, screen.text))
        return self._answer(key)

    def _answer(self, key: str) -> Said:
        self.keys.append(key)
        return self.answers.popleft() if self.answers else DONE


class Hanging(Wire):
    """It takes the message, and its answer never comes."""

    def __init__(self, name: MessengerName) -> None:
        super().__init__(name)
        self.is_reached = asyncio.Event()

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        self.is_reached.set()
        await asyncio.Event().wait()
        raise AssertionError("Nobody answers.")


class Slow(Wire):
    """Whoever is in its list is answered when the test says so, and everybody else at once."""

    def __init__(self, name: MessengerName, *slow: int) -> None:
        super().__init__(name)
        self.slow = slow
        self.is_reached = asyncio.Event()
        self.may_answer = asyncio.Event()

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        if set(chat_ids) & set(self.slow):
            self.is_reached.set()
            await self.may_answer.wait()
        return await super().send(chat_ids, screen, key=key)


class Stepping(Wire):
    """A slot is given when the test gives one."""

    def __init__(self, name: MessengerName, *answers: Said) -> None:
        super().__init__(name, *answers)
        self.slots = asyncio.Semaphore(0)
        self.is_waited_for = asyncio.Event()

    @override
    async def turn(self, rank: Rank) -> None:
        self.is_waited_for.set()
        await self.slots.acquire()
        self.turns.append(rank)
