"""A file is brought to a platform once, however many want it."""

import asyncio
from pathlib import Path

import pytest

from models.post import PostFileKind, SentFile
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.shelf import FileLost, Shelf
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of


class Platform:
    """Counts what it is sent, and gives each a name of its own."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    async def take(self, content: bytes) -> str:
        await asyncio.sleep(0)
        self.sent.append(content)
        return f"photo-{len(self.sent)}"


async def a_picture(store: Store, folder: Path) -> tuple[SentFiles, KeptPicture]:
    clock = HandClock()
    shelf = Shelf(folder / "files", clock)
    return SentFiles(store, clock, shelf), KeptPicture(await shelf.put(b"png"), "photo.png")


async def test_ten_who_want_it_at_once_have_it_sent_once(store: Store, tmp_path: Path) -> None:
    sent_files, picture = await a_picture(store, tmp_path)
    platform = Platform()

    known = await asyncio.gather(
        *(sent_files.reference(picture, Cupboard.VK_MESSAGES, platform.take) for _ in range(10))
    )

    assert set(known) == {"photo-1"}
    assert platform.sent == [b"png"]


async def test_after_a_restart_it_is_known_and_only_where_it_was_sent(store: Store, tmp_path: Path) -> None:
    sent_files, picture = await a_picture(store, tmp_path)
    await sent_files.note(picture, Cupboard.TELEGRAM, "AgAC")

    again, _ = await a_picture(store, tmp_path)

    assert await again.known(picture, Cupboard.TELEGRAM) == "AgAC"
    assert await again.known(picture, Cupboard.VK_WALL) is None
    as_document = KeptPicture(picture.digest, picture.name, PostFileKind.DOCUMENT)
    assert await again.known(as_document, Cupboard.TELEGRAM) is None


async def test_a_name_that_holds_no_longer_is_forgotten_and_another_noted(
    store: Store, tmp_path: Path
) -> None:
    sent_files, picture = await a_picture(store, tmp_path)
    await sent_files.note(picture, Cupboard.TELEGRAM, "old")

    await sent_files.forget(picture, Cupboard.TELEGRAM)
    forgotten = await sent_files.known(picture, Cupboard.TELEGRAM)
    for name in ("new", "newer"):
        await sent_files.note(picture, Cupboard.TELEGRAM, name)

    assert forgotten is None
    assert await all_of(store, SentFile.reference) == [("newer",)]


async def test_one_who_fails_leaves_it_to_the_next(store: Store, tmp_path: Path) -> None:
    sent_files, picture = await a_picture(store, tmp_path)
    platform = Platform()

    async def fail(_: bytes) -> str:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await sent_files.reference(picture, Cupboard.VK_MESSAGES, fail)

    assert await sent_files.reference(picture, Cupboard.VK_MESSAGES, platform.take) == "photo-1"


async def test_what_the_shelf_has_lost_is_a_refusal(store: Store, tmp_path: Path) -> None:
    sent_files, _ = await a_picture(store, tmp_path)

    with pytest.raises(FileLost):
        await sent_files.reference(KeptPicture("0" * 64, "a.png"), Cupboard.TELEGRAM, Platform().take)


async def test_of_years_of_pictures_the_last_ones_alone_are_kept_in_mind(
    store: Store, tmp_path: Path
) -> None:
    _, picture = await a_picture(store, tmp_path)
    clock = HandClock()
    sent_files = SentFiles(store, clock, Shelf(tmp_path / "files", clock), remembered=1)
    other = KeptPicture("f" * 64, "photo.png")

    for one in (picture, other):
        await sent_files.note(one, Cupboard.TELEGRAM, one.digest[:4])

    assert len(sent_files._known) == 1
    assert await sent_files.known(picture, Cupboard.TELEGRAM) == picture.digest[:4]
