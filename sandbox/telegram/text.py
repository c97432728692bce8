"""A text as the bot wrote it and as the chat keeps it."""

from dataclasses import dataclass
from typing import Any

from sandbox.telegram.entity import Entity, Users, explicit, units, with_found
from sandbox.telegram.field import Fields
from sandbox.telegram.markup import Html, MarkupError
from sandbox.telegram.refusal import bad_request

LONGEST_TEXT = 4096  # characters after parsing, Bot API: sendMessage
LONGEST_CAPTION = 1024  # characters after parsing, Bot API: sendPhoto
EDGES = " \n"
INVISIBLE = EDGES + "\t\r\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3000\ufeff"


@dataclass(frozen=True)
class Text:
    plain: str = ""
    entities: tuple[Entity, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not self.plain.strip(INVISIBLE)

    def as_text(self) -> dict[str, Any]:
        return _named(self, "text", "entities")

    def as_caption(self) -> dict[str, Any]:
        return _named(self, "caption", "caption_entities")


def message_text(fields: Fields, users: Users) -> Text:
    if not fields.text("text"):
        raise bad_request("message text is empty")
    text = written(fields, "text", "entities", users)
    if text.is_blank:
        raise bad_request("text must be non-empty")
    return text


def caption(fields: Fields, users: Users) -> Text:
    return written(fields, "caption", "caption_entities", users)


def written(fields: Fields, name: str, entities_name: str, users: Users) -> Text:
    """The text of a field, by its parse mode; entities given beside it count only without one."""
    source, mode = fields.text(name), fields.text("parse_mode").lower()
    if mode in {"", "none"}:
        raw = fields.structure(entities_name, refusal="can't parse entities JSON object")
        return text_of(source, explicit(source, raw or [], users))
    if mode != "html":
        raise bad_request("unsupported parse_mode")
    try:
        return text_of(*Html(source, users).read())
    except MarkupError as error:
        raise bad_request(f"can't parse entities: {error}") from error


def text_of(plain: str, entities: list[Entity]) -> Text:
    return Text(*_trimmed(plain, with_found(plain, entities)))


def _trimmed(plain: str, entities: list[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Spaces at both ends go; at the beginning only as far as the first entity."""
    leading = len(plain) - len(plain.lstrip(EDGES))
    cut = min([leading, *(entity["offset"] for entity in entities)])
    kept = plain.rstrip(EDGES)[cut:]
    size = units(kept)
    moved = [_moved(entity, -cut, size) for entity in entities]
    return kept, tuple(entity for entity in moved if entity["length"] > 0)


def _moved(entity: Entity, shift: int, size: int) -> Entity:
    offset = entity["offset"] + shift
    return {**entity, "offset": offset, "length": min(entity["length"], size - offset)}


def _named(text: Text, name: str, entities_name: str) -> dict[str, Any]:
    entities = [dict(entity) for entity in text.entities]
    return {
        **({name: text.plain} if text.plain else {}),
        **({entities_name: entities} if entities else {}),
    }
