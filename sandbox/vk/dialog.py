"""A private conversation of a person with the community, and its messages."""

from dataclasses import asdict, dataclass, field
from typing import Any

from sandbox.vk import format_data, keyboard

# "random_id": checked in the given dialog within the last hour and the last 100 messages.
REPEAT_SECONDS = 60 * 60
REPEAT_MESSAGES = 100
FIRST_VERSION = 10_000_000

Json = dict[str, Any]


@dataclass
class Message:
    id: int
    cmid: int
    peer_id: int
    from_id: int
    date: int
    text: str
    random_id: int = 0
    attachments: list[Json] = field(default_factory=list)
    keyboard: Json | None = None
    items: list[Json] = field(default_factory=list)
    payload: str = ""
    ref: str = ""
    ref_source: str = ""
    edited_at: int = 0
    deleted: bool = False
    hidden: bool = False

    @property
    def is_ours(self) -> bool:
        return self.from_id < 0

    @property
    def is_seen_by_community(self) -> bool:
        return not (self.deleted or self.hidden)

    def as_json(self) -> Json:
        """Give the message object of 5.199; optional fields stand only where they say something."""
        optional = {
            "payload": self.payload,
            "ref": self.ref,
            "ref_source": self.ref_source,
            "update_time": self.edited_at,
            "format_data": self.items and format_data.shown(self.items),
            "keyboard": self.keyboard and keyboard.shown(self.keyboard) | {"author_id": self.from_id},
        }
        return {
            "date": self.date,
            "from_id": self.from_id,
            "id": self.id,
            "version": FIRST_VERSION + self.id,
            "out": int(self.is_ours),
            "fwd_messages": [],
            "important": False,
            "is_hidden": False,
            "attachments": self.attachments,
            "conversation_message_id": self.cmid,
            "text": self.text,
            "peer_id": self.peer_id,
            "random_id": self.random_id,
        } | {name: value for name, value in optional.items() if value}


@dataclass
class Dialog:
    """permitted: the person wrote or allowed, and has not denied since."""

    peer_id: int
    messages: list[Message] = field(default_factory=list)
    permitted: bool = False
    denied: bool = False
    bottom: Json | None = None
    typing_until: int = 0

    def find(self, cmid: int) -> Message | None:
        """Deleted messages keep their places, so a number in the conversation is a place in the list."""
        return self.messages[cmid - 1] if 0 < cmid <= len(self.messages) else None

    def repeat_of(self, random_id: int, now: int) -> Message | None:
        if random_id == 0:
            return None
        for message in reversed(self.messages[-REPEAT_MESSAGES:]):
            if message.is_ours and message.random_id == random_id and now - message.date < REPEAT_SECONDS:
                return message
        return None

    def allow(self) -> None:
        self.permitted, self.denied = True, False

    def deny(self) -> None:
        self.permitted, self.denied = False, True

    def dump(self) -> Json:
        return asdict(self)

    @classmethod
    def load(cls, state: Json) -> "Dialog":
        return cls(**(state | {"messages": [Message(**message) for message in state["messages"]]}))
