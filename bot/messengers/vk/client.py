import asyncio
import json
import mimetypes
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from functools import partial
from io import BytesIO
from typing import Any, Final, Protocol

import aiohttp
import requests
from jconfig import MemoryConfig  # type: ignore[import-untyped]
from vk_api import VkApiGroup
from vk_api.exceptions import ApiError, ApiHttpError

from bot.messengers.pacer import Pacer, Priority
from bot.messengers.vk.error import (
    BROKEN_ANSWER,
    DISCONNECTED,
    INTERNAL,
    TIMED_OUT,
    TOO_MANY_CALLS,
    TOO_MUCH_ALIKE,
    UNKNOWN,
    VkCannot,
    VkError,
)
from bot.messengers.vk.file import Downloads
from bot.messengers.vk.line import Lines
from bot.messengers.vk.pace import PERSON_CALLS_A_SECOND, vk_pacer
from bot.messengers.vk.transport import CONNECT_TIMEOUT_S, VK_API_URL, VkTransport

API_VERSION: Final = "5.199"
# As many calls as are under way at once at 20 a second and 400 ms each.
WORKERS: Final = 8
# Half of VK's second: room for ten calls, whichever way it counts.
TOO_MANY_CALLS_PAUSE_S: Final = 0.5
FIRST_RETRY_PAUSE_S: Final = 0.5
# How often a call is made in all before its trouble is the caller's.
TRIES: Final = {
    TOO_MANY_CALLS: 6,
    TOO_MUCH_ALIKE: 3,  # it passes in a second or two, or not for long
    UNKNOWN: 4,
    INTERNAL: 4,
    BROKEN_ANSWER: 4,
    DISCONNECTED: 4,
    TIMED_OUT: 2,  # each of them is fifteen seconds long
}
# These act anew each time they are called, unless they carry the key by which VK knows a repetition.
IDEMPOTENCY_KEYS: Final = {"messages.send": "random_id", "wall.post": "guid"}
POLL_TIMEOUT_S: Final = 40.0  # 25 s of VK's own waiting and a slow network
UPLOAD_TIMEOUT_S: Final = 60.0

Sleep = Callable[[float], Awaitable[object]]


