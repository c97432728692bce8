from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, Self

from handlers.action import Action, Question
from models.event import EventKind
from services.event.field import EventField
from services.event.when import When

MINUTE: Final = 60


class MakeEvent(Action, name="makeevent"):
    """Begin a new event; of several schools, first for which."""

    school_id: str | None = None


class ShowMaking(Action, name="making"):
    """An event as its makers see it: the preview, what is missing, what can be changed."""

    event_id: int


class Part(StrEnum):
    """The facts of an event in as many screens as fit."""

    ABOUT = "about"
    WHEN = "when"
    AUDIENCE = "audience"
    REGISTRATION = "registration"
    SEATS = "seats"


class MakeAnew(Action, name="makeanew"):
    """Leave what was begun, and begin another."""


class FindMakingSchool(Question, name="mkschool"):
    """An administrator names the school that will hold the event."""


class TypeEventTitle(Question, name="mktitle"):
    draft_id: int


class ChooseEventKind(Action, name="mkkinds"):
    """All kinds, a page at a time."""

    draft_id: int
    page: int = 1


class PickEventKind(Action, name="mkkind"):
    draft_id: int
    kind: EventKind


class TypeEventDays(Question, name="mkdays"):
    draft_id: int


class ShowPart(Action, name="mkpart"):
    event_id: int
    part: Part


class AskEventField(Action, name="mkask"):
    event_id: int
    field: EventField
    page: int = 1


class TypeEventField(Question, name="mktype"):
    event_id: int
    field: EventField


class SetEventField(Action, name="mkset"):
    event_id: int
    field: EventField
    value: str


class AskMove(Action, name="mkwhen"):
    event_id: int


class TypeMove(Question, name="mktypewhen"):
    event_id: int


class MoveEvent(Action, name="mkmove"):
    """To those minutes since the beginning of the epoch, if the event is still what its maker saw."""

    event_id: int
    starts: int
    ends: int
    whole_days: int
    revision: int

    @property
    def to(self) -> When:
        starts_at, ends_at = (datetime.fromtimestamp(at * MINUTE, UTC) for at in (self.starts, self.ends))
        return When(starts_at, ends_at, bool(self.whole_days))

    @classmethod
    def of(cls, event_id: int, to: When, revision: int) -> Self:
        starts, ends = (int(at.timestamp()) // MINUTE for at in (to.starts_at, to.ends_at))
        return cls(event_id, starts, ends, int(to.whole_days), revision)


class ShowHosts(Action, name="mkhosts"):
    event_id: int


class FindHost(Question, name="mkhost"):
    event_id: int


class AddHost(Action, name="mkhadd"):
    event_id: int
    school_id: str


class RemoveHost(Action, name="mkhdel"):
    event_id: int
    school_id: str


class AskRegulation(Action, name="mkpaper"):
    event_id: int


class SendRegulation(Question, name="mkfile", takes_files=True):
    event_id: int


class GiveRegulation(Action, name="mkgive"):
    """The file as it is kept."""

    event_id: int


class RemoveRegulation(Action, name="mkunpaper"):
    event_id: int


class ShowSubmitted(Action, name="submitted"):
    """What administrators have yet to look at."""

    page: int = 1


class ShowCopies(Action, name="mkcopies"):
    """Earlier events to be made once more."""

    page: int = 1


class ShowFoundCopies(Action, name="mkf"):
    """Another page of those that the words have found."""

    words: str
    page: int


class FindCopies(Question, name="mkfindcopy"):
    pass


class CopyEvent(Action, name="mkcopy"):
    event_id: int
