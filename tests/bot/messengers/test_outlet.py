"""What an error of a platform means for a message that nobody waits for."""

import pytest
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError, ConnectionTimeoutError, ServerDisconnectedError

from bot.messengers.outlet import SENDER_WAITS_SECONDS, meaning
from bot.messengers.pacer import Priority
from bot.messengers.telegram.repeat import NoAnswer
from bot.messengers.urgency import PRIORITIES
from bot.messengers.vk.error import DISCONNECTED, TIMED_OUT, VkError, refusal
from models.delivery import Rank
from scheduler.outlet import Verdict

CALL = SendMessage(chat_id=1, text="Начало в 10:00")


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), Verdict.CLOSED),
        (TelegramBadRequest(CALL, "Bad Request: chat not found"), Verdict.CLOSED),
        (TelegramBadRequest(CALL, "Bad Request: message is not modified: the same"), Verdict.DONE),
        (TelegramBadRequest(CALL, "Bad Request: message to edit not found"), Verdict.GONE),
        (TelegramBadRequest(CALL, "Bad Request: message can't be edited"), Verdict.GONE),
        (TelegramBadRequest(CALL, "Bad Request: message is too long"), Verdict.REFUSED),
        (TelegramEntityTooLarge(CALL, "Request Entity Too Large"), Verdict.REFUSED),
        (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7), Verdict.SILENCE),
        (TelegramUnauthorizedError(CALL, "Unauthorized"), Verdict.SILENCE),
        (TelegramConflictError(CALL, "Conflict"), Verdict.SILENCE),
        (TelegramServerError(CALL, "HTTP 502"), Verdict.LATER),
        (NoAnswer(CALL, ClientConnectorError), Verdict.SILENCE),
        (NoAnswer(CALL, ConnectionTimeoutError), Verdict.SILENCE),
        (NoAnswer(CALL, ServerDisconnectedError), Verdict.UNSURE),
        (NoAnswer(CALL, TimeoutError), Verdict.UNSURE),
        (TelegramNetworkError(CALL, "No answer"), Verdict.UNSURE),
        (TelegramAPIError(CALL, "HTTP 200, an answer that cannot be read"), Verdict.UNSURE),
    ],
)
def test_every_error_means_something(error: TelegramAPIError, verdict: Verdict) -> None:
    assert meaning(error).verdict is verdict


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (901, Verdict.CLOSED),
        (18, Verdict.CLOSED),
        (113, Verdict.CLOSED),
        (909, Verdict.GONE),
        (911, Verdict.REFUSED),
        (100, Verdict.REFUSED),
        (6, Verdict.SILENCE),
        (9, Verdict.SILENCE),
        (14, Verdict.SILENCE),
        (5, Verdict.SILENCE),
        (10, Verdict.LATER),
        (TIMED_OUT, Verdict.UNSURE),
        (DISCONNECTED, Verdict.UNSURE),
    ],
)
def test_vk_means_the_same_by_its_codes(code: int, verdict: Verdict) -> None:
    assert meaning(refusal(VkError(code, "words of VK"), CALL)).verdict is verdict


def test_how_long_to_wait_is_the_platforms_word_or_long_where_somebody_has_to_act() -> None:
    flood = meaning(TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7))
    token = meaning(TelegramUnauthorizedError(CALL, "Unauthorized"))

    assert (flood.wait_seconds, token.wait_seconds) == (7, SENDER_WAITS_SECONDS)
    assert not flood.is_counted
    assert not token.is_counted


def test_of_a_refusal_only_its_kind_is_kept() -> None:
    said = 'Bad Request: can\'t parse entities: Unsupported start tag "Иванова" at byte offset 5'

    assert meaning(TelegramBadRequest(CALL, said)).reason == "can't parse entities"


def test_answers_go_before_whatever_the_bot_says_on_its_own_and_the_urgent_before_the_rest() -> None:
    order = [Priority.ANSWER, *(PRIORITIES[rank] for rank in sorted(Rank))]

    assert order == sorted(Priority)
