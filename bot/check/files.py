import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

from bot.check.finding import Finding, good, wrong


async def findings(folder: Path) -> AsyncIterator[Finding]:
    yield await asyncio.to_thread(_look, folder)


def _look(folder: Path) -> Finding:
    """The first file makes the folder and those that lead to it: nothing is made here."""
    nearest = next(part for part in (folder.absolute(), *folder.absolute().parents) if part.exists())
    if nearest.is_dir() and os.access(nearest, os.R_OK | os.W_OK | os.X_OK):
        return good("check-files-good", path=str(folder))
    return wrong("check-files-folder", path=str(folder), folder=str(nearest))
