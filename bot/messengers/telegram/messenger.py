import asyncio
from collections.abc import Iterable, Mapping
from functools import partial
from secrets import token_urlsafe
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.types import BotCommand, Update
from aiohttp.web_routedef import RouteDef
from aiohttp.web_routedef import post as route_of_post
from typing_extensions import override

from bot.messengers.messenger import Messenger, Post
from bot.messengers.pacer import Pacer
from bot.messengers.telegram import channel_post, update, webhook
from bot.messengers.telegram.channel import Channel
from bot.messengers.telegram.outlet import TelegramOutlet
from bot.messengers.telegram.receiver import Receiver
from bot.messengers.telegram.session import Sleep, TelegramSession
from models.account import MessengerName
from models.person import Language
from scheduler.board import Board
from scheduler.outlet import Outlet
from services.inbox import Envelope
from services.post.seen import Seen
from services.sent_file import SentFiles


class TelegramMessenger(Messenger):
    """Telegram, by long polling or by a webhook.

    A webhook without a secret of the installation's own gets one for the life of the process: whoever finds
    the address could otherwise speak in anybody's name.
    """

    name = MessengerName.TELEGRAM
    takes_calls = True

    def __init__(
        self,
        token: str,
        *,
        api_url: str,
        pacer: Pacer,
        secret: str = "",
        channel: str = "",
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._session = TelegramSession(api_url, pacer, sleep=sleep)
        self._pacer = pacer
        self._secret = secret or token_urlsafe(32)
        self._channel = channel
        self._sleep = sleep
        self.bot = Bot(token, session=self._session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))

    @override
    def envelope(self, raw: dict[str, Any]) -> Envelope:
        return update.envelope(raw)

    @override
    def parse(self, raw: dict[str, Any]) -> Update | None:
        if not any(kind in raw for kind in update.TALK_KINDS):
            return None
        return Update.model_validate(raw, context={"bot": self.bot})

    @override
    def seen(self, raw: dict[str, Any]) -> Seen | None:
        return channel_post.seen(raw, channel=self._channel)

    @override
    async def open(self) -> str:
        me = await self.bot.get_me()
        return f"https://t.me/{me.username}?start="

    @override
    async def announce(self, commands: Mapping[Language, Mapping[str, str]]) -> None:
        for language, captions in commands.items():
            listed = [BotCommand(command=name, description=text) for name, text in captions.items()]
            # Whoever reads neither of our languages in Telegram is shown the first of them.
            code = None if language is Language.RU else language.value
            await self.bot.set_my_commands(listed, language_code=code)

    @override
    async def receive(self, post: Post) -> None:
        accept = partial(post.accept, self)
        await Receiver(self._session, self.bot.token, accept, sleep=self._sleep).run()

    @override
    def routes(self, post: Post) -> Iterable[RouteDef]:
        accept = partial(post.accept, self)
        return [route_of_post(webhook.PATH, webhook.Webhook(self._secret, accept).receive)]

    @override
    async def listen(self, public_url: str) -> None:
        await self.bot.set_webhook(
            url=public_url.rstrip("/") + webhook.PATH,
            secret_token=self._secret,
            allowed_updates=list(update.FOLLOWED_KINDS),
            drop_pending_updates=False,
        )

    @override
    def outlet(self, sent_files: SentFiles | None = None) -> Outlet:
        return TelegramOutlet(self.bot, self._session, self._pacer, sent_files)

    @override
    def board(self, sent_files: SentFiles) -> Board | None:
        if not self._channel:
            return None
        return Channel(self.bot, self._session, self._pacer, sent_files, name=self._channel)

    @override
    async def close(self) -> None:
        await self._session.close()
