from collections import deque
from datetime import datetime, timedelta
from enum import Enum, auto

# Four a second, for as long as ten seconds: faster than anybody reads, and than a class that takes turns.
UPDATES = 40
WINDOW = timedelta(seconds=10)
# Somebody silent for longer has nothing to be remembered for.
PEOPLE_REMEMBERED = 10_000


class Pace(Enum):
    FINE = auto()
    # The first update over the limit: they are told once, and what follows is let go unanswered.
    TOO_FAST = auto()
    STILL_TOO_FAST = auto()


class FloodGuard:
    """Keeps one person's flood from taking the turns of all the others."""

    def __init__(self, *, remembered: int = PEOPLE_REMEMBERED) -> None:
        self._remembered = remembered
        self._recent: dict[object, deque[datetime]] = {}
        self._warned: set[object] = set()

    def pace(self, who: object, now: datetime) -> Pace:
        # Taken out and put back, so that whoever has been silent longest stands first and is forgotten first.
        recent = self._recent.pop(who, None) or deque(maxlen=UPDATES)
        self._recent[who] = recent
        full_and_recent = len(recent) == UPDATES and abs(now - recent[0]) < WINDOW
        if not full_and_recent:
            recent.append(now)
            self._warned.discard(who)
            self._forget()
            return Pace.FINE
        if who in self._warned:
            return Pace.STILL_TOO_FAST
        self._warned.add(who)
        return Pace.TOO_FAST

    def _forget(self) -> None:
        while len(self._recent) > self._remembered:
            oldest = next(iter(self._recent))
            del self._recent[oldest]
            self._warned.discard(oldest)
