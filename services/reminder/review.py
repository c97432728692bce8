"""Every night the reminders of what is near are planned anew: whatever has moved a clock is in them."""

from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.event import Event
from services.clock import Clock
from services.entry.hold import hold_event
from services.event.phase import ALIVE
from services.reminder.plan import remind
from services.reminder.preset import CHOICES, EVENING
from services.store import Store

# As far ahead as anybody may be reminded, and a night more.
AHEAD = timedelta(days=max(day for moment in EVENING for day in CHOICES[moment]) + 1)


class Reminders:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def review(self) -> None:
        """One transaction for each event: nobody waits for all of them."""
        for event_id in await self._store.read(near, now=self._clock()):
            await self._store.write(review, event_id, now=self._clock())


def near(session: Session, *, now: datetime) -> list[int]:
    """What goes on, and what begins or closes within the longest lead there is."""
    is_near = or_(Event.starts_at <= now + AHEAD, Event.registration_closes_at <= now + AHEAD)
    asked = select(Event.id).where(Event.state.in_(ALIVE), Event.ends_at > now, is_near)
    return list(session.scalars(asked.order_by(Event.starts_at, Event.id)))


def review(session: Session, event_id: int, *, now: datetime) -> None:
    remind(session, hold_event(session, event_id), now=now)
