"""Attachments named by a bot: photo-777_5, doc-777_6_key, wall-777_2, or the address of a page."""

import re
from typing import Any

from sandbox.vk.community import Community
from sandbox.vk.media import MESSAGE_ALBUM
from sandbox.vk.refusal import BAD_PARAMETER, VkRefusal

ATTACHMENTS = 10
LINKS = 1

_NAME = re.compile(r"(photo|doc|audio_message|wall)(-?\d+)_(\d+)(?:_(\w+))?")

Json = dict[str, Any]


def of_message(community: Community, text: str) -> list[Json]:
    return [_named(community, name) for name in _names(text, ATTACHMENTS)]


def of_post(community: Community, text: str) -> list[Json]:
    """Read the attachments of a post; a photo uploaded for messages is not one of the wall's."""
    names = _names(text, ATTACHMENTS + LINKS)
    links = [name for name in names if name.startswith(("http://", "https://"))]
    media = [_named(community, name) for name in names if name not in links]
    if len(links) > LINKS or len(media) > ATTACHMENTS:
        raise VkRefusal(BAD_PARAMETER, "attachments: too many")
    if any(item["type"] == "photo" and item["photo"]["album_id"] == MESSAGE_ALBUM for item in media):
        raise VkRefusal(BAD_PARAMETER, "attachments: a photo of messages can not be posted")
    return media + [_link(address) for address in links]


def _names(text: str, limit: int) -> list[str]:
    names = [name.strip() for name in text.split(",")] if text else []
    if len(names) > limit:
        raise VkRefusal(BAD_PARAMETER, "attachments: too many")
    return names


def _named(community: Community, name: str) -> Json:
    match = _NAME.fullmatch(name)
    if match is None:
        raise VkRefusal(BAD_PARAMETER, f"invalid attachment {name}")
    kind, owner, number, access_key = match.groups()
    found = (
        _post(community, int(owner), int(number))
        if kind == "wall"
        else community.media.named(f"{kind}{owner}_{number}", access_key or "")
    )
    if found is None:
        raise VkRefusal(BAD_PARAMETER, f"no attachment {name}")
    return found


def _post(community: Community, owner: int, number: int) -> Json | None:
    post = community.wall.find(number) if owner == community.owner_id else None
    return {"type": "wall", "wall": post.as_json(owner)} if post else None


def _link(address: str) -> Json:
    return {"type": "link", "link": {"url": address, "title": "", "description": "", "target": "internal"}}
