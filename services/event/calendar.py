"""An event as the calendars of telephones understand it."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.person import Language
from models.stage import Site, Stage
from services.clock import Clock
from services.event.phase import SHOWN
from services.refusal import EventNotFound
from services.store import Store

if TYPE_CHECKING:
    from icalendar import Component
    from icalendar import Event as Item

# Never to change: by it a calendar knows an event again, moves it, and strikes it out.
DOMAIN = "consortium-bot"
DAY = timedelta(days=1)
BEFORE_AN_HOUR = (DAY, timedelta(hours=1))
# Of whole days, which begin at midnight: at nine in the morning of the day before.
BEFORE_A_DAY = (timedelta(hours=15),)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One entry of a calendar."""

    uid: str
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


@dataclass(frozen=True, slots=True)
class CalendarFile:
    title: str
    content: bytes


class Calendars:
    """Events to be taken along into a calendar of one's own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def of_event(
        self, event_id: int, language: Language, *, address: str = "", site_id: int | None = None
    ) -> CalendarFile:
        """For whoever sees the event. The address leads back to us; the site is the one that was chosen."""
        occasions = await self._store.read(occasions_of, event_id, language, address, site_id)
        content = await asyncio.to_thread(calendar_file, occasions, self._clock())
        return CalendarFile(occasions[0].title, content)


def occasions_of(
    session: Session, event_id: int, language: Language, address: str, site_id: int | None
) -> list[Occasion]:
    """The event itself, and after it those of its stages that have days or hours of their own."""
    event = session.get(Event, event_id)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    stages = session.scalars(select(Stage).where(Stage.event_id == event_id).order_by(Stage.position)).all()
    site = session.get(Site, site_id) if site_id is not None else None
    whole = _whole(event, language, address)
    own = [stage for stage in stages if (stage.starts_at, stage.ends_at) != (event.starts_at, event.ends_at)]
    return [whole, *(_part(stage, whole, site) for stage in own)]


def _whole(event: Event, language: Language, address: str) -> Occasion:
    link = event.link or address
    return Occasion(
        uid=f"event-{event.id}@{DOMAIN}",
        revision=event.revision,
        title=_in_language(event.title, event.title_en, language),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        whole_days=event.whole_days,
        place=_in_language(event.place, event.place_en, language),
        description=_paragraphs(_in_language(event.summary, event.summary_en, language), event.link, address),
        address=link,
        is_cancelled=event.state is EventState.CANCELLED,
    )


def _part(stage: Stage, whole: Occasion, site: Site | None) -> Occasion:
    is_there = site is not None and site.stage_id == stage.id
    place = ", ".join(filter(None, (site.title, site.address))) if site and is_there else stage.place
    return Occasion(
        uid=whole.uid.replace("@", f"-stage-{stage.id}@"),
        revision=whole.revision,
        title=f"{whole.title}: {stage.title}",
        starts_at=stage.starts_at,
        ends_at=stage.ends_at,
        zone=whole.zone,
        whole_days=stage.whole_days,
        place=place,
        description=_paragraphs(stage.link, whole.description),
        address=stage.link or whole.address,
        is_cancelled=whole.is_cancelled,
    )


def _in_language(russian: str, english: str, language: Language) -> str:
    """What was entered in a chat has no English yet."""
    return english or russian if language is Language.EN else russian


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)


def calendar_file(occasions: Sequence[Occasion], now: datetime) -> bytes:
    """The same shape serves one file and a subscription: published, with what is cancelled still in it."""
    # Six megabytes that most hours have no use for.
    from icalendar import Calendar as Book  # noqa: PLC0415

    book = Book()
    _fill(book, {"prodid": f"-//{DOMAIN}//calendar//RU", "version": "2.0", "method": "PUBLISH"}.items())
    for occasion in occasions:
        book.add_component(_item(occasion, now))
    content: bytes = book.to_ical()
    return content


def _item(occasion: Occasion, now: datetime) -> "Item":
    from icalendar import Event as Item  # noqa: PLC0415  as above

    item, (first, last) = Item(), _bounds(occasion)
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
        "status": "CANCELLED" if occasion.is_cancelled else "CONFIRMED",
        # A contest of five months keeps nobody busy for five months.
        "transp": "TRANSPARENT" if occasion.whole_days or occasion.is_cancelled else "OPAQUE",
    }
    # The sequence is nought at first, and nought is said.
    _fill(item, ((name, fact) for name, fact in facts.items() if fact not in ("", None)))
    if not occasion.is_cancelled:
        _set_alarms(item, occasion)
    return item


def _bounds(occasion: Occasion) -> tuple[date, date | None]:
    """Hours in UTC, which needs no table of zones; days by the clock of the place, the last one excluded."""
    if not occasion.whole_days:
        return occasion.starts_at, occasion.ends_at if occasion.ends_at > occasion.starts_at else None
    place = ZoneInfo(occasion.zone)
    return occasion.starts_at.astimezone(place).date(), occasion.ends_at.astimezone(place).date() + DAY


def _set_alarms(item: "Item", occasion: Occasion) -> None:
    from icalendar import Alarm  # noqa: PLC0415  as above

    for before in BEFORE_A_DAY if occasion.whole_days else BEFORE_AN_HOUR:
        alarm = Alarm()
        _fill(alarm, {"action": "DISPLAY", "description": occasion.title, "trigger": -before}.items())
        item.add_component(alarm)


def _fill(component: "Component", facts: Iterable[tuple[str, object]]) -> None:
    for name, fact in facts:
        component.add(name, fact)
