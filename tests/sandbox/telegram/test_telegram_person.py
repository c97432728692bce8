import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from aiogram.types import Update

from sandbox.person import Person
from sandbox.telegram.core import Telegram
from sandbox.telegram.refusal import TelegramRefusal
from sandbox.upload import Upload
from tests.clock import HandClock

Call = Callable[..., Any]
Png = Callable[[int, int], Upload]

ANNA = {
    "id": 1001,
    "is_bot": False,
    "first_name": "Анна",
    "last_name": "Соколова",
    "username": "anna",
    "language_code": "ru",
}
ANNAS_CHAT = {
    "id": 1001,
    "first_name": "Анна",
    "last_name": "Соколова",
    "username": "anna",
    "type": "private",
}
BUTTONS = {
    "inline_keyboard": [
        [{"text": "Да", "callback_data": "yes"}, {"text": "Сайт", "url": "https://example.com/"}]
    ]
}


def told(telegram: Telegram) -> dict[str, Any]:
    """The one update that waits for the bot; aiogram must be able to read it."""
    (update,) = telegram.take_updates()
    Update.model_validate(update)
    return update


def test_the_first_contact_is_a_command(telegram: Telegram, stranger: Person) -> None:
    telegram.says(stranger.id, "/start")

    message = told(telegram)["message"]
    assert (message["text"], message["entities"]) == (
        "/start",
        [{"type": "bot_command", "offset": 0, "length": 6}],
    )
    assert message["chat"] == {"id": 1009, "first_name": "Пётр", "type": "private"}


def test_a_link_starts_the_bot_with_its_payload(telegram: Telegram, stranger: Person) -> None:
    telegram.opens_link(stranger.id, "team_7-a")

    message = told(telegram)["message"]
    assert message["text"] == "/start team_7-a"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("payload", ["", "по-русски", "a b", "x" * 65])
def test_a_payload_that_clients_do_not_read_is_left_out(telegram: Telegram, payload: str) -> None:
    telegram.opens_link(1001, payload)

    assert told(telegram)["message"]["text"] == "/start"


def test_words_reach_the_bot_with_their_sender(telegram: Telegram, clock: HandClock) -> None:
    telegram.says(1001, "Здравствуйте")

    update = told(telegram)
    assert update["message"] == {
        "message_id": 2,
        "from": ANNA,
        "chat": ANNAS_CHAT,
        "date": int(clock().timestamp()),
        "text": "Здравствуйте",
    }


def test_a_long_text_becomes_several_messages(telegram: Telegram) -> None:
    telegram.says(1001, "слово " * 1000)

    texts = [update["message"]["text"] for update in telegram.take_updates()]
    assert len(texts) == 2
    assert max(len(text) for text in texts) <= 4096
    assert " ".join(texts) == ("слово " * 1000).strip()


def test_a_long_text_without_spaces_is_cut_at_the_limit(telegram: Telegram) -> None:
    telegram.says(1001, "ы" * 5000)

    assert [len(update["message"]["text"]) for update in telegram.take_updates()] == [4096, 904]


def test_an_empty_message_is_not_sent_by_clients(telegram: Telegram) -> None:
    with pytest.raises(ValueError, match="empty"):
        telegram.says(1001, " \n")


def test_a_press_reaches_the_bot_with_the_message_it_was_under(telegram: Telegram, call: Call) -> None:
    sent = call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTONS)

    press = telegram.presses(1001, sent["message_id"], 0, 0)

    query = told(telegram)["callback_query"]
    assert (query["id"], query["from"], query["message"], query["data"]) == (press, ANNA, sent, "yes")


def test_the_answer_to_a_press_is_seen(telegram: Telegram, call: Call) -> None:
    sent = call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTONS)
    press = telegram.presses(1001, sent["message_id"], 0, 0)
    before = telegram.press_answer(press)

    call("answerCallbackQuery", callback_query_id=press, text="Готово", show_alert=True)

    assert before is None
    assert telegram.press_answer(press) == {"text": "Готово", "alert": True, "url": None}


@pytest.mark.parametrize(
    ("message", "row", "column"), [(99, 0, 0), (2, 0, 1), (2, 1, 0), (2, 0, 2), (2, -1, 0)]
)
def test_only_a_button_that_is_there_can_be_pressed(
    telegram: Telegram, call: Call, message: int, row: int, column: int
) -> None:
    call("sendMessage", chat_id=1001, text="?", reply_markup=BUTTONS)

    with pytest.raises(LookupError):
        telegram.presses(1001, message, row, column)


def test_a_tap_says_what_the_button_says(telegram: Telegram, call: Call) -> None:
    call("sendMessage", chat_id=1001, text="?", reply_markup={"keyboard": [["Да", "Нет"]]})

    telegram.taps(1001, 0, 1)

    assert told(telegram)["message"]["text"] == "Нет"
    assert telegram.bottom(1001) == {"rows": [["Да", "Нет"]], "one_time": False}


