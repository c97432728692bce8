from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

FIRST_YEAR = 2026
FIRST_MONTH_OF_SCHOOL_YEAR = 9

Rows = list[dict[str, str]]


@pytest.fixture
def published(events: Rows) -> Rows:
    return [event for event in events if event["state"] == "published"]


def test_no_event_ends_before_it_begins(events: Rows) -> None:
    assert [event["key"] for event in events if day(event["ends"]) < day(event["starts"])] == []


def test_every_date_exists_in_a_year_that_is_not_a_leap_one(events: Rows) -> None:
    assert not any("02-29" in (event["starts"], event["ends"]) for event in events)


def test_a_time_is_hours_and_minutes(events: Rows) -> None:
    times = {event["time"] for event in events} - {""}

    assert times == {time.fromisoformat(written).strftime("%H:%M") for written in times}


@pytest.mark.parametrize("zone", ["Europe/Kaliningrad", "Europe/Moscow", "Asia/Novosibirsk"])
def test_an_online_event_is_neither_at_night_nor_late(schools: Rows, events: Rows, zone: str) -> None:
    homes = {school["id"]: ZoneInfo(school["zone"]) for school in schools}
    timed = [event for event in events if event["format"] == "online" and event["time"]]
    hours = {
        event["key"]: starts(event, homes[event["organiser"]]).astimezone(ZoneInfo(zone)).hour
        for event in timed
    }

    assert {key: hour for key, hour in hours.items() if not 8 <= hour <= 19} == {}


@pytest.mark.parametrize("month", range(1, 13))
def test_at_least_two_events_begin_in_every_month(published: Rows, month: int) -> None:
    beginning = [event["key"] for event in published if day(event["starts"]).month == month]

    assert len(beginning) >= 2


def test_on_any_day_of_the_year_at_least_two_events_are_not_over(published: Rows) -> None:
    ends = [day(event["ends"]) for event in published]

    assert [today for today in days_of_the_season() if sum(end >= today for end in ends) < 2] == []


def day(month_and_day: str) -> date:
    """Move a date to the school year that begins in FIRST_YEAR: autumn lies in the first calendar year."""
    month, number = map(int, month_and_day.split("-"))
    return date(FIRST_YEAR if month >= FIRST_MONTH_OF_SCHOOL_YEAR else FIRST_YEAR + 1, month, number)


def starts(event: dict[str, str], zone: ZoneInfo) -> datetime:
    return datetime.combine(day(event["starts"]), time.fromisoformat(event["time"]), zone)


def days_of_the_season() -> Iterator[date]:
    today = date(FIRST_YEAR, FIRST_MONTH_OF_SCHOOL_YEAR, 1)
    while today < date(FIRST_YEAR + 1, FIRST_MONTH_OF_SCHOOL_YEAR, 1):
        yield today
        today += timedelta(days=1)
