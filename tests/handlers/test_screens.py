"""Every screen with the longest that can stand on it, held against the limits of both messengers."""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import unescape
from types import ModuleType

import pytest

from handlers.action import PACKED_BYTES, Action
from handlers.catalogue import choices
from handlers.catalogue import screens as catalogue
from handlers.catalogue.actions import (
    ChooseAudience,
    ChooseKind,
    ChooseMonth,
    LookForWords,
    NarrowEvents,
    OpenEvent,
    ShowEvents,
)
from handlers.help import screens as help_
from handlers.label import cut
from handlers.language import screens as language
from handlers.line import Line
from handlers.menu import screens as menu
from handlers.presenter import NOTICE_CHARACTERS, Presenter
from handlers.screen import (
    BUTTONS,
    LABEL_CHARACTERS,
    ROW_BUTTONS,
    ROWS,
    TEXT_CHARACTERS,
    Answer,
    Button,
    Notice,
    Screen,
    Show,
)
from handlers.translation import Translator, translator
from models.account import MessengerName
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.person import NAME_CHARACTERS, Language
from models.role import RoleKind
from models.saved_search import SEARCH_CHARACTERS
from models.school import School
from services.catalogue import MONTHS_AHEAD, Audience, Card, Page
from services.month import Month
from services.people import Address
from services.refusal import Refusal, WordsTooLong
from tests.talk.house import House

ROOMS = (menu, help_, language, catalogue, choices)
# PostgreSQL's ids are of 32 bits; there are fewer pages than events.
LARGEST_ID, LAST_PAGE = 2**31 - 1, 1_000_000
MANY = 1_000_000
TAG = re.compile(r"</?\w+>")
VK_PAYLOAD_CHARACTERS = 255
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


def all_refusals() -> list[Refusal]:
    return [
        WordsTooLong(SEARCH_CHARACTERS) if kind is WordsTooLong else kind()
        for kind in Refusal.__subclasses__()
    ]


def catalogue_answers(t: Translator) -> Iterator[tuple[Callable[..., object], Answer]]:
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


def other_answers(t: Translator) -> Iterator[tuple[Callable[..., object], Answer]]:
    for name in ("", "<" * NAME_CHARACTERS):
        yield menu.greeting, menu.greeting(name, t)
    for ahead in (0, MANY):
        yield menu.menu, menu.menu(ahead, t)
        yield language.language_chosen, language.language_chosen(ahead, t)
        for asked in (False, True):
            yield menu.cancelled, menu.cancelled(ahead, t, asked=asked)
    for words in ("<", "e" * 59, "Ж" * 29, "Ж" * 4096):
        yield menu.misunderstood, menu.misunderstood(words, t)
    for asks in (None, LookForWords(*WORST, LAST_PAGE)):
        yield menu.words_only, menu.words_only(t, asks=asks)
        yield menu.incident, menu.incident("abcdef", t, pressed=False, asks=asks)
        for refusal in all_refusals():
            yield menu.refused, menu.refused(refusal, t, pressed=False, asks=asks)
    for refusal in all_refusals():
        yield menu.refused, menu.refused(refusal, t, pressed=True)
    yield menu.incident, menu.incident("abcdef", t, pressed=True)
    yield menu.stale, menu.stale(t)
    yield menu.too_fast, menu.too_fast(t)
    yield menu.only_in_private, menu.only_in_private(t)
    yield language.languages, language.languages(t)
    for role in RoleKind:
        yield help_.help_for, help_.help_for({role}, t)
    yield help_.help_for, help_.help_for((), t)


def answers(t: Translator) -> list[tuple[Callable[..., object], Answer]]:
    return [*catalogue_answers(t), *other_answers(t)]


def all_answers() -> list[Answer]:
    # Kamchatka's dates are the longest to tell: another day than Moscow's stands beside them.
    return [
        answer
        for spoken in Language
        for informal in (False, True)
        for _, answer in answers(translator(spoken, zone="Asia/Kamchatka", informal=informal))
    ]


