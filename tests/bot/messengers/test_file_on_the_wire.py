"""Files over HTTP, in both messengers: from the sandbox's page to the bot, and from the bot to a person."""

import struct
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from aiogram.types import BufferedInputFile, InputMediaPhoto, MediaUnion
from aiohttp import FormData, web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import AnyHttpUrl, SecretStr

from bot.messengers.messenger import Messenger
from bot.messengers.pacer import Pacer
from bot.messengers.telegram.messenger import TelegramMessenger
from bot.messengers.vk.choice import vk_messenger
from bot.settings import Settings
from handlers.attachment import MEGABYTE, Attachment, AttachmentKind, attachment_of
from handlers.line import Line
from handlers.screen import Document
from models.account import MessengerName
from sandbox.clock import Clock
from sandbox.fault import Faults
from sandbox.person import Person
from sandbox.server import application
from sandbox.side import Side
from sandbox.telegram.core import Telegram
from sandbox.vk.core import Vk
from sandbox.world import World
from services.refusal import AttachmentLost, AttachmentTooLarge
from tests.bot.messengers.vk.scripted import NOW

ANNA = 1001
TOKEN, VK_TOKEN, GROUP_ID = "777000:sandbox", "sandbox", 777
PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 360) + bytes(9)
NAMES = ["Участники.xlsx", 'Отчёт "7 Б".pdf', "я" * 200 + ".csv", "; filename=x.exe", "100%25.txt"]


@dataclass
class Wire:
    page: TestClient[Any, Any]
    messenger: Messenger
    side: Telegram | Vk

    async def attaches(self, name: str, content: bytes, *, kind: str, sent_as: str = "document") -> None:
        form = FormData(quote_fields=False)
        form.add_field("caption", "вот")
        form.add_field("file", BytesIO(content), filename=name, content_type=kind)
        address = f"/page/{self.messenger.name}/{ANNA}/attach?as={sent_as}"
        response = await self.page.post(address, data=form)
        assert response.status == 200

    def attachment(self, change: Callable[[dict[str, Any]], object] = lambda raw: raw) -> Attachment:
        """What the bot makes of the newest message."""
        raw = self.side.take_updates()[-1]
        change(raw)
        update = self.messenger.parse(raw)
        assert update is not None
        assert update.message is not None
        assert update.message.caption == "вот"
        found = attachment_of(Line(self.messenger.name, self.messenger.bot), update.message)
        assert found is not None
        return found


def messenger_at(address: str, name: MessengerName) -> Messenger:
    if name is MessengerName.TELEGRAM:
        return TelegramMessenger(TOKEN, api_url=address, pacer=Pacer(1000))
    settings = Settings(
        _env_file=None, vk_token=SecretStr(VK_TOKEN), vk_group_id=GROUP_ID, vk_api_url=AnyHttpUrl(address)
    )
    return vk_messenger(settings, lambda: NOW)


@pytest.fixture
async def wire(name: MessengerName) -> AsyncIterator[Wire]:
    clock = Clock()
    telegram = Telegram(token=TOKEN, clock=clock, rate=None, per_chat=False)
    world = World(telegram, Vk(token=VK_TOKEN, group_id=GROUP_ID, clock=clock, rate=None), clock, Faults())
    async with TestClient(TestServer(application(world))) as page:
        address = str(page.make_url("")).rstrip("/")
        world.vk.host = address
        side = world.telegram if name is MessengerName.TELEGRAM else world.vk
        side.add_person(Person(id=ANNA, name="Анна", language="ru"))
        messenger = messenger_at(address, name)
        yield Wire(page, messenger, side)
        await messenger.close()


pytestmark = pytest.mark.parametrize("name", MessengerName)


@pytest.mark.parametrize("file_name", ["правила.txt", "a#b?c=%20&.п ф", "б" * 100 + ".tar.gz"])
async def test_a_document_of_the_page_is_read_whole(wire: Wire, file_name: str) -> None:
    content = bytes(range(256)) * 1000
    await wire.attaches(file_name, content, kind="text/plain")

    attachment = wire.attachment()

    assert (attachment.kind, attachment.size) == (AttachmentKind.DOCUMENT, len(content))
    assert attachment.name.startswith(file_name)
    assert await attachment.read(MEGABYTE) == content


