"""A post on its way to people, for tests of who is told and what becomes of that."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast
from models.delivery import Delivery
from models.person import Person, PersonKind
from models.post import Post
from models.role import Role, RoleKind
from services.broadcast.audience import Audience
from services.broadcast.broadcasts import Broadcasts
from services.broadcast.choosing import about_post, chosen
from services.broadcast.filling import Stride
from services.broadcast.running import Broadcasting
from services.broadcast.tally import Tally, tally_of
from services.broadcast.view import BroadcastView
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, an_account, stored
from tests.services.news.posted import a_post

A_WHILE = timedelta(seconds=6)


async def an_editor(store: Store) -> Person:
    """Of the consortium: whoever decides about news."""
    editor = a_profile("Петрова Ольга")
    await stored(store, editor)
    await stored(store, Role(person_id=editor.id, kind=RoleKind.EDITOR))
    return editor


async def readers(
    store: Store,
    count: int = 1,
    *messengers: MessengerName,
    reachable: bool = True,
    **facts: Any,
) -> list[Person]:
    """Teachers in Telegram, unless said otherwise."""
    people = [a_profile(**{"kind": PersonKind.TEACHER} | facts) for _ in range(count)]
    await stored(store, *people)
    accounts = [
        an_account(person, person.id, messenger)
        for person in people
        for messenger in messengers or (MessengerName.TELEGRAM,)
    ]
    for account in accounts:
        account.reachable = reachable
    await stored(store, *accounts)
    return people


async def who(store: Store, post: Post, audience: Audience | None = None) -> set[int]:
    """The numbers of those who would be told."""

    def body(session: Session) -> set[int]:
        about = about_post(session, post, Broadcast(id=0, post_id=post.id), now=NOON)
        return set(session.scalars(chosen(audience or Audience(), about)))

    return await store.read(body)


def numbers(*people: Person) -> set[int]:
    return {person.id for person in people}


class Newsroom:
    """An editor with one post, and the clock that keeps its broadcast going."""

    def __init__(self, store: Store, clock: HandClock, post: Post, editor: Person) -> None:
        self.store = store
        self.clock = clock
        self.post = post
        self.editor = editor
        self.broadcasts = Broadcasts(store, clock, administrators=())
        self.broadcasting = Broadcasting(store, clock)

    def strides(self, stride: Stride) -> None:
        self.broadcasting = Broadcasting(self.store, self.clock, stride)

    async def says_yes(self) -> BroadcastView:
        view = await self.broadcasts.open(self.post.id, actor_id=self.editor.id)
        return await self.broadcasts.start(self.post.id, view.revision, actor_id=self.editor.id)

    async def goes_on(self, times: int = 1) -> None:
        for _ in range(times):
            await self.broadcasting.run()
            self.clock.move(A_WHILE)

    async def told(self) -> list[int]:
        """To whom rows are written, in their order."""
        return [row.person_id for row in await self.rows()]

    async def rows(self) -> list[Delivery]:
        def body(session: Session) -> list[Delivery]:
            news = select(Delivery).where(Delivery.cause.like("broadcast:%"), Delivery.kind.like("post%"))
            return list(session.scalars(news.order_by(Delivery.id)))

        return await self.store.read(body)

    async def change(self, change: Any, people: Collection[int] | None = None) -> None:
        """What becomes of the rows of these people."""

        def body(session: Session) -> None:
            for row in session.scalars(select(Delivery).where(Delivery.kind.like("post%"))):
                if people is None or row.person_id in people:
                    change(row)

        await self.store.write(body)

    async def tally(self, broadcast_id: int) -> Tally:
        def body(session: Session) -> Tally:
            return tally_of(session, session.get_one(Broadcast, broadcast_id), now=self.clock.now)

        return await self.store.read(body)


async def a_newsroom(store: Store, clock: HandClock, **facts: Any) -> Newsroom:
    """Needs the ground to be there."""
    post = await a_post(store, **facts)
    return Newsroom(store, clock, post, await an_editor(store))
