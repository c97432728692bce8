from typing import Any

from aiohttp import ClientWebSocketResponse
from aiohttp.test_utils import TestClient

from sandbox.world import World

Page = TestClient[Any, Any]
View = dict[str, Any]
WHOM = {"telegram": {"person": 1001, "presses": []}, "vk": {"person": 2001, "presses": []}}


def bot_says(world: World, text: str, *, to: int = 1001) -> None:
    world.telegram.call("sendMessage", {"chat_id": str(to), "text": text})


async def until(socket: ClientWebSocketResponse, chat: str, *texts: str) -> View:
    """The first view in which the chat holds exactly these messages."""
    while True:
        view: View = await socket.receive_json(timeout=30)
        if chat in view["chats"] and [m["text"] for m in view["chats"][chat]["messages"]] == list(texts):
            return view


def unread(view: View) -> dict[str, int]:
    return {person["key"]: person["unread"]["telegram"] for person in view["people"]}


async def test_the_page_is_shown_what_happens_as_it_happens(page: Page, world: World) -> None:
    async with page.ws_connect("/page/live") as socket:
        await socket.send_json(WHOM)
        await until(socket, "telegram")

        world.telegram.says(1001, "Здравствуйте")
        await until(socket, "telegram", "Здравствуйте")
        bot_says(world, "И вам")
        view = await until(socket, "telegram", "Здравствуйте", "И вам")

    assert view["chats"]["telegram"]["blocked"] is False
    assert view["chats"]["vk"]["messages"] == []


async def test_a_message_to_somebody_else_is_marked_unread_until_looked_at(page: Page, world: World) -> None:
    world.telegram.says(1002, "Здравствуйте")
    async with page.ws_connect("/page/live") as socket:
        bot_says(world, "И вам", to=1002)
        await socket.send_json(WHOM)
        before = await until(socket, "telegram")
        await socket.send_json({"telegram": {"person": 1002, "presses": []}})
        after = await until(socket, "telegram", "Здравствуйте", "И вам")

    assert unread(before) == {"pupil": 0, "teacher": 1}
    assert unread(after) == {"pupil": 0, "teacher": 0}


async def test_the_answer_to_a_press_is_shown_to_the_page_that_waits(page: Page, world: World) -> None:
    world.telegram.says(1001, "Здравствуйте")
    keyboard = '{"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}'
    sent = world.telegram.call("sendMessage", {"chat_id": "1001", "text": "?", "reply_markup": keyboard})
    press = world.telegram.presses(1001, sent["message_id"], 0, 0)
    async with page.ws_connect("/page/live") as socket:
        await socket.send_json({"telegram": {"person": 1001, "presses": [press]}})
        waiting = await until(socket, "telegram", "Здравствуйте", "?")
        answer = {"callback_query_id": press, "text": "Записали", "show_alert": "true"}
        world.telegram.call("answerCallbackQuery", answer)
        answered: View = await socket.receive_json(timeout=30)

    assert waiting["presses"]["telegram"] == {}
    assert answered["presses"]["telegram"][press]["text"] == "Записали"
    assert answered["presses"]["telegram"][press]["alert"] is True


async def test_wishes_that_mean_nothing_show_no_chat(page: Page) -> None:
    async with page.ws_connect("/page/live") as socket:
        for wish in ("{", "[]", '{"telegram": 5}', '{"telegram": {"person": 404, "presses": []}}'):
            await socket.send_str(wish)
            view = await socket.receive_json(timeout=30)

            assert view["chats"] == {}


async def test_a_moved_clock_is_seen_at_once(page: Page) -> None:
    async with page.ws_connect("/page/live") as socket:
        await socket.send_json({})
        await socket.receive_json(timeout=30)

        await page.post("/clock", json={"add": 3600})

        assert (await socket.receive_json(timeout=30))["clock"]["offset"] == 3600
