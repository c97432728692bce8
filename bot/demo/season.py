"""The demonstration season: the files beside this one, moved to the school year that is now."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.demo.part import parts_of
from bot.demo.table import HERE, LAST_MINUTE, day_of, number, rows_of
from models.account import MessengerName
from models.consent import ConsentPurpose
from models.event import EntryBy, EventDirection, EventFormat, EventKind, EventLevel, EventState, SplitBy
from models.person import Language, PersonKind
from models.role import RoleKind
from models.school import SchoolKind
from services.address import Address
from services.consent_text import ConsentTexts
from services.season import PlannedEvent, PlannedPerson, PlannedSchool
from services.season_part import Parts

PEOPLE = HERE / "personas.csv"
# The school year begins on the first of September; the plan for it is known by the middle of August.
PLAN_MONTH, PLAN_DAY = 8, 15
# A webinar or a meeting with an hour and no end lasts as long as two lessons.
USUAL_LENGTH = timedelta(minutes=90)


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
        for row in rows_of("schools.csv")
    ]


def events(today: date) -> list[PlannedEvent]:
    zones = {row["id"]: row["zone"] for row in rows_of("schools.csv")}
    year = school_year(today)
    rows = list(rows_of("events.csv"))
    parts = parts_of(year, {row["key"]: zones[row["organiser"]] for row in rows})
    return [
        replace(_event(row, year, zones[row["organiser"]]), parts=parts.get(row["key"], Parts()))
        for row in rows
    ]


def people(texts: ConsentTexts) -> list[PlannedPerson]:
    """Everybody one can be but the newcomer, whom the bot has yet to meet.

    The administrator has no role here: administrators are named by settings, and a database never gets a
    made-up one.
    """
    return [_person(row, texts) for row in rows_of("personas.csv") if row["kind"]]


def administrators() -> list[Address]:
    """Whom the sandbox's settings name."""
    return [
        address for row in rows_of("personas.csv") if _is_administrator(row) for address in _addresses(row)
    ]


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
        direction=EventDirection(row["direction"]) if row["direction"] else None,
        registration_opens_at=_midnight(row["opens"], year, zone),
        registration_closes_at=_midnight(row["closes"], year, zone, days=1),
        entry_by=EntryBy(row["entry_by"] or EntryBy.ANYONE),
        needs_approval=row["approval"] == "true",
        team_min=_sizes(row["team"])[0],
        team_max=_sizes(row["team"])[1],
        capacity=number(row["capacity"]),
        per_school=number(row["per_school"]),
        split_by=SplitBy(row["split_by"] or SplitBy.NOMINATION),
    )


def _midnight(text: str, year: int, zone: str, *, days: int = 0) -> datetime | None:
    """The first moment of a day, or of the day after it."""
    if not text:
        return None
    return datetime.combine(day_of(text, year) + timedelta(days=days), time(), ZoneInfo(zone))


def _sizes(text: str) -> tuple[int | None, int | None]:
    least, _, most = text.partition("-")
    return number(least), number(most)


def _period(row: dict[str, str], year: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    first, last = day_of(row["starts"], year), day_of(row["ends"] or row["starts"], year)
    if not row["time"]:
        return datetime.combine(first, time(), zone), datetime.combine(last, LAST_MINUTE, zone)
    starts_at = datetime.combine(first, time.fromisoformat(row["time"]), zone)
    ends_at = starts_at + USUAL_LENGTH if last == first else datetime.combine(last, LAST_MINUTE, zone)
    return starts_at, ends_at
