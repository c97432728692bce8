"""What a post to people, and the end of it, is drawn from."""

from dataclasses import dataclass
from enum import StrEnum

from models.post import NewsTopic
from services.broadcast.tally import Tally
from services.sent_file import KeptPicture


class Halt(StrEnum):
    """Whether it goes out just now."""

    NONE = "none"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class PostNotice:
    """A post as all its readers get it."""

    post_id: int
    html: str
    link: str
    pictures: tuple[KeptPicture, ...]
    # What it is about, and whose news it is: somebody may not want to hear of that.
    topic: NewsTopic
    school_id: str | None
    # They are read in the bot.
    has_documents: bool = False
    # Its event takes entries.
    takes_entries: bool = False
    halt: Halt = Halt.NONE


@dataclass(frozen=True, slots=True)
class GoneNotice:
    """A post that was sent, and is no more."""

    post_id: int


@dataclass(frozen=True, slots=True)
class BroadcastNotice:
    """What came of it, for whoever has said «yes»."""

    post_id: int
    headline: str
    tally: Tally
    is_stopped: bool
