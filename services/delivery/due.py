"""Which deliveries are yet to go, and which of them now: word for word as their index says it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select, text, update
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.delivery import Delivery, DeliveryState, Rank

# SQLite takes a partial index for no other condition.
OPEN = text("deliveries.state IN ('pending', 'claimed', 'sending')")
UNDER_WAY = text("deliveries.state = 'sending'")
# The index is one line for each rank: all of them are looked into when any will do.
ANY_RANK = Delivery.rank.in_(list(Rank))
# As many rows as the one writer may be held up by.
PORTION = 500


def is_due_at(now: datetime) -> ColumnElement[bool]:
    """Pending, or claimed by somebody whose time is over; of what is put off no row is read."""
    return and_(OPEN, Delivery.try_at <= now, Delivery.state != DeliveryState.SENDING)


def set_aside(
    session: Session,
    quiet: Collection[MessengerName],
    others: Collection[MessengerName],
    until: datetime,
    *,
    now: datetime,
) -> int:
    """How many of a portion. Whoever has another messenger is looked at one by one: there are few."""
    ids = session.scalars(
        select(Delivery.id)
        .where(ANY_RANK, is_due_at(now), _reached_by(quiet), ~_reached_by(others))
        .limit(PORTION)
        .with_for_update(skip_locked=True)
    ).all()
    session.execute(
        update(Delivery)
        .where(Delivery.id.in_(ids))
        .values(state=DeliveryState.PENDING, try_at=until)
        .execution_options(synchronize_session=False)
    )
    return len(ids)


def _reached_by(messengers: Collection[MessengerName]) -> ColumnElement[bool]:
    return exists().where(
        Account.person_id == Delivery.person_id, Account.reachable, Account.messenger.in_(messengers)
    )
