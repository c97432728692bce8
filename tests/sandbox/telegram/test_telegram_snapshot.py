import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sandbox.telegram.core import Telegram
from sandbox.upload import Upload
from tests.clock import HandClock

Call = Callable[..., Any]


def reopened(telegram: Telegram, clock: HandClock) -> Telegram:
    """A new server that remembers what the old one wrote into a file."""
    reopened = Telegram(token=telegram.token, clock=clock, rate=None)
    reopened.load(json.loads(json.dumps(telegram.dump())))
    return reopened


def test_a_new_server_goes_on_where_the_old_one_stopped(
    telegram: Telegram, call: Call, clock: HandClock, png: Callable[[int, int], Upload]
) -> None:
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    call("sendMessage", chat_id=1001, text="?", reply_markup={"keyboard": [["Да"]]})
    call("sendPhoto", {"photo": png(9, 9)}, chat_id="@engineers")
    sent = call("sendMessage", chat_id=1001, text="?", reply_markup=buttons)
    press = telegram.presses(1001, sent["message_id"], 0, 0)
    call("setMyCommands", commands=[{"command": "menu", "description": "Меню"}])
    call("setWebhook", url="https://example.com/telegram", secret_token="secret")
    telegram.blocks(1001)

    other = reopened(telegram, clock)

    assert other.dump() == telegram.dump()
    assert other.messages(1001) == telegram.messages(1001)
    assert other.posts() == telegram.posts()
    assert other.bottom(1001) == {"rows": [["Да"]], "one_time": False}
    assert other.is_blocked(1001)
    assert other.call("getMyCommands", {}) == [{"command": "menu", "description": "Меню"}]
    assert other.call("getWebhookInfo", {}) == telegram.call("getWebhookInfo", {})
    assert other.take_updates() == telegram.take_updates()
    assert other.call("answerCallbackQuery", {"callback_query_id": press}) is True


def test_numbers_are_not_given_twice(telegram: Telegram, call: Call, clock: HandClock) -> None:
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    sent = call("sendMessage", chat_id=1001, text="?", reply_markup=buttons)
    press = telegram.presses(1001, sent["message_id"], 0, 0)
    clock.move(timedelta(hours=1))

    other = reopened(telegram, clock)
    other.says(1001, "!")

    assert other.presses(1001, sent["message_id"], 0, 0) != press
    assert other.messages(1001)[-1]["id"] > sent["message_id"]
