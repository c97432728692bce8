"""Every screen with the longest that can stand on it, held against the limits of both messengers."""

import inspect
import re
from collections.abc import Callable
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import handlers
from handlers.action import PACKED_BYTES, Action
from handlers.label import cut
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
from models.person import Language
from services.address import Address
from tests.handlers.worst import Drawn
from tests.talk.house import House

TAG = re.compile(r"</?\w+>")
VK_PAYLOAD_CHARACTERS = 255


def answers(t: Translator) -> list[Drawn]:
    """Each room draws its own screens at their worst, in `tests/handlers/<room>/worst.py`."""
    rooms_at_their_worst = sorted(Path(__file__).parent.glob("*/worst.py"))
    return [
        drawn
        for file in rooms_at_their_worst
        for drawn in import_module(f"tests.handlers.{file.parent.name}.worst").answers(t)
    ]


def rooms() -> list[ModuleType]:
    """Every module of the conversations in which a screen may be drawn."""
    folder = Path(handlers.__file__).parent
    return [
        import_module(f"handlers.{file.parent.name}.{file.stem}") for file in sorted(folder.glob("*/*.py"))
    ]


@cache
def all_answers() -> list[Answer]:
    # Kamchatka's dates are the longest to tell: another day than Moscow's stands beside them.
    return [
        answer
        for spoken in Language
        for informal in (False, True)
        for _, answer in answers(translator(spoken, zone="Asia/Kamchatka", informal=informal))
    ]


@cache
def all_screens() -> list[Screen]:
    """Each once, however often it is drawn alike; drawn once for all that look at them."""
    shown = [answer.screens if isinstance(answer, Show) else (answer,) for answer in all_answers()]
    return list(
        dict.fromkeys(screen for several in shown for screen in several if isinstance(screen, Screen))
    )


def seen(text: str) -> str:
    return unescape(TAG.sub("", text))


def functions_that_draw(room: ModuleType) -> list[Callable[..., object]]:
    return [
        function
        for name, function in inspect.getmembers(room, inspect.isfunction)
        if not name.startswith("_")
        and function.__module__ == room.__name__
        and not inspect.iscoroutinefunction(function)
        and inspect.signature(function).return_annotation in (Screen, Show, Notice, Answer)
    ]


def test_every_screen_of_every_room_is_drawn_here() -> None:
    drawn = {function for function, _ in answers(translator(Language.RU, zone="Europe/Moscow"))}

    assert drawn == {function for room in rooms() for function in functions_that_draw(room)}


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
    line = Line(house.name, house.messenger.bot)
    presenter = Presenter(house.services.living, house.services.sent_files)
    screens = all_screens()

    for screen in screens:
        await presenter.answer_words(line, speaker, screen)

    assert anna.heard[2:] == [seen(screen.text) for screen in screens]


@pytest.mark.parametrize(
    ("text", "shown"), [("a" * 40, "a" * 40), ("a" * 41, "a" * 39 + "…"), ("a" * 38 + " bc", "a" * 38 + "…")]
)
def test_a_label_is_cut_with_dots_and_without_half_a_space(text: str, shown: str) -> None:
    assert cut(text) == shown
