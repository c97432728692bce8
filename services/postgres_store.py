from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from typing_extensions import override

from services.store import Body, P, Store, StoreUnavailableError, T

# Two cores answer at most this many transactions at once; more connections would only wait inside.
CONNECTIONS = 10
# Of two that wait for each other PostgreSQL refuses one. Begun anew, it finds what the other has left.
SERIALIZATION_FAILURE, DEADLOCK = "40001", "40P01"
ATTEMPTS = 4
# The classes of codes for connections, resources, and what an operator did.
AWAY = ("08", "53", "57")


class PostgresStore(Store):
    """A transaction per body on a pooled connection; other processes may use the database beside us."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,  # an error is logged with its statement, and never with what a person wrote
        )
        self._sessions = async_sessionmaker(self._engine, class_=AsyncSession, expire_on_commit=False)

    @override
    async def write(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        attempt = 1
        while True:
            try:
                async with self._sessions.begin() as session:
                    return await session.run_sync(body, *args, **kwargs)
            except DBAPIError as error:
                if attempt == ATTEMPTS or not _gave_way(error):
                    raise _told(error) from error
            except OSError as error:
                raise StoreUnavailableError(str(error)) from error
            attempt += 1

    @override
    async def read(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            async with self._sessions() as session:
                return await session.run_sync(body, *args, **kwargs)
        except DBAPIError as error:
            raise _told(error) from error
        except OSError as error:  # nobody answers at the address: asyncpg tells it as it is
            raise StoreUnavailableError(str(error)) from error

    @override
    async def glance(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.read(body, *args, **kwargs)

    @override
    async def close(self) -> None:
        await self._engine.dispose()


def _told(error: DBAPIError) -> Exception:
    """A statement that was refused is the caller's trouble; a database that went away is everybody's."""
    sqlstate = str(getattr(error.orig, "sqlstate", None) or "")
    is_away = error.connection_invalidated or sqlstate.startswith(AWAY)
    return StoreUnavailableError(str(error.orig)) if is_away else error


def _gave_way(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) in {SERIALIZATION_FAILURE, DEADLOCK}
