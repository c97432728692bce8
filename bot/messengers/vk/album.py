"""VK brings up to ten files in one message; Telegram makes a message of each, with the words on the first.

Here the same is made of VK's before it is written down, so that an album is handled, and after a crash
resumed, file by file in both.
"""

from typing import Any, Final

# A video as well: it is answered for itself that none is taken, and does not vanish beside a photo.
VIDEO: Final = "video"
# By which those who were one message know one another, as Telegram's have it.
ALBUM: Final = "media_group_id"
FILES: Final = frozenset({"photo", "doc", VIDEO})
# What was said once is not said again with every file.
_SAID: Final = frozenset({"text", "body", "payload", "ref", "ref_source", "format_data"})

Fields = dict[str, Any]


def apart(raw: Fields) -> list[Fields]:
    """As many events as there are files; whatever is not such a message stays as it is."""
    message = _message(raw)
    things = message.get("attachments")
    if not isinstance(things, list):
        return [raw]
    # The words go with what is taken.
    files = sorted((thing for thing in things if _is_file(thing)), key=lambda thing: thing["type"] == VIDEO)
    first, *others = files or [None]
    if not others:
        return [raw]
    rest = [thing for thing in things if not _is_file(thing)]
    silent = {name: value for name, value in message.items() if name not in _SAID}
    told = {ALBUM: str(message.get("conversation_message_id") or message.get("id", ""))}
    silent |= told
    return [
        _with(raw, message | told | {"attachments": [first, *rest]}),
        *(
            _with(_numbered(raw, number), silent | {"attachments": [other]})
            for number, other in enumerate(others, start=2)
        ),
    ]


def _is_file(thing: object) -> bool:
    return isinstance(thing, dict) and thing.get("type") in FILES


def _message(raw: Fields) -> Fields:
    thing = raw.get("object") if raw.get("type") == "message_new" else None
    message = thing.get("message", thing) if isinstance(thing, dict) else None
    return message if isinstance(message, dict) else {}


def _with(raw: Fields, message: Fields) -> Fields:
    thing: Fields = raw["object"]
    return raw | {"object": thing | {"message": message} if "message" in thing else message}


def _numbered(raw: Fields, number: int) -> Fields:
    """With an id of its own, and the same whenever VK repeats the event."""
    key = raw.get("event_id")
    return raw | {"event_id": f"{key}-{number}"} if isinstance(key, str) else raw
