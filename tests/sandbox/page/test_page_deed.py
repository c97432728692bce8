import json
import struct
from typing import Any

import pytest
from aiohttp import FormData
from aiohttp.test_utils import TestClient

from sandbox.world import World

Page = TestClient[Any, Any]
PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 360) + bytes(9)


def anna(side: str) -> int:
    return {"telegram": 1001, "vk": 2001}[side]


def path(side: str, deed: str) -> str:
    return f"/page/{side}/{anna(side)}/{deed}"


def texts(world: World, side: str) -> list[str]:
    messages = world.telegram.messages(1001) if side == "telegram" else world.vk.messages(2001)
    return [message["text"] for message in messages]


def bot_offers_a_button(world: World, side: str) -> int:
    """The bot answers with one button; the number of its message in the talk."""
    if side == "telegram":
        keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
        sent = world.telegram.call(
            "sendMessage", {"chat_id": "1001", "text": "?", "reply_markup": json.dumps(keyboard)}
        )
        return int(sent["message_id"])
    button = {"action": {"type": "callback", "label": "Да", "payload": '{"data": "yes"}'}}
    fields = {
        "peer_id": "2001",
        "random_id": "1",
        "message": "?",
        "keyboard": json.dumps({"inline": True, "buttons": [[button]]}),
    }
    world.vk.call("messages.send", fields, token="sandbox", host="http://sandbox")
    return int(world.vk.messages(2001)[-1]["id"])


async def test_what_is_typed_on_the_page_is_said_to_the_bot(page: Page, world: World, side: str) -> None:
    response = await page.post(path(side, "say"), json={"text": "Здравствуйте"})

    assert response.status == 200
    assert texts(world, side) == ["Здравствуйте"]


async def test_the_start_button_begins_the_talk(page: Page, world: World, side: str) -> None:
    await page.post(path(side, "link"), json={"payload": ""})

    assert texts(world, side) == [{"telegram": "/start", "vk": "Начать"}[side]]


async def test_a_press_gets_a_name_to_wait_for_its_answer_by(page: Page, world: World, side: str) -> None:
    await page.post(path(side, "say"), json={"text": "Здравствуйте"})
    message = bot_offers_a_button(world, side)

    response = await page.post(path(side, "press"), json={"message": message, "row": 0, "column": 0})

    assert (await response.json())["press"]


@pytest.mark.parametrize("place", [{"row": 5, "column": 0}, {"row": 0, "column": 5}])
async def test_a_button_that_is_not_there_is_refused(
    page: Page, world: World, side: str, place: dict[str, int]
) -> None:
    await page.post(path(side, "say"), json={"text": "Здравствуйте"})
    message = bot_offers_a_button(world, side)

    response = await page.post(path(side, "press"), json={"message": message, **place})

    assert response.status == 404
    assert await response.json() == {"refused": "button"}


async def test_who_blocked_the_bot_can_only_unblock_it(page: Page, world: World, side: str) -> None:
    await page.post(path(side, "say"), json={"text": "Здравствуйте"})
    await page.post(path(side, "block"), json={})

    refused = await page.post(path(side, "say"), json={"text": "Ещё"})
    pressed = await page.post(path(side, "press"), json={"message": 1, "row": 0, "column": 0})
    await page.post(path(side, "unblock"), json={})
    taken = await page.post(path(side, "say"), json={"text": "Снова"})

    assert (refused.status, pressed.status, taken.status) == (409, 409, 200)
    assert await pressed.json() == {"refused": "blocked"}
    assert texts(world, side) == ["Здравствуйте", "Снова"]


async def test_a_file_travels_with_its_name_and_caption(page: Page, world: World, side: str) -> None:
    form = FormData(quote_fields=False)
    form.add_field("caption", "Положение")
    form.add_field("file", b"text", filename="правила.txt", content_type="text/plain")

    response = await page.post(path(side, "attach"), data=form)

    assert response.status == 200
    [message] = world.side("telegram" if side == "telegram" else "vk").messages(anna(side))
    assert message["text"] == "Положение"
    assert (message["document"]["name"], message["document"]["size"]) == ("правила.txt", 4)


