from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from sandbox.telegram.core import Telegram
from sandbox.telegram.refusal import TelegramRefusal
from sandbox.upload import Upload
from tests.clock import HandClock

Call = Callable[..., Any]
Png = Callable[[int, int], Upload]

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTON = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}


@pytest.fixture
def refused(call: Call) -> Callable[..., tuple[int, str]]:
    def refused(*args: Any, **fields: Any) -> tuple[int, str]:
        with pytest.raises(TelegramRefusal) as refusal:
            call(*args, **fields)
        return refusal.value.code, refusal.value.description

    return refused


Refused = Callable[..., tuple[int, str]]


def test_an_unknown_method_is_not_found(refused: Refused) -> None:
    assert refused("sendDice", chat_id=1001) == (404, "Not Found")


@pytest.mark.parametrize("chat", ["5", "@nobody", "-100", "слово"])
def test_a_chat_that_nobody_has_is_not_found(refused: Refused, chat: str) -> None:
    assert refused("sendMessage", chat_id=chat, text="!") == (400, "Bad Request: chat not found")


def test_a_chat_must_be_named(refused: Refused) -> None:
    assert refused("sendMessage", text="!") == (400, "Bad Request: chat_id is empty")


def test_a_bot_does_not_speak_first(refused: Refused) -> None:
    assert refused("sendMessage", chat_id=1009, text="!") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendMessage", {"text": "!"}),
        ("editMessageText", {"text": "!", "message_id": 1}),
        ("sendChatAction", {"action": "typing"}),
    ],
)
def test_whoever_blocked_the_bot_hears_nothing(
    telegram: Telegram, refused: Refused, method: str, fields: dict[str, Any]
) -> None:
    telegram.blocks(1001)

    assert refused(method, chat_id=1001, **fields) == (403, "Forbidden: bot was blocked by the user")


def test_an_edit_that_changes_nothing_is_refused(call: Call, refused: Refused) -> None:
    message = call("sendMessage", chat_id=1001, text="!", reply_markup=BUTTON)
    place = {"chat_id": 1001, "message_id": message["message_id"]}

    assert refused("editMessageText", **place, text="!", reply_markup=BUTTON) == (400, NOT_MODIFIED)
    assert refused("editMessageReplyMarkup", **place, reply_markup=BUTTON) == (400, NOT_MODIFIED)


@pytest.mark.parametrize("method", ["editMessageText", "editMessageReplyMarkup"])
def test_what_is_gone_can_not_be_edited(refused: Refused, method: str) -> None:
    assert refused(method, chat_id=1001, message_id=99, text="!") == (
        400,
        "Bad Request: message to edit not found",
    )


def test_an_edit_names_its_message(refused: Refused) -> None:
    assert refused("editMessageText", chat_id=1001, text="!") == (
        400,
        "Bad Request: message identifier is not specified",
    )


def test_the_words_of_a_person_can_not_be_edited(telegram: Telegram, refused: Refused) -> None:
    theirs = telegram.messages(1001)[0]["id"]

    assert refused("editMessageText", chat_id=1001, message_id=theirs, text="!") == (
        400,
        "Bad Request: message can't be edited",
    )


def test_an_edit_does_not_put_a_bottom_keyboard(call: Call, refused: Refused) -> None:
    message_id = call("sendMessage", chat_id=1001, text="!")["message_id"]

    assert refused(
        "editMessageText", chat_id=1001, message_id=message_id, text="?", reply_markup={"keyboard": [["x"]]}
    ) == (400, "Bad Request: inline keyboard expected")


def test_an_edit_may_be_too_long_in_its_own_words(call: Call, refused: Refused, png: Png) -> None:
    text_id = call("sendMessage", chat_id=1001, text="!")["message_id"]
    photo_id = call("sendPhoto", {"photo": png(9, 9)}, chat_id=1001)["message_id"]

    assert refused("editMessageText", chat_id=1001, message_id=text_id, text="ы" * 4097) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert refused("editMessageCaption", chat_id=1001, message_id=photo_id, caption="ы" * 1025) == (
        400,
        "Bad Request: MEDIA_CAPTION_TOO_LONG",
    )


