"""How the clock-driven edge speaks through a messenger. Each messenger's folder knows how it does that."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from handlers.screen import Screen
from models.account import MessengerName


class Verdict(StrEnum):
    """What the platform made of one call."""

    DONE = "done"
    # This person cannot be written to here.
    CLOSED = "closed"
    # The message to be edited is gone, or too old.
    GONE = "gone"
    # The platform will never take it as it is.
    REFUSED = "refused"
    # It has not happened, and may happen later.
    LATER = "later"
    # The same, and so it is with whatever else would be sent now.
    SILENCE = "silence"
    # It may have happened.
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Said:
    verdict: Verdict
    message_id: int | None = None
    # The kind of the trouble, without anybody's words.
    reason: str = ""
    # How long the platform asks to wait.
    wait_seconds: float = 0.0
    # Whether this message was the trouble, and not the line.
    is_counted: bool = False


class Outlet(Protocol):
    """Says one thing at a time, in a slot of the messenger's pacer, and answers what became of it.

    It waits and repeats nothing: whatever is to be tried again is a row that says when.
    """

    name: MessengerName
    # Does the platform know a repeated message by its key?
    keeps_keys: bool

    async def send(self, chat_id: int, screen: Screen, *, key: str) -> Said: ...

    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said: ...
