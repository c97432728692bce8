"""What may be chosen in each part of an audience: as it stands in the consortium now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from zlib import crc32

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.person import Language
from models.school import School, SchoolStanding
from models.union import Union, UnionKind
from services.broadcast.audience import GRADES, Audience, Bond, Part, Whom
from services.broadcast.refusal import AudienceUnknown
from services.fold import folded
from services.listing import Listing, listing
from services.school_place import english_region

# With two buttons to turn and one back there are ten.
OPTIONS_ON_A_PAGE: Final = 7
KEYS: Final = 2**31 - 1
# All of them, with the one back.
WHOM_ON_A_PAGE: Final = 9
# The same everywhere and always: what they are called is a matter of languages.
WORDS: Final[Mapping[Part, Sequence[Any]]] = {
    Part.WHOM: tuple(Whom),
    Part.GRADES: GRADES,
    Part.LANGUAGES: tuple(Language),
    Part.BONDS: tuple(Bond),
}


@dataclass(frozen=True, slots=True)
class Option:
    # A number that a button carries: names of schools and regions are longer than one may be.
    key: int
    value: Any
    # Of what has a name of its own.
    name: str = ""
    name_en: str = ""
    city: str = ""
    city_en: str = ""
    is_chosen: bool = False


def options(
    session: Session, part: Part, audience: Audience, words: str, page: int, *, has_event: bool
) -> Listing[Option]:
    """A page of them, or of those in whose names the words are found."""
    chosen = audience.of(part)
    all_of_it = [
        replace(one, is_chosen=one.value in chosen)
        for one in _options(session, part, audience)
        if has_event or one.value not in (Bond.PARTICIPATES, Bond.NOT_ENTERED)
    ]
    wanted = folded(words).split()
    found = [one for one in all_of_it if all(f" {word}" in _searched(one) for word in wanted)]
    return listing(found, number=page, size=WHOM_ON_A_PAGE if part is Part.WHOM else OPTIONS_ON_A_PAGE)


def option(session: Session, part: Part, key: int) -> Option:
    found = next((one for one in _options(session, part, Audience()) if one.key == key), None)
    if found is None:
        raise AudienceUnknown
    return found


def named(session: Session, part: Part, audience: Audience) -> list[Option]:
    """What is chosen of it, by its names."""
    if not audience.of(part):
        return []
    known = {one.value: one for one in _options(session, part, Audience())}
    return [known[value] for value in audience.of(part) if value in known]


def _options(session: Session, part: Part, audience: Audience) -> Sequence[Option]:
    """The schools of the regions that are chosen, where any are."""
    if part in WORDS:
        return [_option(one) for one in WORDS[part]]
    if part is Part.REGIONS:
        return _regions(session)
    return _unions(session) if part is Part.CLUSTERS else _schools(session, audience.regions)


def _regions(session: Session) -> list[Option]:
    regions = session.scalars(
        select(School.region)
        .where(School.standing == SchoolStanding.MEMBER, School.region != "")
        .distinct()
        .order_by(School.region)
    )
    return [_option(one, name=one, name_en=english_region(one)) for one in regions]


def _unions(session: Session) -> list[Option]:
    """Clusters first, for they are most often meant."""
    unions = session.scalars(select(Union).order_by(Union.kind != UnionKind.CLUSTER, Union.name))
    return [_option(one.id, name=one.name, name_en=one.name) for one in unions]


def _schools(session: Session, regions: Sequence[str]) -> list[Option]:
    query = select(School).where(School.standing == SchoolStanding.MEMBER)
    if regions:
        query = query.where(School.region.in_(regions))
    return [
        _option(one.id, name=one.name, name_en=one.name_en, city=one.city, city_en=one.city_en)
        for one in session.scalars(query.order_by(School.city, School.name, School.id))
    ]


def _option(value: Any, *, name: str = "", name_en: str = "", city: str = "", city_en: str = "") -> Option:
    # As large as a number on a button may be.
    return Option(crc32(str(value).encode()) & KEYS, value, name, name_en, city, city_en)


def _searched(one: Option) -> str:
    return folded(one.name, one.name_en, one.city, one.city_en)
