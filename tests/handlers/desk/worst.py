"""Every screen of the desk with the longest that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from handlers.desk import (
    addition_screens,
    double_screens,
    entry_screens,
    filter_screens,
    list_screens,
    request_screens,
    screens,
)
from handlers.desk.actions import ShowFoundDesks
from handlers.desk.addition_actions import TypeAdditionSchool
from handlers.found import carried
from handlers.translation import Translator
from models.entry import Entry, EntryDeed, EntrySource, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import TITLE_CHARACTERS, Event, EventDeed, EventKind, EventState
from models.nomination import NOMINATION_CHARACTERS, Nomination
from models.person import NAME_CHARACTERS, PersonKind
from models.seat import SeatScope
from models.stage import STAGE_CHARACTERS, Site
from services.desk.addition import Addition, AdditionStep
from services.desk.addition_step import SCHOOLS_OFFERED
from services.desk.candidate import PEOPLE_OFFERED, Known
from services.desk.card import ANSWERS_ON_A_PAGE, Alike, Answer, AnswerPage, EntryCard, InEntry
from services.desk.column import Choice, Column
from services.desk.deciding import REASON_CHARACTERS, Part
from services.desk.decisions import Asked, Target, Targets
from services.desk.desks import SHARES_ON_A_PAGE, FilterShown, Shares
from services.desk.double import PAIRS_ON_A_PAGE, Double, Doubles, Twin
from services.desk.exports import ColumnChoice, Exported
from services.desk.filter import NONE, WORDS_CHARACTERS, Dimension, Filter, Fullness, Which
from services.desk.history import LINES_ON_A_PAGE, EntryEvent, EntryHistory, EventHistory, EventLine
from services.desk.letter import LETTER_CHARACTERS, Audience, Letter
from services.desk.listed import ENTRIES_ON_A_PAGE, EntryList, Line
from services.desk.overview import Crowd, Overview
from services.desk.owned import EVENTS_ON_A_PAGE, OwnEvent, OwnEvents
from services.desk.request import REQUESTS_ON_A_PAGE, Change, Request, Requests
from services.desk.share import Share
from services.desk.view import View
from services.listing import Listing
from services.school import Found
from tests.entering import a_row_of_event
from tests.handlers.appointment.worst import NAME, PLACE, SCHOOL_ID
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
CROWD = Crowd(MANY, MANY)
FULL = Filter(
    Which.OFFERED,
    {
        Dimension.SCHOOL: "s",
        Dimension.REGION: "r",
        Dimension.GRADE: "11",
        Dimension.NOMINATION: "1",
        Dimension.SITE: "1",
        Dimension.DAY: "2026-09-30",
        Dimension.SOURCE: "invitation",
    },
    Fullness.INCOMPLETE,
    lacks_consent=True,
    words="<" * WORDS_CHARACTERS,
)
VIEW = View(LARGEST_ID, LARGEST_ID, FULL, tuple(Column))
PLAIN = View(LARGEST_ID, LARGEST_ID, Filter())
LONG = "&" * STAGE_CHARACTERS


def an_event(**facts: Any) -> Event:
    event = a_row_of_event("<" * TITLE_CHARACTERS, **facts)
    event.id = LARGEST_ID
    return event


TEAMS = an_event(team_min=2, team_max=20, capacity=MANY, registration_opens_at=AT)
ALONE = an_event()
WEBINAR = an_event(kind=EventKind.WEBINAR)
FOR_TEACHERS = an_event(kind=EventKind.WEBINAR, grade_from=None, grade_to=None)


def an_entry(status: EntryStatus = EntryStatus.PENDING, **facts: Any) -> Entry:
    usual: dict[str, Any] = {
        "id": LARGEST_ID,
        "event_id": LARGEST_ID,
        "number": MANY,
        "status": status,
        "title": "<" * 60,
        "size": 1,
        "most": 20,
        "source": EntrySource.INVITATION,
        "entered_at": AT,
        "queued_at": AT,
        "offered_until": AT,
        "reason": "<" * REASON_CHARACTERS,
    }
    return Entry(**usual | facts)


def a_share(dimension: Dimension, value: str = "x") -> Share:
    values = {Dimension.DAY: "2026-09-30", Dimension.SOURCE: "invitation", Dimension.GRADE: "11"}
    told = values.get(dimension, value) if value else NONE
    return Share(told, MANY, MANY, LARGEST_ID, name=LONG, place=PLACE)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from desks(t)
    yield from numbers(t)
    yield from lists(t)
    yield from deeds(t)
    yield from entries(t)
    yield from additions(t)
    yield from others(t)


def a_listing(row: Any, size: int) -> Listing[Any]:
    return Listing((row,) * size, LAST_PAGE, LAST_PAGE + 1, MANY)


def nothing() -> Listing[Any]:
    return Listing((), 1, 1, 0)


def desks(t: Translator) -> Iterator[Drawn]:
    for phase in EventState:
        own = a_listing(OwnEvent(ALONE, phase, MANY, MANY), EVENTS_ON_A_PAGE)
        for words in ("", "<" * 4096):
            yield screens.desks, screens.desks(OwnEvents(own, carried(words, ShowFoundDesks)), t)
            yield screens.desks, screens.desks(OwnEvents(nothing(), words), t)
        statuses = dict.fromkeys(EntryStatus, CROWD)
        for event in (TEAMS, ALONE):
            full = Overview(event, phase, AT, AT, statuses, CROWD, MANY, MANY, MANY, MANY, has_works=True)
            bare = replace(full, statuses={}, unconsented=0, today=0, requests=0)
            yield screens.desk, screens.desk(full, t)
            yield screens.desk, screens.desk(bare, t)
            yield screens.more, screens.more(full, t)
        for event in (WEBINAR, FOR_TEACHERS):
            full = Overview(event, phase, AT, AT, statuses, CROWD, MANY, MANY, MANY, MANY, has_works=True)
            for shown in (full, replace(full, has_works=False)):
                yield screens.desk, screens.desk(shown, t)
                yield screens.more, screens.more(shown, t)
    for deed in EventDeed:
        line = EventLine(AT, "<" * NAME_CHARACTERS, deed, "capacity", "<" * 4000, AT.isoformat())
        full_page = a_listing(line, LINES_ON_A_PAGE)
        yield screens.history, screens.history(EventHistory(ALONE, full_page), t)
    yield screens.history, screens.history(EventHistory(ALONE, nothing()), t)


def numbers(t: Translator) -> Iterator[Drawn]:
    yield screens.numbers, screens.numbers(PLAIN, t)
    for dimension in Dimension:
        for view in (VIEW, PLAIN, replace(PLAIN, filter=Filter(Which.ALL))):
            for value in ("x", ""):
                rows = a_listing(a_share(dimension, value), SHARES_ON_A_PAGE)
                shown = Shares(view, TEAMS, dimension, rows, MANY, MANY, MANY)
                yield screens.shares, screens.shares(shown, t)
            empty = Shares(view, ALONE, dimension, nothing(), 0, 0, 0)
            yield screens.shares, screens.shares(empty, t)


def lists(t: Translator) -> Iterator[Drawn]:
    values = tuple(a_share(dimension) for dimension in FULL.values)
    for status in EntryStatus:
        line = Line(LARGEST_ID, MANY, status, "<" * 60, NAME, PLACE, 11, MANY, LONG, MANY)
        rows = a_listing(line, ENTRIES_ON_A_PAGE)
        shown = EntryList(VIEW, TEAMS, values, rows, MANY, MANY)
        yield filter_screens.entries, filter_screens.entries(shown, t)
        yield list_screens.deeds, list_screens.deeds(shown, t)
        yield list_screens.letter_asked, list_screens.letter_asked(shown, t)
    for view, named in ((VIEW, values), (PLAIN, ())):
        empty = EntryList(view, ALONE, named, nothing(), 0, 0)
        yield filter_screens.entries, filter_screens.entries(empty, t)
        yield list_screens.deeds, list_screens.deeds(empty, t)
        for event in (TEAMS, ALONE):
            chosen = FilterShown(view, event, named)
            yield filter_screens.filter_, filter_screens.filter_(chosen, t)
            yield filter_screens.dimensions, filter_screens.dimensions(chosen, t)
            yield filter_screens.statuses, filter_screens.statuses(chosen, t)


def deeds(t: Translator) -> Iterator[Drawn]:
    for count in (0, MANY):
        asked = Asked(LARGEST_ID, LARGEST_ID, count)
        yield list_screens.accepting_asked, list_screens.accepting_asked(asked, t)
        yield list_screens.all_accepted, list_screens.all_accepted(asked, t)
    choices = (*(Choice(column, is_chosen=True) for column in Column), Choice("q2147483647", True, LONG))  # noqa: FBT003
    for page in (1, 2, LAST_PAGE):
        shown = ColumnChoice(VIEW, choices)
        yield list_screens.columns, list_screens.columns(shown, page, t)
    file = Exported(LARGEST_ID, "<" * TITLE_CHARACTERS, b"", MANY)
    yield list_screens.exported, list_screens.exported(file, LARGEST_ID, t)
    for audience in Audience:
        for reachable, sent in ((MANY, None), (MANY - 1, None), (0, None), (MANY, MANY)):
            mail = Letter(LARGEST_ID, ALONE, "<" * LETTER_CHARACTERS, audience, MANY, reachable, sent)
            yield list_screens.letter, list_screens.letter(mail, t)


def a_card(event: Event, entry: Entry) -> EntryCard:
    one = InEntry(LARGEST_ID, "<" * NAME_CHARACTERS, 11, "&&", PLACE, lacks_consent=True, writes=False)
    return EntryCard(
        event=event,
        entry=entry,
        school=PLACE,
        nomination="<" * NOMINATION_CHARACTERS,
        site=LONG,
        captain=NAME,
        mentor=NAME,
        entered_by=NAME,
        members=(one,) * 20,
        alike=(Alike(LARGEST_ID, MANY, NAME),) * 9,
        turn=MANY,
        answers=MANY,
        works=MANY,
        results=MANY,
        requests=MANY,
        has_nominations=True,
        has_sites=True,
    )


def entries(t: Translator) -> Iterator[Drawn]:
    for status in EntryStatus:
        for event in (TEAMS, ALONE):
            shown = a_card(event, an_entry(status))
            yield entry_screens.card, entry_screens.card(shown, t)
            bare = replace(shown, members=(), alike=(), captain="", mentor="", school=None, answers=0)
            yield entry_screens.card, entry_screens.card(bare, t)
    full = a_card(TEAMS, an_entry())
    yield entry_screens.reason_asked, entry_screens.reason_asked(full, t)
    yield entry_screens.withdrawal_asked, entry_screens.withdrawal_asked(full, t)
    for part in Part:
        places = Targets(full, part, (Target(LARGEST_ID, LONG),) * 25)
        yield entry_screens.targets, entry_screens.targets(places, 3, t)
    said = Answer("<" * 300, NAME, "<" * 2000, LARGEST_ID, "f" * 200)
    pages: tuple[Listing[Any], ...] = (a_listing(said, ANSWERS_ON_A_PAGE), nothing())
    for page in pages:
        yield entry_screens.answers, entry_screens.answers(AnswerPage(an_entry(), page), t)
    for deed in EntryDeed:
        line = EntryEvent(AT, NAME, deed, "<" * 100, EntryStatus.LAPSED.value)
        rows = a_listing(line, LINES_ON_A_PAGE)
        yield entry_screens.history, entry_screens.history(EntryHistory(TEAMS, an_entry(), rows), t)


def additions(t: Translator) -> Iterator[Drawn]:
    one = Known(LARGEST_ID, "<" * NAME_CHARACTERS, PLACE, PersonKind.PUPIL, 11, "&&", (MANY,) * 5)
    adult = replace(one, kind=PersonKind.TEACHER, place=None, numbers=())
    base = Addition(
        LARGEST_ID,
        TEAMS,
        AdditionStep.WHO,
        typed="<" * 500,
        name="<" * NAME_CHARACTERS,
        grade=11,
        letter="&&",
        place=PLACE,
        people=(one,) * (PEOPLE_OFFERED - 1) + (adult,),
        may_be_new=True,
        schools=(PLACE,) * SCHOOLS_OFFERED,
        nominations=(Nomination(id=LARGEST_ID, title="<" * NOMINATION_CHARACTERS),) * 15,
        sites=(Site(id=LARGEST_ID, title=LONG),) * 25,
        entry_id=LARGEST_ID,
    )
    for step in AdditionStep:
        for team in (None, an_entry()):
            shown = replace(base, step=step, team=team)
            yield addition_screens.addition, addition_screens.addition(shown, t, page=2)
            bare = replace(shown, people=(), nominations=(), grade=None)
            yield addition_screens.addition, addition_screens.addition(bare, t)
    for scope in SeatScope:
        ready = replace(base, step=AdditionStep.READY, full=scope)
        yield addition_screens.addition, addition_screens.addition(ready, t)
    for event in (TEAMS, ALONE):
        yield addition_screens.asked, addition_screens.asked(event, t)
    yield addition_screens.teammate_asked, addition_screens.teammate_asked(a_card(TEAMS, an_entry()), t)
    found = Found(SCHOOL_ID, LONG, LONG, "Г" * 100, "C" * 100, "", "", is_recorded=False, is_certain=True)
    action = TypeAdditionSchool(LARGEST_ID)
    yield addition_screens.schools_found, addition_screens.schools_found(action, [found] * 5, t)
    yield addition_screens.schools_found, addition_screens.schools_found(action, [], t)


def others(t: Translator) -> Iterator[Drawn]:
    twin = Twin(LARGEST_ID, "<" * NAME_CHARACTERS, 11, "&&", PLACE, (MANY,) * 3, writes=True)
    for may, for_administrator, kept in (
        (True, False, twin),
        (True, False, replace(twin, writes=False)),
        (False, True, twin),
        (False, False, twin),
    ):
        pair = Double(ALONE, kept, twin, may, for_administrator)
        yield double_screens.weighed, double_screens.weighed(pair, t)
        found = Doubles(ALONE, a_listing(pair, PAIRS_ON_A_PAGE))
        yield double_screens.doubles, double_screens.doubles(found, t)
        yield double_screens.merged, double_screens.merged(found, t)
    yield double_screens.doubles, double_screens.doubles(Doubles(ALONE, nothing()), t)
    change = Change("<" * 2000, "<" * 2000, "<" * 300)
    for kind in set(RequestKind) - {RequestKind.JOIN}:
        for state in RequestState:
            row = EntryRequest(
                id=LARGEST_ID, kind=kind, state=state, made_at=AT, reason="<" * REASON_CHARACTERS
            )
            asked = Request(row, ALONE, an_entry(), NAME, NAME[1:], (change,) * 9)
            yield request_screens.request, request_screens.request(asked, t)
            yield request_screens.reason_asked, request_screens.reason_asked(asked, t)
            several = Requests(ALONE, a_listing(asked, REQUESTS_ON_A_PAGE))
            yield request_screens.requests, request_screens.requests(several, t)
    yield request_screens.requests, request_screens.requests(Requests(ALONE, nothing()), t)
