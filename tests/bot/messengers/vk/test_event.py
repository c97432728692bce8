import json
from typing import Any

import pytest
from aiogram.types import CallbackQuery, Message, Update

from bot.messengers.vk import event
from tests.bot.messengers.vk.scripted import ANNA, GROUP_ID, a_message, a_press, an_event

CHAT = 2000000003
START = json.dumps({"command": "start"})


def read(raw: dict[str, Any]) -> Update | None:
    fields = event.update(raw, group_id=GROUP_ID)
    return None if fields is None else Update.model_validate(fields)


def told(raw: dict[str, Any]) -> Message:
    update = read(raw)
    assert update is not None
    assert update.message is not None
    return update.message


def pressed(raw: dict[str, Any]) -> CallbackQuery:
    update = read(raw)
    assert update is not None
    assert update.callback_query is not None
    return update.callback_query


def test_a_message_is_told_as_telegram_tells_it() -> None:
    fields = event.update(a_message("Привет"), group_id=GROUP_ID) or {}

    assert fields == {
        "update_id": fields["update_id"],
        "message": {
            "message_id": 7,
            "date": 1790000000,
            "chat": {"id": ANNA, "type": "private", "first_name": ""},
            "from": {"id": ANNA, "is_bot": False, "first_name": "", "language_code": "ru"},
            "text": "Привет",
        },
    }


@pytest.mark.parametrize(
    "thing",
    [
        {
            "from_id": ANNA,
            "peer_id": ANNA,
            "id": 7,
            "conversation_message_id": 7,
            "date": 1,
            "out": 0,
            "text": "Да",
        },
        {"user_id": ANNA, "id": 7, "date": 1, "out": 0, "read_state": 0, "title": "", "body": "Да"},
    ],
)
def test_messages_of_older_versions_are_understood(thing: dict[str, Any]) -> None:
    message = told({"type": "message_new", "object": thing, "group_id": GROUP_ID})

    assert message.from_user is not None
    assert message.from_user.id == ANNA
    assert (message.chat.id, message.message_id, message.text) == (ANNA, 7, "Да")


@pytest.mark.parametrize(("lang_id", "language"), [(0, "ru"), (3, "en"), (1, "uk"), (55, None), (None, None)])
def test_the_language_is_the_one_of_the_persons_program(lang_id: int | None, language: str | None) -> None:
    raw = a_message()
    raw["object"]["client_info"]["lang_id"] = lang_id

    message = told(raw)

    assert message.from_user is not None
    assert message.from_user.language_code == language


@pytest.mark.parametrize("text", ["Начать", "начать ", "Start", "/start"])
def test_the_first_word_starts(text: str) -> None:
    assert told(a_message(text)).text == "/start"


def test_the_first_button_starts_whatever_it_is_called() -> None:
    assert told(a_message("Get started", payload=START)).text == "/start"


@pytest.mark.parametrize("more", [{"payload": START}, {"text": "Начать"}])
def test_a_link_into_the_bot_comes_with_the_start(more: dict[str, str]) -> None:
    raw = a_message(**{"text": "Поехали", "ref": "event_7", "ref_source": "site", **more})

    assert told(raw).text == "/start event_7"


@pytest.mark.parametrize("ref", ["a b", "", "я", "a" * 65, 7, None, {"a": 1}, "a\n/admin"])
def test_a_link_that_nobody_of_us_made_only_starts(ref: Any) -> None:
    assert told(a_message("Начать", ref=ref)).text == "/start"


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "{",
        "[1]",
        '"start"',
        '{"command": "admin"}',
        '{"data": "admin:1"}',
        {"a": 1},
        5,
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_forged_payload_changes_no_words(payload: Any) -> None:
    assert told(a_message("Привет", payload=payload)).text == "Привет"


def test_halves_of_characters_and_nulls_are_not_let_in() -> None:
    assert told(a_message("a\ud83d\0b")).text == "a\ufffdb"


def test_ten_thousand_characters_arrive() -> None:
    assert told(a_message("я" * 10_000)).text == "я" * 10_000


def test_words_under_a_photo_are_its_caption() -> None:
    photo = {
        "id": 1,
        "owner_id": ANNA,
        "sizes": [{"type": "x", "url": "https://vk.com/x", "width": 1, "height": 1}],
    }

    message = told(a_message("Смотрите", attachments=[{"type": "photo", "photo": photo}]))

    assert message.photo is not None
    assert (message.caption, message.text) == ("Смотрите", None)
    assert message.photo[-1].file_id == f"photo{ANNA}_1 https://vk.com/x"


def test_a_sticker_is_a_sticker() -> None:
    message = told(
        a_message("", attachments=[{"type": "sticker", "sticker": {"sticker_id": 9, "product_id": 1}}])
    )

    assert message.sticker is not None
    assert message.text is None


