"""News of the demonstration season: made up for it, and moved to the school year that is now."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.demo.season import school_year
from bot.demo.table import FIRST_MONTH, day_of, rows_of
from models.media_count import MediaKind
from models.post import NewsTopic
from services.news.loading import PlannedCount, PlannedNews

MOSCOW = ZoneInfo("Europe/Moscow")
# When editors sit down to it.
HOUR = time(11)
LINE_END = r"\n"


def news(today: date) -> list[PlannedNews]:
    year = school_year(today)
    return [
        PlannedNews(
            key=f"demo:{year}-{row['key']}",
            html=row["text"].replace(LINE_END, "\n"),
            topic=NewsTopic(row["topic"]),
            school_id=row["school"] or None,
            event_slug=f"{year}-{row['event']}" if row["event"] else None,
            published_at=datetime.combine(day_of(row["day"], year), HOUR, MOSCOW),
        )
        for row in rows_of("news.csv")
    ]


def counts(today: date) -> list[PlannedCount]:
    year = school_year(today)
    return [
        PlannedCount(
            school_id=row["school"],
            month=_first_day(int(row["month"]), year),
            kind=MediaKind(row["kind"]),
            amount=int(row["amount"]),
        )
        for row in rows_of("counts.csv")
    ]


def _first_day(month: int, year: int) -> date:
    return date(year if month >= FIRST_MONTH else year + 1, month, 1)
