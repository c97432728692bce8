"""What Telegram's errors mean for a post of the channel: only what is certainly not out is tried again."""

from typing import Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.messengers.telegram.repeat import was_not_connected
from handlers.pictured import BROKEN
from handlers.presenter import NOT_MODIFIED
from scheduler.board import Pinned
from services.post.outcome import Verdict
from services.post.reason import Reason

# A token that is not known: somebody has to act, and the whole bot waits for it.
SENDER_WAITS_SECONDS: Final = 900.0
LINE_WAITS_SECONDS: Final = 30.0
GONE: Final = ("message to edit not found", "message to delete not found", "MESSAGE_ID_INVALID")
TOO_OLD: Final = ("message can't be edited", "message can't be deleted")
NO_RIGHT: Final = (
    "administrator rights",
    "not enough rights",
    "CHAT_WRITE_FORBIDDEN",
    "CHAT_ADMIN_REQUIRED",
    "chat not found",
)
# It knew the file once.
UNKNOWN_FILE: Final = ("wrong file identifier", "wrong remote file", "FILE_REFERENCE")
_SENDER: Final = (TelegramUnauthorizedError, TelegramNotFound, TelegramConflictError)


def pinned_by(error: TelegramAPIError) -> Pinned:  # noqa: PLR0911  one line for each thing it says
    if isinstance(error, TelegramRetryAfter):
        return Pinned(Verdict.LATER, wait_seconds=error.retry_after)
    if was_not_connected(error):
        return Pinned(Verdict.LATER, wait_seconds=LINE_WAITS_SECONDS)
    if isinstance(error, _SENDER):
        return Pinned(Verdict.LATER, wait_seconds=SENDER_WAITS_SECONDS)
    if isinstance(error, TelegramForbiddenError):
        return Pinned(Verdict.REFUSED, reason=Reason.NO_RIGHT)
    if isinstance(error, TelegramEntityTooLarge):
        return Pinned(Verdict.REFUSED, reason=Reason.BAD_PICTURE)
    if isinstance(error, TelegramBadRequest):
        return _refused(error.message)
    # The line broke after the request, or somebody on the way answered in Telegram's place: it may be out.
    return Pinned(Verdict.UNSURE)


def is_unknown_file(error: TelegramBadRequest) -> bool:
    return _has(error.message, UNKNOWN_FILE)


def _refused(message: str) -> Pinned:
    if NOT_MODIFIED in message:
        return Pinned(Verdict.DONE)
    if _has(message, GONE):
        return Pinned(Verdict.GONE)
    reasons = ((TOO_OLD, Reason.TOO_OLD), (NO_RIGHT, Reason.NO_RIGHT), (BROKEN, Reason.BAD_PICTURE))
    found = (reason for words, reason in reasons if _has(message, words))
    return Pinned(Verdict.REFUSED, reason=next(found, Reason.REFUSED))


def _has(message: str, words: tuple[str, ...]) -> bool:
    return any(each in message for each in words)
