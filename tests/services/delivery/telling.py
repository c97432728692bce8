"""Deliveries as rows, and what is told, for tests of what becomes of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event
from models.person import Person
from services.delivery.ledger import Message, tell
from services.store import Store
from tests.clock import NOON
from tests.rows import all_of, an_account, stored

LETTER = "Начало в 10:00, возьмите паспорт."


async def wrote(
    store: Store, event: Event, *people: Person, cause: str = "letter:1", now: datetime = NOON, **body: Any
) -> int:
    """The organiser of the event writes to these people; answers to how many."""
    message = Message(DeliveryKind.ORGANISER_WROTE, cause, event.id, {"text": LETTER} | body)
    return await store.write(tell, message, [person.id for person in people], now=now)


async def told(store: Store, kind: DeliveryKind, event: Event, *people: Person, **body: Any) -> int:
    message = Message(kind, f"test:{kind}", event.id, body)
    return await store.write(tell, message, [person.id for person in people], now=NOON)


async def have_accounts(
    store: Store, *people: Person, messenger: MessengerName = MessengerName.TELEGRAM
) -> None:
    """Each person writes in it by the number of their row."""
    await stored(store, *(an_account(person, person.id, messenger) for person in people))


async def became(store: Store) -> list[tuple[DeliveryState, str]]:
    """Of every delivery, in their order: its state and why."""
    rows = await all_of(store, Delivery.id, Delivery.state, Delivery.reason)
    return [(state, reason) for _, state, reason in sorted(rows)]


async def states(store: Store) -> list[DeliveryState]:
    return [state for state, _ in await became(store)]


async def only(store: Store) -> Delivery:
    return (await deliveries(store))[0]


async def deliveries(store: Store) -> Sequence[Delivery]:
    def found(session: Session) -> Sequence[Delivery]:
        return session.scalars(select(Delivery).order_by(Delivery.id)).all()

    return await store.read(found)
