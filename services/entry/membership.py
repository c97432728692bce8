"""Who is in an entry. The caller holds the event's row and has asked whether it may be."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.orm import Session

from models.entry import Entry, EntryDeed, EntryMember
from models.event import Event
from models.person import Person
from services.delivery.ledger import redraw
from services.entry.history import remember
from services.entry.hold import hold_people
from services.entry.refusal import AlreadyEntered, EntryStateForbids, TeamFull, TeamTitleTaken
from services.entry.title import is_title_taken
from services.known import known
from services.prepared import Prepared
from services.reminder.plan import remind

_ENTRIES, _MEMBERS = cast(Table, Entry.__table__).c, cast(Table, EntryMember.__table__).c
# Asked with every entry, and at every look at a card.
ENTERED_IN = Prepared(
    select(*_ENTRIES)
    .join(EntryMember, _MEMBERS.entry_id == _ENTRIES.id)
    .where(
        _MEMBERS.event_id == bindparam("event_id"),
        _MEMBERS.person_id == bindparam("person_id"),
        _MEMBERS.left_at.is_(None),
    )
    .order_by(_ENTRIES.id)
)
TAKEN = Prepared(
    select(_MEMBERS.id)
    .where(
        _MEMBERS.event_id == bindparam("event_id"),
        _MEMBERS.nomination_key == bindparam("nomination_key"),
        _MEMBERS.person_id == bindparam("person_id"),
        _MEMBERS.left_at.is_(None),
    )
    .limit(1)
)


def members(session: Session, entry_id: int) -> Sequence[Person]:
    """Those who are in it now, in the order in which they came."""
    return session.scalars(
        select(Person)
        .join(EntryMember, EntryMember.person_id == Person.id)
        .where(EntryMember.entry_id == entry_id, EntryMember.left_at.is_(None))
        .order_by(EntryMember.id)
    ).all()


def is_member(session: Session, entry_id: int, person_id: int) -> bool:
    return _membership(session, entry_id, person_id) is not None


def entered_in(session: Session, event_id: int, person_id: int) -> Sequence[Entry]:
    """The live entries of a person in an event, in whichever nominations."""
    rows = ENTERED_IN.rows(session, {"event_id": event_id, "person_id": person_id})
    return [known(session, Entry, row) for row in rows]


def join(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """Whether they were not in it already. In another team of that nomination they are refused."""
    if is_member(session, entry.id, person_id):
        return False
    hold_people(session, (person_id,))
    if entry.size >= entry.most:
        raise TeamFull(entry.most)
    if is_taken(session, entry.event_id, entry.nomination_id, person_id):
        raise AlreadyEntered
    session.add(
        EntryMember(
            entry_id=entry.id,
            event_id=entry.event_id,
            nomination_key=entry.nomination_id or 0,
            person_id=person_id,
            joined_at=now,
        )
    )
    entry.size += 1
    remember(session, entry, EntryDeed.JOINED, by=by, now=now, became=person_id)
    session.flush()
    show_anew(session, entry, now=now)
    return True


def leave(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """Whether they were in it. Who leads it afterwards is the caller's to settle."""
    membership = _membership(session, entry.id, person_id)
    if membership is None:
        return False
    membership.left_at = now
    entry.size -= 1
    remember(session, entry, EntryDeed.LEFT, by=by, now=now, was=person_id)
    session.flush()
    show_anew(session, entry, now=now, besides=(person_id,))
    return True


def is_taken(session: Session, event_id: int, nomination_id: int | None, person_id: int) -> bool:
    """Whether somebody is in that event and nomination already, in whichever entry."""
    of_them = {"event_id": event_id, "nomination_key": nomination_id or 0, "person_id": person_id}
    return TAKEN.row(session, of_them) is not None


def end_all(session: Session, entry: Entry, *, now: datetime) -> None:
    """Its people are free for another entry."""
    session.execute(
        update(EntryMember)
        .where(EntryMember.entry_id == entry.id, EntryMember.left_at.is_(None))
        .values(left_at=now)
    )
    entry.size = 0


def bring_back(session: Session, entry: Entry) -> None:
    """Those who were in it to the end are in it again, if they have entered nowhere else meanwhile."""
    ended = select(func.max(EntryMember.left_at)).where(EntryMember.entry_id == entry.id).scalar_subquery()
    rows = session.scalars(
        select(EntryMember)
        .join(Person, Person.id == EntryMember.person_id)
        .where(EntryMember.entry_id == entry.id, EntryMember.left_at == ended, Person.erased_at.is_(None))
    ).all()
    hold_people(session, [row.person_id for row in rows])
    if any(is_taken(session, entry.event_id, entry.nomination_id, row.person_id) for row in rows):
        raise AlreadyEntered
    if entry.title_key and is_title_taken(session, entry.event_id, entry.title_key, besides=entry.id):
        raise TeamTitleTaken
    if not rows:
        raise EntryStateForbids(entry.status)
    for row in rows:
        row.left_at, row.nomination_key = None, entry.nomination_id or 0
    entry.size = len(rows)
    session.flush()


def addressees(session: Session, entry: Entry) -> list[int | None]:
    """Whom an entry concerns: those who are in it, and those who manage it."""
    people = session.scalars(
        select(EntryMember.person_id)
        .where(EntryMember.entry_id == entry.id, EntryMember.left_at.is_(None))
        .order_by(EntryMember.id)
    )
    return [*people, entry.captain_id, entry.mentor_id]


def show_anew(session: Session, entry: Entry, *, now: datetime, besides: Iterable[int | None] = ()) -> None:
    """Whoever has the team's card open sees what it has become; whom it concerns is reminded accordingly,
    and so is, besides them, whom it concerned before."""
    redraw(session, f"team:{entry.id}", revision=entry.revision, now=now)
    concerned = {one for one in (*addressees(session, entry), *besides) if one is not None}
    remind(session, session.get_one(Event, entry.event_id), concerned, now=now)


def _membership(session: Session, entry_id: int, person_id: int) -> EntryMember | None:
    return session.scalars(
        select(EntryMember).where(
            EntryMember.entry_id == entry_id,
            EntryMember.person_id == person_id,
            EntryMember.left_at.is_(None),
        )
    ).one_or_none()
