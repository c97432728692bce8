"""A word can be guessed, so tries are counted. In memory: a restart forgives a minute."""

from collections import deque
from datetime import datetime, timedelta
from typing import Final

from services.webinar.refusal import TooManyWords

TRIES: Final = 5
WITHIN: Final = timedelta(minutes=1)
# From so many people on those who have long been quiet are forgotten.
MANY_PEOPLE: Final = 1_000


class Guesses:
    def __init__(self) -> None:
        self._tries: dict[int, deque[datetime]] = {}

    def count(self, person_id: int, now: datetime) -> None:
        """One more try, or the refusal to let it be one."""
        if len(self._tries) >= MANY_PEOPLE:
            self._tries = {one: made for one, made in self._tries.items() if made[-1] > now - WITHIN}
        made = self._tries.setdefault(person_id, deque(maxlen=TRIES))
        if len(made) == TRIES and made[0] > now - WITHIN:
            raise TooManyWords(max(1, int((made[0] + WITHIN - now).total_seconds())))
        made.append(now)
