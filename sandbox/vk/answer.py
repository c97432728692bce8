"""What the bot shows besides messages: answers to pressed buttons, and that it is typing."""

from typing import Any

from sandbox.vk.call import Call, Method
from sandbox.vk.community import ANSWER_SECONDS, Community
from sandbox.vk.refusal import BAD_PARAMETER, NO_SUCH_CONTACT, VkRefusal

ANSWER_CHARACTERS = 1000
SNACKBAR_CHARACTERS = 90
TYPING_SECONDS = 10

_ACTIVITIES = {"typing", "audiomessage", "photo", "video", "file"}
_FIELDS = {
    "show_snackbar": {"text"},
    "open_link": {"link"},
    "open_app": {"app_id", "owner_id", "hash"},
}

Json = dict[str, Any]


def send_event_answer(community: Community, call: Call) -> int:
    press = community.presses_made.get(call.required("event_id"))
    user_id, peer_id = call.required_integer("user_id"), call.required_integer("peer_id")
    if press is None or press.answer is not None or {user_id, peer_id} != {press.person_id}:
        raise VkRefusal(BAD_PARAMETER, "invalid event_id")
    if community.now() - press.at > ANSWER_SECONDS:
        raise VkRefusal(BAD_PARAMETER, "invalid event_id")
    press.answer = _read(call)
    community.on_change()
    return 1


def set_activity(community: Community, call: Call) -> int:
    name = "peer_id" if call.has("peer_id") else "user_id"
    person_id = call.required_integer(name)
    if call.required("type") not in _ACTIVITIES:
        raise VkRefusal(BAD_PARAMETER, "type is invalid")
    if person_id not in community.dialogs:
        raise VkRefusal(NO_SUCH_CONTACT)
    community.dialog(person_id).typing_until = community.now() + TYPING_SECONDS
    community.on_change()
    return 1


def _read(call: Call) -> Json:
    """Keep an answer as the person sees it; an empty one only stops the button's spinner."""
    if not call.has("event_data"):
        return {"text": "", "alert": False, "url": None}
    data = call.json("event_data")
    if len(call.text("event_data")) > ANSWER_CHARACTERS or not isinstance(data, dict):
        raise VkRefusal(BAD_PARAMETER, "event_data is invalid")
    kind = data.get("type")
    if kind not in _FIELDS or set(data) - _FIELDS[kind] - {"type"}:
        raise VkRefusal(BAD_PARAMETER, "event_data has invalid type or unknown fields")
    return {"text": _snackbar(data) if kind == "show_snackbar" else "", "alert": False, "url": _url(data)}


def _snackbar(data: Json) -> str:
    text = data.get("text")
    if not isinstance(text, str) or not 0 < len(text) <= SNACKBAR_CHARACTERS:
        raise VkRefusal(BAD_PARAMETER, "event_data text has invalid length")
    return text


def _url(data: Json) -> str | None:
    if data["type"] == "open_app":
        if not isinstance(data.get("app_id"), int):
            raise VkRefusal(BAD_PARAMETER, "event_data app_id not integer")
        return f"https://vk.com/app{data['app_id']}#{data.get('hash', '')}"
    if data["type"] == "open_link":
        link = data.get("link")
        if not isinstance(link, str) or not link.startswith(("http://", "https://")):
            raise VkRefusal(BAD_PARAMETER, "event_data link is invalid")
        return link
    return None


METHODS = {
    "messages.sendMessageEventAnswer": Method(send_event_answer, right="messages"),
    "messages.setActivity": Method(set_activity, right="messages"),
}
