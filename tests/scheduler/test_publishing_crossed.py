"""What one wants crosses what another is doing: nothing that was asked for last is forgotten."""

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from typing_extensions import override

from models.post import CopyState, Place
from scheduler.board import Pinned, Sheet
from services.post import copying, part
from services.post.outcome import Verdict
from services.post.publishing import Publications
from services.post.reason import Reason
from services.store import Store
from tests.clock import HandClock
from tests.scheduler.newsroom import Newsroom
from tests.scheduler.pinboard import Pinboard

TOO_OLD = Pinned(Verdict.REFUSED, reason=Reason.TOO_OLD)


@pytest.fixture
def newsroom(store: Store, clock: HandClock) -> Newsroom:
    return Newsroom(store, clock)


async def while_a_correction_is_made(newsroom: Newsroom, board: Pinboard, doing: Any, answer: Pinned) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    await newsroom.publishes(board)
    await newsroom.rewrites("Победа")
    errand = await Publications(newsroom.store, newsroom.clock).take(Place.CHANNEL, keeps_keys=False)
    assert errand is not None
    await doing()
    await newsroom.publisher(board)._settled(errand, answer)


async def test_taken_down_while_its_correction_is_refused_it_goes_away(newsroom: Newsroom) -> None:
    board = Pinboard()

    await while_a_correction_is_made(
        newsroom, board, lambda: newsroom.does(copying.take_down_copies), TOO_OLD
    )
    await newsroom.publishes(board)

    assert board.stands == []
    assert (await newsroom.copy()).state is CopyState.REMOVED
    assert await newsroom.told(newsroom.editor) == []


async def test_corrected_once_more_while_the_first_correction_is_refused_it_is_tried(
    newsroom: Newsroom,
) -> None:
    board = Pinboard()

    await while_a_correction_is_made(
        newsroom, board, lambda: newsroom.rewrites("Победа!"), Pinned(Verdict.REFUSED)
    )
    await newsroom.publishes(board)

    assert board.stands == ["Победа!"]
    assert await newsroom.told(newsroom.editor) == []


@dataclass
class Particular(Pinboard):
    """It fails over certain words, before anything is said."""

    @override
    def words(self, sheet: Sheet) -> str | None:
        if sheet.html == "Ошибка":
            raise LookupError
        return super().words(sheet)


async def test_what_cannot_be_put_into_words_is_told_of_and_keeps_no_other_waiting(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    await newsroom.accepted("Ошибка", Place.CHANNEL)
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Particular()

    await newsroom.publishes(board)

    assert board.stands == ["Победа"]
    assert [why for _, why in await newsroom.told(newsroom.editor)] == [Reason.REFUSED]
    assert "post_not_drawn" in caplog.messages


class Waiting(Pinboard):
    def __init__(self, is_said: asyncio.Event, may_end: asyncio.Event) -> None:
        super().__init__()
        self._is_said, self._may_end = is_said, may_end

    @override
    async def publish(self, sheet: Sheet, done: part.Parts = ()) -> Pinned:
        self._is_said.set()
        await self._may_end.wait()
        return await super().publish(sheet, done)


async def test_asked_again_while_it_is_at_it_it_ends_at_once(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    is_said, may_end = asyncio.Event(), asyncio.Event()
    board = Waiting(is_said, may_end)
    publisher = newsroom.publisher(board)

    first = asyncio.ensure_future(publisher.run())
    await is_said.wait()
    await publisher.run()
    may_end.set()
    await first

    assert board.stands == ["Победа"]


@dataclass
class Full(Pinboard):
    """It takes one message more in seven seconds."""

    asked: int = 0

    @override
    def full_for(self) -> float:
        self.asked += 1
        return 6.5 if self.asked == 2 else 0.0


async def test_a_place_that_is_full_is_waited_for_before_anything_is_handed_over(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    began, board = newsroom.clock(), Full()
    states = list[Any]()

    async def watch(seconds: float) -> None:
        states.append((await newsroom.copy()).handed_at)
        await newsroom._sleep(seconds)

    publisher = newsroom.publisher(board)
    publisher._sleep = watch
    await publisher.run()

    assert board.stands == ["Альбом", "Слова"]
    assert states == [None] * 7
    assert (newsroom.clock() - began).total_seconds() == 7


@dataclass
class Stopping(Pinboard):
    @override
    def full_for(self) -> float:
        return 60.0


async def test_stopped_while_a_place_is_full_nothing_is_handed_over(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Stopping()
    publisher = newsroom.publisher(board)

    async def stop(_: float) -> None:
        publisher._is_closed = True

    publisher._sleep = stop
    await publisher.run()

    copy = await newsroom.copy()
    assert (board.calls, copy.state, copy.handed_at) == ([], CopyState.SENDING, None)
    await newsroom.restarts()
    again = Pinboard()
    await newsroom.publishes(again)
    assert again.stands == ["Победа"]
