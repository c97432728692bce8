"""What all the questions to the platforms have in common."""

import asyncio
from urllib.parse import urlsplit

from aiohttp import ClientTimeout

# Somebody waits before a screen, and a container's health check has a minute for everything.
QUESTION_SECONDS = 12
GLANCE_LIMIT = ClientTimeout(total=5)

# Why there was no answer, as the texts tell it apart.
TIMEOUT, FAILED, BROKEN = "timeout", "failed", "broken"


def host(url: object) -> str:
    """Where an address leads, without what may stand beside it: a password before, a token behind."""
    try:
        parts = urlsplit(str(url))
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    except ValueError:
        return "?"


def origin(url: object) -> str:
    return f"{str(url).partition('://')[0]}://{host(url)}"


async def without_pause(_: float) -> None:
    """Repeat at once: whether a network is down is known without waiting."""
    await asyncio.sleep(0)
