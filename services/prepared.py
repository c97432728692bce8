"""Statements that are said with every entry, compiled once.

What SQLAlchemy does around such a statement takes several times as long as SQLite takes for it, so there they
are said to the driver itself. On PostgreSQL, where the way to the server is longer than all that, as usual.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Dialect, Insert, Select, Table, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

Values = Mapping[str, Any]
Statement = Select[*tuple[Any, ...]] | Insert | ReturningInsert[*tuple[Any, ...]] | Update
Processor = Callable[[Any], Any] | None
# Where a session keeps the transaction it is in and its connection: to look for that takes half a statement.
CONNECTED = "connected"


class Place(NamedTuple):
    """One place of a statement: what is said there is given each time by that name, or always the same."""

    name: str | None
    processor: Processor
    value: Any


class Wording(NamedTuple):
    """A statement in SQLite's words, with what is made of values on the way in and on the way out."""

    sql: str
    places: tuple[Place, ...]
    read: tuple[Processor, ...]

    def put(self, values: Values) -> list[Any]:
        return [
            value if name is None else values[name] if processor is None else processor(values[name])
            for name, processor, value in self.places
        ]

    def taken(self, row: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(
            [
                value if processor is None else processor(value)
                for processor, value in zip(self.read, row, strict=True)
            ]
        )


class Prepared:
    """A statement all of whose values have names. An insert says every column but the number it is given."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        # Made when it is first said: a start waits for none of them.
        self._wording: Wording | None = None

    def rows(self, session: Session, values: Values) -> Sequence[Sequence[Any]]:
        connection = _flushed(session)
        if connection.dialect.name != "sqlite":
            return connection.execute(self._statement, values).all()
        wording = self._worded(connection.dialect)
        try:
            found = _driver(connection).execute(wording.sql, wording.put(values)).fetchall()
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(wording, error, connection.dialect) from error
        return [wording.taken(row) for row in found]

    def row(self, session: Session, values: Values) -> Sequence[Any] | None:
        """The first one, where there is any."""
        return next(iter(self.rows(session, values)), None)

    def run(self, session: Session, *values: Values) -> int:
        """Once with each of the values; how many rows it concerned."""
        connection = _flushed(session)
        if connection.dialect.name != "sqlite":
            return connection.execute(self._statement, values[0] if len(values) == 1 else values).rowcount
        wording = self._worded(connection.dialect)
        try:
            said = _driver(connection).executemany(wording.sql, map(wording.put, values))
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(wording, error, connection.dialect) from error
        return cast(int, said.rowcount)

    def _worded(self, dialect: Dialect) -> Wording:
        if self._wording is None:
            self._wording = _worded(self._statement, dialect)
        return self._wording


def _flushed(session: Session) -> Connection:
    """As with every other statement, what the session has yet to write goes before it."""
    if session.autoflush:
        session.flush()
    transaction = session.get_nested_transaction() or session.get_transaction()
    known = session.info.get(CONNECTED)
    if known is None or transaction is None or known[0] is not transaction:
        connection = session.connection()
        transaction = session.get_nested_transaction() or session.get_transaction()
        known = session.info[CONNECTED] = (transaction, connection)
    found: Connection = known[1]
    return found


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _told(wording: Wording, error: Exception, dialect: Dialect) -> BaseException:
    """As SQLAlchemy tells it, with the statement and without what a person wrote."""
    of_driver = dialect.loaded_dbapi.Error
    return DBAPIError.instance(wording.sql, None, error, of_driver, hide_parameters=True, dialect=dialect)


def _worded(statement: Statement, dialect: Dialect) -> Wording:
    columns = _columns(statement) if isinstance(statement, Insert) else None
    compiled = statement.compile(dialect=dialect, column_keys=columns)
    binds = [compiled.binds[name] for name in getattr(compiled, "positiontup", None) or ()]
    places = []
    for bind in binds:
        processor = bind.type.dialect_impl(dialect).bind_processor(dialect)
        if bind.required:
            places.append(Place(bind.key, processor, None))
        else:
            places.append(Place(None, None, bind.value if processor is None else processor(bind.value)))
    types = [column.type.dialect_impl(dialect) for column in statement.exported_columns]
    return Wording(str(compiled), tuple(places), tuple(one.result_processor(dialect, None) for one in types))


def _columns(statement: Insert) -> list[str]:
    table = statement.table
    given = table.autoincrement_column if isinstance(table, Table) else None
    return [column.key for column in table.c if column is not given]
