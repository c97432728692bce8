"""How VK says what is bold in a message, as Telegram's entities: both count in units of UTF-16."""

import json
from collections.abc import Iterator
from typing import Any, Final

from bot.messengers.vk.text import sound, units

_TYPES: Final = {"bold": "bold", "italic": "italic", "underline": "underline", "url": "text_link"}
# As many as Telegram reads of one message.
_MOST: Final = 100


def entities(format_data: object, text: str) -> list[dict[str, Any]]:
    """Whatever of it is well made and within the text; the rest is left out."""
    if isinstance(format_data, str):
        try:
            format_data = json.loads(format_data)
        except (ValueError, RecursionError):
            return []
    items = format_data.get("items") if isinstance(format_data, dict) else None
    if not isinstance(items, list):
        return []
    return list(_read(items[:_MOST], units(text)))


def _read(items: list[Any], length: int) -> Iterator[dict[str, Any]]:
    for item in items:
        kind = _TYPES.get(str(item.get("type"))) if isinstance(item, dict) else None
        if kind is None:
            continue
        start, size, url = item.get("offset"), item.get("length"), item.get("url")
        if not (_is_count(start) and _is_count(size) and size > 0 and start + size <= length):
            continue
        entity = {"type": kind, "offset": start, "length": size}
        if kind != "text_link":
            yield entity
        elif isinstance(url, str):
            yield entity | {"url": sound(url)}


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
