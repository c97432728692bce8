"""What the platforms call files that they have been sent once, so that nothing is sent twice."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from weakref import WeakValueDictionary

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.post import PostFileKind, SentFile
from services.clock import Clock
from services.insertion import insert_new
from services.refusal import Refusal
from services.shelf import Shelf
from services.store import Store

# Brings the bytes to a platform and answers what it calls them.
Send = Callable[[bytes], Awaitable[str]]


# Years of news have more pictures than are looked at in a day: the others are found in their table.
REMEMBERED = 2_000


class PictureBroken(Refusal):
    """The platform cannot make a picture of it."""

    key = "refusal-picture-broken"


class Cupboard(StrEnum):
    """Where a reference holds: a picture of a message in VK cannot stand on its wall."""

    TELEGRAM = "telegram"
    VK_MESSAGES = "vk_messages"
    VK_WALL = "vk_wall"


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture or a document as it lies on the shelf, ready to be sent anywhere."""

    digest: str
    name: str
    kind: PostFileKind = PostFileKind.PHOTO


class SentFiles:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, remembered: int = REMEMBERED) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._remembered = remembered
        # Asked for by every message of a broadcast: it is the same for years. The last ones alone.
        self._known: dict[tuple[KeptPicture, Cupboard], str] = {}
        self._sending: WeakValueDictionary[tuple[KeptPicture, Cupboard], asyncio.Lock] = WeakValueDictionary()

    async def known(self, picture: KeptPicture, cupboard: Cupboard) -> str | None:
        found = self._known.get((picture, cupboard))
        if found is None:
            found = await self._store.read(_reference, picture, cupboard)
            if found is not None:
                self._remember(picture, cupboard, found)
        return found

    async def reference(self, picture: KeptPicture, cupboard: Cupboard, send: Send) -> str:
        """What the platform calls it. Unknown, it is sent: by one, while the others who want it wait."""
        lock = self._sending.setdefault((picture, cupboard), asyncio.Lock())
        async with lock:
            found = await self.known(picture, cupboard)
            if found is None:
                found = await send(await self.read(picture))
                await self.note(picture, cupboard, found)
            return found

    async def note(self, picture: KeptPicture, cupboard: Cupboard, reference: str) -> None:
        self._remember(picture, cupboard, reference)
        await self._store.write(_note, picture, cupboard, reference, now=self._clock())

    def _remember(self, picture: KeptPicture, cupboard: Cupboard, reference: str) -> None:
        self._known[picture, cupboard] = reference
        if len(self._known) > self._remembered:
            del self._known[next(iter(self._known))]

    async def forget(self, picture: KeptPicture, cupboard: Cupboard) -> None:
        """The platform knows it no longer: it is to be sent anew."""
        self._known.pop((picture, cupboard), None)
        await self._store.write(_forget, picture, cupboard)

    async def read(self, picture: KeptPicture) -> bytes:
        return await self._shelf.read(picture.digest)


def _reference(session: Session, picture: KeptPicture, cupboard: Cupboard) -> str | None:
    return session.scalars(
        select(SentFile.reference).where(
            SentFile.digest == picture.digest, SentFile.shelf == cupboard, SentFile.kind == picture.kind
        )
    ).one_or_none()


def _note(
    session: Session, picture: KeptPicture, cupboard: Cupboard, reference: str, *, now: datetime
) -> None:
    _forget(session, picture, cupboard)
    row = {
        "digest": picture.digest,
        "shelf": cupboard.value,
        "kind": picture.kind,
        "reference": reference,
        "sent_at": now,
    }
    insert_new(session, SentFile, [row], returning=(SentFile.id,))


def _forget(session: Session, picture: KeptPicture, cupboard: Cupboard) -> None:
    session.execute(
        delete(SentFile).where(
            SentFile.digest == picture.digest, SentFile.shelf == cupboard, SentFile.kind == picture.kind
        )
    )
