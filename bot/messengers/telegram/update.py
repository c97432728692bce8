"""What is read from a raw update before anything is known about its shape."""

from collections.abc import Iterator
from typing import Any

from services.inbox import Envelope

# What the bot follows. Named in every request, since Telegram keeps the previous list when none is sent.
TALK_KINDS = ("message", "callback_query", "my_chat_member")
FOLLOWED_KINDS = (*TALK_KINDS, "channel_post", "edited_channel_post")
# Keys, lanes and offsets are columns and parameters of this size; a larger number is not Telegram's.
LARGEST_ID = 2**63 - 1


def envelope(raw: dict[str, Any]) -> Envelope:
    number = update_id(raw)
    return Envelope.seal(raw, key=None if number is None else str(number), lane=sender(raw))


def update_id(raw: Any) -> int | None:
    return whole_number(raw.get("update_id")) if isinstance(raw, dict) else None


def sender(raw: dict[str, Any]) -> str:
    """Whose update it is: the person's id, or the chat's where nobody is named, as in a channel."""
    numbers = (whole_number(party.get("id")) for party in parties(raw))
    return next((str(number) for number in numbers if number is not None), "")


def parties(raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    events = [event for event in raw.values() if isinstance(event, dict)]
    for role in ("from", "user", "sender_chat", "chat"):
        for event in events:
            party = event.get(role)
            if isinstance(party, dict):
                yield party


def whole_number(value: Any) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_ID:
        return value
    return None
