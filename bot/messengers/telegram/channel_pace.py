"""How fast a channel is spoken to: whoever is faster is answered 429, and then the whole bot is silent."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

MINUTE_SECONDS: Final = 60.0
# A channel takes twenty messages a minute, as is told of it; an album is ten of them at once.
A_MINUTE: Final = 20
LARGEST_ALBUM: Final = 10


class ChannelPace:
    def __init__(self, now: Callable[[], float] | None = None) -> None:
        self._now = now or (lambda: asyncio.get_running_loop().time())
        # When each of the last minute's messages was put up.
        self._said: deque[float] = deque(maxlen=A_MINUTE)

    def full_for(self) -> float:
        """Seconds until an album more can be put up."""
        now = self._now()
        recent = [moment for moment in self._said if now - moment < MINUTE_SECONDS]
        too_many = len(recent) - (A_MINUTE - LARGEST_ALBUM)
        return recent[too_many - 1] + MINUTE_SECONDS - now if too_many > 0 else 0.0

    def said(self, messages: int) -> None:
        self._said.extend([self._now()] * messages)
