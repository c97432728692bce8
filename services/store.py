from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import make_url
from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")


class StoreUnavailableError(Exception):
    """The database cannot be asked just now: locked, full, gone. Nothing was done; later it may be."""


# The body of a transaction: an ordinary function of a session, run whole.
Body = Callable[Concatenate[Session, P], T]


class Store(Protocol):
    """Runs bodies of transactions. What they return must not need the session any more."""

    async def write(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the body alone or not at all; its changes are durable when this returns."""

    async def read(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a body that changes nothing, beside the writers."""

    async def glance(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read one row by a unique key: so short that going to another thread would cost five times more."""

    async def close(self) -> None: ...


def open_store(database_url: str) -> Store:
    url = make_url(database_url)
    # Each engine stays unimported where it is not used: it is a third of a second of every start.
    if url.get_backend_name() == "sqlite":
        from services.sqlite_store import SqliteStore  # noqa: PLC0415

        return SqliteStore(url.database or "")
    from services.postgres_store import PostgresStore  # noqa: PLC0415

    return PostgresStore(url.set(drivername="postgresql+asyncpg"))
