"""What schools and people are called on a screen. As it stands, with no HTML: to be a sentence's variable."""

from typing import Protocol

from handlers.label import cut
from handlers.screen import LABEL_CHARACTERS
from handlers.translation import Translator
from models.event import Event
from models.person import Language


class Place(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def city_en(self) -> str: ...


def place_name(place: Place, t: Translator) -> str:
    """By name and city, in the reader's language. The whole consortium has no name of its own."""
    name, city = place.name, place.city
    if t.language is Language.EN:
        # Of a school that somebody has just named, the English name is not known.
        name, city = place.name_en or name, place.city_en or city
    if not name:
        return t.plain("appointment-consortium")
    return t.plain("appointment-school", name=name, city=city) if city else name


def place_label(place: Place, t: Translator) -> str:
    return cut(place_name(place, t), LABEL_CHARACTERS)


def event_title(event: Event, t: Translator) -> str:
    """As it stands, with no HTML: whoever made the event in a chat has named it in Russian alone."""
    return (event.title_en if t.language is Language.EN else "") or event.title


def person_name(name: str | None, t: Translator) -> str:
    """VK does not always tell a name, and not everybody has said theirs."""
    return name or t.plain("appointment-nameless")
