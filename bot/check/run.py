"""python -m bot check: whether everything is there that the bot needs, and if not, what to press where."""

import sys
from asyncio import TaskGroup
from collections.abc import AsyncIterator, Callable
from io import TextIOWrapper

from bot.check import address, clock, database, files, setting, telegram, vk
from bot.check.finding import Finding
from bot.check.report import Report
from bot.clock import system_clock
from bot.settings import Settings
from handlers.translation import translator
from models.person import Language
from services.clock import Clock


async def check(
    settings: Settings,
    language: Language = Language.RU,
    *,
    now: Clock = system_clock,
    write: Callable[[str], object] | None = None,
) -> bool:
    """Print what is found; True when nothing is wrong."""
    report = Report(translator(language, zone=settings.timezone), settings, write or _screen())
    subjects = (
        setting.findings(settings),
        telegram.findings(settings),
        vk.findings(settings),
        address.findings(settings),
        database.findings(settings.database_url),
        files.findings(settings.files_folder),
        clock.findings(settings, now),
    )
    async with TaskGroup() as looking:
        looks = [looking.create_task(_all(subject)) for subject in subjects]
        for look in looks:
            for finding in await look:
                report.tell(finding)
    return report.close()


async def _all(findings: AsyncIterator[Finding]) -> list[Finding]:
    return [finding async for finding in findings]


def _screen() -> Callable[[str], object]:
    # A terminal without Russian letters shall show signs in their place, and not a traceback.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return sys.stdout.write
