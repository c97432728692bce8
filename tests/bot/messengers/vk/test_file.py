from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from bot.messengers.vk.error import BROKEN_ANSWER, WRONG_PARAMETER, VkError
from bot.messengers.vk.file import Downloads, FileId


async def file(_: web.Request) -> web.Response:
    return web.Response(body=b"0123456789")


async def moved(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": request.query["to"]})


@pytest.fixture
async def api_url() -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_get("/file", file)
    application.router.add_get("/moved", moved)
    server = TestServer(application)
    await server.start_server()
    yield str(server.make_url("")).rstrip("/")
    await server.close()


async def taken(downloads: Downloads, address: str) -> bytes:
    return b"".join([chunk async for chunk in downloads.chunks(address, timeout_s=60, size=4)])


async def refused(downloads: Downloads, address: str) -> int:
    with pytest.raises(VkError) as caught:
        await taken(downloads, address)
    return caught.value.code


@pytest.mark.parametrize("word", ["photo-1_2", "doc1_2_a1b2", "photo1_2_key https://sun9-1.userapi.com/a b"])
def test_a_file_reads_its_own_word(word: str) -> None:
    assert str(FileId.read(word)) == word


@pytest.mark.parametrize("word", ["", "photo", "https://vk.com/a.png", "AgACAgIAAxk", "photo1_2,doc1_2"])
def test_what_is_no_file_of_vk_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="not a file of VK"):
        FileId.read(word)


@pytest.mark.parametrize(
    "url",
    [
        "https://vk.com/doc1_2?hash=1",
        "https://sun9-1.userapi.com/impg/a.jpg",
        "https://psv4.vkuseraudio.net/a.ogg",
        "https://API.vk.ru/file",
    ],
)
def test_vks_own_hosts_are_believed(url: str) -> None:
    assert Downloads("https://api.vk.ru").allows(URL(url))


@pytest.mark.parametrize(
    "url",
    [
        "http://vk.com/doc1_2",
        "https://vk.com.evil.example/doc1_2",
        "https://evilvk.com/doc1_2",
        "https://vk.com@evil.example/doc1_2",
        "http://127.0.0.1/latest/meta-data",
        "http://169.254.169.254/",
        "https://[::1]/",
        "file:///etc/passwd",
        "/etc/passwd",
        "",
    ],
)
def test_nobody_elses_address_is_asked(url: str) -> None:
    assert not Downloads("https://api.vk.ru").allows(URL(url))


def test_the_server_of_the_settings_is_believed() -> None:
    downloads = Downloads("http://127.0.0.1:8080")

    assert downloads.allows(URL("http://127.0.0.1:8080/vk/file/a/b.png"))
    assert not downloads.allows(URL("http://127.0.0.2:8080/vk/file/a/b.png"))


async def test_a_file_is_taken_whole(api_url: str) -> None:
    assert await taken(Downloads(api_url), f"{api_url}/file") == b"0123456789"


async def test_a_redirection_is_followed(api_url: str) -> None:
    assert await taken(Downloads(api_url), f"{api_url}/moved?to=/file") == b"0123456789"


@pytest.mark.parametrize(
    "to", ["http://127.0.0.2/file", "/moved?to=/moved?to=/moved?to=/moved?to=/file", "http://["]
)
async def test_a_redirection_leads_nowhere_else_and_not_for_ever(api_url: str, to: str) -> None:
    address = str(URL(f"{api_url}/moved").with_query(to=to))

    assert await refused(Downloads(api_url), address) == WRONG_PARAMETER


async def test_a_file_without_end_is_not_taken(api_url: str) -> None:
    assert await refused(Downloads(api_url, limit_bytes=9), f"{api_url}/file") == WRONG_PARAMETER


async def test_what_is_gone_is_a_trouble_of_the_server(api_url: str) -> None:
    assert await refused(Downloads(api_url), f"{api_url}/gone") == BROKEN_ANSWER
