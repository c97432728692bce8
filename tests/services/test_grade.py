from datetime import date

import pytest

from services.grade import grade_on, school_year


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 8, 31), 2025),
        (date(2026, 9, 1), 2026),
        (date(2026, 12, 31), 2026),
        (date(2027, 1, 1), 2026),
    ],
)
def test_a_school_year_begins_on_the_first_of_september(day: date, year: int) -> None:
    assert school_year(day) == year


@pytest.mark.parametrize(
    ("day", "grade"),
    [
        (date(2026, 9, 1), 7),
        (date(2027, 8, 31), 7),
        (date(2027, 9, 1), 8),
        (date(2026, 8, 31), 6),
        (date(2031, 8, 31), 11),
        (date(2031, 9, 1), None),
        (date(2020, 9, 1), 1),
        (date(2020, 8, 31), None),
    ],
)
def test_a_grade_is_told_for_the_day_of_the_event(day: date, grade: int | None) -> None:
    assert grade_on(day, grade=7, year=2026) == grade
