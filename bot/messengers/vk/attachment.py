from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from aiogram import Bot
from aiogram.types import InputFile

from bot.messengers.vk import content
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, WRONG_PARAMETER, VkCannot, VkError
from bot.messengers.vk.file import FileId

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
        # With no peer named the photo can be sent to anybody, so one upload serves all.
        server = await self._calls.call("photos.getMessagesUploadServer", {})
        sent = await self._upload(server, "photo", file, bot)
        if sent.get("photo") in {None, "", "[]"}:
            raise VkError(WRONG_PARAMETER, "IMAGE_PROCESS_FAILED")
        saved = await self._calls.call(
            "photos.saveMessagesPhoto", {name: sent.get(name) for name in ("photo", "server", "hash")}
        )
        fields = content.photo(saved[0], with_address=False)
        return Attached(fields["photo"][-1]["file_id"], fields)

    async def document(self, file: InputFile | str, *, peer_id: int, bot: Bot) -> Attached:
        if isinstance(file, str):
            name = _there_already(file)
            return Attached(name, {"document": {"file_id": name, "file_unique_id": name}})
        server = await self._calls.call("docs.getMessagesUploadServer", {"type": "doc", "peer_id": peer_id})
        sent = await self._upload(server, "file", file, bot)
        saved = await self._calls.call("docs.save", {"file": sent.get("file"), "title": file.filename})
        fields = content.document(saved["doc"], with_address=False)
        return Attached(fields["document"]["file_id"], fields)

    async def _upload(
        self, server: Mapping[str, Any], field: str, file: InputFile, bot: Bot
    ) -> dict[str, Any]:
        whole = b"".join([chunk async for chunk in file.read(bot)])
        name = _safe_name(file.filename or field)
        answer = await self._calls.upload(server["upload_url"], field=field, name=name, content=whole)
        if not isinstance(answer, dict):
            raise VkError(BROKEN_ANSWER, "the upload answered something unknown")
        if "error" in answer:
            raise VkError(WRONG_PARAMETER, f"the upload is refused: {answer['error']}")
        return answer


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


def _safe_name(name: str) -> str:
    return "".join("_" if letter in '"\\/\r\n\0' else letter for letter in name)
