import json
from datetime import timedelta
from typing import Any

import pytest

from sandbox.vk.core import Vk
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Json, Refusal

ANNA = 2001


def text(label: str = "Да", **action: object) -> Json:
    return {"action": {"type": "text", "label": label, **action}}


def inline(*rows: object) -> Json:
    return {"inline": True, "buttons": list(rows)}


def bottom(*rows: object, one_time: bool = False) -> Json:
    return {"one_time": one_time, "buttons": list(rows)}


def callback(label: str = "Да", payload: str = '{"data":"yes"}') -> Json:
    return {"action": {"type": "callback", "label": label, "payload": payload}, "color": "primary"}


def link(url: str = "https://example.org") -> Json:
    return {"action": {"type": "open_link", "label": "Сайт", "link": url}}


@pytest.mark.parametrize(
    "keyboard",
    [
        inline(*[[text()] * 2] * 5),
        inline([text()] * 5, [text()] * 5),
        inline(*[[text()]] * 6),
        bottom(*[[text()] * 4] * 10),
        bottom(),
        inline(),
        inline([text("я" * 40, payload={"a": "б" * 247})]),
        inline([text(payload='{"a":1}'), callback(), link()]),
        bottom([{"action": {"type": "location"}}], [{"action": {"type": "vkpay", "hash": "x"}}]),
        bottom([{"action": {"type": "open_app", "app_id": 6, "label": "Игра"}}], one_time=True),
        bottom(*[[text() | {"color": color}] for color in ("primary", "secondary", "negative", "positive")]),
    ],
)
def test_a_keyboard_within_the_limits_is_taken(ask: Ask, keyboard: object) -> None:
    assert ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=keyboard) == 2


@pytest.mark.parametrize(
    ("keyboard", "detail"),
    [
        ("{", "keyboard is not a valid json"),
        ([], "keyboard should be an object"),
        ({"buttons": [], "author_id": 1}, "keyboard contains unknown fields"),
        ({"buttons": [], "inline": 1}, "inline property should be boolean"),
        ({"buttons": [], "one_time": "false"}, "one_time property should be boolean"),
        (
            {"buttons": [], "inline": True, "one_time": True},
            "one_time property can't be used with inline keyboard",
        ),
        ({"inline": True}, "buttons should be an array of arrays"),
        ({"buttons": [text()]}, "buttons should be an array of arrays"),
        (inline(*[[text()]] * 7), "buttons contain too much rows"),
        (bottom(*[[text()]] * 11), "buttons contain too much rows"),
        (inline(*[[text()] * 4] * 3), "keyboard contains too much buttons"),
        (bottom(*[[text()] * 5] * 9), "keyboard contains too much buttons"),
        (inline([text()], []), "row 1 is empty"),
        (inline([text()] * 6), "row 0 contains too much columns"),
        (inline(["Да"]), "button [0][0] should contain an action"),
        (inline([{"label": "Да"}]), "button [0][0] should contain an action"),
        (inline([text() | {"text": "Да"}]), "button [0][0] contains unknown fields"),
        (inline([text(), {"action": {"label": "Да"}}]), "button [0][1] has invalid action type"),
        (inline([{"action": {"type": "web_app", "label": "Да"}}]), "button [0][0] has invalid action type"),
        (inline([text(link="https://example.org")]), "action contains unknown fields"),
        (inline([text("")]), "button [0][0] label should be at least 1 letters length"),
        (inline([text("я" * 41)]), "button [0][0] label should be at most 40 letters length"),
        (inline([text(payload=None)]), "button [0][0] payload should be a json"),
        (inline([text(payload="yes")]), "button [0][0] payload should be a json"),
        (
            inline([text(payload={"a": "б" * 248})]),
            "button [0][0] payload should be at most 255 letters length",
        ),
        (inline([text() | {"color": "red"}]), "button [0][0] has invalid color"),
        (inline([link() | {"color": "primary"}]), "button [0][0] has invalid color"),
        (inline([link("{site}")]), "button [0][0] has invalid link"),
        (inline([link("https://example.org/a b")]), "button [0][0] has invalid link"),
    ],
)
def test_a_keyboard_beyond_the_limits_is_refused_with_the_place(
    refusal: Refusal, keyboard: object, detail: str
) -> None:
    answer = refusal("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=keyboard)

    assert answer == (911, f"Keyboard format is invalid: {detail}")


def test_inline_buttons_are_seen_under_their_message(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([callback()], [link()]))

    assert vk.messages(ANNA)[-1]["buttons"] == [
        [{"label": "Да", "kind": "press", "color": "primary"}],
        [{"label": "Сайт", "kind": "link", "url": "https://example.org"}],
    ]
    assert vk.bottom(ANNA) is None


def test_a_bottom_keyboard_stays_until_another_comes(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=bottom([text("Афиша")]))

    ask("messages.send", peer_id=ANNA, random_id=0, message="!")

    assert vk.bottom(ANNA) == {"rows": [["Афиша"]], "one_time": False}


def test_an_empty_keyboard_takes_the_bottom_one_away(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=bottom([text("Афиша")]))

    ask("messages.send", peer_id=ANNA, random_id=0, message="!", keyboard={"buttons": []})

    assert vk.bottom(ANNA) is None


def test_a_tapped_button_says_its_label_and_brings_its_payload(vk: Vk, ask: Ask) -> None:
    ask(
        "messages.send",
        peer_id=ANNA,
        random_id=0,
        message="?",
        keyboard=bottom([text("Афиша", payload={"go": 1})]),
    )

    vk.taps(ANNA, 0, 0)

    said = vk.take_updates()[-1]["object"]["message"]
    assert (said["text"], said["payload"]) == ("Афиша", '{"go":1}')


def test_a_one_time_keyboard_is_gone_after_a_tap(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=bottom([text()], one_time=True))

    vk.taps(ANNA, 0, 0)

    assert vk.bottom(ANNA) is None
    with pytest.raises(LookupError):
        vk.taps(ANNA, 0, 0)


def test_a_pressed_text_button_is_said_and_leaves_nothing_to_answer(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([text("Афиша")]))

    assert vk.presses(ANNA, 2, 0, 0) == ""
    assert vk.messages(ANNA)[-1]["text"] == "Афиша"


@pytest.mark.parametrize(
    ("message_id", "row", "column"), [(9, 0, 0), (1, 0, 0), (2, 1, 0), (2, 0, 2), (2, -1, 0)]
)
def test_there_is_no_pressing_what_is_not_there(
    vk: Vk, ask: Ask, message_id: int, row: int, column: int
) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([callback(), link()]))

    with pytest.raises(LookupError):
        vk.presses(ANNA, message_id, row, column)


