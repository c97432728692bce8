import copy
from typing import Any

import pytest

from bot.messengers.vk.album import apart
from bot.messengers.vk.event import event_id, update
from tests.bot.messengers.vk.scripted import ANNA, GROUP_ID, a_message, a_press, an_event

DOC = {"type": "doc", "doc": {"id": 9, "owner_id": ANNA, "title": "a.pdf", "url": "https://vk.com/d"}}
LINK = {"type": "link", "link": {"url": "https://vk.com"}}


def a_photo(number: int) -> dict[str, Any]:
    size = {"type": "x", "url": f"https://vk.com/{number}", "width": 1, "height": 1}
    return {"type": "photo", "photo": {"id": number, "owner_id": ANNA, "sizes": [size]}}


def attached(raw: dict[str, Any]) -> list[dict[str, Any]]:
    message = raw["object"].get("message", raw["object"])
    attachments: list[dict[str, Any]] = message["attachments"]
    return attachments


def told(raw: dict[str, Any]) -> dict[str, Any]:
    """What the conversation hears: the words, and which file."""
    found = update(raw, group_id=GROUP_ID)
    assert found is not None
    message = found["message"]
    file = message["photo"][0] if "photo" in message else message["document"]
    return {"words": message.get("caption"), "file": file["file_unique_id"]}


def test_an_album_is_a_message_of_each_file_with_the_words_on_the_first() -> None:
    album = a_message("Смотрите", attachments=[a_photo(1), a_photo(2), DOC])

    assert [told(raw) for raw in apart(album)] == [
        {"words": "Смотрите", "file": f"photo{ANNA}_1"},
        {"words": None, "file": f"photo{ANNA}_2"},
        {"words": None, "file": f"doc{ANNA}_9"},
    ]


def test_a_video_beside_photos_is_a_message_of_its_own_behind_them() -> None:
    video = {"type": "video", "video": {"id": 5, "owner_id": ANNA}}
    first, second = apart(a_message("Смотрите", attachments=[video, a_photo(1)]))

    assert told(first) == {"words": "Смотрите", "file": f"photo{ANNA}_1"}
    alone = update(second, group_id=GROUP_ID)
    assert alone is not None
    assert alone["message"].keys() >= {"video"}
    assert "caption" not in alone["message"]


def test_a_link_into_the_bot_is_followed_once() -> None:
    album = a_message("", ref="event_7", attachments=[a_photo(1), a_photo(2)])

    assert [told(raw)["words"] for raw in apart(album)] == ["/start event_7", None]


def test_each_part_is_known_by_its_place_whenever_the_album_comes_again() -> None:
    album = a_message(attachments=[a_photo(1), a_photo(1), a_photo(1)])

    assert [event_id(raw) for raw in apart(album)] == ["e1", "e1-2", "e1-3"]
    assert apart(album) == apart(album)


def test_what_is_no_file_stays_with_the_first() -> None:
    album = a_message(attachments=[LINK, a_photo(1), a_photo(2)])

    assert [attached(raw) for raw in apart(album)] == [[a_photo(1), LINK], [a_photo(2)]]


def test_the_album_itself_is_left_as_it_was() -> None:
    album = a_message("Смотрите", attachments=[a_photo(1), a_photo(2)])
    before = copy.deepcopy(album)

    apart(album)

    assert album == before


@pytest.mark.parametrize("text", ["text", "body"])
def test_albums_of_older_versions_are_taken_apart_too(text: str) -> None:
    thing = {"user_id": ANNA, "id": 5, "date": 1, text: "Смотрите", "attachments": [a_photo(1), a_photo(2)]}
    album = an_event("message_new", thing)

    assert [told(raw)["words"] for raw in apart(album)] == ["Смотрите", None]


@pytest.mark.parametrize(
    "raw",
    [
        a_message(),
        a_message(attachments=[a_photo(1)]),
        a_message(attachments=[a_photo(1), LINK]),
        a_message(attachments=None),
        a_message(attachments={"type": "photo"}),
        a_message(attachments=["photo", 3, None, []]),
        a_press({"data": "menu"}),
        an_event("message_reply", a_message(attachments=[a_photo(1), a_photo(2)])["object"]),
        an_event("message_new", None),
        an_event("message_new", {"message": []}),
        {},
    ],
)
def test_whatever_is_no_album_stays_one(raw: dict[str, Any]) -> None:
    assert apart(raw) == [raw]
