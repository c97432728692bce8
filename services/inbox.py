import hashlib
import json
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.inbox import Cursor, InboxUpdate, UpdateOutcome
from services.clock import Clock
from services.insertion import insert_new, put
from services.people import Awaited, await_words
from services.store import Store

# A poison body is kept for whoever looks into it, and no longer: it may hold what a person wrote.
POISON_BODY_TTL = timedelta(days=7)
# Telegram repeats an update for a day and VK's callback for some hours; then a repeat can come no more.
KEY_TTL = timedelta(days=30)


# The key of the update being handled: what is sent meanwhile derives its own idempotency key from it. Not the
# row's number, which begins anew with a new database while the platform still remembers the old one's.
@dataclass
class Handling:
    """One attempt at an update. Begun anew, it says the same things with the same keys."""

    key: str
    turns: int = 0


current_update: ContextVar[Handling | None] = ContextVar("current_update", default=None)


@dataclass(frozen=True, slots=True)
class Envelope:
    """An update before anybody has read it: what tells it from others, whose it is, and itself."""

    key: str
    lane: str
    body: str

    @classmethod
    def seal(cls, raw: dict[str, Any], *, key: str | None, lane: str) -> "Envelope":
        """An update with no id of its own is told from others by what it says."""
        # ASCII: JSON may hold halves of characters and zero bytes, and no database takes those as they are.
        body = json.dumps(raw, sort_keys=True)
        return cls(key or hashlib.sha256(body.encode()).hexdigest(), lane, body)


@dataclass(frozen=True, slots=True)
class Letter:
    """An update that waits to be handled."""

    id: int
    messenger: MessengerName
    key: str
    lane: str
    body: str


class Inbox:
    """Raw updates, from the moment they are received until they are handled: at least once, and once."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def accept(
        self, messenger: MessengerName, envelopes: Sequence[Envelope], *, cursor: str | None = None
    ) -> list[Letter]:
        """Write what is new, and how far the messenger has been read. What came before is left out."""
        return await self._store.write(accept, messenger, envelopes, cursor, now=self._clock())

    async def waiting(self, *, longer_than: timedelta = timedelta()) -> list[Letter]:
        return await self._store.read(waiting, received_by=self._clock() - longer_than)

    async def close(self, letter_id: int, outcome: UpdateOutcome, awaited: Awaited | None = None) -> None:
        """Take the update off the list, and note in the same commit what its answer has asked.

        Noted earlier, an update that is handled again after a crash would meet the question it has left
        behind, and not the one it answers.
        """
        await self._store.write(close, letter_id, outcome, awaited)

    async def cursor(self, messenger: MessengerName) -> str | None:
        return await self._store.read(cursor_of, messenger)

    async def sweep(self) -> None:
        """Forget what nobody needs any more."""
        await self._store.write(sweep, now=self._clock())


def accept(
    session: Session,
    messenger: MessengerName,
    envelopes: Sequence[Envelope],
    cursor: str | None,
    *,
    now: datetime,
) -> list[Letter]:
    first: dict[str, Envelope] = {}
    for envelope in envelopes:
        first.setdefault(envelope.key, envelope)
    rows = [
        {
            "messenger": messenger,
            "key": envelope.key,
            "lane": envelope.lane,
            "body": envelope.body,
            "outcome": UpdateOutcome.WAITING,
            "received_at": now,
        }
        for envelope in first.values()
    ]
    ids = insert_new(session, InboxUpdate, rows, returning=(InboxUpdate.key, InboxUpdate.id))
    if cursor is not None:
        put(session, Cursor, {"messenger": messenger, "position": cursor}, key=("messenger",))
    new = {row.key: row.id for row in ids}
    return [
        Letter(new[envelope.key], messenger, envelope.key, envelope.lane, envelope.body)
        for envelope in first.values()
        if envelope.key in new
    ]


def waiting(session: Session, *, received_by: datetime) -> list[Letter]:
    rows = session.execute(
        select(InboxUpdate.id, InboxUpdate.messenger, InboxUpdate.key, InboxUpdate.lane, InboxUpdate.body)
        .where(InboxUpdate.outcome == UpdateOutcome.WAITING, InboxUpdate.received_at <= received_by)
        .order_by(InboxUpdate.id)
    )
    return [Letter(row.id, row.messenger, row.key, row.lane, row.body or "") for row in rows]


def close(session: Session, letter_id: int, outcome: UpdateOutcome, awaited: Awaited | None) -> None:
    if awaited is not None:
        await_words(session, awaited)
    blanked = {} if outcome is UpdateOutcome.POISON else {"body": None}
    session.execute(update(InboxUpdate).where(InboxUpdate.id == letter_id).values(outcome=outcome, **blanked))


def cursor_of(session: Session, messenger: MessengerName) -> str | None:
    return session.scalars(select(Cursor.position).where(Cursor.messenger == messenger)).one_or_none()


def sweep(session: Session, *, now: datetime) -> None:
    session.execute(
        update(InboxUpdate)
        .where(
            InboxUpdate.outcome == UpdateOutcome.POISON,
            InboxUpdate.body.is_not(None),
            InboxUpdate.received_at < now - POISON_BODY_TTL,
        )
        .values(body=None)
    )
    session.execute(
        delete(InboxUpdate).where(
            InboxUpdate.outcome != UpdateOutcome.WAITING, InboxUpdate.received_at < now - KEY_TTL
        )
    )
