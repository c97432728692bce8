"""For whom an event is, asked of one person."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from models.event import FIRST_GRADE, LAST_GRADE, Event
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.school import School, SchoolKind, SchoolStanding


class Misfit(StrEnum):
    """Why an event is not for somebody."""

    # For pupils, and this is an adult; for teachers, and this is a pupil.
    KIND = "kind"
    GRADE = "grade"
    MEMBERS_ONLY = "members_only"


@dataclass(frozen=True, slots=True)
class Newcoming:
    """What is known of somebody who wants in."""

    person: Person
    school: School | None
    is_responsible: bool = False


def misfit(event: Event, newcoming: Newcoming) -> Misfit | None:
    """The first reason for which the event is not for this person, or nothing."""
    person, school = newcoming.person, newcoming.school
    if event.members_only and (school is None or school.standing is not SchoolStanding.MEMBER):
        return Misfit.MEMBERS_ONLY
    if is_for_everyone(event):
        return None
    if person.kind is PersonKind.PUPIL:
        return _misfit_of_pupil(event, person, school)
    return None if _is_for_adult(event, newcoming) else Misfit.KIND


def is_for_everyone(event: Event) -> bool:
    return not (is_for_pupils(event) or event.for_teachers or event.for_heads)


def is_for_pupils(event: Event) -> bool:
    return event.grade_from is not None or event.for_colleges


def fitting(nominations: list[Nomination], grade: int | None) -> list[Nomination]:
    """Those that are open, and for that grade where one is known."""
    return [one for one in nominations if one.closed_at is None and (grade is None or one.is_for(grade))]


def grade_of(session: Session, person: Person) -> int | None:
    """By which nominations are chosen: years of a college are no grades, and adults have none."""
    if person.kind is not PersonKind.PUPIL or person.school_id is None:
        return person.grade if person.kind is PersonKind.PUPIL else None
    school = session.get(School, person.school_id)
    return None if school is not None and school.kind is SchoolKind.COLLEGE else person.grade


def _misfit_of_pupil(event: Event, person: Person, school: School | None) -> Misfit | None:
    if school is not None and school.kind is SchoolKind.COLLEGE:
        if not event.for_colleges:
            # The second year of a college is no second grade.
            return Misfit.KIND
        year = person.grade or 0
        fits = (event.college_from or FIRST_GRADE) <= year <= (event.college_to or LAST_GRADE)
        return None if fits else Misfit.GRADE
    if event.grade_from is None or event.grade_to is None:
        return Misfit.KIND
    fits = person.grade is not None and event.grade_from <= person.grade <= event.grade_to
    return None if fits else Misfit.GRADE


def _is_for_adult(event: Event, newcoming: Newcoming) -> bool:
    kind = newcoming.person.kind
    if event.for_heads and (kind is PersonKind.HEAD or newcoming.is_responsible):
        return True
    # A guest listens where teachers do, unless it is for the members' own.
    return event.for_teachers and kind in {PersonKind.TEACHER, PersonKind.HEAD, PersonKind.GUEST}
