"""What a mentor has picked, as it waits between two presses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from models.nomination import Nomination
from services.school_class import SchoolClass


class Flaw(StrEnum):
    """Why somebody, or a whole team, is not entered. Its sentence tells what to mend."""

    UNKNOWN = "unknown"
    NUMBER = "number"
    AMBIGUOUS = "ambiguous"
    # Somebody else of the school is called nearly so: it is settled in the class, where it can be asked.
    ALIKE = "alike"
    UNREADABLE = "unreadable"
    AUDIENCE = "audience"
    GRADE = "grade"
    ENTERED = "entered"
    TWICE = "twice"
    SMALL = "small"
    LARGE = "large"
    TITLE = "title"
    TITLE_TAKEN = "title_taken"
    TITLE_TWICE = "title_twice"
    NOMINATION = "nomination"
    # Was of the mentor's class when it was shown, and is no longer.
    GONE = "gone"
    # There is none for this grade, or for all the grades of a team.
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Trouble:
    number: int
    text: str
    flaw: Flaw


def trouble_of(number: int, title: str, of: str, flaw: Flaw) -> Trouble:
    """Of one of the people of a team, which is not entered without them."""
    return Trouble(number, f"{title}: {of}" if title else of, flaw)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A child that nobody has entered yet."""

    name: str
    of: SchoolClass


@dataclass(frozen=True, slots=True)
class Crew:
    """What becomes one entry."""

    number: int
    title: str
    nomination_id: int | None
    pupils: tuple[int, ...]
    fresh: tuple[Newcomer, ...] = ()

    @property
    def size(self) -> int:
        return len(self.pupils) + len(self.fresh)

    @property
    def everybody(self) -> tuple[int | Newcomer, ...]:
        return (*self.pupils, *self.fresh)

    def trouble(self, of: str, flaw: Flaw) -> Trouble:
        return trouble_of(self.number, self.title, of, flaw)

    def fits(self, nomination: Nomination, grades: Mapping[int, int | None]) -> bool:
        of_crew = [*(grades.get(one) for one in self.pupils), *(one.of.grade for one in self.fresh)]
        return all(grade is None or nomination.is_for(grade) for grade in of_crew)


@dataclass(frozen=True, slots=True)
class Brought:
    """What was written: that much is kept when the names are not needed any more."""

    entries: int
    waiting: int
    people: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Load:
    """Everything between two presses."""

    event_id: int
    school_id: str
    crews: tuple[Crew, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    site_id: int | None = None
    done: Brought | None = None

    def packed(self) -> dict[str, object]:
        return {
            "event": self.event_id,
            "school": self.school_id,
            "crews": [
                [
                    crew.number,
                    crew.title,
                    crew.nomination_id,
                    list(crew.pupils),
                    [[one.name, one.of.grade, one.of.letter] for one in crew.fresh],
                ]
                for crew in self.crews
            ],
            "troubles": [[one.number, one.text, one.flaw] for one in self.troubles],
            "site": self.site_id,
            "done": None
            if self.done is None
            else [self.done.entries, self.done.waiting, self.done.people, self.done.first, self.done.last],
        }

    @classmethod
    def unpacked(cls, body: Mapping[str, Any]) -> Self:
        return cls(
            body["event"],
            body["school"],
            tuple(
                Crew(
                    number,
                    title,
                    nomination,
                    tuple(pupils),
                    tuple(Newcomer(name, SchoolClass(grade, letter)) for name, grade, letter in fresh),
                )
                for number, title, nomination, pupils, fresh in body["crews"]
            ),
            tuple(Trouble(number, text, Flaw(flaw)) for number, text, flaw in body["troubles"]),
            body["site"],
            None if body["done"] is None else Brought(*body["done"]),
        )


def with_nomination(load: Load, nomination: Nomination, grades: Mapping[int, int | None]) -> Load:
    """Everybody who has chosen none yet, and whose grade it is for, is in this one."""
    crews = [
        replace(crew, nomination_id=nomination.id)
        if crew.nomination_id is None and crew.fits(nomination, grades)
        else crew
        for crew in load.crews
    ]
    return replace(load, crews=tuple(crews))
