"""The one way in which an entry's status changes: with its seat, its people, the queue and its history."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryDeed, EntryStatus
from models.entry_request import EntryRequest, RequestState
from models.event import Event, EventState
from models.seat import SeatScope
from services.delivery.ledger import Message, redraw, tell
from services.entry.gate import Bar, NotAdmitted
from services.entry.history import remember
from services.entry.membership import addressees, bring_back, end_all, show_anew
from services.entry.refusal import EntryStateForbids, SeatsTaken
from services.entry.seat import (
    HOLDING,
    Choice,
    full_seat,
    give_back,
    places_of,
    seats_of,
    take,
)
from services.event.phase import ALIVE, closes_at

LIVE = (*HOLDING, EntryStatus.WAITING)
# From each status, where to. What is not here never happens.
WAYS = {
    EntryStatus.PENDING: {EntryStatus.CONFIRMED, EntryStatus.DECLINED, EntryStatus.WITHDRAWN},
    EntryStatus.CONFIRMED: {EntryStatus.DECLINED, EntryStatus.WITHDRAWN},
    EntryStatus.WAITING: {
        EntryStatus.OFFERED,
        EntryStatus.PENDING,
        EntryStatus.CONFIRMED,
        EntryStatus.DECLINED,
        EntryStatus.WITHDRAWN,
    },
    EntryStatus.OFFERED: {
        EntryStatus.PENDING,
        EntryStatus.CONFIRMED,
        EntryStatus.LAPSED,
        EntryStatus.DECLINED,
        EntryStatus.WITHDRAWN,
    },
    # An organiser thinks again; everybody else begins anew.
    EntryStatus.DECLINED: {EntryStatus.CONFIRMED},
    EntryStatus.WITHDRAWN: set(),
    EntryStatus.LAPSED: set(),
}


def change_status(  # noqa: PLR0913  who, when and why are the history
    session: Session,
    entry: Entry,
    status: EntryStatus,
    *,
    by: int | None,
    now: datetime,
    reason: str = "",
    silently: bool = False,
) -> bool:
    """Whether anything changed. The caller holds the event's row.

    Silently where an entry ends in another of the same people: then nobody has lost anything.
    A seat that is freed is offered to the next in the queue in the same transaction.
    """
    was = entry.status
    if was is status:
        return False
    if status not in WAYS[was]:
        raise EntryStateForbids(was)
    event = session.get_one(Event, entry.event_id)
    if event.state is EventState.CANCELLED and status in HOLDING:
        raise NotAdmitted(Bar.CANCELLED)
    if was not in LIVE:
        bring_back(session, entry)
    before = addressees(session, entry)
    freed = _move_seat(session, event, entry, status)
    entry.status, entry.reason = status, reason
    entry.queued_at = None
    entry.offered_until = offer_ends(event, now) if status is EntryStatus.OFFERED else None
    remember(session, entry, EntryDeed.STATUS, by=by, now=now, was=was, became=status)
    if status is EntryStatus.WITHDRAWN and not silently:
        _tell_of_withdrawal(session, entry, by=by, now=now)
    if status not in LIVE:
        _end(session, entry, by=by, now=now)
    session.flush()
    show_anew(session, entry, now=now, besides=before)
    if was is EntryStatus.OFFERED:
        # Where the offer stands in somebody's chat, its buttons have nothing to do any more.
        redraw(session, f"offer:{entry.id}", revision=entry.revision, now=now)
    if freed:
        call_next(session, event, now=now)
    return True


def call_next(session: Session, event: Event, *, now: datetime) -> int:
    """Offer what is free to those in the queue, in their order; whom nothing free fits is passed over.

    Answers how many were called. An event that has begun calls nobody.
    """
    if event.state not in ALIVE or last_call(event) <= now:
        return 0
    queue = session.execute(
        select(Entry.id, Entry.nomination_id, Entry.site_id, Entry.school_id)
        .where(Entry.event_id == event.id, Entry.status == EntryStatus.WAITING)
        .order_by(Entry.queued_at, Entry.id)
    ).all()
    called, full_ones = 0, set[tuple[SeatScope, str]]()
    for row in queue:
        if (SeatScope.EVENT, "") in full_ones:
            break
        choice = Choice(row.nomination_id, row.site_id, row.school_id)
        if not full_ones.isdisjoint(places_of(choice)):
            continue
        found = full_seat(session, event.id, seats_of(session, event, choice))
        if found is not None:
            full_ones.add((found.scope, found.key))
            continue
        entry = session.get_one(Entry, row.id)
        change_status(session, entry, EntryStatus.OFFERED, by=None, now=now)
        _tell_of_offer(session, entry, now=now)
        called += 1
    return called


def last_call(event: Event) -> datetime:
    """Until then seats are given: until it begins, or as long as registration goes on after that."""
    return max(event.starts_at, closes_at(event))


def shorten_offers(session: Session, event: Event) -> None:
    """An event that was moved nearer holds no seat beyond its new last call. The caller holds its row."""
    session.execute(
        update(Entry)
        .where(
            Entry.event_id == event.id,
            Entry.status == EntryStatus.OFFERED,
            Entry.offered_until > last_call(event),
        )
        .values(offered_until=last_call(event))
    )


def lapse_offers(session: Session, event: Event, *, now: datetime) -> int:
    """Seats that were offered and not taken in time go on to the next. The caller holds the event's row.

    Whoever was offered a seat in an event that is cancelled by now has been told of that, and need not be
    told that the seat is gone.
    """
    if event.state is EventState.CANCELLED:
        return 0
    late = session.scalars(
        select(Entry)
        .where(Entry.event_id == event.id, Entry.status == EntryStatus.OFFERED, Entry.offered_until <= now)
        .order_by(Entry.offered_until, Entry.id)
    ).all()
    for entry in late:
        people = addressees(session, entry)
        change_status(session, entry, EntryStatus.LAPSED, by=None, now=now)
        message = Message(DeliveryKind.SEAT_LAPSED, f"entry:{entry.id}", event.id, {"entry_id": entry.id})
        tell(session, message, people, now=now)
    return len(late)


def offer_ends(event: Event, now: datetime) -> datetime:
    return min(now + timedelta(hours=event.offer_hours), last_call(event))


def choice_of(entry: Entry) -> Choice:
    return Choice(entry.nomination_id, entry.site_id, entry.school_id)


def _move_seat(session: Session, event: Event, entry: Entry, status: EntryStatus) -> bool:
    """Whether a seat was freed."""
    held, holds = entry.status in HOLDING, status in HOLDING
    if held == holds:
        return False
    seats = seats_of(session, event, choice_of(entry))
    if held:
        give_back(session, event.id, seats)
        return True
    full = take(session, event.id, seats)
    if full is not None:
        raise SeatsTaken(full)
    return False


def _end(session: Session, entry: Entry, *, by: int | None, now: datetime) -> None:
    """Its people are free for another entry, and what was asked about it is answered by its end."""
    end_all(session, entry, now=now)
    entry.join_code = None
    session.execute(
        update(EntryRequest)
        .where(EntryRequest.entry_id == entry.id, EntryRequest.state == RequestState.OPEN)
        .values(state=RequestState.RECALLED, decided_at=now, decided_by=by)
    )


def _tell_of_withdrawal(session: Session, entry: Entry, *, by: int | None, now: datetime) -> None:
    """Everybody whom it concerned, but whoever did it."""
    message = Message(
        DeliveryKind.ENTRY_WITHDRAWN, f"entry:{entry.id}:withdrawn", entry.event_id, {"entry_id": entry.id}
    )
    people = [person_id for person_id in addressees(session, entry) if person_id != by]
    tell(session, message, people, now=now)


def _tell_of_offer(session: Session, entry: Entry, *, now: datetime) -> None:
    """Those who decide: whoever manages the entry, or the one person whose it is."""
    cause = f"entry:{entry.id}:{entry.revision}"
    message = Message(DeliveryKind.SEAT_OFFERED, cause, entry.event_id, {"entry_id": entry.id})
    deciding = [entry.captain_id, entry.mentor_id]
    tell(session, message, deciding if any(deciding) else addressees(session, entry), now=now)
