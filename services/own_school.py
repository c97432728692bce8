from dataclasses import dataclass

from models.school import School, SchoolStanding
from services.zone import zone_of


@dataclass(frozen=True, slots=True)
class OwnSchool:
    """A school as its people see it on their profile."""

    id: str
    name: str
    name_en: str
    city: str
    city_en: str
    region: str
    # Told of by somebody, and not yet looked at.
    is_recorded: bool = False
    # Of a recorded one nobody may know the clock: then it keeps that of whoever told of it.
    is_clock_known: bool = True


def own_school(school: School) -> OwnSchool:
    is_recorded = school.standing is SchoolStanding.RECORDED
    return OwnSchool(
        id=school.id,
        name=school.name,
        name_en=school.name_en,
        city=school.city,
        city_en=school.city_en,
        region=school.region,
        is_recorded=is_recorded,
        is_clock_known=not is_recorded or zone_of(school.region, school.city) is not None,
    )
