from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]
Address = Callable[[str], str]  # where the file with such an id can be seen


@dataclass
class Message:
    """A message in the words of the Bot API, and what the API does not tell."""

    body: Body
    from_bot: bool
    is_locked: bool = False  # the server edits no message that came with a keyboard for the input field

    @property
    def id(self) -> int:
        number: int = self.body["message_id"]
        return number

    @property
    def rows(self) -> list[list[Body]]:
        rows: list[list[Body]] = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    def dump(self) -> dict[str, Any]:
        return {"body": self.body, "from_bot": self.from_bot, "is_locked": self.is_locked}

    def as_reply_target(self) -> Body:
        return {key: value for key, value in self.body.items() if key != "reply_to_message"}

    def view(self, address: Address) -> dict[str, Any]:
        """The message as a person sees it."""
        body = self.body
        return {
            "id": self.id,
            "from": "bot" if self.from_bot else "person",
            "text": body.get("text") or body.get("caption") or body.get("sticker", {}).get("emoji", ""),
            "entities": [
                _seen_entity(entity) for entity in body.get("entities") or body.get("caption_entities") or []
            ],
            "buttons": [[_seen_button(button) for button in row] for row in self.rows],
            "photo": address(body["photo"][-1]["file_id"]) if "photo" in body else None,
            "document": _seen_document(body, address),
            "date": body["date"],
            "edited": "edit_date" in body,
        }


def posts_of(messages: list[Message], address: Address) -> list[dict[str, Any]]:
    """The messages of a channel, with every album gathered into one post."""
    posts: dict[Any, dict[str, Any]] = {}
    for message in messages:
        seen = message.view(address)
        post = posts.setdefault(message.body.get("media_group_id", message.id), {**seen, "photos": []})
        post["photos"] += [seen["photo"]] if seen["photo"] else []
        if not post["text"]:
            post["text"], post["entities"] = seen["text"], seen["entities"]
    return list(posts.values())


def _seen_entity(entity: Body) -> Body:
    return {key: entity[key] for key in ("type", "offset", "length", "url") if key in entity}


def _seen_button(button: Body) -> dict[str, Any]:
    action = {"kind": "link", "url": button["url"]} if "url" in button else {"kind": "press"}
    return {"label": button["text"], **action, **({"color": button["style"]} if "style" in button else {})}


def _seen_document(body: Body, address: Address) -> dict[str, Any] | None:
    file = body.get("document") or body.get("voice")
    if file is None:
        return None
    return {
        "name": file.get("file_name", "voice.ogg"),
        "size": file["file_size"],
        "url": address(file["file_id"]),
    }
