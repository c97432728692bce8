"""Where a school outside the list is, read from what a person types for its city."""

import re
from dataclasses import dataclass

from services.city import City, cities_called, cities_of_region
from services.fold import folded
from services.plain_text import plain
from services.refusal import Refusal
from services.region import find_region, region_named, region_names

# What the columns hold.
MOST_CHARACTERS = 100
WORD = re.compile(r"[^\W\d_]{2}")
# What stands in no name of a place: digits, pictures, links and tags.
UNFIT = re.compile(r"[^\w\s.,'’`\"«»()/–—-]|[\d_]|//")
SHOUTED = " !?…"
RUSSIA = frozenset(map(folded, ("Россия", "РФ", "Российская Федерация", "Russia", "Russian Federation")))


class SchoolPlaceUnfit(Refusal):
    key = "refusal-school-place-unfit"


@dataclass(frozen=True, slots=True)
class Place:
    """A city and its region; without a region where nobody but the person can tell it."""

    city: str
    city_en: str
    region: str


def read_place(typed: str) -> Place:
    text = _fit(typed)
    known = cities_called(text)
    cities = list(known.places) if known else cities_of_region(text)
    if cities:
        return _of_city(cities)
    region = find_region(text)
    if region is not None:
        return Place(region.short, region.short_en, region.name)
    return _of_parts(text)


def read_region(typed: str) -> str | None:
    """The official name; none, where we know no such region."""
    text = _fit(typed)
    region = find_region(text)
    if region is not None:
        return region.name
    known = cities_called(text)
    regions = {city.region for city in known.places} if known else set()
    slips = [*regions] if len(regions) == 1 else region_names().one_slip_from(text)
    only = slips[0] if len(slips) == 1 else None
    return None if only is None else only.name


def read_country(typed: str) -> str | None:
    """A country, as it is typed where we do not know it; none for Russia, which has regions."""
    text = _fit(typed)
    if folded(text) in RUSSIA:
        return None
    region = find_region(text)
    return f"{text[0].upper()}{text[1:]}" if region is None else region.name


def english_region(region: str) -> str:
    known = region_named(region)
    return region if known is None else known.name_en


def _of_city(cities: list[City]) -> Place:
    city = cities[0]
    region = city.region if len(cities) == 1 else None
    return Place(city.name, city.name_en, region.name if region else "")


def _of_parts(text: str) -> Place:
    """«Красное, Тамбовская область»: a place that is in no list of ours, with a region that is."""
    parts = [part.strip(" .") for part in text.split(",")]
    for at, part in enumerate(parts):
        region = find_region(part)
        rest = ", ".join(other for other in (*parts[:at], *parts[at + 1 :]) if other)
        if region is not None and rest:
            return Place(rest, rest, region.name)
    return Place(text, text, "")


def _fit(typed: str) -> str:
    text = plain(typed).rstrip(SHOUTED)
    if len(text) > MOST_CHARACTERS or UNFIT.search(text) or not WORD.search(text):
        raise SchoolPlaceUnfit
    return text