async def test_only_a_picture_is_sent_as_a_photo(page: Page, side: str) -> None:
    form = FormData()
    form.add_field("file", b"text", filename="rules.txt", content_type="text/plain")

    response = await page.post(path(side, "attach") + "?as=photo", data=form)

    assert response.status == 400
    assert await response.json() == {"refused": "photo"}


async def test_a_photo_can_be_looked_at(page: Page, world: World, side: str) -> None:
    form = FormData()
    form.add_field("file", PICTURE, filename="a.png", content_type="image/png")

    await page.post(path(side, "attach") + "?as=photo", data=form)

    [message] = world.side("telegram" if side == "telegram" else "vk").messages(anna(side))
    response = await page.get(message["photo"])
    assert await response.read() == PICTURE


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("say", {}),
        ("say", {"text": "   "}),
        ("say", {"text": 5}),
        ("say", {"text": "а" * 20_001}),
        ("press", {"message": 1, "row": -1, "column": 0}),
        ("press", {"message": True, "row": 0, "column": 0}),
        ("tap", {"row": "0", "column": 0}),
        ("link", {"payload": "a" * 513}),
    ],
)
async def test_what_a_hand_can_not_do_is_refused(
    page: Page, world: World, deed: str, fields: dict[str, object]
) -> None:
    response = await page.post(path("telegram", deed), json=fields)

    assert response.status == 400
    assert world.telegram.take_updates() == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'"text"'])
async def test_a_body_that_is_no_object_is_refused(page: Page, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}

    response = await page.post(path("vk", "say"), data=body, headers=headers)

    assert response.status == 400


@pytest.mark.parametrize(
    "address", ["/page/telegram/5/say", "/page/icq/1001/say", "/page/telegram/1001/fly", "/page/vk/x/say"]
)
async def test_nobody_and_nowhere_are_not_found(page: Page, address: str) -> None:
    response = await page.post(address, json={"text": "Здравствуйте"})

    assert response.status == 404


async def test_somebody_new_gets_an_account_in_both_messengers(page: Page, world: World) -> None:
    response = await page.post("/page/people", json={"name": " Вера ", "surname": "", "language": "en"})

    persona = await response.json()
    assert (persona["name"], persona["language"]) == ("Вера", "en")
    assert world.telegram.people[persona["telegram_id"]].name == "Вера"
    assert world.vk.people[persona["vk_id"]].language == "en"


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "", "language": "ru"},
        {"name": "а" * 65, "language": "ru"},
        {"name": "Вера", "language": "xx"},
        {"name": ["Вера"], "language": "ru"},
        {"name": "Вера", "surname": 1, "language": "ru"},
        {"name": "Вера", "language": []},
    ],
)
async def test_a_person_needs_a_name_and_a_language(page: Page, fields: dict[str, object]) -> None:
    response = await page.post("/page/people", json=fields)

    assert response.status == 400


@pytest.mark.parametrize("side", ["telegram", "vk"])
async def test_who_runs_a_place_writes_there_past_the_bot(page: Page, world: World, side: str) -> None:
    answer = await page.post(path(side, "post"), json={"text": "Новость"})

    assert answer.status == 200
    place = world.telegram if side == "telegram" else world.vk
    assert [post["text"] for post in place.posts()] == ["Новость"]


async def test_a_reader_suggests_news_to_the_wall_and_none_to_the_channel(page: Page, world: World) -> None:
    assert (await page.post(path("vk", "suggest"), json={"text": "Новость"})).status == 200
    assert (await page.post(path("telegram", "suggest"), json={"text": "Новость"})).status == 404

    assert [post.text for post in world.vk.wall.of_kind("suggest")] == ["Новость"]
    assert world.vk.posts() == world.telegram.posts() == []
