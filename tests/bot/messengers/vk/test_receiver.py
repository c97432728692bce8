import json

import pytest
from aiogram import Bot
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.messengers.messenger import Messenger
from bot.messengers.vk.receiver import VkMessenger
from models.account import MessengerName
from tests.bot.messengers.vk.scripted import (
    ANNA,
    GROUP_ID,
    Letterbox,
    ScriptedCalls,
    a_message,
    an_event,
    sent,
)

PHOTO = {"type": "photo", "photo": {"id": 1, "owner_id": ANNA, "sizes": []}}
SERVER = {"server": "https://lp.vk.com/whp/777", "key": "k1", "ts": "10"}


@pytest.fixture
def messenger(calls: ScriptedCalls, bot: Bot) -> VkMessenger:
    return VkMessenger(calls, bot, secret="s3cret")


def test_vk_is_a_messenger(messenger: VkMessenger) -> None:
    one_of_them: Messenger = messenger

    assert one_of_them.name is MessengerName.VK


def test_an_update_is_known_by_its_event_and_waits_in_its_senders_line(messenger: VkMessenger) -> None:
    envelope = messenger.envelope(a_message(event_id="bd690001"))

    assert (envelope.key, envelope.lane) == ("bd690001", str(ANNA))


@pytest.mark.parametrize("event_id", [None, 5, "", "a b", "a" * 65])
def test_an_update_without_an_id_is_known_by_what_it_says(messenger: VkMessenger, event_id: object) -> None:
    first, again, other = (a_message(text) | {"event_id": event_id} for text in ("a", "a", "b"))

    keys = [messenger.envelope(raw).key for raw in (first, again, other)]

    assert keys[0] == keys[1] != keys[2]
    assert len(keys[0]) == 64


def test_an_update_of_nobody_has_a_line_too(messenger: VkMessenger) -> None:
    assert messenger.envelope(an_event("wall_post_new", {"id": 1})).lane == "0"


def test_what_no_database_can_write_down_is_kept_and_read_as_if_it_were_whole(messenger: VkMessenger) -> None:
    doc = {
        "id": 4,
        "owner_id": ANNA,
        "title": "b\ud83d",
        "ext": "\ud83d",
        "size": 1,
        "url": "https://vk.ru/\ud83d",
    }
    envelope = messenger.envelope(a_message("a\ud83d\0", attachments=[{"type": "doc", "doc": doc}]))

    update = messenger.parse(json.loads(envelope.body))

    assert envelope.body.isascii()
    assert update is not None
    assert update.message is not None
    assert update.message.caption == "a\ufffd"
    assert update.message.document is not None
    assert update.message.document.file_name == "b\ufffd.\ufffd"


async def test_whoever_writes_half_a_character_can_be_answered(
    messenger: VkMessenger, calls: ScriptedCalls
) -> None:
    calls.will("messages.send", sent(8))
    update = messenger.parse(json.loads(messenger.envelope(a_message("a\ud83d")).body))
    assert update is not None
    assert update.message is not None

    await update.message.answer(f"You said {update.message.text}")

    assert calls.params("messages.send")[0]["message"] == "You said a\ufffd"


def test_a_message_is_parsed_and_knows_its_bot(messenger: VkMessenger) -> None:
    update = messenger.parse(a_message("Привет"))

    assert update is not None
    assert update.message is not None
    assert update.message.text == "Привет"
    assert update.message.bot is messenger.bot


def test_what_no_conversation_follows_is_not_parsed(messenger: VkMessenger) -> None:
    assert messenger.parse(an_event("wall_post_new", {"id": 1})) is None


@pytest.mark.parametrize(("name", "address"), [("engineers", "engineers"), (None, f"club{GROUP_ID}")])
async def test_links_into_the_bot_begin_with_its_address(
    messenger: VkMessenger, calls: ScriptedCalls, name: str | None, address: str
) -> None:
    calls.will("groups.getById", {"groups": [{"id": GROUP_ID, "name": "Классы", "screen_name": name}]})

    assert await messenger.open() == f"https://vk.me/{address}?ref="


async def test_polled_events_come_into_the_inbox_with_their_place(
    messenger: VkMessenger, calls: ScriptedCalls, letterbox: Letterbox
) -> None:
    calls.will("groups.getLongPollServer", SERVER)
    calls.will("poll", {"ts": "31", "updates": [a_message()]})
    letterbox.kept = "30"

    await calls.during(messenger.receive(letterbox))

    assert (letterbox.raws, letterbox.cursors) == ([a_message()], ["31"])
    assert calls.polls[0]["ts"] == "30"


async def test_polled_albums_come_into_the_inbox_file_by_file(
    messenger: VkMessenger, calls: ScriptedCalls, letterbox: Letterbox
) -> None:
    calls.will("groups.getLongPollServer", SERVER)
    calls.will("poll", {"ts": "31", "updates": [a_message(attachments=[PHOTO, PHOTO]), a_message()]})
    letterbox.kept = "30"

    await calls.during(messenger.receive(letterbox))

    assert [raw["event_id"] for raw in letterbox.raws] == ["e1", "e1-2", "e1"]
    assert letterbox.cursors == ["31"]


async def test_called_back_albums_come_into_the_inbox_file_by_file(
    messenger: VkMessenger, letterbox: Letterbox
) -> None:
    application = web.Application()
    application.add_routes(messenger.routes(letterbox))

    async with TestClient(TestServer(application)) as client:
        await client.post("/vk", json=a_message(attachments=[PHOTO, PHOTO]) | {"secret": "s3cret"})

    assert [raw["event_id"] for raw in letterbox.raws] == ["e1", "e1-2"]
    assert letterbox.cursors == [None]


async def test_called_back_events_come_into_the_inbox_without_the_secret(
    messenger: VkMessenger, letterbox: Letterbox
) -> None:
    application = web.Application()
    application.add_routes(messenger.routes(letterbox))

    async with TestClient(TestServer(application)) as client:
        response = await client.post("/vk", json=a_message() | {"secret": "s3cret"})

        assert (response.status, await response.text()) == (200, "ok")
    assert (letterbox.raws, letterbox.cursors) == ([a_message()], [None])


async def test_closing_closes_the_way_to_vk(messenger: VkMessenger, calls: ScriptedCalls) -> None:
    await messenger.listen("https://bot.example")
    await messenger.close()

    assert calls.is_closed
