from collections.abc import Mapping
from typing import Final

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from typing_extensions import override

# vk_api writes this address into every call; whatever is mounted on it decides where the call goes.
VK_API_URL: Final = "https://api.vk.ru"
CONNECT_TIMEOUT_S: Final = 5.0
READ_TIMEOUT_S: Final = 15.0


class VkTransport(HTTPAdapter):
    """Gives vk_api the two things it does not have: an end to waiting, and another address."""

    def __init__(self, api_url: str) -> None:
        super().__init__(pool_connections=1, pool_maxsize=1)
        self._api_url = api_url.rstrip("/")

    @override
    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        if self._api_url != VK_API_URL and request.url is not None:
            request.url = self._api_url + request.url.removeprefix(VK_API_URL)
            # The proxies were chosen for the address before it changed.
            proxies = get_environ_proxies(request.url)
        return super().send(
            request,
            stream=stream,
            timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
            verify=verify,
            cert=cert,
            proxies=proxies,
        )
