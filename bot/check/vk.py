from collections.abc import AsyncIterator

from bot.check import vk_administrator, vk_reception
from bot.check.finding import Finding, doubt, good, wrong
from bot.check.network import BROKEN, FAILED, TIMEOUT, host, origin, without_pause
from bot.check.vk_question import WRONG_TOKEN, Community, unseen
from bot.messengers.vk.client import VkClient
from bot.messengers.vk.error import BROKEN_ANSWER, TIMED_OUT, VkError
from bot.messengers.vk.pace import vk_pacer
from bot.settings import Settings

# A part of what VK allows: the bot itself may be running beside us.
CALLS_A_SECOND = 10.0
# What the bot does with a key, and the bit of each right in its mask.
RIGHTS = {"manage": 262144, "messages": 4096, "photos": 4, "docs": 131072, "wall": 8192}


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    token = settings.vk_token.get_secret_value()
    if not token:
        yield doubt("check-vk-absent")
        return
    client = VkClient(
        token,
        vk_pacer(CALLS_A_SECOND),
        user_token=settings.vk_user_token.get_secret_value(),
        api_url=str(settings.vk_api_url).rstrip("/"),
        sleep=without_pause,
    )
    try:
        async for finding in _look(Community(client, settings.vk_group_id), settings):
            yield finding
    except VkError as error:
        yield _trouble(error, settings)
    finally:
        await client.close()


async def _look(community: Community, settings: Settings) -> AsyncIterator[Finding]:
    group = await community.describe()
    yield good("check-vk-token-good", name=str(group.get("name")))
    if group.get("id") != community.group_id:
        yield wrong("check-vk-group-other", group=str(community.group_id), other=str(group.get("id")))
        return
    if "deactivated" in group:
        yield wrong("check-vk-group-closed", words=str(group["deactivated"]))
    async for finding in _rights(community):
        yield finding
    async for finding in vk_reception.findings(community, settings):
        yield finding
    if settings.vk_user_token.get_secret_value():
        async for finding in vk_administrator.findings(community):
            yield finding
    else:
        yield doubt("check-vk-abilities-unseen")
        yield doubt("check-vk-administrator-absent")


async def _rights(community: Community) -> AsyncIterator[Finding]:
    try:
        mask = int((await community.ask_object("groups.getTokenPermissions")).get("mask") or 0)
    except VkError as error:
        yield unseen(error, "rights")
        return
    missing = [right for right, bit in RIGHTS.items() if not mask & bit]
    for right in missing:
        yield wrong("check-vk-right", right=right)
    if not missing:
        yield good("check-vk-rights-good", rights=", ".join(RIGHTS))


def _trouble(error: VkError, settings: Settings) -> Finding:
    if error.code == WRONG_TOKEN:
        return wrong("check-vk-token-wrong", words=error.message)
    url = settings.vk_api_url
    if error.code >= 0:
        return wrong("check-vk-refused", host=host(url), code=str(error.code), words=error.message)
    reason = {TIMED_OUT: TIMEOUT, BROKEN_ANSWER: BROKEN}.get(error.code, FAILED)
    return wrong("check-vk-unreachable", host=host(url), address=origin(url), reason=reason)
