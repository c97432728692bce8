"""Bringing a file to VK: asking where to, uploading, saving. Each answers what VK has made of it."""

from collections.abc import Mapping
from typing import Any, Final

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, WRONG_PARAMETER, VkError

Thing = dict[str, Any]

# What is said of bytes in which VK finds no picture.
BROKEN_PICTURE: Final = "IMAGE_PROCESS_FAILED"


async def message_photo(calls: VkCalls, name: str, content: bytes) -> Thing:
    """With no peer named the photo can be sent to anybody, so one upload serves all."""
    server = await calls.call("photos.getMessagesUploadServer", {})
    arrived = await _photo(calls, server, name, content)
    saved = await calls.call("photos.saveMessagesPhoto", arrived)
    thing: Thing = saved[0]
    return thing


async def wall_photo(calls: VkCalls, name: str, content: bytes, *, group_id: int) -> Thing:
    """By a person's token: VK gives the community's own none of these."""
    group = {"group_id": group_id}
    server = await calls.call("photos.getWallUploadServer", group, as_user=True)
    arrived = await _photo(calls, server, name, content)
    saved = await calls.call("photos.saveWallPhoto", arrived | group, as_user=True)
    thing: Thing = saved[0]
    return thing


async def message_document(calls: VkCalls, name: str, content: bytes, *, peer_id: int) -> Thing:
    server = await calls.call("docs.getMessagesUploadServer", {"type": "doc", "peer_id": peer_id})
    return await _document(calls, server, name, content)


async def wall_document(calls: VkCalls, name: str, content: bytes, *, group_id: int) -> Thing:
    server = await calls.call("docs.getWallUploadServer", {"group_id": group_id})
    return await _document(calls, server, name, content)


async def _photo(calls: VkCalls, server: Mapping[str, Any], name: str, content: bytes) -> dict[str, Any]:
    sent = await _uploaded(calls, server, "photo", name, content)
    if sent.get("photo") in {None, "", "[]"}:
        raise VkError(WRONG_PARAMETER, BROKEN_PICTURE)
    return {field: sent.get(field) for field in ("photo", "server", "hash")}


async def _document(calls: VkCalls, server: Mapping[str, Any], name: str, content: bytes) -> Thing:
    sent = await _uploaded(calls, server, "file", name, content)
    saved = await calls.call("docs.save", {"file": sent.get("file"), "title": name})
    thing: Thing = saved["doc"]
    return thing


async def _uploaded(
    calls: VkCalls, server: Mapping[str, Any], field: str, name: str, content: bytes
) -> dict[str, Any]:
    safe = _safe_name(name or field)
    answer = await calls.upload(server["upload_url"], field=field, name=safe, content=content)
    if not isinstance(answer, dict):
        raise VkError(BROKEN_ANSWER, "the upload answered something unknown")
    if "error" in answer:
        raise VkError(WRONG_PARAMETER, f"the upload is refused: {answer['error']}")
    return answer


def _safe_name(name: str) -> str:
    return "".join("_" if letter in '"\\/\r\n\0' else letter for letter in name)
