"""For whom somebody answers: the pupils of their class, those of their whole school, their own entries."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session, aliased

from models.charge import Charge
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.person import Person, PersonKind
from models.role import RoleKind
from services.actor import Actor
from services.entry.audience import is_for_everyone, is_for_pupils

# Whose entry still stands.
STANDING = (EntryStatus.PENDING, EntryStatus.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Circle:
    person: Person
    # Where they keep a class, and for which schools they answer as a whole.
    classes_at: tuple[str, ...]
    schools: tuple[str, ...]
    # Of their pupils; nothing where they have none, or none has said theirs.
    grades: frozenset[int]

    @property
    def has_pupils(self) -> bool:
        return bool(self.classes_at or self.schools)

    def pupils(self) -> Select[int]:
        """The ids of them, for a query. Under names of their own: it may stand in another of people."""
        pupil = aliased(Person)
        charged = exists().where(Charge.mentor_id == self.person.id, Charge.pupil_id == pupil.id)
        mine = (charged & pupil.school_id.in_(self.classes_at)) | pupil.school_id.in_(self.schools)
        return select(pupil.id).where(pupil.kind == PersonKind.PUPIL, pupil.erased_at.is_(None), mine)

    def entries(self) -> ColumnElement[bool]:
        """Of entries: those that stand and concern the person, or a pupil of theirs."""
        member = aliased(EntryMember)
        inside = exists().where(
            member.entry_id == Entry.id,
            member.left_at.is_(None),
            or_(member.person_id == self.person.id, member.person_id.in_(self.pupils())),
        )
        leads = (Entry.captain_id == self.person.id) | (Entry.mentor_id == self.person.id)
        return Entry.status.in_(STANDING) & (inside | leads)

    def invites(self, event: Event) -> bool:
        """Whether the event is for them, or for somebody whom they teach; with no pupils, for anybody's."""
        if is_for_everyone(event) or event.for_teachers:
            return True
        if event.for_heads and (self.person.kind is PersonKind.HEAD or self.schools):
            return True
        if not is_for_pupils(event):
            return False
        if not self.grades or event.grade_from is None:
            return True
        last = event.grade_to or event.grade_from
        return any(event.grade_from <= grade <= last for grade in self.grades)


def circle_of(session: Session, person: Person, actor: Actor) -> Circle:
    rights = actor.rights(session)
    classes_at = tuple(rights.schools(RoleKind.MENTOR))
    schools = tuple(rights.schools(RoleKind.RESPONSIBLE))
    circle = Circle(person, classes_at, schools, frozenset())
    if not circle.has_pupils:
        return circle
    rows = session.scalars(
        select(Person.grade).where(Person.id.in_(circle.pupils()), Person.grade.is_not(None)).distinct()
    )
    grades = frozenset(grade for grade in rows if grade is not None)
    return Circle(person, classes_at, schools, grades)