def test_a_link_is_followed_and_not_pressed(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([link()]))

    with pytest.raises(LookupError):
        vk.presses(ANNA, 2, 0, 0)


def test_a_press_brings_the_payload_as_an_object(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([callback()]))

    press = vk.presses(ANNA, 2, 0, 0)

    event = vk.take_updates()[-1]
    assert event["type"] == "message_event"
    assert event["object"] == {
        "user_id": ANNA,
        "peer_id": ANNA,
        "event_id": press,
        "payload": {"data": "yes"},
        "conversation_message_id": 2,
    }


@pytest.fixture
def press(vk: Vk, ask: Ask) -> str:
    ask("messages.send", peer_id=ANNA, random_id=0, message="?", keyboard=inline([callback()]))
    return vk.presses(ANNA, 2, 0, 0)


def answer_to(press: str, **data: object) -> Json:
    event_data = {"event_data": json.dumps(data)} if data else {}
    return {"event_id": press, "user_id": ANNA, "peer_id": ANNA, **event_data}


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ({}, {"text": "", "alert": False, "url": None}),
        ({"type": "show_snackbar", "text": "Записали"}, {"text": "Записали", "alert": False, "url": None}),
        (
            {"type": "open_link", "link": "https://example.org"},
            {"text": "", "alert": False, "url": "https://example.org"},
        ),
        (
            {"type": "open_app", "app_id": 6, "hash": "a"},
            {"text": "", "alert": False, "url": "https://vk.com/app6#a"},
        ),
    ],
)
def test_an_answer_to_a_press_is_seen(vk: Vk, ask: Ask, press: str, data: Any, seen: Json) -> None:
    assert vk.press_answer(press) is None

    assert ask("messages.sendMessageEventAnswer", **answer_to(press, **data)) == 1

    assert vk.press_answer(press) == seen


def test_a_press_is_answered_only_once(ask: Ask, refusal: Refusal, press: str) -> None:
    ask("messages.sendMessageEventAnswer", **answer_to(press))

    assert refusal("messages.sendMessageEventAnswer", **answer_to(press)) == (
        100,
        "One of the parameters specified was missing or invalid: invalid event_id",
    )


def test_a_press_waits_a_minute_for_its_answer(ask: Ask, clock: HandClock, press: str) -> None:
    clock.move(timedelta(seconds=60))

    assert ask("messages.sendMessageEventAnswer", **answer_to(press)) == 1


def test_a_press_is_too_old_after_a_minute(refusal: Refusal, clock: HandClock, press: str) -> None:
    clock.move(timedelta(seconds=61))

    assert refusal("messages.sendMessageEventAnswer", **answer_to(press))[0] == 100


@pytest.mark.parametrize(
    "wrong", [{"event_id": "abc"}, {"user_id": 2002}, {"peer_id": 2002}, {"event_id": ""}]
)
def test_a_press_of_somebody_else_is_not_answered(
    refusal: Refusal, press: str, wrong: dict[str, Any]
) -> None:
    assert refusal("messages.sendMessageEventAnswer", **(answer_to(press) | wrong))[0] == 100


@pytest.mark.parametrize(
    "data",
    [
        {"type": "show_alert", "text": "Записали"},
        {"type": "show_snackbar"},
        {"type": "show_snackbar", "text": ""},
        {"type": "show_snackbar", "text": "я" * 91},
        {"type": "show_snackbar", "text": "Записали", "link": "https://example.org"},
        {"type": "open_link", "link": "example.org"},
        {"type": "open_link", "link": "https://example.org/" + "a" * 1000},
        {"type": "open_app", "hash": "a"},
    ],
)
def test_an_answer_of_a_wrong_shape_is_refused(vk: Vk, refusal: Refusal, press: str, data: Any) -> None:
    assert refusal("messages.sendMessageEventAnswer", **answer_to(press, **data))[0] == 100
    assert vk.press_answer(press) is None
