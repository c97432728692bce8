"""The two ways in which VK tells of events, and whether it tells of those that the bot follows."""

from collections.abc import AsyncIterator, Iterator
from hmac import compare_digest

from bot.check.finding import Finding, doubt, good, wrong
from bot.check.network import host
from bot.check.vk_question import Answer, Community, object_of, unseen
from bot.messengers.vk import callback
from bot.messengers.vk.client import API_VERSION
from bot.messengers.vk.error import VkError
from bot.settings import Settings

# Without these somebody is not answered, or is written to against their will.
FOLLOWED = ("message_new", "message_event", "message_allow", "message_deny")
# This one tells of posts that others publish; conversations do without it.
WISHED = ("wall_post_new",)
LONG_POLL, CALLBACK = "long-poll", "callback"


async def findings(community: Community, settings: Settings) -> AsyncIterator[Finding]:
    place = CALLBACK if settings.public_url else LONG_POLL
    way = _callback(community, settings) if settings.public_url else _long_poll(community)
    try:
        async for finding in way:
            yield finding
    except VkError as error:
        yield unseen(error, place)


async def _long_poll(community: Community) -> AsyncIterator[Finding]:
    found = await community.ask_object("groups.getLongPollSettings", group_id=community.group_id)
    if found.get("is_enabled"):
        yield good("check-vk-long-poll-on")
    else:
        yield wrong("check-vk-long-poll-off")
    for finding in _events(found, LONG_POLL):
        yield finding


async def _callback(community: Community, settings: Settings) -> AsyncIterator[Finding]:
    secret = settings.vk_callback_secret.get_secret_value()
    if not secret:
        yield wrong("check-vk-callback-secret-absent")
    url = settings.public_url + callback.PATH
    server = await _server(community, url)
    if server is None:
        yield wrong("check-vk-callback-absent", url=url)
        return
    if secret and not compare_digest(str(server.get("secret_key")).encode(), secret.encode()):
        yield wrong("check-vk-callback-secret-other")
    status = str(server.get("status"))
    if status == "ok":
        yield good("check-vk-callback-on", host=host(url))
    else:
        yield wrong("check-vk-callback-off", host=host(url), status=status)
    found = await community.ask_object(
        "groups.getCallbackSettings", group_id=community.group_id, server_id=server.get("id")
    )
    for finding in _events(found, CALLBACK):
        yield finding


async def _server(community: Community, url: str) -> Answer | None:
    answer = await community.ask_object("groups.getCallbackServers", group_id=community.group_id)
    servers = [server for server in answer.get("items") or () if isinstance(server, dict)]
    return next((server for server in servers if str(server.get("url")).rstrip("/") == url), None)


def _events(found: Answer, place: str) -> Iterator[Finding]:
    version = str(found.get("api_version"))
    if version != API_VERSION:
        yield wrong("check-vk-events-version", place=place, version=version, ours=API_VERSION)
    events = object_of(found.get("events"))
    for name in FOLLOWED:
        if not events.get(name):
            yield wrong("check-vk-event-off", place=place, event=name)
    for name in WISHED:
        if not events.get(name):
            yield doubt("check-vk-event-off", place=place, event=name)
    if version == API_VERSION and all(events.get(name) for name in (*FOLLOWED, *WISHED)):
        yield good("check-vk-events-on", place=place, version=version)
