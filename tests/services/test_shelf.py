import asyncio
import hashlib
import os
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

import pytest

from services.shelf import ROWLESS_TTL, FileLost, FileNotKept, Shelf
from services.store import StoreUnavailableError
from tests.clock import HandClock

SECOND = timedelta(seconds=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "files"


@pytest.fixture
def shelf(folder: Path, clock: HandClock) -> Shelf:
    return Shelf(folder, clock)


def lying_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("??/*"))


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def nothing(_: Collection[str]) -> set[str]:
    return set()


async def everything(digests: Collection[str]) -> set[str]:
    return set(digests)


async def test_what_is_put_is_read_after_a_restart(shelf: Shelf, folder: Path, clock: HandClock) -> None:
    digest = await shelf.put(b"a work")

    assert digest == hashlib.sha256(b"a work").hexdigest()
    assert await Shelf(folder, clock).read(digest) == b"a work"


async def test_equal_files_lie_there_once_however_many_are_put_at_once(shelf: Shelf, folder: Path) -> None:
    digests = await asyncio.gather(*(shelf.put(b"a work") for _ in range(20)))

    assert lying_in(folder) == [digests[0]]
    assert await shelf.read(digests[0]) == b"a work"


async def test_an_empty_file_is_a_file(shelf: Shelf) -> None:
    assert await shelf.read(await shelf.put(b"")) == b""


async def test_nobody_else_on_the_machine_looks_into_the_folder(shelf: Shelf, folder: Path) -> None:
    await shelf.put(b"a work")

    assert mode_of(folder) == 0o700


async def test_a_disk_that_does_not_take_a_file_is_a_refusal(tmp_path: Path, clock: HandClock) -> None:
    (tmp_path / "taken").write_bytes(b"no folder")

    with pytest.raises(FileNotKept):
        await Shelf(tmp_path / "taken" / "files", clock).put(b"a work")


async def test_a_full_disk_leaves_nothing_half_written(
    shelf: Shelf, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileNotKept):
        await shelf.put(b"a work")

    assert lying_in(folder) == []


async def test_a_file_that_is_gone_or_was_spoilt_on_the_disk_is_a_refusal(shelf: Shelf, folder: Path) -> None:
    gone, spoilt = await shelf.put(b"one"), await shelf.put(b"two")
    (folder / gone[:2] / gone).unlink()
    (folder / spoilt[:2] / spoilt).write_bytes(b"tw")

    for digest in (gone, spoilt):
        with pytest.raises(FileLost):
            await shelf.read(digest)


async def test_a_disk_that_cannot_be_read_just_now_is_asked_again_later(shelf: Shelf, folder: Path) -> None:
    digest = "ab" * 32
    (folder / "ab" / digest).mkdir(parents=True)

    with pytest.raises(StoreUnavailableError):
        await shelf.read(digest)


async def test_bytes_that_no_row_came_to_name_go_after_a_day(
    shelf: Shelf, folder: Path, clock: HandClock
) -> None:
    digest = await shelf.put(b"never confirmed")

    clock.move(ROWLESS_TTL)
    assert await shelf.sweep(nothing) == 0
    clock.move(SECOND)
    assert await shelf.sweep(everything) == 0
    assert lying_in(folder) == [digest]

    assert await shelf.sweep(nothing) == 1
    assert lying_in(folder) == []


async def test_what_was_half_written_when_the_power_went_goes_too(
    shelf: Shelf, folder: Path, clock: HandClock
) -> None:
    digest = await shelf.put(b"whole")
    half = folder / digest[:2] / f".{digest}.0a1b2c3d"
    half.write_bytes(b"wh")
    long_ago = (clock.now - 2 * ROWLESS_TTL).timestamp()
    os.utime(half, (long_ago, long_ago))

    async def that_one(digests: Collection[str]) -> set[str]:
        return {digest} & set(digests)

    assert await shelf.sweep(that_one) == 1
    assert lying_in(folder) == [digest]


async def test_what_is_put_once_more_while_it_is_swept_stays(
    shelf: Shelf, folder: Path, clock: HandClock
) -> None:
    digest = await shelf.put(b"once more")
    clock.move(ROWLESS_TTL + SECOND)

    async def put_meanwhile(_: Collection[str]) -> set[str]:
        await shelf.put(b"once more")
        return set()

    assert await shelf.sweep(put_meanwhile) == 0
    assert lying_in(folder) == [digest]


async def test_a_folder_that_is_not_there_yet_is_swept_in_peace(shelf: Shelf) -> None:
    assert await shelf.sweep(nothing) == 0
