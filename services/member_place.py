"""Where a member is: its city's English name, and its clock with that of its people."""

import re

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.person import Person
from models.school import School
from services.city import cities_called
from services.latin import latin
from services.region import find_region
from services.zone import zone_of

# Of a place that nobody can find: most members are by Moscow's clock.
USUAL_ZONE = "Europe/Moscow"
_SORT = re.compile(
    r"^(?:г|гор|город|пгт|пос|посёлок|поселок|с|село|ст|станица|д|деревня)\b\.?\s*", re.IGNORECASE
)


def english_city(city: str, region: str) -> str:
    found, known = cities_called(city), find_region(region)
    named = found.places if found else ()
    same = next((one for one in named if known is None or one.region == known), None)
    return latin(_SORT.sub("", city)) if same is None else same.name_en


def zone_at(region: str, city: str) -> str:
    return zone_of(region, city) or USUAL_ZONE


def put_in_place(session: Session, school: School, *, city: str, region: str) -> None:
    """Whoever of its people has chosen no clock of their own moves with it."""
    if (city, region) == (school.city, school.region):
        return
    if city != school.city:
        school.city, school.city_en = city, english_city(city, region)
    school.region = region
    zone = zone_at(region, city)
    if zone != school.zone:
        school.zone = zone
        set_clocks(session, school.id, zone)


def set_clocks(session: Session, school_id: str, zone: str) -> None:
    session.execute(
        update(Person)
        .where(Person.school_id == school_id, Person.zone_chosen.is_(False))
        .values(zone=zone)
        .execution_options(synchronize_session=False)
    )
