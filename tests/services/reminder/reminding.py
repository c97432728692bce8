"""Teachers of several clocks, a webinar, and what the ledger holds for them."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event, EventKind
from models.person import Person
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground, a_teacher
from tests.rows import stored

# Tuesday next week, at 14:00 in Moscow.
STARTS = datetime(2026, 12, 1, 11, tzinfo=UTC)
KALININGRAD, NOVOSIBIRSK = "Europe/Kaliningrad", "Asia/Novosibirsk"
Planned = tuple[DeliveryKind, datetime]


async def a_webinar(store: Store, **facts: Any) -> Event:
    usual: dict[str, Any] = {
        "kind": EventKind.WEBINAR,
        "starts_at": STARTS,
        "ends_at": STARTS + timedelta(hours=1),
        "grade_from": None,
        "grade_to": None,
        "for_teachers": True,
    }
    return await a_ground(store, **usual | facts)


async def a_listener(store: Store, zone: str, name: str = "Петрова Мария", **facts: Any) -> Person:
    person = await a_teacher(store, name, zone=zone, **facts)
    await an_address(store, person)
    return person


async def an_address(store: Store, *people: Person) -> None:
    await stored(
        store,
        *(
            Account(messenger=MessengerName.TELEGRAM, external_id=1_000 + person.id, person_id=person.id)
            for person in people
        ),
    )


async def planned(store: Store, person: Person | None = None) -> list[Planned]:
    """What is ahead of somebody, in the order in which it comes."""
    return await store.read(_planned, person)


def _planned(session: Session, person: Person | None) -> list[Planned]:
    asked = select(Delivery.kind, Delivery.due_at).where(
        Delivery.state == DeliveryState.PENDING, Delivery.kind.startswith("reminder_")
    )
    if person is not None:
        asked = asked.where(Delivery.person_id == person.id)
    return [(row.kind, row.due_at) for row in session.execute(asked.order_by(Delivery.due_at, Delivery.id))]


def by(zone: str, *moment: int) -> datetime:
    year, month, day, hour, minute = moment
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


__all__ = ["NOON"]
