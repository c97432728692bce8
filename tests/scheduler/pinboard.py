"""A public place without a network: what stands there, what it answers, and the moment when somebody dies."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from typing_extensions import override

from models.account import MessengerName
from models.post import Place
from scheduler.board import Board, Pinned, Reach, Sheet
from services.post import part
from services.post.outcome import Verdict
from services.post.powers import Powers


class PowerCut(BaseException):
    """The process is no more: nothing that stands behind the call is done."""


@dataclass
class Pinboard(Board):
    """A piece of each post for every line of it."""

    place: Place = Place.CHANNEL
    messenger: MessengerName | None = MessengerName.TELEGRAM
    keeps_keys: bool = False
    # What it answers instead of doing it, in turn.
    answers: deque[Pinned] = field(default_factory=deque)
    before: Callable[[], None] = lambda: None
    after: Callable[[], None] = lambda: None
    up: dict[int, str] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    sheets: list[Sheet] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    @override
    async def powers(self) -> Powers:
        return Powers(can_publish=True, can_edit=True, can_remove=True, takes_pictures=True)

    @override
    def words(self, sheet: Sheet) -> str | None:
        return sheet.html if self.keeps_keys else None

    @override
    async def publish(self, sheet: Sheet, done: part.Parts = ()) -> Pinned:
        self.sheets.append(sheet)
        return await self._answer("publish", lambda: self._put_up(sheet, done))

    @override
    async def edit(self, sheet: Sheet, parts: part.Parts) -> Pinned:
        return await self._answer("edit", lambda: self._change(sheet, parts))

    @override
    async def remove(self, parts: part.Parts) -> Pinned:
        return await self._answer("remove", lambda: self._take_down(parts))

    @override
    async def reach(self, copies: Sequence[part.Parts]) -> Sequence[Reach | None]:
        return [Reach(10, 2) for _ in copies]

    async def _answer(self, call: str, act: Callable[[], Pinned]) -> Pinned:
        self.calls.append(call)
        self.before()
        await asyncio.sleep(0)
        pinned = self.answers.popleft() if self.answers else act()
        self.after()
        return pinned

    def _put_up(self, sheet: Sheet, done: part.Parts) -> Pinned:
        lines = sheet.html.split("\n")
        number = self._pin(f"{sheet.key}:{len(done)}", lines[len(done)])
        parts: list[Any] = [*done, {part.IDS: [number]}]
        return _pinned(parts, is_whole=len(parts) == len(lines))

    def _pin(self, key: str, line: str) -> int:
        if self.keeps_keys and key in self.keys:
            return self.keys[key]
        number = len(self.keys) + len(self.up) + 1
        self.up[number] = line
        self.keys[key] = number
        return number

    def _change(self, sheet: Sheet, parts: part.Parts) -> Pinned:
        lines, numbers = sheet.html.split("\n"), part.ids(parts)
        for number, line in zip(numbers, lines, strict=False):
            self.up[number] = line
        for number in numbers[len(lines) :]:
            del self.up[number]
        return _pinned(parts[: len(lines)], is_whole=len(numbers) >= len(lines))

    def _take_down(self, parts: part.Parts) -> Pinned:
        for number in part.ids(parts):
            self.up.pop(number, None)
        return Pinned(Verdict.DONE)

    @property
    def stands(self) -> list[str]:
        return list(self.up.values())


def _pinned(parts: Sequence[Any], *, is_whole: bool) -> Pinned:
    return Pinned(
        Verdict.DONE, tuple(parts), address=f"https://place/{part.ids(parts)[0]}", is_whole=is_whole
    )


def cut() -> None:
    raise PowerCut
