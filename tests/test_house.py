"""What the house promises about itself. That imports point down is lint-imports' to say."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from scheduler.jobs import jobs, timetable
from services.inbox import Inbox
from services.routine import Routines
from services.store import Store
from tests.clock import HandClock
from tests.scheduler.courier import a_courier

ROOT = Path(__file__).parent.parent


def settings_in_the_example() -> list[str]:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    return re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)


def test_every_setting_is_in_the_example_and_no_other_is() -> None:
    assert sorted(settings_in_the_example()) == sorted(name.upper() for name in Settings.model_fields)


def test_every_setting_of_the_example_is_explained_above_it() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").split("\n")
    settings = [number for number, line in enumerate(lines) if re.match(r"[A-Z_]+=", line)]

    assert [lines[number] for number in settings if not lines[number - 1].startswith("# ")] == []


def test_the_example_as_it_stands_sets_what_is_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in settings_in_the_example():
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / ".env"
    path.write_text((ROOT / ".env.example").read_text(encoding="utf-8"), encoding="utf-8")

    assert Settings(_env_file=path) == Settings(_env_file=None)


async def test_every_job_has_an_id_and_late_is_better_than_never(
    sqlite_store: Store, clock: HandClock
) -> None:
    inbox = Inbox(sqlite_store, clock)
    routines = Routines(sqlite_store, clock, [])
    everything = jobs(inbox, routines, a_courier(sqlite_store, clock), look_again=inbox.sweep)
    timers = timetable(everything)
    timers.start(paused=True)
    planned = timers.get_jobs()
    timers.shutdown(wait=False)

    assert [job.id for job in planned] == sorted({job.id for job in everything})
    assert {(job.coalesce, job.misfire_grace_time) for job in planned} == {(True, None)}
    # Of a second one beside the first only what looks after that by itself may be asked.
    assert {job.id for job in planned if job.max_instances > 1} == {"deliver"}


def test_the_changelog_begins_with_what_is_not_released() -> None:
    path = ROOT / "CHANGELOG.md"
    if not path.exists():
        pytest.skip("there is no CHANGELOG.md yet")
    sections = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert sections[0].strip("[]") == "Unreleased"
