"""What the community's key is not shown, seen with its administrator's token."""

from collections.abc import AsyncIterator

from bot.check.finding import Finding, doubt, good, wrong
from bot.check.vk_question import WRONG_TOKEN, Community, first_of, unseen
from bot.messengers.vk.error import VkError

# Of a user's token; the numbers are not all those of a community's key.
RIGHTS = {"wall": 8192, "photos": 4, "groups": 262144}


async def findings(community: Community) -> AsyncIterator[Finding]:
    try:
        person = first_of(await community.ask("users.get", as_user=True))
    except VkError as error:
        if error.code != WRONG_TOKEN:
            raise
        yield wrong("check-vk-administrator-wrong", words=error.message)
        yield doubt("check-vk-abilities-unseen")
        return
    number = str(person.get("id", "")) if isinstance(person, dict) else ""
    yield good("check-vk-administrator-good", id=number or "?")
    async for finding in _rights(community):
        yield finding
    async for finding in _place(community):
        yield finding
    yield await _abilities(community)


async def _rights(community: Community) -> AsyncIterator[Finding]:
    try:
        mask = await community.ask("account.getAppPermissions", as_user=True)
    except VkError as error:
        yield unseen(error, "administrator")
        return
    for right, bit in RIGHTS.items():
        if isinstance(mask, int) and not mask & bit:
            yield wrong("check-vk-administrator-right", right=right)


async def _place(community: Community) -> AsyncIterator[Finding]:
    """Whether the token's owner runs the community, and whether people can write to it."""
    try:
        group = await community.describe(
            as_user=True, group_id=community.group_id, fields=("is_admin", "can_message")
        )
    except VkError as error:
        yield unseen(error, "administrator")
        return
    if group.get("is_admin") == 0:
        yield wrong("check-vk-administrator-stranger", group=str(community.group_id))
    if "can_message" not in group:
        yield doubt("check-vk-messages-unseen")
    elif group["can_message"]:
        yield good("check-vk-messages-on")
    else:
        yield wrong("check-vk-messages-off")


async def _abilities(community: Community) -> Finding:
    try:
        settings = await community.ask_object("groups.getSettings", as_user=True, group_id=community.group_id)
    except VkError as error:
        return unseen(error, "abilities")
    if "bots_capabilities" not in settings:
        return doubt("check-vk-abilities-unseen")
    if settings["bots_capabilities"]:
        return good("check-vk-abilities-on")
    return wrong("check-vk-abilities-off")
