import asyncio
from pathlib import Path

import pytest

from bot.messengers.vk.error import VkError
from bot.messengers.vk.picture import picture_reference
from models.post import PostFileKind
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.shelf import Shelf
from services.store import Store
from tests.bot.messengers.vk.scripted import ANNA, ScriptedCalls
from tests.clock import HandClock


async def on_the_shelf(store: Store, folder: Path, kind: PostFileKind) -> tuple[SentFiles, KeptPicture]:
    shelf = Shelf(folder / "files", HandClock())
    return SentFiles(store, HandClock(), shelf), KeptPicture(await shelf.put(b"content"), "a.bin", kind)


async def test_a_picture_that_a_hundred_are_to_see_is_uploaded_once(
    sqlite_store: Store, tmp_path: Path, calls: ScriptedCalls
) -> None:
    sent_files, picture = await on_the_shelf(sqlite_store, tmp_path, PostFileKind.PHOTO)
    calls.will("photos.getMessagesUploadServer", {"upload_url": "https://pu.vk.com/u"})
    calls.will("upload", {"server": 9, "photo": "[{}]", "hash": "h"})
    calls.will("photos.saveMessagesPhoto", [{"id": 2, "owner_id": -777, "access_key": "k1", "sizes": []}])

    names = await asyncio.gather(
        *(picture_reference(calls, sent_files, picture, peer_id=ANNA + number) for number in range(100))
    )

    assert set(names) == {"photo-777_2_k1"}
    assert [upload["content"] for upload in calls.uploads] == [b"content"]


async def test_a_document_is_uploaded_to_its_first_reader(
    sqlite_store: Store, tmp_path: Path, calls: ScriptedCalls
) -> None:
    sent_files, document = await on_the_shelf(sqlite_store, tmp_path, PostFileKind.DOCUMENT)
    calls.will("docs.getMessagesUploadServer", {"upload_url": "https://pu.vk.com/u"})
    calls.will("upload", {"file": "token"})
    calls.will("docs.save", {"type": "doc", "doc": {"id": 3, "owner_id": -777}})

    name = await picture_reference(calls, sent_files, document, peer_id=ANNA)

    assert name == "doc-777_3"
    assert calls.params("docs.getMessagesUploadServer") == [{"type": "doc", "peer_id": ANNA}]


@pytest.mark.parametrize("photo", ["", "[]", None])
async def test_what_vk_cannot_read_as_a_picture_is_not_remembered(
    sqlite_store: Store, tmp_path: Path, calls: ScriptedCalls, photo: str | None
) -> None:
    sent_files, picture = await on_the_shelf(sqlite_store, tmp_path, PostFileKind.PHOTO)
    calls.will("photos.getMessagesUploadServer", {"upload_url": "https://pu.vk.com/u"})
    calls.will("upload", {"server": 9, "photo": photo, "hash": "h"})

    with pytest.raises(VkError, match="IMAGE_PROCESS_FAILED"):
        await picture_reference(calls, sent_files, picture, peer_id=ANNA)

    assert await sent_files.known(picture, Cupboard.VK_MESSAGES) is None
