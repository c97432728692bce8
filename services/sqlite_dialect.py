"""SQLite as SQLAlchemy speaks it, but for savepoints: one is made for every body of a transaction."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from typing_extensions import override

DRIVER = "sqlite+savepoints"
registry.register("sqlite.savepoints", __name__, "SavepointDialect")


class SavepointDialect(SQLiteDialect_pysqlite):
    """Says savepoints to the driver itself: as SQLAlchemy's statements they take a third of a registration.

    All of them have one name: the innermost is meant, and each ends before the one around it. So the driver
    keeps these words ready, and does not drop others for the hundreds of names of a group.
    """

    supports_statement_cache = True

    @override
    def do_savepoint(self, connection: Connection, name: str) -> None:
        _driver(connection).execute("SAVEPOINT body")

    @override
    def do_release_savepoint(self, connection: Connection, name: str) -> None:
        _driver(connection).execute("RELEASE body")

    @override
    def do_rollback_to_savepoint(self, connection: Connection, name: str) -> None:
        driver = _driver(connection)
        # A full disk has made SQLite take back everything already, and the savepoint with it.
        if driver.in_transaction:
            driver.execute("ROLLBACK TO body")
            driver.execute("RELEASE body")


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
