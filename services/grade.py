"""Grades and school years: a grade is right in one year, and one higher in the next."""

from datetime import date

from models.event import FIRST_GRADE, LAST_GRADE

SEPTEMBER = 9
# Grades in which everybody counts as younger than fourteen, and in which nobody knows without asking.
LAST_GRADE_UNDER_FOURTEEN, FIRST_GRADE_ASKED, LAST_GRADE_ASKED = 6, 7, 9


def school_year(day: date) -> int:
    """The calendar year in which the school year of the day began."""
    return day.year if day.month >= SEPTEMBER else day.year - 1


def grade_on(day: date, *, grade: int, year: int) -> int | None:
    """The grade on a day, of somebody who was in that grade in that school year; nothing outside school."""
    then = grade + school_year(day) - year
    return then if FIRST_GRADE <= then <= LAST_GRADE else None
