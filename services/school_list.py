"""All schools as people look for them, kept in memory for as long as nobody changes one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.school import School, SchoolAlias, SchoolStanding
from services.school_match import Findable, Match, SchoolIndex

# Two of them are equal only if nothing was changed in between: rows are added and changed, and never removed.
Mark = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A school that one may belong to, with every name it goes by: those of its doubles are its own."""

    id: str
    name: str
    name_en: str
    city: str
    city_en: str
    region: str
    standing: SchoolStanding
    left_on: str
    names: tuple[str, ...]

    @property
    def is_recorded(self) -> bool:
        """Named by somebody, and not yet looked at: whatever was typed is not for everybody's eyes."""
        return self.standing is SchoolStanding.RECORDED


class SchoolList:
    """Takes tens of milliseconds to make: not to be made where others wait."""

    def __init__(self, schools: Sequence[Listed]) -> None:
        self.schools = {school.id: school for school in schools}
        self._listed = _index(school for school in schools if not school.is_recorded)

    def find(self, words: str, *, city: str = "", region: str = "", most: int) -> list[Match]:
        return self._listed.find(words, city=city, region=region, most=most)

    def find_recorded(self, words: str, *, city: str = "", region: str = "") -> list[Match]:
        return self._recorded.find(words, city=city, region=region, most=len(self.schools))

    def find_all(self, words: str) -> list[Match]:
        """Whatever may be meant, listed and recorded, wherever it is."""
        found = [*self.find(words, most=len(self.schools)), *self.find_recorded(words)]
        return sorted(found, key=lambda match: -match.score)

    @cached_property
    def _recorded(self) -> SchoolIndex:
        return _index(school for school in self.schools.values() if school.is_recorded)


def mark(session: Session) -> Mark:
    schools = session.execute(select(func.count(), func.coalesce(func.sum(School.revision), 0))).one()
    aliases = session.execute(
        select(func.count(SchoolAlias.id), func.coalesce(func.max(SchoolAlias.id), 0))
    ).one()
    return (*schools, *aliases)


def listed_schools(session: Session) -> list[Listed]:
    # Of the table and not of the class: hundreds of rows are read, and none is changed.
    table = School.__table__
    rows = {row.id: row for row in session.execute(select(table).order_by(table.c.id))}
    merged = {row.id: row.merged_into_id for row in rows.values() if row.merged_into_id is not None}
    names: dict[str, list[str]] = {school_id: [] for school_id in rows}
    for row in rows.values():
        names[survivor(row.id, merged)] += [row.name, row.name_en, row.full_name, row.short_name]
    for school_id, alias in session.execute(select(SchoolAlias.school_id, SchoolAlias.name)):
        names[survivor(school_id, merged)].append(alias)
    return [
        Listed(
            id=row.id,
            name=row.name,
            name_en=row.name_en,
            city=row.city,
            city_en=row.city_en,
            region=row.region,
            standing=row.standing,
            left_on=row.left_on,
            names=tuple(dict.fromkeys(name for name in names[row.id] if name)),
        )
        for row in rows.values()
        if row.standing is not SchoolStanding.MERGED
    ]


def survivor(school_id: str, merged: dict[str, str]) -> str:
    """The school that a double was merged into, also by way of others."""
    passed = set()
    while school_id in merged and school_id not in passed:
        passed.add(school_id)
        school_id = merged[school_id]
    return school_id


def _index(schools: Iterable[Listed]) -> SchoolIndex:
    return SchoolIndex(
        [
            Findable(school.id, school.names, school.city, school.region, is_member=_is_member(school))
            for school in schools
        ]
    )


def _is_member(school: Listed) -> bool:
    return school.standing is SchoolStanding.MEMBER and not school.left_on
