"""Stages with their sites, nominations and questions of the demonstration season's events."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.demo.table import LAST_MINUTE, day_of, number, rows_of
from models.event import EventFormat
from models.event_question import QuestionKind, QuestionScope
from models.stage import WorkWanted
from services.season_part import Parts, PlannedNomination, PlannedQuestion, PlannedSite, PlannedStage


def parts_of(year: int, zones: dict[str, str]) -> dict[str, Parts]:
    """By the key of the event; `zones` are those of the events' organisers."""
    return {
        key: Parts(
            stages=[
                _stage(row, year, ZoneInfo(zone)) for row in rows_of("stages.csv") if row["event"] == key
            ],
            nominations=[_nomination(row) for row in rows_of("nominations.csv") if row["event"] == key],
            questions=[_question(row) for row in rows_of("questions.csv") if row["event"] == key],
        )
        for key, zone in zones.items()
        if key in _events_with_parts()
    }


def _events_with_parts() -> set[str]:
    names = ("stages.csv", "nominations.csv", "questions.csv")
    return {row["event"] for name in names for row in rows_of(name)}


def _stage(row: dict[str, str], year: int, zone: ZoneInfo) -> PlannedStage:
    due = day_of(row["work_due"], year) if row["work_due"] else None
    return PlannedStage(
        title=row["title"],
        starts_at=datetime.combine(day_of(row["starts"], year), time(), zone),
        ends_at=datetime.combine(day_of(row["ends"], year), LAST_MINUTE, zone),
        format=EventFormat(row["format"]),
        place=row["place"],
        work=WorkWanted(row["work"]),
        work_due_at=None if due is None else datetime.combine(due, LAST_MINUTE, zone),
        sites=[
            PlannedSite(site["school"], number(site["capacity"]))
            for site in rows_of("sites.csv")
            if (site["event"], site["stage"]) == (row["event"], row["title"])
        ],
    )


def _nomination(row: dict[str, str]) -> PlannedNomination:
    return PlannedNomination(
        row["title"], number(row["grade_from"]), number(row["grade_to"]), number(row["capacity"])
    )


def _question(row: dict[str, str]) -> PlannedQuestion:
    return PlannedQuestion(
        label=row["label"],
        kind=QuestionKind(row["kind"]),
        scope=QuestionScope(row["scope"]),
        choices=tuple(choice for choice in row["choices"].split(";") if choice),
        required=row["required"] == "true",
        shown_if=row["shown_if"],
        shown_if_value=row["shown_if_value"],
    )
