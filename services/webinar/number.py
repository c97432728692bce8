"""How an event went, in numbers of people: registered, pressed, confirmed; from where, and since when."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, ListedAttendee
from models.event import Event, EventChange, EventDeed, EventState
from models.material import Material
from models.school import School
from services.actor import Actor
from services.clock import Clock
from services.event.right import run_event
from services.right import Administrators
from services.store import Store
from services.webinar.attendance_unsure import unsure_lines
from services.webinar.count import Attendee, Counts, attendees, counts_of
from services.webinar.feedback_score import Scores, scores_of
from services.webinar.registered import is_over
from services.workplace import Workplace, workplaces

# As many bars as are taken in at a glance.
MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class RegionShare:
    """Of a region, or of nobody's: then it has no name."""

    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class SchoolShare:
    place: Workplace | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Span:
    """Some days on end: who registered in them, and how many there were by their end."""

    first: date
    last: date
    new: int
    total: int


@dataclass(frozen=True, slots=True)
class Numbers:
    event: Event
    counts: Counts
    by_confirmation: Mapping[Confirmation, int]
    # Who came without having registered: in the second and third of the numbers.
    unregistered: int
    # Names of the platform's list that are nobody's.
    strangers: int
    regions: tuple[RegionShare, ...]
    schools: tuple[SchoolShare, ...]
    growth: tuple[Span, ...]
    scores: Scores
    materials: int
    has_begun: bool
    is_over: bool
    # Names of the list that are yet to be looked at: they are no strangers.
    unsure: int = 0


class OutcomeNumbers:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, *, actor_id: int) -> Numbers:
        actor = Actor(actor_id, self._administrators, self._clock())
        numbers = await self._store.read(look, event_id, actor)
        unsure = len(await unsure_lines(self._store, event_id, actor))
        return replace(numbers, strangers=numbers.strangers - unsure, unsure=unsure)


def look(session: Session, event_id: int, actor: Actor) -> Numbers:
    """With all that is nobody's among the strangers: who is still to be asked about is found out after it."""
    event = run_event(session, actor, event_id)
    people = attendees(session, event_id)
    came = session.scalars(select(Attendance).where(Attendance.event_id == event_id)).all()
    registered = {one.person_id for one in people}
    confirmed_by = Counter(row.confirmed_by for row in came if row.confirmed_by is not None)
    strangers = session.scalars(
        select(func.count())
        .select_from(ListedAttendee)
        .where(ListedAttendee.event_id == event_id, ListedAttendee.person_id.is_(None))
    ).one()
    return Numbers(
        event=event,
        counts=counts_of(session, event_id),
        by_confirmation=dict(confirmed_by),
        unregistered=sum(1 for row in came if row.person_id not in registered),
        strangers=strangers,
        regions=_regions(session, people),
        schools=_schools(session, people),
        growth=_growth(session, event, people, actor.now),
        scores=scores_of(session, event_id),
        materials=session.scalars(
            select(func.count()).select_from(Material).where(Material.event_id == event_id)
        ).one(),
        has_begun=event.starts_at <= actor.now and event.state is not EventState.CANCELLED,
        is_over=is_over(event, actor.now),
    )


def _counted(people: Iterable[Attendee]) -> Counts:
    rows = [one.attendance for one in people]
    return Counts(
        len(rows),
        sum(1 for row in rows if row is not None and row.pressed_at is not None),
        sum(1 for row in rows if row is not None and row.confirmed_at is not None),
    )


def _regions(session: Session, people: list[Attendee]) -> tuple[RegionShare, ...]:
    ids = {one.school_id for one in people if one.school_id is not None}
    known = session.execute(select(School.id, School.region).where(School.id.in_(ids)))
    region_of = {row.id: row.region for row in known}
    groups: dict[str, list[Attendee]] = {}
    for one in people:
        groups.setdefault(region_of.get(one.school_id or "", ""), []).append(one)
    shares = [RegionShare(name, _counted(group)) for name, group in groups.items()]
    return tuple(sorted(shares, key=lambda one: (not one.name, -one.counts.registered, one.name)))


def _schools(session: Session, people: list[Attendee]) -> tuple[SchoolShare, ...]:
    groups: dict[str, list[Attendee]] = {}
    for one in people:
        groups.setdefault(one.school_id or "", []).append(one)
    places = workplaces(session, groups)
    shares = [SchoolShare(places.get(school_id), _counted(group)) for school_id, group in groups.items()]
    return tuple(sorted(shares, key=lambda one: (one.place is None, -one.counts.registered, str(one.place))))


def _growth(session: Session, event: Event, people: list[Attendee], now: datetime) -> tuple[Span, ...]:
    """From the publication to the end, or to today, by the clock of the place, in a few bars."""
    if not people:
        return ()
    zone = ZoneInfo(event.zone)
    by_day = Counter(one.entered_at.astimezone(zone).date() for one in people)
    published = session.scalars(
        select(func.min(EventChange.at)).where(
            EventChange.event_id == event.id,
            EventChange.deed == EventDeed.STATE,
            EventChange.became == EventState.PUBLISHED.value,
        )
    ).one_or_none()
    first = min([*by_day, *([published.astimezone(zone).date()] if published is not None else [])])
    last = max(*by_day, min(now, event.ends_at).astimezone(zone).date())
    days = (last - first).days + 1
    width = -(-days // MOST_BARS)
    spans, total = [], 0
    for start in range(0, days, width):
        inside = range(start, min(start + width, days))
        new = sum(by_day[first + timedelta(days=day)] for day in inside)
        total += new
        bounds = (first + timedelta(days=inside[0]), first + timedelta(days=inside[-1]))
        spans.append(Span(*bounds, new, total))
    return tuple(spans)
