import pytest
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage

from bot.messengers.vk.error import BROKEN_ANSWER, DISCONNECTED, TIMED_OUT, VkError, refusal
from tests.bot.messengers.vk.scripted import ANNA

METHOD = SendMessage(chat_id=ANNA, text="hello")


@pytest.mark.parametrize(
    ("code", "raised", "sentence"),
    [
        (900, TelegramForbiddenError, "bot was blocked by the user"),
        (901, TelegramForbiddenError, "bot can't initiate conversation with a user"),
        (902, TelegramForbiddenError, "bot can't initiate conversation with a user"),
        (18, TelegramForbiddenError, "user is deactivated"),
        (113, TelegramForbiddenError, "chat not found"),
        (936, TelegramForbiddenError, "chat not found"),
        (1021, TelegramForbiddenError, "bot can't initiate conversation with a user"),
        (909, TelegramBadRequest, "message can't be edited"),
        (920, TelegramBadRequest, "message can't be edited"),
        (914, TelegramBadRequest, "message is too long"),
        (911, TelegramBadRequest, "keyboard is invalid"),
        (924, TelegramBadRequest, "message can't be deleted"),
        (100, TelegramBadRequest, "refused"),
        (5, TelegramUnauthorizedError, "Unauthorized"),
        (10, TelegramServerError, "Internal Server Error"),
        (1, TelegramServerError, "Internal Server Error"),
        (BROKEN_ANSWER, TelegramServerError, "Internal Server Error"),
        (TIMED_OUT, TelegramNetworkError, "No answer"),
        (DISCONNECTED, TelegramNetworkError, "No answer"),
    ],
)
def test_a_code_becomes_what_telegram_would_have_said(
    code: int, raised: type[TelegramAPIError], sentence: str
) -> None:
    error = refusal(VkError(code, "VK's words"), METHOD)

    assert type(error) is raised
    assert sentence in error.message
    assert f"(VK {code}: VK's words)" in error.message


@pytest.mark.parametrize(("code", "seconds"), [(6, 1), (9, 60), (29, 3600)])
def test_too_much_is_to_be_tried_again_later(code: int, seconds: int) -> None:
    error = refusal(VkError(code, "too much"), METHOD)

    assert isinstance(error, TelegramRetryAfter)
    assert error.retry_after == seconds


@pytest.mark.parametrize("code", [14, 17, 984])
def test_a_trouble_of_the_sender_is_not_blamed_on_the_person(code: int) -> None:
    error = refusal(VkError(code, "Captcha needed"), METHOD)

    assert type(error) is TelegramAPIError
