"""The two messengers without a network: what the bot asks of them reaches the sandbox's servers at once.

Everything of the bot's own runs, down to the form it would have put on the wire; the servers are as strict as
over HTTP. Only the HTTP is missing, which is what makes a conversation test a matter of milliseconds.
"""

import json
from collections.abc import AsyncGenerator, Iterator, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetFile, TelegramMethod
from aiogram.methods.base import TelegramType
from typing_extensions import override

from bot.messengers.pacer import Pacer, Priority
from bot.messengers.telegram.messenger import TelegramMessenger
from bot.messengers.telegram.session import TelegramSession
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, VkError
from sandbox.telegram.core import Telegram
from sandbox.telegram.refusal import TelegramRefusal
from sandbox.upload import Upload
from sandbox.vk.core import Vk
from sandbox.vk.refusal import VkRefusal

TOKEN = "777000:sandbox"
VK_TOKEN = "sandbox"
# Of the community's administrator; a house without one calls nothing by it.
VK_USER_TOKEN = "sandbox-administrator"
# Nobody waits for a slot in a test.
UNPACED = 1_000_000.0


class DirectTelegramSession(TelegramSession):
    def __init__(self, server: Telegram) -> None:
        super().__init__("http://sandbox", Pacer(UNPACED))
        self._server = server

    @override
    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        files: dict[str, Any] = {}
        values = {
            name: self.prepare_value(value, bot=bot, files=files)
            for name, value in method.model_dump(warnings=False).items()
        }
        fields = {
            name: value if isinstance(value, str) else f"{value}" for name, value in values.items() if value
        }
        uploads = {
            name: Upload(file.filename or name, b"".join([part async for part in file.read(bot)]), "")
            for name, file in files.items()
        }
        status, body = self._answer(method.__api_method__, fields, uploads)
        response = self.check_response(bot=bot, method=method, status_code=status, content=json.dumps(body))
        return response.result  # type: ignore[return-value]

    @override
    async def once(self, bot: Bot, method: TelegramMethod[TelegramType]) -> TelegramType:
        return await self.make_request(bot, method)

    @override
    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        upload = sent_at(self._server, url)
        if upload is None:
            raise TelegramNetworkError(GetFile(file_id=""), f"HTTP {HTTPStatus.NOT_FOUND}")
        for piece in _pieces(upload.content, chunk_size):
            yield piece

    @override
    async def post(self, token: str, method: str, form: bytes) -> tuple[int, str]:
        fields = dict(parse_qsl(form.decode()))
        status, body = self._answer(method, fields, {})
        return status, json.dumps(body)

    def _answer(
        self, method: str, fields: Mapping[str, str], uploads: Mapping[str, Upload]
    ) -> tuple[int, dict[str, Any]]:
        try:
            return 200, {"ok": True, "result": self._server.call(method, fields, uploads)}
        except TelegramRefusal as refusal:
            return refusal.code, {
                "ok": False,
                "error_code": refusal.code,
                "description": refusal.description,
                "parameters": refusal.parameters,
            }


class DirectTelegram(TelegramMessenger):
    def __init__(self, server: Telegram, *, channel: str = "") -> None:
        super().__init__(TOKEN, api_url="http://sandbox", pacer=Pacer(UNPACED), channel=channel)
        self._session = self.bot.session = DirectTelegramSession(server)


class DirectVkCalls(VkCalls):
    calls_a_second = UNPACED

    def __init__(self, server: Vk) -> None:
        self._server = server

    @override
    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        values = {name: _on_the_wire(value) for name, value in params.items() if value is not None}
        try:
            return self._server.call(method, values, token=VK_USER_TOKEN if as_user else VK_TOKEN)
        except VkRefusal as refusal:
            raise VkError(refusal.code, refusal.message) from None

    @override
    async def turn(self, priority: Priority) -> None: ...

    @override
    async def tell(self, method: str, params: Mapping[str, object]) -> Any:
        return await self.call(method, params)

    @override
    async def upload(self, url: str, *, field: str, name: str, content: bytes) -> Any:
        return self._server.upload(url, field, Upload(name, content, ""))

    @override
    async def download(self, url: str, *, timeout_s: float, size: int) -> AsyncGenerator[bytes, None]:
        upload = sent_at(self._server, url)
        if upload is None:
            raise VkError(BROKEN_ANSWER, f"HTTP {HTTPStatus.NOT_FOUND}")
        for piece in _pieces(upload.content, size):
            yield piece

    @override
    async def poll(self, url: str, params: Mapping[str, str]) -> Any:
        raise AssertionError("Direct messengers are not polled: their updates are taken.")

    @override
    async def close(self) -> None: ...


def sent_at(server: Telegram | Vk, url: str) -> Upload | None:
    """What lies at an address that the server has given out, whole or from its root."""
    if isinstance(server, Telegram):
        file = server.files.at(url.partition(f"/file/bot{TOKEN}/")[2])
        return None if file is None else file.upload
    return server.media.files.get(url.partition("/vk/file/")[2].partition("/")[0])


def _pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[start : start + size] for start in range(0, len(content), size))


def _on_the_wire(value: object) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return ",".join(str(part) for part in value)
    return str(value)
