import asyncio
import logging
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from aiogram import Bot
from aiogram.types import Update
from aiohttp.web_request import Request
from aiohttp.web_response import Response
from aiohttp.web_routedef import RouteDef
from aiohttp.web_routedef import post as route_of_post

from bot.messengers.messenger import Post
from bot.messengers.vk import event, wall_event
from bot.messengers.vk.album import apart
from bot.messengers.vk.callback import PATH, Callback
from bot.messengers.vk.client import Sleep, VkCalls
from bot.messengers.vk.long_poll import LongPoll
from bot.messengers.vk.outlet import VkOutlet
from bot.messengers.vk.wall import Wall
from models.account import MessengerName
from models.person import Language
from scheduler.board import Board
from scheduler.outlet import Outlet
from services.inbox import Envelope
from services.post.seen import Seen
from services.sent_file import SentFiles

logger = logging.getLogger(__name__)

# Whose events have no sender wait in one line together.
_NOBODY: Final = "0"


def _chance() -> float:
    return secrets.randbelow(1000) / 1000


class VkMessenger:
    """VK as one of the messengers: a community that people write to. The bot's id is the community's."""

    name = MessengerName.VK

    def __init__(  # noqa: PLR0913  what an installation sets
        self,
        calls: VkCalls,
        bot: Bot,
        *,
        secret: str = "",
        confirmation: str = "",
        has_user_token: bool = False,
        sleep: Sleep = asyncio.sleep,
        chance: Callable[[], float] = _chance,
    ) -> None:
        self.bot = bot
        # Without a secret anybody who finds the address could speak for VK.
        self.takes_calls = bool(secret)
        self._group_id = bot.id
        self._calls = calls
        self._has_user_token = has_user_token
        self._long_poll = LongPoll(calls, bot.id, sleep=sleep, chance=chance)
        self._callback = Callback(calls, bot.id, secret=secret, confirmation=confirmation)

    def envelope(self, raw: dict[str, Any]) -> Envelope:
        sender = event.sender(raw)
        lane = _NOBODY if sender is None else str(sender)
        return Envelope.seal(raw, key=event.event_id(raw), lane=lane)

    def parse(self, raw: dict[str, Any]) -> Update | None:
        fields = event.update(raw, group_id=self._group_id)
        return None if fields is None else Update.model_validate(fields, context={"bot": self.bot})

    def seen(self, raw: dict[str, Any]) -> Seen | None:
        return wall_event.seen(raw, group_id=self._group_id)

    async def open(self) -> str:
        community = await self.bot.me()
        return f"https://vk.me/{community.username or f'club{self._group_id}'}?ref="

    async def announce(self, commands: Mapping[Language, Mapping[str, str]]) -> None:
        """VK lists no commands: its people press the words under the input field."""

    async def receive(self, post: Post) -> None:
        async def deliver(raws: Sequence[dict[str, Any]], ts: str) -> None:
            await post.accept(self, [part for raw in raws for part in apart(raw)], cursor=ts)

        await self._long_poll.run(await post.cursor(self), deliver)

    def routes(self, post: Post) -> Iterable[RouteDef]:
        if not self.takes_calls:
            return []

        async def deliver(raw: dict[str, Any]) -> None:
            await post.accept(self, apart(raw))

        async def answer(request: Request) -> Response:
            return await self._callback.answer(request, deliver)

        return [route_of_post(PATH, answer)]

    async def listen(self, public_url: str) -> None:
        # VK learns the address from the community's settings, where its owner enters it.
        logger.info("vk_callback_awaited", extra={"address": public_url.rstrip("/") + PATH})

    def outlet(self, sent_files: SentFiles | None = None) -> Outlet:
        return VkOutlet(self._calls, sent_files)

    def board(self, sent_files: SentFiles) -> Board | None:
        return Wall(self._calls, sent_files, group_id=self._group_id, has_user_token=self._has_user_token)

    async def close(self) -> None:
        await self.bot.session.close()
