"""The methods that change or remove what is already in a chat."""

from collections.abc import Set as AbstractSet

from sandbox.telegram.chat import Chat
from sandbox.telegram.field import Fields
from sandbox.telegram.keyboard import Markup, inline_markup_of
from sandbox.telegram.message import Body, Message
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.send import caption_of, media_in, preview
from sandbox.telegram.state import State
from sandbox.telegram.text import LONGEST_CAPTION, LONGEST_TEXT, caption, message_text

DELETABLE_SECONDS = 48 * 60 * 60  # Bot API: deleteMessage
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
WORDS = {"text", "entities", "link_preview_options"}
CAPTION = {"caption", "caption_entities"}
CAPTIONED = {"photo", "document", "voice"}
MEDIA = {"photo", "document"}


def edit_message_text(state: State, fields: Fields) -> Body:
    text = message_text(fields, state.user)
    markup = inline_markup_of(fields)
    message = _editable(state, fields)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    if len(text.plain) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _change(state, message, WORDS, {**text.as_text(), **preview(fields, text)}, markup)


def edit_message_caption(state: State, fields: Fields) -> Body:
    text = caption(fields, state.user)
    markup = inline_markup_of(fields)
    message = _editable(state, fields)
    if not CAPTIONED & message.body.keys():
        raise bad_request("there is no caption in the message to edit")
    if len(text.plain) > LONGEST_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    return _change(state, message, CAPTION, text.as_caption(), markup)


def edit_message_media(state: State, fields: Fields) -> Body:
    item = fields.structure("media", refusal="can't parse media JSON object")
    if not isinstance(item, dict) or item.get("type") not in MEDIA:
        raise bad_request("can't parse InputMedia")
    described = fields.within(item)
    words, markup = caption_of(state, described), inline_markup_of(fields)
    message = _editable(state, fields)
    content = {**media_in(state, described), **words}
    return _change(state, message, CAPTION | CAPTIONED | {"text", "entities"}, content, markup)


def edit_message_reply_markup(state: State, fields: Fields) -> Body:
    markup = inline_markup_of(fields)
    return _change(state, _editable(state, fields), set(), {}, markup)


def delete_message(state: State, fields: Fields) -> bool:
    chat = state.chat(fields)
    message = _named(chat, fields, "message to delete not found")
    if state.now() - message.body["date"] >= DELETABLE_SECONDS:
        raise bad_request("message can't be deleted")
    chat.messages.remove(message)
    return True


def _editable(state: State, fields: Fields) -> Message:
    message = _named(state.chat_to_write(fields), fields, "message to edit not found")
    if message.is_locked or not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _named(chat: Chat, fields: Fields, refusal: str) -> Message:
    message_id = fields.number("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = chat.find(message_id)
    if message is None:
        raise bad_request(refusal)
    return message


def _change(
    state: State, message: Message, replaced: AbstractSet[str], content: Body, markup: Markup | None
) -> Body:
    """Put the new content in place of the old. Buttons that are not named again are gone."""
    old = {key: value for key, value in message.body.items() if key != "edit_date"}
    kept = {key: value for key, value in old.items() if key not in replaced | {"reply_markup"}}
    new = {**kept, **content, **(markup.as_inline() if markup else {})}
    if new == old:
        raise bad_request(NOT_MODIFIED)
    message.body = {**new, "edit_date": state.now()}
    return message.body
