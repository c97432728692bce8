from collections.abc import AsyncIterator

from bot.check.finding import Finding, doubt, good
from bot.settings import Settings


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    # The names alone: half of the values are secrets.
    names = ", ".join(sorted(name.upper() for name in settings.model_fields_set))
    yield good("check-setting-read", names=names or "—")
    if not settings.has_token:
        yield doubt("check-setting-no-messenger")
    if not settings.admins:
        yield doubt("check-setting-no-admins")
    if settings.clock_url:
        yield doubt("check-setting-clock-borrowed")
