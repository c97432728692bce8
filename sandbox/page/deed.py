from collections.abc import Callable, Mapping
from typing import Any

from sandbox.side import Side

# Longer than either messenger lets through in one piece: what then happens is theirs to show.
LONGEST_TEXT = 20_000
LONGEST_PAYLOAD = 512


class UnclearDeedError(Exception):
    """What the hand did can not be understood: a field is missing or is not what it should be."""


def say(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    side.says(person, _text(fields, "text", LONGEST_TEXT))
    return {}


def press(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    row, column = _number(fields, "row"), _number(fields, "column")
    return {"press": side.presses(person, _number(fields, "message"), row, column)}


def tap(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    side.taps(person, _number(fields, "row"), _number(fields, "column"))
    return {}


def open_link(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    side.opens_link(person, _text(fields, "payload", LONGEST_PAYLOAD, empty=True))
    return {}


def send_sticker(side: Side, person: int, _fields: Mapping[str, Any]) -> dict[str, Any]:
    side.sends_sticker(person)
    return {}


def send_voice(side: Side, person: int, _fields: Mapping[str, Any]) -> dict[str, Any]:
    side.sends_voice(person)
    return {}


def post(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Past the bot, as whoever runs the place does."""
    side.posts_by_hand(person, _text(fields, "text", LONGEST_TEXT))
    return {}


def suggest(side: Side, person: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    side.suggests(person, _text(fields, "text", LONGEST_TEXT))
    return {}


def block(side: Side, person: int, _fields: Mapping[str, Any]) -> dict[str, Any]:
    side.blocks(person)
    return {}


def unblock(side: Side, person: int, _fields: Mapping[str, Any]) -> dict[str, Any]:
    side.unblocks(person)
    return {}


Deed = Callable[[Side, int, Mapping[str, Any]], dict[str, Any]]

DEEDS: dict[str, Deed] = {
    "say": say,
    "press": press,
    "tap": tap,
    "link": open_link,
    "sticker": send_sticker,
    "voice": send_voice,
    "post": post,
    "suggest": suggest,
    "block": block,
    "unblock": unblock,
}
# Whoever has blocked the bot has no field to type in, and its answer to a press could not be shown.
CLOSED_BY_BLOCKING = {"say", "press", "tap", "link", "sticker", "voice", "attach"}


def _text(fields: Mapping[str, Any], name: str, longest: int, *, empty: bool = False) -> str:
    text = fields.get(name)
    if not isinstance(text, str) or len(text) > longest or not (text.strip() or empty):
        raise UnclearDeedError(name)
    return text


def _number(fields: Mapping[str, Any], name: str) -> int:
    number = fields.get(name)
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise UnclearDeedError(name)
    return number
