"""What schools have published in a school year: all of them for whoever decides, its own for a school."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.media_count import MediaCount, MediaKind
from models.person import Person
from models.school import School, SchoolStanding
from services.actor import Actor
from services.clock import Clock
from services.listing import Listing, listing
from services.media.refusal import CountsNotYours
from services.media.school_year import SchoolYear, month_of
from services.media.tally import Tally, of_year, tallies, total
from services.month import Month
from services.post.right import WRITE_BY, decides_by
from services.right import Administrators
from services.store import Store
from services.workplace import CONSORTIUM, Workplace, school_named, workplace, workplaces

SCHOOLS_ON_A_PAGE = 5
ENTRIES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CountLine:
    place: Workplace
    tally: Tally


@dataclass(frozen=True, slots=True)
class CountsPage:
    year: SchoolYear
    lines: Listing[CountLine]
    # Of all the lines there are, on whatever page.
    whole: Tally
    decides: bool
    is_present: bool


@dataclass(frozen=True, slots=True)
class EnteredLine:
    """A number somebody has entered. Of whoever is gone, no name."""

    kind: MediaKind
    month: Month
    amount: int
    who: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class SchoolCounts:
    place: Workplace
    year: SchoolYear
    whole: Tally
    months: tuple[tuple[Month, Tally], ...]
    entered: tuple[EnteredLine, ...]
    decides: bool
    # Its own people ask for what they think is wrong to be looked at.
    may_ask: bool
    # For which numbers are most likely entered next.
    month: Month
    is_present: bool


class MediaCounts:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def page(self, year: int | None, *, page: int, actor_id: int) -> CountsPage:
        return await self._store.read(counts_page, year, page, self._actor(actor_id))

    async def tools(self, year: int | None, *, actor_id: int) -> CountsPage:
        """For whoever decides: what else is done with all the numbers."""
        return await self._store.read(for_tools, year, self._actor(actor_id))

    async def school(self, school_id: str, year: int | None, *, actor_id: int) -> SchoolCounts:
        return await self._store.read(school_counts, school_id, year, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def counts_page(session: Session, year: int | None, page: int, actor: Actor) -> CountsPage:
    """Those who have published most stand first."""
    shown = SchoolYear.shown(year, actor.now)
    rights = actor.rights(session)
    decides, own = decides_by(rights), rights.schools(*WRITE_BY)
    if not decides and not own:
        raise CountsNotYours
    lines = all_lines(session, shown)
    if not decides:
        # A school that was merged is seen as what it is now.
        mine = {school_named(session, school_id).id for school_id in own}
        lines = [line for line in lines if line.place.school_id in mine]
    lines.sort(
        key=lambda line: (-line.tally.weight, line.place.name, line.place.city, line.place.school_id or "")
    )
    return CountsPage(
        shown,
        listing(lines, number=page, size=SCHOOLS_ON_A_PAGE),
        total(line.tally for line in lines),
        decides,
        shown == SchoolYear.of(actor.now),
    )


def for_tools(session: Session, year: int | None, actor: Actor) -> CountsPage:
    shown = counts_page(session, year, 1, actor)
    if not shown.decides:
        raise CountsNotYours
    return shown


def school_counts(session: Session, school_id: str, year: int | None, actor: Actor) -> SchoolCounts:
    decides, is_theirs = seen_by(session, school_id, actor)
    shown, place = SchoolYear.shown(year, actor.now), workplace(session, school_id)
    counted = tallies(session, shown, place.school_id)
    by_month = [(month, counted.get((place.school_id, month), Tally())) for month in shown.months]
    return SchoolCounts(
        place,
        shown,
        total(tally for _, tally in by_month),
        tuple((month, tally) for month, tally in by_month if not tally.is_empty),
        _entered(session, place.school_id, shown),
        decides,
        may_ask=is_theirs and not decides,
        month=shown.nearest_month(actor.now),
        is_present=shown == SchoolYear.of(actor.now),
    )


def seen_by(session: Session, school_id: str, actor: Actor) -> tuple[bool, bool]:
    """Whether somebody sees it as one who decides, and whether as one of its own. As neither: refused."""
    rights = actor.rights(session)
    decides, is_theirs = decides_by(rights), school_id in rights.schools(*WRITE_BY)
    if not decides and not is_theirs:
        raise CountsNotYours
    return decides, is_theirs


def all_lines(session: Session, year: SchoolYear) -> list[CountLine]:
    """Every member of that year, with or without numbers; and whoever else has some."""
    by_school = of_year(tallies(session, year))
    members = [school.id for school in _members(session, year)]
    ids = dict.fromkeys([*members, *(school for school in by_school if school is not None)])
    places = workplaces(session, ids)
    lines = [CountLine(places[school], by_school.get(school, Tally())) for school in ids]
    if None in by_school:
        lines.append(CountLine(CONSORTIUM, by_school[None]))
    return lines


def _members(session: Session, year: SchoolYear) -> Sequence[School]:
    """As far as the papers tell the day: of a mere year it is not known when in it somebody came or left."""
    begins, ends = f"{year.year}-09-01", f"{year.year + 1}-08-31"
    members = session.scalars(select(School).where(School.standing == SchoolStanding.MEMBER))
    return [
        school
        for school in members
        if not (school.left_on and school.left_on < begins[: len(school.left_on)])
        and not (school.joined_on and school.joined_on > ends[: len(school.joined_on)])
    ]


def _entered(session: Session, school_id: str | None, year: SchoolYear) -> tuple[EnteredLine, ...]:
    rows = session.execute(
        select(MediaCount, Person.full_name, Person.name)
        .outerjoin(Person, Person.id == MediaCount.entered_by)
        .where(MediaCount.school_id == school_id, MediaCount.month.between(*year.days))
        .order_by(MediaCount.entered_at.desc(), MediaCount.id.desc())
        .limit(ENTRIES_SHOWN)
    )
    return tuple(
        EnteredLine(row.kind, month_of(row.month), row.amount, full_name or name or None, row.entered_at)
        for row, full_name, name in rows
    )
