"""The year by which publications are counted: from September to August, by Moscow's calendar."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

from services.grade import SEPTEMBER, school_year
from services.month import Month

MOSCOW: Final = "Europe/Moscow"
MONTHS: Final = 12
# The consortium was founded in it: before that nothing was counted.
FIRST_YEAR: Final = 2019


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """Named by the calendar year in which it began."""

    year: int

    @classmethod
    def of(cls, moment: datetime) -> Self:
        return cls(school_year(moment.astimezone(ZoneInfo(MOSCOW)).date()))

    @classmethod
    def shown(cls, year: int | None, now: datetime) -> Self:
        """The one that is asked for, as far as it can have been counted; the present one otherwise."""
        present = cls.of(now)
        return present if year is None else cls(min(max(year, FIRST_YEAR), present.year))

    @property
    def months(self) -> tuple[Month, ...]:
        first = Month(self.year, SEPTEMBER)
        return tuple(first.later(months) for months in range(MONTHS))

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        return self.months[0].bounds(MOSCOW)[0], self.months[-1].bounds(MOSCOW)[1]

    @property
    def days(self) -> tuple[date, date]:
        """The first days of its first month and of its last."""
        return first_day(self.months[0]), first_day(self.months[-1])

    def nearest_month(self, now: datetime) -> Month:
        """The one that numbers are most likely for: the present one, or the last of a year that is over."""
        present = Month.of(now, MOSCOW)
        return present if present in self.months else self.months[-1]


def first_day(month: Month) -> date:
    return date(month.year, month.number, 1)


def month_of(day: date) -> Month:
    return Month(day.year, day.month)
