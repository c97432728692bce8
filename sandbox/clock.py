from collections.abc import Callable
from datetime import UTC, datetime, timedelta

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)


class ImpossibleTimeError(Exception):
    """The clock was asked to leave the years that calendars here are made for."""


def real_time() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 -- this is the clock that everybody else is given


def unmoved() -> None:
    """Nobody wants to know that the clock was moved."""


class Clock:
    """Real time and an offset, so that a term passes in one press and the seconds still tick."""

    def __init__(self, real: Callable[[], datetime] = real_time) -> None:
        self._real = real
        self.offset = timedelta()
        self.on_change: Callable[[], None] = unmoved

    def __call__(self) -> datetime:
        return self._real() + self.offset

    def add(self, step: timedelta) -> None:
        self._move(lambda: self.offset + step)

    def set_offset(self, offset: timedelta) -> None:
        self._move(lambda: offset)

    def move_to(self, moment: datetime) -> None:
        self._move(lambda: moment - self._real())

    def _move(self, wanted: Callable[[], timedelta]) -> None:
        try:
            offset = wanted()
            arrival = self._real() + offset
        except OverflowError as error:
            raise ImpossibleTimeError from error
        if not EARLIEST <= arrival <= LATEST:
            raise ImpossibleTimeError
        self.offset = offset
        self.on_change()
