"""Who answers for a child: everything about a child that is not the child's own is asked of these people."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.guardianship import Guardianship
from models.person import Person, PersonKind
from services.profile import person_named
from services.refusal import NotAllowed


def answers_for(session: Session, guardian: Person, child: Person) -> bool:
    """As long as the child goes to school; and no pupil answers for another, whatever they said before."""
    if child.kind is not PersonKind.PUPIL or guardian.kind is PersonKind.PUPIL:
        return False
    held = exists().where(Guardianship.guardian_id == guardian.id, Guardianship.child_id == child.id)
    return session.scalars(select(held)).one()


def reader_and_subject(session: Session, reader_id: int, person_id: int) -> tuple[Person, Person]:
    """Whoever asks, and whom they ask about: themselves, or a child they answer for."""
    reader, subject = person_named(session, reader_id), person_named(session, person_id)
    if reader.id != subject.id and not answers_for(session, reader, subject):
        raise NotAllowed
    return reader, subject


def guardians_of(session: Session, child_id: int) -> Sequence[Person]:
    """Those who came first, first."""
    return session.scalars(
        select(Person)
        .join(Guardianship, Guardianship.guardian_id == Person.id)
        .where(Guardianship.child_id == child_id, Person.erased_at.is_(None))
        .order_by(Guardianship.id)
    ).all()
