from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import ClientError, ClientSession

from bot.check.finding import Finding, doubt, good, wrong
from bot.check.network import GLANCE_LIMIT, host
from bot.settings import Settings
from services.clock import Clock

# Reminders bear this much, and a clock that is kept by the network is never so far off.
LARGEST_DIFFERENCE = timedelta(seconds=30)

RUSSIAN_ZONES = (
    *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Simferopol", "Europe/Kirov", "Europe/Volgograd"),
    *("Europe/Astrakhan", "Europe/Saratov", "Europe/Ulyanovsk", "Europe/Samara", "Asia/Yekaterinburg"),
    *("Asia/Omsk", "Asia/Novosibirsk", "Asia/Barnaul", "Asia/Tomsk", "Asia/Novokuznetsk"),
    *("Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Chita", "Asia/Yakutsk", "Asia/Khandyga"),
    *("Asia/Vladivostok", "Asia/Ust-Nera", "Asia/Magadan", "Asia/Sakhalin", "Asia/Srednekolymsk"),
    *("Asia/Kamchatka", "Asia/Anadyr"),
)
# The last region that changed its clock, in December 2020, from Samara's hour to Moscow's. Whoever does not
# know of it is an hour off there.
NEWEST_CHANGE = ("Europe/Volgograd", datetime(2021, 6, 1, tzinfo=UTC), timedelta(hours=3))


async def findings(settings: Settings, now: Clock) -> AsyncIterator[Finding]:
    yield await _time(settings, now)
    yield zones(RUSSIAN_ZONES)
    local = now().astimezone(ZoneInfo(settings.timezone))
    yield good("check-clock-zone", zone=settings.timezone, time=f"{local:%H:%M}")


def zones(names: Sequence[str]) -> Finding:
    missing = [name for name in names if not _is_known(name)]
    if missing:
        return wrong("check-clock-zones-missing", zones=", ".join(missing))
    name, moment, offset = NEWEST_CHANGE
    if moment.astimezone(ZoneInfo(name)).utcoffset() != offset:
        return wrong("check-clock-zones-old", zone=name)
    return good("check-clock-zones-good", count=len(names))


async def _time(settings: Settings, now: Clock) -> Finding:
    addresses = (
        (settings.telegram_token, settings.telegram_api_url),
        (settings.vk_token, settings.vk_api_url),
    )
    for token, url in addresses:
        theirs = await _told_by(str(url)) if token.get_secret_value() else None
        if theirs is None:
            continue
        difference = round((now() - theirs).total_seconds())
        if abs(difference) > LARGEST_DIFFERENCE.total_seconds():
            return wrong("check-clock-wrong", seconds=str(abs(difference)), host=host(url))
        return good("check-clock-good", seconds=str(abs(difference)), host=host(url))
    return doubt("check-clock-unseen")


async def _told_by(url: str) -> datetime | None:
    """The time in the heading of any answer, even of a refusal."""
    try:
        async with (
            ClientSession(timeout=GLANCE_LIMIT) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            return _aware(parsedate_to_datetime(answer.headers["Date"]))
    except (ClientError, TimeoutError, OSError, LookupError, ValueError):
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
