"""What SQLite's driver is told, whoever tells it: SQLAlchemy, or somebody who speaks to it directly."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Self

from sqlalchemy import Engine, event
from typing_extensions import override

Statement = tuple[str, Any]
# Those who say the statements again make transactions of their own.
OF_A_TRANSACTION = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "PRAGMA")


@contextmanager
def listening() -> Iterator[list[list[Statement]]]:
    """On every file that is opened meanwhile. What is said goes into the last list, once there is one."""
    heard: list[list[Statement]] = []

    def note(statement: str, parameters: Iterable[Any]) -> None:
        if heard and not statement.startswith(OF_A_TRANSACTION):
            heard[-1].extend((statement, one) for one in parameters)

    class Cursor(sqlite3.Cursor):
        @override
        def execute(self, sql: str, parameters: Any = ()) -> Self:
            note(sql, [parameters])
            return super().execute(sql, parameters)

        @override
        def executemany(self, sql: str, parameters: Iterable[Any]) -> Self:
            every = list(parameters)
            note(sql, every)
            return super().executemany(sql, every)

    class Connection(sqlite3.Connection):
        @override
        def cursor(self, factory: Any = None) -> Any:
            return super().cursor(Cursor)

        @override
        def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
            said: sqlite3.Cursor = self.cursor().execute(sql, parameters)
            return said

        @override
        def executemany(self, sql: str, parameters: Iterable[Any]) -> sqlite3.Cursor:
            said: sqlite3.Cursor = self.cursor().executemany(sql, parameters)
            return said

    def connect(_: Any, __: Any, ___: Any, how: dict[str, Any]) -> None:
        how["factory"] = Connection

    event.listen(Engine, "do_connect", connect)
    try:
        yield heard
    finally:
        event.remove(Engine, "do_connect", connect)
