"""Seats: how many entries hold one, and how many may. Only what is limited is counted.

Whoever changes a count holds the event's row, so that two never look at the same number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.seat import SeatCount, SeatScope
from models.stage import Site
from services.entry.refusal import CapacityBelowTaken
from services.prepared import Prepared

HOLDING = (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.OFFERED)
_TABLE = cast(Table, SeatCount.__table__)
_COUNTS = _TABLE.c
# An entry is in as many counts as there are scopes at most.
_AMONG = and_(
    _COUNTS.event_id == bindparam("of_event"),
    or_(
        *(
            and_(_COUNTS.scope == bindparam(f"scope{number}"), _COUNTS.key == bindparam(f"key{number}"))
            for number in range(len(SeatScope))
        )
    ),
)
LOOK = Prepared(select(_COUNTS.scope, _COUNTS.key, _COUNTS.taken, _COUNTS.capacity).where(_AMONG))
COUNT = Prepared(update(_TABLE).where(_AMONG).values(taken=_COUNTS.taken + bindparam("change")))
# Nearly every event has one limit, that of all its seats: then to look and to take is one.
TAKE_ONE = Prepared(
    update(_TABLE)
    .where(
        _COUNTS.event_id == bindparam("of_event"),
        _COUNTS.scope == bindparam("of_scope"),
        _COUNTS.key == bindparam("of_key"),
        _COUNTS.capacity == bindparam("limit"),
        _COUNTS.taken < _COUNTS.capacity,
    )
    .values(taken=_COUNTS.taken + 1)
)
LIMIT = Prepared(update(_TABLE).where(_AMONG).values(capacity=bindparam("limit")))


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the counts that an entry is in, with its limit."""

    scope: SeatScope
    key: str
    capacity: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What decides which seats an entry takes."""

    nomination_id: int | None = None
    site_id: int | None = None
    school_id: str | None = None


def seats_of(session: Session, event: Event, choice: Choice) -> list[Seat]:
    """Every limited count that such an entry is in."""
    seats = []
    if event.capacity is not None:
        seats.append(Seat(SeatScope.EVENT, "", event.capacity))
    if event.per_school is not None and choice.school_id is not None:
        seats.append(Seat(SeatScope.SCHOOL, choice.school_id, event.per_school))
    if choice.nomination_id is not None:
        nomination = session.get(Nomination, choice.nomination_id)
        if nomination is not None and nomination.capacity is not None:
            seats.append(Seat(SeatScope.NOMINATION, str(nomination.id), nomination.capacity))
    if choice.site_id is not None:
        site = session.get(Site, choice.site_id)
        if site is not None and site.capacity is not None:
            seats.append(Seat(SeatScope.SITE, str(site.id), site.capacity))
    return seats


def take(session: Session, event_id: int, seats: Sequence[Seat]) -> SeatScope | None:
    """Take one of each, or none of them and tell which is full."""
    if not seats or (len(seats) == 1 and _take_one(session, event_id, seats[0])):
        return None
    taken = _taken(session, event_id, seats)
    for seat in seats:
        if taken[seat.scope, seat.key] >= seat.capacity:
            return seat.scope
    _count(session, event_id, seats, 1)
    return None


def places_of(choice: Choice) -> set[tuple[SeatScope, str]]:
    """Every count that such an entry may be in, limited or not."""
    keys = {
        SeatScope.EVENT: "",
        SeatScope.SITE: choice.site_id,
        SeatScope.NOMINATION: choice.nomination_id,
        SeatScope.SCHOOL: choice.school_id,
    }
    return {(scope, str(key)) for scope, key in keys.items() if key is not None}


def full(session: Session, event_id: int, seats: Sequence[Seat]) -> SeatScope | None:
    """Which of the counts is full, if any; nothing is taken."""
    found = full_seat(session, event_id, seats)
    return None if found is None else found.scope


def full_seat(session: Session, event_id: int, seats: Sequence[Seat]) -> Seat | None:
    if not seats:
        return None
    known = _known(session, event_id, seats)
    full_ones = (seat for seat in seats if known.get((seat.scope, seat.key), (0, None))[0] >= seat.capacity)
    return next(full_ones, None)


def give_back(session: Session, event_id: int, seats: Sequence[Seat]) -> None:
    if seats:
        _count(session, event_id, seats, -1)


def set_capacity(session: Session, event: Event, scope: SeatScope, key: str, capacity: int | None) -> None:
    """A new limit for one count. Nobody who has a seat loses it: a limit below what is taken is refused.

    The caller holds the event's row and writes the limit where it is said: at the event, site or nomination.
    """
    row = session.scalars(
        select(SeatCount).where(
            SeatCount.event_id == event.id, SeatCount.scope == scope, SeatCount.key == key
        )
    ).one_or_none()
    taken = _holding(session, event.id, scope, key)
    if capacity is not None and capacity < taken:
        raise CapacityBelowTaken(taken)
    if row is not None and capacity is None:
        session.delete(row)
    elif row is not None:
        # Counted anew: as long as there was no limit nobody kept the count.
        row.taken, row.capacity = taken, capacity
    elif capacity is not None:
        session.add(SeatCount(event_id=event.id, scope=scope, key=key, taken=taken, capacity=capacity))
    session.flush()


def set_per_school(session: Session, event: Event, per_school: int | None) -> None:
    """The limit of every school at once: of those that hold seats, and of those that held some once."""
    holding = session.scalars(
        select(Entry.school_id)
        .where(Entry.event_id == event.id, Entry.status.in_(HOLDING), Entry.school_id.is_not(None))
        .distinct()
    )
    counted = session.scalars(
        select(SeatCount.key).where(SeatCount.event_id == event.id, SeatCount.scope == SeatScope.SCHOOL)
    )
    for school_id in sorted({*counted, *(one for one in holding if one is not None)}):
        set_capacity(session, event, SeatScope.SCHOOL, school_id, per_school)


def _take_one(session: Session, event_id: int, seat: Seat) -> bool:
    """Not where it is full, nor where its count is yet to be made, nor where its limit has been raised."""
    place = {"of_event": event_id, "of_scope": seat.scope, "of_key": seat.key, "limit": seat.capacity}
    return TAKE_ONE.run(session, place) == 1


def _taken(session: Session, event_id: int, seats: Sequence[Seat]) -> dict[tuple[SeatScope, str], int]:
    """How many hold each of them. A count that nobody has kept yet is made by counting."""
    rows = _known(session, event_id, seats)
    taken = {place: count for place, (count, _) in rows.items()}
    for seat in seats:
        if (seat.scope, seat.key) in rows:
            _raise_limit(session, event_id, seat, rows[seat.scope, seat.key])
        else:
            holding = _holding(session, event_id, seat.scope, seat.key)
            session.add(
                SeatCount(
                    event_id=event_id,
                    scope=seat.scope,
                    key=seat.key,
                    taken=holding,
                    capacity=max(holding, seat.capacity),
                )
            )
            session.flush()
            taken[seat.scope, seat.key] = holding
    return taken


def _raise_limit(session: Session, event_id: int, seat: Seat, row: tuple[int, int | None]) -> None:
    """The limit is said elsewhere, and may have been raised there without a word to us."""
    taken, capacity = row
    if capacity != seat.capacity:
        LIMIT.run(session, {**_among(event_id, [seat]), "limit": max(taken, seat.capacity)})


def _known(
    session: Session, event_id: int, seats: Sequence[Seat]
) -> dict[tuple[SeatScope, str], tuple[int, int | None]]:
    """Of each count that is kept, how many hold it and how many may."""
    rows = LOOK.rows(session, _among(event_id, seats))
    return {(scope, key): (taken, capacity) for scope, key, taken, capacity in rows}


def _count(session: Session, event_id: int, seats: Sequence[Seat], change: int) -> None:
    COUNT.run(session, {**_among(event_id, seats), "change": change})


def _among(event_id: int, seats: Sequence[Seat]) -> dict[str, Any]:
    """What the statements ask for: each place of theirs is filled, the last with the first seat again."""
    places = [*seats, *[seats[0]] * (len(SeatScope) - len(seats))]
    asked: dict[str, Any] = {"of_event": event_id}
    for number, seat in enumerate(places):
        asked |= {f"scope{number}": seat.scope, f"key{number}": seat.key}
    return asked


def _holding(session: Session, event_id: int, scope: SeatScope, key: str) -> int:
    column = {
        SeatScope.NOMINATION: Entry.nomination_id,
        SeatScope.SITE: Entry.site_id,
        SeatScope.SCHOOL: Entry.school_id,
    }.get(scope)
    query = select(func.count()).where(Entry.event_id == event_id, Entry.status.in_(HOLDING))
    if column is not None:
        query = query.where(column == (key if scope is SeatScope.SCHOOL else int(key)))
    return session.scalars(query).one()
