import base64
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from sandbox.telegram.picture import Size, fitted, size_of
from sandbox.telegram.refusal import bad_request
from sandbox.upload import Upload

Kind = Literal["photo", "document", "sticker", "voice"]

LARGEST_UPLOAD_BYTES = 50 * 1024 * 1024  # Bot API: sending files
LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024  # Bot API: getFile
LARGEST_PHOTO_BYTES = 10 * 1024 * 1024  # Bot API: sendPhoto
LARGEST_PHOTO_PERIMETER = 10_000  # width and height together, Bot API: sendPhoto
LONGEST_PHOTO_RATIO = 20  # Bot API: sendPhoto
THUMBNAIL_SIDE = 90
LONGEST_STORED_SIDE = 2560
PLAIN_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,16}|")  # a person's name for a file is no part of its address
UNREADABLE_SIZE = (800, 600)  # a person's client would have drawn any picture anew; we take its word

FOLDER: dict[Kind, str] = {
    "photo": "photos",
    "document": "documents",
    "sticker": "stickers",
    "voice": "voice",
}
# Real identifiers begin alike by kind; a bot must treat the whole as opaque.
PREFIX: dict[Kind, str] = {
    "photo": "AgACAgIAAxkB",
    "document": "BQACAgIAAxkB",
    "sticker": "CAACAgIAAxkB",
    "voice": "AwACAgIAAxkB",
}


@dataclass(frozen=True)
class File:
    number: int
    kind: Kind
    upload: Upload

    @property
    def id(self) -> str:
        return f"{PREFIX[self.kind]}{self.number:012d}"

    @property
    def unique_id(self) -> str:
        return f"AQAD{self.number:08d}"

    @property
    def path(self) -> str:
        suffix = PurePosixPath(self.upload.name).suffix or (".jpg" if self.kind == "photo" else "")
        if not PLAIN_SUFFIX.fullmatch(suffix):
            suffix = ""
        return f"{FOLDER[self.kind]}/file_{self.number}{suffix}"

    @property
    def size(self) -> int:
        return len(self.upload.content)

    def identity(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}

    def as_photo(self) -> list[dict[str, Any]]:
        """The small one and the full one. Both are the same bytes: the sandbox draws no thumbnails."""
        size = size_of(self.upload.content) or UNREADABLE_SIZE
        full = {**self.identity(), **_sides(fitted(size, LONGEST_STORED_SIDE))}
        if max(size) <= THUMBNAIL_SIDE:
            return [full]
        names = {"file_id": f"{self.id}s", "file_unique_id": f"{self.unique_id}s"}
        return [{**self.identity(), **names, **_sides(fitted(size, THUMBNAIL_SIDE))}, full]

    def as_document(self) -> dict[str, Any]:
        return {"file_name": self.upload.name, "mime_type": self.upload.content_type, **self.identity()}


class Files:
    """Every file that was ever sent, with its bytes."""

    def __init__(self) -> None:
        self._files: list[File] = []

    def keep(self, kind: Kind, upload: Upload) -> File:
        file = File(len(self._files) + 1, kind, upload)
        self._files.append(file)
        return file

    def find(self, file_id: str) -> File | None:
        return next((file for file in self._files if file_id in {file.id, f"{file.id}s"}), None)

    def at(self, path: str) -> File | None:
        return next((file for file in self._files if file.path == path), None)

    def dump(self) -> list[dict[str, str]]:
        return [
            {
                "kind": file.kind,
                "name": file.upload.name,
                "content_type": file.upload.content_type,
                "content": base64.b64encode(file.upload.content).decode(),
            }
            for file in self._files
        ]

    def load(self, state: list[dict[str, Any]]) -> None:
        self._files = []
        for row in state:
            content = base64.b64decode(row["content"])
            self.keep(row["kind"], Upload(row["name"], content, row["content_type"]))


def check_upload(kind: Kind, upload: Upload) -> None:
    """Refuse what the server would not take from a bot."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        _check_photo(upload)


def _check_photo(upload: Upload) -> None:
    if len(upload.content) > LARGEST_PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(upload.content)} bytes is too big for a photo;"
            f" the maximum size is {LARGEST_PHOTO_BYTES} bytes"
        )
    size = size_of(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > LARGEST_PHOTO_PERIMETER or max(size) > min(size) * LONGEST_PHOTO_RATIO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _sides(size: Size) -> dict[str, int]:
    return {"width": size[0], "height": size[1]}
