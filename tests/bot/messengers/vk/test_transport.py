from typing import Any

import requests
from requests.adapters import HTTPAdapter
from typing_extensions import override

from bot.messengers.vk.transport import CONNECT_TIMEOUT_S, READ_TIMEOUT_S, VK_API_URL, VkTransport


class Network(HTTPAdapter):
    """Where what leaves for the network is seen: its address, and how long it may take."""

    seen: tuple[str | None, Any]

    @override
    def send(self, request: requests.PreparedRequest, *_: Any, **options: Any) -> requests.Response:
        self.seen = (request.url, options["timeout"])
        response = requests.Response()
        response.status_code = 200
        return response


class WatchedTransport(VkTransport, Network):
    pass


def seen(api_url: str) -> tuple[str | None, Any]:
    transport = WatchedTransport(api_url)
    with requests.Session() as session:
        session.mount(VK_API_URL, transport)
        session.post(f"{VK_API_URL}/method/users.get", {"user_ids": "1"})
    return transport.seen


def test_waiting_always_has_an_end() -> None:
    _, timeout = seen(VK_API_URL)

    assert timeout == (CONNECT_TIMEOUT_S, READ_TIMEOUT_S)


def test_calls_go_to_vk_unless_told_otherwise() -> None:
    url, _ = seen(VK_API_URL)

    assert url == "https://api.vk.ru/method/users.get"


def test_calls_go_to_the_address_of_the_settings() -> None:
    url, _ = seen("http://127.0.0.1:8080/vk/")

    assert url == "http://127.0.0.1:8080/vk/method/users.get"
