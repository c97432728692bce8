"""What the catalogue already has of a plan: read once, for all its rows together."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event, EventHost, EventState
from models.nomination import Nomination
from services.entry.seat import HOLDING
from services.entry.state import LIVE
from services.event.plan_word import in_one_script
from services.fold import folded
from services.grade import school_year

# Organiser, title, school year, grades: brands repeat for other years and other grades.
Identity = tuple[str, str, int, object, object]


@dataclass(slots=True)
class Entered:
    """How far an event is entered: what its limits may not fall below."""

    entries: int = 0
    holding: int = 0
    most_of_a_school: int = 0
    largest_team: int = 0


class Known:
    def __init__(self, session: Session, organisers: Collection[str], keys: Collection[str]) -> None:
        named = or_(Event.organiser_id.in_(organisers), Event.slug.in_(keys))
        # As they are by now, whatever the session has seen of them before.
        query = select(Event).where(named).execution_options(populate_existing=True)
        events = session.scalars(query.order_by(Event.id)).all()
        self._session = session
        self.by_key = {event.slug: event for event in events if event.slug is not None}
        # Of two alike the one that was there first is meant, and one that is called off behind the others.
        in_order = sorted(events, key=lambda one: (one.state is EventState.CANCELLED, one.id))
        self.by_identity = {identity_of(event): event for event in reversed(in_order)}
        self._hosts: dict[int, set[str]] = defaultdict(set)
        for event_id, school_id in session.execute(
            select(EventHost.event_id, EventHost.school_id).join(Event).where(named)
        ):
            self._hosts[event_id].add(school_id)
        self._nominations: dict[int, list[Nomination]] = defaultdict(list)
        for nomination in session.scalars(select(Nomination).join(Event).where(named)):
            self._nominations[nomination.event_id].append(nomination)
        self._entered: dict[int, Entered] | None = None
        self._ids = [event.id for event in events]

    def hosts(self, event: Event) -> set[str]:
        return self._hosts[event.id]

    def nominations(self, event: Event) -> dict[str, list[Nomination]]:
        """By their names, which may be one for several groups of grades."""
        named: dict[str, list[Nomination]] = defaultdict(list)
        for nomination in self._nominations[event.id]:
            named[title_key(nomination.title)].append(nomination)
        return named

    def entered(self, event: Event) -> Entered:
        """Asked for by few rows, and counted for all events together then."""
        if self._entered is None:
            self._entered = self._count()
        return self._entered.get(event.id) or Entered()

    def _count(self) -> dict[int, Entered]:
        found: dict[int, Entered] = defaultdict(Entered)
        query = (
            select(Entry.event_id, Entry.school_id, Entry.status, func.count(), func.max(Entry.size))
            .where(Entry.event_id.in_(self._ids), Entry.status.in_(LIVE))
            .group_by(Entry.event_id, Entry.school_id, Entry.status)
        )
        of_schools: dict[tuple[int, str | None], int] = defaultdict(int)
        for event_id, school_id, status, count, size in self._session.execute(query):
            entered = found[event_id]
            entered.entries += count
            entered.largest_team = max(entered.largest_team, size or 0)
            if status in HOLDING:
                entered.holding += count
                of_schools[event_id, school_id] += count
        for (event_id, school_id), count in of_schools.items():
            if school_id is not None:
                found[event_id].most_of_a_school = max(found[event_id].most_of_a_school, count)
        return found


def identity_of(event: Event) -> Identity:
    first = event.starts_at.astimezone(ZoneInfo(event.zone)).date()
    return identity(event.organiser_id, event.title, first, (event.grade_from, event.grade_to))


def identity(organiser_id: str, title: str, first: date, grades: tuple[object, object]) -> Identity:
    return (organiser_id, title_key(title), school_year(first), *grades)


def title_key(title: str) -> str:
    return folded(in_one_script(title))