def test_a_keyboard_for_one_time_hides_after_a_tap(telegram: Telegram, call: Call) -> None:
    keyboard = {"keyboard": [["Да"]], "one_time_keyboard": True}
    call("sendMessage", chat_id=1001, text="?", reply_markup=keyboard)

    telegram.taps(1001, 0, 0)

    assert telegram.bottom(1001) is None


def test_without_a_keyboard_there_is_nothing_to_tap(telegram: Telegram) -> None:
    with pytest.raises(LookupError):
        telegram.taps(1001, 0, 0)


def test_pictures_documents_stickers_and_voices_reach_the_bot(telegram: Telegram, png: Png) -> None:
    telegram.sends_photo(1001, png(400, 200), "Это <b>мы</b>")
    telegram.sends_document(1001, Upload("a.pdf", b"%PDF", "application/pdf"))
    telegram.sends_sticker(1001)
    telegram.sends_voice(1001)

    updates = telegram.take_updates()
    photo, document, sticker, voice = (Update.model_validate(update).message for update in updates)
    assert photo is not None
    assert photo.caption == "Это <b>мы</b>"
    assert [(size.width, size.height) for size in photo.photo or ()] == [(90, 45), (400, 200)]
    assert document is not None
    assert document.document is not None
    assert document.document.file_name == "a.pdf"
    assert sticker is not None
    assert sticker.sticker is not None
    assert voice is not None
    assert voice.voice is not None


def test_photos_chosen_together_are_messages_of_one_group(telegram: Telegram, png: Png) -> None:
    telegram.sends_album(1001, [png(9, 9), png(8, 8)], "Мы")
    telegram.sends_album(1001, [png(7, 7), png(6, 6)])

    messages = [Update.model_validate(update).message for update in telegram.take_updates()]
    groups = [message.media_group_id for message in messages if message]
    assert [message.caption for message in messages if message] == ["Мы", None, None, None]
    assert groups[0] == groups[1] != groups[2] == groups[3]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.PDF", "documents/file_1.PDF"),
        ("a.b?c=#1", "documents/file_1"),
        ("план", "documents/file_1"),
        ("a.план", "documents/file_1"),
    ],
)
def test_a_persons_name_for_a_file_is_no_part_of_its_address(
    telegram: Telegram, call: Call, name: str, path: str
) -> None:
    telegram.sends_document(1001, Upload(name, b"a", "application/pdf"))
    document = told(telegram)["message"]["document"]

    assert call("getFile", file_id=document["file_id"])["file_path"] == path


def test_blocking_is_told_once(telegram: Telegram) -> None:
    telegram.blocks(1001)
    telegram.blocks(1001)

    change = told(telegram)["my_chat_member"]
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"] == {
        "user": {"id": 777000, "is_bot": True, "first_name": "engineers_bot", "username": "engineers_bot"},
        "status": "kicked",
        "until_date": 0,
    }
    assert telegram.is_blocked(1001)


