"""Which days a digest is of: those that have just passed, or are nearly over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Self
from zoneinfo import ZoneInfo

from services.month import Month

MOSCOW: Final = ZoneInfo("Europe/Moscow")
# Until Wednesday, and until the fifteenth, it is the days before that everybody writes about.
WEEK_TURNS, MONTH_TURNS = 3, 15
A_WEEK: Final = timedelta(days=7)


class DigestSpan(StrEnum):
    """Short words: buttons carry them."""

    WEEK = "w"
    MONTH = "m"


@dataclass(frozen=True, slots=True)
class DigestPeriod:
    """Whole days of Moscow, the last one included."""

    span: DigestSpan
    first: date
    last: date

    @classmethod
    def of(cls, span: DigestSpan, now: datetime) -> Self:
        today = now.astimezone(MOSCOW).date()
        if span is DigestSpan.WEEK:
            monday = today - timedelta(days=today.weekday())
            first = monday if today.weekday() >= WEEK_TURNS else monday - A_WEEK
            return cls(span, first, first + A_WEEK - timedelta(days=1))
        month = Month(today.year, today.month).later(0 if today.day >= MONTH_TURNS else -1)
        after = month.later(1)
        last = date(after.year, after.number, 1) - timedelta(days=1)
        return cls(span, date(month.year, month.number, 1), last)

    @property
    def key(self) -> str:
        """Of one week there is one digest, whoever makes it and however often."""
        if self.span is DigestSpan.WEEK:
            year, week, _ = self.first.isocalendar()
            return f"digest:week:{year}-{week:02}"
        return f"digest:month:{self.first:%Y-%m}"

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        after = self.last + timedelta(days=1)
        return (
            datetime.combine(self.first, time(), MOSCOW),
            datetime.combine(after, time(), MOSCOW),
        )

    @property
    def ahead(self) -> timedelta:
        """How far it looks forward."""
        return A_WEEK if self.span is DigestSpan.WEEK else timedelta(days=31)
