import time
from collections.abc import Callable

from sandbox.telegram.refusal import too_many_requests

BURST_SECONDS = 1.0  # of the overall rate: what a pause of a second lets through at once
CHAT_BURST = 20  # messages to one chat in a row, before its slower rate is felt
CHAT_RATE_PER_SECOND = 1.0


class Bucket:
    """So many calls at once, then a steady rate."""

    def __init__(self, *, rate: float, burst: float, now: float) -> None:
        self._rate = rate
        self._burst = burst
        self._level = burst
        self._at = now

    def wait(self, now: float) -> float:
        """Seconds until one call more is allowed."""
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1 - self._level) / self._rate)

    def take(self) -> None:
        self._level -= 1


class Limit:
    """How often the bot may send. It counts real seconds: moving the sandbox's clock buys no calls."""

    def __init__(
        self, rate: float | None, *, per_chat: bool = True, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        self._rate = rate
        self._per_chat = per_chat
        self._overall: Bucket | None = None
        self._chats: dict[str, Bucket] = {}

    def charge(self, chat: str) -> None:
        """Count one call to the chat; a refused call costs nothing, so waiting as told is enough."""
        if self._rate is None:
            return
        now = self._monotonic()
        buckets = self._buckets(self._rate, chat, now)
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many_requests(wait)
        for bucket in buckets:
            bucket.take()

    def _buckets(self, rate: float, chat: str, now: float) -> list[Bucket]:
        if self._overall is None:
            self._overall = Bucket(rate=rate, burst=max(1.0, rate * BURST_SECONDS), now=now)
        if not self._per_chat:
            return [self._overall]
        if chat not in self._chats:
            self._chats[chat] = Bucket(rate=CHAT_RATE_PER_SECOND, burst=CHAT_BURST, now=now)
        return [self._overall, self._chats[chat]]
