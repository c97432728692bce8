from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState
from services.listing import Listing, listing
from services.store import Store

LINES_ON_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """What became of one message. Not what it said: that is between the bot and its reader."""

    id: int
    kind: DeliveryKind
    person_id: int
    event_id: int | None
    state: DeliveryState
    reason: str
    due_at: datetime
    settled_at: datetime | None
    messenger: MessengerName | None
    attempts: int


class Deliveries:
    """What the bot has said on its own, for those who answer for it; the caller asks who may look."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def counts(self, event_id: int | None = None) -> Mapping[DeliveryState, int]:
        """How many messages stand how: of one event, or of all of them."""
        return await self._store.read(counts, event_id)

    async def of_event(
        self, event_id: int, state: DeliveryState | None = None, *, page: int = 1
    ) -> Listing[DeliveryLine]:
        return await self._store.read(_page, Delivery.event_id == event_id, state, page)

    async def of_person(
        self, person_id: int, state: DeliveryState | None = None, *, page: int = 1
    ) -> Listing[DeliveryLine]:
        return await self._store.read(_page, Delivery.person_id == person_id, state, page)


def counts(session: Session, event_id: int | None) -> dict[DeliveryState, int]:
    asked = select(Delivery.state, func.count()).where(*_messages()).group_by(Delivery.state)
    if event_id is not None:
        asked = asked.where(Delivery.event_id == event_id)
    return {row[0]: row[1] for row in session.execute(asked)}


def _page(
    session: Session, whose: ColumnElement[bool], state: DeliveryState | None, page: int
) -> Listing[DeliveryLine]:
    """Counted and cut by the database: an event may have told its people tens of thousands of things."""
    conditions = [whose, *_messages(), *([] if state is None else [Delivery.state == state])]
    total = session.scalars(select(func.count()).select_from(Delivery).where(*conditions)).one()
    shown = listing(range(total), number=page, size=LINES_ON_A_PAGE)
    rows = session.scalars(
        select(Delivery)
        .where(*conditions)
        .order_by(Delivery.due_at.desc(), Delivery.id.desc())
        .offset((shown.number - 1) * LINES_ON_A_PAGE)
        .limit(LINES_ON_A_PAGE)
    )
    return Listing(tuple(map(_line, rows)), shown.number, shown.pages, total)


def _messages() -> tuple[ColumnElement[bool]]:
    """A screen drawn anew is no message."""
    return (Delivery.kind != DeliveryKind.REDRAW,)


def _line(row: Delivery) -> DeliveryLine:
    return DeliveryLine(
        id=row.id,
        kind=row.kind,
        person_id=row.person_id,
        event_id=row.event_id,
        state=row.state,
        reason=row.reason,
        due_at=row.due_at,
        settled_at=row.settled_at,
        messenger=row.messenger,
        attempts=row.attempts,
    )
