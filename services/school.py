"""Finding the school one belongs to, by whatever one calls it."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.person import Person
from models.school import School, SchoolStanding
from services.clock import Clock
from services.store import Store

if TYPE_CHECKING:
    from services.school_list import Listed, Mark, SchoolList
    from services.school_match import Match

MOST_FOUND = 5
NUMBER = re.compile(r"\d+")
# Of a hundred. Below it the names have little more in common than the city.
ALIKE_SCORE = 50.0


@dataclass(frozen=True, slots=True)
class Found:
    """A school as it stands among others to be chosen from."""

    id: str
    name: str
    name_en: str
    city: str
    city_en: str
    region: str
    # The day, month or year in which it left the consortium; nothing, while it has not.
    left: str
    is_recorded: bool
    is_certain: bool
    # A number was typed, and it is in none of the school's names.
    lacks_number: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """What is known of whoever looks: where their school is, and which schools they recorded themselves."""

    city: str = ""
    region: str = ""
    own: frozenset[str] = frozenset()


class Schools:
    """Whatever is typed is compared with all names of all schools: in memory, where that takes no time."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._building = asyncio.Lock()
        self._mark: Mark | None = None
        self._list: SchoolList | None = None

    async def find(self, words: str, *, person_id: int | None = None, most: int = MOST_FOUND) -> list[Found]:
        """The schools that may be meant, the likeliest first; of equal ones those near the person's own.

        What others have recorded and nobody has looked at stays out: it is shown to whoever is about to
        record nearly the same.
        """
        near = await self._store.read(near_to, person_id)
        schools = await self._known()
        # Beside the loop: what somebody pasted in by mistake takes a tenth of a second.
        matches = await asyncio.to_thread(_matching, schools, words, near, most)
        found, asked = self._found(matches, schools), numbers_in(words)
        return [
            replace(one, lacks_number=asked.isdisjoint(numbers_in(*schools.schools[one.id].names)))
            if asked
            else one
            for one in found
        ]

    async def alike(self, name: str, *, city: str, region: str, most: int) -> list[Found]:
        """Schools of its city and region that one about to be recorded may be already.

        Of those that others have recorded only its own city's are shown.
        """
        schools = await self._known()
        matches = await asyncio.to_thread(schools.find_all, f"{name} {city}")
        likely = [match for match in matches if match.score >= ALIKE_SCORE]
        found = self._found(likely, schools)
        here = [school for school in found if school.city == city]
        around = [school for school in found if school.city != city and school.region == region]
        return [*here, *(school for school in around if region and not school.is_recorded)][:most]

    async def own(self, person_id: int) -> Found | None:
        """The person's school, or what it has been merged into."""
        school = await self._store.read(school_of, person_id)
        return None if school is None else _described(school, self._today())

    async def _known(self) -> "SchoolList":
        """All schools as they are now: read again when somebody has changed one, here or elsewhere."""
        # It brings a lexicon with it, which nobody needs who looks for no school.
        from services.school_list import SchoolList, listed_schools, mark  # noqa: PLC0415  see above

        async with self._building:
            now = await self._store.read(mark)
            if self._list is None or self._mark != now:
                schools = await self._store.read(listed_schools)
                self._list = await asyncio.to_thread(SchoolList, schools)
                self._mark = now
            return self._list

    def _found(self, matches: "Iterable[Match]", schools: "SchoolList") -> list[Found]:
        today = self._today()
        return [
            _described(schools.schools[match.id], today, is_certain=match.is_certain) for match in matches
        ]

    def _today(self) -> str:
        return self._clock().date().isoformat()


def numbers_in(*names: str) -> frozenset[str]:
    """«№ 089» and «89» are one number."""
    return frozenset(number.lstrip("0") for name in names for number in NUMBER.findall(name))


def near_to(session: Session, person_id: int | None) -> Near:
    person = None if person_id is None else session.get(Person, person_id)
    if person is None:
        return Near()
    recorded = session.scalars(
        select(AuditLine.school_id).where(
            AuditLine.actor_id == person.id, AuditLine.deed == Deed.SCHOOL_RECORDED
        )
    )
    own = frozenset(school_id for school_id in (*recorded, person.school_id) if school_id is not None)
    school = None if person.school_id is None else session.get(School, person.school_id)
    return Near(own=own) if school is None else Near(school.city, school.region, own)


def school_of(session: Session, person_id: int) -> School | None:
    person = session.get(Person, person_id)
    school = None if person is None or person.school_id is None else session.get(School, person.school_id)
    while school is not None and school.merged_into_id is not None:
        school = session.get(School, school.merged_into_id)
    return school


def _matching(schools: "SchoolList", words: str, near: Near, most: int) -> "list[Match]":
    matches = schools.find(words, city=near.city, region=near.region, most=most)
    if near.city and not any(match.is_certain for match in schools.find(words, most=1)):
        # Of several that the words fit alike the near one stands first, and yet not alone.
        matches = [replace(match, is_certain=False) for match in matches]
    if near.own:
        recorded = schools.find_recorded(words, city=near.city, region=near.region)
        matches += [match for match in recorded if match.id in near.own]
    return sorted(matches, key=lambda match: -match.score)[:most]


def _described(school: "School | Listed", today: str, *, is_certain: bool = False) -> Found:
    # As far as its date of leaving is known: "2026" has come by any day of that year.
    has_left = bool(school.left_on) and school.left_on <= today
    return Found(
        id=school.id,
        name=school.name,
        name_en=school.name_en,
        city=school.city,
        city_en=school.city_en,
        region=school.region,
        left=school.left_on if has_left else "",
        is_recorded=school.standing is SchoolStanding.RECORDED,
        is_certain=is_certain,
    )
