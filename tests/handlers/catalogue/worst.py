from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.catalogue import card_screens, choices
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
from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event, EventFormat, EventKind, EventLevel, EventState, SplitBy
from models.saved_search import SEARCH_CHARACTERS
from models.school import School
from models.stage import Stage
from services.catalogue import MONTHS_AHEAD, Audience, Card, Page
from services.entry.card import EventCard
from services.entry.gate import Bar, Verdict
from services.month import Month
from services.standing import Step
from services.webinar.aftermath import Afterwards
from services.webinar.card_side import RoomSide, RoomWay
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

# The longest selection that a button carries: its kind, audience, month and search.
WORST = (EventKind.ONLINE_GAME, Audience.TEACHERS, Month(2026, 11), LARGEST_ID)
TITLE = "<Ж&" * 100
MOMENT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)


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


def the_worst_cards() -> Iterator[EventCard]:
    """Each thing that may be in the way, each step that is next, and each entry that one may have."""
    steps = [Verdict(Bar.PROFILE, step, MOMENT, may_bring=True) for step in set(Step) - {Step.NONE}]
    bars = [Verdict(bar, Step.GUARDIAN, MOMENT, may_bring=bar is not Bar.KIND) for bar in Bar]
    live = (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED)
    entries = [Entry(id=LARGEST_ID, number=MANY, status=status) for status in live]
    inside = [Verdict(Bar.ENTERED, entries=(one,), may_enter_more=True, may_bring=True) for one in entries]
    for verdict in [Verdict(None, may_bring=True), *bars, *steps, *inside]:
        for split_by, most, left in ((SplitBy.NOMINATION, MANY, MANY), (SplitBy.DIRECTION, 2, 0)):
            facts = {"split_by": split_by, "team_min": 2, "team_max": most, "state": EventState.PUBLISHED}
            event = the_worst_event(**facts, regulation_id=1)
            stage = Stage(title="<" * 200, starts_at=MOMENT, ends_at=MOMENT, whole_days=False)
            usual = EventCard(
                event,
                EventState.PUBLISHED,
                verdict,
                (stage,) * 9,
                15,
                25,
                (School(name="Ш" * 200, name_en="S" * 200),) * 9,
                left,
                MANY,
                is_theirs=True,
                afterwards=Afterwards(MANY, may_rate=True),
            )
            yield usual
            for room in (RoomSide(None, MANY), *(RoomSide(way) for way in RoomWay)):
                yield replace(usual, room=room)
    cancelled = the_worst_event(split_by=SplitBy.NOMINATION)
    yield EventCard(cancelled, EventState.CANCELLED, bars[0], (), 0, 0, (), None, 0, is_theirs=False)
    yield EventCard(
        the_worst_event(state=EventState.FINISHED, split_by=SplitBy.NOMINATION, whole_days=True),
        EventState.FINISHED,
        bars[0],
        (),
        0,
        0,
        (),
        None,
        0,
        is_theirs=False,
    )


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
    for shown in the_worst_cards():
        yield card_screens.card, card_screens.card(shown, back, EntrySource.ORGANISER, t)
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
