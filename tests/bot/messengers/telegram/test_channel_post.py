"""What others put up in the channel, as Telegram tells of it: whatever it is, it harms nothing."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.messengers.telegram import channel_post
from services.post.seen import Seen

CHAT = {"id": -1001, "type": "channel", "title": "Инженеры", "username": "Engineers"}
ELSEWHERE = {"id": -1002, "type": "channel", "title": "Соседи", "username": "neighbours"}
FILE = {"file_id": "f", "file_unique_id": "f"}
VIDEO = FILE | {"width": 1, "height": 1, "duration": 1}
POLL = {
    "id": "1",
    "question": "Кто?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
FROM_CHANNEL = {"type": "channel", "date": 1, "chat": ELSEWHERE, "message_id": 5}
FROM_HIDDEN = {"type": "hidden_user", "date": 1, "sender_user_name": "Некто"}


def told(kind: str = "channel_post", **fields: Any) -> Seen | None:
    message = {"message_id": 7, "date": 1, "chat": CHAT, "sender_chat": CHAT} | fields
    return channel_post.seen({"update_id": 1, kind: message}, channel="@engineers")


@pytest.mark.parametrize("origin", [FROM_CHANNEL, FROM_HIDDEN, FROM_CHANNEL | {"chat": CHAT}])
def test_what_was_forwarded_is_no_news_of_the_channels(origin: dict[str, Any]) -> None:
    assert told(text="Чужое", forward_origin=origin) is None


@pytest.mark.parametrize(
    "fields", [{}, {"poll": POLL}, {"video": VIDEO}, {"new_chat_title": "Новое"}, {"sticker_set": "x"}]
)
def test_what_could_be_put_up_nowhere_else_says_nothing(fields: dict[str, Any]) -> None:
    seen = told(**fields)

    assert seen is not None
    assert seen.says_nothing


def test_another_bots_words_are_somebodys() -> None:
    robot = {"id": 9, "is_bot": True, "first_name": "Робот"}

    seen = told(text="Победа", via_bot=robot)

    assert seen is not None
    assert (seen.html, seen.is_edit) == ("Победа", False)


def test_words_under_a_video_are_taken_without_it() -> None:
    seen = told("edited_channel_post", caption="Победа", video=VIDEO)

    assert seen is not None
    assert (seen.html, seen.files, seen.is_edit) == ("Победа", (), True)


@pytest.mark.parametrize("raw", [None, [], {"chat": 1}, {"message_id": "x", "date": 1, "chat": CHAT}])
def test_what_cannot_be_read_is_said_to_be_so(raw: Any) -> None:
    with pytest.raises(ValidationError):
        channel_post.seen({"channel_post": raw}, channel="@engineers")
