"""Taking what is due: a look for each rank, so that the index finds the first of them whatever waits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, case, select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.base import Base
from models.delivery import Delivery, DeliveryKind, DeliveryState, Rank
from services.delivery.due import is_due_at
from services.delivery.rank import EDITS

# What is claimed is on its way within seconds; a worker that died lets go of it after this.
LEASE = timedelta(minutes=2)
# How long VK knows a message by its key, and does not send it again: an hour, and what a slot may take of it.
KEY_TTL = timedelta(minutes=55)
# As much as the clocks of two workers may differ; a clock that is further ahead is wrong.
AHEAD = timedelta(minutes=1)
# Why it was never sent: it was true no longer when its turn came.
LATE = "late"

# Of the table and not of the class: a row of a class costs four times as much.
_DELIVERY = Base.metadata.tables[Delivery.__tablename__]
_ROW = _DELIVERY.c
_READ = (
    _ROW.id,
    _ROW.kind,
    _ROW.cause,
    _ROW.person_id,
    _ROW.event_id,
    _ROW.body,
    _ROW.due_at,
    _ROW.expires_at,
    _ROW.rank,
    _ROW.attempts,
    _ROW.handed_at,
    _ROW.messenger,
)


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A delivery that this worker has taken, until a moment."""

    id: int
    kind: DeliveryKind
    cause: str
    person_id: int
    event_id: int | None
    body: dict[str, object]
    due_at: datetime
    # From then on it is true no longer.
    expires_at: datetime | None
    rank: Rank
    until: datetime
    attempts: int
    # Handed over before, with no word of what became of it, and by which messenger.
    handed_at: datetime | None
    messenger: MessengerName | None
    # No messenger knows it by its key any more.
    is_key_expired: bool

    @property
    def key(self) -> str:
        """Names what is said, and not the row: numbers begin anew with a database, and VK remembers.

        The same for all who are told of one cause, or they could not be told in one call; VK asks it of each
        dialog by itself.
        """
        return f"{self.kind}:{self.cause}:{self.due_at.isoformat()}"


@dataclass(frozen=True, slots=True)
class Taken:
    claims: list[Claim]
    # How many came too late to be sent.
    missed: int


def claim(session: Session, limit: int, ranks: Collection[Rank], *, now: datetime) -> Taken:
    """At most so many, of these ranks, the better ranks first. What has expired is missed, all in one go."""
    rows: list[Row[Any]] = []
    for rank in sorted(ranks):
        if len(rows) < limit:
            rows += _first_of(session, rank, limit - len(rows), now)
    late = [row.id for row in rows if _is_late(row, now)]
    if late:
        _miss(session, late, now)
    live = [row for row in rows if not _is_late(row, now)]
    if live:
        session.execute(
            update(_DELIVERY)
            .where(_ROW.id.in_([row.id for row in live]))
            .values(state=DeliveryState.CLAIMED, try_at=now + LEASE)
        )
    # What was put off comes before what was written since.
    live.sort(key=lambda row: (row.rank, row.due_at, row.id))
    return Taken([_claim(row, now) for row in live], len(late))


def _first_of(session: Session, rank: Rank, limit: int, now: datetime) -> Sequence[Row[Any]]:
    found: Select[Any] = (
        select(*_READ)
        .where(_ROW.rank == rank, is_due_at(now))
        .order_by(_ROW.try_at, _ROW.id)
        .limit(limit)
        # Alone on SQLite, a writer needs no lock; the dialect leaves it out.
        .with_for_update(skip_locked=True)
    )
    return session.execute(found).all()


def _is_late(row: Row[Any], now: datetime) -> bool:
    return row.expires_at is not None and row.expires_at <= now and row.kind is not DeliveryKind.REDRAW


def _miss(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Of what was handed over once nobody knows whether it was in time."""
    state = case((_ROW.handed_at.is_(None), DeliveryState.MISSED), else_=DeliveryState.UNKNOWN)
    session.execute(
        update(_DELIVERY).where(_ROW.id.in_(ids)).values(state=state, reason=LATE, settled_at=now)
    )


def _claim(row: Row[Any], now: datetime) -> Claim:
    return Claim(
        id=row.id,
        kind=row.kind,
        cause=row.cause,
        person_id=row.person_id,
        event_id=row.event_id,
        body=row.body,
        due_at=row.due_at,
        expires_at=row.expires_at,
        rank=Rank(row.rank),
        until=now + LEASE,
        attempts=row.attempts,
        handed_at=row.handed_at,
        messenger=row.messenger,
        is_key_expired=(
            row.handed_at is not None
            # A clock that was wrong then does not tell how long ago it is.
            and not now - KEY_TTL < row.handed_at <= now + AHEAD
            and row.kind not in EDITS
        ),
    )
