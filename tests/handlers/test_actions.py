import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import rooms
from handlers.action import LARGEST_ID, Action, NotPackedError, Question
from handlers.actions import Actions, StaleAction
from handlers.catalogue.actions import FindWords, LookForWords, OpenEvent, ShowCard, ShowEvents
from handlers.help.actions import ShowHelp
from handlers.screen import Screen
from models.event import EventKind
from services.catalogue import Audience
from services.invitation import TOKEN_BYTES
from services.month import Month

LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")
# A hyphen parts the words of a name; the other two signs part the fields, in a button and in a link.
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
VALUES: dict[type, object] = {int: LARGEST_ID, str: "f" * 2 * TOKEN_BYTES}
# What the column accounts.awaits holds.
AWAITED_CHARACTERS = 255

months = st.builds(Month, st.integers(2000, 2999), st.integers(1, 12))
ids = st.integers(0, LARGEST_ID)
selecting = {
    "kind": st.none() | st.sampled_from(EventKind),
    "audience": st.none() | st.sampled_from(Audience),
    "month": st.none() | months,
    "search_id": st.none() | ids,
    "page": ids,
}


def unpacked(action: Action) -> Action:
    name, *values = action.pack().split(":")
    assert name == action.name
    return type(action).unpack(values)


@given(st.builds(ShowEvents, **selecting))
def test_a_selection_comes_back_as_it_went(action: ShowEvents) -> None:
    assert unpacked(action) == action


@given(st.builds(ShowCard, **selecting, event_id=ids))
def test_a_card_comes_back_as_it_went(action: ShowCard) -> None:
    assert unpacked(action) == action


@given(st.builds(LookForWords, **selecting))
def test_a_search_within_a_selection_comes_back_and_fits_beside_its_account(action: LookForWords) -> None:
    assert unpacked(action) == action
    assert len(action.pack()) <= AWAITED_CHARACTERS


@given(st.text(st.characters(exclude_characters=":")))
def test_words_come_back_as_they_went(words: str) -> None:
    assert unpacked(FindWords(words)) == FindWords(words)


@given(st.lists(st.text(max_size=30), max_size=8))
def test_whatever_is_forged_is_read_or_refused_and_nothing_else(values: list[str]) -> None:
    try:
        action = ShowCard.unpack(values)
    except NotPackedError:
        return
    assert unpacked(action) == action


@pytest.mark.parametrize(
    "number", ["-1", "+1", " 1", "1_0", "٣", "²", "1.0", "", "2147483648", "9223372036854775807", "1" * 60]
)
def test_a_number_is_read_only_as_it_is_written_by_us(number: str) -> None:
    with pytest.raises(NotPackedError):
        OpenEvent.unpack([number])


def test_words_with_the_separator_are_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="a:b"):
        FindWords("a:b").pack()


def all_kinds() -> list[type[Action]]:
    return [kind for table in rooms.tables() for kind in table]


def test_every_action_has_a_name_of_its_own() -> None:
    names = [kind.name for kind in all_kinds()]

    assert sorted(names) == sorted(set(names))
    assert [name for name in names if not NAME.fullmatch(name)] == []


def test_every_command_is_an_action_that_is_done() -> None:
    assert [action for action in rooms.commands().values() if type(action) not in all_kinds()] == []


def largest(kind: type[Action]) -> Action:
    """With the largest id, the longest token or the longest word of a list that it may carry."""
    kind.become_dataclass()
    hints = get_type_hints(kind)
    return kind(**{field.name: _largest(hints[field.name]) for field in fields(kind)})  # type: ignore[arg-type]  # any


def _largest(hint: type) -> object:
    if hint in VALUES:
        return VALUES[hint]
    assert issubclass(hint, StrEnum)
    return max(hint, key=len)


def test_links_are_made_of_what_both_messengers_let_through() -> None:
    linked = [kind for kind in all_kinds() if kind.linked]
    links = [largest(kind).link() for kind in linked]

    assert linked
    assert [link for link in links if not LINK.fullmatch(link)] == []


def test_what_is_not_for_links_makes_none() -> None:
    with pytest.raises(ValueError, match="not for links"):
        ShowHelp().link()


@dataclass(frozen=True)
class Ring(Action, name="ring"):
    pass


@dataclass(frozen=True)
class RingAgain(Action, name="ring"):
    pass


@dataclass(frozen=True)
class WhoRings(Question, name="who"):
    pass


@dataclass(frozen=True)
class WhatIsOutside(Question, name="outside", takes_files=True):
    pass


async def answer_the_door() -> Screen:
    return Screen("Кто там?", asks=WhoRings())


async def ask_for_the_moon(moon: object) -> Screen:
    return Screen(str(moon))


def test_two_actions_of_one_name_are_an_error_at_start() -> None:
    with pytest.raises(ValueError, match="Two actions are called 'ring'"):
        Actions([{Ring: answer_the_door}, {RingAgain: answer_the_door}], {})


def test_a_handler_that_asks_for_what_nobody_has_is_an_error_when_it_is_looked_for() -> None:
    actions = Actions([{Ring: ask_for_the_moon}], {})

    with pytest.raises(ValueError, match="Nobody gives moon"):
        actions.find("ring")


def test_a_question_is_awaited_and_never_pressed() -> None:
    actions = Actions([{WhoRings: answer_the_door}], {})

    assert actions.awaited("who") == WhoRings()
    with pytest.raises(StaleAction):
        actions.pressed("who")


def test_only_a_question_that_says_so_takes_files() -> None:
    assert (WhoRings.takes_files, WhatIsOutside.takes_files, LookForWords.takes_files) == (False, True, False)


def test_a_question_that_has_left_the_house_is_awaited_no_more() -> None:
    assert Actions([], {}).awaited("who") is None


async def test_an_action_is_done_with_what_its_handler_asks_for() -> None:
    actions = Actions([{Ring: ask_for_the_moon}], {"moon": "полная"})

    assert await actions.do(Ring(), words="", speaker=None) == Screen("полная")


async def show_the_way(action: RingAgain) -> Action:
    assert isinstance(action, RingAgain)
    return WhoRings()


async def test_a_handler_may_hand_over_to_another_room() -> None:
    actions = Actions([{WhoRings: answer_the_door}, {RingAgain: show_the_way}], {})

    assert await actions.do(RingAgain(), words="", speaker=None) == Screen("Кто там?", asks=WhoRings())
