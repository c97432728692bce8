from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.catalogue import choices
from handlers.catalogue import screens as catalogue
from handlers.catalogue.actions import (
    ChooseAudience,
    ChooseKind,
    ChooseMonth,
    NarrowEvents,
    OpenEvent,
    ShowEvents,
)
from handlers.translation import Translator
from models.account import MessengerName
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.saved_search import SEARCH_CHARACTERS
from models.school import School
from services.catalogue import MONTHS_AHEAD, Audience, Card, Page
from services.month import Month
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

# The longest selection that a button carries: its kind, audience, month and search.
WORST = (EventKind.ONLINE_GAME, Audience.TEACHERS, Month(2026, 11), LARGEST_ID)
TITLE = "<Ж&" * 100


def the_worst_event(**facts: object) -> Event:
    school = School(id="x", name="Ш" * 200, name_en="S" * 200, city="<" * 100, city_en="&" * 100)
    usual = {
        "id": LARGEST_ID,
        "kind": EventKind.MEETING,
        "title": TITLE,
        "title_en": TITLE,
        "summary": "<&> " * 3000,
        "summary_en": "<&> " * 3000,
        "organiser": school,
        "co_organisers": "&" * 500,
        "starts_at": datetime(2026, 9, 30, 20, 0, tzinfo=UTC),
        "ends_at": datetime(2026, 12, 31, 20, 0, tzinfo=UTC),
        "zone": "Asia/Kamchatka",
        "whole_days": False,
        "format": EventFormat.MIXED,
        "place": "М" * 200,
        "place_en": "P" * 200,
        "level": EventLevel.INTERNATIONAL,
        "grade_from": 10,
        "grade_to": 11,
        "for_colleges": True,
        "for_teachers": True,
        "for_heads": True,
        "state": EventState.CANCELLED,
    }
    return Event(**(usual | facts))


def answers(t: Translator) -> Iterator[Drawn]:
    event, back = the_worst_event(), ShowEvents(*WORST, LAST_PAGE)
    published = the_worst_event(whole_days=True, state=EventState.PUBLISHED)
    words = "<" * SEARCH_CHARACTERS
    full = Page(
        [event] * catalogue.EVENTS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, LAST_PAGE * 5, words, is_similar=True
    )
    yield catalogue.events, catalogue.events(back, full, t)
    yield catalogue.events, catalogue.events(back, Page([], 1, 1, 0, words), t)
    yield catalogue.events, catalogue.events(ShowEvents(), Page([], 1, 1, 0, None), t)
    yield catalogue.card, catalogue.card(Card(event, is_over=False), back, t)
    yield catalogue.card, catalogue.card(Card(published, is_over=True), back, t)
    links = dict.fromkeys(
        MessengerName, "https://t.me/" + "a" * 32 + "?start=" + OpenEvent(LARGEST_ID).link()
    )
    yield catalogue.shared, catalogue.shared(Card(published, is_over=True), links, back, t)
    yield catalogue.words_asked, catalogue.words_asked(NarrowEvents(*WORST, LAST_PAGE), t)
    yield choices.narrowing, choices.narrowing(NarrowEvents(*WORST, LAST_PAGE), t)
    for page in (1, 2, LAST_PAGE):
        kinds, months = (
            dict.fromkeys(EventKind, MANY),
            dict.fromkeys(map(Month(2026, 9).later, range(MONTHS_AHEAD)), MANY),
        )
        yield choices.kinds, choices.kinds(ChooseKind(*WORST, page), kinds, t)
        yield (
            choices.audiences,
            choices.audiences(ChooseAudience(*WORST, page), dict.fromkeys(Audience, MANY), t),
        )
        yield choices.months, choices.months(ChooseMonth(*WORST, page), months, t)
