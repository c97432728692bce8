import asyncio
import logging
from datetime import UTC, datetime, timedelta

from aiohttp import ClientError, ClientSession, ClientTimeout

logger = logging.getLogger(__name__)

# A press on the page comes after the clock was moved there: by then the bot should know.
ASK_EVERY_SECONDS = 0.25
ASK_LIMIT = ClientTimeout(total=2)


def system_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  the one place where the real time is read


class BorrowedClock:
    """The real time and an offset that somebody else keeps: the sandbox's page moves it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._offset = timedelta()

    def __call__(self) -> datetime:
        return system_clock() + self._offset

    async def follow(self, known: asyncio.Event) -> None:
        """Keep asking for the offset, until cancelled; tells when it has been asked for the first time."""
        async with ClientSession(timeout=ASK_LIMIT) as session:
            while True:
                await self._look(session)
                known.set()
                await asyncio.sleep(ASK_EVERY_SECONDS)

    async def _look(self, session: ClientSession) -> None:
        try:
            async with session.get(self._url) as answer:
                self._offset = timedelta(seconds=float((await answer.json())["offset"]))
        except (ClientError, TimeoutError, ValueError, OverflowError, KeyError, TypeError) as error:
            logger.warning("clock_not_answered", extra={"reason": type(error).__name__})
