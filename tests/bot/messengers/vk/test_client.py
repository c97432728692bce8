import asyncio
import socket
import threading
from typing import Any

import pytest
from aiohttp import web
from typing_extensions import override

from bot.messengers.pacer import Pacer, Priority
from bot.messengers.vk.client import WORKERS, VkClient
from bot.messengers.vk.error import BROKEN_ANSWER, DISCONNECTED, TOO_MUCH_ALIKE, VkCannot, VkError
from tests.bot.messengers.vk.scripted import ScriptedVk, refusal, response
from tests.bot.messengers.wire import PATIENCE_SECONDS, LeapingClock, Pauses, body, cut


class CountingPacer(Pacer):
    """Lets everybody through, and counts them."""

    def __init__(self) -> None:
        super().__init__(rate=20)
        self.slots = 0

    @override
    async def slot(self, priority: Priority = Priority.ANSWER) -> None:
        self.slots += 1


async def refused(client: VkClient, method: str = "users.get", **params: object) -> VkError:
    with pytest.raises(VkError) as caught:
        await client.call(method, params)
    return caught.value


async def test_a_call_carries_the_token_and_the_version_and_answers_what_is_inside(
    vk: ScriptedVk, client: VkClient
) -> None:
    vk.will(response([{"id": 1}]))

    answer = await client.call("users.get", {"user_ids": 1})

    assert answer == [{"id": 1}]
    assert vk.calls == [("users.get", {"user_ids": "1", "access_token": "community", "v": "5.199"})]


async def test_values_travel_as_vk_reads_them(vk: ScriptedVk, client: VkClient) -> None:
    params: dict[str, Any] = {"yes": True, "no": False, "list": [1, 2], "json": {"я": [1]}, "none": None}

    await client.call("any", params)

    _, fields = vk.calls[0]
    assert {name: fields.get(name) for name in params} == {
        "yes": "1",
        "no": "0",
        "list": "1,2",
        "json": '{"я":[1]}',
        "none": None,
    }


async def test_a_call_can_be_made_by_the_person(vk: ScriptedVk, client: VkClient) -> None:
    await client.call("photos.getWallUploadServer", {}, as_user=True)

    assert vk.calls[0][1]["access_token"] == "person"


async def test_a_call_of_the_person_without_their_token_is_a_loud_mistake(
    vk: ScriptedVk, pacer: Pacer
) -> None:
    client = VkClient("community", pacer, api_url=vk.address)

    with pytest.raises(VkCannot):
        await client.call("photos.getWallUploadServer", {}, as_user=True)

    await client.close()


async def test_several_calls_are_under_way_at_once(vk: ScriptedVk, client: VkClient) -> None:
    everybody = asyncio.Barrier(4)

    async def together(_: web.Request) -> web.Response:
        await everybody.wait()
        return web.json_response({"response": 1})

    vk.will(*[together] * 4)

    async with asyncio.timeout(PATIENCE_SECONDS):
        answers = await asyncio.gather(*[client.call("any", {}) for _ in range(4)])

    assert answers == [1, 1, 1, 1]


