"""Reminders are rows of the ledger, written with whatever brings somebody to an event and written anew with
whatever moves it: an entry, a change of its time, another clock of the reader's, another wish of theirs."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, delete, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.account import Account
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.draft import Draft, DraftKind
from models.entry import Entry
from models.event import Event
from models.person import Person
from models.reminder import EventReminder, PersonReminder, Preference, ReminderMoment
from models.school import School
from models.stage import Stage
from services.delivery.quiet import quiet_of
from services.delivery.rank import rank_of
from services.event.phase import ALIVE
from services.insertion import insert_new
from services.reminder.moment import KINDS, Due, Occasion, Reader, due_for
from services.reminder.part import REMINDED, entries_of, occasions_for, parts_of
from services.reminder.preset import Leads, effective

REMINDERS = tuple(KINDS.values())
PORTION = 500
# Of these nothing has reached anybody.
NEVER_TOLD = (DeliveryState.SKIPPED, DeliveryState.FAILED, DeliveryState.MISSED)
READ: tuple[InstrumentedAttribute[Any], ...] = (
    *(Delivery.id, Delivery.kind, Delivery.cause, Delivery.person_id, Delivery.body),
    *(Delivery.due_at, Delivery.expires_at, Delivery.state, Delivery.handed_at),
)


class Name(NamedTuple):
    """One reminder of one person, by whichever clock and quiet hours: told once, it is told."""

    kind: DeliveryKind
    cause: str
    person_id: int
    # What it counts down to, and from how far.
    at: object
    lead: object


def remind(session: Session, event: Event, people: Collection[int] | None = None, *, now: datetime) -> None:
    """Plan anew for these people, or for everybody of the event. What was told stays told, and what is due
    and has not gone out yet goes out, if it is wanted still."""
    rows = _written(session, event.id, people)
    told = {_name_in(row) for row in rows if not _is_untouched(row) and row.state not in NEVER_TOLD}
    wanted = {
        name: due for due in _wanted(session, event, people, now=now) if (name := _name_of(due)) not in told
    }
    gone: list[int] = []
    for row in filter(_is_untouched, rows):
        due = wanted.get(_name_in(row))
        if due is not None and _is_right(row, due, now):
            del wanted[_name_in(row)]
        else:
            gone.append(row.id)
    for start in range(0, len(gone), PORTION):
        _forget(session, gone[start : start + PORTION])
    ahead = [row_of(due, event.id, now=now) for due in wanted.values() if due.at > now]
    insert_new(session, Delivery, ahead, returning=(Delivery.id,))


def _is_untouched(row: Row[Any]) -> bool:
    return row.state is DeliveryState.PENDING and row.handed_at is None


def _is_right(row: Row[Any], due: Due, now: datetime) -> bool:
    """At its moment; or that has passed, and it is about to be told."""
    if row.due_at <= now:
        return due.at <= now
    return (row.due_at, row.expires_at) == (due.at, due.expires_at)


def remind_by_clock(session: Session, person: Person, was: str, *, now: datetime) -> None:
    """Where the person lives by another clock than before."""
    if person.zone != was:
        session.flush()
        remind_person(session, person.id, now=now)


def remind_person(session: Session, person_id: int, *, now: datetime) -> None:
    """Their clock or their wishes are others: everything that is ahead of them is planned anew."""
    planned = select(Delivery.event_id).where(
        Delivery.person_id == person_id, Delivery.state == DeliveryState.PENDING, Delivery.kind.in_(REMINDERS)
    )
    entered = select(Entry.event_id).where(Entry.status.in_(REMINDED), Entry.id.in_(entries_of((person_id,))))
    begun = select(Draft.body["event"].as_integer()).where(
        Draft.person_id == person_id, Draft.kind == DraftKind.ENTRY
    )
    # Held, in one order: an event that is just being moved is planned by where it was moved to.
    events = session.scalars(
        select(Event)
        .where(or_(*(Event.id.in_(some) for some in (planned, entered, begun))), Event.ends_at > now)
        .order_by(Event.id)
        .with_for_update(),
        execution_options={"populate_existing": True},
    ).all()
    for event in events:
        remind(session, event, (person_id,), now=now)


def _written(session: Session, event_id: int, people: Collection[int] | None) -> Sequence[Row[Any]]:
    """What the ledger has of them."""
    asked = select(*READ).where(Delivery.event_id == event_id, Delivery.kind.in_(REMINDERS))
    if people is not None:
        asked = asked.where(Delivery.person_id.in_(people))
    return session.execute(asked).all()


def _forget(session: Session, ids: Sequence[int]) -> None:
    """Unless a courier has taken it meanwhile: what may have arrived stays, lest it be told again."""
    untouched = (Delivery.state == DeliveryState.PENDING, Delivery.handed_at.is_(None))
    session.execute(
        delete(Delivery).where(Delivery.id.in_(ids), *untouched),
        execution_options={"synchronize_session": False},
    )


def _wanted(
    session: Session, event: Event, people: Collection[int] | None, *, now: datetime
) -> Iterator[Due]:
    """As it is to be, with what has passed already."""
    if event.state not in ALIVE or event.ends_at <= now:
        return
    parts = parts_of(session, event, people)
    stages = session.scalars(select(Stage).where(Stage.event_id == event.id).order_by(Stage.position)).all()
    of_event = {
        row.moment: tuple(row.leads)
        for row in session.scalars(select(EventReminder).where(EventReminder.event_id == event.id))
    }
    whom = sorted(parts)
    # The same for nearly everybody: made once, for whoever has the same part in it.
    occasions: dict[tuple[object, ...], list[Occasion]] = {}
    for start in range(0, len(whom), PORTION):
        for reader in _readers(session, event, whom[start : start + PORTION], of_event):
            part = parts[reader.id]
            alike = (part.comes, part.goes_on, part.unfinished, *part.offers.items())
            if alike not in occasions:
                occasions[alike] = list(occasions_for(event, stages, part))
            for occasion in occasions[alike]:
                yield from due_for(occasion, reader)


def _name_in(row: Row[Any]) -> Name:
    return Name(row.kind, row.cause, row.person_id, row.body.get("at"), row.body.get("lead"))


def _name_of(due: Due) -> Name:
    return Name(due.kind, due.occasion.cause, due.reader.id, due.occasion.at.isoformat(), due.lead)


def _readers(session: Session, event: Event, people: Sequence[int], of_event: Leads) -> Iterator[Reader]:
    wishes = {
        row.person_id: row
        for row in session.scalars(select(Preference).where(Preference.person_id.in_(people)))
    }
    of_people: defaultdict[int, dict[ReminderMoment, tuple[int, ...]]] = defaultdict(dict)
    for row in session.scalars(select(PersonReminder).where(PersonReminder.person_id.in_(people))):
        of_people[row.person_id][row.moment] = tuple(row.leads)
    # Whoever has no messenger is reminded by their mentor, who is reminded of the same.
    writing = exists().where(Account.person_id == Person.id)
    # With their schools, which the session forgets as soon as nobody holds them.
    found = session.execute(
        select(Person, School)
        .outerjoin(School, School.id == Person.school_id)
        .where(Person.id.in_(people), writing)
        .order_by(Person.id)
    ).all()
    for person, _ in found:
        wish = wishes.get(person.id)
        leads = effective(event, of_event, of_people.get(person.id, {}))
        yield reader_of(session, person, wish, leads)


def reader_of(session: Session, person: Person, wish: Preference | None, leads: Leads) -> Reader:
    return Reader(
        person.id,
        person.zone,
        quiet_of(session, person, wish),
        quiet_for_urgent=wish is not None and wish.quiet_for_urgent,
        leads=leads,
    )


def row_of(due: Due, event_id: int, *, now: datetime) -> dict[str, Any]:
    return {
        "kind": due.kind,
        "cause": due.occasion.cause,
        "person_id": due.reader.id,
        "event_id": event_id,
        # By what it counted down to it is known, when it is sent, whether that has been moved.
        "body": {"at": due.occasion.at.isoformat(), "lead": due.lead} | due.occasion.body,
        "due_at": due.at,
        "expires_at": due.expires_at,
        "rank": rank_of(due.kind),
        "written_at": now,
    }
