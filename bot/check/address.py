from collections.abc import AsyncIterator
from http import HTTPStatus

from aiohttp import ClientError, ClientSession

from bot.check.finding import Finding, doubt, good
from bot.check.network import GLANCE_LIMIT, host
from bot.settings import Settings


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    url = settings.public_url
    if not url:
        return
    if not url.startswith("https://"):
        yield doubt("check-address-plain", host=host(url))
    if await _is_answered(url):
        yield good("check-address-good", host=host(url))
    else:
        yield doubt("check-address-silent", host=host(url), listen=settings.listen)


async def _is_answered(url: str) -> bool:
    """From here. Whether the messengers reach it from theirs, they alone can tell."""
    try:
        async with ClientSession(timeout=GLANCE_LIMIT) as session, session.get(f"{url}/health") as answer:
            return answer.status == HTTPStatus.OK
    except (ClientError, TimeoutError, OSError, ValueError):
        return False
