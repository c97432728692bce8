"""The words by which an event is found: its own, and those of the schools that hold it."""

from typing import Protocol

from services.word_stem import searchable


class Wording(Protocol):
    """Every text of an event that a person may remember it by."""

    @property
    def title(self) -> str: ...
    @property
    def title_en(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def summary_en(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def place_en(self) -> str: ...
    @property
    def co_organisers(self) -> str: ...


class Named(Protocol):
    """A school by the names it is looked for."""

    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def city_en(self) -> str: ...


def event_words(event: Wording, *schools: Named) -> str:
    """For the column `search` of the event: written anew whenever one of these texts is."""
    names = (name for one in schools for name in (one.name, one.name_en, one.city, one.city_en))
    own = (event.title, event.title_en, event.summary, event.summary_en, event.place, event.place_en)
    return searchable(*own, event.co_organisers, *names)
