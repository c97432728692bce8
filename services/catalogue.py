from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, bindparam, case, delete, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from models.event import Event, EventKind
from models.saved_search import SEARCH_CHARACTERS, SavedSearch
from services.clock import Clock
from services.event.phase import ALIVE, SHOWN
from services.insertion import insert_new
from services.month import Month
from services.people import Speaker
from services.refusal import EventNotFound, NothingToLookFor, SearchNotFound, WordsTooLong
from services.search import Search
from services.store import Store

# A school year and the summer after it: what is further off is not planned yet.
MONTHS_AHEAD = 12
# Words are a person's own: they are kept while their buttons may still be pressed, and not for ever.
SEARCHES_KEPT = 20


class Audience(StrEnum):
    """For whom an event may be, as people look for it."""

    PRIMARY = "primary"
    MIDDLE = "middle"
    SENIOR = "senior"
    COLLEGE = "college"
    TEACHERS = "teachers"
    HEADS = "heads"


# The tiers in which the consortium's contests are announced.
GRADES = {Audience.PRIMARY: (1, 4), Audience.MIDDLE: (5, 7), Audience.SENIOR: (8, 11)}


# Built once: a card is what is pressed most when a registration opens.
CARD = (
    select(Event)
    .where(Event.id == bindparam("event_id"), Event.state.in_(SHOWN))
    .options(joinedload(Event.organiser, innerjoin=True))
)

# Moved by so much, the midnight and the last minute of a day stand on that same date of UTC, whichever zone
# from UTC to Kamchatka the day was in.
FROM_MIDNIGHT, FROM_LAST_MINUTE = timedelta(hours=12), timedelta(hours=-11)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of the coming events: each part that is named narrows it. Names fit into a button."""

    kind: EventKind | None = None
    audience: Audience | None = None
    month: Month | None = None
    search_id: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One event, and whether it lies behind by now."""

    event: Event
    is_over: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the events of a selection, and how many there are in all."""

    events: Sequence[Event]
    number: int
    pages: int
    total: int
    words: str | None
    # Nothing has all the words: these have some of them.
    is_similar: bool = False


class Catalogue:
    """The season's coming events, to read."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def page(self, selection: Selection, reader: Speaker, *, number: int, size: int) -> Page:
        """A page of what is ahead, or the last one when there are fewer now than the button knew of."""
        now = self._clock()
        return await self._store.read(page, selection, reader, number=number, size=size, now=now)

    async def card(self, event_id: int) -> Card:
        return await self._store.read(card, event_id, now=self._clock())

    async def ahead(self) -> int:
        """How many events are still to come and will take place."""
        return await self._store.read(ahead, now=self._clock())

    async def kinds(self, selection: Selection, reader: Speaker) -> dict[EventKind, int]:
        """How many of each kind there are, within whatever else the selection is narrowed to."""
        return await self._store.read(kinds, replace(selection, kind=None), reader, now=self._clock())

    async def audiences(self, selection: Selection, reader: Speaker) -> dict[Audience, int]:
        return await self._store.read(audiences, replace(selection, audience=None), reader, now=self._clock())

    async def months(self, selection: Selection, reader: Speaker) -> dict[Month, int]:
        return await self._store.read(months, replace(selection, month=None), reader, now=self._clock())

    async def look_for(self, words: str, *, person_id: int) -> int:
        """Keep the words, for the buttons that will turn their pages; answers the id of the search."""
        if len(words) > SEARCH_CHARACTERS:
            raise WordsTooLong(SEARCH_CHARACTERS)
        if not Search.read(words):
            raise NothingToLookFor
        return await self._store.write(look_for, words, person_id=person_id)


