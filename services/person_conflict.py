"""Two profiles of one person: what both say alike, what one of them says, and what somebody must decide."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.account import Account
from models.person import Language, Person, PersonKind
from models.school import School


class Field(StrEnum):
    """What two profiles may contradict each other in, in the order in which it is asked."""

    FULL_NAME = "full_name"
    KIND = "kind"
    SCHOOL = "school"
    GRADE = "grade"
    FOURTEEN = "fourteen"
    ZONE = "zone"
    LANGUAGE = "language"


class Side(StrEnum):
    # The profile that stays, and the one that becomes a part of it.
    KEPT = "kept"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SchoolNamed:
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class GradeNamed:
    grade: int
    letter: str


Value = str | bool | PersonKind | Language | SchoolNamed | GradeNamed


@dataclass(frozen=True, slots=True)
class Conflict:
    """The two say different things, and nobody but a person can know which is right."""

    field: Field
    kept: Value
    gone: Value


# Of a profile: what it says in one field, or None when it says nothing.
Telling = Callable[[Session, Person], Any]


@dataclass(frozen=True, slots=True)
class _Trait:
    """What two profiles are compared by in a field, and the columns that go with the answer."""

    columns: tuple[str, ...]
    told: Telling
    # Of two that say the same, the one that says more; the profile that stays where they are equal.
    weight: Callable[[Person], Any] = lambda _: 0


LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def conflicts(session: Session, kept: Person, gone: Person) -> list[Conflict]:
    return [
        Conflict(field, _shown(session, kept, field), _shown(session, gone, field))
        for field in Field
        if _side(session, field, kept, gone) is None
    ]


def chosen(
    session: Session, kept: Person, gone: Person, prefer: Mapping[str, Side]
) -> dict[Field, Side | None]:
    """Whose answer counts in each field; None where they contradict each other and nobody has decided."""
    return {field: _side(session, field, kept, gone) or prefer.get(field) for field in Field}


def take_over(kept: Person, gone: Person, field: Field) -> None:
    for column in TRAITS[field].columns:
        setattr(kept, column, getattr(gone, column))


def school_of(session: Session, person: Person) -> SchoolNamed | None:
    school = None if person.school_id is None else session.get(School, person.school_id)
    return None if school is None else SchoolNamed(school.name, school.name_en)


def _side(session: Session, field: Field, kept: Person, gone: Person) -> Side | None:
    trait = TRAITS[field]
    ours, theirs = trait.told(session, kept), trait.told(session, gone)
    if theirs is None:
        return Side.KEPT
    if ours is None:
        return Side.GONE
    if not _agree(ours, theirs):
        return None
    return Side.GONE if trait.weight(gone) > trait.weight(kept) else Side.KEPT


def _agree(ours: Any, theirs: Any) -> bool:
    """A letter that one of two does not name contradicts nothing."""
    if isinstance(ours, tuple):
        return all(not one or not other or one == other for one, other in zip(ours, theirs, strict=True))
    return bool(ours == theirs)


def _grade(_: Session, person: Person) -> tuple[int, str] | None:
    """By the year in which the first grade was: seventh last year and eighth this year are one class."""
    if person.grade is None:
        return None
    return (person.grade_year or 0) - person.grade, person.letter.casefold()


def _language(session: Session, person: Person) -> Language | None:
    """A messenger guesses the language of a newcomer, and nobody has spoken with a record of a class."""
    has_account = session.scalars(select(exists().where(Account.person_id == person.id))).one()
    return person.language if person.drafted_at is not None and has_account else None


TRAITS = {
    Field.FULL_NAME: _Trait(("full_name", "name"), lambda _, person: person.full_name),
    Field.KIND: _Trait(("kind",), lambda _, person: person.kind),
    Field.SCHOOL: _Trait(("school_id",), lambda _, person: person.school_id),
    Field.GRADE: _Trait(
        ("grade", "letter", "grade_year", "grade_moved"),
        _grade,
        lambda person: (bool(person.letter), person.grade_year or 0),
    ),
    Field.FOURTEEN: _Trait(
        ("is_fourteen", "fourteen_said_at", "fourteen_grade"),
        lambda _, person: person.is_fourteen,
        lambda person: person.fourteen_said_at or LONG_AGO,
    ),
    # A clock that came with the school is nobody's choice.
    Field.ZONE: _Trait(
        ("zone", "zone_chosen"), lambda _, person: person.zone if person.zone_chosen else None
    ),
    Field.LANGUAGE: _Trait(("language",), _language),
}


def _shown(session: Session, person: Person, field: Field) -> Value:
    if field is Field.SCHOOL and (school := school_of(session, person)) is not None:
        return school
    if field is Field.GRADE:
        return GradeNamed(person.grade or 0, person.letter)
    value: Value = TRAITS[field].told(session, person)
    return value
