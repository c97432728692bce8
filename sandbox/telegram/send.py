"""The methods that put something into a chat."""

from collections.abc import Callable

from sandbox.telegram.chat import CHANNEL_ID, Chat
from sandbox.telegram.field import Fields
from sandbox.telegram.file import File, Kind, check_upload
from sandbox.telegram.keyboard import Markup, inline_markup_of, markup_of
from sandbox.telegram.message import Body
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.state import State
from sandbox.telegram.text import LONGEST_CAPTION, LONGEST_TEXT, Text, caption, message_text

TYPING_SECONDS = 5  # Bot API: sendChatAction
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
LINKS = {"url", "text_link"}


def send_message(state: State, fields: Fields) -> Body:
    text = message_text(fields, state.user)
    chat, markup = _destination(state, fields)
    if len(text.plain) > LONGEST_TEXT:
        raise bad_request("message is too long")
    content = {**_circumstances(chat, fields), **text.as_text(), **preview(fields, text)}
    return state.post(chat, content, markup).body


def send_photo(state: State, fields: Fields) -> Body:
    return _send_file(state, fields, "photo", _photo)


def send_document(state: State, fields: Fields) -> Body:
    return _send_file(state, fields, "document", _document)


def send_chat_action(state: State, fields: Fields) -> bool:
    if fields.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = state.reachable_chat(fields)
    chat.typing_until = state.clock().timestamp() + TYPING_SECONDS
    return True


def preview(fields: Fields, text: Text) -> Body:
    """How a link in the text shall be shown; without a link there is nothing to show."""
    options = fields.structure("link_preview_options", refusal="can't parse link preview options JSON object")
    has_link = any(entity["type"] in LINKS for entity in text.entities)
    return {"link_preview_options": options} if options and has_link else {}


def media_of(state: State, fields: Fields, *, field: str, kind: Kind) -> File:
    """The file in the call: sent with it, or known from before."""
    upload = fields.file(field)
    if upload is not None:
        check_upload(kind, upload)
        return state.files.keep(kind, upload)
    reference = fields.text(field)
    if not reference or reference.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if "." in reference:  # an address; a sandbox fetches nothing from outside
        raise bad_request("failed to get HTTP URL content")
    known = state.files.find(reference)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def media_in(state: State, item: Fields) -> Body:
    """Of an album, or in the place of another."""
    if item.text("type") == "photo":
        return {"photo": media_of(state, item, field="media", kind="photo").as_photo()}
    return {"document": media_of(state, item, field="media", kind="document").as_document()}


def caption_of(state: State, fields: Fields) -> Body:
    text = caption(fields, state.user)
    if len(text.plain) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return text.as_caption()


def _send_file(state: State, fields: Fields, kind: Kind, described: Callable[[File], Body]) -> Body:
    words = caption_of(state, fields)
    chat, markup = _destination(state, fields)
    file = media_of(state, fields, field=kind, kind=kind)
    content = {**_circumstances(chat, fields), **described(file), **words}
    return state.post(chat, content, markup).body


def _photo(file: File) -> Body:
    return {"photo": file.as_photo()}


def _document(file: File) -> Body:
    return {"document": file.as_document()}


def _destination(state: State, fields: Fields) -> tuple[Chat, Markup | None]:
    markup = markup_of(fields)
    chat = state.chat_to_write(fields)
    return chat, inline_markup_of(fields) if chat.id == CHANNEL_ID else markup


def _circumstances(chat: Chat, fields: Fields) -> Body:
    """What a message answers, and whether it may be passed on."""
    protected = {"has_protected_content": True} if fields.flag("protect_content") else {}
    return {**_replied(chat, fields), **protected}


def _replied(chat: Chat, fields: Fields) -> Body:
    reply = fields.structure("reply_parameters", refusal="can't parse reply parameters JSON object") or {}
    if not isinstance(reply, dict):
        raise bad_request("can't parse reply parameters JSON object")
    target_id = reply.get("message_id") or fields.number("reply_to_message_id")
    if not target_id:
        return {}
    target = chat.find(target_id)
    if target is not None:
        return {"reply_to_message": target.as_reply_target()}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")
