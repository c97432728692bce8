"""How the clock-driven edge speaks through a messenger. Each messenger's folder knows how it does that."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Rank


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


class Pace(NamedTuple):
    """How much a platform takes."""

    calls_a_second: float
    # How many may be told the same by one call.
    together: int = 1


class Outlet(Protocol):
    """Says one thing at a time, in the slot that was waited for, and answers what became of it.

    It repeats nothing: whatever is to be tried again is a row that says when.
    """

    name: MessengerName
    # Does the platform know a repeated message by its key?
    keeps_keys: bool
    pace: Pace

    async def turn(self, rank: Rank) -> None:
        """Wait for the next slot of the messenger's pacer: of those who wait the better rank goes first."""

    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        """The same message to some chats, as many as the pace allows at most; an answer for each of them."""

    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said: ...
