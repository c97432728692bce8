from traceback import format_exception

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BufferedInputFile
from aiohttp import web
from aiohttp.test_utils import unused_port

from bot.messengers.pacer import Pacer
from bot.messengers.telegram.session import TelegramSession
from tests.bot.messengers.telegram.scripted import (
    SENT_MESSAGE,
    TOKEN,
    ScriptedTelegram,
    page,
    refusal,
    result,
)
from tests.bot.messengers.wire import LeapingClock, Pauses, Reply, body, cut

# A constant, or the traceback would quote it with the line of the test.
LETTER = "my phone is 555"
FLOOD = "Too Many Requests: retry after"


async def redirect(_: web.Request) -> web.Response:
    return web.Response(status=307, headers={"Location": "/bot1:other/elsewhere"})


async def test_a_message_is_sent_to_the_address_in_the_settings(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(result(SENT_MESSAGE))

    message = await bot.send_message(1001, "Hello")

    assert message.message_id == 5
    assert telegram.calls[0].method == "sendMessage"
    assert telegram.calls[0].fields == {"chat_id": "1001", "text": "Hello"}


async def test_what_is_sent_and_edited_takes_slots(
    telegram: ScriptedTelegram, bot: Bot, clock: LeapingClock
) -> None:
    telegram.will(*[result(SENT_MESSAGE)] * 31)

    for _ in range(30):
        await bot.send_message(1001, "Hello")
    await bot.edit_message_text("Hello", chat_id=1001, message_id=5)

    assert clock.now == pytest.approx(1, abs=0.03)


async def test_an_answer_to_a_press_does_not_wait_for_a_slot(
    telegram: ScriptedTelegram, bot: Bot, pacer: Pacer, clock: LeapingClock
) -> None:
    telegram.will(result(value=True))
    pacer.pause(60)

    await bot.answer_callback_query("1")

    assert clock.now == 0


async def test_after_a_flood_everybody_is_silent_for_as_long_as_telegram_said(
    telegram: ScriptedTelegram, bot: Bot, clock: LeapingClock
) -> None:
    telegram.will(refusal(429, f"{FLOOD} 7", retry_after=7), result(SENT_MESSAGE))

    await bot.send_message(1001, "Hello")

    assert telegram.methods == ["sendMessage", "sendMessage"]
    assert clock.now >= 7


async def test_a_flood_holds_an_answer_to_a_press_too(
    telegram: ScriptedTelegram, bot: Bot, clock: LeapingClock
) -> None:
    telegram.will(refusal(429, f"{FLOOD} 7", retry_after=7), result(value=True))

    assert await bot.answer_callback_query("1")

    assert clock.now >= 7


async def test_a_flood_that_does_not_end_is_reported_after_five_repeats(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.will(*[refusal(429, f"{FLOOD} 1", retry_after=1)] * 6)

    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 6


async def test_a_flood_of_an_hour_is_reported_at_once_and_silences_for_a_minute(
    telegram: ScriptedTelegram, bot: Bot, clock: LeapingClock
) -> None:
    telegram.will(refusal(429, f"{FLOOD} 3600", retry_after=3600), result(SENT_MESSAGE))

    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(1001, "Hello")
    await bot.send_message(1001, "Hello")

    assert clock.now == pytest.approx(60)


@pytest.mark.parametrize("flood", [refusal(429, "Too Many Requests"), page(429), body("[]", status=429)])
async def test_a_flood_without_a_term_is_waited_out(
    telegram: ScriptedTelegram, bot: Bot, clock: LeapingClock, flood: Reply
) -> None:
    telegram.will(flood, result(SENT_MESSAGE))

    await bot.send_message(1001, "Hello")

    assert clock.now >= 5


@pytest.mark.parametrize(
    "failure", [page(502), refusal(500, "Internal Server Error"), body("{}", status=504)]
)
async def test_a_failure_of_the_server_is_repeated_with_growing_pauses(
    telegram: ScriptedTelegram, bot: Bot, pauses: Pauses, failure: Reply
) -> None:
    telegram.will(failure, failure, failure, result(SENT_MESSAGE))

    message = await bot.send_message(1001, "Hello")

    assert message.message_id == 5
    assert pauses.seconds == [0.5, 1.5, 4.5]


async def test_a_server_that_stays_down_is_reported_after_four_attempts(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.will(*[page(502)] * 4)

    with pytest.raises(TelegramServerError):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 4


async def test_a_refused_connection_is_tried_four_times(pacer: Pacer, pauses: Pauses) -> None:
    session = TelegramSession(f"http://127.0.0.1:{unused_port()}", pacer, sleep=pauses)

    with pytest.raises(TelegramNetworkError):
        await Bot(TOKEN, session=session).send_message(1001, "Hello")

    await session.close()
    assert pauses.seconds == [0.5, 1.5, 4.5]


async def test_an_answer_lost_on_the_way_is_sent_once_more(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(cut, result(SENT_MESSAGE))

    message = await bot.send_message(1001, "Hello")

    assert message.message_id == 5
    assert telegram.methods == ["sendMessage", "sendMessage"]


async def test_a_connection_that_is_cut_again_is_reported(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(cut, cut)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 2


async def test_a_server_that_never_answers_is_given_up(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(telegram.silence, telegram.silence)

    with pytest.raises(TelegramNetworkError, match="TimeoutError"):
        await bot.send_message(1001, "Hello", request_timeout=0.01)  # type: ignore[arg-type] # aiohttp takes it


@pytest.mark.parametrize(
    "words",
    [
        "Bad Request: message is not modified: specified new message content and reply markup are the same",
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        "Bad Request: message to delete not found",
    ],
)
async def test_a_repeat_refused_because_it_was_done_is_a_success(
    telegram: ScriptedTelegram, bot: Bot, words: str
) -> None:
    telegram.will(cut, refusal(400, words))

    assert await bot.delete_message(1001, 5) is True


async def test_the_same_refusal_of_a_first_attempt_stays_a_refusal(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.will(refusal(400, "Bad Request: message to delete not found"))

    with pytest.raises(TelegramBadRequest):
        await bot.delete_message(1001, 5)


async def test_a_person_who_has_blocked_the_bot_is_not_asked_again(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.will(refusal(403, "Forbidden: bot was blocked by the user"))

    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 1


async def test_a_file_that_is_too_large_is_not_sent_again(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(refusal(413, "Request Entity Too Large"))

    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(1001, BufferedInputFile(b"pdf", "rules.pdf"))

    assert len(telegram.calls) == 1


async def test_a_file_is_whole_when_it_is_sent_again(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(page(502), result(SENT_MESSAGE))

    await bot.send_document(1001, BufferedInputFile(b"pdf", "rules.pdf"))

    first, second = [list(call.fields) for call in telegram.calls]
    assert len(first) == len(second) == 3


async def test_a_message_that_was_sent_is_not_sent_again_because_its_shape_is_new(
    telegram: ScriptedTelegram, bot: Bot
) -> None:
    telegram.will(result({"unheard": "of"}))

    with pytest.raises(TelegramAPIError, match="cannot be read"):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 1


@pytest.mark.parametrize("garbage", [page(200), body(b"\xff\xfe\xff"), body("")])
async def test_a_success_that_is_not_telegrams_is_a_trouble_of_the_network(
    telegram: ScriptedTelegram, bot: Bot, garbage: Reply
) -> None:
    telegram.will(garbage, garbage)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(1001, "Hello")

    assert len(telegram.calls) == 2


@pytest.mark.parametrize(
    "trouble",
    [
        redirect,
        cut,
        page(200),
        page(429),
        body('{"ok": true, "result": "Анна"'),
        result({"chat": {"id": 1001, "first_name": "Анна"}, "text": LETTER}),
        refusal(400, "Bad Request: chat not found"),
        body(b"\xff\xfe\xff"),
    ],
)
async def test_no_trouble_tells_the_token_or_what_somebody_wrote(
    telegram: ScriptedTelegram, bot: Bot, trouble: Reply
) -> None:
    telegram.will(*[trouble] * 6)

    with pytest.raises(TelegramAPIError) as caught:
        await bot.send_message(1001, LETTER)

    told = "".join(format_exception(caught.value))
    assert not [word for word in (TOKEN, "Анна", LETTER, "html") if word in told]


async def test_a_telegram_that_is_not_there_does_not_tell_the_token(pacer: Pacer, pauses: Pauses) -> None:
    session = TelegramSession(f"http://127.0.0.1:{unused_port()}", pacer, sleep=pauses)

    with pytest.raises(TelegramNetworkError) as caught:
        await Bot(TOKEN, session=session).send_message(1001, LETTER)

    await session.close()
    told = "".join(format_exception(caught.value))
    assert not [word for word in (TOKEN, LETTER) if word in told]


async def test_nobody_is_followed_elsewhere(telegram: ScriptedTelegram, bot: Bot) -> None:
    telegram.will(redirect, result(SENT_MESSAGE))

    await bot.send_message(1001, "Hello")

    assert telegram.methods == ["sendMessage", "sendMessage"]


async def test_a_download_that_fails_does_not_tell_the_token(bot: Bot) -> None:
    with pytest.raises(TelegramNetworkError) as caught:
        await bot.download_file("photos/1.jpg")

    assert TOKEN not in "".join(format_exception(caught.value))
