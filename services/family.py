"""A parent's children, and the state of each."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.school import School
from services.consent_state import name_of
from services.guardianship import may_answer
from services.listing import Listing, listing
from services.profile import person_named
from services.standing import Standing, Versions, standing_of


@dataclass(frozen=True, slots=True)
class Child:
    """A pupil, as those see them who answer for them or check their sheets."""

    person_id: int
    # What to call them, and what stands in the documents.
    given: str
    name: str
    grade: int | None
    letter: str
    school: School | None
    standing: Standing


def family(session: Session, guardian_id: int, versions: Versions, *, page: int, size: int) -> Listing[Child]:
    """Those who still go to school, in the order in which they asked."""
    if not may_answer(person_named(session, guardian_id)):
        return listing([], number=page, size=size)
    mine = session.scalars(
        select(Person)
        .join(Guardianship, Guardianship.child_id == Person.id)
        .where(Guardianship.guardian_id == guardian_id)
        .where(Person.kind == PersonKind.PUPIL, Person.erased_at.is_(None))
        .order_by(Guardianship.id)
    ).all()
    shown = listing(mine, number=page, size=size)
    children = tuple(child_of(session, child, versions) for child in shown.rows)
    return Listing(children, shown.number, shown.pages, shown.total)


def child_of(session: Session, child: Person, versions: Versions) -> Child:
    return Child(
        person_id=child.id,
        given=child.name,
        name=name_of(child),
        grade=child.grade,
        letter=child.letter,
        school=None if child.school_id is None else session.get(School, child.school_id),
        standing=standing_of(session, child, versions),
    )