async def test_a_refusal_is_raised_with_its_code_and_words(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(refusal(901, "Can't send messages"))

    error = await refused(client)

    assert (error.code, error.message) == (901, "Can't send messages")
    assert len(vk.calls) == 1


async def test_a_captcha_of_any_form_is_raised_and_never_repeated(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(refusal(14, "Captcha needed", redirect_uri="https://id.vk.ru/not_robot"))

    error = await refused(client)

    assert error.code == 14
    assert len(vk.calls) == 1


async def test_too_many_calls_hold_everybody_and_are_repeated(
    vk: ScriptedVk, client: VkClient, clock: LeapingClock
) -> None:
    vk.will(refusal(6), response(5))

    answer = await client.call("any", {})

    assert answer == 5
    assert clock.now == 0.5


async def test_too_many_calls_are_repeated_even_where_vk_could_not_know_it_again(
    vk: ScriptedVk, client: VkClient
) -> None:
    """Nothing has been done, so nothing can be done twice."""
    vk.will(refusal(6), response(5))

    assert await client.call("messages.send", {"peer_id": 1, "random_id": 0}) == 5
    assert vk.methods == ["messages.send"] * 2


async def test_too_many_calls_for_ever_are_given_up(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(*[refusal(6)] * 9)

    error = await refused(client)

    assert error.code == 6
    assert len(vk.calls) == 6


@pytest.mark.parametrize(
    "trouble", [refusal(1), refusal(10), body("<html>", status=502), body("<html>"), cut]
)
async def test_troubles_of_the_server_are_waited_out(
    vk: ScriptedVk, client: VkClient, pauses: Pauses, trouble: Any
) -> None:
    vk.will(trouble, trouble, response(5))

    answer = await client.call("messages.send", {"random_id": 3})

    assert answer == 5
    assert pauses.seconds == [0.5, 1.0]
    assert {fields["random_id"] for _, fields in vk.calls} == {"3"}


async def test_too_much_alike_is_tried_three_times(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(*[refusal(9)] * 9)

    error = await refused(client, "messages.send", random_id=3)

    assert error.code == TOO_MUCH_ALIKE
    assert len(vk.calls) == 3


async def test_a_server_that_stays_broken_is_given_up(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(*[body("<html>", status=502)] * 9)

    error = await refused(client)

    assert error.code == BROKEN_ANSWER
    assert len(vk.calls) == 4


@pytest.mark.parametrize("answer", ["[]", "{}", "3", '{"error": {}}', '{"error": "no"}'])
async def test_an_answer_that_is_not_vks_is_a_trouble_of_the_server(
    vk: ScriptedVk, client: VkClient, answer: str
) -> None:
    vk.will(*[body(answer)] * 4)

    error = await refused(client)

    assert error.code == BROKEN_ANSWER


@pytest.mark.parametrize("method", ["messages.send", "wall.post"])
async def test_what_vk_could_not_know_again_is_never_repeated(
    vk: ScriptedVk, client: VkClient, method: str
) -> None:
    vk.will(cut)

    error = await refused(client, method)

    assert error.code == DISCONNECTED
    assert len(vk.calls) == 1


async def test_nobody_at_the_address_is_a_network_error(pacer: Pacer, pauses: Pauses) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
        client = VkClient("community", pacer, api_url=address, sleep=pauses)

        error = await refused(client)

    assert error.code == DISCONNECTED
    await client.close()


async def test_neither_error_nor_its_chain_shows_the_token(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(refusal(5, "User authorization failed"))

    error = await refused(client)

    assert error.__cause__ is None
    assert "community" not in str(error)


async def test_calls_held_up_by_a_slow_vk_leave_at_the_pace_afterwards(
    vk: ScriptedVk, pauses: Pauses
) -> None:
    is_awake, pacer = asyncio.Event(), CountingPacer()
    client = VkClient("community", pacer, api_url=vk.address, sleep=pauses)

    async def slow(_: web.Request) -> web.Response:
        if len(vk.calls) == WORKERS:
            slots.append(pacer.slots)
            is_awake.set()
        await is_awake.wait()
        return web.json_response({"response": 1})

    slots: list[int] = []
    vk.will(*[slow] * WORKERS)
    async with asyncio.timeout(PATIENCE_SECONDS):
        await asyncio.gather(*[client.call("any", {}) for _ in range(3 * WORKERS)])
    await client.close()

    assert slots == [WORKERS]
    assert pacer.slots == 3 * WORKERS


async def test_a_call_whose_caller_has_gone_keeps_its_line(vk: ScriptedVk, client: VkClient) -> None:
    is_asked, is_awake = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        if len(vk.calls) == WORKERS:
            is_asked.set()
        await is_awake.wait()
        return web.json_response({"response": 1})

    vk.will(*[slow] * WORKERS)
    async with asyncio.timeout(PATIENCE_SECONDS):
        callers = [asyncio.ensure_future(client.call("any", {})) for _ in range(WORKERS)]
        await is_asked.wait()
        for caller in callers:
            caller.cancel()
        await asyncio.wait(callers)
        later = asyncio.ensure_future(client.call("later", {}))
        await asyncio.sleep(0.05)
        methods = list(vk.methods)
        is_awake.set()
        await later

    assert methods == ["any"] * WORKERS


async def test_a_stop_does_not_wait_for_a_vk_that_hangs(vk: ScriptedVk, client: VkClient) -> None:
    is_asked, is_over = asyncio.Event(), asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        is_asked.set()
        await is_over.wait()
        return web.Response()

    vk.will(hang)
    caller = asyncio.ensure_future(client.call("any", {}))
    await is_asked.wait()
    caller.cancel()

    async with asyncio.timeout(1):
        await client.close()

    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "vk")
    is_over.set()


async def test_a_file_is_uploaded_under_its_own_name(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(body('{"file": "token"}'))

    answer = await client.upload(f"{vk.address}/method/up?q=1", field="file", name="отчёт.txt", content=b"hi")

    assert answer == {"file": "token"}
    assert vk.calls == [("up", {"q": "1", "file": "отчёт.txt|text/plain|hi"})]


async def test_an_upload_is_tried_again(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(cut, body('{"photo": "[1]"}'))

    answer = await client.upload(f"{vk.address}/method/up", field="photo", name="a.png", content=b"hi")

    assert answer == {"photo": "[1]"}


async def test_a_poll_asks_once_and_tells_its_trouble(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(body('{"ts": "2", "updates": []}'), body("<html>", status=502), cut, cut, body("<html>"))
    url = f"{vk.address}/method/poll"  # a connection that died in peace is opened once more: two cuts

    answer = await client.poll(url, {"ts": "1"})
    codes = []
    for _ in range(3):
        with pytest.raises(VkError) as caught:
            await client.poll(url, {"ts": "1"})
        codes.append(caught.value.code)

    assert answer == {"ts": "2", "updates": []}
    assert codes == [BROKEN_ANSWER, DISCONNECTED, BROKEN_ANSWER]
