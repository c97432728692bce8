"""Events that somebody has published, for tests of what is said of them."""

from typing import Any

from sqlalchemy.orm import Session

from models.event import Event, EventState
from services.event.state import change_state
from services.store import Store
from tests.clock import NOON
from tests.entering import a_row_of_event
from tests.rows import stored


async def an_event_published(store: Store, title: str = "Кубок роботов", **facts: Any) -> Event:
    """As it happens when an administrator accepts it. In ten days, unless said otherwise."""
    event = a_row_of_event(title, **{"state": EventState.SUBMITTED} | facts)
    await stored(store, event)
    await store.write(_became, event.id, EventState.PUBLISHED)
    return event


async def cancelled(store: Store, event: Event, reason: str = "Зал закрыт") -> None:
    await store.write(_became, event.id, EventState.CANCELLED, reason)


def _became(session: Session, event_id: int, state: EventState, remark: str = "") -> None:
    event = session.get_one(Event, event_id, with_for_update=True)
    change_state(session, event, state, by=None, now=NOON, remark=remark)
