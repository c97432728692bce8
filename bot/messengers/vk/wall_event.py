"""What VK tells of the wall: a post in the community's name, and one that a reader suggests."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from typing import Any, Final

from bot.messengers.vk import content
from bot.messengers.vk.file import FileId
from bot.messengers.vk.text import sound
from models.post import Place, PostFileKind
from services.post.formatting import clean
from services.post.seen import Seen, SeenFile

KIND: Final = "wall_post_new"
# Attachments that were put up by hand, as a copy remembers them.
KEPT: Final = "kept"
# What a post of ours has of its own.
OURS: Final = frozenset({"photo", "doc", "link"})
POST, SUGGESTION = "post", "suggest"
PICTURE_NAME: Final = "photo.jpg"
# «[id1|Анна]», as the wall keeps whom somebody has named.
MENTION: Final = re.compile(r"\[(?:id|club|public)\d+\|([^\]\n]+)\]")

Fields = Mapping[str, Any]


def seen(raw: Fields, *, group_id: int) -> Seen | None:
    """Nothing: it is no post of this wall's that could be put up elsewhere. Raises on a broken event."""
    if raw.get("type") != KIND:
        return None
    try:
        return _seen(raw["object"], group_id)
    except (LookupError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError(f"a broken {KIND}: {type(error).__name__}") from error


def _seen(thing: Fields, group_id: int) -> Seen | None:
    kind, from_id = thing.get("post_type"), thing.get("from_id")
    is_suggested = kind == SUGGESTION
    is_ours = kind == POST and from_id == -group_id
    # Somebody else's that was shared, and what was paid for, are not news of the consortium's.
    if thing.get("copy_history") or thing.get("marked_as_ads") or not (is_suggested or is_ours):
        return None
    number, text = int(thing["id"]), sound(str(thing.get("text") or ""))
    attachments = [one for one in thing.get("attachments") or () if isinstance(one, dict)]
    return Seen(
        place=Place.WALL,
        owner=str(-group_id),
        number=number,
        html=clean(escape(MENTION.sub(r"\1", text), quote=False)).html,
        words=text,
        posted_at=datetime.fromtimestamp(int(thing["date"]), UTC),
        address="" if is_suggested else f"https://vk.com/wall-{group_id}_{number}",
        link=_link(attachments),
        is_suggested=is_suggested,
        author_id=_author(thing),
        files=tuple(file for one in attachments for file in _files(one)),
        remembered={KEPT: kept} if (kept := _kept(attachments)) else {},
    )


def _author(thing: Fields) -> int | None:
    for name in ("from_id", "created_by"):
        number = thing.get(name)
        if isinstance(number, int) and number > 0:
            return number
    return None


def _link(attachments: Sequence[Fields]) -> str:
    found = (one["link"].get("url") for one in attachments if one.get("type") == "link")
    return next((sound(url) for url in found if isinstance(url, str)), "")


def _kept(attachments: Sequence[Fields]) -> list[str]:
    """What stands there besides and is nothing of ours, a video or a poll: a correction leaves it there."""
    things = [(str(one.get("type")), one.get(str(one.get("type")))) for one in attachments]
    return [
        content.attachment(kind, thing)
        for kind, thing in things
        if kind not in OURS and isinstance(thing, dict) and {"owner_id", "id"} <= thing.keys()
    ]


def _files(one: Fields) -> list[SeenFile]:
    if one.get("type") == "photo":
        (photo,) = content.photo(one["photo"])["photo"]
        return [_file(PostFileKind.PHOTO, PICTURE_NAME, photo["file_id"])]
    if one.get("type") == "doc":
        document = content.document(one["doc"])["document"]
        return [_file(PostFileKind.DOCUMENT, document["file_name"], document["file_id"])]
    return []


def _file(kind: PostFileKind, name: str, file_id: str) -> SeenFile:
    return SeenFile(kind, name, file_id, FileId.read(file_id).attachment)
