"""What VK tells of, as Telegram would have told it.

Only what the platform vouches for is believed: who wrote, where, when. A button's payload can be forged by
whoever presses it, so of it nothing is taken but a word that the conversation holds for untrusted anyway.
"""

import hashlib
import json
import logging
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.messengers.vk.album import ALBUM
from bot.messengers.vk.content import content
from bot.messengers.vk.format_data import entities
from bot.messengers.vk.press import Press
from bot.messengers.vk.profile import GROUP_CHATS
from bot.messengers.vk.text import sound

logger = logging.getLogger(__name__)

# As in Telegram: what is longer was not written by us.
CALLBACK_DATA_BYTES: Final = 64
# What the button of a new dialogue says in VK's applications: a word of the platform, and none of ours.
_START_WORDS: Final = frozenset({"начать", "start", "/start"})
_DEEP_LINK: Final = re.compile(r"[A-Za-z0-9_=-]{1,64}")
_EVENT_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LANGUAGES: Final = {0: "ru", 1: "uk", 2: "be", 3: "en", 97: "kk", 100: "ru", 777: "ru"}
# VK does not tell when a button was pressed or the bot allowed. Telegram's zero would mean that the message
# is out of reach; this moment means only that it is long ago.
_UNKNOWN_DATE: Final = 1

Fields = dict[str, Any]


def event_id(raw: Mapping[str, Any]) -> str | None:
    """VK's own key of the event; old versions send none."""
    key = raw.get("event_id")
    return key if isinstance(key, str) and _EVENT_ID.fullmatch(key) else None


def sender(raw: Mapping[str, Any]) -> int | None:
    """Whose event it is, whatever its version, found without trusting it to be well made."""
    thing = raw.get("object")
    inner = thing.get("message", thing) if isinstance(thing, dict) else None
    numbers = (inner.get("from_id"), inner.get("user_id")) if isinstance(inner, dict) else ()
    return next((number for number in numbers if isinstance(number, int)), None)


def update(raw: Mapping[str, Any], *, group_id: int) -> Fields | None:
    """Telegram's update, or None for what no conversation follows. Raises ValueError on a broken event."""
    read = _READERS.get(str(raw.get("type")))
    if read is None:
        return None
    try:
        fields = read(raw["object"], group_id)
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"a broken {raw['type']}: {type(error).__name__}") from error
    return None if fields is None else {"update_id": _update_id(raw), **fields}


def _message(thing: Fields, _: int) -> Fields | None:
    # From 5.103 on the message has neighbours; before, it was the object itself.
    message, client = thing.get("message", thing), _object(thing.get("client_info"))
    if "warning" in message:
        logger.warning("vk_events_of_an_outdated_version")
        return None
    sender_id = _number(message.get("from_id", message.get("user_id")))
    if sender_id <= 0 or message.get("out") or message.get("action"):
        return None  # a community's words, our own ones, or news about a chat
    return {
        "message": {
            "message_id": _number(message.get("conversation_message_id") or message.get("id", 0)),
            "date": _number(message["date"]),
            "chat": _chat(_peer(message, sender_id), sender_id),
            "from": _person(sender_id) | {"language_code": _language(client.get("lang_id"))},
            **({ALBUM: str(message[ALBUM])} if message.get(ALBUM) else {}),
            **_said(message),
        }
    }


def _said(message: Fields) -> Fields:
    found, left_out = content(message.get("attachments"))
    if left_out:
        logger.info("vk_attachments_left_out", extra={"count": left_out})
    words = _words(message)
    is_file = not found.keys().isdisjoint({"photo", "document", "video", "voice"})
    if not words:
        return found
    said: Fields = {("caption" if is_file else "text"): words}
    # Its places are counted in the text as VK has it: where that was changed they mean other words.
    if words == message.get("text") and (styles := entities(message.get("format_data"), words)):
        said["caption_entities" if is_file else "entities"] = styles
    return found | said


def _press(thing: Fields, _: int) -> Fields:
    user_id, peer_id = _number(thing["user_id"]), _number(thing["peer_id"])
    return {
        "callback_query": {
            "id": str(Press(str(thing["event_id"]), user_id, peer_id)),
            "from": _person(user_id),
            "chat_instance": str(peer_id),
            "data": _callback_data(thing.get("payload")),
            "message": {
                "message_id": _number(thing.get("conversation_message_id", 0)),
                "date": _UNKNOWN_DATE,
                "chat": _chat(peer_id, user_id),
            },
        }
    }


def _allowed(thing: Fields, group_id: int) -> Fields:
    return _membership(_number(thing["user_id"]), group_id, before="kicked", now="member")


def _denied(thing: Fields, group_id: int) -> Fields:
    return _membership(_number(thing["user_id"]), group_id, before="member", now="kicked")


_READERS: Final[Mapping[str, Callable[[Fields, int], Fields | None]]] = {
    "message_new": _message,
    "message_event": _press,
    "message_allow": _allowed,
    "message_deny": _denied,
}


def _membership(user_id: int, group_id: int, *, before: str, now: str) -> Fields:
    community = {"id": group_id, "is_bot": True, "first_name": ""}
    return {
        "my_chat_member": {
            "chat": _chat(user_id, user_id),
            "from": _person(user_id),
            "date": _UNKNOWN_DATE,
            "old_chat_member": _member(community, before),
            "new_chat_member": _member(community, now),
        }
    }


def _member(user: Fields, status: str) -> Fields:
    return {"user": user, "status": status} | ({"until_date": 0} if status == "kicked" else {})


def _words(message: Fields) -> str:
    text = message.get("text", message.get("body", ""))
    text = sound(text).replace("\0", "") if isinstance(text, str) else ""
    command = _json_object(message.get("payload")).get("command")
    is_start = command == "start" or text.strip().casefold() in _START_WORDS
    ref = message.get("ref")
    if isinstance(ref, str) and _DEEP_LINK.fullmatch(ref):
        # Only a new dialogue has a Start button. In an older one a link is followed by saying anything, and
        # what was said goes along: it may be the answer to a question.
        return f"/start {ref}" if is_start or not text else f"/start {ref} {text}"
    return "/start" if is_start else text


def _callback_data(payload: object) -> str:
    data = _json_object(payload).get("data")
    if not isinstance(data, str) or len(data.encode("utf-8", "surrogatepass")) > CALLBACK_DATA_BYTES:
        return ""
    return sound(data)


def _json_object(payload: object) -> Mapping[str, Any]:
    """JSON in a string with a message, an object with a press; and it is whatever the sender made it."""
    if isinstance(payload, str):
        try:
            payload = json.loads(payload)
        except (ValueError, RecursionError):
            return {}
    return _object(payload)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _peer(message: Fields, sender_id: int) -> int:
    if "chat_id" in message:  # before 5.80
        return GROUP_CHATS + _number(message["chat_id"])
    return _number(message.get("peer_id", sender_id))


def _language(lang_id: object) -> str | None:
    return _LANGUAGES.get(lang_id) if isinstance(lang_id, int) else None


def _person(user_id: int) -> Fields:
    # Names are not told with an event; whoever needs one asks for it.
    return {"id": user_id, "is_bot": False, "first_name": ""}


def _chat(peer_id: int, user_id: int) -> Fields:
    if peer_id == user_id:
        return {"id": peer_id, "type": "private", "first_name": ""}
    return {"id": peer_id, "type": "group", "title": ""}


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a number")
    return value


def _update_id(raw: Mapping[str, Any]) -> int:
    key = event_id(raw) or json.dumps(raw, sort_keys=True)
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6], "big")
