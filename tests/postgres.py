"""A PostgreSQL database of this run's own, where there is a server; TEST_POSTGRES_URL names another."""

import asyncio
import os
import secrets
from collections.abc import Iterator

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy import URL, make_url

from bot.migration import migrate
from models import Base
from tests.requirement import lacking

USUAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
CONNECT_SECONDS = 5.0


@pytest.fixture(scope="session")
def postgres_database() -> Iterator[str]:
    server = make_url(os.environ.get("TEST_POSTGRES_URL", USUAL_SERVER)).set(drivername="postgresql")
    name = f"bot_test_{secrets.token_hex(4)}"
    try:
        asyncio.run(_execute(server, f'CREATE DATABASE "{name}"'))
    except (OSError, asyncpg.PostgresError, TimeoutError) as error:
        lacking("postgres", f"{server.render_as_string()} does not answer ({type(error).__name__})")
    # Nothing of a test needs to survive a power cut.
    asyncio.run(_execute(server, f'ALTER DATABASE "{name}" SET synchronous_commit TO off'))
    url = server.set(database=name)
    migrate(url.render_as_string(hide_password=False))
    yield url.render_as_string(hide_password=False)
    asyncio.run(_execute(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture
def postgres_url(postgres_database: str) -> str:
    return emptied(postgres_database)


def emptied(database: str) -> str:
    """The same database, as if nobody had been there."""
    asyncio.run(_execute(make_url(database), _emptying()))
    return database


def _emptying() -> str:
    """Rows are deleted one table after another: TRUNCATE makes new files for every table, however empty.

    References are not looked at meanwhile, and every number begins at one again.
    """
    tables = Base.metadata.sorted_tables
    numbered = [table.name for table in tables if "id" in table.columns]
    statements = [
        "SET session_replication_role TO replica",
        *(str(table.delete()) for table in tables),
        *(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 1, false)" for name in numbered),
    ]
    return "; ".join(statements)


async def _execute(url: URL, statement: str) -> None:
    connection = await asyncpg.connect(url.render_as_string(hide_password=False), timeout=CONNECT_SECONDS)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
