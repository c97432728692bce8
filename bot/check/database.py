import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from shutil import disk_usage

from sqlalchemy import URL, make_url
from sqlalchemy.exc import DBAPIError

from bot.check.finding import Finding, doubt, good, wrong
from bot.check.schema import examine, judge
from services.sqlite_store import writing_engine

# A season of a consortium is some hundred megabytes, its backup as much again.
LITTLE_MB, TOO_LITTLE_MB = 1024, 100
BYTES_PER_MB = 1024 * 1024


async def findings(database_url: str) -> AsyncIterator[Finding]:
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        for finding in await asyncio.to_thread(lambda: list(_sqlite(Path(url.database or "")))):
            yield finding
        return
    async for finding in _postgres(url):
        yield finding


def _sqlite(path: Path) -> Iterator[Finding]:
    if path.exists():
        yield from _sqlite_file(path)
    else:
        yield _place_for(path)
    yield _disk(_nearest(path))


def _sqlite_file(path: Path) -> Iterator[Finding]:
    engine = writing_engine(str(path))
    try:
        with engine.connect() as connection:
            revisions = examine(connection)
            journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    except DBAPIError as error:
        # SQLite's own words are short and hold no values.
        yield wrong("check-database-file", path=str(path), words=str(error.orig))
        return
    finally:
        engine.dispose()
    yield good("check-database-good", place=str(path))
    yield judge(revisions)
    if journal == "wal":
        yield good("check-database-journal-good")
    else:
        yield doubt("check-database-journal", journal=str(journal), path=str(path))


def _place_for(path: Path) -> Finding:
    """`run` makes the file and the folders that lead to it, if it may."""
    folder = _nearest(path)
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return doubt("check-database-absent", path=str(path))
    return wrong("check-database-folder", path=str(path), folder=str(folder))


def _nearest(path: Path) -> Path:
    return next(folder for folder in path.absolute().parents if folder.exists())


def _disk(folder: Path) -> Finding:
    free = disk_usage(folder).free // BYTES_PER_MB
    facts = {"free": str(free), "folder": str(folder)}
    if free < TOO_LITTLE_MB:
        return wrong("check-database-disk", **facts)
    if free < LITTLE_MB:
        return doubt("check-database-disk", **facts)
    return good("check-database-disk-good", **facts)


async def _postgres(url: URL) -> AsyncIterator[Finding]:
    from bot.check.postgres import look  # noqa: PLC0415  asyncpg is not loaded where it is not used

    found = await look(url)
    if isinstance(found, Finding):
        yield found
        return
    yield good("check-database-good", place=f"{url.host}/{url.database}")
    yield judge(found)
