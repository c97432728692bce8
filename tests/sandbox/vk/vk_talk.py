"""What tests of the local VK hold in their hands."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

Json = dict[str, Any]


# Call a method; numbers become texts and objects become JSON, as on the wire.
Ask = Callable[..., Any]
# The same for a call that must be refused: its code and its words come back.
Refusal = Callable[..., tuple[int, str]]


class HandClock:
    """A clock that goes only when it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def add(self, **step: float) -> None:
        self.now += timedelta(**step)
