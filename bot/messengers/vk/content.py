"""Photos, documents, stickers and voices of VK in the words of Telegram."""

import mimetypes
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.messengers.vk.file import FileId
from bot.messengers.vk.text import sound

# Crops of a photo: one of them may be wider than the whole.
_CROPS: Final = frozenset("opqr")
# What VK does not tell of its stickers, and Telegram's type demands.
_STICKER_SIDE_PX: Final = 512


def attachment(kind: str, thing: Mapping[str, Any]) -> str:
    """The string by which VK attaches it again."""
    key = thing.get("access_key")
    name = f"{kind}{int(thing['owner_id'])}_{int(thing['id'])}"
    return f"{name}_{key}" if isinstance(key, str) and key.isalnum() else name


def photo(thing: Mapping[str, Any], *, with_address: bool = True) -> dict[str, Any]:
    url, width, height = _largest(thing)
    file_id = FileId(attachment("photo", thing), url if with_address else "")
    return {"photo": [_file("photo", thing, file_id) | {"width": width, "height": height}]}


def document(thing: Mapping[str, Any], *, with_address: bool = True) -> dict[str, Any]:
    name, extension = sound(str(thing.get("title") or "file")), sound(str(thing.get("ext") or ""))
    if extension and not name.lower().endswith("." + extension.lower()):
        name = f"{name}.{extension}"
    file_id = FileId(attachment("doc", thing), _address(thing.get("url")) if with_address else "")
    return {
        "document": _file("doc", thing, file_id)
        | {
            "file_name": name,
            "file_size": _number(thing.get("size")),
            "mime_type": mimetypes.guess_type(name)[0],
        }
    }


def content(attachments: object) -> tuple[dict[str, Any], int]:
    """What Telegram's one message holds of VK's up to ten attachments, and how many it does not hold."""
    things = (
        [thing for thing in attachments if isinstance(thing, dict)] if isinstance(attachments, list) else []
    )
    found: dict[str, Any] = {}
    left_out = 0
    for thing in things:
        read = _READERS.get(str(thing.get("type")))
        fields = read(thing[thing["type"]]) if read else {}
        left_out += not fields or not fields.keys().isdisjoint(found)
        found = fields | found
    return found, left_out


def _sticker(thing: Mapping[str, Any]) -> dict[str, Any]:
    name = f"sticker{int(thing.get('sticker_id', thing.get('id', 0)))}"
    return {
        "sticker": {
            "file_id": name,
            "file_unique_id": name,
            "type": "regular",
            "width": _STICKER_SIDE_PX,
            "height": _STICKER_SIDE_PX,
            "is_animated": False,
            "is_video": False,
        }
    }


def _voice(thing: Mapping[str, Any]) -> dict[str, Any]:
    file_id = FileId(attachment("audio_message", thing), _address(thing.get("link_ogg")))
    duration = _number(thing.get("duration"))
    return {
        "voice": _file("audio_message", thing, file_id) | {"duration": duration, "mime_type": "audio/ogg"}
    }


def _video(thing: Mapping[str, Any]) -> dict[str, Any]:
    """That there is one: nobody downloads it."""
    sides = {side: _number(thing.get(side)) for side in ("width", "height")}
    file_id = FileId(attachment("video", thing))
    return {"video": _file("video", thing, file_id) | sides | {"duration": _number(thing.get("duration"))}}


_READERS: Final[Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]]] = {
    "photo": photo,
    "doc": document,
    "sticker": _sticker,
    "audio_message": _voice,
    "video": _video,
}


def _file(kind: str, thing: Mapping[str, Any], file_id: FileId) -> dict[str, Any]:
    return {"file_id": str(file_id), "file_unique_id": f"{kind}{thing['owner_id']}_{thing['id']}"}


def _largest(thing: Mapping[str, Any]) -> tuple[str, int, int]:
    # The original may be many times larger than the largest size, which is as large as Telegram's photos.
    every = thing.get("sizes") or (thing.get("orig_photo"),)
    sizes = [size for size in every if size and size.get("type") not in _CROPS]
    if sizes:
        size = max(sizes, key=lambda size: _number(size.get("width")) * _number(size.get("height")))
        url = size.get("url") or size.get("src")
        return _address(url), _number(size.get("width")), _number(size.get("height"))
    # Before 5.77 each size was a field of its own, named by its width.
    named = {
        int(name[6:]): url for name, url in thing.items() if name.startswith("photo_") and name[6:].isdigit()
    }
    url = named[max(named)] if named else ""
    return _address(url), _number(thing.get("width")), _number(thing.get("height"))


def _address(url: object) -> str:
    return sound(url) if isinstance(url, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