async def test_a_picture_of_the_page_is_a_photo(wire: Wire) -> None:
    await wire.attaches("снимок.png", PICTURE, kind="image/png", sent_as="photo")

    attachment = wire.attachment()

    assert attachment.kind is AttachmentKind.PHOTO
    assert await attachment.read(MEGABYTE) == PICTURE


def without_its_size(raw: dict[str, Any]) -> None:
    if "object" in raw:
        del raw["object"]["message"]["attachments"][0]["doc"]["size"]
    else:
        del raw["message"]["document"]["file_size"]


async def test_what_no_bot_may_download_is_too_large(wire: Wire) -> None:
    await wire.attaches("a.bin", bytes(20 * MEGABYTE + 1), kind="application/octet-stream")

    with pytest.raises(AttachmentTooLarge) as caught:
        await wire.attachment(without_its_size).read(50 * MEGABYTE)

    assert caught.value.most == 20


async def test_a_file_that_is_gone_is_lost(wire: Wire) -> None:
    await wire.attaches("a.txt", b"a", kind="text/plain")
    if isinstance(wire.side, Telegram):
        wire.side.files.load([])
    else:
        wire.side.media.files.clear()

    with pytest.raises(AttachmentLost):
        await wire.attachment().read(MEGABYTE)


@pytest.mark.parametrize("file_name", NAMES)
async def test_a_file_of_the_bot_arrives_under_its_name(wire: Wire, file_name: str) -> None:
    wire.side.says(ANNA, "привет")
    document = Document(file_name, "фамилия;класс".encode())

    file = BufferedInputFile(document.content, document.file_name)
    await wire.messenger.bot.send_document(ANNA, file, caption="<b>Два</b> человека")

    side: Side = wire.side
    shown = side.messages(ANNA)[-1]
    response = await wire.page.get(shown["document"]["url"])
    assert (shown["document"]["name"], shown["text"]) == (document.file_name, "Два человека")
    assert (await response.read()).decode() == "фамилия;класс"


async def test_a_large_file_of_the_bot_arrives_whole(wire: Wire) -> None:
    wire.side.says(ANNA, "привет")
    content = bytes(range(256)) * 20_000

    await wire.messenger.bot.send_document(ANNA, BufferedInputFile(content, "a.xlsx"))

    shown = wire.side.messages(ANNA)[-1]
    response = await wire.page.get(shown["document"]["url"])
    assert await response.read() == content


async def test_an_album_of_the_bot_arrives_whole_and_is_sent_again_by_its_names(wire: Wire) -> None:
    wire.side.says(ANNA, "привет")
    pictures = [PICTURE + bytes([number]) for number in range(3)]
    album: list[MediaUnion] = [
        InputMediaPhoto(media=BufferedInputFile(one, "a.png"), caption=None if number else "<b>Победа</b>")
        for number, one in enumerate(pictures)
    ]

    sent = await wire.messenger.bot.send_media_group(ANNA, album)
    names = [message.photo[-1].file_id for message in sent if message.photo]
    await wire.messenger.bot.send_media_group(ANNA, [InputMediaPhoto(media=name) for name in names])

    shown = [message for message in wire.side.messages(ANNA) if message["from"] == "bot"]
    urls = [url for message in shown for url in message.get("photos") or [message["photo"]]]
    assert [await (await wire.page.get(url)).read() for url in urls] == pictures * 2
    assert [message["text"] for message in shown if message["text"]] == ["Победа"]


async def test_a_download_without_end_is_cut_off(name: MessengerName) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(bytes(MEGABYTE))

    async def get_file(_: web.Request) -> web.Response:
        found = {"file_id": "a", "file_unique_id": "a", "file_path": "documents/a"}
        return web.json_response({"ok": True, "result": found})

    app = web.Application()
    app.router.add_get("/file/{path:.+}", endless)
    app.router.add_post(f"/bot{TOKEN}/getFile", get_file)
    async with TestServer(app) as server:
        address = str(server.make_url("")).rstrip("/")
        messenger = messenger_at(address, name)
        file_id = "a" if name is MessengerName.TELEGRAM else f"doc1_2 {address}/file/a"
        line = Line(name, messenger.bot)
        attachment = Attachment("a", None, AttachmentKind.DOCUMENT, lambda: line.download(file_id))

        with pytest.raises(AttachmentTooLarge):
            await attachment.read(2 * MEGABYTE)

        await messenger.close()
