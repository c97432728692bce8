"""What a file is that somebody has sent for news: a picture that every place shows, or a document."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from models.post import PostFileKind
from services.picture import PictureKind, picture_kind
from services.post.soundness import size_of_whole
from services.post.writing_refusal import FileEmpty
from services.refusal import VideoNotTaken
from services.sent_file import PictureBroken

MEGABYTE: Final = 1024 * 1024
# As a picture; anything larger is shown by none of the places, and goes as a document.
PICTURE_BYTES: Final = 10 * MEGABYTE
# Width and height together, and the one by the other: Telegram's limits, the tighter ones.
PICTURE_PERIMETER, PICTURE_RATIO = 10_000, 20
# What all places show as a picture.
SHOWN: Final = frozenset({PictureKind.JPEG, PictureKind.PNG})
NAMED_AS_PICTURE: Final = frozenset({".jpg", ".jpeg", ".png"})
NAMED_AS_VIDEO: Final = frozenset({".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".wmv", ".3gp", ".mpg"})


@dataclass(frozen=True, slots=True)
class SentIn:
    """A file that was taken, and whether a picture has become a document for its size."""

    name: str
    kind: PostFileKind
    content: bytes
    is_too_large: bool = False


def refuse_video(name: str) -> None:
    """By its name, before it is downloaded."""
    if PurePath(name).suffix.lower() in NAMED_AS_VIDEO:
        raise VideoNotTaken


def taken(name: str, content: bytes, *, is_photo: bool) -> SentIn:
    if not content:
        raise FileEmpty
    kind = picture_kind(content)
    is_called_one = is_photo or PurePath(name).suffix.lower() in NAMED_AS_PICTURE
    if kind is None and is_called_one:
        raise PictureBroken
    if kind not in SHOWN:
        return SentIn(name, PostFileKind.DOCUMENT, content)
    size = size_of_whole(content, kind)
    if size is None or not all(size):
        raise PictureBroken
    if not is_within_limits(size, len(content)):
        return SentIn(name, PostFileKind.DOCUMENT, content, is_too_large=True)
    # A photo has no name of its own.
    return SentIn(f"photo.{kind}" if is_photo else name, PostFileKind.PHOTO, content)


def is_within_limits(size: tuple[int, int], length: int) -> bool:
    fits = sum(size) <= PICTURE_PERIMETER and max(size) <= PICTURE_RATIO * min(size)
    return fits and length <= PICTURE_BYTES
