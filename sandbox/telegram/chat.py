"""People, the bot and their chats, as the Bot API describes them."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.person import Person
from sandbox.telegram.message import Message

CHANNEL_ID = -1001000000777
CHANNEL_TITLE = "Консорциум инженеров"
ACCENT_COLORS = 7
MOST_REACTIONS = 11
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
BOT_IN_CHANNEL = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": False,
    "can_restrict_members": False,
    "can_promote_members": False,
    "can_change_info": False,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_post_messages": True,
    "can_edit_messages": True,
    "can_send_welcome_messages": False,
}


@dataclass
class Chat:
    id: int
    messages: list[Message] = field(default_factory=list)
    bottom: dict[str, Any] | None = None  # the keyboard under the input field
    is_blocked: bool = False
    typing_until: float = 0.0  # unix time

    def find(self, message_id: int) -> Message | None:
        return next((message for message in reversed(self.messages) if message.id == message_id), None)

    def dump(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "messages": [message.dump() for message in self.messages],
            "bottom": self.bottom,
            "is_blocked": self.is_blocked,
        }

    @classmethod
    def load(cls, state: dict[str, Any]) -> "Chat":
        messages = [Message(**message) for message in state["messages"]]
        return cls(state["id"], messages, state["bottom"], state["is_blocked"])


def user_of(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "is_bot": False,
        **_names(person),
        **({"language_code": person.language} if person.language else {}),
    }


def private_chat(person: Person) -> dict[str, Any]:
    return {"id": person.id, **_names(person), "type": "private"}


def channel_chat(username: str) -> dict[str, Any]:
    return {
        "id": CHANNEL_ID,
        "title": CHANNEL_TITLE,
        "username": username.removeprefix("@"),
        "type": "channel",
    }


def full_info(chat: dict[str, Any]) -> dict[str, Any]:
    """What getChat adds to a chat."""
    names = [chat["username"]] if "username" in chat else []
    return {
        **chat,
        **({"active_usernames": names} if names else {}),
        "accent_color_id": chat["id"] % ACCENT_COLORS,
        "max_reaction_count": MOST_REACTIONS,
        "accepted_gift_types": dict(NO_GIFTS),
    }


def _names(person: Person) -> dict[str, str]:
    return {
        "first_name": person.name,
        **({"last_name": person.surname} if person.surname else {}),
        **({"username": person.username} if person.username else {}),
    }
