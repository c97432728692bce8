"""What is done with messages after they were sent: reading again, editing, deleting."""

from typing import Any

from sandbox.vk.call import Call, Method
from sandbox.vk.community import Community
from sandbox.vk.dialog import Dialog, Message
from sandbox.vk.message import FIRST_CHAT, dialog_with, read_draft
from sandbox.vk.refusal import (
    BAD_PARAMETER,
    CANNOT_DELETE_FOR_ALL,
    CANNOT_EDIT_THIS,
    NO_SUCH_CHAT,
    NO_SUCH_CONTACT,
    TOO_OLD_TO_EDIT,
    VkRefusal,
)

EDITABLE_SECONDS = 24 * 60 * 60
DELETABLE_SECONDS = 24 * 60 * 60
MESSAGES_AT_ONCE = 100

Json = dict[str, Any]


def edit(community: Community, call: Call) -> int:
    """Replace a message whole: a keyboard or an attachment that is not sent again is gone."""
    dialog = dialog_with(community, call.required_integer("peer_id"))
    message = _target(community, dialog, call)
    if not message.is_ours:
        raise VkRefusal(CANNOT_EDIT_THIS)
    if community.now() - message.date >= EDITABLE_SECONDS:
        raise VkRefusal(TOO_OLD_TO_EDIT)
    draft = read_draft(community, call)
    message.text, message.items = draft.text, draft.items
    message.attachments, message.keyboard = draft.attachments, draft.inline
    message.edited_at = community.now()
    dialog.bottom = draft.bottom or dialog.bottom
    community.tell_of_reply(message, "message_edit")
    community.on_change()
    return 1


def delete(community: Community, call: Call) -> list[Json]:
    for_all = call.flag("delete_for_all")
    answers = [_deleted(community, message, for_all=for_all) for message in _chosen(community, call)]
    community.on_change()
    return answers


def get_by_id(community: Community, call: Call) -> Json:
    return _listed(_chosen(community, call))


def get_by_number(community: Community, call: Call) -> Json:
    dialog = _dialog(community, call)
    numbers = call.integers("conversation_message_ids", limit=MESSAGES_AT_ONCE)
    return _listed([dialog.find(number) for number in numbers])


def _target(community: Community, dialog: Dialog, call: Call) -> Message:
    name = next((name for name in ("cmid", "conversation_message_id") if call.has(name)), "")
    if name:
        message = dialog.find(call.integer(name))
    else:
        peer_id, cmid = community.places.get(call.required_integer("message_id"), (0, 0))
        message = dialog.find(cmid) if peer_id == dialog.peer_id else None
    if message is None or not message.is_seen_by_community:
        raise VkRefusal(BAD_PARAMETER, f"{name or 'message_id'} is invalid")
    return message


def _chosen(community: Community, call: Call) -> list[Message | None]:
    if call.has("cmids"):
        dialog = _dialog(community, call)
        return [dialog.find(number) for number in call.integers("cmids", limit=MESSAGES_AT_ONCE)]
    places = [community.places.get(number) for number in call.integers("message_ids", limit=MESSAGES_AT_ONCE)]
    return [place and community.dialog(place[0]).find(place[1]) for place in places]


def _dialog(community: Community, call: Call) -> Dialog:
    """Reading needs no permission of the person, only that there is such a person."""
    peer_id = call.required_integer("peer_id")
    if peer_id >= FIRST_CHAT:
        raise VkRefusal(NO_SUCH_CHAT)
    if peer_id not in community.dialogs:
        raise VkRefusal(NO_SUCH_CONTACT)
    return community.dialog(peer_id)


def _listed(messages: list[Message | None]) -> Json:
    items = [message.as_json() for message in messages if message and message.is_seen_by_community]
    return {"count": len(items), "items": items}


def _deleted(community: Community, message: Message | None, *, for_all: bool) -> Json:
    if message is None or not message.is_seen_by_community:
        return {"response": 0, "error": {"code": BAD_PARAMETER, "description": "Message not found"}}
    place = {
        "peer_id": message.peer_id,
        "message_id": message.id,
        "conversation_message_id": message.cmid,
    }
    if not for_all:
        message.hidden = True
    elif message.is_ours and community.now() - message.date < DELETABLE_SECONDS:
        message.deleted = True
    else:
        refusal = VkRefusal(CANNOT_DELETE_FOR_ALL)
        return place | {"response": 0, "error": {"code": refusal.code, "description": refusal.message}}
    return place | {"response": 1}


METHODS = {
    "messages.edit": Method(edit, right="messages"),
    "messages.delete": Method(delete, right="messages"),
    "messages.getById": Method(get_by_id, right="messages"),
    "messages.getByConversationMessageId": Method(get_by_number, right="messages"),
}
