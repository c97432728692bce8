from dataclasses import dataclass
from typing import ClassVar


class Refusal(Exception):  # noqa: N818  an answer, not an error
    """The domain said no. Its key finds the sentence; its attributes are the sentence's variables."""

    key: ClassVar[str]


@dataclass(eq=False)
class WordsTooLong(Refusal):
    key = "refusal-words-too-long"
    most: int


class EventNotFound(Refusal):
    key = "refusal-event-not-found"


class SearchNotFound(Refusal):
    key = "refusal-search-not-found"


class NothingToLookFor(Refusal):
    key = "refusal-nothing-to-look-for"


@dataclass(eq=False)
class AttachmentTooLarge(Refusal):
    """How many megabytes are taken at most."""

    key = "refusal-attachment-too-large"
    most: float


class AttachmentLost(Refusal):
    key = "refusal-attachment-lost"


class AttachmentWanted(Refusal):
    key = "refusal-attachment-wanted"


class VideoNotTaken(Refusal):
    """However short: none of the places takes it from a bot as a person would post it."""

    key = "refusal-video-not-taken"


class NotAllowed(Refusal):
    key = "refusal-not-allowed"


class InvitationExpired(Refusal):
    """Too old, withdrawn, replaced by a newer one, or never made: nobody is told which."""

    key = "refusal-invitation-expired"


class InvitationUsed(Refusal):
    key = "refusal-invitation-used"


@dataclass(eq=False)
class CodeNotKnown(Refusal):
    key = "refusal-code-not-known"
    left: int


@dataclass(eq=False)
class TooManyCodes(Refusal):
    key = "refusal-too-many-codes"
    minutes: int


class PersonNotFound(Refusal):
    key = "refusal-person-not-found"


class SchoolNotFound(Refusal):
    key = "refusal-school-not-found"


@dataclass(eq=False)
class GradeOutOfSchool(Refusal):
    key = "refusal-grade-out-of-school"
    grade: int


class PersonBlocked(Refusal):
    """An administrator has shut the door; whoever was shut out is told whom to turn to."""

    key = "refusal-person-blocked"
