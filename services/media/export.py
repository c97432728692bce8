"""The yearly table as a workbook: by organisations, by months, by categories, and who entered what."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.media_count import MediaCount, MediaKind
from models.person import Person
from services.actor import Actor
from services.clock import Clock
from services.media.counts import CountLine, all_lines
from services.media.entering import require_counter
from services.media.school_year import MOSCOW, SchoolYear, month_of
from services.media.tally import CATEGORIES, Tallies, Tally, tallies, total
from services.month import Month
from services.right import Administrators
from services.sheet import Table, write_book
from services.store import Store
from services.workplace import Workplace

Cell = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class MediaWords:
    """What the workbook says besides what is in the database, in the reader's language."""

    yearly: str
    yearly_columns: Sequence[str]
    monthly: str
    monthly_columns: Sequence[str]
    categories: str
    categories_columns: Sequence[str]
    entered: str
    entered_columns: Sequence[str]
    total: str
    consortium: str
    kinds: Mapping[MediaKind, str]
    months: Mapping[Month, str]


@dataclass(frozen=True, slots=True)
class MediaBook:
    year: SchoolYear
    content: bytes
    organisations: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that the workbook is made of."""

    lines: Sequence[CountLine]
    by_month: Tallies
    entered: Sequence[tuple[MediaCount, str]]


class MediaExports:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def year(self, year: int | None, *, actor_id: int) -> SchoolYear:
        """Which one will be exported: its months are to be named by whoever speaks with people."""
        actor = Actor(actor_id, self._administrators, self._clock())
        await self._store.read(require_counter, actor)
        return SchoolYear.shown(year, actor.now)

    async def export(self, year: SchoolYear, words: MediaWords, *, actor_id: int) -> MediaBook:
        actor = Actor(actor_id, self._administrators, self._clock())
        counted = await self._store.read(read, year, actor)
        content = await asyncio.to_thread(write_book, tables(counted, words))
        return MediaBook(year, content, len(counted.lines))


def read(session: Session, year: SchoolYear, actor: Actor) -> Counted:
    require_counter(session, actor)
    lines = sorted(all_lines(session, year), key=lambda line: _in_order(line.place))
    entered = session.execute(
        select(MediaCount, Person.full_name, Person.name)
        .outerjoin(Person, Person.id == MediaCount.entered_by)
        .where(MediaCount.month.between(*year.days))
        .order_by(MediaCount.month, MediaCount.school_id, MediaCount.kind)
    )
    named = [(row, full_name or name or "") for row, full_name, name in entered]
    return Counted(lines, tallies(session, year), named)


def tables(counted: Counted, words: MediaWords) -> list[Table]:
    """As the yearly report has its table: what nobody has entered stays empty, for that is not nought."""
    names = {line.place.school_id: _name(line.place, words) for line in counted.lines}
    whole = CountLine(Workplace(name=words.total), total(line.tally for line in counted.lines))
    lines = [(names[line.place.school_id], line.tally) for line in counted.lines]
    summed = [*lines, (words.total, whole.tally)]
    months: list[list[Cell]] = [
        [names[school_id], words.months[month], *_monthly(tally)]
        for (school_id, month), tally in sorted(
            counted.by_month.items(), key=lambda one: (names[one[0][0]].casefold(), one[0][1])
        )
    ]
    zone = ZoneInfo(MOSCOW)
    entered: list[list[Cell]] = [
        [
            names[row.school_id],
            words.months[month_of(row.month)],
            words.kinds[row.kind],
            row.amount,
            who,
            row.entered_at.astimezone(zone),
        ]
        for row, who in counted.entered
    ]
    return [
        _table(words.yearly, words.yearly_columns, [[name, *_yearly(tally)] for name, tally in summed]),
        _table(words.monthly, words.monthly_columns, months),
        _table(
            words.categories,
            words.categories_columns,
            [[name, *_categories(tally)] for name, tally in summed],
        ),
        _table(words.entered, words.entered_columns, entered),
    ]


def _in_order(place: Workplace) -> tuple[str, str, str]:
    return place.name.casefold(), place.city, place.school_id or ""


def _table(name: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Table:
    return Table(name, columns, [list(zip(*rows, strict=True))] if rows else [])


def _name(place: Workplace, words: MediaWords) -> str:
    if place.school_id is None:
        return words.consortium
    return f"{place.name}, {place.city}" if place.city else place.name


def _yearly(tally: Tally) -> list[Cell]:
    entered = tally.entered
    return [
        tally.publications,
        entered.get(MediaKind.PORTAL),
        tally.wall,
        entered.get(MediaKind.PAGE_POINTS),
    ]


def _monthly(tally: Tally) -> list[Cell]:
    entered = tally.entered
    return [
        tally.posts,
        tally.wall,
        tally.channel,
        tally.views,
        tally.reactions,
        entered.get(MediaKind.PORTAL),
        tally.publications,
        entered.get(MediaKind.PAGE_POINTS),
    ]


def _categories(tally: Tally) -> list[Cell]:
    return [*(tally.entered.get(kind) for kind in CATEGORIES), tally.publications]
