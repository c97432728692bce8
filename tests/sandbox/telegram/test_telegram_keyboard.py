from collections.abc import Callable
from typing import Any

import pytest

from sandbox.telegram.core import Telegram
from sandbox.telegram.refusal import TelegramRefusal

Call = Callable[..., Any]

NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def test_a_button_comes_back_with_its_label_style_and_one_action(call: Call) -> None:
    buttons = [
        {"text": "Да", "callback_data": "yes", "style": "success", "pay": True},
        {"text": "Сайт", "url": "https://example.com", "callback_data": "site"},
    ]

    message = call("sendMessage", chat_id=1001, text="?", reply_markup=inline(*buttons))

    assert message["reply_markup"] == inline(
        {"text": "Да", "style": "success", "callback_data": "yes"},
        {"text": "Сайт", "url": "https://example.com/"},
    )


def test_the_data_of_a_button_is_measured_in_bytes(call: Call) -> None:
    message = call(
        "sendMessage", chat_id=1001, text="?", reply_markup=inline({"text": "Да", "callback_data": "ы" * 32})
    )

    assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "ы" * 32


def test_a_hundred_buttons_are_not_too_many(call: Call) -> None:
    rows = [[{"text": "x", "callback_data": "x"}] * 5] * 20

    message = call("sendMessage", chat_id=1001, text="?", reply_markup={"inline_keyboard": rows})

    assert len(message["reply_markup"]["inline_keyboard"]) == 20


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": {}}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [{}]},
         'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        (inline("Да"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (inline({"callback_data": "x"}), 'can\'t parse inline keyboard button: Can\'t find field "text"'),
        (inline({"text": 1, "callback_data": "x"}),
         'can\'t parse inline keyboard button: Field "text" must be of type String'),
        (inline({"text": " ", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
        (inline({"text": "x"}), NO_ACTION),
        (inline({"text": "x", "callback_data": ""}), NO_ACTION),
        (inline({"text": "x", "callback_data": "ы" * 33}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "url": "nodot"}),
         "inline keyboard button URL 'nodot' is invalid: Wrong HTTP URL"),
        (inline({"text": "x", "url": "http://localhost:8080/feed"}),
         "inline keyboard button URL 'http://localhost:8080/feed' is invalid: Wrong HTTP URL"),
        (inline({"text": "x", "url": "ftp://example.com"}),
         "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol"),
        (inline({"text": "x", "callback_data": "x", "style": "pink"}),
         "can't parse inline keyboard button: Unsupported button style specified"),
        (inline(*[{"text": "x", "callback_data": "x"}] * 101), "reply markup is too long"),
        ({"keyboard": "x"}, 'field "keyboard" must be of type Array'),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ({"remove_keyboard": 1}, 'field "remove_keyboard" must be of type Boolean'),
    ],
)  # fmt: skip
def test_a_keyboard_that_can_not_be_shown_is_refused(call: Call, markup: Any, reason: str) -> None:
    with pytest.raises(TelegramRefusal) as refusal:
        call("sendMessage", chat_id=1001, text="?", reply_markup=markup)

    assert refusal.value.description == f"Bad Request: {reason}"


def test_the_channel_has_no_place_for_a_bottom_keyboard(call: Call) -> None:
    with pytest.raises(TelegramRefusal, match="inline keyboard expected"):
        call("sendMessage", chat_id="@engineers", text="?", reply_markup={"keyboard": [["Да"]]})


def test_a_bottom_keyboard_stays_until_it_is_replaced_or_removed(telegram: Telegram, call: Call) -> None:
    call(
        "sendMessage", chat_id=1001, text="?", reply_markup={"keyboard": [["Да", {"text": "Нет"}], ["Меню"]]}
    )
    call("sendMessage", chat_id=1001, text="просто слова")
    shown = telegram.bottom(1001)
    call("sendMessage", chat_id=1001, text="!", reply_markup={"remove_keyboard": True})

    assert shown == {"rows": [["Да", "Нет"], ["Меню"]], "one_time": False}
    assert telegram.bottom(1001) is None


def test_a_message_with_a_bottom_keyboard_can_not_be_edited(call: Call) -> None:
    message = call("sendMessage", chat_id=1001, text="?", reply_markup={"keyboard": [["Да"]]})

    with pytest.raises(TelegramRefusal, match="message can't be edited"):
        call("editMessageText", chat_id=1001, message_id=message["message_id"], text="!")
