"""Whose clock: found by a school's place, or by what a person types to change their own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from services.city import City, cities, cities_called, cities_in, cities_of_region, city_names
from services.refusal import Refusal
from services.region import Region, find_region, region_names
from services.utc_offset import offset_in

# More would be no answer, and nobody needs more words to name a place.
MOST_CHOICES, MOST_CHARACTERS = 5, 100
# Other names in the database of zones are files, or offsets that no place keeps.
AREA = re.compile(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[\w/+-]+"
)
# «Уфа, МСК+2»: the city says it already.
BESIDE_MOSCOW = re.compile(r"(?:мск|msk)\s*[+−–-]\s*\d+", re.IGNORECASE)


class ZoneNotFound(Refusal):
    key = "refusal-zone-not-found"


@dataclass(frozen=True, slots=True)
class ZoneChoice:
    """A zone, and the place whose clock it is. The offset is that of the moment it was looked for."""

    zone: str
    title_ru: str
    title_en: str
    offset_minutes: int


def zone_of(region: str, city: str) -> str | None:
    """The zone of a school by its region, its city, or both; none when neither tells."""
    known, found = find_region(region), cities_called(city)
    named = found.places if found else ()
    if known is not None:
        return next((one.zone for one in named if one.region == known), known.zone)
    zones = {one.zone for one in named}
    return zones.pop() if len(zones) == 1 else None


def is_zone(name: str) -> bool:
    return AREA.fullmatch(name) is not None and _exists(name)


def offset_of(zone: str, *, now: datetime) -> int:
    offset = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    return offset // timedelta(minutes=1)


def find_zone(words: str, *, now: datetime) -> list[ZoneChoice]:
    """Zones a person may mean, the likeliest first: by a city, a region, an offset or a zone's own name."""
    typed = words.strip()[:MOST_CHARACTERS]
    if is_zone(typed):
        return [ZoneChoice(typed, typed, typed, offset_of(typed, now=now))]
    offset = offset_in(typed)
    if offset is not None:
        return list(islice(_keeping(offset, now), 1))
    return _choices(_places(BESIDE_MOSCOW.sub(" ", typed)), now)


def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def _keeping(offset: int, now: datetime) -> Iterator[ZoneChoice]:
    every = (_choice(city, now) for city in cities())
    return (choice for choice in every if choice.offset_minutes == offset)


def _places(text: str) -> list[City | Region]:
    city, region = cities_called(text), region_names().called(text)
    found = [one for one in (city, region) if one is not None]
    if found:
        nearest = min(one.distance for one in found)
        return [place for one in found if one.distance == nearest for place in one.places]
    return [*cities_of_region(text)] or [
        *city_names().one_slip_from(text),
        *region_names().one_slip_from(text),
    ]


def _choices(places: Iterable[City | Region], now: datetime) -> list[ZoneChoice]:
    by_zone: dict[str, City | Region] = {}
    for place in places:
        by_zone.setdefault(place.zone, place)
        if isinstance(place, Region):
            _add_other_clocks(by_zone, place, now)
    chosen = list(by_zone.values())[:MOST_CHOICES]
    names = Counter(place.name for place in chosen)
    return [_choice(place, now, with_region=names[place.name] > 1) for place in chosen]


def _add_other_clocks(by_zone: dict[str, City | Region], region: Region, now: datetime) -> None:
    """Yakutia has three: whoever names it all is asked by which city they live."""
    offsets = {offset_of(zone, now=now) for zone in by_zone}
    for city in cities_in(region):
        offset = offset_of(city.zone, now=now)
        if offset not in offsets:
            offsets.add(offset)
            by_zone[city.zone] = city


def _choice(place: City | Region, now: datetime, *, with_region: bool = False) -> ZoneChoice:
    if isinstance(place, Region):
        russian, english = place.short, place.short_en
    else:
        russian, english = place.name, place.name_en
        if with_region and place.region is not None:
            russian, english = f"{russian} ({place.region.short})", f"{english} ({place.region.short_en})"
    return ZoneChoice(place.zone, russian, english, offset_of(place.zone, now=now))
