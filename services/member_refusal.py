"""Why the members' list is not changed. Each says what to do instead."""

from dataclasses import dataclass

from services.refusal import Refusal


class PaperDateUnfit(Refusal):
    key = "refusal-paper-date-unfit"


class LeftBeforeJoined(Refusal):
    key = "refusal-left-before-joined"


@dataclass(eq=False)
class MemberTextTooLong(Refusal):
    key = "refusal-member-text-too-long"
    most: int


class MemberTextWanted(Refusal):
    key = "refusal-member-text-wanted"


class RegionNotKnown(Refusal):
    key = "refusal-region-not-known"


class MemberDraftLost(Refusal):
    """A file, a new member or a merge that was begun and forgotten since."""

    key = "refusal-member-draft-lost"


@dataclass(eq=False)
class MemberAlike(Refusal):
    """The same school is in the list already."""

    key = "refusal-member-alike"
    name: str


class SchoolIsMerged(Refusal):
    key = "refusal-school-is-merged"


class MergeIntoItself(Refusal):
    key = "refusal-merge-into-itself"


class MergeOfMember(Refusal):
    """A member cannot become what is no member."""

    key = "refusal-merge-of-member"


@dataclass(eq=False)
class MergedElsewhere(Refusal):
    key = "refusal-merged-elsewhere"
    name: str


class UnionNotFound(Refusal):
    key = "refusal-union-not-found"


@dataclass(eq=False)
class UnionNameTaken(Refusal):
    key = "refusal-union-name-taken"
    name: str


class PeriodsOverlap(Refusal):
    """The school has that part in the union already, at that time."""

    key = "refusal-periods-overlap"


@dataclass(eq=False)
class TooManyAliases(Refusal):
    key = "refusal-too-many-aliases"
    most: int
