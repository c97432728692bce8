"""Entries that wait for a «yes»: whoever runs the event hears of new ones, by day and once a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryChange, EntryDeed, EntryStatus
from models.event import Event
from models.person import Person
from services.clock import Clock
from services.delivery.ledger import Message, tell
from services.entry.request import who_runs
from services.event.phase import ALIVE
from services.store import Store

# By the reader's clock. What comes at night is told in the morning.
MORNING, NIGHT = 9, 21
# What the body says of the newest change that was told of. Not its moment: what is older may be seen later.
NEWEST = "change_id"


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told of one event, and to whom."""

    message: Message
    people: tuple[int, ...]


class PendingEntries:
    """Looked for by the clock and not told with each entry: nothing is done as often as entering."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def tell(self) -> None:
        """Asked every minute, and nearly always in vain: then nobody's writing waits for it."""
        now = self._clock()
        for news in await self._store.read(untold, now):
            await self._store.write(tell, news.message, news.people, now=now)


def untold(session: Session, now: datetime) -> list[News]:
    """Of each event on its way, what has come since its people were told last."""
    waits = exists().where(Entry.event_id == Event.id, Entry.status == EntryStatus.PENDING)
    events = session.scalars(
        select(Event).where(Event.state.in_(ALIVE), Event.ends_at > now, waits).order_by(Event.id)
    )
    return [news for event in events if (news := _news(session, event, now)) is not None]


def _news(session: Session, event: Event, now: datetime) -> News | None:
    day = now.astimezone(ZoneInfo(event.zone)).date()
    cause = f"event:{event.id}:waiting:{day.isoformat()}"
    told = _told(session, event)
    newest = _newest(session, event)
    # Told today already: `tell` knows as well, and no writer is troubled by asking it every minute.
    people = tuple(
        person_id
        for person_id in _awake(session, event, now)
        if told.get(person_id, ("", 0))[0] != cause and told.get(person_id, ("", 0))[1] < newest
    )
    if not people:
        return None
    return News(Message(DeliveryKind.ENTRIES_WAITING, cause, event.id, {NEWEST: newest}), people)


def _newest(session: Session, event: Event) -> int:
    """The last time that one of those which wait began to. An event's entries are changed in turn."""
    found = session.scalars(
        select(func.max(EntryChange.id))
        .join(Entry, Entry.id == EntryChange.entry_id)
        .where(
            Entry.event_id == event.id,
            Entry.status == EntryStatus.PENDING,
            EntryChange.deed.in_((EntryDeed.ENTERED, EntryDeed.STATUS)),
            EntryChange.became == EntryStatus.PENDING.value,
        )
    ).one()
    return found or 0


def _told(session: Session, event: Event) -> dict[int, tuple[str, int]]:
    """Of each person the last cause, and the newest change that was told of."""
    rows = session.execute(
        select(Delivery.person_id, Delivery.cause, Delivery.body)
        .where(Delivery.event_id == event.id, Delivery.kind == DeliveryKind.ENTRIES_WAITING)
        .order_by(Delivery.id)
    )
    return {row.person_id: (row.cause, int(str(row.body[NEWEST]))) for row in rows}


def _awake(session: Session, event: Event, now: datetime) -> Iterator[int]:
    for person_id in dict.fromkeys(who_runs(session, event.id)):
        person = session.get_one(Person, person_id)
        if MORNING <= now.astimezone(ZoneInfo(person.zone)).hour < NIGHT:
            yield person_id
