"""The secret address at which a person's own calendar looks for their events."""

import asyncio
import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.person import Person
from models.reminder import CalendarFeed
from services.actor import Actor
from services.clock import Clock
from services.feed.page import Page, Wording, page_of
from services.insertion import insert_new
from services.refusal import Refusal
from services.right import Administrators
from services.store import Store

# 256 bits: nobody guesses an address, however many they try.
TOKEN_BYTES = 32
MARK_CHARACTERS = 12


class NothingOwn(Refusal):
    """There is no event to be taken along yet."""

    key = "refusal-nothing-own"


@dataclass(frozen=True, slots=True)
class Feed:
    """The way to one's own calendar, if one has asked for it."""

    token: str | None = None

    @property
    def mark(self) -> str:
        """Which address it is, said to nobody: an old button is not for a newer one."""
        return hashlib.sha256((self.token or "").encode()).hexdigest()[:MARK_CHARACTERS]


class CalendarFeeds:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, person_id: int) -> Feed:
        return await self._store.read(look, person_id)

    async def open(self, person_id: int) -> Feed:
        """An address for whoever has none; whoever has one keeps it."""
        return await self._store.write(open_, person_id, new_token())

    async def renew(self, person_id: int, mark: str) -> Feed:
        """Another address in the place of this one, which leads nowhere from now on."""
        return await self._store.write(renew, person_id, mark, new_token())

    async def withdraw(self, person_id: int, mark: str) -> Feed:
        return await self._store.write(withdraw, person_id, mark)

    async def file(self, person_id: int, wording: Wording) -> tuple[str, bytes]:
        """All of one's own events as they are now, and what they are called together."""
        page = await self.page(person_id, wording)
        if not page.occasions:
            raise NothingOwn
        return page.name, await asyncio.to_thread(page.written, self._clock())

    async def owner(self, token: str) -> int | None:
        """Whose address it is; nobody's, of somebody who was erased or shut out."""
        return await self._store.glance(owner, token)

    async def page(self, person_id: int, wording: Wording) -> Page:
        actor = Actor(person_id, self._administrators, self._clock())
        return await self._store.read(page_of, actor, wording)


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def look(session: Session, person_id: int) -> Feed:
    query = select(CalendarFeed.token).where(CalendarFeed.person_id == person_id)
    return Feed(session.scalars(query).one_or_none())


def open_(session: Session, person_id: int, token: str) -> Feed:
    row = {"person_id": person_id, "token": token}
    insert_new(session, CalendarFeed, [row], returning=(CalendarFeed.person_id,))
    return look(session, person_id)


def renew(session: Session, person_id: int, mark: str, token: str) -> Feed:
    was = look(session, person_id)
    if was.token is not None and was.mark == mark:
        session.execute(
            update(CalendarFeed)
            .where(CalendarFeed.person_id == person_id, CalendarFeed.token == was.token)
            .values(token=token)
        )
    return look(session, person_id)


def withdraw(session: Session, person_id: int, mark: str) -> Feed:
    was = look(session, person_id)
    if was.token is not None and was.mark == mark:
        session.execute(
            delete(CalendarFeed).where(CalendarFeed.person_id == person_id, CalendarFeed.token == was.token)
        )
    return look(session, person_id)


def owner(session: Session, token: str) -> int | None:
    query = (
        select(Person.id)
        .join(CalendarFeed, CalendarFeed.person_id == Person.id)
        .where(CalendarFeed.token == token, Person.erased_at.is_(None), Person.blocked_at.is_(None))
    )
    return session.scalars(query).one_or_none()
