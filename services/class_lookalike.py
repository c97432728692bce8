"""«Is this the same child?»: pupils of a school whom a mentor may be about to enter once more."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import case, exists, select
from sqlalchemy.orm import Session

from models.account import Account
from models.charge import Charge
from models.person import Person, PersonKind
from services.fold import folded
from services.personal_name import Spelling, spelled_alike, spelling
from services.school_class import SchoolClass

# A list may be of last year, and a child may have been kept down.
GRADES_APART = 1


class Acquaintance(StrEnum):
    """What a known pupil is to the mentor who enters a class."""

    # In the mentor's own class already.
    MINE = "mine"
    # Entered by another mentor of the school, and claimed by nobody.
    RECORD = "record"
    # Somebody who writes themselves: nobody else may take hold of their profile.
    PROFILE = "profile"


# Who, called what, in which class, and what to the mentor: told apart from others at a glance.
NearPupil = tuple[int, str, SchoolClass, Acquaintance]


@dataclass(frozen=True, slots=True)
class Known:
    person_id: int
    name: str
    of: SchoolClass
    acquaintance: Acquaintance
    spelling: Spelling = field(repr=False)

    def is_namesake(self, name: str, of: SchoolClass) -> bool:
        """Of the same name in the same class: the same line of the same list."""
        return self.of == of and folded(self.name) == folded(name)


class Register:
    """Pupils by the words of their names: names that are alike have one word in common at least."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_word: dict[str, list[Known]] = {}
        for one in known:
            for word in dict.fromkeys(one.spelling):
                self._by_word.setdefault(word, []).append(one)

    def alike(self, name: str, of: SchoolClass) -> list[Known]:
        """The likeliest first: one's own pupils, then records, then namesakes in the nearest grade."""
        wanted = spelling(name)
        near = {known.person_id: known for word in wanted for known in self._by_word.get(word, ())}
        found = [
            known
            for known in near.values()
            if abs(known.of.grade - of.grade) <= GRADES_APART and spelled_alike(wanted, known.spelling)
        ]
        order = list(Acquaintance)
        return sorted(
            found,
            key=lambda known: (
                order.index(known.acquaintance),
                not known.is_namesake(name, of),
                abs(known.of.grade - of.grade),
                known.person_id,
            ),
        )


def pupils_near(
    session: Session, school_id: str, mentor_id: int, grades: Collection[int]
) -> tuple[NearPupil, ...]:
    """The pupils of the school in these grades and in those beside them, as the mentor sees them."""
    near = {grade + apart for grade in grades for apart in range(-GRADES_APART, GRADES_APART + 1)}
    writes = exists().where(Account.person_id == Person.id)
    is_mine = exists().where(Charge.pupil_id == Person.id, Charge.mentor_id == mentor_id)
    rows = session.execute(
        select(
            Person.id,
            Person.full_name.label("name"),
            Person.grade,
            Person.letter,
            case(
                (is_mine, Acquaintance.MINE), (writes, Acquaintance.PROFILE), else_=Acquaintance.RECORD
            ).label("acquaintance"),
        )
        .where(
            Person.school_id == school_id,
            Person.kind == PersonKind.PUPIL,
            Person.grade.in_(near),
            Person.full_name.is_not(None),
            Person.erased_at.is_(None),
        )
        .order_by(Person.id)
    )
    return tuple(
        (row.id, row.name, SchoolClass(row.grade, row.letter), Acquaintance(row.acquaintance)) for row in rows
    )


def register(pupils: Iterable[NearPupil]) -> Register:
    return Register(Known(*pupil, spelling(pupil[1])) for pupil in pupils)
