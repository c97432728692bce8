from dataclasses import field

from handlers.action import Action, Question
from models.entry import EntrySource
from models.event import EventKind
from services.catalogue import Audience, Selection
from services.month import Month


class Selecting(Action, name="?selecting"):
    """Whatever happens on a page of a selection carries it along, so that there is a way back."""

    kind: EventKind | None = None
    audience: Audience | None = None
    month: Month | None = None
    search_id: int | None = None
    page: int = 1

    @property
    def chosen(self) -> tuple[EventKind | None, Audience | None, Month | None, int | None, int]:
        """What the next button on the way carries along."""
        return (self.kind, self.audience, self.month, self.search_id, self.page)

    @property
    def selection(self) -> Selection:
        return Selection(self.kind, self.audience, self.month, self.search_id)


class ShowEvents(Selecting, name="events"):
    pass


class ShowCard(Selecting, name="card"):
    event_id: int = field(kw_only=True)


class OpenEvent(Action, name="event", linked=True):
    """The card on its own: what links and posters lead to."""

    event_id: int


class ComeToEvent(Action, name="ev", linked=True):
    """Through a door of the event: its card, which carries on where somebody came from."""

    event_id: int
    source: EntrySource


class ShareEvent(Selecting, name="share"):
    event_id: int = field(kw_only=True)


class NarrowEvents(Selecting, name="narrow"):
    pass


class ChooseKind(Selecting, name="kinds"):
    pass


class ChooseAudience(Selecting, name="audiences"):
    pass


class ChooseMonth(Selecting, name="months"):
    pass


class AskWords(Selecting, name="search"):
    pass


class FindWords(Action, name="find"):
    """A search with words short enough for a button."""

    words: str


class LookForWords(Selecting, Question, name="words"):
    """A search, within what is already selected, with the words that are typed next."""
