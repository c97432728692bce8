from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from services.month import Month


@pytest.mark.parametrize(
    ("zone", "month"), [("Europe/Moscow", Month(2027, 1)), ("America/New_York", Month(2026, 12))]
)
def test_the_month_of_a_moment_depends_on_who_looks(zone: str, month: Month) -> None:
    assert Month.of(datetime(2026, 12, 31, 21, tzinfo=UTC), zone) == month


def test_a_month_is_written_and_read_back() -> None:
    assert str(Month(2026, 9)) == "2026-09"
    assert Month.read("2026-09") == Month(2026, 9)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-", "-9", "2026-0", "2026-13", "1999-12", "3000-01", "2026-09-01", "год-09"]
)
def test_what_is_no_month_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Month.read(text)


@pytest.mark.parametrize(
    ("months", "later"),
    [(0, Month(2026, 12)), (1, Month(2027, 1)), (12, Month(2027, 12)), (-12, Month(2025, 12))],
)
def test_months_later_the_year_may_be_another(months: int, later: Month) -> None:
    assert Month(2026, 12).later(months) == later


def test_months_follow_each_other() -> None:
    assert sorted([Month(2027, 1), Month(2026, 12), Month(2026, 9)]) == [
        Month(2026, 9),
        Month(2026, 12),
        Month(2027, 1),
    ]


def test_a_month_ends_where_the_next_begins() -> None:
    assert Month(2026, 12).bounds("Europe/Moscow")[1] == Month(2027, 1).bounds("Europe/Moscow")[0]


def test_a_february_of_a_leap_year_has_twenty_nine_days() -> None:
    first, after = Month(2028, 2).bounds("Europe/Moscow")

    assert (after - first).days == 29


def test_a_month_begins_at_midnight_of_the_one_who_looks() -> None:
    first, _ = Month(2026, 9).bounds("Asia/Kamchatka")

    assert first == datetime(2026, 9, 1, tzinfo=ZoneInfo("Asia/Kamchatka"))
    assert first.astimezone(UTC) == datetime(2026, 8, 31, 12, tzinfo=UTC)