def page(
    session: Session, selection: Selection, reader: Speaker, *, number: int, size: int, now: datetime
) -> Page:
    words = _words(session, selection, reader)
    wanted, is_similar = _wanted_or_similar(session, selection, words, reader.zone, now)
    total = session.scalars(select(func.count()).select_from(Event).where(wanted)).one()
    pages = max(1, -(-total // size))
    number = min(max(number, 1), pages)
    events = session.scalars(
        select(Event)
        .where(wanted)
        .order_by(_next_date(now), Event.id)
        .limit(size)
        .offset((number - 1) * size)
    )
    return Page(events.all(), number, pages, total, words, is_similar)


def card(session: Session, event_id: int, *, now: datetime) -> Card:
    event = session.scalars(CARD, {"event_id": event_id}).one_or_none()
    if event is None:
        raise EventNotFound
    return Card(event, is_over=event.ends_at < now)


def ahead(session: Session, *, now: datetime) -> int:
    takes_place = and_(_ahead(now), Event.state.in_(ALIVE))
    return session.scalars(select(func.count()).select_from(Event).where(takes_place)).one()


def kinds(session: Session, selection: Selection, reader: Speaker, *, now: datetime) -> dict[EventKind, int]:
    words = _words(session, selection, reader)
    wanted, _ = _wanted_or_similar(session, selection, words, reader.zone, now)
    rows = session.execute(
        select(Event.kind, func.count()).where(wanted).group_by(Event.kind).order_by(func.count().desc())
    )
    return {row[0]: row[1] for row in rows}


def audiences(
    session: Session, selection: Selection, reader: Speaker, *, now: datetime
) -> dict[Audience, int]:
    words = _words(session, selection, reader)
    wanted, _ = _wanted_or_similar(session, selection, words, reader.zone, now)
    counts = session.execute(
        select(*(func.count().filter(_for(audience)) for audience in Audience)).where(wanted)
    ).one()
    return {audience: count for audience, count in zip(Audience, counts, strict=True) if count}


def months(session: Session, selection: Selection, reader: Speaker, *, now: datetime) -> dict[Month, int]:
    first = Month.of(now, reader.zone)
    coming = [first.later(count) for count in range(MONTHS_AHEAD)]
    words = _words(session, selection, reader)
    wanted, _ = _wanted_or_similar(session, selection, words, reader.zone, now)
    counts = session.execute(
        select(*(func.count().filter(_within(month, reader.zone)) for month in coming)).where(wanted)
    ).one()
    return {month: count for month, count in zip(coming, counts, strict=True) if count}


def look_for(session: Session, words: str, *, person_id: int) -> int:
    insert_new(session, SavedSearch, [{"person_id": person_id, "words": words}], returning=(SavedSearch.id,))
    found = session.scalars(
        select(SavedSearch.id).where(SavedSearch.person_id == person_id, SavedSearch.words == words)
    ).one()
    latest = (
        select(SavedSearch.id)
        .where(SavedSearch.person_id == person_id)
        .order_by(SavedSearch.id.desc())
        .limit(SEARCHES_KEPT)
    )
    session.execute(
        delete(SavedSearch).where(
            SavedSearch.person_id == person_id, SavedSearch.id.not_in(latest), SavedSearch.id != found
        )
    )
    return found


def _words(session: Session, selection: Selection, reader: Speaker) -> str | None:
    """The words of one's own search. Another's is not there, whoever forged the button."""
    if selection.search_id is None:
        return None
    words = session.scalars(
        select(SavedSearch.words).where(
            SavedSearch.id == selection.search_id, SavedSearch.person_id == reader.person_id
        )
    ).one_or_none()
    if words is None:
        raise SearchNotFound
    return words


def _ahead(now: datetime) -> ColumnElement[bool]:
    return and_(Event.state.in_(SHOWN), Event.ends_at >= now)


def _next_date(now: datetime) -> ColumnElement[datetime]:
    """The date that matters next: when an event begins, or, of one that has begun, when it is over."""
    return case((Event.starts_at > now, Event.starts_at), else_=Event.ends_at)


def _wanted_or_similar(
    session: Session, selection: Selection, words: str | None, zone: str, now: datetime
) -> tuple[ColumnElement[bool], bool]:
    """The selection; or, when nothing has all the words of it, whatever has any of them."""
    chosen = _chosen(selection, zone, now)
    if words is None:
        return chosen, False
    search = Search.read(words)
    found = [_with_piece(piece) for piece in search.pieces]
    chosen = and_(chosen, *(_for_grades(grade, grade) for grade in search.grades))
    exactly = and_(chosen, *found)
    if len(found) <= 1 or session.scalars(select(exists().where(exactly))).one():
        return exactly, False
    similar = and_(chosen, or_(*found))
    return similar, session.scalars(select(exists().where(similar))).one()


def _chosen(selection: Selection, zone: str, now: datetime) -> ColumnElement[bool]:
    conditions = [_ahead(now)]
    if selection.kind:
        conditions.append(Event.kind == selection.kind)
    if selection.audience:
        conditions.append(_for(selection.audience))
    if selection.month:
        conditions.append(_within(selection.month, zone))
    return and_(*conditions)


def _with_piece(piece: str) -> ColumnElement[bool]:
    # The last stem has no space after it, which a whole word asks for.
    return (Event.search + " ").contains(piece, autoescape=True)


def _for_grades(lowest: int, highest: int) -> ColumnElement[bool]:
    return and_(Event.grade_from <= highest, Event.grade_to >= lowest)


def _for(audience: Audience) -> ColumnElement[bool]:
    if audience in GRADES:
        return _for_grades(*GRADES[audience])
    return {
        Audience.COLLEGE: Event.for_colleges,
        Audience.TEACHERS: Event.for_teachers,
        Audience.HEADS: Event.for_heads,
    }[audience].is_(True)


def _within(month: Month, zone: str) -> ColumnElement[bool]:
    first, after = month.bounds(zone)
    by_the_reader = and_(Event.starts_at < after, Event.ends_at >= first)
    return case((Event.whole_days.is_(True), _with_dates_in(month)), else_=by_the_reader)


def _with_dates_in(month: Month) -> ColumnElement[bool]:
    """Of whole days, whoever reads: they go by the clock of their place, which each row has its own."""
    first, after = month.bounds("UTC")
    return and_(Event.starts_at < after - FROM_MIDNIGHT, Event.ends_at >= first - FROM_LAST_MINUTE)
