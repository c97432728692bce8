"""What an error means for a post of the channel: whatever may be out is never sent again by itself."""

import pytest
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError, ConnectionTimeoutError, ServerDisconnectedError

from bot.messengers.telegram.board_error import pinned_by
from bot.messengers.telegram.repeat import NoAnswer
from services.post.outcome import Verdict
from services.post.reason import Reason

CALL = SendMessage(chat_id="@engineers", text="Победа")


@pytest.mark.parametrize(
    ("error", "verdict", "reason"),
    [
        (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7), Verdict.LATER, ""),
        (NoAnswer(CALL, ClientConnectorError), Verdict.LATER, ""),
        (NoAnswer(CALL, ConnectionTimeoutError), Verdict.LATER, ""),
        (TelegramUnauthorizedError(CALL, "Unauthorized"), Verdict.LATER, ""),
        (NoAnswer(CALL, ServerDisconnectedError), Verdict.UNSURE, ""),
        (NoAnswer(CALL, TimeoutError), Verdict.UNSURE, ""),
        (TelegramNetworkError(CALL, "No answer"), Verdict.UNSURE, ""),
        (TelegramServerError(CALL, "HTTP 502"), Verdict.UNSURE, ""),
        (TelegramAPIError(CALL, "HTTP 200, an answer that cannot be read"), Verdict.UNSURE, ""),
        (
            TelegramForbiddenError(CALL, "Forbidden: bot is not a member of the channel chat"),
            Verdict.REFUSED,
            Reason.NO_RIGHT,
        ),
        (
            TelegramBadRequest(CALL, "Bad Request: need administrator rights in the channel chat"),
            Verdict.REFUSED,
            Reason.NO_RIGHT,
        ),
        (TelegramBadRequest(CALL, "Bad Request: chat not found"), Verdict.REFUSED, Reason.NO_RIGHT),
        (TelegramBadRequest(CALL, "Bad Request: message is not modified: the same"), Verdict.DONE, ""),
        (TelegramBadRequest(CALL, "Bad Request: message to edit not found"), Verdict.GONE, ""),
        (TelegramBadRequest(CALL, "Bad Request: message can't be edited"), Verdict.REFUSED, Reason.TOO_OLD),
        (TelegramBadRequest(CALL, "Bad Request: message can't be deleted"), Verdict.REFUSED, Reason.TOO_OLD),
        (TelegramBadRequest(CALL, "Bad Request: IMAGE_PROCESS_FAILED"), Verdict.REFUSED, Reason.BAD_PICTURE),
        (TelegramEntityTooLarge(CALL, "Request Entity Too Large"), Verdict.REFUSED, Reason.BAD_PICTURE),
        (TelegramBadRequest(CALL, "Bad Request: message is too long"), Verdict.REFUSED, Reason.REFUSED),
    ],
)
def test_every_error_means_something(error: TelegramAPIError, verdict: Verdict, reason: str) -> None:
    pinned = pinned_by(error)

    assert (pinned.verdict, pinned.reason) == (verdict, reason)


def test_a_flood_is_waited_out_as_long_as_it_is_asked() -> None:
    assert pinned_by(TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7)).wait_seconds == 7
