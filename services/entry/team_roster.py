"""Who of a mentor's own pupils may come into a team, and who may lead it next."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.class_keeper import charge, charges, class_of, schools_kept
from services.entry.membership import is_member
from services.entry.refusal import EntryNotFound
from services.entry.team import manages, see_team
from services.entry.team_change import unfit_for
from services.school_class import SchoolClass


@dataclass(frozen=True, slots=True)
class Candidate:
    person_id: int
    name: str
    of: SchoolClass


def candidates(session: Session, entry_id: int, actor: Actor) -> list[Candidate]:
    """The pupils of whoever asks that could be added just now, class by class."""
    event, entry = see_team(session, entry_id, actor)
    if not manages(session, actor, event, entry):
        raise EntryNotFound
    return [
        Candidate(pupil.id, pupil.full_name or pupil.name, class_of(pupil))
        for school_id in schools_kept(session, actor)
        for pupil in charges(session, actor.id, school_id)
        if _fits(session, event, entry, pupil)
    ]


def own_pupil(session: Session, entry: Entry, person_id: int, actor: Actor) -> int:
    """Somebody whom the actor may add with their own hand: a pupil of theirs, or one who is in already."""
    if not is_member(session, entry.id, person_id):
        charge(session, actor, person_id)
    return person_id


def _fits(session: Session, event: Event, entry: Entry, pupil: Person) -> bool:
    return not is_member(session, entry.id, pupil.id) and unfit_for(session, event, entry, pupil) is None
