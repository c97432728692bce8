"""What became of many deliveries, written in one go: each of them is a row of parameters, not a statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Boolean, bindparam, case, func, or_, update
from sqlalchemy.orm import Session

from models.base import Base
from models.delivery import Delivery, DeliveryState

_DELIVERY = Base.metadata.tables[Delivery.__tablename__]
_ROW = _DELIVERY.c
# Whoever has done it knows best, also when it was given up for unknown meanwhile.
_IS_OURS = (
    _ROW.id == bindparam("delivery_id"),
    or_(
        *(
            _ROW.state == state
            for state in (DeliveryState.CLAIMED, DeliveryState.SENDING, DeliveryState.UNKNOWN)
        )
    ),
)
_SETTLE = (
    update(_DELIVERY)
    .where(*_IS_OURS)
    .values(
        state=bindparam("became"),
        reason=bindparam("why"),
        settled_at=bindparam("now"),
        message_id=func.coalesce(bindparam("message", type_=BigInteger), _ROW.message_id),
    )
)
# Its due moment stays, for by it the same message is known.
_PUT_OFF = (
    update(_DELIVERY)
    .where(*_IS_OURS)
    .values(
        state=DeliveryState.PENDING,
        reason=bindparam("why"),
        try_at=bindparam("again_at"),
        attempts=_ROW.attempts + bindparam("counted"),
        handed_at=case((bindparam("may_have_arrived", type_=Boolean), _ROW.handed_at), else_=None),
    )
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one delivery. With `again_in`, nothing yet: it is tried again then."""

    id: int
    state: DeliveryState = DeliveryState.SENT
    reason: str = ""
    message_id: int | None = None
    again_in: timedelta | None = None
    # Whether it was this message that failed, and not the whole line.
    is_counted: bool = False
    # Nobody knows whether it arrived: whoever tries again must say it with the same key.
    may_have_arrived: bool = False


def settle(session: Session, outcomes: Sequence[Settled], *, now: datetime) -> None:
    over = [_over(outcome, now) for outcome in outcomes if outcome.again_in is None]
    again = [_again(outcome, now + outcome.again_in) for outcome in outcomes if outcome.again_in is not None]
    for statement, rows in ((_SETTLE, over), (_PUT_OFF, again)):
        if rows:
            session.execute(statement, rows)


def _over(outcome: Settled, now: datetime) -> dict[str, Any]:
    return {
        "delivery_id": outcome.id,
        "became": outcome.state,
        "why": outcome.reason,
        "now": now,
        "message": outcome.message_id,
    }


def _again(outcome: Settled, moment: datetime) -> dict[str, Any]:
    return {
        "delivery_id": outcome.id,
        "why": outcome.reason,
        "again_at": moment,
        "counted": int(outcome.is_counted),
        "may_have_arrived": outcome.may_have_arrived,
    }
