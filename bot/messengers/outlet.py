"""What an error of a platform means for a delivery, the same for every messenger's outlet."""

from typing import Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.messengers.telegram.repeat import was_not_connected
from handlers.presenter import NOT_MODIFIED
from scheduler.outlet import Said, Verdict

# A token that is not known, a sender under suspicion: somebody has to act, and until then nothing goes out.
SENDER_WAITS_SECONDS: Final = 900.0
LINE_WAITS_SECONDS: Final = 30.0
REASON_CHARACTERS: Final = 60
NO_SUCH_CHAT: Final = "chat not found"
NOT_TO_BE_EDITED: Final = ("message to edit not found", "message can't be edited")
SENDER_STOPPED: Final = "The sender is stopped"
# What concerns the sender and no message of it.
_SENDER: Final = (TelegramUnauthorizedError, TelegramNotFound, TelegramConflictError)


def meaning(error: TelegramAPIError) -> Said:  # noqa: PLR0911  one line for each thing a platform says
    """What the error means for a delivery. VK's session says the same errors in the same words."""
    reason = _reason(error)
    if isinstance(error, TelegramForbiddenError) or NO_SUCH_CHAT in error.message:
        return Said(Verdict.CLOSED, reason=reason)
    if isinstance(error, TelegramRetryAfter):
        return Said(Verdict.SILENCE, reason=reason, wait_seconds=error.retry_after)
    if isinstance(error, _SENDER) or error.message.startswith(SENDER_STOPPED):
        return Said(Verdict.SILENCE, reason=reason, wait_seconds=SENDER_WAITS_SECONDS)
    if isinstance(error, TelegramServerError):
        return Said(Verdict.LATER, reason=reason, is_counted=True)
    if isinstance(error, TelegramBadRequest):
        return _refused(error, reason)
    if isinstance(error, TelegramEntityTooLarge):
        return Said(Verdict.REFUSED, reason=reason)
    if isinstance(error, TelegramNetworkError) and was_not_connected(error):
        return Said(Verdict.SILENCE, reason=reason, wait_seconds=LINE_WAITS_SECONDS)
    # The line broke after the request, or the answer was such as nobody can read.
    return Said(Verdict.UNSURE, reason=reason, is_counted=True)


def _refused(error: TelegramBadRequest, reason: str) -> Said:
    if NOT_MODIFIED in error.message:
        return Said(Verdict.DONE)
    if any(words in error.message for words in NOT_TO_BE_EDITED):
        return Said(Verdict.GONE, reason=reason)
    return Said(Verdict.REFUSED, reason=reason)


def _reason(error: TelegramAPIError) -> str:
    """«can't parse entities» of «Bad Request: can't parse entities: …», where somebody's words may follow."""
    _, _, sentence = error.message.partition(": ")
    return (sentence.partition(":")[0] or type(error).__name__)[:REASON_CHARACTERS]