def all_screens() -> list[Screen]:
    shown = [answer.screens if isinstance(answer, Show) else (answer,) for answer in all_answers()]
    return [screen for several in shown for screen in several if isinstance(screen, Screen)]


def seen(text: str) -> str:
    return unescape(TAG.sub("", text))


def functions_that_draw(room: ModuleType) -> list[Callable[..., object]]:
    return [
        function
        for name, function in inspect.getmembers(room, inspect.isfunction)
        if not name.startswith("_")
        and function.__module__ == room.__name__
        and inspect.signature(function).return_annotation in (Screen, Show, Notice, Answer)
    ]


def test_every_screen_of_every_room_is_drawn_here() -> None:
    drawn = {function for function, _ in answers(translator(Language.RU, zone="Europe/Moscow"))}

    assert drawn == {function for room in ROOMS for function in functions_that_draw(room)}


def test_no_text_is_too_long_or_empty() -> None:
    lengths = [len(seen(screen.text)) for screen in all_screens()]

    assert [length for length in lengths if not 0 < length <= TEXT_CHARACTERS] == []


def test_every_small_answer_fits_into_a_message_and_the_one_in_groups_beside_its_button() -> None:
    notices = [answer.text for answer in all_answers() if isinstance(answer, Notice)]
    in_groups = [
        menu.only_in_private(translator(spoken, zone="UTC", informal=informal)).text
        for spoken in Language
        for informal in (False, True)
    ]

    assert [text for text in notices if not 0 < len(text) <= TEXT_CHARACTERS] == []
    assert [text for text in in_groups if len(text) > min(NOTICE_CHARACTERS.values())] == []


def test_no_keyboard_is_larger_than_vk_takes() -> None:
    sizes = {
        (len(screen.rows), max(map(len, screen.rows)), sum(map(len, screen.rows)))
        for screen in all_screens()
        if screen.rows
    }

    assert [size for size in sizes if size[0] > ROWS or size[1] > ROW_BUTTONS or size[2] > BUTTONS] == []


def test_no_row_is_empty() -> None:
    assert [screen for screen in all_screens() if not all(screen.rows)] == []


def test_every_label_can_be_read_on_a_button() -> None:
    labels = {button.label for screen in all_screens() for row in screen.rows for button in row}
    words = {word for screen in all_screens() for row in screen.bottom or () for word in row}

    assert [label for label in labels | words if not 0 < len(label.strip()) <= LABEL_CHARACTERS] == []


def test_every_action_of_a_screen_packs_for_both_messengers() -> None:
    packed = {action.pack() for action in all_actions()}

    assert [data for data in packed if len(data.encode()) > PACKED_BYTES] == []
    assert [data for data in packed if len(f'{{"data":"{data}"}}') > VK_PAYLOAD_CHARACTERS] == []


def test_every_action_and_question_of_a_screen_has_a_handler(house: House) -> None:
    asked: set[type[Action]] = {type(screen.asks) for screen in all_screens() if screen.asks is not None}

    assert {type(action) for action in all_actions()} | asked <= set(house.actions.kinds)


def all_actions() -> list[Action]:
    buttons = [button for screen in all_screens() for row in screen.rows for button in row]
    return [button.action for button in buttons if isinstance(button, Button)]


async def test_both_messengers_take_every_screen_and_show_its_text_as_meant(house: House) -> None:
    anna = house.person(1)
    await anna.starts()
    speaker = await house.people.speaker(Address(house.name, 1))
    assert speaker is not None
    line, presenter = Line(house.name, house.messenger.bot), Presenter()
    screens = list(dict.fromkeys(all_screens()))

    for screen in screens:
        await presenter.answer_words(line, speaker, screen)

    assert anna.heard[2:] == [seen(screen.text) for screen in screens]


@pytest.mark.parametrize(
    ("text", "shown"), [("a" * 40, "a" * 40), ("a" * 41, "a" * 39 + "…"), ("a" * 38 + " bc", "a" * 38 + "…")]
)
def test_a_label_is_cut_with_dots_and_without_half_a_space(text: str, shown: str) -> None:
    assert cut(text) == shown
