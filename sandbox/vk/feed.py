"""What the bot is told: events in order, for Long Poll and for the Callback API."""

import asyncio
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from sandbox.vk import event
from sandbox.vk.event import Json

NEWEST_VERSION = "5.199"
HISTORY = 10_000
# Switched on in a new sandbox; the real server begins with everything off.
_USUAL = ("message_new", "message_event", "message_allow", "message_deny", "wall_post_new")


@dataclass
class Callback:
    """Where events are posted to. Nothing is posted before the address has proved to be the bot's."""

    url: str
    secret: str
    status: str = "unconfigured"
    pending: deque[Json] = field(default_factory=deque)


@dataclass
class Feed:
    group_id: int
    api_version: str = NEWEST_VERSION
    is_enabled: bool = True
    enabled: set[str] = field(default_factory=lambda: set(_USUAL))
    history: deque[Json] = field(default_factory=lambda: deque(maxlen=HISTORY))
    emitted: int = 0
    taken: int = 0
    key: str = field(default_factory=lambda: secrets.token_hex(20))
    is_session_lost: bool = False
    confirmation: str = field(default_factory=lambda: secrets.token_hex(4))
    callback: Callback | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ts(self) -> str:
        return str(self.emitted + 1)

    def emit(self, kind: str, thing: Json) -> None:
        if kind not in self.enabled:
            return
        self.history.append(event.envelope(kind, thing, group_id=self.group_id, version=self.api_version))
        self.emitted += 1
        if self.callback:
            self.callback.pending.append(self.history[-1])
        self.wake()

    def wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    async def news(self, seconds: float) -> None:
        """Return when something has happened, or when the time is out."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return

    def check(self, key: str, ts: str) -> Json:
        """Answer a poll at once: the events after ts, or how the poll has failed."""
        if self.is_session_lost:
            return {"failed": 3}
        if key != self.key:
            return {"failed": 2}
        seen = int(ts) - 1 if ts.isdecimal() else -1
        forgotten = self.emitted - len(self.history)
        if not forgotten <= seen <= self.emitted:
            return {"failed": 1, "ts": int(self.ts)}
        return {"ts": self.ts, "updates": list(self.history)[seen - forgotten :]}

    def take(self) -> list[Json]:
        count = min(self.emitted - self.taken, len(self.history))
        self.taken = self.emitted
        return list(self.history)[len(self.history) - count :]

    def open_session(self) -> str:
        self.is_session_lost = False
        return self.key

    def expire_key(self) -> None:
        self.key = secrets.token_hex(20)
        self.wake()

    def lose_history(self) -> None:
        self.history.clear()

    def lose_session(self) -> None:
        self.is_session_lost = True
        self.expire_key()

    def dump(self) -> Json:
        state: dict[str, Any] = {name: value for name, value in vars(self).items() if name != "_news"}
        callback = self.callback and vars(self.callback) | {"pending": list(self.callback.pending)}
        return state | {
            "enabled": sorted(self.enabled),
            "history": list(self.history),
            "callback": callback,
        }

    @classmethod
    def load(cls, state: Json) -> "Feed":
        callback = state["callback"]
        return cls(
            **state
            | {
                "enabled": set(state["enabled"]),
                "history": deque(state["history"], maxlen=HISTORY),
                "callback": callback and Callback(**callback | {"pending": deque(callback["pending"])}),
            }
        )
