"""The demonstration season: the files beside this one, moved to the school year that is now."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from models.account import MessengerName
from models.consent import ConsentPurpose
from models.event import EventFormat, EventKind, EventLevel, EventState
from models.person import Language, PersonKind
from models.role import RoleKind
from models.school import SchoolKind
from services.address import Address
from services.consent_text import ConsentTexts
from services.season import PlannedEvent, PlannedPerson, PlannedSchool

HERE = Path(__file__).parent
PEOPLE = HERE / "personas.csv"
# The school year begins on the first of September; the plan for it is known by the middle of August.
FIRST_MONTH, PLAN_MONTH, PLAN_DAY = 9, 8, 15
# A webinar or a meeting with an hour and no end lasts as long as two lessons.
USUAL_LENGTH = timedelta(minutes=90)
LAST_MINUTE = time(23, 59)


def school_year(today: date) -> int:
    """The calendar year in which the school year to be shown begins."""
    return today.year if (today.month, today.day) >= (PLAN_MONTH, PLAN_DAY) else today.year - 1


def schools() -> list[PlannedSchool]:
    return [
        PlannedSchool(
            id=row["id"],
            name=row["name"],
            name_en=row["name_en"],
            city=row["city"] or row["region"],
            city_en=row["city_en"],
            full_name=row["full_name"],
            short_name=row["short_name"],
            kind=SchoolKind(row["kind"]),
            region=row["region"],
            zone=row["zone"],
            joined_on=row["joined_on"],
            left_on=row["left_on"],
        )
        for row in _rows("schools.csv")
    ]


def events(today: date) -> list[PlannedEvent]:
    zones = {row["id"]: row["zone"] for row in _rows("schools.csv")}
    year = school_year(today)
    return [_event(row, year, zones[row["organiser"]]) for row in _rows("events.csv")]


def people(texts: ConsentTexts) -> list[PlannedPerson]:
    """Everybody one can be but the newcomer, whom the bot has yet to meet.

    The administrator has no role here: administrators are named by settings, and a database never gets a
    made-up one.
    """
    return [_person(row, texts) for row in _rows("personas.csv") if row["kind"]]


def administrators() -> list[Address]:
    """Whom the sandbox's settings name."""
    return [address for row in _rows("personas.csv") if _is_administrator(row) for address in _addresses(row)]


def _person(row: dict[str, str], texts: ConsentTexts) -> PlannedPerson:
    language = Language(row["language"])
    return PlannedPerson(
        name=row["name"],
        full_name=f"{row['surname']} {row['name']}",
        language=language,
        zone=row["zone"],
        addresses=_addresses(row),
        kind=PersonKind(row["kind"]),
        role=RoleKind(row["role"]) if row["role"] and not _is_administrator(row) else None,
        school_id=row["school"] or None,
        grade=int(row["grade"]) if row["grade"] else None,
        document=texts.document(ConsentPurpose.PROCESSING, language) if row["consented"] else None,
    )


def _is_administrator(row: dict[str, str]) -> bool:
    return row["role"] == RoleKind.ADMINISTRATOR


def _addresses(row: dict[str, str]) -> tuple[Address, ...]:
    return (
        Address(MessengerName.TELEGRAM, int(row["telegram_id"])),
        Address(MessengerName.VK, int(row["vk_id"])),
    )


def _event(row: dict[str, str], year: int, zone: str) -> PlannedEvent:
    starts_at, ends_at = _period(row, year, ZoneInfo(zone))
    return PlannedEvent(
        slug=f"{year}-{row['key']}",
        kind=EventKind(row["kind"]),
        title=row["title"],
        title_en=row["title_en"],
        summary=row["summary"],
        summary_en=row["summary_en"],
        organiser_id=row["organiser"],
        co_organisers=row["co_organisers"],
        starts_at=starts_at,
        ends_at=ends_at,
        zone=zone,
        whole_days=not row["time"],
        format=EventFormat(row["format"]),
        place=row["place"],
        place_en=row["place_en"],
        level=EventLevel(row["level"]),
        grade_from=int(row["grade_from"]) if row["grade_from"] else None,
        grade_to=int(row["grade_to"]) if row["grade_to"] else None,
        for_colleges=row["college"] == "true",
        for_teachers=row["teachers"] == "true",
        for_heads=row["heads"] == "true",
        state=EventState(row["state"]),
    )


def _period(row: dict[str, str], year: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    first, last = _day(row["starts"], year), _day(row["ends"] or row["starts"], year)
    if not row["time"]:
        return datetime.combine(first, time(), zone), datetime.combine(last, LAST_MINUTE, zone)
    starts_at = datetime.combine(first, time.fromisoformat(row["time"]), zone)
    ends_at = starts_at + USUAL_LENGTH if last == first else datetime.combine(last, LAST_MINUTE, zone)
    return starts_at, ends_at


def _day(text: str, year: int) -> date:
    month, day = (int(part) for part in text.split("-"))
    return date(year if month >= FIRST_MONTH else year + 1, month, day)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
