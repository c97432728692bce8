from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramServerError
from aiogram.types import BufferedInputFile, FSInputFile

from bot.messengers.vk.attachment import kept
from bot.messengers.vk.error import VkCannot
from tests.bot.messengers.vk.scripted import ANNA, ScriptedCalls, sent

SIZES = [{"type": "x", "url": "https://sun9-1.userapi.com/x.jpg", "width": 604, "height": 453}]
SERVER = {"upload_url": "https://pu.vk.com/u?x=1", "album_id": -64}


@pytest.fixture
def photo_flow(calls: ScriptedCalls) -> ScriptedCalls:
    calls.will("photos.getMessagesUploadServer", SERVER)
    calls.will("upload", {"server": 9, "photo": "[{}]", "hash": "h"})
    calls.will("photos.saveMessagesPhoto", [{"id": 2, "owner_id": -777, "access_key": "k1", "sizes": SIZES}])
    calls.will("messages.send", sent(5))
    return calls


@pytest.fixture
def document_flow(calls: ScriptedCalls) -> ScriptedCalls:
    doc = {
        "id": 3,
        "owner_id": -777,
        "title": "список.csv",
        "ext": "csv",
        "size": 2,
        "url": "https://vk.com/d",
    }
    calls.will("docs.getMessagesUploadServer", SERVER)
    calls.will("upload", {"file": "token"})
    calls.will("docs.save", {"type": "doc", "doc": doc})
    calls.will("messages.send", sent(6))
    return calls


async def test_a_photo_is_uploaded_saved_and_attached(bot: Bot, photo_flow: ScriptedCalls) -> None:
    message = await bot.send_photo(ANNA, BufferedInputFile(b"png", "a.png"), caption="<b>Афиша</b>")

    assert photo_flow.uploads == [
        {"url": "https://pu.vk.com/u?x=1", "field": "photo", "name": "a.png", "content": b"png"}
    ]
    assert photo_flow.params("photos.saveMessagesPhoto") == [{"photo": "[{}]", "server": 9, "hash": "h"}]
    assert photo_flow.params("messages.send")[0]["attachment"] == "photo-777_2_k1"
    assert photo_flow.params("messages.send")[0]["message"] == "Афиша"
    assert (message.message_id, message.caption, message.text) == (5, "Афиша", None)


async def test_a_photo_that_was_sent_is_sent_again_without_an_upload(
    bot: Bot, photo_flow: ScriptedCalls
) -> None:
    message = await bot.send_photo(ANNA, BufferedInputFile(b"png", "a.png"))
    assert message.photo is not None

    again = await bot.send_photo(ANNA, message.photo[-1].file_id)

    assert len(photo_flow.uploads) == 1
    assert photo_flow.params("messages.send")[1]["attachment"] == "photo-777_2_k1"
    assert again.photo is not None
    assert again.photo[-1].file_id == "photo-777_2_k1"


async def test_what_a_person_has_sent_is_sent_on(bot: Bot, photo_flow: ScriptedCalls) -> None:
    await bot.send_photo(ANNA, "photo2001_4_k9 https://sun9-1.userapi.com/x.jpg")

    assert photo_flow.params("messages.send")[0]["attachment"] == "photo2001_4_k9"


async def test_a_document_is_uploaded_saved_and_attached(
    bot: Bot, document_flow: ScriptedCalls, tmp_path: Path
) -> None:
    path = tmp_path / "список.csv"
    path.write_bytes(b"hi")

    message = await bot.send_document(ANNA, FSInputFile(path), caption="Участники")

    assert document_flow.params("docs.getMessagesUploadServer") == [{"type": "doc", "peer_id": ANNA}]
    assert document_flow.uploads[0]["name"] == "список.csv"
    assert document_flow.params("docs.save") == [{"file": "token", "title": "список.csv"}]
    assert document_flow.params("messages.send")[0]["attachment"] == "doc-777_3"
    assert message.document is not None
    assert (message.document.file_id, message.document.file_name) == ("doc-777_3", "список.csv")


async def test_a_document_that_was_sent_is_sent_again_without_an_upload(
    bot: Bot, document_flow: ScriptedCalls
) -> None:
    message = await bot.send_document(ANNA, "doc-777_3")

    assert document_flow.uploads == []
    assert message.document is not None
    assert message.document.file_id == "doc-777_3"


async def test_a_name_cannot_break_out_of_its_header(bot: Bot, document_flow: ScriptedCalls) -> None:
    await bot.send_document(ANNA, BufferedInputFile(b"hi", 'a"\r\nb\\c/d.txt'))

    assert document_flow.uploads[0]["name"] == "a___b_c_d.txt"


@pytest.mark.parametrize("answer", [{"error": "unknown error"}, {"server": 9, "photo": "[]", "hash": "h"}])
async def test_a_picture_that_vk_cannot_read_is_refused(bot: Bot, calls: ScriptedCalls, answer: Any) -> None:
    calls.will("photos.getMessagesUploadServer", SERVER)
    calls.will("upload", answer)

    with pytest.raises(TelegramBadRequest):
        await bot.send_photo(ANNA, BufferedInputFile(b"not a picture", "a.png"))


async def test_an_upload_that_answers_nonsense_is_a_trouble_of_the_server(
    bot: Bot, calls: ScriptedCalls
) -> None:
    calls.will("photos.getMessagesUploadServer", SERVER)
    calls.will("upload", [])

    with pytest.raises(TelegramServerError):
        await bot.send_photo(ANNA, BufferedInputFile(b"png", "a.png"))


async def test_a_picture_by_address_is_a_loud_mistake(bot: Bot) -> None:
    with pytest.raises(VkCannot):
        await bot.send_photo(ANNA, "https://vk.com/a.png")


def test_an_edit_keeps_what_is_attached() -> None:
    things = [
        {"type": "photo", "photo": {"id": 2, "owner_id": -777, "access_key": "k1"}},
        {"type": "doc", "doc": {"id": 3, "owner_id": -777}},
        {"type": "link", "link": {"url": "https://vk.com"}},
    ]

    assert kept({"attachments": things}) == "photo-777_2_k1,doc-777_3"
    assert kept({"attachments": []}) is None
    assert kept({}) is None
