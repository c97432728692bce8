import asyncio

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.check.finding import Finding, wrong
from bot.check.network import BROKEN, FAILED, QUESTION_SECONDS, TIMEOUT
from bot.check.schema import examine

# Why PostgreSQL refuses, by the beginning of its SQLSTATE. The names are those of the texts.
REFUSALS = {"28": "password", "3D000": "no-database", "25006": "read-only", "42501": "read-only"}


async def look(url: URL) -> tuple[str, ...] | Finding:
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"), poolclass=NullPool, hide_parameters=True
    )
    try:
        async with asyncio.timeout(QUESTION_SECONDS), engine.connect() as connection:
            return await connection.run_sync(examine)
    except (
        SQLAlchemyError,
        OSError,
        TypeError,
        ValueError,
    ) as error:  # the last two: odd parts of an address
        place = f"{url.host}:{url.port}" if url.port else str(url.host)
        return wrong("check-database-closed", host=place, database=str(url.database), reason=_reason(error))
    finally:
        await engine.dispose()


def _reason(error: Exception) -> str:
    """Only the kind: a driver's own words may repeat the address with its password."""
    if isinstance(error, DBAPIError):
        state = str(getattr(error.orig, "sqlstate", ""))
        return next((reason for begin, reason in REFUSALS.items() if state.startswith(begin)), BROKEN)
    if isinstance(error, TimeoutError):
        return TIMEOUT
    return FAILED if isinstance(error, OSError) else BROKEN
