"""The calls to Telegram: in the pacer's slots, within a time limit, repeated where that is safe."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from http import HTTPStatus
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetFile, GetMe, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientError, ClientTimeout
from pydantic import ValidationError
from typing_extensions import override

from bot.messengers.pacer import Pacer
from bot.messengers.telegram.repeat import LONGEST_FLOOD_SECONDS, NoAnswer, Patience

Sleep = Callable[[float], Awaitable[object]]

CALL_LIMIT_SECONDS = 15
# Shorter than a call: then it is known that nothing was sent, and it may be sent again.
CONNECT_LIMIT_SECONDS = 6
CALL_LIMIT = ClientTimeout(total=CALL_LIMIT_SECONDS, connect=CONNECT_LIMIT_SECONDS)
# A document of the largest allowed size, 50 MB, over a slow line.
UPLOAD_LIMIT_SECONDS = 120
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# Beside what is told to many, for which there are as many as its calls are under way.
CONNECTIONS = 100
# A 429 that does not say for how long.
FLOOD_WITHOUT_TERM_SECONDS = 5

# The limit is on messages: what only asks, or answers a press, does not wait behind a broadcast.
PACED = ("send", "edit", "copy", "forward", "deleteMessage")
UPLOADS = frozenset({"sendDocument", "sendPhoto", "sendMediaGroup", "editMessageMedia"})


class TelegramSession(AiohttpSession):
    def __init__(self, api_url: str, pacer: Pacer, *, sleep: Sleep = asyncio.sleep) -> None:
        super().__init__(
            api=TelegramAPIServer.from_base(api_url),
            timeout=CALL_LIMIT_SECONDS,
            limit=CONNECTIONS + round(pacer.rate),
        )
        self._pacer = pacer
        self._sleep = sleep

    @override
    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,
    ) -> TelegramType:
        patience = Patience()
        while True:
            # Once Telegram has asked for silence, even the calls that are not paced wait until it is over.
            if method.__api_method__.startswith(PACED) or patience.floods:
                await self._pacer.slot()
            try:
                return await self._call(bot, method, timeout)
            except TelegramAPIError as error:
                if patience.finds_done(error):
                    return cast("TelegramType", True)  # noqa: FBT003 - Telegram's own word for "done"
                await self._wait_or_give_up(error, patience)

    async def once(self, bot: Bot, method: TelegramMethod[TelegramType]) -> TelegramType:
        """Make the call a single time, in a slot that was waited for: the caller repeats what fails."""
        return await self._call(bot, method, None)

    async def ask(
        self, token: str, method: str, fields: Mapping[str, str], *, limit_seconds: float
    ) -> tuple[int, bytes]:
        """Call once and read nothing into the answer: its status and its body."""
        session = await self.create_session()
        url = self.api.api_url(token=token, method=method)
        limit = ClientTimeout(total=limit_seconds)
        async with session.post(url, data=fields, timeout=limit, allow_redirects=False) as answer:
            return answer.status, await answer.read()

    async def post(self, token: str, method: str, form: bytes) -> tuple[int, str]:
        """Make the call once, with a form that is ready, in a slot that was waited for."""
        session = await self.create_session()
        url = self.api.api_url(token=token, method=method)
        try:
            async with session.post(
                url, data=form, headers=FORM, timeout=CALL_LIMIT, allow_redirects=False
            ) as answer:
                return answer.status, await answer.text()
        except (ClientError, TimeoutError, UnicodeDecodeError) as error:
            raise NoAnswer(GetMe(), type(error)) from None

    @override
    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        if status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:  # often a proxy's page, not Telegram's JSON
            raise TelegramServerError(method=method, message=f"HTTP {status_code}")
        try:
            return super().check_response(bot, method, status_code, content)
        except TelegramRetryAfter:
            raise
        except (TelegramAPIError, ClientDecodeError) as error:
            if status_code == HTTPStatus.TOO_MANY_REQUESTS:
                raise flood_without_term(method) from None
            if isinstance(error, ClientDecodeError):
                raise unreadable(method, error, status_code) from None
            raise

    @override
    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        stream = super().stream_content(url, headers, timeout, chunk_size, raise_for_status)
        try:
            async with aclosing(stream) as chunks:
                async for chunk in chunks:
                    yield chunk
        except (ClientError, TimeoutError) as error:
            # aiohttp's error carries the address, and the address carries the token: neither goes into a log.
            reason = f"the file was not read: {type(error).__name__}"
            raise TelegramNetworkError(method=GetFile(file_id=""), message=reason) from None

    @override
    async def close(self) -> None:
        if self._session is not None and self.api.base.startswith("http:"):
            await self._session.close()  # without aiogram's quarter of a second, which is for TLS
        await super().close()

    async def _call(
        self, bot: Bot, method: TelegramMethod[TelegramType], limit_seconds: int | None
    ) -> TelegramType:
        usual = UPLOAD_LIMIT_SECONDS if method.__api_method__ in UPLOADS else CALL_LIMIT_SECONDS
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        form = self.build_form_data(bot, method)
        limit = ClientTimeout(total=limit_seconds or usual, connect=CONNECT_LIMIT_SECONDS)
        try:
            # Telegram redirects nobody; whoever does would be given the token and the letter.
            async with session.post(url, data=form, timeout=limit, allow_redirects=False) as answer:
                status, content = answer.status, await answer.text()
        except (ClientError, TimeoutError, UnicodeDecodeError) as error:
            raise NoAnswer(method, type(error)) from None
        return cast("TelegramType", self.check_response(bot, method, status, content).result)

    async def _wait_or_give_up(self, error: TelegramAPIError, patience: Patience) -> None:
        pause = patience.pause_before_repeat(error)
        if isinstance(error, TelegramRetryAfter):
            # Everybody is silent, but not for hours: a long wait may concern one chat alone.
            self._pacer.pause(min(error.retry_after, LONGEST_FLOOD_SECONDS))
        if pause is None:
            raise error
        if not isinstance(error, TelegramRetryAfter):
            await self._sleep(pause)


def flood_without_term(method: TelegramMethod[Any]) -> TelegramRetryAfter:
    return TelegramRetryAfter(
        method=method, message="Too Many Requests", retry_after=FLOOD_WITHOUT_TERM_SECONDS
    )


def unreadable(method: TelegramMethod[Any], error: ClientDecodeError, status: int) -> TelegramAPIError:
    """Name an answer that is not Telegram's so that it is repeated only where that cannot double anything."""
    if isinstance(error.original, ValidationError):  # it is done, in a shape that aiogram does not know
        return TelegramAPIError(method=method, message=f"HTTP {status}, an answer that cannot be read")
    return NoAnswer(method, ClientDecodeError)
