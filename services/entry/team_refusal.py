from dataclasses import dataclass
from enum import StrEnum

from services.refusal import Refusal


@dataclass(eq=False)
class TeamTitleWanted(Refusal):
    """Too short, too long, or without a single letter or digit."""

    key = "refusal-team-title"
    least: int
    most: int


class TeamUnfit(StrEnum):
    """Why somebody cannot be taken into a team by another's hand."""

    KIND = "kind"
    GRADE = "grade"
    MEMBERS_ONLY = "members_only"
    NOMINATION = "nomination"
    ELSEWHERE = "elsewhere"
    GONE = "gone"


@dataclass(eq=False)
class PersonUnfit(Refusal):
    key = "refusal-team-unfit"
    reason: TeamUnfit


class MemberGone(Refusal):
    """They are not in the team any more, or never were."""

    key = "refusal-team-member-gone"


class CaptainHasNoMessenger(Refusal):
    """A captain leads the team from the chat."""

    key = "refusal-team-captain-silent"


class HandOverFirst(Refusal):
    """The captain leaves, and others stay."""

    key = "refusal-team-hand-over-first"


class AlreadyCaptain(Refusal):
    """Pressed twice: whoever has handed the team over leads it no longer."""

    key = "refusal-team-already-captain"


class NobodyToLead(Refusal):
    """The captain is to leave, and of those who stay nobody can write to the bot."""

    key = "refusal-team-nobody-to-lead"


class MentorsOnly(Refusal):
    """A mentor of a team is one whom a school has appointed."""

    key = "refusal-team-mentors-only"


class MentorTooLate(Refusal):
    """The team is frozen: its code lets nobody in to the names of its people."""

    key = "refusal-team-mentor-too-late"


class MentorIsThere(Refusal):
    key = "refusal-team-mentor-is-there"


class AskedOften(Refusal):
    """Turned away so often that nobody is asked again."""

    key = "refusal-team-asked-often"


class TeamDraftLost(Refusal):
    """Too old, or another's: nobody is told which."""

    key = "refusal-team-draft-lost"


class TeamRequestNotFound(Refusal):
    key = "refusal-team-request-not-found"


class TeamsNotHere(Refusal):
    """The event is entered by each person alone."""

    key = "refusal-team-not-for-teams"
