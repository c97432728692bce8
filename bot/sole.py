"""One process at a time works on an installation's inbox: two would answer the same people."""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from sqlalchemy import URL, NullPool, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.settings import Settings

logger = logging.getLogger(__name__)

# Another number than the migrations' turnstile, by which starts wait for each other for a moment.
KEY = 20261122
LOOK_AGAIN_SECONDS = 1.0

Take = Callable[[], Awaitable[bool]]


@asynccontextmanager
async def sole(settings: Settings, stop: asyncio.Event) -> AsyncIterator[bool]:
    """Alone inside of the block: wait until the other process has ended, or until we are told to stop.

    Answers whether we are alone; told to stop, there is nothing left to do. The lock goes with the process,
    however it ends.
    """
    url = make_url(settings.database_url)
    async with AsyncExitStack() as holding:
        take = _file(url, holding) if url.get_backend_name() == "sqlite" else await _postgres(url, holding)
        is_alone = await take()
        if not is_alone:
            logger.warning("another_bot_runs_on_this_database")
        while not is_alone and not stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK_AGAIN_SECONDS)
            is_alone = await take()
        yield is_alone and not stop.is_set()


def _file(url: URL, holding: AsyncExitStack) -> Take:
    path = Path(f"{url.database}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    file = holding.enter_context(path.open("a"))

    async def take() -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    return take


async def _postgres(url: URL, holding: AsyncExitStack) -> Take:
    engine = create_async_engine(url.set(drivername="postgresql+asyncpg"), poolclass=NullPool)
    holding.push_async_callback(engine.dispose)
    # Held open for as long as we live: the lock belongs to the connection.
    opened = await holding.enter_async_context(engine.connect())
    connection = await opened.execution_options(isolation_level="AUTOCOMMIT")

    async def take() -> bool:
        taken = await connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY})
        return bool(taken.scalar())

    return take
