import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from aiogram import Bot
from aiogram.types import InputFile, InputMediaDocument, InputMediaPhoto

from bot.messengers.vk import content
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import VkCannot
from bot.messengers.vk.file import FileId
from bot.messengers.vk.upload import message_document, message_photo

# What an edit has to attach again, or it is gone; links come back by keep_snippets.
_KEPT: Final = frozenset({"photo", "video", "audio", "doc", "wall", "market", "poll", "audio_message"})


@dataclass(frozen=True, slots=True)
class Attached:
    """How a file hangs on a message: in VK's words, and as fields of Telegram's message."""

    attachment: str
    fields: Mapping[str, Any]


class Attachments:
    """Brings files to VK: asks where to, uploads, saves. A file that is there already is only named."""

    def __init__(self, calls: VkCalls) -> None:
        self._calls = calls

    async def photo(self, file: InputFile | str, *, bot: Bot) -> Attached:
        if isinstance(file, str):
            name = _there_already(file)
            thing = {"file_id": name, "file_unique_id": name, "width": 0, "height": 0}
            return Attached(name, {"photo": [thing]})
        saved = await message_photo(self._calls, file.filename or "photo", await _whole(file, bot))
        fields = content.photo(saved, with_address=False)
        return Attached(fields["photo"][-1]["file_id"], fields)

    async def document(self, file: InputFile | str, *, peer_id: int, bot: Bot) -> Attached:
        if isinstance(file, str):
            name = _there_already(file)
            return Attached(name, {"document": {"file_id": name, "file_unique_id": name}})
        name, whole = file.filename or "file", await _whole(file, bot)
        saved = await message_document(self._calls, name, whole, peer_id=peer_id)
        fields = content.document(saved, with_address=False)
        return Attached(fields["document"]["file_id"], fields)

    async def several(
        self, media: Sequence[InputMediaPhoto | InputMediaDocument], *, peer_id: int, bot: Bot
    ) -> Sequence[Attached]:
        """Side by side: ten photos one after another are ten seconds."""
        return await asyncio.gather(*(self._one(one, peer_id=peer_id, bot=bot) for one in media))

    async def _one(self, media: InputMediaPhoto | InputMediaDocument, *, peer_id: int, bot: Bot) -> Attached:
        if isinstance(media, InputMediaPhoto):
            return await self.photo(media.media, bot=bot)
        return await self.document(media.media, peer_id=peer_id, bot=bot)


def kept(message: Mapping[str, Any]) -> str | None:
    """The attachments of a message that is about to be replaced, as an edit names them."""
    things = message.get("attachments") or ()
    names = [
        content.attachment(thing["type"], thing[thing["type"]]) for thing in things if thing["type"] in _KEPT
    ]
    return ",".join(names) or None


def _there_already(file_id: str) -> str:
    try:
        return FileId.read(file_id).attachment
    except ValueError:
        raise VkCannot("VK takes bytes or a file it already has, not an address") from None


async def _whole(file: InputFile, bot: Bot) -> bytes:
    return b"".join([chunk async for chunk in file.read(bot)])
