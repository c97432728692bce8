"""How the line of each messenger has answered of late, and when it may be tried again.

A platform that is slow, throttled or down fails every message alike, and of a message whose answer was lost
nobody knows whether it arrived. So one message goes first, and the others only when it was answered: the
trouble of a line costs one message for each attempt at it, whatever waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from models.account import MessengerName
from scheduler.outlet import Said, Verdict
from services.clock import Clock

FIRST_PAUSE: Final = timedelta(seconds=15)
LONGEST_PAUSE: Final = timedelta(minutes=15)
# How long an answer is good for. Nothing is slower for it than by the time of one call.
FRESH: Final = timedelta(seconds=20)
# One message may be the trouble of a platform by itself; so many on end are the platform's.
MOST_LATER: Final = 3


@dataclass(slots=True)
class _Line:
    answered_at: datetime | None = None
    quiet_until: datetime | None = None
    # Attempts on end that were not answered, and messages on end that were put off by the platform.
    failures: int = 0
    later: int = 0


class Lines:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: dict[MessengerName, _Line] = {}

    def heard(self, messenger: MessengerName, said: Said) -> None:
        """What one call has come to."""
        line, now = self._of(messenger), self._clock()
        if said.verdict in (Verdict.UNSURE, Verdict.SILENCE):
            self._fall_silent(line, said)
        elif said.verdict is Verdict.LATER:
            line.later += 1
            if line.failures or line.later >= MOST_LATER:
                self._fall_silent(line, said)
        elif line.quiet_until is None or line.quiet_until <= now:
            # What was under way when the line fell silent proves nothing.
            self._lines[messenger] = _Line(answered_at=now)

    def quiet(self) -> dict[MessengerName, datetime]:
        """The lines that are left in peace, each with the moment when it is tried again."""
        now = self._clock()
        return {
            messenger: line.quiet_until
            for messenger, line in self._lines.items()
            if line.quiet_until is not None and now < line.quiet_until
        }

    def rests(self, messengers: Iterable[MessengerName]) -> timedelta | None:
        """How long what goes by these lines has to wait; nothing, if it may go."""
        quiet = self.quiet()
        ends = [quiet[messenger] for messenger in messengers if messenger in quiet]
        return max(ends) - self._clock() if ends else None

    def is_doubtful(self, messenger: MessengerName) -> bool:
        """Nobody knows whether it answers: one message is to go first."""
        answered_at = self._of(messenger).answered_at
        return answered_at is None or answered_at + FRESH < self._clock()

    def _fall_silent(self, line: _Line, said: Said) -> None:
        now = self._clock()
        is_quiet = line.quiet_until is not None and now < line.quiet_until
        if not is_quiet:
            # Of all that fail together the first has counted the attempt.
            line.failures += 1
        usual = pause(line.failures - 1)
        until = now + (timedelta(seconds=said.wait_seconds) if said.wait_seconds else usual)
        line.quiet_until = max(until, line.quiet_until or until)
        line.answered_at, line.later = None, 0

    def _of(self, messenger: MessengerName) -> _Line:
        return self._lines.setdefault(messenger, _Line())


def pause(failed: int) -> timedelta:
    """Before the next attempt, after so many on end."""
    return min(FIRST_PAUSE * (1 << min(failed, 10)), LONGEST_PAUSE)
