"""Carries updates to the webhook, again and again until they are taken."""

import asyncio
import json
import time
from collections import Counter
from typing import Any

import aiohttp

from sandbox.telegram.core import Telegram
from sandbox.telegram.field import flattened
from sandbox.telegram.refusal import TelegramRefusal
from sandbox.telegram.update import Update

ANSWER_SECONDS = 60.0  # how long the bot may take over one update
LONGEST_PAUSE_SECONDS = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a name, not a secret
TAKEN = range(200, 300)  # HTTP statuses


class Courier:
    """One update of a chat at a time, in order; chats do not wait for each other."""

    def __init__(self, core: Telegram, session: aiohttp.ClientSession) -> None:
        self._core = core
        self._session = session
        self._busy: set[int] = set()
        self._failures: Counter[int] = Counter()
        self._not_before: dict[int, float] = {}

    async def work(self) -> None:
        """Deliver until cancelled."""
        async with asyncio.TaskGroup() as errands:
            while True:
                for update in self._ready():
                    self._busy.add(_lane(update))
                    errands.create_task(self._deliver(update))
                await self._core.queue.bell.heard(self._pause())

    def _ready(self) -> list[Update]:
        webhook = self._core.webhook
        if not webhook.url:
            return []
        free = webhook.connections - len(self._busy)
        first = {_lane(update): update for update in reversed(self._core.queue.pending())}
        now = time.monotonic()
        due = [
            update
            for lane, update in first.items()
            if lane not in self._busy and self._not_before.get(update["update_id"], 0) <= now
        ]
        return sorted(due, key=_number)[:free]

    def _pause(self) -> float | None:
        """Until the next attempt at something that was not taken, if there is any."""
        now = time.monotonic()
        later = [moment - now for moment in self._not_before.values() if moment > now]
        return min(later) if later else None

    async def _deliver(self, update: Update) -> None:
        try:
            failure = await self._offer(update)
        finally:
            self._busy.discard(_lane(update))
        if failure:
            self._postpone(update, failure)
        else:
            self._not_before.pop(update["update_id"], None)
            self._failures.pop(update["update_id"], None)
            self._core.queue.forget(update["update_id"])
        self._core.queue.bell.ring()

    async def _offer(self, update: Update) -> str:
        """Show the update to the bot; what went wrong, or nothing."""
        webhook = self._core.webhook
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        try:
            async with self._session.post(
                webhook.url, json=update, headers=headers, allow_redirects=False
            ) as response:
                if response.status not in TAKEN:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                self._obey(await response.read())
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as error:
            return str(error) or "Connection reset by peer"
        return ""

    def _obey(self, answer: bytes) -> None:
        """A webhook may put a call into its answer; nobody tells it what came of the call."""
        call = _call(answer)
        method = call.pop("method", None)
        if not isinstance(method, str) or method.lower().startswith("get"):
            return
        try:
            self._core.call(method, flattened(call))
        except TelegramRefusal:
            return

    def _postpone(self, update: Update, failure: str) -> None:
        """The first repetition comes at once, each later one after twice the time."""
        number = update["update_id"]
        pause = 0.0 if not self._failures[number] else 2.0 ** self._failures[number]
        self._failures[number] += 1
        self._not_before[number] = time.monotonic() + min(pause, LONGEST_PAUSE_SECONDS)
        self._core.webhook.failure = failure
        self._core.webhook.failed_at = self._core.now()


async def deliver(core: Telegram) -> None:
    """Bring updates to the webhook, whenever one is set, until cancelled."""
    timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        await Courier(core, session).work()


def _lane(update: Update) -> int:
    body: dict[str, Any] = next(value for key, value in update.items() if key != "update_id")
    sender: int = body["from"]["id"]
    return sender


def _number(update: Update) -> int:
    number: int = update["update_id"]
    return number


def _call(answer: bytes) -> dict[str, Any]:
    try:
        call = json.loads(answer)
    except ValueError:
        return {}
    return call if isinstance(call, dict) else {}
