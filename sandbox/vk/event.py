"""Events in the shape of the API version that the community has chosen for them."""

import secrets
from typing import Any

from sandbox.person import Person
from sandbox.vk.dialog import Message

_FLAT = (5, 80)  # the message stands in the object itself
_WITH_CLIENT_INFO = (5, 103)
_WITH_VERSION_IN_ENVELOPE = (5, 131)
_NEWEST = (5, 199)
_LANGUAGES = {"ru": 0, "uk": 1, "be": 2, "en": 3, "kk": 97}
_BUTTON_ACTIONS = [
    "text",
    "vkpay",
    "open_app",
    "location",
    "open_link",
    "open_photo",
    "callback",
    "intent_subscribe",
    "intent_unsubscribe",
]

Json = dict[str, Any]


def envelope(kind: str, thing: Json, *, group_id: int, version: str) -> Json:
    event = {"group_id": group_id, "type": kind, "event_id": secrets.token_hex(20)}
    if _number(version) >= _WITH_VERSION_IN_ENVELOPE:
        event["v"] = version
    return event | {"object": thing}


def message_new(message: Message, person: Person, version: str) -> Json:
    if _number(version) < _FLAT:
        return _old_message(message)
    thing = message_object(message, version)
    if _number(version) < _WITH_CLIENT_INFO:
        return thing
    return {"client_info": _client_info(person), "message": thing}


def message_object(message: Message, version: str) -> Json:
    thing = message.as_json()
    if _number(version) < _NEWEST:
        del thing["version"]
    return thing


def _old_message(message: Message) -> Json:
    thing: Json = {
        "id": message.id,
        "date": message.date,
        "out": 0,
        "user_id": message.from_id,
        "read_state": 0,
        "title": "",
        "body": message.text,
    }
    optional = {
        "attachments": message.attachments,
        "payload": message.payload,
        "ref": message.ref,
        "ref_source": message.ref_source,
    }
    return thing | {name: value for name, value in optional.items() if value}


def _client_info(person: Person) -> Json:
    return {
        "button_actions": _BUTTON_ACTIONS,
        "keyboard": True,
        "inline_keyboard": True,
        "carousel": True,
        "lang_id": _LANGUAGES.get(person.language, 0),
    }


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
