"""A class that was said «yes» to becomes records of pupils."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.audit import Deed
from models.charge import Charge
from models.person import Language, Person, PersonKind
from models.school import School
from services.actor import Actor
from services.audit import note
from services.class_plan import Entry, Plan
from services.fold import folded
from services.grade import school_year
from services.insertion import insert_new
from services.personal_name import read_name


def write(session: Session, planned: Plan, school: School, actor: Actor) -> None:
    people = [_pupil(entry, school, actor.now) for entry in planned.fresh]
    session.add_all(people)
    session.flush()
    ids = [*(person.id for person in people), *planned.attached]
    rows = [{"mentor_id": actor.id, "pupil_id": pupil_id, "since": actor.now} for pupil_id in ids]
    insert_new(session, Charge, rows, returning=(Charge.id,))
    if ids:
        detail = str(len(ids))
        note(session, Deed.CLASS_ENTERED, at=actor.now, actor_id=actor.id, school_id=school.id, detail=detail)


def _pupil(entry: Entry, school: School, now: datetime) -> Person:
    return Person(
        kind=PersonKind.PUPIL,
        name=read_name(entry.name).given,
        full_name=entry.name,
        search=folded(entry.name),
        language=Language.RU,
        zone=school.zone,
        school_id=school.id,
        grade=entry.of.grade,
        letter=entry.of.letter,
        grade_year=school_year(now.astimezone(ZoneInfo(school.zone)).date()),
        met_at=now,
        drafted_at=now,
    )
