"""The whole bot around one messenger of the sandbox, in one process and without a network."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.capabilities import Installation, capabilities
from bot.delivering import courier_of
from bot.messengers.messenger import Messenger
from bot.messengers.vk.album import apart
from bot.messengers.vk.choice import speaking_vk
from bot.post_room import PostRoom
from bot.publishing import news_door_of
from bot.settings import Settings
from handlers import rooms
from handlers.actions import Actions
from handlers.addresses import Addresses
from handlers.command import Commands
from handlers.conversation import Conversation
from handlers.presenter import Presenter
from models.account import MessengerName
from sandbox.person import Person
from sandbox.telegram.core import Telegram
from sandbox.vk.core import Vk
from services.address import Address
from services.consent_text import ConsentTexts
from services.inbox import Inbox
from services.season import Season
from services.store import Store
from tests.clock import HandClock
from tests.talk.direct import TOKEN, VK_TOKEN, DirectTelegram, DirectVkCalls
from tests.talk.talker import Talker

ADMINISTRATOR_ID = 9001
GROUP_ID = 777
# A folder that nobody can make: a test that keeps files says where.
NOWHERE = Path(os.devnull) / "files"


class House:
    """What a test may look at besides what people see."""

    def __init__(
        self,
        name: MessengerName,
        store: Store,
        clock: HandClock,
        *,
        server: Telegram | Vk | None = None,
        files: Path = NOWHERE,
    ) -> None:
        """With the server of another house: the bot as it is after a restart."""
        self.name = name
        self.store = store
        self.clock = clock
        self.files = files
        self.server, self.messenger = _messenger(name, clock, server)
        self.season = Season(store, clock)
        self.addresses = Addresses()
        self.addresses.know(MessengerName.TELEGRAM, "https://t.me/engineers_bot?start=")
        self.addresses.know(MessengerName.VK, "https://vk.me/engineers?ref=")
        # What the program itself puts together: whatever the bot can do, it can do here.
        services = capabilities(store, clock, self.addresses, installation(name, files))
        self.people = services.people
        self.offers = services.offers
        self.actions = Actions(rooms.tables(), services.by_name)
        presenter = Presenter(services.living, services.sent_files)
        conversation = Conversation(self.actions, Commands(rooms.commands()), self.people, presenter, clock)
        self.services = services
        self.courier = courier_of(services, [self.messenger])
        self.inbox = Inbox(store, clock)
        # How long the post room waited, one after another. Nobody waits for it in a test.
        self.pauses: list[float] = []
        self.post_room = PostRoom(
            self.inbox,
            conversation,
            [self.messenger],
            news_door=news_door_of(services, sleep=self._wait),
            sleep=self._wait,
        )

    async def _wait(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    def person(self, person_id: int, name: str = "Анна", *, language: str = "ru") -> Talker:
        self.server.add_person(Person(id=person_id, name=name, language=language))
        return Talker(person_id, self)

    async def settle(self) -> None:
        """Let the bot receive and answer until there is nothing left to do."""
        while raws := self._received():
            await self.post_room.accept(self.messenger, raws)
            await self.post_room.lanes.idle()

    async def deliver(self) -> None:
        """Let the bot say on its own whatever is due by now."""
        await self.courier.run()
        await self.settle()

    async def deliver_with(self, other: "House") -> None:
        """The same, by one program that speaks both messengers."""
        await courier_of(self.services, [self.messenger, other.messenger]).run()
        await self.settle()
        await other.settle()

    def _received(self) -> list[dict[str, Any]]:
        raws = self.server.take_updates()
        if self.name is MessengerName.TELEGRAM:
            return raws
        return [part for raw in raws for part in apart(raw)]


def installation(name: MessengerName, files: Path) -> Installation:
    return Installation(
        zone="Europe/Moscow",
        administrators=frozenset({Address(name, ADMINISTRATOR_ID)}),
        texts=ConsentTexts(),
        operator="Консорциум инженерных школ",
        files=files,
    )


@asynccontextmanager
async def inhabited(house: House) -> AsyncIterator[House]:
    async with asyncio.TaskGroup() as working:
        task = working.create_task(house.post_room.lanes.work())
        yield house
        task.cancel()
    await house.messenger.close()


def _messenger(
    name: MessengerName, clock: HandClock, server: Telegram | Vk | None
) -> tuple[Telegram | Vk, Messenger]:
    if name is MessengerName.TELEGRAM:
        telegram = server or Telegram(token=TOKEN, clock=clock, rate=None, per_chat=False)
        assert isinstance(telegram, Telegram)
        return telegram, DirectTelegram(telegram)
    vk = server or Vk(token=VK_TOKEN, group_id=GROUP_ID, clock=clock, rate=None)
    assert isinstance(vk, Vk)
    settings = Settings(_env_file=None, vk_token=VK_TOKEN, vk_group_id=GROUP_ID)
    return vk, speaking_vk(DirectVkCalls(vk), settings, clock)
