"""The entries that a filter shows, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.person import Person
from services.desk.consent_gap import lacks_consent
from services.desk.filter import Filter, conditions
from services.desk.inside import is_inside
from services.desk.organiser import Organiser
from services.desk.share import Share, named
from services.desk.view import View, own_view
from services.listing import Listing
from services.workplace import Workplace, workplaces

ENTRIES_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list. Of an entry without a title its one person is the name."""

    entry_id: int
    number: int
    status: EntryStatus
    title: str
    who: str
    school: Workplace | None
    grade: int | None
    size: int
    nomination: str
    # How many of its people have not consented.
    unconsented: int


@dataclass(frozen=True, slots=True)
class EntryList:
    view: View
    event: Event
    # What the values of the filter are called.
    values: tuple[Share, ...]
    lines: Listing[Line]
    people: int
    pending: int


def entry_list(session: Session, view_id: int, actor: Organiser, *, page: int) -> EntryList:
    view, event = own_view(session, actor, view_id)
    where = conditions(event, view.filter, actor.version)
    total, people, pending = session.execute(
        select(func.count(), func.sum(Entry.size), func.count().filter(Entry.status == EntryStatus.PENDING))
        .select_from(Entry)
        .where(where)
    ).one()
    pages = max(1, -(-total // ENTRIES_ON_A_PAGE))
    number = min(max(1, page), pages)
    entries = session.scalars(
        select(Entry)
        .where(where)
        .order_by(Entry.number.desc())
        .limit(ENTRIES_ON_A_PAGE)
        .offset((number - 1) * ENTRIES_ON_A_PAGE)
    ).all()
    lines = Listing(tuple(lines_of(session, event, entries, actor.version)), number, pages, total)
    return EntryList(view, event, values_of(session, event, view.filter), lines, int(people or 0), pending)


def values_of(session: Session, event: Event, wanted: Filter) -> tuple[Share, ...]:
    return tuple(named(session, event, dimension, value) for dimension, value in wanted.values.items())


def lines_of(session: Session, event: Event, entries: Sequence[Entry], version: str) -> list[Line]:
    places = workplaces(session, (entry.school_id for entry in entries))
    people = last_people(session, entries, version)
    rows = session.execute(select(Nomination.id, Nomination.title).where(Nomination.event_id == event.id))
    nominations = {row.id: row.title for row in rows}
    return [
        Line(
            entry_id=entry.id,
            number=entry.number,
            status=entry.status,
            title=entry.title,
            who=", ".join(one.full_name or one.name for one, _ in people.get(entry.id, ())[:1]),
            school=places.get(entry.school_id or ""),
            grade=entry.grade,
            size=entry.size,
            nomination=nominations.get(entry.nomination_id or 0, ""),
            unconsented=sum(lacking for _, lacking in people.get(entry.id, ())),
        )
        for entry in entries
    ]


def last_people(
    session: Session, entries: Sequence[Entry], version: str
) -> dict[int, list[tuple[Person, bool]]]:
    """Who is in each of them, or was when it ended; and whether their consent is missing."""
    ids = [entry.id for entry in entries]
    rows = session.execute(
        select(EntryMember.entry_id, Person, lacks_consent(version).label("lacks"))
        .join(Person, Person.id == EntryMember.person_id)
        .join(Entry, Entry.id == EntryMember.entry_id)
        .where(EntryMember.entry_id.in_(ids), is_inside())
        .order_by(EntryMember.entry_id, EntryMember.id)
    )
    found: dict[int, list[tuple[Person, bool]]] = {}
    for entry_id, person, lacks in rows:
        found.setdefault(entry_id, []).append((person, bool(lacks)))
    return found
