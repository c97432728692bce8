"""The wall and the channel of the sandbox's servers, and the program's own way to them, without a network."""

import asyncio
import struct
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from bot.capabilities import capabilities
from bot.messengers.messenger import Messenger
from bot.messengers.vk.choice import speaking_vk
from bot.post_room import PostRoom
from bot.publishing import boards_of, news_door_of
from bot.settings import Settings
from handlers import rooms
from handlers.actions import Actions
from handlers.command import Commands
from handlers.conversation import Conversation
from handlers.presenter import Presenter
from models.account import MessengerName
from models.kept_file import KeptFile
from models.post import Place, Post, PostFile, PostFileKind, PostState
from sandbox.person import Person as SandboxPerson
from sandbox.telegram.chat import CHANNEL_ID, Chat
from sandbox.telegram.core import Telegram
from sandbox.upload import Upload
from sandbox.vk.core import Vk
from scheduler.publishing import Publisher
from services.actor import Actor
from services.inbox import Inbox
from services.post import copying
from services.post.state import change_state
from services.shelf import Shelf
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import stored
from tests.scheduler.newsroom import Newsroom, addresses
from tests.talk.direct import TOKEN, VK_TOKEN, VK_USER_TOKEN, DirectTelegram, DirectVkCalls
from tests.talk.house import GROUP_ID, installation

CHANNEL = "@engineers"
ANNA = 2001

Trouble = Callable[[str, Mapping[str, str]], None]


def nothing(_method: str, _params: Mapping[str, str]) -> None: ...


class TroubledTelegram(Telegram):
    """Before a call is carried out, or after it and before it is answered, something may happen."""

    before: Trouble = staticmethod(nothing)
    after: Trouble = staticmethod(nothing)
    is_nameless = False

    @override
    def call(self, method: str, fields: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> Any:
        self.before(method, fields)
        result = super().call(method, fields, files)
        self.after(method, fields)
        return result

    @override
    def describe(self, chat: Chat) -> dict[str, Any]:
        described = super().describe(chat)
        return {
            name: value for name, value in described.items() if name != "username" or not self.is_nameless
        }

    @property
    def channel_messages(self) -> list[dict[str, Any]]:
        return [message.body for message in self.chats[CHANNEL_ID].messages]

    @property
    def said(self) -> list[str]:
        """In the channel, message by message; a picture without words says nothing."""
        return [body.get("text") or body.get("caption") or "" for body in self.channel_messages]


class TroubledVk(Vk):
    before: Trouble = staticmethod(nothing)
    after: Trouble = staticmethod(nothing)

    @override
    def call(self, method: str, params: Mapping[str, str], *, token: str, host: str = "") -> Any:
        self.before(method, params)
        result = super().call(method, params, token=token, host=host)
        self.after(method, params)
        return result

    @property
    def said(self) -> list[str]:
        """On the wall, post by post."""
        return [post.text for post in self.wall.of_kind("post")]

    def revoke(self) -> None:
        """The administrator has changed their password."""
        self._user_token = "another one"


class Places(Newsroom):
    def __init__(
        self, store: Store, clock: HandClock, files: Path, *, user_token: str = VK_USER_TOKEN
    ) -> None:
        super().__init__(store, clock)
        self.telegram = TroubledTelegram(token=TOKEN, clock=clock, rate=None, per_chat=False)
        self.vk = TroubledVk(
            token=VK_TOKEN, user_token=VK_USER_TOKEN, group_id=GROUP_ID, clock=clock, rate=None
        )
        self.vk.add_person(SandboxPerson(ANNA, "Анна"))
        self.addresses = addresses()
        self.services = capabilities(store, clock, self.addresses, installation(MessengerName.VK, files))
        self.shelf = Shelf(files, clock)
        settings = Settings(_env_file=None, vk_token=VK_TOKEN, vk_group_id=GROUP_ID, vk_user_token=user_token)
        self.messengers: list[Messenger] = [
            DirectTelegram(self.telegram, channel=CHANNEL),
            speaking_vk(DirectVkCalls(self.vk), settings, clock),
        ]
        conversation = Conversation(
            Actions(rooms.tables(), self.services.by_name),
            Commands(rooms.commands()),
            self.services.people,
            Presenter(self.services.living, self.services.sent_files),
            clock,
        )
        self.post_room = PostRoom(
            Inbox(store, clock),
            conversation,
            self.messengers,
            news_door=news_door_of(self.services, sleep=self._sleep),
            sleep=self._sleep,
        )
        self.boards = {board.place: board for board in boards_of(self.services, self.messengers)}

    async def hears(self, *, times: int = 1) -> None:
        """What the platforms tell of by now, as often as they may repeat it."""
        told = [(each, self._told_by(each)) for each in self.messengers]
        async with asyncio.TaskGroup() as working:
            lanes = working.create_task(self.post_room.lanes.work())
            for _ in range(times):
                for messenger, raws in told:
                    await self.post_room.accept(messenger, raws)
                    await self.post_room.lanes.idle()
            lanes.cancel()

    def _told_by(self, messenger: Messenger) -> list[dict[str, Any]]:
        is_vk = messenger.name is MessengerName.VK
        return self.vk.take_updates() if is_vk else self.telegram.take_updates()

    async def all_posts(self) -> list[Post]:
        """In the order in which they came; the newest is what an editor then acts on."""
        posts = await self.store.read(lambda session: list(session.scalars(select(Post).order_by(Post.id))))
        self.posts = [post.id for post in posts]
        return posts

    async def accepts(self, *places: Place) -> None:
        """The editor takes the newest of what was offered, and places it."""

        def accepting(session: Session, post: Post, actor: Actor) -> None:
            change_state(session, post, PostState.ACCEPTED, actor)
            copying.place_at(session, post, places, actor.now, actor)

        await self.all_posts()
        await self.does(accepting)

    async def goes_out(self) -> None:
        for board in self.boards.values():
            await Publisher(self.services.publications, board, self.addresses, sleep=self._sleep).run()

    async def with_files(
        self, html: str, *files: tuple[str, bytes], places: Sequence[Place] = tuple(Place)
    ) -> Post:
        """News with pictures and documents: which of them they are, their names say."""
        post = await self.accepted(html)
        await self.attaches(*files)
        await self.places(*places)
        return post

    async def attaches(self, *files: tuple[str, bytes]) -> None:
        for position, (name, content) in enumerate(files):
            digest = await self.shelf.put(content)
            kept = KeptFile(digest=digest, name=name, size=len(content), kept_at=NOON)
            await stored(self.store, kept)
            kind = PostFileKind.PHOTO if name.endswith(".png") else PostFileKind.DOCUMENT
            row = PostFile(post_id=self.posts[-1], position=position, kind=kind, file_id=kept.id)
            await stored(self.store, row)


def a_picture(number: int = 1) -> tuple[str, bytes]:
    return f"{number}.png", png(number)


def png(number: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
    return head + bytes([number]) * 9
