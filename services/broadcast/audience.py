"""Who is told: what an editor has chosen, as the row of a broadcast keeps it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from models.event import FIRST_GRADE, LAST_GRADE
from models.person import Language, PersonKind
from models.role import RoleKind

GRADES: Final = tuple(range(FIRST_GRADE, LAST_GRADE + 1))


class Whom(StrEnum):
    """What people are: by what they say of themselves, or by what they were appointed to."""

    PUPILS = "pupils"
    PARENTS = "parents"
    TEACHERS = "teachers"
    HEADS = "heads"
    MENTORS = "mentors"
    RESPONSIBLE = "responsible"
    ORGANISERS = "organisers"
    GUESTS = "guests"
    ALUMNI = "alumni"


KINDS: Final[Mapping[Whom, PersonKind]] = {
    Whom.PUPILS: PersonKind.PUPIL,
    Whom.TEACHERS: PersonKind.TEACHER,
    Whom.HEADS: PersonKind.HEAD,
    Whom.GUESTS: PersonKind.GUEST,
    Whom.ALUMNI: PersonKind.ALUMNUS,
}
ROLES: Final[Mapping[Whom, RoleKind]] = {
    Whom.MENTORS: RoleKind.MENTOR,
    Whom.RESPONSIBLE: RoleKind.RESPONSIBLE,
    Whom.ORGANISERS: RoleKind.ORGANISER,
}


class Part(StrEnum):
    """In what an audience may be narrowed. Within one of them any will do, and all of them have to fit."""

    WHOM = "whom"
    REGIONS = "regions"
    CLUSTERS = "clusters"
    SCHOOLS = "schools"
    GRADES = "grades"
    LANGUAGES = "languages"
    BONDS = "bonds"


class Bond(StrEnum):
    """What binds somebody to this very post."""

    FOLLOWS = "follows"
    PARTICIPATES = "participates"
    NOT_ENTERED = "not_entered"


# Of these one shuts out the other.
OPPOSED: Final = frozenset({Bond.PARTICIPATES, Bond.NOT_ENTERED})


@dataclass(frozen=True, slots=True)
class Audience:
    """Nothing chosen in a part: it narrows nothing. The names are those of the parts."""

    whom: tuple[Whom, ...] = ()
    regions: tuple[str, ...] = ()
    clusters: tuple[int, ...] = ()
    schools: tuple[str, ...] = ()
    grades: tuple[int, ...] = ()
    languages: tuple[Language, ...] = ()
    bonds: tuple[Bond, ...] = ()

    def of(self, part: Part) -> tuple[Any, ...]:
        chosen: tuple[Any, ...] = getattr(self, part.value)
        return chosen

    def toggled(self, part: Part, value: Any) -> "Audience":
        before = self.of(part)
        after = [one for one in before if one != value]
        if len(after) == len(before):
            if value in OPPOSED:
                after = [one for one in after if one not in OPPOSED]
            after.append(value)
        return replace(self, **{part.value: tuple(sorted(after))})

    def cleared(self, part: Part) -> "Audience":
        return replace(self, **{part.value: ()})

    def kept(self) -> dict[str, Any]:
        """As a row keeps it."""
        return {one.name: list(values) for one in fields(self) if (values := getattr(self, one.name))}


def audience_of(kept: Mapping[str, Any]) -> Audience:
    """As a row has it. A word that is known no longer is left out."""
    return Audience(
        whom=tuple(_known(Whom, kept.get("whom", ()))),
        regions=tuple(map(str, kept.get("regions", ()))),
        clusters=tuple(map(int, kept.get("clusters", ()))),
        schools=tuple(map(str, kept.get("schools", ()))),
        grades=tuple(map(int, kept.get("grades", ()))),
        languages=tuple(_known(Language, kept.get("languages", ()))),
        bonds=tuple(_known(Bond, kept.get("bonds", ()))),
    )


def _known(words: type[Any], kept: Iterable[object]) -> list[Any]:
    known = {one.value: one for one in words}
    return [known[str(one)] for one in kept if str(one) in known]
