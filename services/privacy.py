"""What is kept about a person, for that person: to see it, to have it, to have it deleted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.appointment_refusal import LastAdministrator
from services.clock import Clock
from services.erasure import erase
from services.export import Export, counts_of, export_of
from services.export_source import Section
from services.guardianship import reader_and_subject
from services.refusal import Refusal
from services.right import Administrators
from services.standing import needs_guardian
from services.store import Store


class ChildDecides(Refusal):
    """From fourteen on a child is deleted by nobody but the child."""

    key = "refusal-child-decides"


@dataclass(frozen=True, slots=True)
class Child:
    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about one person, in numbers, for whoever may see it."""

    person_id: int
    # Nothing where one looks at oneself.
    child: str | None
    has_full_name: bool
    is_in_school: bool
    is_in_grade: bool
    counts: Mapping[Section, int]
    children: tuple[Child, ...]
    may_erase: bool


@dataclass(frozen=True, slots=True)
class Erased:
    # Whether it was oneself: then there is nobody left to talk to.
    was_reader: bool


class Privacy:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._administrators = frozenset(administrators)

    async def kept(self, reader_id: int, person_id: int) -> Kept:
        return await self._store.read(kept, reader_id, person_id)

    async def export(self, reader_id: int, person_id: int) -> Export:
        return await self._store.read(export, reader_id, person_id, now=self._clock())

    async def erase(self, reader_id: int, person_id: int) -> Erased:
        """Delete oneself, or a child under fourteen whom one answers for. Twice is as good as once."""
        return await self._store.write(
            erase_person, reader_id, person_id, self._administrators, now=self._clock()
        )


def kept(session: Session, reader_id: int, person_id: int) -> Kept:
    reader, subject = reader_and_subject(session, reader_id, person_id)
    is_reader = reader.id == subject.id
    return Kept(
        person_id=subject.id,
        child=None if is_reader else subject.name,
        has_full_name=subject.full_name is not None,
        is_in_school=subject.school_id is not None,
        is_in_grade=subject.grade is not None,
        counts=counts_of(session, subject.id),
        children=_children(session, subject.id) if is_reader else (),
        may_erase=_may_erase(reader, subject),
    )


def export(session: Session, reader_id: int, person_id: int, *, now: datetime) -> Export:
    _, subject = reader_and_subject(session, reader_id, person_id)
    return export_of(session, subject, now=now)


def erase_person(
    session: Session, reader_id: int, person_id: int, administrators: Administrators, *, now: datetime
) -> Erased:
    person = session.get(Person, person_id)
    if person is not None and person.erased_at is not None:
        return Erased(was_reader=False)
    reader, subject = reader_and_subject(session, reader_id, person_id)
    if not _may_erase(reader, subject):
        raise ChildDecides
    if not administrators:
        _leave_an_administrator(session, person_id)
    erase(session, person_id, now=now, by=reader_id)
    return Erased(was_reader=reader_id == person_id)


def _may_erase(reader: Person, subject: Person) -> bool:
    return reader.id == subject.id or needs_guardian(subject) is not False


def _leave_an_administrator(session: Session, person_id: int) -> None:
    # Locked in one order: two who delete themselves at once would both find the other still there.
    appointed = session.execute(
        select(Role.person_id, Person.blocked_at)
        .join(Person, Person.id == Role.person_id)
        .where(Role.kind == RoleKind.ADMINISTRATOR)
        .order_by(Role.id)
        .with_for_update(of=Role)
    ).all()
    others = [row for row in appointed if row.person_id != person_id and row.blocked_at is None]
    if not others and any(row.person_id == person_id for row in appointed):
        raise LastAdministrator


def _children(session: Session, person_id: int) -> tuple[Child, ...]:
    rows = session.execute(
        select(Person.id, Person.name)
        .join(Guardianship, Guardianship.child_id == Person.id)
        .where(Guardianship.guardian_id == person_id, Person.kind == PersonKind.PUPIL)
        .order_by(Person.name, Person.id)
    )
    return tuple(Child(row.id, row.name) for row in rows)
