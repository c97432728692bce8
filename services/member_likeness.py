"""Whether two rows mean one organisation. Of different numbers they never do, however alike the rest is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from models.school import School
from services.fold import folded
from services.school_title import title_of

# Of a hundred: a slip or two in a long name.
ALIKE_SHARE = 87.0
_NUMBER = re.compile(r"\d+")
# What one calls «школа» another calls «СОШ» or «ИТШ»; a lyceum is no gymnasium of the same number.
_KINDS = {
    "лицей": "лицей",
    "гимназия": "гимназия",
    "школа": "школа",
    "итш": "школа",
    "сош": "школа",
    "центр": "центр",
}


@dataclass(frozen=True, slots=True)
class Likeness:
    city: str
    region: str
    numbers: frozenset[str]
    kind: str
    words: str

    @classmethod
    def of(cls, title: str, *, city: str, region: str) -> "Likeness":
        words = folded(title).split()
        kinds = (_KINDS[word] for word in words if word in _KINDS)
        return cls(
            folded(city),
            folded(region),
            frozenset(_NUMBER.findall(title)),
            next(kinds, ""),
            " ".join(word for word in words if not word.isdecimal()),
        )

    def is_like(self, other: "Likeness") -> bool:
        if not self._is_where(other) or self.numbers != other.numbers:
            return False
        if self.numbers:
            return self.kind == other.kind or not (self.kind and other.kind)
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415  only who compares members pays for it

        return ratio(self.words, other.words, score_cutoff=ALIKE_SHARE) > 0

    def _is_where(self, other: "Likeness") -> bool:
        if self.city and other.city:
            return self.city == other.city
        return bool(self.region) and self.region == other.region


class Likenesses:
    """All members by every name that tells them apart."""

    def __init__(self, schools: Iterable[School]) -> None:
        # By their numbers: of others nobody is alike, and a list has as many rows as there are members.
        self._known: dict[frozenset[str], list[tuple[str, Likeness]]] = {}
        for school in schools:
            titles = {school.name, title_of(school.full_name, school.short_name)} - {""}
            for title in sorted(titles):
                self.add(school.id, Likeness.of(title, city=school.city, region=school.region))

    def add(self, school_id: str, likeness: Likeness) -> None:
        self._known.setdefault(likeness.numbers, []).append((school_id, likeness))

    def find(self, likeness: Likeness) -> str | None:
        known = self._known.get(likeness.numbers, ())
        return next((school_id for school_id, one in known if likeness.is_like(one)), None)
