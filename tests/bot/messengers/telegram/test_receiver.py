import asyncio
import json
from typing import Any

import pytest
from aiohttp.test_utils import unused_port

from bot.messengers.pacer import Pacer
from bot.messengers.telegram.receiver import Receiver
from bot.messengers.telegram.session import TelegramSession
from tests.bot.messengers.telegram.scripted import TOKEN, ScriptedTelegram, a_message, page, refusal, result
from tests.bot.messengers.wire import PATIENCE_SECONDS, Pauses, body, cut

DONE = result(value=True)


class StoreIsFullError(Exception):
    pass


class Tray:
    """Where updates are put; may refuse as a database does."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.refusals = 0

    async def accept(self, raws: list[dict[str, Any]]) -> None:
        if self.refusals:
            self.refusals -= 1
            raise StoreIsFullError
        self.updates.extend(raws)


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def receiver(session: TelegramSession, tray: Tray, pauses: Pauses) -> Receiver:
    return Receiver(session, TOKEN, tray.accept, sleep=pauses)


def offsets(telegram: ScriptedTelegram) -> list[str | None]:
    return [call.fields.get("offset") for call in telegram.calls if call.method == "getUpdates"]


async def test_updates_are_handed_over_in_order_and_then_acknowledged(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray
) -> None:
    telegram.will(DONE, result([a_message(10), a_message(11)]), result([a_message(12)]))

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10), a_message(11), a_message(12)]
    assert offsets(telegram) == [None, "12", "13"]


async def test_every_question_names_what_the_bot_follows(
    telegram: ScriptedTelegram, receiver: Receiver
) -> None:
    telegram.will(DONE, result([a_message(10)]))

    await telegram.during(receiver.run())

    kinds = [call.fields["allowed_updates"] for call in telegram.calls if call.method == "getUpdates"]
    followed = ["message", "callback_query", "my_chat_member", "channel_post", "edited_channel_post"]
    assert kinds == [json.dumps(followed)] * 2


async def test_polling_begins_by_taking_the_webhook_away_and_keeping_what_waits(
    telegram: ScriptedTelegram, receiver: Receiver
) -> None:
    telegram.will(DONE)

    await telegram.during(receiver.run())

    assert telegram.methods == ["deleteWebhook", "getUpdates"]
    assert telegram.calls[0].fields == {"drop_pending_updates": "false"}


async def test_a_webhook_that_cannot_be_taken_away_does_not_keep_from_polling(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray
) -> None:
    telegram.will(page(502), result([a_message(10)]), DONE)

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10)]
    assert telegram.methods == ["deleteWebhook", "getUpdates", "deleteWebhook", "getUpdates"]


async def test_a_webhook_set_by_another_hand_is_taken_away_again(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray
) -> None:
    words = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it"
    telegram.will(DONE, refusal(409, words), DONE, result([a_message(10)]))

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10)]
    assert telegram.methods == ["deleteWebhook", "getUpdates"] * 2 + ["getUpdates"]


async def test_another_poller_is_no_reason_to_look_for_a_webhook(
    telegram: ScriptedTelegram, receiver: Receiver
) -> None:
    telegram.will(DONE, refusal(409, "Conflict: terminated by other getUpdates request"))

    await telegram.during(receiver.run())

    assert telegram.methods == ["deleteWebhook", "getUpdates", "getUpdates"]


@pytest.mark.parametrize(
    ("trouble", "pause"),
    [
        (page(502), 0.5),
        (body(""), 0.5),
        (body("[]"), 0.5),
        (body("null"), 0.5),
        (body(b"\xff\xfe\xff"), 0.5),
        (result({"not": "a list"}), 0.5),
        (body('{"ok": "yes", "result": []}'), 0.5),
        (cut, 0.5),
        (refusal(500, "Internal Server Error"), 0.5),
        (refusal(401, "Unauthorized"), 0.5),
        (refusal(404, "Not Found"), 0.5),
        (refusal(409, "Conflict: terminated by other getUpdates request"), 5),
        (refusal(429, "Too Many Requests: retry after 8", retry_after=8), 8),
        (refusal(429, "Too Many Requests"), 0.5),
    ],
)
async def test_no_answer_of_telegram_ends_the_polling(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray, pauses: Pauses, trouble: Any, pause: float
) -> None:
    telegram.will(DONE, trouble, result([a_message(10)]))

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10)]
    assert pauses.seconds[0] == pause


async def test_the_pauses_grow_while_the_trouble_lasts_and_begin_anew_after_it(
    telegram: ScriptedTelegram, receiver: Receiver, pauses: Pauses
) -> None:
    telegram.will(DONE, *[page(502)] * 9, result([a_message(10)]), page(502))

    await telegram.during(receiver.run())

    assert pauses.seconds == [0.5, 1, 2, 4, 8, 16, 32, 60, 60, 0, 0.5]


async def test_a_telegram_that_is_not_there_is_asked_again_and_again(pacer: Pacer, tray: Tray) -> None:
    enough = asyncio.Event()
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            enough.set()
        await asyncio.sleep(0)

    session = TelegramSession(f"http://127.0.0.1:{unused_port()}", pacer)
    receiver = Receiver(session, TOKEN, tray.accept, sleep=sleep)
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        running = group.create_task(receiver.run())
        await enough.wait()
        running.cancel()
    await session.close()

    assert pauses[:3] == [0.5, 1, 2]


async def test_what_could_not_be_written_is_not_acknowledged_and_comes_again(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray, pauses: Pauses
) -> None:
    batch = result([a_message(10)])
    telegram.will(DONE, batch, batch, batch)
    tray.refusals = 2

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10)]
    assert offsets(telegram) == [None, None, None, "11"]
    assert pauses.seconds == [0.5, 1, 0]


async def test_a_failure_to_write_is_logged_without_the_updates(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will(DONE, result([a_message(10, text="my phone is 555")]))
    tray.refusals = 1

    await telegram.during(receiver.run())

    assert "telegram_updates_not_accepted" in caplog.messages
    assert "555" not in caplog.text


async def test_items_that_are_no_updates_do_not_stop_those_beside_them(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will(DONE, result([None, a_message(10), "text", [], 5, {"message": "no id"}, a_message(11)]))

    await telegram.during(receiver.run())

    assert tray.updates == [a_message(10), {"message": "no id"}, a_message(11)]
    assert offsets(telegram) == [None, "12"]
    assert "telegram_updates_without_shape" in caplog.messages


async def test_a_batch_of_rubbish_alone_is_asked_for_again_slowly(
    telegram: ScriptedTelegram, receiver: Receiver, tray: Tray, pauses: Pauses
) -> None:
    telegram.will(DONE, result([None]), result([None, {"update_id": True}]), result([a_message(10)]))

    await telegram.during(receiver.run())

    assert tray.updates == [{"update_id": True}, a_message(10)]
    assert pauses.seconds == [0.5, 1, 0]


async def test_an_empty_answer_is_followed_by_a_short_pause(
    telegram: ScriptedTelegram, receiver: Receiver, pauses: Pauses
) -> None:
    telegram.will(DONE, result([a_message(10)]), result([]))

    await telegram.during(receiver.run())

    assert offsets(telegram) == [None, "11", "11"]
    assert pauses.seconds == [0, 0.1]


async def test_a_stop_in_the_middle_of_writing_acknowledges_nothing(
    telegram: ScriptedTelegram, session: TelegramSession, pauses: Pauses
) -> None:
    telegram.will(DONE, result([a_message(10)]))
    is_writing = asyncio.Event()

    async def accept(_: list[dict[str, Any]]) -> None:
        is_writing.set()
        await asyncio.Event().wait()

    receiver = Receiver(session, TOKEN, accept, sleep=pauses)
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        running = group.create_task(receiver.run())
        await is_writing.wait()
        running.cancel()

    assert offsets(telegram) == [None]


async def test_the_token_is_never_logged(
    telegram: ScriptedTelegram, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="bot")
    telegram.will(cut, page(502), refusal(401, "Unauthorized"), DONE)

    await telegram.during(receiver.run())

    assert caplog.records
    assert TOKEN not in caplog.text
