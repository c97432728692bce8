"""The Callback API's side that calls out: it posts events to the bot until the bot says ok."""

import asyncio
from collections import deque
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

from sandbox.vk.address import absolute
from sandbox.vk.core import Vk
from sandbox.vk.feed import Callback

# The pauses before the repeats, as documented: 10 s, 3 min, 10 min, 30 min, 1 h.
PAUSES_SECONDS = (10.0, 180.0, 600.0, 1800.0, 3600.0)
ANSWER_SECONDS = 10.0
CONFIRMED = "ok"
FAILED = "failed"
# The real confirmation waits for somebody to press a button; here it is tried until it comes true.
CONFIRMATION_PAUSE_SECONDS = 2.0

Json = dict[str, Any]


@dataclass
class Letter:
    event: Json
    tries: int = 0
    due: float = 0.0


class Courier:
    """Runs beside the server for as long as it lives; a slow event does not hold the others up."""

    def __init__(self, vk: Vk, *, pauses: tuple[float, ...] = PAUSES_SECONDS) -> None:
        self._vk = vk
        self._pauses = pauses
        self._letters: deque[Letter] = deque()

    async def run(self) -> None:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                pause = await self._round(session)
                await self._vk.feed.news(pause)

    async def _round(self, session: aiohttp.ClientSession) -> float:
        """Post everything that is due; return how long there is nothing more to do."""
        callback = self._vk.feed.callback
        if callback is None:
            self._letters.clear()
            return CONFIRMATION_PAUSE_SECONDS
        if callback.status != CONFIRMED and not await self._confirm(session, callback):
            return CONFIRMATION_PAUSE_SECONDS
        self._letters.extend(Letter(event) for event in callback.pending)
        callback.pending.clear()
        now = asyncio.get_running_loop().time()
        due = [letter for letter in self._letters if letter.due <= now]
        for letter in due:
            await self._post(session, callback, letter)
        nearest = min((letter.due for letter in self._letters), default=now + CONFIRMATION_PAUSE_SECONDS)
        return 0.0 if callback.pending else max(0.0, min(nearest - now, CONFIRMATION_PAUSE_SECONDS))

    async def _confirm(self, session: aiohttp.ClientSession, callback: Callback) -> bool:
        body = {"type": "confirmation", "group_id": self._vk.group_id}
        told = await _told(session, callback, body, tries=0)
        callback.status = CONFIRMED if told == self._vk.feed.confirmation else FAILED
        self._vk.on_change()
        return callback.status == CONFIRMED

    async def _post(self, session: aiohttp.ClientSession, callback: Callback, letter: Letter) -> None:
        self._letters.remove(letter)
        told = await _told(session, callback, absolute(letter.event, self._vk.host), tries=letter.tries)
        if told == "ok" or letter.tries == len(self._pauses):
            return
        letter.due = asyncio.get_running_loop().time() + self._pauses[letter.tries]
        letter.tries += 1
        self._letters.append(letter)


async def _told(session: aiohttp.ClientSession, callback: Callback, body: Json, *, tries: int) -> str:
    """Post one body; return the plain text of a good answer, and nothing for any other."""
    headers = {"X-Retry-Counter": str(tries)} if tries else {}
    secret = {"secret": callback.secret} if callback.secret else {}
    try:
        async with session.post(callback.url, json=body | secret, headers=headers) as response:
            return (await response.text()).strip() if response.status == HTTPStatus.OK else ""
    except (aiohttp.ClientError, TimeoutError):
        return ""
