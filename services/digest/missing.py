"""Of whom something is missing: a consent, or any way to write to them."""

from collections.abc import Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.entry import Entry, EntryMember
from models.event import Event
from models.person import Person
from services.digest.circle import Circle
from services.digest.line import DigestKind, DigestLine
from services.entry.light import consented_of
from services.event.phase import ALIVE
from services.standing import Versions

NAMES_TOLD = 3


def unconsented(session: Session, circle: Circle, versions: Versions) -> tuple[DigestLine, ...]:
    """Everybody in the entries of the circle without whose consent the entry is none."""
    people: Sequence[Person] = session.scalars(
        select(Person)
        .where(
            Person.id.in_(
                select(EntryMember.person_id)
                .join(Entry, Entry.id == EntryMember.entry_id)
                .join(Event, Event.id == Entry.event_id)
                .where(circle.entries(), EntryMember.left_at.is_(None), Event.state.in_(ALIVE))
            ),
            Person.erased_at.is_(None),
        )
        .order_by(Person.search, Person.id)
    ).all()
    given = consented_of(session, [person.id for person in people], versions)
    lacking = [person for person in people if person.id not in given]
    if not lacking:
        return ()
    names = tuple(person.full_name or person.name for person in lacking[:NAMES_TOLD])
    return (DigestLine(DigestKind.UNCONSENTED, len(lacking), names=names, in_class=circle.has_pupils),)


def unreachable(session: Session, circle: Circle) -> tuple[DigestLine, ...]:
    """Pupils who have not come to the bot: whatever it says reaches them by their mentor alone."""
    if not circle.has_pupils:
        return ()
    writes = exists().where(Account.person_id == Person.id)
    count = session.scalars(
        select(func.count()).select_from(Person).where(Person.id.in_(circle.pupils()), ~writes)
    ).one()
    return (DigestLine(DigestKind.UNREACHABLE, count, in_class=True),) if count else ()
