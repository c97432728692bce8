"""What a message of the bot's own is drawn from: rows, and what the reader may know."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.entry import Entry
from models.entry_request import EntryRequest
from models.event import Event
from models.result import Result


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


Notice = EventNotice | EntryNotice | RequestNotice | ResultNotice
