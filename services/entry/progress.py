"""What a person is asked next on the way into an event, as values: each of them is a screen."""

from dataclasses import dataclass

from models.event import Event
from models.event_question import EventQuestion
from models.seat import SeatScope
from services.entry.choosing import Typed
from services.entry.duty import Duty
from services.entry.entry_view import EntryView
from services.entry.form import Form
from services.entry.gate import Verdict
from services.entry.question import Given
from services.listing import Listing


@dataclass(frozen=True, slots=True)
class Shut:
    """Not now, or not this person: why, and what is next."""

    event: Event
    verdict: Verdict
    # Something has been chosen or answered before: it is not lost.
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class TeamWanted:
    """This event is entered by teams: the team's room leads on."""

    form: Form


@dataclass(frozen=True, slots=True)
class Option:
    """A nomination or a site, with how many seats are free; nothing where they are not limited."""

    id: int
    title: str
    place: str
    left: int | None
    # Its line in the whole list: it keeps it where only some of them are shown.
    number: int

    @property
    def is_full(self) -> bool:
        return self.left == 0


@dataclass(frozen=True, slots=True)
class NominationWanted:
    event: Event
    options: Listing[Option]
    entry_id: int | None = None
    typed: Typed = Typed.NOTHING


@dataclass(frozen=True, slots=True)
class SiteWanted:
    event: Event
    options: Listing[Option]
    # Of an entry that moves to another site; else of one that is being made.
    entry_id: int | None = None
    may_go_back: bool = False
    typed: Typed = Typed.NOTHING


@dataclass(frozen=True, slots=True)
class Questioned:
    """One question of the organiser, to somebody who makes an entry or has one."""

    event: Event
    question: EventQuestion
    given: Given | None
    known: str | None
    # Its number among those that are asked, and how many these are.
    number: int
    of: int
    # The one before it, to go back to.
    previous_id: int | None
    # Where the entry is made already; and for whom it is answered, if not for oneself.
    entry_id: int | None = None
    person_id: int | None = None
    for_name: str = ""
    # What was chosen before the first question: the way back leads there.
    comes_after: str = ""
    # Answered already, and the time to change it freely is over: the answer becomes a request.
    is_frozen: bool = False
    # What was pressed belonged to another list of choices.
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """All is said: it can be entered."""

    event: Event
    nomination: str
    site: str
    answers: tuple[tuple[str, str], ...]
    # What there is no seat of; then there is a place in the queue, behind so many.
    full: SeatScope | None
    waiting: int
    last_question_id: int | None
    may_choose_site: bool = False
    may_choose_nomination: bool = False
    # In another nomination already.
    is_further: bool = False


@dataclass(frozen=True, slots=True)
class Entered:
    """It is done, now or by an earlier press."""

    view: EntryView


@dataclass(frozen=True, slots=True)
class InIt:
    """The same, before it is drawn: that waits until the writer has gone on to others."""

    entry_id: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A change after the freeze: the organiser has been asked."""

    entry_id: int


@dataclass(frozen=True, slots=True)
class AnswersShown:
    """What can be answered anew, each with what was said."""

    view: EntryView
    duties: Listing[tuple[Duty, Given | None, str]]


Progress = Shut | TeamWanted | NominationWanted | SiteWanted | Questioned | Review | Entered
Reached = Progress | InIt