def test_a_picture_has_no_text_and_a_text_has_no_caption(call: Call, refused: Refused, png: Png) -> None:
    text_id = call("sendMessage", chat_id=1001, text="!")["message_id"]
    photo_id = call("sendPhoto", {"photo": png(9, 9)}, chat_id=1001)["message_id"]

    assert refused("editMessageText", chat_id=1001, message_id=photo_id, text="?") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    assert refused("editMessageCaption", chat_id=1001, message_id=text_id, caption="?") == (
        400,
        "Bad Request: there is no caption in the message to edit",
    )


def test_what_is_gone_can_not_be_deleted(refused: Refused) -> None:
    assert refused("deleteMessage", chat_id=1001, message_id=99) == (
        400,
        "Bad Request: message to delete not found",
    )


def test_a_message_can_be_deleted_for_two_days(call: Call, refused: Refused, clock: HandClock) -> None:
    message_id = call("sendMessage", chat_id=1001, text="!")["message_id"]
    clock.move(timedelta(hours=48))

    assert refused("deleteMessage", chat_id=1001, message_id=message_id) == (
        400,
        "Bad Request: message can't be deleted",
    )


@pytest.mark.parametrize("query", ["", "5"])
def test_a_press_that_never_was_can_not_be_answered(refused: Refused, query: str) -> None:
    assert refused("answerCallbackQuery", callback_query_id=query) == (400, TOO_OLD)


def test_a_press_is_answered_once(telegram: Telegram, call: Call, refused: Refused) -> None:
    message = call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTON)
    press = telegram.presses(1001, message["message_id"], 0, 0)
    call("answerCallbackQuery", callback_query_id=press)

    assert refused("answerCallbackQuery", callback_query_id=press) == (400, TOO_OLD)


def test_a_press_is_answered_within_150_seconds(
    telegram: Telegram, call: Call, refused: Refused, clock: HandClock
) -> None:
    message = call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTON)
    press = telegram.presses(1001, message["message_id"], 0, 0)
    clock.move(timedelta(seconds=151))

    assert refused("answerCallbackQuery", callback_query_id=press) == (400, TOO_OLD)


