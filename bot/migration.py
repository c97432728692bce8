"""Bringing a database to the shape that the program expects."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.settings import WrongSetting
from services.sqlite_store import writing_engine

SCRIPTS = Path(__file__).parent.parent / "models" / "migrations"
HEAD, NOTHING = "head", "base"
# Any number that nobody else in the database has chosen.
TURNSTILE = 20261121


def migrate(database_url: str, *, to: str = HEAD) -> None:
    """Blocking, and with an event loop of its own on PostgreSQL: to be called before any other loop runs."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "")
        engine = writing_engine(str(path))
        with ExitStack() as stack:
            with _reaching():
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = stack.enter_context(engine.connect())
            _bring(connection, to)
        engine.dispose()
    else:
        asyncio.run(_migrate_postgres(url.set(drivername="postgresql+asyncpg"), to))


async def _migrate_postgres(url: URL, to: str) -> None:
    engine = create_async_engine(url)
    async with AsyncExitStack() as stack:
        with _reaching():
            connection = await stack.enter_async_context(engine.connect())
        # Of two workers started at once the second waits until the first has gone, and finds everything done.
        await connection.execute(text(f"SELECT pg_advisory_lock({TURNSTILE})"))
        await connection.run_sync(_bring, to)
    await engine.dispose()


@contextmanager
def _reaching() -> Iterator[None]:
    """Whatever the database says no with is told in its words; the address may hold a password and is not."""
    try:
        yield
    except DBAPIError as error:
        raise WrongSetting(f"DATABASE_URL: {error.orig}") from None
    except OSError as error:
        raise WrongSetting(f"DATABASE_URL: {error}") from None


def newest() -> str:
    """The revision at the head: revisions are named by their dates, and each file by its revision."""
    return max(path.stem for path in (SCRIPTS / "versions").glob("*.py"))


def revision_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _bring(connection: Connection, to: str) -> None:
    current = revision_of(connection)
    connection.rollback()
    if to == HEAD and current == newest():
        return
    # A third of the whole start, and needed only on the day of an update.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    if to == HEAD:
        command.upgrade(config, to)
    else:
        command.downgrade(config, to)
