"""What a message of the bot's own is drawn from: rows, and what the reader may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from models.attendance import ProofKind
from models.consent import ConsentPurpose
from models.entry import Entry
from models.entry_request import EntryRequest
from models.event import Event
from models.result import Result
from models.stage import Stage
from services.broadcast.notice import BroadcastNotice, GoneNotice, PostNotice
from services.delivery.aftermath_notice import MaterialsNotice, ThanksNotice
from services.delivery.media_notice import CorrectionNotice
from services.delivery.post_notice import NewsNotice
from services.digest.line import DigestNotice
from services.entry.begun import NOTHING_BEGUN, Begun
from services.entry.light import EntryStep


@dataclass(frozen=True, slots=True)
class EventNotice:
    """About an event. Its organiser is loaded."""

    event: Event
    body: Mapping[str, object]
    # Of several that came together, how many wait to be looked at.
    waiting: int = 1


@dataclass(frozen=True, slots=True)
class EntryNotice:
    event: Event
    entry: Entry
    body: Mapping[str, object]
    # Whether the reader manages the entry: then children are named, and what is to be decided is shown.
    manages: bool
    # Whom it is about; empty where the reader may not know.
    who: str = ""
    is_about_reader: bool = False
    nomination: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class RequestNotice:
    event: Event
    entry: Entry
    request: EntryRequest
    who: str
    is_about_reader: bool = False


@dataclass(frozen=True, slots=True)
class StageNotice:
    """A stage, as it is now; the body says when it was to be. The event's organiser is loaded."""

    event: Event
    stage: Stage
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ConsentNotice:
    """A parent has signed, or a sheet was looked at: for the child, or for whoever answers for it."""

    child_id: int
    # Empty for the child itself.
    child: str
    purpose: ConsentPurpose
    # Nothing stands between the child and an entry any more.
    is_ready: bool = False
    begun: Begun = NOTHING_BEGUN
    # Why a sheet was not taken: a word of ours, or the checker's own.
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Award:
    """A result as it is read, with the stage it is of; none of the whole event."""

    result: Result
    stage: str


@dataclass(frozen=True, slots=True)
class ResultNotice:
    event: Event
    entry: Entry
    awards: tuple[Award, ...]
    who: str = ""
    # Another one was published before.
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class ReminderNotice:
    """Something of an event that is near."""

    event: Event
    # When it begins, closes, is due or expires.
    at: datetime
    # Quiet hours may have kept it: how near that is, is known when it is sent.
    now: datetime
    # The reader's own, or one that they lead; none where it is only begun.
    entry: Entry | None
    stage: Stage | None = None
    # Where one goes, as far as it is known.
    place: str = ""
    # What is left to do, of one that is not finished.
    step: EntryStep = EntryStep.NONE
    # How many more of the reader's are in the same case.
    others: int = 0


@dataclass(frozen=True, slots=True)
class ProofNotice:
    """The last minutes of a webinar: the word is asked for, or the question with its two answers."""

    event: Event
    kind: ProofKind
    question: str
    answers: tuple[str, str]


Notice = (
    EventNotice
    | EntryNotice
    | RequestNotice
    | ResultNotice
    | StageNotice
    | ConsentNotice
    | ReminderNotice
    | ProofNotice
    | MaterialsNotice
    | ThanksNotice
    | DigestNotice
    | NewsNotice
    | PostNotice
    | BroadcastNotice
    | GoneNotice
    | CorrectionNotice
)
