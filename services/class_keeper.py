"""Who keeps a class, and at which school. Another's pupils are no business of theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.account import Account
from models.charge import Charge
from models.person import Person, PersonKind
from models.role import RoleKind
from models.school import School
from services.actor import Actor
from services.fold import folded
from services.refusal import Refusal
from services.school_class import SchoolClass
from services.workplace import has_left, school_named

KEEPERS = (RoleKind.MENTOR, RoleKind.RESPONSIBLE)
# The number of a class that a pupil has not named.
NO_GRADE = 0


class KeepersOnly(Refusal):
    key = "refusal-class-keepers-only"


class PupilNotInClass(Refusal):
    """Another's pupil, one who was removed, or nobody: they all look alike to whoever asks."""

    key = "refusal-class-pupil-not-here"


class ClassOfLeftSchool(Refusal):
    key = "refusal-class-school-left"


@dataclass(frozen=True, slots=True)
class Scope:
    """All one's pupils at a school, or those of one class; with no school, at the only one there is."""

    school_id: str | None = None
    of: SchoolClass | None = None

    def holds(self, person: Person) -> bool:
        return self.of is None or class_of(person) == self.of


def schools_kept(session: Session, actor: Actor) -> list[str]:
    """An administrator who was appointed nowhere in particular keeps a class at their own school."""
    rights, person = actor.rights(session), session.get(Person, actor.id)
    if person is None or person.kind is PersonKind.PUPIL:
        return []
    own = [person.school_id] if rights.is_administrator and person.school_id else []
    return sorted({*rights.schools(*KEEPERS), *own})


def kept_school(session: Session, actor: Actor, school_id: str | None) -> School:
    """The school, or the refusal to let this person near its pupils."""
    if school_id is None or not keeps(session, actor, (school := school_named(session, school_id)).id):
        raise KeepersOnly
    return school


def open_school(session: Session, actor: Actor, school_id: str | None) -> School:
    """One to which new pupils may be added; a school that left keeps those whom it has."""
    school = kept_school(session, actor, school_id)
    if has_left(school, now=actor.now):
        raise ClassOfLeftSchool
    return school


def keeps(session: Session, actor: Actor, school_id: str) -> bool:
    """Whoever says that they are a pupil keeps no class, whatever they were appointed to before."""
    person, rights = session.get(Person, actor.id), actor.rights(session)
    if person is None or person.kind is PersonKind.PUPIL:
        return False
    return rights.is_administrator or any((kind, school_id) in rights.places for kind in KEEPERS)


def charges(session: Session, mentor_id: int, school_id: str) -> Sequence[Person]:
    """The mentor's pupils, class by class. Who has gone to another school is seen here no longer."""
    found = session.scalars(
        select(Person)
        .join(Charge, Charge.pupil_id == Person.id)
        .where(Charge.mentor_id == mentor_id, Person.school_id == school_id)
        .where(Person.kind == PersonKind.PUPIL, Person.erased_at.is_(None))
    ).all()
    return sorted(found, key=_in_order)


def charge(session: Session, actor: Actor, pupil_id: int, *, locked: bool = False) -> Person:
    """One pupil of the actor's own class."""
    pupil = session.get(Person, pupil_id, with_for_update=locked or None, populate_existing=locked)
    mine = exists().where(Charge.mentor_id == actor.id, Charge.pupil_id == pupil_id)
    if pupil is None or pupil.erased_at is not None or pupil.kind is not PersonKind.PUPIL:
        raise PupilNotInClass
    if pupil.school_id is None or not session.scalars(select(mine)).one():
        raise PupilNotInClass
    kept_school(session, actor, pupil.school_id)
    return pupil


def has_account(session: Session, person_id: int) -> bool:
    """Whether the person writes themselves; a record of a class has nobody who does."""
    return session.scalars(select(exists().where(Account.person_id == person_id))).one()


def class_of(person: Person) -> SchoolClass:
    return SchoolClass(person.grade or NO_GRADE, person.letter)


def _in_order(person: Person) -> tuple[int, str, str, int]:
    return person.grade or NO_GRADE, person.letter, folded(person.full_name or person.name), person.id
