import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from sandbox.telegram.core import Telegram
from sandbox.telegram.refusal import TelegramRefusal
from tests.clock import HandClock

Call = Callable[..., Any]

TWO_POLLERS = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def say_all(telegram: Telegram, *words: str) -> None:
    for word in words:
        telegram.says(1001, word)


async def begin(telegram: Telegram, tasks: asyncio.TaskGroup) -> asyncio.Task[TelegramRefusal]:
    """A poll that is already waiting, and will be refused."""

    async def poll() -> TelegramRefusal:
        with pytest.raises(TelegramRefusal) as refusal:
            await telegram.updates({"timeout": "50"})
        return refusal.value

    task = tasks.create_task(poll())
    await asyncio.sleep(0)
    return task


async def test_updates_come_again_until_they_are_confirmed(telegram: Telegram) -> None:
    say_all(telegram, "раз", "два")

    first = await telegram.updates({})
    again = await telegram.updates({})
    rest = await telegram.updates({"offset": str(first[0]["update_id"] + 1)})

    assert (texts(first), first) == (["раз", "два"], again)
    assert texts(rest) == ["два"]


async def test_update_ids_grow_by_one(telegram: Telegram) -> None:
    say_all(telegram, "раз", "два")

    first, second = await telegram.updates({})

    assert second["update_id"] == first["update_id"] + 1


async def test_a_negative_offset_spares_only_the_last(telegram: Telegram) -> None:
    say_all(telegram, "раз", "два", "три")

    spared = await telegram.updates({"offset": "-1"})

    assert texts(spared) == ["три"]
    assert texts(await telegram.updates({})) == ["три"]


async def test_a_limit_leaves_the_rest_for_later(telegram: Telegram) -> None:
    say_all(telegram, "раз", "два", "три")

    assert texts(await telegram.updates({"limit": "2"})) == ["раз", "два"]


async def test_no_answer_holds_more_than_a_hundred(telegram: Telegram) -> None:
    say_all(telegram, *["раз"] * 101)

    assert len(await telegram.updates({"limit": "1000"})) == 100


async def test_a_poll_waits_for_the_first_update(telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(telegram.updates({"timeout": "50"}))
        await asyncio.sleep(0)
        telegram.says(1001, "раз")

    assert texts(poll.result()) == ["раз"]


async def test_a_poll_without_patience_answers_at_once(telegram: Telegram) -> None:
    assert await telegram.updates({}) == []
    assert await telegram.updates({"timeout": "-5"}) == []


async def test_a_second_poller_ends_the_first(telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = await begin(telegram, tasks)
        second = tasks.create_task(telegram.updates({"timeout": "50"}))
        await first
        telegram.says(1001, "раз")

    assert (first.result().code, first.result().description) == (409, TWO_POLLERS)
    assert texts(second.result()) == ["раз"]


async def test_a_new_webhook_ends_a_poll(telegram: Telegram, call: Call) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = await begin(telegram, tasks)
        call("setWebhook", url="https://example.com/telegram")

    assert poll.result().description == "Conflict: terminated by setWebhook request"


async def test_nobody_polls_beside_a_webhook(telegram: Telegram, call: Call) -> None:
    call("setWebhook", url="https://example.com/telegram")

    with pytest.raises(TelegramRefusal) as refusal:
        await telegram.updates({})

    assert (refusal.value.code, refusal.value.description) == (409, WEBHOOK_IS_SET)


async def test_polling_goes_on_when_the_webhook_is_gone(telegram: Telegram, call: Call) -> None:
    call("setWebhook", url="https://example.com/telegram")
    telegram.says(1001, "раз")

    call("deleteWebhook")

    assert texts(await telegram.updates({})) == ["раз"]


@pytest.mark.parametrize("method", ["setWebhook", "deleteWebhook"])
async def test_pending_updates_can_be_dropped(telegram: Telegram, call: Call, method: str) -> None:
    telegram.says(1001, "раз")

    call(method, drop_pending_updates=True)

    assert await telegram.updates({}) == []


async def test_unwanted_kinds_are_not_kept(telegram: Telegram) -> None:
    await telegram.updates({"allowed_updates": '["message"]'})
    telegram.blocks(1001)
    telegram.unblocks(1001)
    telegram.says(1001, "раз")

    assert texts(await telegram.updates({})) == ["раз"]


async def test_an_empty_wish_means_all_kinds_again(telegram: Telegram) -> None:
    await telegram.updates({"allowed_updates": '["message"]'})
    await telegram.updates({"allowed_updates": "[]"})
    telegram.blocks(1001)

    (update,) = await telegram.updates({})
    assert "my_chat_member" in update


@pytest.mark.parametrize("wish", ["{", "{}", "[1]"])
async def test_an_unreadable_wish_is_refused(telegram: Telegram, wish: str) -> None:
    with pytest.raises(TelegramRefusal, match="can't parse allowed updates JSON object"):
        await telegram.updates({"allowed_updates": wish})


async def test_a_message_is_kept_for_a_day(telegram: Telegram, clock: HandClock) -> None:
    telegram.says(1001, "раз")
    clock.move(timedelta(hours=23))
    telegram.says(1001, "два")
    clock.move(timedelta(hours=1))

    assert texts(await telegram.updates({})) == ["два"]


async def test_a_press_is_kept_for_150_seconds(telegram: Telegram, call: Call, clock: HandClock) -> None:
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    sent = call("sendMessage", chat_id=1001, text="?", reply_markup=buttons)
    telegram.presses(1001, sent["message_id"], 0, 0)
    clock.move(timedelta(seconds=150))

    assert await telegram.updates({}) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"url": "example.com"}, "invalid webhook URL specified"),
        ({"url": "ftp://example.com"}, "invalid webhook URL specified"),
        ({"url": "https://example.com", "secret_token": "x" * 257}, "secret token is too long"),
        ({"url": "https://example.com", "secret_token": "да"}, "secret token contains unallowed characters"),
    ],
)
def test_a_webhook_that_can_not_be_is_refused(call: Call, fields: dict[str, str], reason: str) -> None:
    with pytest.raises(TelegramRefusal) as refusal:
        call("setWebhook", **fields)

    assert refusal.value.description == f"Bad Request: {reason}"
