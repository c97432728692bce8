from dataclasses import dataclass
from datetime import datetime

from models.entry import EntryStatus
from models.seat import SeatScope
from services.refusal import Refusal


class EntryNotFound(Refusal):
    """Withdrawn and gone, another's, or never there: whoever asks is told the same."""

    key = "refusal-entry-not-found"


@dataclass(eq=False)
class EntryStateForbids(Refusal):
    """Somebody was quicker, or the button is old."""

    key = "refusal-entry-state"
    status: EntryStatus


@dataclass(eq=False)
class SeatsTaken(Refusal):
    """Full at the last press: of the event, of the site, of the nomination, or for the school."""

    key = "refusal-entry-seats-taken"
    scope: SeatScope


@dataclass(eq=False)
class CapacityBelowTaken(Refusal):
    key = "refusal-entry-capacity-below-taken"
    taken: int


@dataclass(eq=False)
class EntriesFrozen(Refusal):
    key = "refusal-entry-frozen"
    at: datetime


class AlreadyEntered(Refusal):
    """Somebody is in that event and nomination already, maybe with another team."""

    key = "refusal-entry-already-in"


class NominationNotFound(Refusal):
    key = "refusal-entry-nomination"


class SiteNotFound(Refusal):
    key = "refusal-entry-site"


@dataclass(eq=False)
class TeamFull(Refusal):
    key = "refusal-team-full"
    most: int


class TeamTitleTaken(Refusal):
    key = "refusal-team-title-taken"
