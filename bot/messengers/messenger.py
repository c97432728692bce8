from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from aiogram import Bot
from aiogram.types import Update
from aiohttp.web_routedef import RouteDef

from models.account import MessengerName
from models.person import Language
from scheduler.board import Board
from scheduler.outlet import Outlet
from services.inbox import Envelope
from services.post.seen import Seen
from services.sent_file import SentFiles


class Post(Protocol):
    """The way into the inbox. A receiver acknowledges to its platform only after `accept` has returned."""

    async def accept(
        self, messenger: "Messenger", raws: Sequence[dict[str, Any]], *, cursor: str | None = None
    ) -> None:
        """Write the updates and the cursor in one commit, then hand the new ones on."""

    async def cursor(self, messenger: "Messenger") -> str | None: ...


class Messenger(Protocol):
    """One platform: how its updates are received and read, and the bot that answers through it."""

    name: MessengerName
    bot: Bot
    # May the platform call us, when we have an address? One that cannot prove itself is polled all the same.
    takes_calls: bool

    def envelope(self, raw: dict[str, Any]) -> Envelope: ...

    def parse(self, raw: dict[str, Any]) -> Update | None:
        """Read a raw update; None is one that no conversation follows. Raises on what cannot be read."""

    def seen(self, raw: dict[str, Any]) -> Seen | None:
        """Of what no conversation follows: a post at its public place. Raises on what cannot be read."""

    async def open(self) -> str:
        """Learn who the bot is there; answers the address of its deep links, to which a payload is added."""

    async def announce(self, commands: Mapping[Language, Mapping[str, str]]) -> None:
        """Let the platform list the commands and what each is for, where it lists any."""

    async def receive(self, post: Post) -> None:
        """Poll until cancelled. No trouble of the network ends it."""

    def routes(self, post: Post) -> Iterable[RouteDef]: ...

    async def listen(self, public_url: str) -> None:
        """Ask the platform to call us at this address instead of being polled."""

    def outlet(self, sent_files: SentFiles | None = None) -> Outlet:
        """The way out for what the bot says on its own; without files it says words alone."""

    def board(self, sent_files: SentFiles) -> Board | None:
        """The public place of this installation there, if it has one."""

    async def close(self) -> None: ...
