"""What the clock brings about is written after it: closed registration, a beginning, an end."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from services.clock import Clock
from services.event.phase import ALIVE, phase_of
from services.event.state import change_state
from services.store import Store

# The one writer is not held up by a morning on which a whole season begins.
PORTION = 100


class EventClock:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def advance(self) -> None:
        """Asked every minute, and nearly always in vain: then nobody's writing waits for it."""
        now = self._clock()
        while await self._store.read(due, now=now):
            await self._store.write(advance, now)


def due(session: Session, *, now: datetime) -> bool:
    return session.scalars(select(Event.id).where(_late(now)).limit(1)).first() is not None


def advance(session: Session, now: datetime) -> int:
    """How many are in another state now."""
    late = session.scalars(
        select(Event)
        .where(_late(now))
        .order_by(Event.id)
        .limit(PORTION)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    return sum(change_state(session, event, phase_of(event, now), by=None, now=now) for event in late)


def _late(now: datetime) -> ColumnElement[bool]:
    """Those of which the row says less than `phase_of` does."""
    closed = func.coalesce(Event.registration_closes_at, Event.starts_at) <= now
    return or_(
        and_(Event.state.in_(ALIVE), Event.ends_at <= now),
        and_(
            Event.state.in_((EventState.PUBLISHED, EventState.REGISTRATION_CLOSED)),
            Event.starts_at <= now,
            closed,
        ),
        and_(Event.state == EventState.PUBLISHED, closed),
    )