@pytest.mark.parametrize(
    "more", [{"out": 1}, {"from_id": -GROUP_ID}, {"action": {"type": "chat_kick_user"}}, {"from_id": 0}]
)
def test_what_no_person_said_is_passed_over(more: dict[str, Any]) -> None:
    assert read(a_message(**more)) is None


def test_a_chat_of_several_is_a_group() -> None:
    message = told(a_message(peer_id=CHAT))

    assert (message.chat.id, message.chat.type) == (CHAT, "group")


def test_a_chat_of_several_of_an_old_version_is_a_group() -> None:
    old = {"user_id": ANNA, "chat_id": 3, "id": 7, "date": 1, "out": 0, "body": "Да"}

    message = told(an_event("message_new", old))

    assert message.chat.id == CHAT


@pytest.mark.parametrize("peer_id", [ANNA, CHAT])
def test_a_press_names_who_pressed_what_where(peer_id: int) -> None:
    press = pressed(a_press({"data": "event:card:7"}, peer_id=peer_id))

    assert press.message is not None
    assert (press.id, press.data) == (f"19d28efbff4b:{ANNA}:{peer_id}", "event:card:7")
    assert (press.from_user.id, press.message.chat.id, press.message.message_id) == (ANNA, peer_id, 9)


def test_a_payload_in_a_string_is_read() -> None:
    assert pressed(a_press('{"data": "a:1"}')).data == "a:1"


@pytest.mark.parametrize(
    "payload", [None, "", "{", {}, [], 5, {"data": 5}, {"data": None}, {"data": {"a": 1}}, {"data": "я" * 33}]
)
def test_a_press_without_our_data_still_gets_its_answer(payload: Any) -> None:
    assert pressed(a_press(payload)).data == ""


@pytest.mark.parametrize(("kind", "status"), [("message_allow", "member"), ("message_deny", "kicked")])
def test_leave_to_write_is_membership(kind: str, status: str) -> None:
    update = read(an_event(kind, {"user_id": ANNA, "key": ""}))

    assert update is not None
    assert update.my_chat_member is not None
    assert (update.my_chat_member.chat.id, update.my_chat_member.from_user.id) == (ANNA, ANNA)
    assert update.my_chat_member.new_chat_member.status == status
    assert update.my_chat_member.new_chat_member.user.id == GROUP_ID


@pytest.mark.parametrize(
    "kind", ["wall_post_new", "message_typing_state", "message_reply", "group_join", "unheard"]
)
def test_what_no_conversation_follows_is_nothing(kind: str) -> None:
    assert read(an_event(kind, {"id": 1, "user_id": ANNA})) is None


def test_a_warning_in_place_of_a_message_is_nothing() -> None:
    assert read(an_event("message_new", {"warning": "You are using a deprecated API version."})) is None


@pytest.mark.parametrize(
    "raw",
    [
        {"type": "message_new"},
        an_event("message_new", None),
        an_event("message_new", []),
        an_event("message_new", {}),
        an_event("message_new", {"message": None}),
        an_event("message_new", {"message": {"from_id": "2001", "date": 1}}),
        an_event("message_new", {"message": {"from_id": True, "date": 1}}),
        an_event("message_new", {"message": {"from_id": ANNA}}),
        a_message(attachments=[{"type": "photo"}]),
        an_event("message_event", {"user_id": ANNA}),
        an_event("message_allow", {}),
    ],
)
def test_a_broken_event_is_told_from_the_others(raw: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="broken"):
        event.update(raw, group_id=GROUP_ID)


@pytest.mark.parametrize(
    ("raw", "sender"),
    [
        (a_message(), ANNA),
        (a_press({}), ANNA),
        (an_event("message_allow", {"user_id": ANNA}), ANNA),
        (an_event("message_new", {"from_id": ANNA, "text": ""}), ANNA),
        (an_event("wall_post_new", {"id": 1}), None),
        (an_event("message_new", {"message": "x"}), None),
        (an_event("message_new", "x"), None),
        ({}, None),
    ],
)
def test_the_sender_is_found_in_whatever_came(raw: dict[str, Any], sender: int | None) -> None:
    assert event.sender(raw) == sender


def test_a_link_counts_whatever_somebody_says_who_has_written_before() -> None:
    message = told(a_message("Здравствуйте, я по ссылке", ref="event_7", ref_source="poster"))

    assert message.text == "/start event_7 Здравствуйте, я по ссылке"


@pytest.mark.parametrize("words", ["Начать", "start", ""])
def test_a_link_followed_with_no_words_of_ones_own_is_only_the_link(words: str) -> None:
    message = told(a_message(words, ref="event_7"))

    assert message.text == "/start event_7"


@pytest.mark.parametrize("client", [None, [], {"lang_id": None}, {"lang_id": [3]}, {"lang_id": "en"}])
def test_a_client_that_says_nothing_of_itself_is_no_trouble(client: object) -> None:
    raw = a_message("hello")
    raw["object"]["client_info"] = client

    message = told(raw)

    assert message.from_user is not None
    assert message.from_user.language_code is None
