"""An editor's deeds and what becomes of them, for tests of what goes out to the public places."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.addresses import Addresses
from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind
from models.person import Person
from models.post import Place, Post, PostCopy, PostState
from scheduler.board import Board
from scheduler.publishing import Publisher
from services.actor import Actor
from services.post import copying
from services.post.publishing import Publications
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, stored

Deed = Callable[[Session, Post, Actor], object]


def addresses() -> Addresses:
    known = Addresses()
    known.know(MessengerName.TELEGRAM, "https://t.me/engineers_bot?start=")
    known.know(MessengerName.VK, "https://vk.me/engineers?ref=")
    return known


class Newsroom:
    """An author, an editor who has accepted news, and a publisher for each place."""

    def __init__(self, store: Store, clock: HandClock) -> None:
        self.store = store
        self.clock = clock
        self.author = a_profile("Автор Анна")
        self.editor = a_profile("Редактор Пётр")
        self.posts: list[int] = []

    async def accepted(self, html: str = "Победа", *places: Place, **facts: Any) -> Post:
        if not self.author.id:
            await stored(self.store, self.author, self.editor)
        post = Post(
            html=html,
            state=PostState.ACCEPTED,
            author_id=self.author.id,
            decided_by=self.editor.id,
            written_at=NOON,
            **facts,
        )
        await stored(self.store, post)
        self.posts.append(post.id)
        await self.places(*places)
        return post

    async def places(self, *places: Place) -> None:
        """To go out at once, or to be tried again."""
        await self.does(
            lambda session, post, actor: copying.place_at(session, post, places, actor.now, actor)
        )

    async def does(self, deed: Deed) -> None:
        """What an editor does with the newest post."""

        def doing(session: Session) -> None:
            post = session.get_one(Post, self.posts[-1])
            deed(session, post, Actor(self.editor.id, frozenset(), self.clock()))

        await self.store.write(doing)

    async def rewrites(self, html: str) -> None:
        def rewriting(session: Session, post: Post, actor: Actor) -> None:
            post.html = html
            copying.renew_copies(session, post, actor)

        await self.does(rewriting)

    def publisher(self, board: Board) -> Publisher:
        publications = Publications(self.store, self.clock)
        return Publisher(publications, board, addresses(), sleep=self._sleep)

    async def publishes(self, board: Board, *, after: timedelta = timedelta()) -> None:
        self.clock.move(after)
        await self.publisher(board).run()

    async def restarts(self) -> None:
        await Publications(self.store, self.clock).recover()

    async def copy(self, place: Place | None = None) -> PostCopy:
        """Of the newest post, at that place or at the only one."""

        def found(session: Session) -> PostCopy:
            copies = select(PostCopy).where(PostCopy.post_id == self.posts[-1])
            return session.scalars(copies if place is None else copies.where(PostCopy.place == place)).one()

        return await self.store.read(found)

    async def state(self) -> PostState:
        return (await self.store.read(lambda session: session.get_one(Post, self.posts[-1]))).state

    async def told(self, person: Person) -> list[tuple[DeliveryKind, Any]]:
        def found(session: Session) -> list[tuple[DeliveryKind, Any]]:
            rows = session.scalars(
                select(Delivery).where(Delivery.person_id == person.id).order_by(Delivery.id)
            )
            return [(row.kind, row.body["remark"]) for row in rows]

        return await self.store.read(found)

    async def _sleep(self, seconds: float) -> None:
        self.clock.move(timedelta(seconds=seconds))
