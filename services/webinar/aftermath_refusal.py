"""Why something of what comes after an event is not done."""

from dataclasses import dataclass

from services.refusal import Refusal


class AftermathTooEarly(Refusal):
    """It has not begun, or it was not held."""

    key = "refusal-aftermath-too-early"


class FeedbackTooEarly(Refusal):
    key = "refusal-feedback-too-early"


class FeedbackNotYours(Refusal):
    """They were not registered, and nobody saw them there."""

    key = "refusal-feedback-not-yours"


class FeedbackScoreWanted(Refusal):
    """Words without a number: the number comes first."""

    key = "refusal-feedback-score-wanted"


class MaterialNotFound(Refusal):
    """There is none, or it is not theirs to see: nobody is told which."""

    key = "refusal-material-not-found"


class MaterialUnread(Refusal):
    """Neither a file nor words with a link."""

    key = "refusal-material-unread"


@dataclass(eq=False)
class MaterialsTooMany(Refusal):
    key = "refusal-materials-too-many"
    most: int


class MaterialEmpty(Refusal):
    key = "refusal-material-empty"


class AttendanceDraftLost(Refusal):
    """Sent too long ago, another's, or another file was sent since."""

    key = "refusal-attendance-draft-lost"


class AttendanceLineLost(Refusal):
    """No such line any more, or the person is not among those who registered."""

    key = "refusal-attendance-line-lost"


class AttendanceListEmpty(Refusal):
    """The columns are there, and nobody is in them."""

    key = "refusal-attendance-list-empty"


class NothingOfAttendance(Refusal):
    """A table of nobody is of no use to anybody."""

    key = "refusal-attendance-nobody"
