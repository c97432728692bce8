"""How many seats are free, and who waits for one: to be shown. What decides is `seat.take`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Table, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.seat import SeatCount, SeatScope
from models.stage import Site
from services.prepared import Prepared

_ENTRIES = cast(Table, Entry.__table__).c
_WAITING = (
    select(func.count())
    .select_from(Entry)
    .where(_ENTRIES.event_id == bindparam("event_id"), _ENTRIES.status == EntryStatus.WAITING)
)
_BEFORE = _WAITING.where(
    or_(
        _ENTRIES.queued_at < bindparam("queued_at"),
        and_(_ENTRIES.queued_at == bindparam("queued_at"), _ENTRIES.id <= bindparam("entry_id")),
    )
)
WAITING, BEFORE = Prepared(_WAITING), Prepared(_BEFORE)
BEFORE_ALIKE = Prepared(
    _BEFORE.where(
        _ENTRIES.site_id.is_not_distinct_from(bindparam("site_id")),
        _ENTRIES.nomination_id.is_not_distinct_from(bindparam("nomination_id")),
    )
)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What is taken of every count of an event that is kept."""

    event: Event
    taken: Mapping[tuple[SeatScope, str], int]

    @property
    def in_all(self) -> int | None:
        """How many seats are free; nothing where they are not limited."""
        return self._left(self.event.capacity, SeatScope.EVENT, "")

    def at(self, site: Site) -> int | None:
        return self._least(self._left(site.capacity, SeatScope.SITE, str(site.id)))

    def within(self, nomination: Nomination) -> int | None:
        return self._least(self._left(nomination.capacity, SeatScope.NOMINATION, str(nomination.id)))

    def _least(self, left: int | None) -> int | None:
        """What is left of the whole event is told beside its parts only where it is less, or none."""
        if self.in_all is None or left is None:
            return 0 if self.in_all == 0 else left
        return min(left, self.in_all)

    def _left(self, capacity: int | None, scope: SeatScope, key: str) -> int | None:
        return None if capacity is None else max(0, capacity - self.taken.get((scope, key), 0))


def vacancy_of(session: Session, event: Event) -> Vacancy:
    rows = session.execute(
        select(SeatCount.scope, SeatCount.key, SeatCount.taken).where(SeatCount.event_id == event.id)
    )
    return Vacancy(event, {(row.scope, row.key): row.taken for row in rows})


def waiting_in(session: Session, event_id: int) -> int:
    """How long the queue is."""
    ((waiting,),) = WAITING.rows(session, {"event_id": event_id})
    return int(waiting)


def place_of(session: Session, event: Event, entry: Entry) -> int | None:
    """Its place among those who wait for the same seats; nothing when it does not wait."""
    if entry.status is not EntryStatus.WAITING:
        return None
    # The sites and nominations fill one by one, and whoever waits elsewhere is not before anybody here.
    before = BEFORE_ALIKE if event.capacity is None else BEFORE
    asked = {
        "event_id": event.id,
        "queued_at": entry.queued_at,
        "entry_id": entry.id,
        "site_id": entry.site_id,
        "nomination_id": entry.nomination_id,
    }
    ((place,),) = before.rows(session, asked)
    return int(place)