class VkCalls(Protocol):
    """The way to VK. Everything above it can be tried with no network."""

    # How many calls VK takes from the community.
    calls_a_second: float

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        """Answer what VK put under "response"; raises VkError."""

    async def turn(self, priority: Priority) -> None:
        """Wait for a slot of the community's."""

    async def tell(self, method: str, params: Mapping[str, object]) -> Any:
        """The same as `call`, in the slot that was waited for and once: the caller repeats what fails."""

    async def upload(self, url: str, *, field: str, name: str, content: bytes) -> Any: ...

    def download(self, url: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        """Take a file in pieces of that size; raises VkError."""

    async def poll(self, url: str, params: Mapping[str, str]) -> Any:
        """Ask the long poll server once; raises VkError."""

    async def close(self) -> None: ...


class VkClient:
    """vk_api in threads. It holds its lock while the network is slow, waits for ever, and repeats a refused
    call for ever; so each call under way has an object to itself, the transport has time-outs, and the pace
    and the repeating are ours.
    """

    def __init__(
        self,
        token: str,
        pacer: Pacer,
        *,
        user_token: str = "",
        api_url: str = VK_API_URL,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._tokens = {False: token, True: user_token}
        self.calls_a_second = pacer.rate
        self._pacers = {False: pacer, True: vk_pacer(PERSON_CALLS_A_SECOND)}
        self._api_url = api_url
        self._downloads = Downloads(api_url)
        self._sleep = sleep
        # Sets of their own: the person's slow calls, and what many are told, keep no answer from a line.
        self._lines = {as_user: Lines(WORKERS, self._connect) for as_user in (False, True)}
        self._telling = Lines(WORKERS, self._connect)
        self._sessions: list[requests.Session] = []
        self._http: aiohttp.ClientSession | None = None

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        if as_user and not self._tokens[as_user]:
            raise VkCannot(f"{method} wants a person's token, and none is set")
        pacer = self._pacers[as_user]
        values = {"access_token": self._tokens[as_user], **_on_the_wire(params)}
        key = IDEMPOTENCY_KEYS.get(method)

        async def attempt() -> Any:
            ready, work = partial(pacer.slot, priority), partial(_call, method, values)
            return await self._lines[as_user].call(ready, work)

        return await self._persist(attempt, pacer, repeatable=key is None or bool(params.get(key)))

    async def turn(self, priority: Priority) -> None:
        await self._pacers[False].slot(priority)

    async def tell(self, method: str, params: Mapping[str, object]) -> Any:
        values = {"access_token": self._tokens[False], **_on_the_wire(params)}
        try:
            return await self._telling.call(_at_once, partial(_call, method, values))
        except VkError as error:
            if error.code == TOO_MANY_CALLS:
                self._pacers[False].pause(TOO_MANY_CALLS_PAUSE_S)
            raise

    async def upload(self, url: str, *, field: str, name: str, content: bytes) -> Any:
        async def attempt() -> Any:
            # Browsers send the name as it is, and so does whoever VK expects.
            form = aiohttp.FormData(quote_fields=False)
            # As a stream, or a large one would hold up everybody while it is sent.
            form.add_field(field, BytesIO(content), filename=name, content_type=mimetypes.guess_type(name)[0])
            return await self._json("POST", url, UPLOAD_TIMEOUT_S, data=form)

        return await self._persist(attempt, self._pacers[False], repeatable=True)

    def download(self, url: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        return self._downloads.chunks(url, timeout_s=timeout_s, size=size)

    async def poll(self, url: str, params: Mapping[str, str]) -> Any:
        return await self._json("GET", url, POLL_TIMEOUT_S, params=params)

    async def close(self) -> None:
        for session in self._sessions:
            session.close()
        if self._http is not None:
            await self._http.close()

    async def _persist(self, attempt: Callable[[], Awaitable[Any]], pacer: Pacer, *, repeatable: bool) -> Any:
        tried = 0
        while True:
            tried += 1
            try:
                return await attempt()
            except VkError as error:
                refused = error.code == TOO_MANY_CALLS  # certainly not carried out
                if tried >= TRIES.get(error.code, 1) or not (refused or repeatable):
                    raise
                if refused:
                    pacer.pause(TOO_MANY_CALLS_PAUSE_S)
                else:
                    await self._sleep(FIRST_RETRY_PAUSE_S * 2 ** (tried - 1))

    def _connect(self) -> VkApiGroup:
        session = requests.Session()
        session.mount(VK_API_URL, VkTransport(self._api_url))
        api = VkApiGroup(session=session, api_version=API_VERSION, config=MemoryConfig)
        api.RPS_DELAY = 0  # counted from the end of a call, it would keep a line from its share
        api.error_handlers.clear()  # one repeats a code 6 for ever, another fails on a captcha of a new form
        self._sessions.append(session)
        return api

    async def _json(self, verb: str, url: str, timeout_s: float, **request: Any) -> Any:
        if self._http is None:
            self._http = aiohttp.ClientSession()
        limit = aiohttp.ClientTimeout(total=timeout_s, connect=CONNECT_TIMEOUT_S)
        try:
            async with self._http.request(verb, url, timeout=limit, **request) as answer:
                answer.raise_for_status()
                return json.loads(await answer.text())
        except TimeoutError:
            raise VkError(TIMED_OUT, "no answer in time") from None
        except aiohttp.ClientResponseError as error:
            raise VkError(BROKEN_ANSWER, f"HTTP {error.status}") from None
        except aiohttp.ClientError:
            raise VkError(DISCONNECTED, "the connection failed") from None
        except (ValueError, RecursionError):
            raise VkError(BROKEN_ANSWER, "the answer is not JSON") from None


async def _at_once() -> None:
    """Its time has come already."""


def _call(method: str, values: dict[str, str], api: VkApiGroup) -> Any:
    try:
        return api.method(method, values)
    except ApiError as error:
        raise VkError(error.code, str(error.error.get("error_msg", ""))) from None
    except ApiHttpError as error:
        raise VkError(BROKEN_ANSWER, f"HTTP {error.response.status_code}") from None
    except requests.Timeout:
        raise VkError(TIMED_OUT, "no answer in time") from None
    except requests.ConnectionError:
        raise VkError(DISCONNECTED, "the connection failed") from None
    except (requests.RequestException, LookupError, TypeError, AttributeError, ValueError):
        raise VkError(BROKEN_ANSWER, "the answer is not VK's") from None


def _on_the_wire(params: Mapping[str, object]) -> dict[str, str]:
    return {name: _as_text(value) for name, value in params.items() if value is not None}


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    return str(value)
