from collections.abc import Callable
from typing import Any

import pytest

from sandbox.telegram.refusal import TelegramRefusal

Call = Callable[..., Any]


def test_spaces_at_the_ends_go_and_entities_move_with_the_text(call: Call) -> None:
    message = call("sendMessage", chat_id=1001, text="\n  да <b>нет </b> \n", parse_mode="HTML")

    assert (message["text"], message["entities"]) == ("да нет", [{"type": "bold", "offset": 3, "length": 3}])


def test_the_server_finds_links_commands_mentions_and_tags_by_itself(call: Call) -> None:
    message = call("sendMessage", chat_id=1001, text="🙂 /start https://example.com/a, @anna_s #школа a@b.ru")

    found = [(entity["type"], entity["offset"], entity["length"]) for entity in message["entities"]]
    assert found == [
        ("bot_command", 3, 6),
        ("url", 10, 21),
        ("mention", 33, 7),
        ("hashtag", 41, 6),
        ("email", 48, 6),
    ]


def test_nothing_is_found_inside_code_and_links(call: Call) -> None:
    text = '<code>/start</code> <a href="https://example.com">example.com</a>'

    message = call("sendMessage", chat_id=1001, text=text, parse_mode="HTML")

    assert [entity["type"] for entity in message["entities"]] == ["code", "text_link"]


def test_entities_beside_a_plain_text_are_kept(call: Call) -> None:
    given = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_link", "offset": 3, "length": 3, "url": "example.com"},
        {"type": "pre", "offset": 7, "length": 1, "language": "py"},
        {"type": "hashtag", "offset": 0, "length": 1},
    ]

    message = call("sendMessage", chat_id=1001, text="да нет x", entities=given)

    assert message["entities"] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_link", "offset": 3, "length": 3, "url": "http://example.com/"},
        {"type": "pre", "offset": 7, "length": 1, "language": "py"},
    ]


def test_a_parse_mode_wins_over_entities(call: Call) -> None:
    given = [{"type": "bold", "offset": 0, "length": 1}]

    message = call("sendMessage", chat_id=1001, text="<i>a</i>", parse_mode="html", entities=given)

    assert message["entities"] == [{"type": "italic", "offset": 0, "length": 1}]


@pytest.mark.parametrize("size", [1, 4096])
def test_a_text_of_allowed_length_is_sent(call: Call, size: int) -> None:
    message = call("sendMessage", chat_id=1001, text="ы" * size)

    assert len(message["text"]) == size


def test_markup_does_not_count_as_length(call: Call) -> None:
    message = call("sendMessage", chat_id=1001, text=f"<b>{'ы' * 4096}</b>", parse_mode="HTML")

    assert len(message["text"]) == 4096


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n\u200b"}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "ы" * 4097}, "message is too long"),
        ({"text": "<b>a", "parse_mode": "HTML"},
         'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "a", "parse_mode": "MarkdownV3"}, "unsupported parse_mode"),
        ({"text": "a", "entities": "["}, "can't parse entities JSON object"),
        ({"text": "a", "entities": "{}1"}, "can't parse entities JSON object"),
        ({"text": "a", "entities": [{"type": "glow", "offset": 0, "length": 1}]},
         "can't parse MessageEntity: Unsupported type specified"),
        ({"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
         "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2"),
        ({"text": "a", "entities": [{"type": "text_link", "offset": 0, "length": 1, "url": "nodot"}]},
         "entity URL 'nodot' is invalid: Wrong HTTP URL"),
    ],
)  # fmt: skip
def test_a_text_that_can_not_be_sent_is_refused(call: Call, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(TelegramRefusal) as refusal:
        call("sendMessage", chat_id=1001, **fields)

    assert (refusal.value.code, refusal.value.description) == (400, f"Bad Request: {reason}")
