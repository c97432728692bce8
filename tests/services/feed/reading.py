"""Somebody's calendar as another program reads it, and what the bot says in it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from models.account import MessengerName
from models.person import Language


class PlainWording:
    """As much as a test can tell apart."""

    def name(self, language: Language) -> str:
        return f"Мои события ({language})"

    def cancelled(self, title: str, language: Language) -> str:
        return f"Отменено ({language}): {title}"

    def card(self, event_id: int, messenger: MessengerName | None) -> str:
        return f"https://{messenger}.example/{event_id}"


def book_of(content: bytes) -> Calendar:
    book = Calendar.from_ical(content.decode())
    assert isinstance(book, Calendar)
    return book


def items_of(content: bytes) -> dict[str, Any]:
    """By their titles; of one title there is one."""
    items = book_of(content).walk("VEVENT")
    titles = [str(item["summary"]) for item in items]
    assert len(titles) == len(set(titles))
    return dict(zip(titles, items, strict=True))


def titles_of(content: bytes) -> list[str]:
    return [str(item["summary"]) for item in book_of(content).walk("VEVENT")]


def bounds(item: Any) -> tuple[date, date | None]:
    return item["dtstart"].dt, item["dtend"].dt if "dtend" in item else None


def alarms(item: Any) -> Sequence[timedelta]:
    return [-alarm["trigger"].dt for alarm in item.walk("VALARM")]
