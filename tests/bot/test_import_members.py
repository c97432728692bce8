"""`python -m bot import-members`, as an administrator of a machine uses it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.school import School
from services.sheet import write_sheet
from services.store import Store
from tests.bot.running import ROOT
from tests.rows import all_of

HEADER = "id;full_name;city;region;joined_on\n"
GOOD = "kazan-licey-5;МБОУ «Лицей №5»;Казань;Татарстан;2023-05-11\n"
BAD = "kazan-licey-6;МБОУ «Лицей №6»;Казань;Татарстан;вчера\n"


def importing(
    url: str, content: str | bytes, *options: str, name: str = "список.csv", language: str = "en"
) -> subprocess.CompletedProcess[str]:
    folder = Path(url.removeprefix("sqlite:///")).parent
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run(url, folder, str(file), "--language", language, *options)


def run(url: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "import-members", *arguments],
        cwd=folder,  # where there is no .env
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C", "DATABASE_URL": url},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


async def ids(store: Store) -> list[str]:
    return [row[0] for row in await all_of(store, School.id)]


async def test_valid_rows_are_written_and_refused_ones_told_with_their_number(
    sqlite_store: Store, sqlite_url: str
) -> None:
    done = importing(sqlite_url, HEADER + GOOD + BAD)

    assert done.stdout.splitlines() == [
        "Row 3 · МБОУ «Лицей №6»: the date “вчера” is not understood: write 2023, 2023-05 or 11.05.2023",
        "1 new, 0 changed, 0 unchanged, 1 refused",
    ]
    assert (done.stderr, done.returncode) == ("", 0)
    assert await ids(sqlite_store) == ["kazan-licey-5"]


async def test_repeating_it_changes_nothing(sqlite_url: str) -> None:
    importing(sqlite_url, HEADER + GOOD)

    done = importing(sqlite_url, HEADER + GOOD)

    assert (done.stdout, done.returncode) == ("0 new, 0 changed, 1 unchanged, 0 refused\n", 0)


async def test_a_dry_run_tells_the_same_and_writes_nothing(sqlite_store: Store, sqlite_url: str) -> None:
    done = importing(sqlite_url, HEADER + GOOD, "--dry-run", language="ru")

    assert done.stdout.splitlines() == [
        "1 новая, 0 изменено, 0 без изменений, 0 с отказом",
        "Это просмотр: ничего не записано. Чтобы записать, запустите без --dry-run.",
    ]
    assert await ids(sqlite_store) == []


async def test_a_workbook_is_read_as_well(sqlite_store: Store, sqlite_url: str) -> None:
    content = write_sheet(
        ["id", "Полное наименование", "Город"], [("kazan-licey-5", "Лицей №5", "Казань")], name="1"
    )

    done = importing(sqlite_url, content, name="список.xlsx")

    assert (done.stdout, await ids(sqlite_store)) == (
        "1 new, 0 changed, 0 unchanged, 0 refused\n",
        ["kazan-licey-5"],
    )


async def test_when_every_row_was_refused_it_is_a_failure(sqlite_url: str) -> None:
    assert importing(sqlite_url, HEADER + BAD).returncode == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "is not a table"),
        (b"", "is nothing in"),
        ("Номер;Город\n5;Казань\n".encode(), "«Полное наименование»"),
        (b"a" * (50 * 1024 * 1024), "too large"),
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
