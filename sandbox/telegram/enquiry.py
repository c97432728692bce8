"""The methods that only ask, and the answer to a press."""

import re
from typing import Any

from sandbox.telegram.chat import CHANNEL_ID, full_info
from sandbox.telegram.field import Fields
from sandbox.telegram.file import LARGEST_DOWNLOAD_BYTES
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.state import State
from sandbox.telegram.update import PRESS_LIFE_SECONDS

LONGEST_PRESS_ANSWER = 200  # characters, Bot API: answerCallbackQuery
ABILITIES = dict.fromkeys(
    (
        "can_join_groups",
        "can_read_all_group_messages",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
    ),
    False,
)


def get_me(state: State, _fields: Fields) -> dict[str, Any]:
    return {**state.bot(), **ABILITIES}


def get_chat(state: State, fields: Fields) -> dict[str, Any]:
    return full_info(state.describe(state.chat(fields)))


def get_chat_member(state: State, fields: Fields) -> dict[str, Any]:
    user_id = fields.number("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    chat = state.chat(fields)
    if user_id == state.bot_id:
        rights = (
            {"status": "administrator", **state.rights} if chat.id == CHANNEL_ID else {"status": "member"}
        )
        return {"user": state.bot(), **rights}
    user = state.user(user_id)
    if user is None or chat.id not in {CHANNEL_ID, user_id}:
        raise bad_request("member not found")
    # Nobody here reads the channel as a subscriber: it is public.
    return {"user": user, "status": "left" if chat.id == CHANNEL_ID else "member"}


def get_file(state: State, fields: Fields) -> dict[str, Any]:
    file_id = fields.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = state.files.find(file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > LARGEST_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**file.identity(), "file_path": file.path}


def answer_callback_query(state: State, fields: Fields) -> bool:
    query = state.queries.get(fields.text("callback_query_id"))
    if query is None or query.answer is not None or state.now() - query.asked_at > PRESS_LIFE_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text, url = fields.text("text"), fields.text("url")
    if len(text) > LONGEST_PRESS_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not re.match(rf"(?:https://t\.me/|tg://resolve\?domain={state.username})", url):
        raise bad_request("URL_INVALID")
    query.answer = {"text": text, "alert": fields.flag("show_alert"), "url": url or None}
    return True
