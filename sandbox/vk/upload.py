"""Uploading in three steps: an address for the file, the file itself, saving what has arrived."""

import json
from typing import Any

from sandbox.upload import Upload
from sandbox.vk.call import Call, Method
from sandbox.vk.community import Community
from sandbox.vk.media import MESSAGE_ALBUM, WALL_ALBUM, picture_size
from sandbox.vk.message import dialog_with
from sandbox.vk.refusal import (
    BAD_PARAMETER,
    CANNOT_SAVE_FILE,
    WRONG_HASH,
    WRONG_PHOTO,
    WRONG_SERVER,
    VkRefusal,
)

SERVER = 777001
DOCUMENT_BYTES = 200 * 1024 * 1024
_ALBUM_OF_WALL_UPLOADS = -14
_MESSAGE_PHOTO, _WALL_PHOTO, _DOCUMENT, _VOICE = "message_photo", "wall_photo", "doc", "audio_message"
_VOICE_SECONDS = 3

Json = dict[str, Any]


def receive(community: Community, token: str, field: str, upload: Upload) -> Json:
    """Take a file at an address given out before; what does not suit is taken and comes back empty."""
    place = community.media.places[token]
    if place in {_DOCUMENT, _VOICE}:
        if field != "file" or not upload.content or len(upload.content) > DOCUMENT_BYTES:
            return {"error": "no_file", "error_descr": "file is empty, too large or not in the field 'file'"}
        return {"file": "|".join(community.media.receive(place, upload))}
    if field not in {"photo", "file1"} or picture_size(upload) is None:
        return {"server": SERVER, "photo": "[]", "hash": ""}
    key, stamp = community.media.receive(place, upload)
    return {"server": SERVER, "photo": json.dumps([{"photo": key, "sizes": []}]), "hash": stamp}


def get_message_photo_server(community: Community, call: Call) -> Json:
    if call.integer("peer_id"):
        dialog_with(community, call.integer("peer_id"))
    return _photo_server(community, _MESSAGE_PHOTO, MESSAGE_ALBUM)


def get_wall_photo_server(community: Community, call: Call) -> Json:
    _check_group(community, call)
    return _photo_server(community, _WALL_PHOTO, _ALBUM_OF_WALL_UPLOADS)


def save_message_photo(community: Community, call: Call) -> list[Json]:
    return _save_photo(community, call, _MESSAGE_PHOTO, MESSAGE_ALBUM)


def save_wall_photo(community: Community, call: Call) -> list[Json]:
    _check_group(community, call)
    return _save_photo(community, call, _WALL_PHOTO, WALL_ALBUM)


def get_document_server(community: Community, call: Call) -> Json:
    dialog_with(community, call.required_integer("peer_id"))
    kind = call.text("type") or _DOCUMENT
    if kind not in {_DOCUMENT, _VOICE}:
        raise VkRefusal(BAD_PARAMETER, "type is invalid")
    return {"upload_url": community.media.address(kind)}


def get_wall_document_server(community: Community, call: Call) -> Json:
    if call.has("group_id"):
        _check_group(community, call)
    return {"upload_url": community.media.address(_DOCUMENT)}


def save_document(community: Community, call: Call) -> Json:
    key, _, stamp = call.required("file").partition("|")
    place, _, arrived = community.media.arrived.get(stamp, "").partition(":")
    if arrived != key or place not in {_DOCUMENT, _VOICE}:
        raise VkRefusal(CANNOT_SAVE_FILE)
    if place == _VOICE:
        return community.media.save_voice(key, owner=community.owner_id, seconds=_VOICE_SECONDS)
    return community.media.save_document(
        key, owner=community.owner_id, date=community.now(), title=call.text("title")
    )


def _photo_server(community: Community, place: str, album: int) -> Json:
    return {
        "album_id": album,
        "upload_url": community.media.address(place),
        "user_id": 0,
        "group_id": community.group_id,
    }


def _save_photo(community: Community, call: Call, place: str, album: int) -> list[Json]:
    key = _photo_key(call.required("photo"))
    if call.integer("server") != SERVER:
        raise VkRefusal(WRONG_SERVER)
    if community.media.arrived.get(call.text("hash")) != f"{place}:{key}":
        raise VkRefusal(WRONG_HASH)
    picture = picture_size(community.media.files[key])
    if picture is None:
        raise VkRefusal(WRONG_PHOTO)
    saved = community.media.save_photo(
        key, picture, owner=community.owner_id, album=album, date=community.now()
    )
    photo: Json = saved["photo"]
    return [photo]


def _photo_key(text: str) -> str:
    try:
        key = json.loads(text)[0]["photo"]
    except (ValueError, LookupError, TypeError):
        raise VkRefusal(WRONG_PHOTO) from None
    return str(key)


def _check_group(community: Community, call: Call) -> None:
    if call.integer("group_id") != community.group_id:
        raise VkRefusal(BAD_PARAMETER, "group_id is invalid")


METHODS = {
    "photos.getMessagesUploadServer": Method(get_message_photo_server, right="photos"),
    "photos.saveMessagesPhoto": Method(save_message_photo, right="photos"),
    "photos.getWallUploadServer": Method(get_wall_photo_server, by_community=False, by_user=True),
    "photos.saveWallPhoto": Method(save_wall_photo, by_community=False, by_user=True),
    "docs.getMessagesUploadServer": Method(get_document_server, right="docs"),
    "docs.getWallUploadServer": Method(get_wall_document_server, right="docs", by_user=True),
    "docs.save": Method(save_document, right="docs"),
}
