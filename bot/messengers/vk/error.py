"""What VK refuses, said in the words that aiogram uses for Telegram, so that one place reads both.

A caller tells refusals apart by the class and, where Telegram has no class of its own, by its sentence; so
the sentences here are Telegram's, with VK's code and words after them.
"""

from collections.abc import Mapping
from typing import Any, Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

# VK's own codes are positive; these are the troubles it cannot tell of itself.
TIMED_OUT: Final = -1  # nobody knows whether the call was carried out
DISCONNECTED: Final = -2  # refused, or cut before the answer
BROKEN_ANSWER: Final = -3  # a 5xx, or something that is not VK's JSON

UNKNOWN: Final = 1
TOO_MANY_CALLS: Final = 6
TOO_MUCH_ALIKE: Final = 9
INTERNAL: Final = 10
WRONG_PARAMETER: Final = 100


class VkError(Exception):
    """VK said no, or could not be asked."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"VK {code}: {message}")
        self.code = code
        self.message = message


class VkCannot(NotImplementedError):  # noqa: N818 - it is about VK, and reads as a sentence
    """Something that VK has no way to do, or that nobody has taught this messenger: a mistake of ours."""


# Nothing can be written to this person, whatever is tried: the account is marked by it.
_UNREACHABLE: Final = {
    18: "user is deactivated",
    113: "chat not found",
    900: "bot was blocked by the user",
    901: "bot can't initiate conversation with a user",
    902: "bot can't initiate conversation with a user",
    917: "bot was kicked from the group chat",
    936: "chat not found",
    1021: "bot can't initiate conversation with a user",
}
_BAD_REQUESTS: Final = {
    7: "not enough rights",
    15: "not enough rights",
    27: "this token cannot call the method",
    909: "message can't be edited",
    910: "message is too long",
    911: "keyboard is invalid",
    914: "message is too long",
    920: "message can't be edited",
    924: "message can't be deleted",
    949: "message can't be edited",
}
# A captcha, a check of the sender, a suspicion of spam: nobody's fault but ours. To write on would make it
# worse, and whoever runs the bot must look.
_SENDER: Final = (14, 17, 984)
_RETRY_AFTER_S: Final = {
    TOO_MANY_CALLS: 1,
    TOO_MUCH_ALIKE: 60,  # the same words too often, or too much to one person; VK does not say for how long
    29: 3600,  # the daily share of a method is used up; asked again once an hour
}
_CLASSES: Final[Mapping[int, tuple[type[TelegramAPIError], str]]] = {
    **{code: (TelegramForbiddenError, f"Forbidden: {words}") for code, words in _UNREACHABLE.items()},
    **{code: (TelegramBadRequest, f"Bad Request: {words}") for code, words in _BAD_REQUESTS.items()},
    **dict.fromkeys((TIMED_OUT, DISCONNECTED), (TelegramNetworkError, "No answer")),
    **dict.fromkeys((UNKNOWN, INTERNAL, BROKEN_ANSWER), (TelegramServerError, "Internal Server Error")),
    **dict.fromkeys(_SENDER, (TelegramAPIError, "The sender is stopped")),
    5: (TelegramUnauthorizedError, "Unauthorized"),
}


def refusal(error: VkError, method: TelegramMethod[Any]) -> TelegramAPIError:
    """The exception that Telegram's session would have raised for the same trouble."""
    raised, sentence = _CLASSES.get(error.code, (TelegramBadRequest, "Bad Request: refused"))
    words = f"(VK {error.code}: {error.message})"
    if error.code in _RETRY_AFTER_S:
        return TelegramRetryAfter(method, f"Too Many Requests {words}", _RETRY_AFTER_S[error.code])
    return raised(method, f"{sentence} {words}")


def bad_request(method: TelegramMethod[Any], sentence: str) -> TelegramBadRequest:
    return TelegramBadRequest(method, f"Bad Request: {sentence}")
