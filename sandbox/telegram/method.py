"""Every method the sandbox knows, by its name in lower case: the real server minds no case either."""

from collections.abc import Callable
from functools import partial
from typing import Any

from sandbox.telegram import album, delivery, edit, enquiry, send
from sandbox.telegram.field import Fields
from sandbox.telegram.profile import LONGEST_DESCRIPTION, LONGEST_NAME, LONGEST_SHORT_DESCRIPTION
from sandbox.telegram.state import State

Method = Callable[[State, Fields], Any]


def _say(state: State, fields: Fields, *, field: str, longest: int) -> bool:
    return state.profile.say(field, fields, field=field, longest=longest)


def _tell(state: State, fields: Fields, *, field: str) -> dict[str, str]:
    return state.profile.tell(field, fields, field=field)


def _set_commands(state: State, fields: Fields) -> bool:
    return state.profile.set_commands(fields)


def _get_commands(state: State, fields: Fields) -> list[dict[str, str]]:
    return state.profile.commands(fields)


def _delete_commands(state: State, fields: Fields) -> bool:
    return state.profile.delete_commands(fields)


METHODS: dict[str, Method] = {
    "getme": enquiry.get_me,
    "getchat": enquiry.get_chat,
    "getchatmember": enquiry.get_chat_member,
    "getfile": enquiry.get_file,
    "answercallbackquery": enquiry.answer_callback_query,
    "getupdates": delivery.get_updates,
    "setwebhook": delivery.set_webhook,
    "deletewebhook": delivery.delete_webhook,
    "getwebhookinfo": delivery.get_webhook_info,
    "sendmessage": send.send_message,
    "sendphoto": send.send_photo,
    "senddocument": send.send_document,
    "sendmediagroup": album.send_media_group,
    "sendchataction": send.send_chat_action,
    "editmessagetext": edit.edit_message_text,
    "editmessagecaption": edit.edit_message_caption,
    "editmessagemedia": edit.edit_message_media,
    "editmessagereplymarkup": edit.edit_message_reply_markup,
    "deletemessage": edit.delete_message,
    "setmycommands": _set_commands,
    "getmycommands": _get_commands,
    "deletemycommands": _delete_commands,
    "setmyname": partial(_say, field="name", longest=LONGEST_NAME),
    "setmydescription": partial(_say, field="description", longest=LONGEST_DESCRIPTION),
    "setmyshortdescription": partial(_say, field="short_description", longest=LONGEST_SHORT_DESCRIPTION),
    "getmyname": partial(_tell, field="name"),
    "getmydescription": partial(_tell, field="description"),
    "getmyshortdescription": partial(_tell, field="short_description"),
}
