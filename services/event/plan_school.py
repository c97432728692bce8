"""Which school a plan's row names as its organiser, and which beside it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from models.school import SchoolStanding
from services.event.plan_trouble import PlanTrouble
from services.school_list import Listed, SchoolList
from services.sheet.outcome import WrongRow

MOST_TOLD, NAME_TOLD, CANDIDATES_CHARACTERS = 3, 30, 200
# Of a hundred: so near to the best answer the other is one as well.
AS_GOOD = 5.0
_LISTED = re.compile(r"\s*;\s*")


@dataclass(slots=True)
class PlanSchools:
    """All schools, and what was found among them: a plan names the same ones over and over."""

    schools: SchoolList
    # The schools whose events may be brought, or nothing for all of them.
    own: Collection[str] | None
    _found: "dict[str, _Meant]" = field(default_factory=dict)

    def organiser(self, words: str) -> tuple[Listed, tuple[str, ...]]:
        """The organiser, and whoever is named behind it in the cell. Whose plan it is may leave it out."""
        first, *others = [part for part in _LISTED.split(words) if part] or [""]
        if first:
            school = self._one(first)
        elif self.own is not None and len(self.own) == 1:
            school = self.schools.schools[next(iter(self.own))]
        else:
            raise WrongRow(PlanTrouble.NO_ORGANISER)
        if self.own is not None and school.id not in self.own:
            raise WrongRow(PlanTrouble.NOT_YOURS, school.name)
        return school, tuple(others)

    def beside(self, names: Iterable[str], organiser: Listed) -> tuple[list[Listed], str]:
        """Which of them are schools of ours without a doubt; the others stay as they are written."""
        hosts: dict[str, Listed] = {}
        outside = []
        for name in names:
            meant = self._meant(name)
            if meant.is_certain:
                hosts[meant.ids[0]] = self.schools.schools[meant.ids[0]]
            else:
                outside.append(name)
        hosts.pop(organiser.id, None)
        return list(hosts.values()), "; ".join(outside)

    def _one(self, words: str) -> Listed:
        meant = self._meant(words)
        if not meant.ids:
            raise WrongRow(PlanTrouble.UNKNOWN_ORGANISER, words)
        # Whoever runs one of those that fit alike means that one.
        mine = [one for one in meant.alike if self.own is not None and one in self.own]
        if meant.is_certain or len(mine) == 1:
            return self.schools.schools[meant.ids[0] if meant.is_certain else mine[0]]
        told = "; ".join(self._told(one) for one in meant.ids)
        raise WrongRow(PlanTrouble.SEVERAL_ORGANISERS, told, most=CANDIDATES_CHARACTERS)

    def _meant(self, words: str) -> "_Meant":
        if words not in self._found:
            self._found[words] = self._search(words)
        return self._found[words]

    def _search(self, words: str) -> "_Meant":
        known = self.schools.schools.get(words.strip().lower())
        if known is not None and known.standing is not SchoolStanding.RECORDED:
            return _Meant((known.id,), (known.id,), is_certain=True)
        matches = self.schools.find(words, most=MOST_TOLD)
        alike = tuple(match.id for match in matches if match.score >= matches[0].score - AS_GOOD)
        ids = tuple(match.id for match in matches)
        return _Meant(ids, alike, is_certain=bool(matches) and matches[0].is_certain)

    def _told(self, school_id: str) -> str:
        school = self.schools.schools[school_id]
        return f"{school.name[:NAME_TOLD]}, {school.city} ({school.id})"


@dataclass(frozen=True, slots=True)
class _Meant:
    """The schools that words may mean, the likeliest first; and those among them that fit as well as that."""

    ids: tuple[str, ...]
    alike: tuple[str, ...]
    is_certain: bool
