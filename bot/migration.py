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
POSTGRES_PORT = 5432
# Any number that nobody else in the database has chosen.
TURNSTILE = 20261121


def migrate(database_url: str, *, to: str = HEAD) -> None:
    """Blocking, and with an event loop of its own on PostgreSQL: to be called before any other loop runs."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "")
        engine = writing_engine(str(path))
        with ExitStack() as stack:
            stack.callback(engine.dispose)
            with _opening(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = stack.enter_context(engine.connect())
                current = revision_of(connection)
            _bring(connection, current, to)
    else:
        asyncio.run(_migrate_postgres(url.set(drivername="postgresql+asyncpg"), to))


async def _migrate_postgres(url: URL, to: str) -> None:
    engine = create_async_engine(url)
    async with AsyncExitStack() as stack:
        # Also after a refusal: a connection that stays open keeps the turnstile shut.
        stack.push_async_callback(engine.dispose)
        with _reaching(url):
            connection = await stack.enter_async_context(engine.connect())
        # Of two workers started at once the second waits until the first has gone, and finds everything done.
        await connection.execute(text(f"SELECT pg_advisory_lock({TURNSTILE})"))
        current = await connection.run_sync(revision_of)
        await connection.run_sync(_bring, current, to)


@contextmanager
def _opening(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, OSError) as error:
        words = error.orig if isinstance(error, DBAPIError) else error.strerror
        raise WrongSetting(
            f"DATABASE_URL: {path}: {words}; "
            f"the folder {path.absolute().parent} must be one where this user may write"
        ) from None


@contextmanager
def _reaching(url: URL) -> Iterator[None]:
    """Whatever the database says no with is told in its words; the address may hold a password and is not."""
    place = f"{url.host or 'localhost'}:{url.port or POSTGRES_PORT}"
    try:
        yield
    except OSError as error:
        words = error.strerror or type(error).__name__
        raise WrongSetting(f"DATABASE_URL: no PostgreSQL is reached at {place}: {words}") from None
    except Exception as error:  # noqa: BLE001  the driver's classes are not imported for SQLite
        cause = getattr(error, "orig", None)
        words = " ".join(str(getattr(cause, "__cause__", None) or cause or error).split())
        raise WrongSetting(f"DATABASE_URL: PostgreSQL at {place}: {words}") from None


def newest() -> str:
    """The revision at the head: revisions are named by their dates, and each file by its revision."""
    return max(path.stem for path in (SCRIPTS / "versions").glob("*.py"))


def revision_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _bring(connection: Connection, current: str | None, to: str) -> None:
    connection.rollback()
    if current is not None and not (SCRIPTS / "versions" / f"{current}.py").exists():
        raise WrongSetting(
            f"DATABASE_URL: the database is newer than the program: it is at {current}, and the program "
            f"knows nothing after {newest()}; update the program"
        )
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
