"""messages.send: to one person with an id for an answer, to many with an answer for each."""

from dataclasses import dataclass
from typing import Any

from sandbox.vk import attachment, format_data, keyboard
from sandbox.vk.call import Call, Method
from sandbox.vk.community import Community
from sandbox.vk.dialog import Dialog, Message
from sandbox.vk.refusal import (
    BAD_PARAMETER,
    NO_PERMISSION,
    NO_SUCH_CHAT,
    NO_SUCH_CONTACT,
    TOO_LONG,
    VkRefusal,
)

TEXT_CHARACTERS = 4096
PAYLOAD_CHARACTERS = 1000
PEERS = 100
LARGEST_RANDOM_ID = 2**31 - 1
FIRST_CHAT = 2_000_000_000

Json = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """What a message would be: checked whole before anybody is looked for."""

    text: str
    items: list[Json]
    attachments: list[Json]
    keyboard: Json | None
    payload: str = ""

    @property
    def inline(self) -> Json | None:
        return self.keyboard if self.keyboard and self.keyboard["inline"] else None

    @property
    def bottom(self) -> Json | None:
        return self.keyboard if self.keyboard and not self.keyboard["inline"] else None


def send(community: Community, call: Call) -> int | list[Json]:
    random_id = _random_id(call)
    draft = read_draft(community, call)
    for name in ("peer_ids", "user_ids"):
        if call.has(name):
            peers = call.integers(name, limit=PEERS)
            return [_to_one_of_many(community, peer, draft, random_id) for peer in peers]
    return _deliver(community, _target(call), draft, random_id).id


def read_draft(community: Community, call: Call) -> Draft:
    text = call.text("message")
    if len(text) > TEXT_CHARACTERS:
        raise VkRefusal(TOO_LONG)
    attachments = attachment.of_message(community, call.text("attachment"))
    if not text.strip() and not attachments:
        raise VkRefusal(BAD_PARAMETER, "message is empty or invalid")
    if len(call.text("payload")) > PAYLOAD_CHARACTERS or (call.has("payload") and not call.json("payload")):
        raise VkRefusal(BAD_PARAMETER, "payload is invalid")
    return Draft(
        text=text,
        items=format_data.read(call.text("format_data"), text),
        attachments=attachments,
        keyboard=keyboard.read(call.text("keyboard")) if call.has("keyboard") else None,
        payload=call.text("payload"),
    )


def dialog_with(community: Community, peer_id: int) -> Dialog:
    """Find the conversation of somebody who may be written to."""
    if peer_id >= FIRST_CHAT:
        raise VkRefusal(NO_SUCH_CHAT)
    if peer_id <= 0:
        raise VkRefusal(NO_SUCH_CONTACT)
    if peer_id not in community.dialogs or not community.dialog(peer_id).permitted:
        raise VkRefusal(NO_PERMISSION)
    return community.dialog(peer_id)


def _random_id(call: Call) -> int:
    if not call.has("random_id"):
        raise VkRefusal(BAD_PARAMETER, "random_id is a required parameter")
    random_id = call.integer("random_id")
    if not -LARGEST_RANDOM_ID - 1 <= random_id <= LARGEST_RANDOM_ID:
        raise VkRefusal(BAD_PARAMETER, "random_id not integer")
    return random_id


def _target(call: Call) -> int:
    name = next((name for name in ("peer_id", "user_id") if call.has(name)), None)
    if name is None:
        detail = "you should specify peer_id, user_id, domain, chat_id or user_ids param"
        raise VkRefusal(BAD_PARAMETER, detail)
    return call.integer(name)


def _to_one_of_many(community: Community, peer_id: int, draft: Draft, random_id: int) -> Json:
    """Answer for one of many: id of the message is not given here, only its number in the conversation."""
    try:
        cmid = _deliver(community, peer_id, draft, random_id).cmid
    except VkRefusal as refusal:
        error = {"code": refusal.code, "description": refusal.message}
        return {"peer_id": peer_id, "message_id": 0, "conversation_message_id": 0, "error": error}
    return {"peer_id": peer_id, "message_id": 0, "conversation_message_id": cmid}


def _deliver(community: Community, peer_id: int, draft: Draft, random_id: int) -> Message:
    dialog = dialog_with(community, peer_id)
    sent = dialog.repeat_of(random_id, community.now())
    if sent:
        return sent
    message = community.add_message(
        dialog,
        from_id=community.owner_id,
        text=draft.text,
        random_id=random_id,
        attachments=draft.attachments,
        keyboard=draft.inline,
        items=draft.items,
        payload=draft.payload,
    )
    dialog.typing_until = 0
    dialog.bottom = draft.bottom or dialog.bottom
    community.tell_of_reply(message)
    community.on_change()
    return message


METHODS = {"messages.send": Method(send, right="messages")}
