"""What a mentor has said «yes» to becomes entries."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event
from models.person import Person
from models.school import School
from services.actor import Actor
from services.class_keeper import charges, open_school
from services.class_plan import Entry as PupilLine
from services.class_plan import Plan
from services.class_writing import write
from services.entry.bringing_alike import acquainted
from services.entry.bringing_load import Brought, Crew, Flaw, Load, Trouble
from services.entry.bringing_plan import Roll, flaw_of_team
from services.entry.bringing_roll import (
    grades_of,
    grades_of_load,
    load_draft,
    refuse_shut,
    refuse_too_many,
    roll_of,
)
from services.entry.entering import NewEntry, make_entry
from services.entry.gate import nominations_of, sites_of
from services.entry.hold import hold_event
from services.entry.seat import Choice
from services.entry.team import new_code
from services.entry.team_telling import tell_of_entering
from services.school_hold import hold_school


def bring(session: Session, load_id: int, actor: Actor) -> None:
    """What others have done since it was shown is looked at first: what that leaves open is asked anew."""
    draft = load_draft(session, load_id, actor, locked=True)
    load = Load.unpacked(draft.body)
    if load.done is not None:
        return
    # The school before the event, as everybody who enters pupils of it takes it.
    hold_school(session, load.school_id, alone=True)
    event = hold_event(session, load.event_id)
    refuse_shut(event, actor.now)
    school = open_school(session, actor, load.school_id)
    load = _with_open_choices(session, event, load)
    known, alike = acquainted(session, school, load.crews, actor)
    crews, overtaken = _in_time(session, roll_of(session, event, school, actor), known)
    load = replace(load, crews=tuple(crews), troubles=(*load.troubles, *alike, *overtaken))
    if crews and not _lacks(session, event, load):
        refuse_too_many(session, load, actor)
        entries = [
            _enter(session, event, crew, load, actor) for crew in _with_records(session, crews, school, actor)
        ]
        load = replace(load, crews=(), done=_brought(entries, crews))
    draft.body = load.packed()


def _with_open_choices(session: Session, event: Event, load: Load) -> Load:
    """A nomination or a site that was closed meanwhile was not chosen."""
    nominations = {one.id: one for one in nominations_of(session, event.id)}
    grades = grades_of_load(session, load)
    site_id = load.site_id if load.site_id in {one.id for one in sites_of(session, event.id)} else None
    crews = tuple(
        crew
        if crew.nomination_id is None
        or (crew.nomination_id in nominations and crew.fits(nominations[crew.nomination_id], grades))
        else replace(crew, nomination_id=None)
        for crew in load.crews
    )
    return replace(load, crews=crews, site_id=site_id)


def _lacks(session: Session, event: Event, load: Load) -> bool:
    if load.site_id is None and sites_of(session, event.id):
        return True
    return any(crew.nomination_id is None for crew in load.crews) and bool(nominations_of(session, event.id))


def _in_time(session: Session, roll: Roll, crews: Sequence[Crew]) -> tuple[list[Crew], list[Trouble]]:
    """Without those who have left the class or were entered by somebody else, and whose name is taken now."""
    kept: list[Crew] = []
    troubles: list[Trouble] = []
    for crew in crews:
        late = [
            crew.trouble(_name(session, person_id), flaw)
            for person_id in crew.pupils
            if (flaw := _flaw_of_pupil(person_id, crew, roll)) is not None
        ]
        flaw = flaw_of_team(crew.title, crew.everybody, roll) if crew.title and not late else None
        if flaw is not None:
            late.append(Trouble(crew.number, crew.title, flaw))
        troubles += late
        if not late:
            kept.append(crew)
    return kept, troubles


def _name(session: Session, person_id: int) -> str:
    person = session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name


def _flaw_of_pupil(person_id: int, crew: Crew, roll: Roll) -> Flaw | None:
    candidate = roll.by_id.get(person_id)
    if candidate is None:
        return Flaw.GONE
    if candidate.misfit is not None:
        return Flaw.AUDIENCE
    return Flaw.ENTERED if crew.nomination_id in candidate.entered else None


def _with_records(session: Session, crews: list[Crew], school: School, actor: Actor) -> list[Crew]:
    """The children whom nobody knew become records of the mentor's class."""
    fresh = [one for crew in crews for one in crew.fresh]
    if not fresh:
        return crews
    lines = tuple(PupilLine(number, one.name, one.of) for number, one in enumerate(fresh, 1))
    write(session, Plan(lines, (), 0, 0, ()), school, actor)
    made = {
        (person.full_name, person.grade, person.letter): person.id
        for person in charges(session, actor.id, school.id)
    }

    def ids(crew: Crew) -> tuple[int, ...]:
        return tuple(made[one.name, one.of.grade, one.of.letter] for one in crew.fresh)

    return [replace(crew, pupils=(*crew.pupils, *ids(crew)), fresh=()) for crew in crews]


def _enter(session: Session, event: Event, crew: Crew, load: Load, actor: Actor) -> Entry:
    grades = grades_of(session, crew.pupils).values()
    new = NewEntry(
        EntrySource.MENTOR,
        Choice(crew.nomination_id, load.site_id, load.school_id),
        max((grade for grade in grades if grade is not None), default=None),
        crew.pupils,
        title=crew.title,
        mentor_id=actor.id,
    )
    entry = make_entry(session, event, new, by=actor.id, now=actor.now)
    if crew.title:
        # Children who find their way to a messenger later join it as they join a captain's.
        new_code(session, entry, by=actor.id, now=actor.now)
    for person_id in crew.pupils:
        tell_of_entering(session, entry, person_id, by=actor.id, now=actor.now)
    return entry


def _brought(entries: list[Entry], crews: list[Crew]) -> Brought:
    return Brought(
        entries=len(entries),
        waiting=sum(entry.status is EntryStatus.WAITING for entry in entries),
        people=sum(crew.size for crew in crews),
        first=entries[0].number,
        last=entries[-1].number,
    )
