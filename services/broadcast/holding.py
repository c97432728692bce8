"""Rows of a broadcast that are not to go out now, or never: those in hand are lost by whoever has them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, TextClause, select, update
from sqlalchemy.orm import Session

from models.broadcast import Broadcast
from models.delivery import Delivery, DeliveryState, Rank
from services.broadcast.tally import HELD, STOPPED, cause_of
from services.delivery.claim import AHEAD, LEASE
from services.delivery.due import OPEN

# What is put off for a pause is looked at again after so long, if nobody has resumed it before.
HOLD: Final = timedelta(hours=1)
# Of what is told to many that goes first which is to be looked at first: an urgent one is so much before.
HEAD_START: Final = timedelta(days=1)
# As many rows as the one writer may be held up by.
PORTION: Final = 1_000
# What may have arrived is finished, or nobody would ever know whether it has.
UNTOUCHED: Final = (
    Delivery.state.in_((DeliveryState.PENDING, DeliveryState.CLAIMED)),
    Delivery.handed_at.is_(None),
)


class Next(NamedTuple):
    """What of a broadcast may still go out, or is going: that which is looked at next."""

    id: int
    state: DeliveryState
    try_at: datetime
    reason: str


def looked_at(broadcast: Broadcast, now: datetime) -> datetime:
    """When a row is looked at that may go out now."""
    return now - HEAD_START if broadcast.is_urgent else now


def hold(session: Session, broadcast: Broadcast, *, now: datetime) -> int:
    """How many of a portion of what is due; what is in hand comes first. The sleeping sleep on, and who wakes
    meanwhile is put off when they are looked at."""
    near = (*_open_of(broadcast), _is_near(now))
    ids = session.scalars(
        select(Delivery.id).where(*near).order_by(Delivery.try_at.desc()).limit(PORTION).with_for_update()
    ).all()
    return _change(session, ids, state=DeliveryState.PENDING, reason=HELD, try_at=now + HOLD)


def release(session: Session, broadcast: Broadcast, *, now: datetime) -> int:
    """How many of a portion. The clock finds those that a crash, or a hand that was slower, kept from it."""
    held = (*_open_of(broadcast), Delivery.try_at <= now + HOLD + AHEAD, Delivery.reason == HELD)
    ids = session.scalars(select(Delivery.id).where(*held).limit(PORTION).with_for_update()).all()
    return _change(session, ids, reason="", try_at=looked_at(broadcast, now))


def drop(session: Session, broadcast: Broadcast, *, reason: str = STOPPED, now: datetime) -> int:
    """How many of a portion will never go out, what is due first."""
    return _drop(session, *_open_of(broadcast), reason=reason, now=now)


def drop_near(session: Session, broadcast: Broadcast, *, now: datetime) -> int:
    """How many of a portion of what could go out this very moment."""
    return _drop(session, *_open_of(broadcast), _is_near(now), reason=STOPPED, now=now)


def first_open(session: Session, broadcast: Broadcast) -> Next | None:
    rows = select(Delivery.id, Delivery.state, Delivery.try_at, Delivery.reason).where(
        OPEN, Delivery.rank == Rank.BROADCAST, Delivery.cause == cause_of(broadcast.id)
    )
    row = session.execute(rows.order_by(Delivery.try_at, Delivery.id).limit(1)).first()
    return None if row is None else Next(row.id, row.state, row.try_at, row.reason)


def _is_near(now: datetime) -> ColumnElement[bool]:
    """Due, or in hand: also what was claimed while the button was pressed, by a clock not ours."""
    return Delivery.try_at <= now + LEASE + AHEAD


def _drop(session: Session, *those: ColumnElement[bool] | TextClause, reason: str, now: datetime) -> int:
    first = select(Delivery.id).where(*those).order_by(Delivery.try_at, Delivery.id).limit(PORTION)
    ids = session.scalars(first.with_for_update()).all()
    return _change(session, ids, state=DeliveryState.SKIPPED, reason=reason, settled_at=now)


def _open_of(broadcast: Broadcast) -> tuple[ColumnElement[bool] | TextClause, ...]:
    whose = (Delivery.rank == Rank.BROADCAST, Delivery.cause == cause_of(broadcast.id))
    return (OPEN, *whose, *UNTOUCHED)


def _change(session: Session, ids: Sequence[int], **values: object) -> int:
    session.execute(
        update(Delivery)
        .where(Delivery.id.in_(ids), *UNTOUCHED)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    return len(ids)
