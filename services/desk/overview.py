"""The first screen of a desk: how many there are of what, and what waits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.school import School, SchoolStanding
from models.stage import Stage, WorkWanted
from services.desk.consent_gap import entry_lacks_consent
from services.desk.filter import Filter, conditions
from services.desk.organiser import Organiser
from services.entry.seat import HOLDING
from services.entry.state import LIVE
from services.event.phase import closes_at, freezes_at, phase_of
from services.event.right import run_event


@dataclass(frozen=True, slots=True)
class Crowd:
    """Entries, and the people in them: never converted into each other."""

    entries: int = 0
    people: int = 0

    def __add__(self, other: "Crowd") -> "Crowd":
        return Crowd(self.entries + other.entries, self.people + other.people)


@dataclass(frozen=True, slots=True)
class Overview:
    event: Event
    phase: EventState
    closes_at: datetime
    freezes_at: datetime
    statuses: Mapping[EntryStatus, Crowd]
    # Of those that count: from members of the consortium, too small, without a consent, since midnight.
    members: Crowd
    incomplete: int
    unconsented: int
    today: int
    requests: int
    has_works: bool

    @property
    def live(self) -> Crowd:
        return sum((self.statuses.get(status, Crowd()) for status in LIVE), Crowd())

    @property
    def seats_left(self) -> int | None:
        """None, where nobody counts them."""
        if self.event.capacity is None:
            return None
        held = sum(self.statuses.get(status, Crowd()).entries for status in HOLDING)
        return max(0, self.event.capacity - held)


def overview(session: Session, event_id: int, actor: Organiser) -> Overview:
    event = run_event(session, actor, event_id)
    is_member = School.standing == SchoolStanding.MEMBER
    rows = session.execute(
        select(
            Entry.status,
            func.count().label("entries"),
            func.sum(Entry.size).label("people"),
            _counted(is_member).label("members"),
            func.sum(case((is_member, Entry.size), else_=0)).label("people_of_members"),
            _counted(Entry.size < (event.team_min or 1)).label("incomplete"),
            _counted(Entry.entered_at >= midnight(event, actor.now)).label("today"),
        )
        .select_from(Entry)
        .outerjoin(School, School.id == Entry.school_id)
        .where(Entry.event_id == event.id)
        .group_by(Entry.status)
    ).all()
    live = [row for row in rows if row.status in LIVE]
    return Overview(
        event=event,
        phase=phase_of(event, actor.now),
        closes_at=closes_at(event),
        freezes_at=freezes_at(event),
        statuses={row.status: Crowd(row.entries, int(row.people or 0)) for row in rows},
        members=Crowd(sum(row.members for row in live), sum(int(row.people_of_members) for row in live)),
        incomplete=sum(row.incomplete for row in live) if event.is_for_teams else 0,
        unconsented=_unconsented(session, event, actor.version),
        today=sum(row.today for row in live),
        requests=open_requests(session, event.id),
        has_works=_has_works(session, event.id),
    )


def midnight(event: Event, now: datetime) -> datetime:
    """When today began where the event is."""
    zone = ZoneInfo(event.zone)
    return datetime.combine(now.astimezone(zone).date(), time(), zone).astimezone(UTC)


def open_requests(session: Session, event_id: int) -> int:
    """To be decided by whoever runs the event: who is let into a team, the team decides."""
    return session.scalars(
        select(func.count()).where(
            EntryRequest.event_id == event_id,
            EntryRequest.state == RequestState.OPEN,
            EntryRequest.kind != RequestKind.JOIN,
        )
    ).one()


def _counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _unconsented(session: Session, event: Event, version: str) -> int:
    query = select(func.count()).where(conditions(event, Filter(), version), entry_lacks_consent(version))
    return session.scalars(query).one()


def _has_works(session: Session, event_id: int) -> bool:
    wanted = select(Stage.id).where(Stage.event_id == event_id, Stage.work != WorkWanted.NONE).limit(1)
    return session.scalars(wanted).first() is not None
