"""Which failed calls are made once more, and after how long."""

from dataclasses import dataclass
from typing import Any

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiohttp import ClientConnectorError, ConnectionTimeoutError

# Telegram's own waits are seconds. A longer one is a punishment, and a person is not kept waiting through it.
LONGEST_FLOOD_SECONDS = 60
FLOOD_REPEATS = 5
# Before the second, third and fourth attempt at a call of which nothing has happened.
FAILURE_PAUSES_SECONDS = (0.5, 1.5, 4.5)
CUT_REPEATS = 1

# How Telegram refuses what it has already done.
ALREADY_DONE = ("message is not modified", "message to delete not found", "query is too old")


class NoAnswer(TelegramNetworkError):  # noqa: N818 - it says what happened
    """The connection failed, or brought what is not Telegram's.

    Of the trouble only its kind is kept: aiohttp's error tells the address, which has the token in it, and a
    decoder's tells what was to be read, and so what somebody wrote.
    """

    def __init__(self, method: TelegramMethod[Any], trouble: type[Exception]) -> None:
        super().__init__(method=method, message=f"no answer: {trouble.__name__}")
        self.trouble = trouble


@dataclass
class Patience:
    """What one call has endured so far."""

    floods: int = 0
    failures: int = 0
    cuts: int = 0

    def pause_before_repeat(self, error: TelegramAPIError) -> float | None:
        """Count the error. None: the call is not made again."""
        if isinstance(error, TelegramRetryAfter):
            return self._after_flood(error.retry_after)
        if isinstance(error, TelegramServerError) or was_not_connected(error):
            return self._after_failure()
        if isinstance(error, TelegramNetworkError) and not isinstance(error, TelegramEntityTooLarge):
            return self._after_cut()
        return None

    def finds_done(self, error: TelegramAPIError) -> bool:
        """Whether a repeat was refused because the first attempt had arrived, though its answer was lost."""
        is_refusal = isinstance(error, TelegramBadRequest)
        return bool(self.cuts) and is_refusal and any(words in str(error) for words in ALREADY_DONE)

    def _after_flood(self, seconds: float) -> float | None:
        self.floods += 1
        return seconds if self.floods <= FLOOD_REPEATS and seconds <= LONGEST_FLOOD_SECONDS else None

    def _after_failure(self) -> float | None:
        self.failures += 1
        attempts_left = self.failures <= len(FAILURE_PAUSES_SECONDS)
        return FAILURE_PAUSES_SECONDS[self.failures - 1] if attempts_left else None

    def _after_cut(self) -> float | None:
        # Telegram has no idempotency key, so after a cut nobody knows whether it happened. Edits, deletions
        # and answers to a press may be made twice without harm. An answer to a person is at least once: to
        # read it twice is better than to wait for it in vain, and the person would only press again.
        self.cuts += 1
        return 0.0 if self.cuts <= CUT_REPEATS else None


def was_not_connected(error: TelegramAPIError) -> bool:
    """Refused, no route, no such name, nobody there in time: the request has not left us, so a repeat cannot
    double anything."""
    return isinstance(error, NoAnswer) and issubclass(
        error.trouble, ClientConnectorError | ConnectionTimeoutError
    )
