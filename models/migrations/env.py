"""Run by alembic. The program hands over an open connection; the command line opens one by DATABASE_URL."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from models import Base
from models.column_types import UtcDateTime
from models.partial_index import PartialIndex


def render_item(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """A migration outlives the code it was written beside, so it may not import ours."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def spell_out_indexes() -> None:
    """For what is written by a look at the models."""
    for table in Base.metadata.tables.values():
        for index in table.indexes:
            if isinstance(index, PartialIndex):
                index.spell_out()


def migrate(connection: Connection) -> None:
    with keeping_references(connection):
        _migrate(connection)


@contextmanager
def keeping_references(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by dropping it, and a dropped table takes along the rows that refer to it."""
    if connection.dialect.name != "sqlite":
        yield
        return
    # Of the driver's own connection: within a transaction, which SQLAlchemy would begin, it does nothing.
    sqlite: Any = connection.connection.driver_connection
    enforced = sqlite.execute("PRAGMA foreign_keys").fetchone()[0]
    sqlite.execute("PRAGMA foreign_keys=OFF")
    yield
    broken = sqlite.execute("PRAGMA foreign_key_check").fetchall()
    sqlite.execute(f"PRAGMA foreign_keys={enforced}")
    if broken:
        raise ValueError(f"After the migrations rows refer to nothing: {broken[:5]}")


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        render_item=render_item,
        # One transaction, begun before the first look at what is done: two starts at once take turns.
        # Both databases can take back half-done migrations; alembic believes it of one of them only.
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def migrate_asynchronously(url: str) -> None:
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    spell_out_indexes()
    url = make_url(os.environ.get("DATABASE_URL", "sqlite:///data/bot.db"))
    if url.get_backend_name() == "sqlite":
        with create_engine(url.set(drivername="sqlite+pysqlite")).connect() as connection:
            migrate(connection)
    else:
        asyncio.run(
            migrate_asynchronously(
                url.set(drivername="postgresql+asyncpg").render_as_string(hide_password=False)
            )
        )
