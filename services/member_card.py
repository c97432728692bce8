"""Everything that an administrator sees of one organisation, and its line in a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.person import Person, PersonKind
from models.role import Role, RoleKind
from models.school import School, SchoolAlias, SchoolKind, SchoolStanding
from services.own_clock import OwnClock, clock_of_school
from services.union_place import PlaceLine, places
from services.workplace import has_left

RESPONSIBLE_TOLD = 5


@dataclass(frozen=True, slots=True)
class MemberLine:
    id: str
    name: str
    name_en: str
    city: str
    city_en: str
    region: str
    standing: SchoolStanding
    has_left: bool


@dataclass(frozen=True, slots=True)
class Alias:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class MemberCard:
    line: MemberLine
    full_name: str
    short_name: str
    kind: SchoolKind
    clock: OwnClock
    joined_on: str
    left_on: str
    note: str
    # Of each kind; nobody who is gone.
    people: tuple[tuple[PersonKind | None, int], ...]
    responsible: tuple[str, ...]
    places: tuple[PlaceLine, ...]
    aliases: tuple[Alias, ...]

    @property
    def id(self) -> str:
        return self.line.id


def card_of(session: Session, school: School, *, now: datetime) -> MemberCard:
    return MemberCard(
        line=line_of(school, now=now),
        full_name=school.full_name,
        short_name=school.short_name,
        kind=school.kind,
        clock=clock_of_school(school, now=now),
        joined_on=school.joined_on,
        left_on=school.left_on,
        note=school.note,
        people=_people(session, school.id),
        responsible=_responsible(session, school.id),
        places=tuple(places(session, school.id)),
        aliases=tuple(_aliases(session, school.id)),
    )


def line_of(school: School, *, now: datetime) -> MemberLine:
    return MemberLine(
        id=school.id,
        name=school.name,
        name_en=school.name_en or school.name,
        city=school.city,
        city_en=school.city_en or school.city,
        region=school.region,
        standing=school.standing,
        has_left=has_left(school, now=now),
    )


def _people(session: Session, school_id: str) -> tuple[tuple[PersonKind | None, int], ...]:
    rows = session.execute(
        select(Person.kind, func.count())
        .where(Person.school_id == school_id, Person.erased_at.is_(None))
        .group_by(Person.kind)
    )
    counted = {row[0]: row[1] for row in rows}
    return tuple((kind, counted[kind]) for kind in (*PersonKind, None) if kind in counted)


def _responsible(session: Session, school_id: str) -> tuple[str, ...]:
    rows = session.execute(
        select(Person.full_name, Person.name)
        .join(Role, Role.person_id == Person.id)
        .where(Role.school_id == school_id, Role.kind == RoleKind.RESPONSIBLE)
        .order_by(Role.id)
        .limit(RESPONSIBLE_TOLD)
    )
    return tuple(row.full_name or row.name for row in rows)


def _aliases(session: Session, school_id: str) -> Sequence[Alias]:
    rows = session.scalars(
        select(SchoolAlias).where(SchoolAlias.school_id == school_id).order_by(SchoolAlias.id)
    )
    return [Alias(row.id, row.name) for row in rows]
