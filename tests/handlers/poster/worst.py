from collections.abc import Iterator

from handlers.catalogue.actions import ComeToEvent
from handlers.poster import screens
from handlers.translation import Translator
from models.account import MessengerName
from models.entry import EntrySource
from models.event import EventState
from services.event.calendar import CalendarFile
from services.event.poster import EventDoors
from services.page.typesetting import PageForm
from tests.handlers.catalogue.worst import TITLE, the_worst_event
from tests.handlers.worst import LARGEST_ID, MANY, Drawn


def answers(t: Translator) -> Iterator[Drawn]:
    event = the_worst_event()
    links = {
        messenger: "https://t.me/"
        + "a" * 32
        + "?start="
        + ComeToEvent(LARGEST_ID, EntrySource.ORGANISER).link()
        for messenger in MessengerName
    }
    for phase in EventState:
        for counts in (dict.fromkeys(EntrySource, MANY), {}):
            shown = EventDoors(event, event.organiser, phase, counts)
            yield screens.doors, screens.doors(shown, links, t)
            yield screens.doors, screens.doors(shown, {}, t)
            for form in PageForm:
                yield screens.drawn, screens.drawn(shown, form, b"%PDF", t)
    yield screens.calendar, screens.calendar(CalendarFile(TITLE, b"BEGIN"), t)