def test_an_answer_to_a_press_has_its_limits(telegram: Telegram, call: Call, refused: Refused) -> None:
    message = call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTON)
    press = telegram.presses(1001, message["message_id"], 0, 0)

    assert refused("answerCallbackQuery", callback_query_id=press, text="ы" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert refused("answerCallbackQuery", callback_query_id=press, url="https://example.com") == (
        400,
        "Bad Request: URL_INVALID",
    )
    assert telegram.press_answer(press) is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "there is no photo in the request"),
        ({"photo": "attach://lost"}, "there is no photo in the request"),
        ({"photo": "https://example.com/a.png"}, "failed to get HTTP URL content"),
        ({"photo": "AgAC"}, "wrong file identifier/HTTP URL specified"),
        ({"photo": "attach://x", "caption": "ы" * 1025}, "message caption is too long"),
    ],
)
def test_a_picture_that_is_not_there_is_refused(
    refused: Refused, fields: dict[str, Any], reason: str
) -> None:
    assert refused("sendPhoto", chat_id=1001, **fields) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "file must be non-empty"),
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (b"x" * (10 * 1024 * 1024 + 1),
         "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_picture_is_refused(refused: Refused, content: bytes, reason: str) -> None:
    upload = Upload("a.png", content, "image/png")

    assert refused("sendPhoto", {"photo": upload}, chat_id=1001) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(("width", "height"), [(9_000, 1_001), (2_100, 100)])
def test_a_picture_of_absurd_size_is_refused(refused: Refused, png: Png, width: int, height: int) -> None:
    assert refused("sendPhoto", {"photo": png(width, height)}, chat_id=1001) == (
        400,
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
    )


def test_a_document_does_not_become_a_photo(call: Call, refused: Refused) -> None:
    sent = call("sendDocument", {"document": Upload("a.pdf", b"%PDF", "application/pdf")}, chat_id=1001)

    assert refused("sendPhoto", chat_id=1001, photo=sent["document"]["file_id"]) == (
        400,
        "Bad Request: can't use file of type Document as Photo",
    )


@pytest.mark.parametrize(
    ("media", "reason"),
    [
        ("x", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        ([], "there are no messages to send"),
        ([{"media": "x"}], 'can\'t parse InputMedia: Can\'t find field "type"'),
        ([{"type": "animation"}],
         'can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup'),
        ([{"type": "photo"}] * 11, "too many messages to send as an album"),
        ([{"type": "photo"}, {"type": "document"}], "document can't be mixed with other media types"),
    ],
)  # fmt: skip
def test_an_album_that_can_not_be_is_refused(refused: Refused, media: Any, reason: str) -> None:
    assert refused("sendMediaGroup", chat_id="@engineers", media=media) == (400, f"Bad Request: {reason}")


def test_nothing_of_a_broken_album_is_sent(telegram: Telegram, refused: Refused, png: Png) -> None:
    media = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://lost"}]

    refused("sendMediaGroup", {"a": png(9, 9)}, chat_id="@engineers", media=media)

    assert telegram.posts() == []


def test_a_reply_needs_something_to_reply_to(call: Call, refused: Refused) -> None:
    lost = {"message_id": 99}

    assert refused("sendMessage", chat_id=1001, text="!", reply_parameters=lost) == (
        400,
        "Bad Request: message to be replied not found",
    )
    assert call(
        "sendMessage", chat_id=1001, text="!", reply_parameters={**lost, "allow_sending_without_reply": True}
    )


def test_an_unknown_action_is_refused(refused: Refused) -> None:
    assert refused("sendChatAction", chat_id=1001, action="dancing") == (
        400,
        "Bad Request: wrong parameter action in request",
    )


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "file_id not specified"),
        ({"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ],
)
def test_an_unknown_file_is_refused(refused: Refused, fields: dict[str, str], reason: str) -> None:
    assert refused("getFile", **fields) == (400, f"Bad Request: {reason}")


def test_a_large_file_can_be_sent_and_not_fetched(call: Call, refused: Refused) -> None:
    upload = Upload("film.mp4", b"x" * (20 * 1024 * 1024 + 1), "video/mp4")
    sent = call("sendDocument", {"document": upload}, chat_id=1001)

    assert refused("getFile", file_id=sent["document"]["file_id"]) == (400, "Bad Request: file is too big")


@pytest.mark.parametrize(("user", "reason"), [(0, "invalid user_id specified"), (1009, "member not found")])
def test_a_stranger_is_no_member_of_a_private_chat(refused: Refused, user: int, reason: str) -> None:
    assert refused("getChatMember", chat_id=1001, user_id=user) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ("x", "can't parse commands JSON object"),
        ({}, "can't parse commands JSON object"),
        (["x"], "can't parse BotCommand: expected an Object"),
        ([{"command": "Ой", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "menu", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "menu", "description": "ы" * 257}],
         "command description length must not exceed 256"),
        ([{"command": "menu", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)  # fmt: skip
def test_commands_that_can_not_be_are_refused(refused: Refused, commands: Any, reason: str) -> None:
    assert refused("setMyCommands", commands=commands) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("method", "field", "longest"),
    [
        ("setMyName", "name", 64),
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
def test_the_bot_describes_itself_briefly(
    call: Call, refused: Refused, method: str, field: str, longest: int
) -> None:
    assert call(method, **{field: "ы" * longest}) is True
    assert refused(method, **{field: "ы" * (longest + 1)})[0] == 400


def test_a_language_has_two_letters(refused: Refused) -> None:
    assert refused("setMyName", name="Бот", language_code="rus") == (
        400,
        "Bad Request: invalid language code specified",
    )
