import asyncio
import threading
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import aiohttp
import pytest
import requests
import vk_api
from requests.adapters import HTTPAdapter
from typing_extensions import override
from vk_api.bot_longpoll import VkBotEventType, VkBotLongPoll

from sandbox.fault import Faults
from sandbox.upload import Upload
from sandbox.vk.core import Vk
from tests.sandbox.vk.vk_talk import Json

ANNA, BORIS = 2001, 2002
PLENTY_SECONDS = 30


class Redirected(HTTPAdapter):
    """The library's address is a literal in its code: its requests are turned to us on the way."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    @override
    def send(self, request: requests.PreparedRequest, **rest: Any) -> requests.Response:  # type: ignore[override]
        request.url = str(request.url).replace("https://api.vk.ru", self._base)
        return super().send(request, **rest)


@pytest.fixture
def session(server: str) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.mount("https://api.vk.ru/", Redirected(server))
        yield session


@pytest.fixture
def library(session: requests.Session) -> Any:
    return vk_api.VkApiGroup(token="sandbox", api_version="5.199", session=session).get_api()


@pytest.fixture
async def http() -> Any:
    async with aiohttp.ClientSession() as http:
        yield http


async def reply(http: aiohttp.ClientSession, address: str, **params: str) -> Json:
    fields = {"access_token": "sandbox", "v": "5.199"} | params
    async with http.post(address, data={name: value for name, value in fields.items() if value}) as response:
        assert response.status == HTTPStatus.OK
        answer: Json = await response.json()
        return answer


async def test_the_real_library_sends_and_is_answered(vk: Vk, library: Any) -> None:
    answer = await asyncio.to_thread(
        library.messages.send, peer_id=ANNA, random_id=0, message="Привет & пока + 🎓"
    )

    assert answer == 2
    assert vk.messages(ANNA)[-1]["text"] == "Привет & пока + 🎓"


async def test_the_real_library_raises_our_refusals(library: Any) -> None:
    with pytest.raises(vk_api.ApiError) as refused:
        await asyncio.to_thread(library.messages.send, peer_id=BORIS, random_id=5, message="Hello")

    assert refused.value.code == 901
    assert {"key": "method", "value": "messages.send"} in refused.value.error["request_params"]
    assert "access_token" not in [param["key"] for param in refused.value.error["request_params"]]


async def test_the_real_library_uploads_a_photo(vk: Vk, library: Any, picture: Upload) -> None:
    def travel() -> None:
        address = library.photos.getMessagesUploadServer()["upload_url"]
        files = {"photo": (picture.name, picture.content, picture.content_type)}
        arrived = requests.post(address, files=files, timeout=PLENTY_SECONDS).json()
        (photo,) = library.photos.saveMessagesPhoto(**arrived)
        seen = requests.get(photo["sizes"][-1]["url"], timeout=PLENTY_SECONDS)
        assert (seen.content, seen.headers["Content-Type"]) == (picture.content, "image/png")
        library.messages.send(peer_id=ANNA, random_id=0, attachment=f"photo-777_{photo['id']}")

    await asyncio.to_thread(travel)

    assert vk.messages(ANNA)[-1]["photo"]


async def test_the_real_library_hears_people(vk: Vk, session: requests.Session) -> None:
    api = vk_api.VkApiGroup(token="sandbox", api_version="5.199", session=session)
    listening = await asyncio.to_thread(VkBotLongPoll, api, 777, wait=PLENTY_SECONDS)

    async with asyncio.timeout(PLENTY_SECONDS), asyncio.TaskGroup() as tasks:
        heard = tasks.create_task(asyncio.to_thread(listening.check))
        vk.says(ANNA, "Привет")

    listening.session.close()
    (event,) = heard.result()
    assert event.type == VkBotEventType.MESSAGE_NEW
    assert (event.from_user, event.message.text, event.message.peer_id) == (True, "Привет", ANNA)


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ("", "Invalid request: v is required."),
        ("5.50", "Invalid request: versions below 5.81 are deprecated."),
        ("new", "Invalid request: versions below 5.81 are deprecated."),
    ],
)
async def test_a_call_names_a_living_version(
    server: str, http: aiohttp.ClientSession, version: str, words: str
) -> None:
    error = (await reply(http, f"{server}/method/groups.getById", v=version))["error"]

    assert error["error_code"] == 8
    assert error["error_msg"].startswith(words)


async def test_the_token_may_stand_in_the_header(server: str, http: aiohttp.ClientSession) -> None:
    headers = {"Authorization": "Bearer sandbox"}

    async with http.get(
        f"{server}/method/groups.getById", params={"v": "5.199"}, headers=headers
    ) as response:
        answer = await response.json()

    assert answer["response"]["groups"][0]["id"] == 777


async def test_a_wrong_token_and_a_wrong_method_are_errors_with_status_200(
    server: str, http: aiohttp.ClientSession
) -> None:
    wrong_token = await reply(http, f"{server}/method/groups.getById", access_token="wrong")
    wrong_method = await reply(http, f"{server}/method/execute")

    assert [answer["error"]["error_code"] for answer in (wrong_token, wrong_method)] == [5, 3]


async def test_a_call_may_travel_as_multipart(server: str, http: aiohttp.ClientSession, vk: Vk) -> None:
    fields = {
        "access_token": "sandbox",
        "v": "5.199",
        "peer_id": str(ANNA),
        "random_id": "0",
        "message": "Привет",
    }
    with aiohttp.MultipartWriter("form-data") as form:
        for name, value in fields.items():
            form.append(value).set_content_disposition("form-data", name=name)

    async with http.post(f"{server}/method/messages.send", data=form) as response:
        assert (await response.json()) == {"response": 2}

    assert vk.messages(ANNA)[-1]["text"] == "Привет"


async def test_a_body_of_json_is_not_read(server: str, http: aiohttp.ClientSession) -> None:
    body = {"access_token": "sandbox", "v": "5.199"}

    async with http.post(f"{server}/method/groups.getById", json=body) as response:
        assert (await response.json())["error"]["error_code"] == 8


@pytest.fixture
async def line(server: str, http: aiohttp.ClientSession) -> Any:
    """Take a place at Long Poll and give the way to ask there."""
    place = (await reply(http, f"{server}/method/groups.getLongPollServer", group_id="777"))["response"]
    assert place["server"] == f"{server}/vk/longpoll"

    async def ask(**change: str) -> Json:
        params = {"act": "a_check", "key": place["key"], "ts": place["ts"], "wait": "0"} | change
        async with http.get(place["server"], params=params) as response:
            answer: Json = await response.json()
            return answer

    ask.ts = place["ts"]  # type: ignore[attr-defined]
    return ask


async def test_a_poll_with_no_news_answers_its_own_ts(line: Any) -> None:
    assert await line() == {"ts": line.ts, "updates": []}


async def test_a_poll_answers_what_has_happened_since(vk: Vk, line: Any) -> None:
    vk.says(ANNA, "Раз")
    first = await line()
    vk.says(ANNA, "Два")

    second = await line(ts=first["ts"])

    assert [event["object"]["message"]["text"] for event in first["updates"] + second["updates"]] == [
        "Раз",
        "Два",
    ]
    assert int(second["ts"]) == int(line.ts) + 2


async def test_history_is_kept_for_who_asks_again(vk: Vk, line: Any) -> None:
    vk.says(ANNA, "Раз")

    assert await line() == await line()


async def test_a_waiting_poll_is_answered_when_somebody_speaks(vk: Vk, line: Any) -> None:
    async with asyncio.timeout(PLENTY_SECONDS), asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(line(wait="90"))
        await asyncio.sleep(0)
        vk.says(ANNA, "Привет")

    assert len(poll.result()["updates"]) == 1


async def test_files_of_people_have_the_name_the_poll_was_asked_by(
    server: str, vk: Vk, line: Any, picture: Upload
) -> None:
    vk.sends_photo(ANNA, picture)

    (event,) = (await line())["updates"]
    url = event["object"]["message"]["attachments"][0]["photo"]["sizes"][0]["url"]
    assert url.startswith(f"{server}/vk/file/")


async def test_an_expired_key_is_failed_2(vk: Vk, line: Any) -> None:
    vk.feed.expire_key()

    assert await line() == {"failed": 2}


async def test_forgotten_history_is_failed_1_with_the_newest_ts(vk: Vk, line: Any) -> None:
    vk.says(ANNA, "Привет")
    vk.feed.lose_history()

    assert await line() == {"failed": 1, "ts": int(line.ts) + 1}


@pytest.mark.parametrize("ts", ["", "abc", "0", "999"])
async def test_a_ts_that_never_was_is_failed_1(line: Any, ts: str) -> None:
    assert (await line(ts=ts))["failed"] == 1


async def test_a_lost_session_is_failed_3_until_a_new_one(
    vk: Vk, server: str, http: aiohttp.ClientSession, line: Any
) -> None:
    vk.feed.lose_session()
    assert await line() == {"failed": 3}

    place = (await reply(http, f"{server}/method/groups.getLongPollServer", group_id="777"))["response"]

    assert await line(key=place["key"], ts=place["ts"]) == {"ts": place["ts"], "updates": []}


async def test_a_document_is_never_shown_as_a_page(server: str, http: aiohttp.ClientSession, vk: Vk) -> None:
    vk.sends_document(ANNA, Upload("page.html", b"<script>", "text/html"))

    async with http.get(server + vk.messages(ANNA)[-1]["document"]["url"]) as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.content_type == "application/octet-stream"


@pytest.mark.parametrize("path", ["/vk/file/abc/a.png", "/vk/nothing"])
async def test_what_is_not_there_is_not_found(server: str, http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(server + path) as response:
        assert response.status == HTTPStatus.NOT_FOUND


async def test_a_file_at_an_unknown_address_is_not_found(server: str, http: aiohttp.ClientSession) -> None:
    async with http.post(f"{server}/vk/upload/abc", data={"photo": "no file"}) as response:
        assert response.status == HTTPStatus.NOT_FOUND


SEND = {"peer_id": str(ANNA), "random_id": "0", "message": "Привет"}


async def test_a_refused_connection_means_nothing_has_happened(
    server: str, http: aiohttp.ClientSession, vk: Vk, faults: Faults
) -> None:
    faults.order("vk", "messages.send", "refuse")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await reply(http, f"{server}/method/messages.send", **SEND)

    assert len(vk.messages(ANNA)) == 1


async def test_a_dropped_connection_means_it_has_happened(
    server: str, http: aiohttp.ClientSession, vk: Vk, faults: Faults
) -> None:
    faults.order("vk", "messages.send", "drop")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await reply(http, f"{server}/method/messages.send", **SEND)

    assert vk.messages(ANNA)[-1]["text"] == "Привет"


async def test_a_bad_gateway_answers_html(
    server: str, http: aiohttp.ClientSession, vk: Vk, faults: Faults
) -> None:
    faults.order("vk", "*", "502")

    async with http.post(f"{server}/method/messages.send", data=SEND) as response:
        assert (response.status, response.content_type) == (HTTPStatus.BAD_GATEWAY, "text/html")

    assert len(vk.messages(ANNA)) == 1


async def test_a_flood_is_error_6_and_nothing_has_happened(
    server: str, http: aiohttp.ClientSession, vk: Vk, faults: Faults
) -> None:
    faults.order("vk", "messages.send", "flood")

    answer = await reply(http, f"{server}/method/messages.send", **SEND)

    assert (answer["error"]["error_code"], answer["error"]["error_msg"]) == (
        6,
        "Too many requests per second",
    )
    assert len(vk.messages(ANNA)) == 1


async def test_a_delayed_answer_still_comes(server: str, http: aiohttp.ClientSession, faults: Faults) -> None:
    faults.order("vk", "messages.send", "delay", seconds=0.01)

    assert await reply(http, f"{server}/method/messages.send", **SEND) == {"response": 2}


async def test_a_poll_and_an_upload_can_fail_too(
    server: str, http: aiohttp.ClientSession, line: Any, faults: Faults
) -> None:
    faults.order("vk", "longpoll", "refuse", times=2)  # the client itself asks twice
    faults.order("vk", "upload", "refuse")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await line()
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await http.post(f"{server}/vk/upload/abc")


async def test_many_threads_of_the_real_library_are_served(vk: Vk, server: str) -> None:
    seen: set[int] = set()
    lock = threading.Lock()

    def send(number: int) -> None:
        with requests.Session() as session:
            session.mount("https://api.vk.ru/", Redirected(server))
            api = vk_api.VkApiGroup(token="sandbox", api_version="5.199", session=session).get_api()
            answer = api.messages.send(peer_id=ANNA, random_id=number, message=str(number))
        with lock:
            seen.add(answer)

    await asyncio.gather(*(asyncio.to_thread(send, number) for number in range(1, 9)))

    assert len(seen) == 8
    assert len(vk.messages(ANNA)) == 9
