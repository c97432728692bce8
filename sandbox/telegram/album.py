import json
from typing import Any

from sandbox.telegram.field import Fields
from sandbox.telegram.message import Body
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.send import caption_of, media_in
from sandbox.telegram.state import State

LARGEST_ALBUM = 10  # Bot API: sendMediaGroup
KINDS = {"photo", "document"}


def send_media_group(state: State, fields: Fields) -> list[Body]:
    items = _items(fields)
    captions = [caption_of(state, item) for item in items]
    chat = state.chat_to_write(fields)
    contents = [{**media_in(state, item), **caption} for item, caption in zip(items, captions, strict=True)]
    # A lone item is sent as an ordinary message.
    group = {"media_group_id": str(10**16 + state.last_message_id)} if len(items) > 1 else {}
    return [state.post(chat, {**group, **content}).body for content in contents]


def _items(fields: Fields) -> list[Fields]:
    raw = fields.structure("media", refusal="can't parse media JSON object")
    if not isinstance(raw, list) or not all(isinstance(item, dict) for item in raw):
        raise bad_request("expected an Array of InputMedia")
    if not raw:
        raise bad_request("there are no messages to send")
    if len(raw) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    kinds = {_kind(item) for item in raw}
    if len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    return [fields.within(item) for item in raw]


def _kind(item: dict[str, Any]) -> str:
    kind = item.get("type")
    if not isinstance(kind, str):
        raise bad_request("can't parse InputMedia: Can't find field \"type\"")
    if kind not in KINDS:
        raise bad_request(f"can't parse InputMedia: type {json.dumps(kind)} can't be used in sendMediaGroup")
    return kind
