"""Files and what the server makes of them: photos, documents, stickers, voice messages."""

import base64
import secrets
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from sandbox.upload import Upload
from sandbox.vk.picture import Size, fitted, size

# Where a photo lies says what it may be used for: photos of messages can not be put on a wall.
MESSAGE_ALBUM = -64
WALL_ALBUM = -7
PERSONS_ALBUM = -3
FILES = "/vk/file"

_SIDES = {"s": 75, "m": 130, "x": 604, "y": 807, "z": 1080, "w": 2560}
_KINDS_OF_DOCUMENT = {"gif": 3, "jpg": 4, "jpeg": 4, "png": 4, "mp3": 5, "mp4": 6, "epub": 8}
_TEXT, _ARCHIVE, _OTHER = 1, 2, 8
_TEXTS = {"pdf", "doc", "docx", "txt", "rtf", "odt", "xls", "xlsx", "csv", "ppt", "pptx"}
_ARCHIVES = {"zip", "rar", "7z", "gz"}

Json = dict[str, Any]


@dataclass
class Media:
    """Everything uploaded, by key; everything saved, by its attachment name such as photo-777_5."""

    files: dict[str, Upload] = field(default_factory=dict)
    saved: dict[str, Json] = field(default_factory=dict)
    arrived: dict[str, str] = field(default_factory=dict)  # hash of an upload -> place:key
    places: dict[str, str] = field(default_factory=dict)  # token of an upload address -> place
    last_id: int = 0

    def keep(self, upload: Upload) -> str:
        key = secrets.token_hex(12)
        self.files[key] = upload
        return key

    def url(self, key: str) -> str:
        return f"{FILES}/{key}/{quote(self.files[key].name, safe='')}"

    def save_photo(self, key: str, picture: Size, *, owner: int, album: int, date: int) -> Json:
        photo = self._thing(owner, date) | {
            "album_id": album,
            "has_tags": False,
            "text": "",
            "sizes": _sizes(picture, self.url(key)),
        }
        return self._save("photo", photo)

    def save_document(self, key: str, *, owner: int, date: int, title: str = "") -> Json:
        upload = self.files[key]
        extension = PurePath(upload.name).suffix.removeprefix(".").lower()
        document = self._thing(owner, date) | {
            "title": title or upload.name,
            "size": len(upload.content),
            "ext": extension,
            "type": _kind_of_document(extension),
            "url": self.url(key),
        }
        return self._save("doc", document)

    def save_voice(self, key: str, *, owner: int, seconds: int) -> Json:
        url = self.url(key)
        voice = self._thing(owner, 0) | {
            "duration": seconds,
            "link_mp3": url,
            "link_ogg": url,
            "waveform": [0, 5, 12, 7, 3] * 25,
        }
        return self._save("audio_message", {name: value for name, value in voice.items() if name != "date"})

    def named(self, name: str, access_key: str) -> Json | None:
        """Find an attachment by name; whose key is wrong is not shown at all."""
        attachment = self.saved.get(name)
        if attachment is None or access_key not in {"", attachment[attachment["type"]]["access_key"]}:
            return None
        return attachment

    def address(self, place: str) -> str:
        token = secrets.token_hex(8)
        self.places[token] = place
        return f"/vk/upload/{token}"

    def receive(self, place: str, upload: Upload) -> tuple[str, str]:
        key, stamp = self.keep(upload), secrets.token_hex(9)
        self.arrived[stamp] = f"{place}:{key}"
        return key, stamp

    def dump(self) -> Json:
        files = {
            key: [upload.name, upload.content_type, base64.b64encode(upload.content).decode()]
            for key, upload in self.files.items()
        }
        return vars(self) | {"files": files}

    @classmethod
    def load(cls, state: Json) -> "Media":
        files = {
            key: Upload(name=name, content=base64.b64decode(content), content_type=content_type)
            for key, (name, content_type, content) in state["files"].items()
        }
        return cls(**(state | {"files": files}))

    def _thing(self, owner: int, date: int) -> Json:
        self.last_id += 1
        return {"id": self.last_id, "owner_id": owner, "date": date, "access_key": secrets.token_hex(9)}

    def _save(self, kind: str, thing: Json) -> Json:
        attachment = {"type": kind, kind: thing}
        self.saved[f"{kind}{thing['owner_id']}_{thing['id']}"] = attachment
        return attachment


def sticker(url: str) -> Json:
    side = 128
    image = {"url": url, "width": side, "height": side}
    thing = {
        "inner_type": "base_sticker_new",
        "sticker_id": 9008,
        "product_id": 279,
        "images": [image],
        "images_with_background": [image],
        "is_allowed": True,
    }
    return {"type": "sticker", "sticker": thing}


def picture_size(upload: Upload) -> Size | None:
    return size(upload.content)


def _sizes(picture: Size, url: str) -> list[Json]:
    """All sizes lead to the one file: a sandbox has no need to shrink it."""
    largest = max(picture)
    sides = {kind: side for kind, side in _SIDES.items() if side < largest or kind in {"s", "m", "x"}}
    sizes = []
    for kind, side in sides.items():
        width, height = fitted(picture, side)
        sizes.append({"type": kind, "url": url, "width": width, "height": height})
    return sizes


def _kind_of_document(extension: str) -> int:
    if extension in _TEXTS:
        return _TEXT
    return _ARCHIVE if extension in _ARCHIVES else _KINDS_OF_DOCUMENT.get(extension, _OTHER)
