"""Results as those see them who record them: whole, by nomination and grade, and one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.nomination import Nomination
from models.result import Result, ResultKind
from models.school import School
from models.stage import Stage
from services.actor import Actor
from services.entry.entry_name import TAKING_PART, names_of
from services.listing import Listing, listing
from services.result.scope import (
    Scope,
    Standing,
    Standings,
    read,
    result_of,
    scope_of,
    scope_of_entry,
    standings,
)

# As many buttons as stand in a row.
RESULTS_ON_A_PAGE, PICKED_ON_A_PAGE = 12, 5
# The best of each group first; a group is what `group_of` says.
BEST_FIRST = (
    func.coalesce(Nomination.position, 0),
    case(
        (or_(Entry.title != "", Nomination.grade_from.is_not(None), Nomination.grade_to.is_not(None)), 0),
        else_=func.coalesce(Entry.grade, 0),
    ),
    case({kind: place for place, kind in enumerate(ResultKind)}, value=Result.kind),
    func.coalesce(Result.number, 0),
    Entry.number,
)
# Those without a result first: they are what is left to do.
UNDONE_FIRST = (Result.id.is_not(None), Entry.number)


@dataclass(frozen=True, slots=True)
class Group:
    """Those who are compared with each other: of one nomination, and of one grade where each enters alone."""

    nomination: Nomination | None
    grade: int | None


@dataclass(frozen=True, slots=True)
class ResultLine:
    entry: Entry
    name: str
    group: Group
    result: Result | None

    @property
    def is_changed(self) -> bool:
        """After its people had been told of another one."""
        published = None if self.result is None else self.result.published_at
        return published is not None and self.result is not None and self.result.recorded_at > published


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what there are in all."""

    kinds: Mapping[ResultKind, int]
    # Who takes part and has no result yet.
    without: int
    # Recorded, and not yet told to anybody.
    unpublished: int
    published_at: datetime | None

    @property
    def recorded(self) -> int:
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class ResultList:
    scope: Scope
    tally: Tally
    lines: Listing[ResultLine]
    has_stages: bool
    # How many of the others have just been said to have taken part; none, where nobody asked for it.
    done: int | None = None


@dataclass(frozen=True, slots=True)
class OneResult:
    scope: Scope
    line: ResultLine
    school: School | None
    # It has just been recorded.
    is_given: bool = False


def listed(session: Session, event_id: int, stage_id: int | None, actor: Actor, *, page: int) -> ResultList:
    return list_of(session, scope_of(session, actor, event_id, stage_id), page=page)


def list_of(session: Session, scope: Scope, *, page: int = 1) -> ResultList:
    """Those who have come to something, the best of each group first."""
    tally = tally_of(session, scope)
    shown = listing(range(tally.recorded), number=page, size=RESULTS_ON_A_PAGE)
    found = standings(scope).where(Result.id.is_not(None)).order_by(*BEST_FIRST)
    return _shown(session, scope, tally, shown, found)


def picking(session: Session, event_id: int, stage_id: int | None, actor: Actor, *, page: int) -> ResultList:
    scope = scope_of(session, actor, event_id, stage_id)
    tally = tally_of(session, scope)
    shown = listing(range(tally.recorded + tally.without), number=page, size=PICKED_ON_A_PAGE)
    return _shown(session, scope, tally, shown, standings(scope).order_by(*UNDONE_FIRST))


def look(session: Session, entry_id: int, stage_id: int | None, actor: Actor) -> OneResult:
    scope, entry = scope_of_entry(session, actor, entry_id, stage_id)
    return one_of(session, scope, entry)


def one_of(session: Session, scope: Scope, entry: Entry, *, is_given: bool = False) -> OneResult:
    nomination = None if entry.nomination_id is None else session.get(Nomination, entry.nomination_id)
    standing = Standing(entry, nomination, result_of(session, scope, entry.id))
    (line,) = _lines(session, [standing])
    school = None if entry.school_id is None else session.get(School, entry.school_id)
    return OneResult(scope, line, school, is_given)


def stages_of(session: Session, event_id: int, actor: Actor) -> tuple[Scope, tuple[Stage, ...]]:
    scope = scope_of(session, actor, event_id, None)
    stages = select(Stage).where(Stage.event_id == event_id).order_by(Stage.position)
    return scope, tuple(session.scalars(stages))


def tally_of(session: Session, scope: Scope) -> Tally:
    """Counted by the database: an event may have tens of thousands of entries, and a screen five."""
    kinds, without, published, newest = dict[ResultKind, int](), 0, 0, list[datetime]()
    for kind, count, told, last in session.execute(
        select(Result.kind, func.count(), func.count(Result.published_at), func.max(Result.published_at))
        .select_from(Entry)
        .outerjoin(Result, (Result.entry_id == Entry.id) & scope.holds)
        .where(Entry.event_id == scope.event.id, Entry.status.in_(TAKING_PART))
        .group_by(Result.kind)
    ):
        if kind is None:
            without = count
            continue
        kinds[kind] = count
        published += told
        newest += [] if last is None else [last]
    return Tally(kinds, without, sum(kinds.values()) - published, max(newest, default=None))


def group_of(entry: Entry, nomination: Nomination | None) -> Group:
    """A nomination that is for some grades is a group of grades already."""
    has_grades = nomination is not None and (nomination.grade_from or nomination.grade_to) is not None
    return Group(nomination, None if entry.title or has_grades else entry.grade)


def _shown(
    session: Session,
    scope: Scope,
    tally: Tally,
    shown: Listing[int],
    found: Standings,
) -> ResultList:
    """The page whose places in the whole order are given."""
    page = found.offset(min(shown.rows, default=0)).limit(len(shown.rows))
    lines = Listing(_lines(session, read(session, page)), shown.number, shown.pages, shown.total)
    stages = session.scalars(select(Stage.id).where(Stage.event_id == scope.event.id).limit(1)).first()
    return ResultList(scope, tally, lines, stages is not None)


def _lines(session: Session, standings: Sequence[Standing]) -> tuple[ResultLine, ...]:
    names = names_of(session, [one.entry.id for one in standings])
    return tuple(
        ResultLine(one.entry, names.get(one.entry.id, ""), group_of(one.entry, one.nomination), one.result)
        for one in standings
    )
