"""Methods about the community, its settings and the people around it."""

import re
from typing import Any

from sandbox.person import Person
from sandbox.vk.call import Call, Method
from sandbox.vk.community import RIGHTS, Community
from sandbox.vk.refusal import BAD_PARAMETER, NO_ACCESS, VkRefusal

USERS_AT_ONCE = 1000
MEMBERS_AT_ONCE = 500

# Every event that Long Poll can be asked for; the sandbox brings about only a few of them.
EVENTS = (
    *("message_new", "message_reply", "message_allow", "message_deny", "message_edit", "message_read"),
    *("message_typing_state", "message_event", "message_reaction_event"),
    *("wall_post_new", "wall_repost", "wall_schedule_post_new", "wall_schedule_post_delete"),
    *(f"wall_reply_{deed}" for deed in ("new", "edit", "delete", "restore")),
    *(f"board_post_{deed}" for deed in ("new", "edit", "delete", "restore")),
    *(f"photo_comment_{deed}" for deed in ("new", "edit", "delete", "restore")),
    *(f"video_comment_{deed}" for deed in ("new", "edit", "delete", "restore")),
    *(f"market_comment_{deed}" for deed in ("new", "edit", "delete", "restore")),
    *("photo_new", "audio_new", "video_new", "poll_vote_new", "like_add", "like_remove"),
    *("group_join", "group_leave", "group_change_settings", "group_change_photo", "group_officers_edit"),
    *("user_block", "user_unblock"),
    *(
        f"donut_subscription_{deed}"
        for deed in ("create", "prolonged", "cancelled", "expired", "price_changed")
    ),
    *("donut_money_withdraw", "donut_money_withdraw_error"),
)
_VERSION = re.compile(r"5\.\d{1,3}")

Json = dict[str, Any]


def users_get(community: Community, call: Call) -> list[Json]:
    fields = set(call.text("fields").split(","))
    names = [name.strip() for name in call.text("user_ids").split(",")]
    if len(names) > USERS_AT_ONCE:
        raise VkRefusal(BAD_PARAMETER, f"user_ids should contain at most {USERS_AT_ONCE} items")
    by_name = {name: person for person in community.people.values() for name in _names(person)}
    return [_user(community, by_name[name], fields) for name in names if name in by_name]


def get_by_id(community: Community, call: Call) -> Json:
    """Without an id the community asks about itself."""
    asked = call.text("group_ids") or call.text("group_id")
    ours = {str(community.group_id), f"club{community.group_id}", community.screen_name, ""}
    if not ours & set(asked.split(",")):
        raise VkRefusal(BAD_PARAMETER, "group_ids is undefined")
    group = {
        "id": community.group_id,
        "name": community.name,
        "screen_name": community.screen_name,
        "is_closed": 0,
        "type": "group",
    }
    return {"groups": [group], "profiles": []}


def get_long_poll_server(community: Community, call: Call) -> Json:
    _check_group(community, call)
    if not community.feed.is_enabled:
        raise VkRefusal(BAD_PARAMETER, "longpoll for this group is not enabled")
    key = community.feed.open_session()
    return {"key": key, "server": "/vk/longpoll", "ts": community.feed.ts}


def get_long_poll_settings(community: Community, call: Call) -> Json:
    _check_group(community, call)
    feed = community.feed
    events = {name: int(name in feed.enabled) for name in EVENTS}
    return {"is_enabled": feed.is_enabled, "api_version": feed.api_version, "events": events}


def set_long_poll_settings(community: Community, call: Call) -> int:
    _check_group(community, call)
    feed = community.feed
    version = call.text("api_version") or feed.api_version
    if not _VERSION.fullmatch(version):
        raise VkRefusal(BAD_PARAMETER, "api_version is invalid")
    wanted = {name: call.flag(name) for name in EVENTS if call.has(name)}
    if call.has("enabled"):
        feed.is_enabled = call.flag("enabled")
    feed.api_version = version
    feed.enabled |= {name for name, on in wanted.items() if on}
    feed.enabled -= {name for name, on in wanted.items() if not on}
    return 1


def get_token_permissions(community: Community, _call: Call) -> Json:
    permissions = [{"name": name, "setting": bit} for name, bit in RIGHTS.items() if name in community.rights]
    return {"mask": sum(permission["setting"] for permission in permissions), "permissions": permissions}


def is_member(community: Community, call: Call) -> int | list[Json]:
    _check_group(community, call)
    if call.has("user_ids"):
        people = call.integers("user_ids", limit=MEMBERS_AT_ONCE)
        return [{"user_id": person, "member": int(person in community.members)} for person in people]
    return int(call.required_integer("user_id") in community.members)


def is_allowed(community: Community, call: Call) -> Json:
    _check_group(community, call)
    dialog = community.dialogs.get(call.required_integer("user_id"))
    return {"is_allowed": int(dialog is not None and dialog.permitted)}


def get_confirmation_code(community: Community, call: Call) -> Json:
    _check_group(community, call)
    return {"code": community.feed.confirmation}


def get_callback_servers(community: Community, call: Call) -> Json:
    _check_group(community, call)
    callback = community.feed.callback
    if callback is None:
        return {"count": 0, "items": []}
    server = {
        "id": 1,
        "title": "sandbox",
        "creator_id": 0,
        "url": callback.url,
        "secret_key": callback.secret,
        "status": callback.status,
    }
    return {"count": 1, "items": [server]}


def _user(community: Community, person: Person, fields: set[str]) -> Json:
    optional = {
        "screen_name": person.username or f"id{person.id}",
        "domain": person.username or f"id{person.id}",
        "can_write_private_message": int(community.dialog(person.id).permitted),
    }
    return {
        "id": person.id,
        "first_name": person.name,
        "last_name": person.surname,
        "can_access_closed": True,
        "is_closed": False,
    } | {name: value for name, value in optional.items() if name in fields}


def _names(person: Person) -> set[str]:
    return {str(person.id), f"id{person.id}", person.username} - {""}


def _check_group(community: Community, call: Call) -> None:
    if call.required("group_id") not in {str(community.group_id), community.screen_name}:
        raise VkRefusal(NO_ACCESS, "you should be group admin")


METHODS = {
    "users.get": Method(users_get, by_user=True),
    "groups.getById": Method(get_by_id, by_user=True),
    "groups.getLongPollServer": Method(get_long_poll_server, right="manage", by_user=True),
    "groups.getLongPollSettings": Method(get_long_poll_settings, right="manage", by_user=True),
    "groups.setLongPollSettings": Method(set_long_poll_settings, right="manage", by_user=True),
    "groups.getTokenPermissions": Method(get_token_permissions),
    "groups.isMember": Method(is_member, by_user=True),
    "groups.getCallbackConfirmationCode": Method(get_confirmation_code, right="manage", by_user=True),
    "groups.getCallbackServers": Method(get_callback_servers, right="manage", by_user=True),
    "messages.isMessagesFromGroupAllowed": Method(is_allowed, right="messages", by_user=True),
}
