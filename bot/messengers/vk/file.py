import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final, Self

import aiohttp
from typing_extensions import override
from yarl import URL

from bot.messengers.vk.error import BROKEN_ANSWER, DISCONNECTED, TIMED_OUT, WRONG_PARAMETER, VkError

# As much as Telegram lets a bot download, so that both messengers accept the same files.
DOWNLOAD_LIMIT_BYTES: Final = 20 * 1024 * 1024
# A document's address leads to the store it lies in; a longer chain is no document.
REDIRECTS: Final = 3
# Where VK keeps what people send. A forged event could name any address, one inside our own network too.
HOSTS: Final = (
    "vk.com",
    "vk.ru",
    "vk.me",
    "userapi.com",
    "vkuser.net",
    "vkuserphoto.ru",
    "vkuseraudio.com",
    "vkuseraudio.net",
    "vk-cdn.net",
)

_ATTACHMENT: Final = re.compile(r"[a-z_]+-?\d+_\d+(_[A-Za-z0-9]+)?")


@dataclass(frozen=True, slots=True)
class FileId:
    """A file in VK, as one word for Telegram's file_id: how it is attached again, a space, its address.

    What people send has both; what the bot sent has no address, and nobody needs to download it.
    """

    attachment: str
    url: str = ""

    @classmethod
    def read(cls, file_id: str) -> Self:
        """Raises ValueError on what is no file of VK."""
        attachment, _, url = file_id.partition(" ")
        if not _ATTACHMENT.fullmatch(attachment):
            raise ValueError("not a file of VK")
        return cls(attachment, url)

    @override
    def __str__(self) -> str:
        return f"{self.attachment} {self.url}" if self.url else self.attachment


class Downloads:
    """Takes files from VK's hosts and the one that we call, from nowhere else and not without end."""

    def __init__(self, api_url: str, *, limit_bytes: int = DOWNLOAD_LIMIT_BYTES) -> None:
        self._api = URL(api_url)
        self._limit = limit_bytes

    def allows(self, url: URL) -> bool:
        host = (url.host or "").lower()
        if host == self._api.host:
            return url.scheme in {"https", self._api.scheme}
        return url.scheme == "https" and any(host == own or host.endswith("." + own) for own in HOSTS)

    async def chunks(self, address: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        taken = 0
        timeout = aiohttp.ClientTimeout(total=timeout_s)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as http,
                await self._open(http, address) as answer,
            ):
                async for chunk in answer.content.iter_chunked(size):
                    taken += len(chunk)
                    if taken > self._limit:
                        raise VkError(WRONG_PARAMETER, "file is too big")
                    yield chunk
        except TimeoutError:
            raise VkError(TIMED_OUT, "the download took too long") from None
        except aiohttp.ClientResponseError as error:
            raise VkError(BROKEN_ANSWER, f"HTTP {error.status}") from None
        except aiohttp.ClientError:
            raise VkError(DISCONNECTED, "the connection failed") from None

    async def _open(self, http: aiohttp.ClientSession, address: str) -> aiohttp.ClientResponse:
        url = _url(address)
        for _ in range(REDIRECTS + 1):
            if not self.allows(url):
                raise VkError(WRONG_PARAMETER, f"files are not taken from {url.host}")
            # Followed by hand: each step of the way is held against the same list.
            answer = await http.get(url, allow_redirects=False, raise_for_status=True)
            onwards = answer.headers.get("Location")
            if onwards is None:
                return answer
            answer.release()
            url = url.join(_url(onwards))
        raise VkError(WRONG_PARAMETER, "the address leads nowhere")


def _url(address: str) -> URL:
    try:
        return URL(address)
    except ValueError:
        raise VkError(WRONG_PARAMETER, "not an address") from None
