"""The regions that members come from: those of Russia, and two countries as a whole."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from services.place_name import PlaceNames

REGIONS = Path(__file__).parent / "regions.csv"
# Between the other spellings of a name in the files.
ALSO_SEPARATOR = ";"
NAMES = ("name", "name_en", "short", "short_en")


@dataclass(frozen=True, slots=True)
class Region:
    """Its zone is that of most of its people; a city may keep another."""

    name: str
    name_en: str
    # What it is called where the official name is too long, as on a button.
    short: str
    short_en: str
    country: str
    zone: str


def regions() -> tuple[Region, ...]:
    return tuple(_regions().values())


def region_named(name: str) -> Region | None:
    """By the official name, letter by letter: the one that is stored."""
    return _regions().get(name)


def find_region(text: str) -> Region | None:
    """By a name as people write it; none where it may mean two, as “Altai”."""
    found = region_names().called(text)
    return found.places[0] if found and len(found.places) == 1 else None


@cache
def region_names() -> PlaceNames[Region]:
    return PlaceNames(
        (name, _region_of(row))
        for row in rows(REGIONS)
        for name in (*(row[column] for column in NAMES), *row["also"].split(ALSO_SEPARATOR))
    )


def _region_of(row: dict[str, str]) -> Region:
    return Region(
        name=row["name"],
        name_en=row["name_en"],
        short=row["short"] or row["name"],
        short_en=row["short_en"] or row["name_en"],
        country=row["country"],
        zone=row["zone"],
    )


@cache
def _regions() -> dict[str, Region]:
    return {row["name"]: _region_of(row) for row in rows(REGIONS)}


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
