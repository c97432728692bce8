"""The conversation and the wall as eyes see them: what the page draws, what a test compares."""

from collections.abc import Iterable
from typing import Any

from sandbox.vk import format_data
from sandbox.vk.dialog import Message
from sandbox.vk.post import Post

_PRESSED = {"text", "callback"}

Json = dict[str, Any]


def of_message(message: Message) -> Json:
    """Show a message; its id is its number in the conversation, the one that buttons are pressed by."""
    return {
        "id": message.cmid,
        "from": "bot" if message.is_ours else "person",
        "text": message.text,
        "entities": format_data.entities(message.items),
        "buttons": _rows(message.keyboard),
        "date": message.date,
        "edited": bool(message.edited_at),
    } | _attached(message.attachments)


def of_post(post: Post) -> Json:
    return {
        "id": post.id,
        "from": "bot" if post.from_id < 0 else "person",
        "text": post.text,
        "entities": [],
        "buttons": [],
        "date": post.date,
        "edited": bool(post.edited_at),
    } | _attached(post.attachments)


def of_bottom(keyboard: Json | None) -> Json | None:
    if not keyboard or not keyboard["buttons"]:
        return None
    rows = [[_label(button["action"]) for button in row] for row in keyboard["buttons"]]
    return {"rows": rows, "one_time": keyboard["one_time"]}


def _rows(keyboard: Json | None) -> list[list[Json]]:
    return [[_button(button) for button in row] for row in keyboard["buttons"]] if keyboard else []


def _button(button: Json) -> Json:
    action = button["action"]
    shown = {"label": _label(action), "kind": "press" if action["type"] in _PRESSED else "link"}
    if "link" in action:
        shown["url"] = action["link"]
    if "color" in button:
        shown["color"] = button["color"]
    return shown


def _label(action: Json) -> str:
    """Buttons without a label are named by the server itself."""
    return str(
        action.get("label") or {"location": "Отправить местоположение", "vkpay": "VK Pay"}[action["type"]]
    )


def _attached(attachments: list[Json]) -> Json:
    photos = [_largest(photo) for photo in _things(attachments, "photo")]
    documents = [
        {"name": document["title"], "size": document["size"], "url": document["url"]}
        for document in _things(attachments, "doc")
    ]
    return {
        "photo": photos[0] if photos else None,
        "photos": photos,
        "document": documents[0] if documents else None,
        "sticker": next((thing["images"][0]["url"] for thing in _things(attachments, "sticker")), None),
        "voice": next((thing["link_ogg"] for thing in _things(attachments, "audio_message")), None),
    }


def _things(attachments: list[Json], kind: str) -> Iterable[Json]:
    return (attachment[kind] for attachment in attachments if attachment["type"] == kind)


def _largest(photo: Json) -> str:
    return str(max(photo["sizes"], key=lambda size: size["width"] * size["height"])["url"])
