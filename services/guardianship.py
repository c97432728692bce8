"""Who answers for a child: everything about a child that is not the child's own is asked of these people."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.guardianship import Guardianship
from models.person import Person, PersonKind
from services.profile import person_named
from services.refusal import NotAllowed, PersonNotFound

# As many as the child can see, and refuse, on one screen.
MOST_GUARDIANS = 4


def answers_for(session: Session, guardian: Person, child: Person) -> bool:
    """As long as the child goes to school, and whoever is to answer may."""
    if child.kind is not PersonKind.PUPIL or not may_answer(guardian):
        return False
    held = exists().where(Guardianship.guardian_id == guardian.id, Guardianship.child_id == child.id)
    return session.scalars(select(held)).one()


def may_answer(guardian: Person) -> bool:
    """No pupil answers for another, whatever they said before; and whoever was shut out, for nobody."""
    return guardian.kind is not PersonKind.PUPIL and guardian.blocked_at is None


def reader_and_subject(session: Session, reader_id: int, person_id: int) -> tuple[Person, Person]:
    """Whoever asks, and whom they ask about: themselves, or a child they answer for."""
    reader, subject = person_named(session, reader_id), person_named(session, person_id)
    if reader.id != subject.id and not answers_for(session, reader, subject):
        raise NotAllowed
    return reader, subject


def hold(session: Session, *person_ids: int) -> None:
    """They stay as they are until the transaction ends: whoever erases or joins them comes before or after.

    In one order, the one in which two profiles are joined: so nobody waits for each other.
    """
    for person_id in sorted(set(person_ids)):
        person = session.get(Person, person_id, with_for_update={"key_share": True}, populate_existing=True)
        if person is None or person.erased_at is not None:
            raise PersonNotFound


def guardians_of(session: Session, child_id: int) -> Sequence[Person]:
    """Those who came first, first."""
    return session.scalars(
        select(Person)
        .join(Guardianship, Guardianship.guardian_id == Person.id)
        .where(Guardianship.child_id == child_id, Person.erased_at.is_(None))
        .order_by(Guardianship.id)
    ).all()
