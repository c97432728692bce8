"""Works under two at once, and their names and parts in an archive."""

import asyncio
import io
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from models.kept_file import KeptFile
from models.person import Language
from models.role import Role, RoleKind
from models.stage import Stage, WorkWanted
from models.work import Work
from services.shelf import Shelf
from services.store import Store
from services.work.file_name import work_file_name
from services.work.packing import PART_BYTES, PackedWork, WorkPacks, parts_of
from services.work.refusal import WorkFileEmpty
from services.work.sending import Works
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, a_ground, a_stage, a_teacher, entered, pupils
from tests.rows import all_of, stored

DUE = NOON + timedelta(days=1)


@pytest.fixture
def shelf(tmp_path: Path, clock: HandClock) -> Shelf:
    return Shelf(tmp_path / "files", clock)


@pytest.fixture
def works(store: Store, clock: HandClock, shelf: Shelf) -> Works:
    return Works(store, clock, shelf, administrators=frozenset())


async def a_sender(store: Store) -> tuple[int, int, Stage]:
    """Their id, that of their entry, and the stage that asks."""
    event = await a_ground(store)
    stage = a_stage(event, work=WorkWanted.EITHER, work_due_at=DUE)
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    entry = await entered(store, event, pupil)
    return pupil.id, entry.id, stage


async def test_of_two_sent_at_once_one_is_left_and_no_file_without_it(store: Store, works: Works) -> None:
    person_id, entry_id, stage = await a_sender(store)

    await asyncio.gather(
        *(
            works.send_file(entry_id, stage.id, f"{number}.pdf", bytes([number]), person_id=person_id)
            for number in range(5)
        )
    )

    assert await all_of(store, Work.times) == [(5,)]
    assert await all_of(store, Work.file_id) == await all_of(store, KeptFile.id)


async def test_a_file_that_comes_at_the_stroke_is_late(store: Store, works: Works, clock: HandClock) -> None:
    person_id, entry_id, stage = await a_sender(store)
    clock.now = DUE

    view = await works.send_file(entry_id, stage.id, "a.pdf", b"1", person_id=person_id)

    assert view.bar == "late"
    assert await all_of(store, Work.id) == await all_of(store, KeptFile.id) == []


async def test_a_file_of_no_bytes_is_no_work(store: Store, works: Works) -> None:
    person_id, entry_id, stage = await a_sender(store)

    with pytest.raises(WorkFileEmpty):
        await works.send_file(entry_id, stage.id, "a.pdf", b"", person_id=person_id)


@pytest.mark.parametrize(
    ("who", "name", "expected"),
    [
        ("Вега", "проект.pdf", "№7 Вега — проект.pdf"),
        ("", "проект", "№7 — проект"),
        ("Вега / «Альфа»", "..\\..\\etc:passwd", "№7 Вега _ «Альфа» — _._etc_passwd"),
        ("В" * 60, "п" * 200 + ".pdf", f"№7 {'В' * 50} — {'п' * 50}.pdf"),
        (".", "...", "№7 —"),
    ],
)
def test_a_name_is_safe_and_says_whose_it_is(who: str, name: str, expected: str) -> None:
    assert work_file_name(7, who, name) == expected


def test_no_part_is_larger_than_a_messenger_takes() -> None:
    files = [a_packed(number, 20 * 1024 * 1024) for number in range(1, 6)]
    link = a_packed(6, 0, digest="")

    parts = parts_of([*files, link])

    assert [[work.number for work in part] for part in parts] == [[1, 2], [3, 4], [5]]
    assert max(sum(work.size for work in part) for part in parts) <= PART_BYTES
    assert parts_of([link]) == ((),)


async def test_parts_are_packed_one_after_the_other_and_one_that_is_gone_is_the_last(
    store: Store, works: Works, clock: HandClock, shelf: Shelf
) -> None:
    person_id, entry_id, stage = await a_sender(store)
    await works.send_file(entry_id, stage.id, "a.pdf", b"1", person_id=person_id)
    olga = await a_teacher(store)
    await stored(store, Role(person_id=olga.id, kind=RoleKind.ORGANISER, school_id=LYCEUM, appointed_at=NOON))

    pack = await WorkPacks(store, clock, shelf, administrators=frozenset()).pack(
        stage.id, 7, Language.EN, actor_id=olga.id
    )

    assert (pack.part, pack.parts, pack.works, pack.lost) == (1, 1, 1, ())
    assert zipfile.ZipFile(io.BytesIO(pack.content)).namelist() == [
        "№1 Ученик Номер0 — a.pdf",
        "List of works.xlsx",
    ]


def a_packed(number: int, size: int, digest: str = "x") -> PackedWork:
    return PackedWork(number, "Вега", "", "", "", NOON, 1, digest, "a.pdf", size)
