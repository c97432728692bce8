"""The cities a person may name to set their clock: the bigger ones, and wherever members are."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from services.place_name import Found, PlaceNames, words_of
from services.region import ALSO_SEPARATOR, Region, find_region, region_named, rows

# It begins with the cities that Russia's clocks are called after. Of one name, the bigger city stands first;
# of one offset, a city without summer time.
CITIES = Path(__file__).parent / "cities.csv"


@dataclass(frozen=True, slots=True)
class City:
    """Outside the regions we know it has none."""

    name: str
    name_en: str
    region: Region | None
    zone: str


@cache
def cities() -> tuple[City, ...]:
    return tuple(city for _, city in _read())


def cities_called(text: str) -> Found[City] | None:
    return city_names().called(text)


def cities_in(region: Region) -> tuple[City, ...]:
    return tuple(city for city in cities() if city.region == region)


def cities_of_region(text: str) -> list[City]:
    """«Троицк, Челябинская область», also without the comma or the other way round."""
    words = words_of(text)
    halves = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return [
        city
        for left, right in halves
        for name, region in ((left, right), (right, left))
        for city in _cities_called_in(name, region)
    ]


def _cities_called_in(name: str, region_name: str) -> list[City]:
    found, region = cities_called(name), find_region(region_name)
    return [city for city in found.places if city.region == region] if found and region else []


@cache
def city_names() -> PlaceNames[City]:
    return PlaceNames((name, city) for names, city in _read() for name in names)


def _read() -> list[tuple[list[str], City]]:
    return [
        ([row["name"], row["name_en"], *row["also"].split(ALSO_SEPARATOR)], _city_of(row))
        for row in rows(CITIES)
    ]


def _city_of(row: dict[str, str]) -> City:
    region = region_named(row["region"])
    return City(row["name"], row["name_en"], region, row["zone"] or (region.zone if region else ""))
