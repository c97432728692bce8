"""The program's database, looked at and held up by somebody beside the program."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_FSIZE, prlimit
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # it has no types
from sqlalchemy import make_url
from typing_extensions import override

from tests.bot.running import PATIENCE_SECONDS, Program, until

# Less than the file has, so that it cannot grow, and more than the program writes into its journal.
LITTLE_BYTES = 64 * 1024
PUT_OFF = "delivery_put_off"
OTHERS = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


class Database(ABC):
    """How one looks beside the program. It is opened anew each time, as the program may die at any time."""

    # Why no disk can be filled, where it cannot.
    keeps_disk = ""

    def __init__(self, url: str) -> None:
        self.url = url

    @abstractmethod
    async def ask(self, query: str) -> list[tuple[Any, ...]]: ...

    @abstractmethod
    async def come_to_rest(self) -> None:
        """What a dead program has asked for is done, or never will be."""

    @abstractmethod
    def locked(self) -> AbstractAsyncContextManager[None]:
        """Nobody else can write inside of the block."""

    @abstractmethod
    async def is_missed(self, program: Program) -> bool:
        """Whether the program has come upon the lock."""


class SqliteFile(Database):
    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._path = Path(make_url(url).database or "")

    @override
    async def ask(self, query: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._path, timeout=PATIENCE_SECONDS)) as database:
            return database.execute(query).fetchall()

    @override
    async def come_to_rest(self) -> None:
        """It dies with the program's threads."""

    @override
    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        with closing(sqlite3.connect(self._path, timeout=PATIENCE_SECONDS, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    @override
    async def is_missed(self, program: Program) -> bool:
        return has_put_off(program)


class PostgresServer(Database):
    keeps_disk = "the server's disk is not the test's to fill"

    @override
    async def ask(self, query: str) -> list[tuple[Any, ...]]:
        async with self._connection() as connection:
            return [tuple(row) for row in await connection.fetch(query)]

    @override
    async def come_to_rest(self) -> None:
        """A server goes on for a moment with what the dead have asked for."""
        await until(self._is_alone)

    async def _is_alone(self) -> bool:
        return not await self.ask(OTHERS)

    @override
    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        async with self._connection() as other, other.transaction():
            # Readers go on; whoever writes, or means to, waits.
            await other.execute("LOCK TABLE deliveries IN EXCLUSIVE MODE")
            yield

    @override
    async def is_missed(self, program: Program) -> bool:
        return bool(await self.ask(f"{OTHERS} AND wait_event_type = 'Lock' LIMIT 1"))

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        connection = await asyncpg.connect(self.url)
        try:
            yield connection
        finally:
            await connection.close()


def database_at(url: str) -> Database:
    return SqliteFile(url) if url.startswith("sqlite") else PostgresServer(url)


@contextmanager
def full_disk(program: Program) -> Iterator[None]:
    """No file of the program's grows any more: its writes fail as they do on a disk without room."""
    prlimit(program.pid, RLIMIT_FSIZE, (LITTLE_BYTES, RLIM_INFINITY))
    yield
    if not program.has_ended:
        prlimit(program.pid, RLIMIT_FSIZE, (RLIM_INFINITY, RLIM_INFINITY))


def has_put_off(program: Program) -> bool:
    """Whether it has said that its database is away."""
    return PUT_OFF in program.complained
