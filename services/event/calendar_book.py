"""Occasions as other programs read them (RFC 5545, 7986): in a file, or in a book that is read anew."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Component
    from icalendar import Event as Item

# Never to change: by it a calendar knows an event again, moves it, and strikes it out.
DOMAIN = "consortium-bot"
DAY = timedelta(days=1)
BEFORE_AN_HOUR = (DAY, timedelta(hours=1))
# Of whole days, which begin at midnight: at nine in the morning of the day before.
BEFORE_A_DAY = (timedelta(hours=15),)
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  the beginning of a zone is told by its own clock


@dataclass(frozen=True, slots=True)
class Occasion:
    """One entry of a calendar."""

    uid: str
    # None of the event itself.
    stage_id: int | None
    # Grows when it is changed: the newer of two with one uid is the one that counts.
    revision: int
    title: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    whole_days: bool
    place: str = ""
    description: str = ""
    address: str = ""
    is_cancelled: bool = False
    # There is no seat yet, or nobody has said yes.
    is_tentative: bool = False
    # How long before the beginning it rings.
    alarms: tuple[timedelta, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscription:
    """How a book is called in a calendar that looks into it, and how often it is worth a look."""

    name: str
    every: timedelta


def usual_alarms(*, whole_days: bool) -> tuple[timedelta, ...]:
    return BEFORE_A_DAY if whole_days else BEFORE_AN_HOUR


def written(occasions: Sequence[Occasion], now: datetime, subscription: Subscription | None = None) -> bytes:
    """The same shape serves one file and a subscription: published, with what is cancelled still in it."""
    # Six megabytes that most hours have no use for.
    from icalendar import Calendar as Book  # noqa: PLC0415  few ever ask for a calendar

    book = Book()
    _fill(book, {"prodid": f"-//{DOMAIN}//calendar//RU", "version": "2.0", "method": "PUBLISH"}.items())
    if subscription is not None:
        _subscribe(book, subscription)
    for occasion in occasions:
        book.add_component(_item(occasion, now))
    if not occasions:
        _fill_nothing(book)
    content: bytes = book.to_ical()
    return content


def _subscribe(book: "Component", subscription: Subscription) -> None:
    """By the names of the standard, and by those that programs knew before there was one."""
    from icalendar import vDuration  # noqa: PLC0415  as above

    _fill(book, [("name", subscription.name), ("x-wr-calname", subscription.name)])
    book.add("refresh-interval", subscription.every, {"VALUE": "DURATION"})
    book.add("x-published-ttl", vDuration(subscription.every))


def _fill_nothing(book: "Component") -> None:
    """A book has something in it, or programs take it for a broken one: a clock, when nothing is ahead."""
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415  as above

    clock, always = Timezone(), TimezoneStandard()
    _fill(clock, [("tzid", "Etc/UTC")])
    nought = timedelta()
    _fill(always, [("dtstart", EPOCH), ("tzoffsetfrom", nought), ("tzoffsetto", nought)])
    clock.add_component(always)
    book.add_component(clock)


def _item(occasion: Occasion, now: datetime) -> "Item":
    from icalendar import Event as Item  # noqa: PLC0415  as above

    item, (first, last) = Item(), _bounds(occasion)
    # A contest of five months keeps nobody busy for five months.
    is_free = occasion.whole_days or occasion.is_cancelled or occasion.is_tentative
    facts: dict[str, object] = {
        "uid": occasion.uid,
        "sequence": occasion.revision,
        "dtstamp": now,
        "dtstart": first,
        "dtend": last,
        "summary": occasion.title,
        "description": occasion.description,
        "location": occasion.place,
        "url": occasion.address,
        "status": _status(occasion),
        "transp": "TRANSPARENT" if is_free else "OPAQUE",
    }
    # The sequence is nought at first, and nought is said.
    _fill(item, ((name, fact) for name, fact in facts.items() if fact not in ("", None)))
    if not occasion.is_cancelled:
        _set_alarms(item, occasion)
    return item


def _status(occasion: Occasion) -> str:
    if occasion.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if occasion.is_tentative else "CONFIRMED"


def _bounds(occasion: Occasion) -> tuple[date, date | None]:
    """Hours in UTC, which needs no table of zones; days by the clock of the place, the last one excluded."""
    if not occasion.whole_days:
        return occasion.starts_at, occasion.ends_at if occasion.ends_at > occasion.starts_at else None
    place = ZoneInfo(occasion.zone)
    return occasion.starts_at.astimezone(place).date(), occasion.ends_at.astimezone(place).date() + DAY


def _set_alarms(item: "Item", occasion: Occasion) -> None:
    from icalendar import Alarm  # noqa: PLC0415  as above

    for before in occasion.alarms:
        alarm = Alarm()
        _fill(alarm, {"action": "DISPLAY", "description": occasion.title, "trigger": -before}.items())
        item.add_component(alarm)


def _fill(component: "Component", facts: Iterable[tuple[str, object]]) -> None:
    for name, fact in facts:
        component.add(name, fact)
