from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

import models
from models.event import Event
from models.kept_file import FILE_NAME_CHARACTERS, KeptFile
from services.kept_file import REFERRING, KeptFiles, keep
from services.retention import PERIODS, Kept, Retention
from services.shelf import ROWLESS_TTL, FileLost, Shelf
from services.store import Store
from tests.builder import an_event, given
from tests.clock import NOON, HandClock
from tests.rows import all_of

SECOND = timedelta(seconds=1)


@pytest.fixture
def shelf(tmp_path: Path, clock: HandClock) -> Shelf:
    return Shelf(tmp_path / "files", clock)


@pytest.fixture
def kept_files(store: Store, shelf: Shelf) -> KeptFiles:
    return KeptFiles(store, shelf)


async def kept(store: Store, shelf: Shelf, name: str = "Положение.pdf", content: bytes = b"%PDF") -> int:
    digest = await shelf.put(content)
    file = await store.write(keep, digest=digest, name=name, size=len(content), person_id=None, now=NOON)
    return file.id


def refer(session: Session, file_id: int | None) -> None:
    for event in session.query(Event):
        event.regulation_id = file_id


async def names(store: Store) -> list[str]:
    return [row[0] for row in await all_of(store, KeptFile.name)]


async def test_a_file_comes_back_as_it_was_sent(store: Store, shelf: Shelf, kept_files: KeptFiles) -> None:
    file = await kept_files.read(await kept(store, shelf))

    assert (file.name, file.content) == ("Положение.pdf", b"%PDF")


async def test_a_file_without_a_row_is_a_refusal(kept_files: KeptFiles) -> None:
    with pytest.raises(FileLost):
        await kept_files.read(7)


async def test_a_name_that_is_too_long_keeps_its_ending(store: Store, shelf: Shelf) -> None:
    await kept(store, shelf, "Я" * 300 + ".pdf")
    await kept(store, shelf, "." + "я" * 300)
    await kept(store, shelf, "Я" * 300)

    assert {len(name) for name in await names(store)} == {FILE_NAME_CHARACTERS}
    assert sum(name.endswith("Я.pdf") for name in await names(store)) == 1


async def test_bytes_stay_as_long_as_any_row_names_them(
    store: Store, shelf: Shelf, kept_files: KeptFiles, clock: HandClock
) -> None:
    first, second = await kept(store, shelf), await kept(store, shelf, "Копия.pdf")
    clock.move(ROWLESS_TTL + SECOND)

    await store.write(lambda session: session.delete(session.get_one(KeptFile, first)))
    await kept_files.sweep()
    assert (await kept_files.read(second)).content == b"%PDF"

    digest = (await all_of(store, KeptFile.digest))[0][0]
    await store.write(lambda session: session.delete(session.get_one(KeptFile, second)))
    await kept_files.sweep()
    with pytest.raises(FileLost):
        await shelf.read(digest)


async def test_a_file_that_nothing_refers_to_is_forgotten_in_time_and_another_is_not(
    store: Store, shelf: Shelf, clock: HandClock
) -> None:
    await given(store, an_event())
    regulation = await kept(store, shelf, "Положение.pdf")
    await kept(store, shelf, "Никому не нужно.pdf")
    await store.write(refer, regulation)
    retention = Retention(store, clock)

    clock.now = NOON + PERIODS[Kept.FILE]
    await retention.purge()
    assert len(await names(store)) == 2
    clock.move(SECOND)
    await retention.purge()

    assert await names(store) == ["Положение.pdf"]
    assert await all_of(store, Event.regulation_id) == [(regulation,)]


def test_every_column_that_refers_to_a_file_is_known() -> None:
    columns = {
        str(column)
        for table in models.Base.metadata.tables.values()
        for column in table.columns
        if any(key.target_fullname == "files.id" for key in column.foreign_keys)
    }

    assert {str(column.property.columns[0]) for column in REFERRING} == columns
