from dataclasses import dataclass

from services.refusal import Refusal


class CountsNotYours(Refusal):
    """Another school's numbers, or what the consortium's editors alone enter."""

    key = "refusal-media-not-yours"


@dataclass(eq=False)
class CountsUnread(Refusal):
    """A line of what was typed that is no number of anything."""

    key = "refusal-media-unread"
    line: str


@dataclass(eq=False)
class CountTooLarge(Refusal):
    key = "refusal-media-too-large"
    most: int


class MonthNotCounted(Refusal):
    """A month that has yet to come, or one before the consortium was there."""

    key = "refusal-media-month"


class MediaDraftLost(Refusal):
    key = "refusal-media-draft"


@dataclass(eq=False)
class CorrectionTooLong(Refusal):
    key = "refusal-media-correction"
    most: int
