"""Those who make events, an event of theirs, and what became of it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventChange, EventFormat, EventKind, EventLevel, EventState
from models.role import RoleKind
from services.event.submission import Submissions
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_row_of_school, all_of, stored
from tests.services.administering import ADMINISTRATORS
from tests.services.appointed import LYCEUM, OTHER, a_holder

DAY = timedelta(days=1)


def submissions_of(store: Store, clock: HandClock) -> Submissions:
    return Submissions(store, clock, administrators=ADMINISTRATORS)


async def two_schools(store: Store) -> None:
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(OTHER, name="Гимназия"))


async def an_organiser(store: Store, school_id: str = LYCEUM, name: str = "Котова Анна") -> int:
    return await a_holder(store, name, RoleKind.ORGANISER, school_id)


async def a_made_event(store: Store, author_id: int | None = None, **facts: Any) -> int:
    """A draft with everything that is needed, a week from now, unless said otherwise."""
    usual: dict[str, Any] = {
        "kind": EventKind.CONTEST,
        "title": "Кубок роботов",
        "title_en": "",
        "summary": "Сборка и программирование.",
        "summary_en": "",
        "organiser_id": LYCEUM,
        "starts_at": NOON + 7 * DAY,
        "ends_at": NOON + 7 * DAY + timedelta(hours=2),
        "zone": "Asia/Yekaterinburg",
        "whole_days": False,
        "format": EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "for_teachers": True,
        "state": EventState.DRAFT,
        "author_id": author_id,
        "search": "",
    }
    event = Event(**usual | facts)
    await stored(store, event)
    return event.id


async def an_entry(store: Store, event_id: int, *people: int, number: int = 1, **facts: Any) -> int:
    """A confirmed one of those people."""
    usual: dict[str, Any] = {
        "status": EntryStatus.CONFIRMED,
        "source": EntrySource.CATALOGUE,
        "size": len(people),
        "most": max(1, len(people)),
        "entered_at": NOON,
    }
    entry = Entry(event_id=event_id, number=number, **usual | facts)
    await stored(store, entry)
    members = [
        EntryMember(entry_id=entry.id, event_id=event_id, person_id=person, joined_at=NOON)
        for person in people
    ]
    await stored(store, *members)
    return entry.id


async def event_of(store: Store, event_id: int) -> Event:
    return await store.read(lambda session: session.get_one(Event, event_id))


async def state_of(store: Store, event_id: int) -> EventState:
    return (await event_of(store, event_id)).state


async def told(store: Store, kind: DeliveryKind) -> list[int]:
    rows = await all_of(store, Delivery.person_id, Delivery.kind)
    return sorted(person for person, of in rows if of is kind)


async def states_passed(store: Store, event_id: int) -> list[tuple[str, str, int | None]]:
    def read(session: Session) -> list[tuple[str, str, int | None]]:
        found = select(EventChange).where(EventChange.event_id == event_id, EventChange.deed == "state")
        return [(one.was, one.became, one.by_id) for one in session.scalars(found.order_by(EventChange.id))]

    return await store.read(read)


def moment(day: str) -> datetime:
    return datetime.fromisoformat(day)
