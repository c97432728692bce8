"""How many calls a second one token may make."""

import time


class Rate:
    """A bucket as large as a second's worth of calls, filled evenly by the real clock.

    The sandbox's own clock can be moved by hours; a limit measured by it would mean nothing.
    """

    def __init__(self, calls_per_second: float) -> None:
        self._rate = calls_per_second
        self._left = calls_per_second
        self._seen = time.monotonic()

    def take(self) -> bool:
        now = time.monotonic()
        self._left = min(self._rate, self._left + (now - self._seen) * self._rate)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
