"""What is already there when a test begins. A builder says only what matters; the rest is ordinary."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo

from typing_extensions import Unpack

from models.account import MessengerName
from models.consent import ConsentPurpose
from models.event import EventFormat, EventKind, EventLevel, EventState
from models.person import Language, PersonKind
from models.role import RoleKind
from models.school import SchoolKind
from services.address import Address
from services.consent_text import ConsentTexts, Document
from services.season import PlannedEvent, PlannedPerson, PlannedSchool, Season
from services.store import Store
from tests.clock import HandClock

MOSCOW = "Europe/Moscow"
SCHOOL = "ufa-licey-60"
LESSON = timedelta(minutes=90)
LAST_MINUTE = time(23, 59)
SLUG_CHARACTERS = 80

Fact = PlannedSchool | PlannedEvent | PlannedPerson


class EventFacts(TypedDict, total=False):
    """What may be said of an event besides its title, its days, its hour and its zone."""

    slug: str
    kind: EventKind
    title_en: str
    summary: str
    summary_en: str
    organiser_id: str
    co_organisers: str
    starts_at: datetime
    ends_at: datetime
    whole_days: bool
    format: EventFormat
    place: str
    place_en: str
    level: EventLevel
    grade_from: int | None
    grade_to: int | None
    for_colleges: bool
    for_teachers: bool
    for_heads: bool
    state: EventState


class SchoolFacts(TypedDict, total=False):
    """What may be said of a school besides its id."""

    name: str
    name_en: str
    city: str
    city_en: str
    full_name: str
    short_name: str
    kind: SchoolKind
    region: str
    zone: str
    joined_on: str
    left_on: str


class PersonFacts(TypedDict, total=False):
    """What may be said of a person besides their messenger, number and name."""

    language: Language
    zone: str
    addresses: tuple[Address, ...]
    kind: PersonKind | None
    role: RoleKind | None
    school_id: str | None
    full_name: str | None
    grade: int | None
    document: Document | None


def consented() -> Document:
    """For the `document` of a person who has consented to the processing of their data."""
    return ConsentTexts().document(ConsentPurpose.PROCESSING, Language.RU)


def a_school(school_id: str = SCHOOL, **facts: Unpack[SchoolFacts]) -> PlannedSchool:
    return replace(PlannedSchool(school_id, "Лицей № 60", "Lyceum 60", "Уфа", "Ufa"), **facts)


def an_event(
    title: str = "Кубок роботов",
    *,
    on: str = "2026-12-01",
    to: str = "",
    at: str = "",
    zone: str = MOSCOW,
    **facts: Unpack[EventFacts],
) -> PlannedEvent:
    """On a day, or from day to day, or at an hour for two lessons. The title tells events apart."""
    first, last = datetime.fromisoformat(on).date(), datetime.fromisoformat(to or on).date()
    clock = ZoneInfo(zone)
    starts_at = datetime.combine(first, time.fromisoformat(at) if at else time(), clock)
    usual = PlannedEvent(
        slug=title[:SLUG_CHARACTERS],
        kind=EventKind.CONTEST,
        title=title,
        title_en=f"{title} in English",
        summary="Сборка и программирование.",
        summary_en="Building and programming.",
        organiser_id=SCHOOL,
        co_organisers="",
        starts_at=starts_at,
        ends_at=starts_at + LESSON if at else datetime.combine(last, LAST_MINUTE, clock),
        zone=zone,
        whole_days=not at,
        format=EventFormat.ONLINE,
        place="",
        place_en="",
        level=EventLevel.INTERREGIONAL,
        grade_from=None,
        grade_to=None,
        for_colleges=False,
        for_teachers=False,
        for_heads=False,
        state=EventState.PUBLISHED,
    )
    return replace(usual, **facts)


def a_person(
    messenger: MessengerName,
    person_id: int,
    name: str = "Анна",
    **facts: Unpack[PersonFacts],
) -> PlannedPerson:
    """A teacher of Moscow's clock, whose profile is not filled in, unless said otherwise."""
    usual = PlannedPerson(
        name, Language.RU, MOSCOW, (Address(messenger, person_id),), kind=PersonKind.TEACHER
    )
    return replace(usual, **facts)


async def given(store: Store, *facts: Fact) -> None:
    """Load the facts in their order. Giving an event of the same title once more changes it."""
    season = Season(store, HandClock())
    schools = [fact for fact in facts if isinstance(fact, PlannedSchool)]
    events = [fact for fact in facts if isinstance(fact, PlannedEvent)]
    if SCHOOL not in {school.id for school in schools}:
        schools.append(a_school())
    await season.load(schools, events)
    await season.settle([fact for fact in facts if isinstance(fact, PlannedPerson)])
