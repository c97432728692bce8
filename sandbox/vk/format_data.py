"""format_data: the styles of a message, as places in its text counted in UTF-16 units."""

import json
from typing import Any

from sandbox.vk.refusal import BAD_PARAMETER, VkRefusal

_KINDS = {"bold", "italic", "underline", "url"}
_VERSIONS = {1, "1"}

Json = dict[str, Any]


def read(text: str, message: str) -> list[Json]:
    if not text:
        return []
    try:
        data = json.loads(text)
    except ValueError:
        raise _invalid("is invalid json") from None
    if not isinstance(data, dict) or data.get("version") not in _VERSIONS:
        raise _invalid("has unknown version")
    items = data.get("items")
    if not isinstance(items, list):
        raise _invalid("items should be an array")
    units = len(message.encode("utf-16-le")) // 2
    return [_item(item, units) for item in items]


def shown(items: list[Json]) -> Json:
    return {"version": "1", "items": items}


def entities(items: list[Json]) -> list[Json]:
    """Give the items in the words a chat is drawn by: a link in a text is a text_link."""
    return [{**item, "type": "text_link" if item["type"] == "url" else item["type"]} for item in items]


def _item(item: object, units: int) -> Json:
    if not isinstance(item, dict) or item.get("type") not in _KINDS:
        raise _invalid("item has unknown type")
    offset, length = item.get("offset"), item.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length < 1:
        raise _invalid("item has invalid place")
    if offset + length > units:
        raise _invalid("item is out of the text")
    if (item["type"] == "url") != bool(item.get("url")):
        raise _invalid("url belongs to items of type url")
    return item


def _invalid(detail: str) -> VkRefusal:
    return VkRefusal(BAD_PARAMETER, f"format_data {detail}")
