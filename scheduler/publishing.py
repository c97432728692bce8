"""Brings about what is wanted at one public place: publishes, changes, takes down, a step at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from math import ceil
from typing import Final, TypeVar

from handlers.addresses import Addresses
from handlers.posted import entrance
from handlers.translation import translator
from models.person import Language
from models.post import Place
from scheduler.board import Board, Pinned, Sheet
from services.post import part
from services.post.errand import Errand, Wish
from services.post.outcome import Outcome, Verdict
from services.post.publishing import Publications
from services.post.reason import Reason
from services.refusal import Refusal
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[object]]

# The places speak one language and one clock to everybody.
LANGUAGE, ZONE = Language.RU, "Europe/Moscow"
# What is out is written down, also when the database is away for a minute; the lease is longer.
PAUSES_SECONDS: Final = (1, 2, 4, 8, 15, 30, 30)


class Publisher:
    """Holds nothing between two runs. What it has taken is its own until the lease ends."""

    def __init__(
        self,
        publications: Publications,
        board: Board,
        addresses: Addresses,
        *,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._publications = publications
        self._board = board
        self._addresses = addresses
        self._sleep = sleep
        self._running = asyncio.Lock()
        self._is_closed = False

    @property
    def place(self) -> Place:
        return self._board.place

    async def run(self) -> None:
        """Until nothing is due here."""
        messenger = self._board.messenger
        if messenger is not None and not self._addresses.is_told(messenger):
            # A post that goes out before it is known where its button leads would have none.
            return
        if self._running.locked():
            # It is at it, and goes on until nothing is due.
            return
        async with self._running:
            try:
                await self._work()
            except StoreUnavailableError as error:
                logger.warning("publishing_put_off", extra={"reason": type(error).__name__})

    async def close(self) -> None:
        """Begin nothing new, and wait for what is being said."""
        self._is_closed = True
        async with self._running:
            pass

    async def _work(self) -> None:
        board = self._board
        while not self._is_closed and await self._publications.is_due(board.place):
            errand = await self._publications.take(board.place, keeps_keys=board.keeps_keys)
            if errand is None:
                return
            try:
                sheet = self._sheet(errand)
                words = board.words(sheet)
            except Exception:
                # Left in hand it would come back for ever, and keep all the others waiting.
                logger.exception("post_not_drawn", extra={"copy": errand.copy_id})
                await self._settled(errand, Pinned(Verdict.REFUSED))
            else:
                await self._carry_out(errand, sheet, words)

    async def _carry_out(self, errand: Errand, sheet: Sheet, words: str | None) -> None:
        parts = part.out(errand.parts)
        if errand.wish is Wish.PUBLISH:
            await self._publish(errand, sheet, words, errand.parts)
        elif errand.wish is Wish.EDIT:
            pinned = await self._attempt(errand, self._board.edit(sheet, parts))
            if await self._settled(errand, pinned):
                await self._publish(errand.as_published(), sheet, words, pinned.parts)
        else:
            await self._settled(errand, await self._attempt(errand, self._board.remove(parts)))

    async def _publish(self, errand: Errand, sheet: Sheet, words: str | None, done: part.Parts) -> None:
        parts: part.Parts = part.out(done)
        while await self._has_turn() and await self._publications.hand_over(errand, words):
            pinned = await self._attempt(errand, self._board.publish(sheet, parts))
            if not await self._settled(errand, pinned):
                return
            parts = pinned.parts

    async def _has_turn(self) -> bool:
        """Waited for while it is not yet handed over: whoever stops the program meanwhile harms nothing."""
        for _ in range(ceil(self._board.full_for())):
            if not self._is_closed:
                await self._sleep(1)
        return not self._is_closed

    async def _attempt(self, errand: Errand, doing: Awaitable[Pinned]) -> Pinned:
        try:
            return await doing
        except Refusal as refusal:
            # A picture that lies on the shelf no longer, or that the platform cannot read.
            logger.warning("post_not_taken", extra={"copy": errand.copy_id, "reason": refusal.key})
            return Pinned(Verdict.REFUSED, reason=Reason.BAD_PICTURE)
        except StoreUnavailableError:
            # Looked for a picture's name or its bytes, which is before anything is said.
            return Pinned(Verdict.LATER)
        except Exception:
            # A defect: it may be out all the same, and the next one must not suffer for it.
            logger.exception("publishing_failed", extra={"copy": errand.copy_id})
            return Pinned(Verdict.UNSURE)

    async def _settled(self, errand: Errand, pinned: Pinned) -> bool:
        facts = {"copy": errand.copy_id, "wish": errand.wish.value, "verdict": pinned.verdict.value}
        logger.info("post_handled", extra=facts | {"reason": pinned.reason})
        outcome = Outcome(
            pinned.verdict,
            pinned.parts,
            pinned.address,
            pinned.reason,
            timedelta(seconds=pinned.wait_seconds),
            is_whole=pinned.is_whole,
            is_repeatable=self._board.keeps_keys and errand.suggested_id is None,
        )
        return await self._persist(partial(self._publications.settle, errand, outcome))

    async def _persist(self, writing: Callable[[], Awaitable[T]]) -> T:
        for pause in PAUSES_SECONDS:
            try:
                return await writing()
            except StoreUnavailableError as error:
                logger.warning("publishing_not_written", extra={"reason": type(error).__name__})
                await self._sleep(pause)
        return await writing()

    def _sheet(self, errand: Errand) -> Sheet:
        t = translator(LANGUAGE, zone=ZONE)
        links = entrance(self._addresses, errand.post_id, errand.place, t) if errand.is_open else ()
        return Sheet(
            key=errand.key,
            html=errand.html,
            link=errand.link,
            files=errand.files,
            links=links,
            suggested_id=errand.suggested_id,
            is_without_pictures=part.is_without_pictures(errand.parts),
        )
