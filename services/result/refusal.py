from dataclasses import dataclass

from services.refusal import Refusal


class ResultStageNotFound(Refusal):
    """Another event's stage, or one that is gone."""

    key = "refusal-result-stage"


class ResultsOfNothing(Refusal):
    """A draft has no results, and nor has what was cancelled."""

    key = "refusal-result-event"


@dataclass(eq=False)
class ResultOfNobody(Refusal):
    """There is no entry of that number, or it takes part no more."""

    key = "refusal-result-nobody"
    number: str


class ResultEntryGone(Refusal):
    """Withdrawn, declined, or still waiting for a seat."""

    key = "refusal-result-entry-gone"


class ResultUnread(Refusal):
    key = "refusal-result-unread"


@dataclass(eq=False)
class ResultPlaceWanted(Refusal):
    key = "refusal-result-place"
    most: int


@dataclass(eq=False)
class ResultNoteWanted(Refusal):
    key = "refusal-result-note"
    most: int


class ResultPublished(Refusal):
    """Its people know it: it can be changed, and not be taken back."""

    key = "refusal-result-published"


class ResultDraftLost(Refusal):
    """Sent too long ago, another's, or another file was sent since."""

    key = "refusal-result-draft-lost"


@dataclass(eq=False)
class TooManyLines(Refusal):
    key = "refusal-result-lines"
    most: int
