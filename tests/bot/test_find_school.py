"""`python -m bot find-school`, as another program uses it: lines in, lines out."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from models.school import School, SchoolStanding
from services.store import Store
from tests.bot.running import ROOT
from tests.builder import a_school, given

NOTICE = "The database knows no school: those of the demonstration season are searched.\n"
LYCEUM = a_school("kemerovo-licey-89", name="Лицей №89", city="Кемерово")
SCHOOL = a_school("ufa-shkola-7", name="Школа №7", city="Уфа")


@contextmanager
def asking(
    folder: Path, *words: str, command: str = "find-school", **settings: str
) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", command, *words],
        cwd=folder,  # where there is no .env
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C", **settings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def database(folder: Path) -> dict[str, str]:
    return {"DATABASE_URL": f"sqlite:///{folder / 'bot.db'}"}


def record(session: Session, school_id: str) -> None:
    school = session.get_one(School, school_id)
    school.standing = SchoolStanding.RECORDED


def test_a_line_in_is_a_line_out_with_the_ids_of_the_likeliest_schools(tmp_path: Path) -> None:
    with asking(tmp_path, "-", **database(tmp_path)) as process:
        said, complained = process.communicate("лицей 89\n\nщщщ\r\n777")

    first, *others = said.splitlines()
    query, best, *rest = first.split("\t")
    assert (query, best, len(rest)) == ("лицей 89", "kemerovo-licey-89", 4)
    assert others == ["\t", "щщщ\t", "777\tspb-itsh-777"]
    assert (complained, process.returncode) == (NOTICE, 0)


def test_words_on_the_command_line_are_one_query(tmp_path: Path) -> None:
    with asking(tmp_path, "лицей", "89", **database(tmp_path)) as process:
        said, _ = process.communicate()

    assert said.startswith("лицей 89\tkemerovo-licey-89\t")


def test_each_query_is_answered_before_the_next_is_asked(tmp_path: Path) -> None:
    with asking(tmp_path, "-", **database(tmp_path)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = []
        for query in ("лицей 89", "kbwtq 89"):
            process.stdin.write(f"{query}\n")
            process.stdin.flush()
            answers.append(process.stdout.readline().split("\t")[:2])

    assert answers == [["лицей 89", "kemerovo-licey-89"], ["kbwtq 89", "kemerovo-licey-89"]]


async def test_the_schools_of_the_database_are_searched_and_no_others(
    sqlite_store: Store, sqlite_url: str, tmp_path: Path
) -> None:
    recorded = replace(LYCEUM, id="outside-1", name="Лицей №90")
    await given(sqlite_store, LYCEUM, SCHOOL, recorded)
    await sqlite_store.write(record, recorded.id)

    with asking(tmp_path, "-", DATABASE_URL=sqlite_url) as process:
        said, complained = process.communicate("лицей 89\nлицей 90\n777\n")

    assert said.splitlines()[0].split("\t")[:2] == ["лицей 89", "kemerovo-licey-89"]
    assert "outside-1" not in said
    assert "spb-itsh-777" not in said
    assert complained == ""


def test_wrong_tokens_are_none_of_its_business(tmp_path: Path) -> None:
    with asking(tmp_path, "777", TELEGRAM_TOKEN="nonsense", **database(tmp_path)) as process:
        said, _ = process.communicate()

    assert said == "777\tspb-itsh-777\n"


def test_who_stops_listening_is_not_complained_to(tmp_path: Path) -> None:
    with asking(tmp_path, "-", **database(tmp_path)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("лицей 89\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write("лицей 89\n" * 10)
        process.stdin.close()
        assert process.stderr is not None
        complained = process.stderr.read()

    assert complained == NOTICE


def test_nor_is_who_has_heard_enough_of_the_check(tmp_path: Path) -> None:
    with asking(tmp_path, command="check", **database(tmp_path)) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        complained = process.stderr.read()

    assert "Traceback" not in complained
    assert "BrokenPipe" not in complained
