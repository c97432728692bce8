"""What an entry is called by those who run the event: a team by its title, one person by their name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember, EntryStatus
from models.person import Person

# Of entries that take part: what is sent in counts, and so does what they come to.
TAKING_PART = (EntryStatus.PENDING, EntryStatus.CONFIRMED)
# So many ids fit into one question to either database.
PORTION = 5_000


def name_of(person: Person) -> str:
    return person.full_name or person.name


def names_of(session: Session, entry_ids: Sequence[int]) -> dict[int, str]:
    """Of as many as there are. A team of nobody but its title has that."""
    named: dict[int, str] = {}
    for first in range(0, len(entry_ids), PORTION):
        named |= _named(session, entry_ids[first : first + PORTION])
    return named


def _named(session: Session, entry_ids: Sequence[int]) -> dict[int, str]:
    named: dict[int, str] = {}
    people = session.execute(
        select(Entry.id, Entry.title, Person.full_name, Person.name)
        .outerjoin(EntryMember, (EntryMember.entry_id == Entry.id) & EntryMember.left_at.is_(None))
        .outerjoin(Person, Person.id == EntryMember.person_id)
        .where(Entry.id.in_(entry_ids))
        .order_by(Entry.id, EntryMember.id)
    )
    for entry_id, title, full_name, name in people:
        named.setdefault(entry_id, title or full_name or name or "")
    return named
