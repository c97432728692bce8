"""Methods of the wall. A community's own key may only post; all else is for an administrator's token."""

from typing import Any

from sandbox.vk import attachment
from sandbox.vk.call import Call, Method
from sandbox.vk.community import Community
from sandbox.vk.post import DAY_SECONDS, Post
from sandbox.vk.refusal import BAD_PARAMETER, CANNOT_POST, NO_ACCESS, NO_SUCH_POST, VkRefusal

POSTS_A_DAY = 50
POSTPONED_A_DAY = 25
POSTS_AT_ONCE = 100
POSTS_USUALLY = 20

_FILTERS = {
    "": ("post",),
    "all": ("post",),
    "owner": ("post",),
    "others": (),
    "suggests": ("suggest",),
    "postponed": ("postpone",),
}

Json = dict[str, Any]


def post(community: Community, call: Call) -> Json:
    _check_owner(community, call)
    if call.has("post_id"):
        return _publish_waiting(community, call)
    repeated = community.wall.repeat_of(call.text("guid"), community.now())
    if repeated:
        return {"post_id": repeated.postponed_id or repeated.id}
    made = _read(community, call)
    _check_limits(community, made)
    made.id = community.wall.next_id()
    community.publish(made)
    community.on_change()
    return {"post_id": made.id}


def edit(community: Community, call: Call) -> Json:
    _check_owner(community, call)
    found = _find(community, call.required_integer("post_id"))
    edited = _read(community, call)
    found.text, found.attachments, found.edited_at = edited.text, edited.attachments, community.now()
    if found.kind == "postpone" and call.has("publish_date"):
        found.date = edited.date
    community.on_change()
    return {"post_id": found.id}


def delete(community: Community, call: Call) -> int:
    _check_owner(community, call)
    community.wall.posts.remove(_find(community, call.required_integer("post_id")))
    community.on_change()
    return 1


def get(community: Community, call: Call) -> Json:
    _check_owner(community, call)
    if call.text("filter") not in _FILTERS:
        raise VkRefusal(BAD_PARAMETER, "filter is invalid")
    posts = community.wall.of_kind(*_FILTERS[call.text("filter")])[::-1]
    offset, count = call.integer("offset"), call.integer("count") or POSTS_USUALLY
    return {
        "count": len(posts),
        "items": _listed(community, posts[offset : offset + min(count, POSTS_AT_ONCE)]),
    }


def get_by_id(community: Community, call: Call) -> Json:
    names = call.required("posts").split(",")
    if len(names) > POSTS_AT_ONCE:
        raise VkRefusal(BAD_PARAMETER, "posts: too many")
    by_name = {f"{community.owner_id}_{post.id}": post for post in community.wall.posts}
    return {"items": _listed(community, [by_name[name] for name in names if name in by_name])}


def _listed(community: Community, posts: list[Post]) -> list[Json]:
    return [post.as_json(community.owner_id) for post in posts]


def _read(community: Community, call: Call) -> Post:
    text, attachments = call.text("message"), attachment.of_post(community, call.text("attachments"))
    if not text.strip() and not attachments:
        raise VkRefusal(BAD_PARAMETER, "message is empty or invalid")
    for name in ("from_group", "signed", "mark_as_ads", "close_comments", "mute_notifications"):
        call.flag(name)
    now = community.now()
    return Post(
        id=0,
        from_id=community.owner_id,
        text=text,
        date=call.integer("publish_date") or now,
        kind="postpone" if call.integer("publish_date") else "post",
        made_at=now,
        attachments=attachments,
        guid=call.text("guid"),
    )


def _check_limits(community: Community, made: Post) -> None:
    if made.kind == "post":
        if community.wall.published_within_a_day(made.date) >= POSTS_A_DAY:
            raise VkRefusal(CANNOT_POST, f"you can only add {POSTS_A_DAY} posts a day")
        return
    if made.date <= made.made_at:
        raise VkRefusal(BAD_PARAMETER, "publish_date is invalid")
    waiting = [other.date for other in community.wall.of_kind("postpone")]
    if made.date in waiting:
        raise VkRefusal(CANNOT_POST, "a post is already scheduled for this time")
    if sum(date // DAY_SECONDS == made.date // DAY_SECONDS for date in waiting) >= POSTPONED_A_DAY:
        raise VkRefusal(CANNOT_POST, f"can only schedule {POSTPONED_A_DAY} posts on a day")


def _publish_waiting(community: Community, call: Call) -> Json:
    """Publish a suggestion in the words of its author or in new ones, or a put-off post before its time."""
    found = _find(community, call.required_integer("post_id"))
    if found.kind == "post":
        raise VkRefusal(NO_SUCH_POST)
    if call.has("message") or call.has("attachments"):
        edited = _read(community, call)
        found.text, found.attachments = edited.text, edited.attachments
    found.signer_id = found.from_id if call.flag("signed") and found.from_id > 0 else 0
    found.from_id = community.owner_id
    community.wall.publish(found, community.now())
    community.tell_of_post(found)
    community.on_change()
    return {"post_id": found.id}


def _find(community: Community, post_id: int) -> Post:
    found = community.wall.find(post_id)
    if found is None:
        raise VkRefusal(NO_SUCH_POST)
    return found


def _check_owner(community: Community, call: Call) -> None:
    if call.has("domain") and call.text("domain") == community.screen_name:
        return
    if call.required_integer("owner_id") != community.owner_id:
        raise VkRefusal(NO_ACCESS, "no access to this wall")


METHODS = {
    "wall.post": Method(post, right="wall", by_user=True),
    "wall.edit": Method(edit, by_community=False, by_user=True),
    "wall.delete": Method(delete, by_community=False, by_user=True),
    "wall.get": Method(get, by_community=False, by_user=True),
    "wall.getById": Method(get_by_id, by_community=False, by_user=True),
}
