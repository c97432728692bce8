from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from services.event.when import When, WhenBackwards, WhenNotRead, read_moment, read_when
from tests.clock import NOON

UFA = "Asia/Yekaterinburg"


def at(day: str, hour: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(UFA))


def days(first: str, last: str | None = None) -> When:
    return When(at(first, "00:00"), at(last or first, "23:59"), whole_days=True)


@pytest.mark.parametrize(
    "typed",
    [
        *("6 декабря", "06.12.2026", "6.12", "6/12/2026", "6.12.26", "2026-12-06", "6 дек", "6-го декабря"),
        *("6 декабря 2026 года", "в воскресенье, 6 декабря", "06-12-2026", "December 6", "6th of December"),
        *("Dec 6, 2026", " 6  ДЕКАБРЯ  2026 г. "),
    ],
)
def test_a_day_is_read_however_it_is_typed(typed: str) -> None:
    assert read_when(typed, zone=UFA, now=NOON) == days("2026-12-06")


@pytest.mark.parametrize(
    "typed",
    [
        *("6-8 декабря", "6–8.12", "6.12 - 8.12", "с 6 по 8 декабря", "06.12.2026—08.12.2026"),
        *("2026-12-06 - 2026-12-08", "December 6-8", "December 6-8, 2026", "from 6 to 8 December"),
        *("6 декабря - 8 декабря 2026", "6-8 декабря 2026 года"),
    ],
)
def test_a_period_is_read_however_it_is_typed(typed: str) -> None:
    assert read_when(typed, zone=UFA, now=NOON) == days("2026-12-06", "2026-12-08")


@pytest.mark.parametrize(
    "typed",
    [
        *("6.12 14:00-15:30", "6 декабря 14:00", "6 декабря в 14 часов", "в 14.00 6 декабря", "6 Dec 2 pm"),
        *("6 декабря с 14:00 до 15:30", "6 декабря 14:00 - 6 декабря 15:30", "2:00pm-3:30pm, 6 December"),
    ],
)
def test_hours_are_read_and_last_two_lessons_unless_told_otherwise(typed: str) -> None:
    lesson = When(at("2026-12-06", "14:00"), at("2026-12-06", "15:30"), whole_days=False)

    assert read_when(typed, zone=UFA, now=NOON) == lesson


def test_a_period_with_an_hour_begins_at_it_and_lasts_to_the_end_of_the_last_day() -> None:
    told = When(at("2026-12-06", "10:00"), at("2026-12-08", "23:59"), whole_days=False)

    assert read_when("6-8 декабря, 10:00", zone=UFA, now=NOON) == told


def test_both_ends_may_have_an_hour() -> None:
    told = When(at("2026-12-06", "10:00"), at("2026-12-08", "16:00"), whole_days=False)

    assert read_when("6.12 10:00 - 8.12 16:00", zone=UFA, now=NOON) == told


def test_an_evening_may_pass_midnight() -> None:
    told = When(at("2026-12-06", "22:00"), at("2026-12-07", "01:00"), whole_days=False)

    assert read_when("6.12 22:00-01:00", zone=UFA, now=NOON) == told


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20 января", days("2027-01-20")),
        ("20 декабря - 20 января", days("2026-12-20", "2027-01-20")),
        ("20 декабря - 20 января 2027", days("2026-12-20", "2027-01-20")),
        ("завтра", days("2026-11-26")),
        ("сегодня", days("2026-11-25")),
    ],
)
def test_with_no_year_the_next_such_day_is_meant(typed: str, meant: When) -> None:
    assert read_when(typed, zone=UFA, now=NOON) == meant


def test_hours_alone_are_of_the_day_that_is_known() -> None:
    told = read_when("14:00-15:30", zone=UFA, now=NOON, day=date(2026, 12, 6))

    assert told == When(at("2026-12-06", "14:00"), at("2026-12-06", "15:30"), whole_days=False)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "скоро", "32.12", "30 февраля", "6", "14:00", "25:00 6 декабря", "6.12.2062", "6 7 декабря"),
        *("1.12 - 2.12 - 3.12", "6.12 10:00 11:00 12:00", "декабрь", "6 декабря!!!", "😀", "6-7"),
    ],
)
def test_what_tells_no_day_is_refused(typed: str) -> None:
    with pytest.raises(WhenNotRead):
        read_when(typed, zone=UFA, now=NOON)


def test_nothing_is_over_before_it_begins() -> None:
    with pytest.raises(WhenBackwards):
        read_when("8.12.2026 - 6.12.2026", zone=UFA, now=NOON)


def test_a_deadline_without_an_hour_is_the_end_of_its_day_and_a_beginning_its_start() -> None:
    ends = read_moment("1 декабря", zone=UFA, now=NOON, is_end=True)
    begins = read_moment("1 декабря", zone=UFA, now=NOON, is_end=False)

    assert (begins, ends) == (at("2026-12-01", "00:00"), at("2026-12-01", "23:59"))


def test_a_deadline_with_an_hour_is_that_hour() -> None:
    assert read_moment("1.12 в 18:00", zone=UFA, now=NOON, is_end=True) == at("2026-12-01", "18:00")
