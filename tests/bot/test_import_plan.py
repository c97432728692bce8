"""`python -m bot import-plan`, as an administrator of a machine uses it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.event import Event, EventState
from services.store import Store
from tests.bot.running import ROOT
from tests.builder import SCHOOL, a_school, given
from tests.rows import all_of

HEADER = "Название;Организатор;Начало\n"
GOOD = f"Кубок роботов;{SCHOOL};01.12.2026\n"
HOW = "write it with the year, 03.10.2026 or 03.10.2026 15:00"
BAD = f"Олимпиада;{SCHOOL};вчера\n"


def importing(
    url: str, content: bytes, *options: str, language: str = "en"
) -> subprocess.CompletedProcess[str]:
    folder = Path(url.removeprefix("sqlite:///")).parent
    file = folder / "план.csv"
    file.write_bytes(content)
    return run(url, folder, str(file), "--language", language, *options)


def run(url: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "import-plan", *arguments],
        cwd=folder,  # where there is no .env
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C", "DATABASE_URL": url},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
async def with_school(sqlite_store: Store) -> Store:
    await given(sqlite_store, a_school())
    return sqlite_store


async def states(store: Store) -> list[EventState]:
    return [row[0] for row in await all_of(store, Event.state)]


async def test_valid_rows_are_written_and_refused_ones_told_with_their_number(
    with_school: Store, sqlite_url: str
) -> None:
    done = importing(sqlite_url, (HEADER + GOOD + BAD).encode())

    assert done.stdout.splitlines() == [
        f"Row 3 · Олимпиада: the date “вчера” is not understood: {HOW}",
        "1 new, 0 changed, 0 unchanged, 1 refused",
    ]
    assert (done.stderr, done.returncode) == ("", 0)
    assert await states(with_school) == [EventState.DRAFT]


async def test_repeating_it_changes_nothing(with_school: Store, sqlite_url: str) -> None:
    importing(sqlite_url, (HEADER + GOOD).encode(), "--publish")

    done = importing(sqlite_url, (HEADER + GOOD).encode())

    assert (done.stdout, done.returncode) == ("0 new, 0 changed, 1 unchanged, 0 refused\n", 0)
    assert await states(with_school) == [EventState.PUBLISHED]


async def test_a_dry_run_tells_the_same_and_writes_nothing(with_school: Store, sqlite_url: str) -> None:
    done = importing(sqlite_url, (HEADER + GOOD).encode(), "--dry-run", language="ru")

    assert done.stdout.splitlines() == [
        "1 новое, 0 изменено, 0 без изменений, 0 с отказом",
        "Это просмотр: ничего не записано. Чтобы записать, запустите без --dry-run.",
    ]
    assert await states(with_school) == []


@pytest.mark.usefixtures("with_school")
async def test_when_every_row_was_refused_it_is_a_failure(sqlite_url: str) -> None:
    assert importing(sqlite_url, (HEADER + BAD).encode()).returncode == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "is not a table"),
        ("Номер;Город\n5;Казань\n".encode(), "«Название»"),
        (("Название\n" + "Кубок\n" * 2001).encode(), "too large"),
    ],
)
async def test_a_file_that_cannot_be_read_is_one_line_and_a_two(
    sqlite_url: str, content: bytes, told: str
) -> None:
    done = importing(sqlite_url, content)

    assert (done.stdout, done.returncode, done.stderr.count("\n")) == ("", 2, 1)
    assert told in done.stderr


async def test_a_file_that_is_not_there_is_named(sqlite_url: str, tmp_path: Path) -> None:
    done = run(sqlite_url, tmp_path, "nowhere.csv", "--language", "en")

    assert (done.stderr, done.returncode) == (
        "The file nowhere.csv cannot be read: No such file or directory\n",
        2,
    )