def test_unblocking_is_told_and_lets_the_bot_speak(telegram: Telegram, call: Call) -> None:
    telegram.blocks(1001)
    telegram.take_updates()

    telegram.unblocks(1001)

    assert told(telegram)["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert call("sendMessage", chat_id=1001, text="!")["text"] == "!"


def test_whoever_blocked_the_bot_has_nowhere_to_write(telegram: Telegram) -> None:
    telegram.blocks(1001)

    with pytest.raises(PermissionError):
        telegram.says(1001, "!")


def test_a_person_sees_the_talk_as_it_is_now(telegram: Telegram, call: Call, clock: HandClock) -> None:
    sent = call("sendMessage", chat_id=1001, text="<b>Да?</b>", parse_mode="HTML", reply_markup=BUTTONS)
    telegram.says(1001, "Да")
    call("editMessageText", chat_id=1001, message_id=sent["message_id"], text="Спасибо")

    date = int(clock().timestamp())
    plain: dict[str, Any] = {"buttons": [], "photo": None, "document": None, "date": date}
    command = [{"type": "bot_command", "offset": 0, "length": 6}]
    assert telegram.messages(1001) == [
        {**plain, "id": 1, "from": "person", "text": "/start", "entities": command, "edited": False},
        {**plain, "id": 2, "from": "bot", "text": "Спасибо", "entities": [], "edited": True},
        {**plain, "id": 3, "from": "person", "text": "Да", "entities": [], "edited": False},
    ]


def test_a_person_sees_buttons_links_and_colours(telegram: Telegram, call: Call) -> None:
    buttons = [{"text": "Нет", "callback_data": "no", "style": "danger"}, BUTTONS["inline_keyboard"][0][1]]
    call("sendMessage", chat_id=1001, text="?", reply_markup={"inline_keyboard": [buttons]})

    assert telegram.messages(1001)[-1]["buttons"] == [
        [
            {"label": "Нет", "kind": "press", "color": "danger"},
            {"label": "Сайт", "kind": "link", "url": "https://example.com/"},
        ]
    ]


def test_a_person_sees_where_files_lie(telegram: Telegram, call: Call, png: Png) -> None:
    call("sendPhoto", {"photo": png(9, 9)}, chat_id=1001, caption="Мы")
    call("sendDocument", {"document": Upload("a.pdf", b"%PDF", "application/pdf")}, chat_id=1001)

    photo, document = telegram.messages(1001)[-2:]
    assert (photo["text"], photo["photo"]) == ("Мы", "/file/bot777000:sandbox/photos/file_1.png")
    assert document["document"] == {
        "name": "a.pdf",
        "size": 4,
        "url": "/file/bot777000:sandbox/documents/file_2.pdf",
    }


def test_what_the_bot_deletes_is_seen_no_more(telegram: Telegram, call: Call) -> None:
    sent = call("sendMessage", chat_id=1001, text="!")

    call("deleteMessage", chat_id=1001, message_id=sent["message_id"])

    assert [message["text"] for message in telegram.messages(1001)] == ["/start"]


def test_typing_is_seen_for_five_seconds_or_until_the_answer(
    telegram: Telegram, call: Call, clock: HandClock
) -> None:
    call("sendChatAction", chat_id=1001, action="typing")
    at_once = telegram.typing(1001)
    clock.move(timedelta(seconds=5))
    later = telegram.typing(1001)
    call("sendChatAction", chat_id=1001, action="typing")
    call("sendMessage", chat_id=1001, text="!")

    assert (at_once, later, telegram.typing(1001)) == (True, False, False)


@pytest.mark.parametrize("channel", ["@engineers", "@Engineers", "-1001000000777"])
def test_the_bot_posts_to_the_channel(telegram: Telegram, call: Call, channel: str) -> None:
    sent = call("sendMessage", chat_id=channel, text="Новость")

    assert sent["sender_chat"] == sent["chat"]
    assert "from" not in sent
    assert [(post["text"], post["photos"]) for post in telegram.posts()] == [("Новость", [])]


def test_an_album_in_the_channel_is_one_post(telegram: Telegram, call: Call, png: Png) -> None:
    media = [
        {"type": "photo", "media": "attach://a"},
        {"type": "photo", "media": "attach://b", "caption": "<b>Мы</b>", "parse_mode": "HTML"},
    ]

    sent = call("sendMediaGroup", {"a": png(9, 9), "b": png(8, 8)}, chat_id="@engineers", media=media)

    (post,) = telegram.posts()
    assert len({message["media_group_id"] for message in sent}) == 1
    assert post["text"] == "Мы"
    assert [address.rpartition("/")[2] for address in post["photos"]] == ["file_1.png", "file_2.png"]


def test_a_lone_item_of_an_album_is_an_ordinary_message(call: Call, png: Png) -> None:
    media = [{"type": "photo", "media": "attach://a"}]

    (sent,) = call("sendMediaGroup", {"a": png(9, 9)}, chat_id=1001, media=media)

    assert "media_group_id" not in sent


def test_every_change_is_noticed(telegram: Telegram, call: Call) -> None:
    changes: list[str] = []
    telegram.on_change = lambda: changes.append("changed")

    telegram.says(1001, "!")
    call("sendMessage", chat_id=1001, text="!")
    call("getMe")

    assert changes == ["changed", "changed"]


def test_a_post_by_hand_in_the_channel_is_told_of(telegram: Telegram, png: Png) -> None:
    telegram.posts_by_hand(1001, "Победа", [png(640, 480), png(640, 480)])

    updates = telegram.take_updates()
    posts = [Update.model_validate(update).channel_post for update in updates]
    assert [post.caption for post in posts if post is not None] == ["Победа", None]
    assert len({post.media_group_id for post in posts if post is not None}) == 1
    assert len(telegram.posts()) == 1


def test_a_post_that_is_changed_by_hand_is_told_of(telegram: Telegram) -> None:
    (number,) = telegram.posts_by_hand(1001, "Пабеда")
    telegram.take_updates()

    telegram.rewrites_by_hand(number, "Победа")

    edited = Update.model_validate(told(telegram)).edited_channel_post
    assert edited is not None
    assert (edited.message_id, edited.text) == (number, "Победа")


def test_a_bot_is_not_told_of_its_own_posts(telegram: Telegram) -> None:
    telegram.call("sendMessage", {"chat_id": "@engineers", "text": "Победа"})

    assert telegram.take_updates() == []


def test_a_bot_without_the_right_writes_nothing_in_the_channel(telegram: Telegram) -> None:
    telegram.rights["can_post_messages"] = False

    with pytest.raises(TelegramRefusal, match="need administrator rights in the channel chat"):
        telegram.call("sendMessage", {"chat_id": "@engineers", "text": "Победа"})

    member = telegram.call("getChatMember", {"chat_id": "@engineers", "user_id": "777000"})
    assert member["can_post_messages"] is False


def test_a_picture_takes_the_place_of_another(telegram: Telegram, png: Png) -> None:
    sent = telegram.call("sendPhoto", {"chat_id": "@engineers"}, {"photo": png(640, 480)})
    media = json.dumps({"type": "photo", "media": "attach://new", "caption": "Победа"})

    message = telegram.call(
        "editMessageMedia",
        {"chat_id": "@engineers", "message_id": str(sent["message_id"]), "media": media},
        {"new": png(320, 240)},
    )

    assert (message["photo"][-1]["width"], message["caption"]) == (320, "Победа")
