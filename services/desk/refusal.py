from dataclasses import dataclass

from services.refusal import Refusal


class DeskViewGone(Refusal):
    """Too old, or another's: whoever forged the button is told the same."""

    key = "refusal-desk-view-gone"


class DeskDraftGone(Refusal):
    key = "refusal-desk-draft-gone"


class ReasonWanted(Refusal):
    key = "refusal-desk-reason-wanted"


@dataclass(eq=False)
class ReasonTooLong(Refusal):
    key = "refusal-desk-reason-too-long"
    most: int


class LetterEmpty(Refusal):
    key = "refusal-desk-letter-empty"


@dataclass(eq=False)
class LetterTooLong(Refusal):
    key = "refusal-desk-letter-too-long"
    most: int
    now: int


class NobodyToWriteTo(Refusal):
    key = "refusal-desk-nobody-to-write-to"


class NothingToExport(Refusal):
    key = "refusal-desk-nothing-to-export"


class ColumnsWanted(Refusal):
    """The last column is not taken away."""

    key = "refusal-desk-columns-wanted"


class AdditionUnfinished(Refusal):
    """Pressed before everything was told: who, of which school, in which nomination."""

    key = "refusal-desk-addition-unfinished"


class AdditionNameUnclear(Refusal):
    """Neither a name to look for nor one to write down."""

    key = "refusal-desk-addition-name"


class AdditionGradeUnclear(Refusal):
    key = "refusal-desk-addition-grade"


class EventNotForPupils(Refusal):
    """Only a child is written down by an organiser: an adult says who they are by themselves."""

    key = "refusal-desk-not-for-pupils"


class DoubleNotYours(Refusal):
    """One of the two writes by themselves: only an administrator may join them."""

    key = "refusal-desk-double-not-yours"


class DoubleNotFound(Refusal):
    """Not both of them are in this event any more, or they have little in common."""

    key = "refusal-desk-double-not-found"
