import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from sqlite3 import SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR, SQLITE_LOCKED
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, NullPool
from typing_extensions import override

from services.sqlite_dialect import DRIVER
from services.sqlite_writer import Writer
from services.store import Body, P, Store, StoreUnavailableError, T

# Another process (an import, a backup) may hold the file for a moment.
BUSY_TIMEOUT_MS = 5_000
# Locked by another process or another connection, failing, full, or not to be opened.
AWAY = frozenset({SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN})
PRIMARY_CODE = 0xFF
# Long reads go beside each other and beside the writer; two cores have no use for more.
READERS = 2


class SqliteStore(Store):
    """One file: one writer thread with group commit, readers beside it."""

    def __init__(self, path: str) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._writer = Writer(writing_engine(path))
        self._reading = _reading_engine(path)
        self._readers = ThreadPoolExecutor(READERS, "reader")
        self._glancing = Session(_query_only_engine(path, poolclass=NullPool), expire_on_commit=False)

    @override
    async def write(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with _available():
            return await self._writer.run(lambda session: body(session, *args, **kwargs))

    @override
    async def read(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        with _available():
            return await loop.run_in_executor(self._readers, partial(self._read, body, *args, **kwargs))

    @override
    async def glance(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        # A session of its own that stays open: to begin and to end one costs more than the row.
        with _available():
            return body(self._glancing, *args, **kwargs)

    def _read(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with Session(self._reading, expire_on_commit=False) as session:
            return body(session, *args, **kwargs)

    @override
    async def close(self) -> None:
        await self._writer.close()
        self._readers.shutdown()
        self._reading.dispose()
        self._glancing.close()


@contextmanager
def _available() -> Iterator[None]:
    """A statement that is wrong is the caller's trouble; a file that cannot be used is everybody's."""
    try:
        yield
    except OperationalError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & PRIMARY_CODE
        if code not in AWAY:
            raise
        raise StoreUnavailableError(str(error.orig)) from error


def writing_engine(path: str) -> Engine:
    # The driver's own habit is to begin late and deferred, and to let a reader turned writer fail.
    engine = create_engine(
        URL.create(DRIVER, database=path),
        connect_args={"isolation_level": None, "check_same_thread": False},
        hide_parameters=True,  # an error is logged with its statement, and never with what a person wrote
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _: ConnectionPoolEntry) -> None:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA journal_mode=WAL")
        # An answer the person has seen must survive the power cut that follows it.
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _reading_engine(path: str) -> Engine:
    engine = _query_only_engine(path, pool_size=READERS, max_overflow=0)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Deferred: the snapshot is taken by the first read and no writer is kept waiting.
        connection.exec_driver_sql("BEGIN")

    return engine


def _query_only_engine(path: str, **pool: Any) -> Engine:
    """Each statement sees the newest commit by itself, unless somebody begins."""
    engine = create_engine(
        _url(path),
        connect_args={"isolation_level": None, "check_same_thread": False},
        hide_parameters=True,
        **pool,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _: ConnectionPoolEntry) -> None:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA query_only=ON")

    return engine


def _url(path: str) -> URL:
    return URL.create("sqlite+pysqlite", database=path)
