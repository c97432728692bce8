"""The marked pieces of a text. Offsets and lengths count UTF-16 units, as everywhere in the Bot API."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from sandbox.telegram.link import WrongLinkError, checked, linked_user
from sandbox.telegram.refusal import bad_request

Entity = dict[str, Any]
Users = Callable[[int], dict[str, Any] | None]

STYLES = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
}
# The server finds these by itself and ignores what a bot says of them.
FOUND_BY_SERVER = {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
}
OPAQUE = {"code", "pre", "text_link", "text_mention"}

DOMAIN = r"(?:[\w-]+\.)+(?:com|org|net|info|io|me|dev|app|edu|gov|ru|su|by|kz|рф|ai|online|school|team)"
# In the order of precedence: an address may contain what would otherwise be a mention or a tag.
PATTERNS = (
    (
        "url",
        re.compile(rf"(?<![\w@.])(?:https?://[^\s<>\"]+|{DOMAIN}\b(?!@)(?:[/?#][^\s<>\"]*)?)", re.IGNORECASE),
    ),
    ("email", re.compile(rf"(?<![\w.])[\w.+-]+@{DOMAIN}\b", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#&])#\w*[^\W\d]\w*")),
)
PUNCTUATION_AFTER_LINK = ".,:;!?)'»”…"


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def ordered(entities: Iterable[Entity]) -> list[Entity]:
    """Outer ones first."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def with_found(text: str, given: list[Entity]) -> list[Entity]:
    """The given entities and the links, commands, mentions and tags that the server finds in the text."""
    taken = [_span(entity) for entity in given if entity["type"] in OPAQUE]
    found: list[Entity] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            piece = match.group().rstrip(PUNCTUATION_AFTER_LINK) if kind == "url" else match.group()
            entity = {"offset": units(text[: match.start()]), "length": units(piece), "type": kind}
            if not any(_overlap(_span(entity), span) for span in taken):
                taken.append(_span(entity))
                found.append(entity)
    return ordered([*given, *found])


def explicit(text: str, raw: Any, users: Users) -> list[Entity]:
    """The entities that came beside the text, checked against it."""
    if not isinstance(raw, list) or not all(isinstance(item, dict) for item in raw):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return ordered(
        entity
        for item in raw
        if item.get("type") not in FOUND_BY_SERVER
        for entity in _checked(text, item, users)
    )


def link_entity(place: Entity, url: str, users: Users) -> list[Entity]:
    """A marked link, or a mention when it leads to a person; nothing when that person is unknown here."""
    person = linked_user(url)
    if person is None:
        return [{**place, "type": "text_link", "url": checked(url)}]
    user = users(person)
    return [{**place, "type": "text_mention", "user": user}] if user else []


def _checked(text: str, item: Entity, users: Users) -> list[Entity]:
    place = _place(text, item)
    match item:
        case {"type": str(kind)} if kind in STYLES:
            return [{**place, "type": kind}]
        case {"type": "pre", **rest}:
            language = rest.get("language")
            return [{**place, "type": "pre", **({"language": language} if language else {})}]
        case {"type": "text_link", "url": str(url)}:
            return _checked_link(place, url, users)
        case {"type": "text_mention", "user": {"id": int(person)}}:
            return link_entity(place, f"tg://user?id={person}", users)
        case {"type": "custom_emoji", "custom_emoji_id": str(emoji)}:
            return [{**place, "type": "custom_emoji", "custom_emoji_id": emoji}]
        case _:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")


def _checked_link(place: Entity, url: str, users: Users) -> list[Entity]:
    try:
        return link_entity(place, url, users)
    except WrongLinkError as error:
        raise bad_request(f"entity URL '{url}' is invalid: {error}") from error


def _place(text: str, item: Entity) -> Entity:
    offset, length = item.get("offset"), item.get("length")
    if not (isinstance(offset, int) and isinstance(length, int)) or offset < 0 or length <= 0:
        raise bad_request("can't parse MessageEntity: wrong offset or length")
    if offset + length > units(text):
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
            f" at UTF-16 offset {offset + length}"
        )
    return {"offset": offset, "length": length}


def _span(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
