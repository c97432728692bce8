"""Why something of an event is not as its makers wanted it."""

from dataclasses import dataclass
from datetime import datetime

from models.event import EventState
from services.refusal import Refusal


class MakingLost(Refusal):
    """What was begun is too old, another's, or finished meanwhile."""

    key = "refusal-making-lost"


class MakingTextWanted(Refusal):
    key = "refusal-making-text-wanted"


@dataclass(eq=False)
class MakingTextTooLong(Refusal):
    key = "refusal-making-text-too-long"
    most: int


class MakingChoiceWanted(Refusal):
    """It is chosen by a button; typed words are no choice."""

    key = "refusal-making-choice-wanted"


@dataclass(eq=False)
class MakingNumberWanted(Refusal):
    key = "refusal-making-number-wanted"
    least: int
    most: int


class MakingGradesWanted(Refusal):
    key = "refusal-making-grades-wanted"


class MakingLinkWanted(Refusal):
    key = "refusal-making-link-wanted"


class EventInPast(Refusal):
    key = "refusal-making-in-past"


@dataclass(eq=False)
class WindowClosesLate(Refusal):
    """Registration, or the freeze, would end after the event does or, when it is moved, after it begins."""

    key = "refusal-making-closes-late"
    at: datetime


@dataclass(eq=False)
class WindowBackwards(Refusal):
    key = "refusal-making-opens-late"
    at: datetime


class RegistrationTimeOver(Refusal):
    """It cannot be opened by hand: its hour has passed."""

    key = "refusal-making-registration-over"


class EntriesAreIn(Refusal):
    """People have entered alone, or teams have: the one does not become the other."""

    key = "refusal-making-entries-are-in"


@dataclass(eq=False)
class TeamsAreLarger(Refusal):
    key = "refusal-making-teams-are-larger"
    most: int


class NotReady(Refusal):
    """Something is missing that nobody could enter without."""

    key = "refusal-making-not-ready"


@dataclass(eq=False)
class DraftOnly(Refusal):
    key = "refusal-making-draft-only"
    state: EventState


class MoveLost(Refusal):
    """Somebody has changed the days meanwhile."""

    key = "refusal-making-move-lost"


class HostIsOrganiser(Refusal):
    key = "refusal-making-host-is-organiser"


class StageNotFound(Refusal):
    key = "refusal-making-stage-not-found"


class StageInUse(Refusal):
    """Works were sent in for it, or entries have chosen one of its sites."""

    key = "refusal-making-stage-in-use"


class SitesOfAnotherStage(Refusal):
    """Entries choose one site: one stage of an event has them."""

    key = "refusal-making-sites-elsewhere"


@dataclass(eq=False)
class ListTooLong(Refusal):
    key = "refusal-making-list-too-long"
    most: int


class TitleTaken(Refusal):
    """Another one of the same list is called so."""

    key = "refusal-making-title-taken"


class QuestionNotFound(Refusal):
    key = "refusal-making-question-not-found"


class QuestionAnswered(Refusal):
    """What was answered would mean something else."""

    key = "refusal-making-question-answered"


class ChoicesWanted(Refusal):
    key = "refusal-making-choices-wanted"
