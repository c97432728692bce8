"""How the clock-driven edge speaks to a public place. Each messenger's folder knows how its own does that."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from models.account import MessengerName
from models.post import Place
from services.post.outcome import Verdict
from services.post.part import Part, Parts
from services.post.powers import Powers
from services.sent_file import KeptPicture


@dataclass(frozen=True, slots=True)
class Sheet:
    """A post as a public place gets it."""

    # Names this very publication: what a place with such keys has taken once it takes no second time.
    key: str
    html: str
    # An address of its own, beside those in its words.
    link: str = ""
    files: tuple[KeptPicture, ...] = ()
    # Where a place has buttons, they are buttons: a word, and where it leads.
    links: tuple[tuple[str, str], ...] = ()
    # Of the platform's own: a post that a reader of the wall has suggested.
    suggested_id: int | None = None
    # An editor has said that it may go out without them, where the place takes none.
    is_without_pictures: bool = False


@dataclass(frozen=True, slots=True)
class Pinned:
    """What became of it."""

    verdict: Verdict
    # All that is up by now; of nothing else than DONE it is not looked at.
    parts: tuple[Part, ...] = ()
    address: str = ""
    # A word of `Reason`, without anybody's words.
    reason: str = ""
    wait_seconds: float = 0.0
    # There is more of it, which is to be put up next.
    is_whole: bool = True


class Reach(NamedTuple):
    views: int | None
    reactions: int | None


class Board(Protocol):
    """A step at a time: whatever is done is written down before the next one is tried.

    It repeats nothing that a place may take twice: whether it is tried again, a row says.
    """

    place: Place
    # Through whom it is spoken to; nobody, where there is no such place.
    messenger: MessengerName | None
    # Does it know a repeated publication by its key?
    keeps_keys: bool

    async def powers(self) -> Powers:
        """As the platform has told; within seconds, also where it is silent."""

    def words(self, sheet: Sheet) -> str | None:
        """By which it is known when the platform tells of it before it answers, or instead of it."""

    def full_for(self) -> float:
        """Seconds for which it takes nothing more, where it is known how much a place takes in a minute."""
        return 0.0

    async def publish(self, sheet: Sheet, done: Parts = ()) -> Pinned:
        """The next piece of it. What of it is up already is not put up again."""

    async def edit(self, sheet: Sheet, parts: Parts) -> Pinned:
        """Not whole: what is new of it is to be published behind what it is changed to."""

    async def remove(self, parts: Parts) -> Pinned: ...

    async def reach(self, copies: Sequence[Parts]) -> Sequence[Reach | None]:
        """How many have seen each of them; nothing where the place does not tell."""
