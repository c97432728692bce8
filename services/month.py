from dataclasses import dataclass
from datetime import datetime
from typing import Self
from zoneinfo import ZoneInfo

from typing_extensions import override


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year. When it begins and ends depends on who looks at the calendar."""

    year: int
    number: int

    @classmethod
    def of(cls, moment: datetime, zone: str) -> Self:
        local = moment.astimezone(ZoneInfo(zone))
        return cls(local.year, local.month)

    @classmethod
    def read(cls, text: str) -> Self:
        year, number = text.split("-")
        month = cls(int(year), int(number))
        if not (1 <= month.number <= 12 and 2000 <= month.year < 3000):  # noqa: PLR2004  the calendar's own
            raise ValueError(text)
        return month

    @override
    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"

    def later(self, months: int) -> "Month":
        years, index = divmod(self.number - 1 + months, 12)
        return Month(self.year + years, index + 1)

    def bounds(self, zone: str) -> tuple[datetime, datetime]:
        """The first moment of the month, and the first that is no longer in it."""
        after = self.later(1)
        return (
            datetime(self.year, self.number, 1, tzinfo=ZoneInfo(zone)),
            datetime(after.year, after.number, 1, tzinfo=ZoneInfo(zone)),
        )
