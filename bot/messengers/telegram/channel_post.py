"""What Telegram tells of the channel: a post that somebody has put up there, or changed."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any, Final

from aiogram.types import Message

from bot.messengers.telegram.channel import address_of
from bot.messengers.telegram.channel_piece import DOCUMENTS, FILES, PICTURES, SAYS, SLOT, WORDS
from handlers.attachment import NAMELESS, PHOTO_NAME
from models.post import Place, PostFileKind
from services.post.formatting import clean
from services.post.seen import Seen, SeenFile

POST: Final = "channel_post"
EDITED: Final = "edited_channel_post"


def seen(raw: Mapping[str, Any], *, channel: str) -> Seen | None:
    """Nothing: it is not of this channel. Raises on what cannot be read."""
    kind = next((kind for kind in (POST, EDITED) if kind in raw), None)
    if kind is None or not channel:
        return None
    message = Message.model_validate(raw[kind])
    if channel.lower() not in {f"@{message.chat.username or ''}".lower(), str(message.chat.id)}:
        return None
    if message.forward_origin is not None:
        # Somebody else's that was shared, or the channel's own once more: neither is news of this one.
        return None
    files = tuple(_files(message))
    return Seen(
        place=Place.CHANNEL,
        owner=str(message.chat.id),
        number=message.message_id,
        html=clean(message.html_text).html,
        words=message.text or message.caption or "",
        posted_at=message.date.astimezone(UTC),
        address=address_of(message),
        is_edit=kind == EDITED,
        group=message.media_group_id or "",
        files=files,
        remembered={SLOT: f"{_slot(files)}0", SAYS: "", FILES: None},
    )


def _files(message: Message) -> list[SeenFile]:
    if message.photo:
        photo = max(message.photo, key=lambda size: size.width * size.height)
        return [SeenFile(PostFileKind.PHOTO, PHOTO_NAME, photo.file_id, photo.file_id)]
    if message.document:
        document = message.document
        name = document.file_name or NAMELESS
        return [SeenFile(PostFileKind.DOCUMENT, name, document.file_id, document.file_id)]
    return []


def _slot(files: tuple[SeenFile, ...]) -> str:
    if not files:
        return WORDS
    return PICTURES if files[0].kind is PostFileKind.PHOTO else DOCUMENTS
