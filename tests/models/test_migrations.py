import ast
import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.migration import NOTHING, SCRIPTS, migrate, newest
from bot.settings import WrongSetting
from models import Base

HOUSE = Path(__file__).parents[2]
OURS = {"bot", "scheduler", "handlers", "services", "models", "sandbox", "tests"}
VERSIONS = sorted((SCRIPTS / "versions").glob("*.py"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    url: str = request.getfixturevalue("postgres_url")
    migrate(url, to=NOTHING)
    yield url
    migrate(url)


def look(url: str, at: Callable[[Connection], Any]) -> Any:
    if url.startswith("sqlite"):
        with create_engine(url).connect() as connection:
            return at(connection)
    return asyncio.run(_look_at_postgres(url, at))


async def _look_at_postgres(url: str, at: Callable[[Connection], Any]) -> Any:
    engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"))
    async with engine.connect() as connection:
        seen = await connection.run_sync(at)
    await engine.dispose()
    return seen


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def revision(connection: Connection) -> str | None:
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def differences(connection: Connection) -> Any:
    return compare_metadata(MigrationContext.configure(connection), Base.metadata)


def revisions() -> list[str]:
    """From the oldest to the newest."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]


def test_the_models_are_what_the_migrations_make(empty_url: str) -> None:
    migrate(empty_url)

    assert look(empty_url, differences) == []


def test_every_migration_can_be_taken_back_and_made_again(empty_url: str) -> None:
    migrate(empty_url)
    for before in [NOTHING, *revisions()[:-1]][::-1]:
        migrate(empty_url, to=before)
        assert look(empty_url, revision) == (None if before == NOTHING else before)
        migrate(empty_url)
        migrate(empty_url, to=before)

    assert look(empty_url, tables) == set()

    migrate(empty_url)
    assert look(empty_url, differences) == []


BEGINNING = (
    "INSERT INTO schools (id, name, name_en, city, city_en) VALUES ('x', 'Лицей', 'Lyceum', 'Уфа', 'Ufa')",
    "INSERT INTO people (id, name, language, zone) VALUES (1, 'Семён', 'ru', 'Asia/Omsk')",
    "INSERT INTO accounts (messenger, external_id, person_id, reachable) VALUES ('vk', 7, 1, true)",
    "INSERT INTO roles (person_id, kind, school_id) VALUES (1, 'teacher', 'x'), (1, 'editor', NULL)",
)
KEPT = (
    "SELECT name, search, kind, school_id, zone FROM people",
    "SELECT external_id, person_id FROM accounts",
    "SELECT person_id, kind, school_id FROM roles ORDER BY kind",
)


def fill(connection: Connection) -> None:
    for statement in BEGINNING:
        connection.execute(text(statement))
    connection.commit()


def kept(connection: Connection) -> list[list[tuple[Any, ...]]]:
    return [[tuple(row) for row in connection.execute(text(query))] for query in KEPT]


def test_what_people_said_of_themselves_is_kept_when_it_ceases_to_be_a_role(empty_url: str) -> None:
    migrate(empty_url)
    migrate(empty_url, to="20261121_begin")
    look(empty_url, fill)

    migrate(empty_url)

    assert look(empty_url, kept) == [
        [("Семён", "семен", "teacher", "x", "Asia/Omsk")],
        [(7, 1)],
        [(1, "editor", None)],
    ]
    migrate(empty_url, to="20261121_begin")
    assert look(empty_url, lambda connection: connection.execute(text(KEPT[2])).all()) == [
        (1, "editor", None),
        (1, "teacher", "x"),
    ]


def test_migrating_twice_is_migrating(empty_url: str) -> None:
    migrate(empty_url)
    migrate(empty_url)

    assert look(empty_url, revision) == newest()


def test_a_database_newer_than_the_program_is_named_and_left_alone(empty_url: str) -> None:
    migrate(empty_url)
    look(empty_url, lambda connection: rename(connection, newest(), "2999_01_01_later"))

    with pytest.raises(
        WrongSetting, match=r"^DATABASE_URL: the database is newer than the program: it is at 2999"
    ):
        migrate(empty_url)

    look(empty_url, lambda connection: rename(connection, "2999_01_01_later", newest()))


def rename(connection: Connection, old: str, new: str) -> None:
    names = {"old": old, "new": new}
    connection.execute(text("UPDATE alembic_version SET version_num = :new WHERE version_num = :old"), names)
    connection.commit()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "bot.db").mkdir()

    with pytest.raises(WrongSetting) as wrong:
        migrate(f"sqlite:///{tmp_path / 'bot.db'}")

    assert str(wrong.value) == (
        f"DATABASE_URL: {tmp_path / 'bot.db'}: unable to open database file; "
        f"the folder {tmp_path} must be one where this user may write"
    )


def test_a_refused_connection_is_told_with_its_host_and_port() -> None:
    with pytest.raises(WrongSetting, match=r"^DATABASE_URL: no PostgreSQL is reached at 127\.0\.0\.1:1: "):
        migrate("postgresql://bot:password@127.0.0.1:1/bot")


def test_a_database_that_is_not_there_is_told_in_the_servers_words(postgres_url: str) -> None:
    nowhere = make_url(postgres_url).set(database="nowhere").render_as_string(hide_password=False)

    with pytest.raises(
        WrongSetting, match=r'^DATABASE_URL: PostgreSQL at .*: database "nowhere" does not exist$'
    ):
        migrate(nowhere)


def test_several_starts_at_once_migrate_once(empty_url: str) -> None:
    command = [sys.executable, "-m", "bot", "migrate"]
    environment = {**os.environ, "DATABASE_URL": empty_url}
    starts = [subprocess.Popen(command, cwd=HOUSE, env=environment) for _ in range(3)]

    assert [start.wait() for start in starts] == [0, 0, 0]
    assert look(empty_url, differences) == []


def test_the_newest_migration_is_the_head_and_there_is_one() -> None:
    assert revisions()[-1] == newest()
    assert len(revisions()) == len(VERSIONS)


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_imports_nothing_of_ours(path: Path) -> None:
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _names(node)
    }

    assert not imported & OURS


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_is_called_as_its_file(path: Path) -> None:
    assert f'revision = "{path.stem}"' in path.read_text(encoding="utf-8")


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


NUMBERED_ONCE = {"drafts", "invitations", "papers", "people", "roles"}


def counting(connection: Connection) -> list[str]:
    """The tables in which SQLite itself counts, and hence gives no number twice."""
    made = text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
    return sorted(connection.execute(made).scalars())


def test_no_number_that_old_buttons_name_is_given_twice(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'empty.db'}"

    migrate(url)

    told = {table.name for table in Base.metadata.sorted_tables if table.kwargs.get("sqlite_autoincrement")}
    assert look(url, counting) == sorted(told)
    assert told >= NUMBERED_ONCE
