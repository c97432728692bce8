"""Whom an organiser may mean: people found by what was typed, and children who are much alike a new one."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.person import Person, PersonKind
from services.actor import Actor
from services.class_lookalike import pupils_near, register
from services.entry.membership import entered_in
from services.person_search import Wanted, find_people
from services.school_class import SchoolClass
from services.workplace import Workplace, workplaces

PEOPLE_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody as an organiser of another school may see them: by name, school and class."""

    person_id: int
    name: str
    place: Workplace | None
    kind: PersonKind | None
    grade: int | None
    letter: str
    # The numbers of the entries of this event that they are in.
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A child who is about to be written down."""

    name: str
    school_id: str
    of: SchoolClass


def searched(session: Session, typed: str) -> list[Person]:
    hits = find_people(session, Wanted.read(typed))
    return _offered(session, hits.ids[:PEOPLE_OFFERED])


def look_alikes(session: Session, child: Newcomer, actor: Actor) -> list[Person]:
    near = register(pupils_near(session, child.school_id, actor.id, {child.of.grade}))
    alike = near.alike(child.name, child.of)[:PEOPLE_OFFERED]
    return _offered(session, tuple(one.person_id for one in alike))


def is_gone(person: Person | None) -> bool:
    """Nobody enters whoever is erased or blocked."""
    return person is None or person.erased_at is not None or person.blocked_at is not None


def known(session: Session, event: Event, people: list[Person]) -> tuple[Known, ...]:
    places = workplaces(session, (person.school_id for person in people))
    return tuple(
        Known(
            person.id,
            person.full_name or person.name,
            places.get(person.school_id or ""),
            person.kind,
            person.grade,
            person.letter,
            tuple(entry.number for entry in entered_in(session, event.id, person.id)),
        )
        for person in people
    )


def _offered(session: Session, ids: tuple[int, ...]) -> list[Person]:
    """In the order in which they were found."""
    rows = session.scalars(select(Person).where(Person.id.in_(ids))).all()
    return sorted((one for one in rows if not is_gone(one)), key=lambda person: ids.index(person.id))
