"""Where somebody is appointed: at a school, or in the whole consortium."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.school import School, SchoolStanding
from services.appointment_refusal import SchoolHasLeft, SchoolNotAccepted
from services.refusal import SchoolNotFound


@dataclass(frozen=True, slots=True)
class Workplace:
    """With no id and no names it is the whole consortium."""

    school_id: str | None = None
    name: str = ""
    name_en: str = ""
    city: str = ""
    city_en: str = ""


CONSORTIUM = Workplace()


def workplace(session: Session, school_id: str | None) -> Workplace:
    return CONSORTIUM if school_id is None else _of(school_named(session, school_id))


def open_workplace(session: Session, school_id: str | None, *, now: datetime) -> Workplace:
    """One to which people are appointed today; a school that left keeps those whom it has."""
    if school_id is None:
        return CONSORTIUM
    school = school_named(session, school_id)
    if school.standing is SchoolStanding.RECORDED:
        raise SchoolNotAccepted
    if has_left(school, now=now):
        raise SchoolHasLeft
    return _of(school)


def has_left(school: School, *, now: datetime) -> bool:
    """The papers may tell no more than the month or the year: it has left as soon as that has begun."""
    return bool(school.left_on) and school.left_on <= now.date().isoformat()[: len(school.left_on)]


def school_named(session: Session, school_id: str) -> School:
    """The school, or the one whose double it turned out to be."""
    school = session.get(School, school_id)
    while school is not None and school.merged_into_id is not None:
        school = session.get(School, school.merged_into_id)
    if school is None:
        raise SchoolNotFound
    return school


def workplaces(session: Session, school_ids: Iterable[str | None]) -> dict[str, Workplace]:
    wanted = {school_id for school_id in school_ids if school_id is not None}
    return {school.id: _of(school) for school in session.scalars(select(School).where(School.id.in_(wanted)))}


def _of(school: School) -> Workplace:
    return Workplace(school.id, school.name, school.name_en, school.city, school.city_en)
