"""The clock a person lives by: whose it is, and those they may choose instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from models.person import Person
from models.school import School
from services.city import cities
from services.utc_offset import MOSCOW_MINUTES
from services.zone import ZoneNotFound, find_zone, is_zone, offset_of


@dataclass(frozen=True, slots=True)
class OwnClock:
    """Named by a city that keeps it: by the school's own, where that is one."""

    place: str
    place_en: str
    minutes_from_moscow: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class OfferedClock:
    """What the clock shows there just now is how most people know theirs."""

    zone: str
    place: str
    place_en: str
    now: datetime


def own_clock(person: Person, school: School | None, *, now: datetime) -> OwnClock:
    return _clock_of(person.zone, school, now=now, is_chosen=person.zone_chosen)


def clock_of_school(school: School, *, now: datetime) -> OwnClock:
    return _clock_of(school.zone, school, now=now, is_chosen=False)


def clock_of_zone(zone: str, school: School, *, now: datetime) -> OwnClock:
    """Of something that keeps a zone by itself, whatever its school's has become."""
    return _clock_of(zone, school, now=now, is_chosen=False)


def offered_clocks(words: str, *, now: datetime) -> Sequence[OfferedClock]:
    found = find_zone(words, now=now)
    if not found:
        raise ZoneNotFound
    return [
        OfferedClock(choice.zone, choice.title_ru, choice.title_en, now.astimezone(ZoneInfo(choice.zone)))
        for choice in found
    ]


def live_by(person: Person, zone: str) -> None:
    if not is_zone(zone):
        raise ZoneNotFound
    person.zone, person.zone_chosen = zone, True


def _clock_of(zone: str, school: School | None, *, now: datetime, is_chosen: bool) -> OwnClock:
    place, place_en = _place(zone, school)
    return OwnClock(place, place_en, offset_of(zone, now=now) - MOSCOW_MINUTES, is_chosen)


def _place(zone: str, school: School | None) -> tuple[str, str]:
    if school is not None and school.zone == zone and school.city:
        return school.city, school.city_en
    city = next((city for city in cities() if city.zone == zone), None)
    return (zone, zone) if city is None else (city.name, city.name_en)
