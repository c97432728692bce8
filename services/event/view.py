"""An event as those who make it see it: the row, and what stands in other tables."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from models.base import Base
from models.entry import Entry
from models.event import Event, EventHost, EventState
from models.event_question import EventQuestion
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.stage import Site, Stage
from models.union import Union, UnionKind
from services.actor import Actor
from services.entry.state import LIVE
from services.event.lacking import Lacking, lacking
from services.event.phase import phase_of
from services.own_clock import OwnClock, clock_of_zone
from services.workplace import Workplace, workplaces


@dataclass(frozen=True, slots=True)
class Making:
    event: Event
    # What is true now, whatever the row still says.
    phase: EventState
    hosts: tuple[Workplace, ...]
    cluster: str
    # Those it may be of: their numbers and names.
    clusters: tuple[tuple[int, str], ...]
    regulation: str
    stages: int
    sites: int
    nominations: int
    questions: int
    # How many live entries there are.
    entries: int
    lacking: tuple[Lacking, ...]
    # The clock by which its dates are read.
    clock: OwnClock
    is_administrator: bool
    may_publish: bool


def making_of(session: Session, event_id: int, actor: Actor) -> Making:
    """The caller has asked whether this person may see it."""
    session.flush()
    event = session.scalars(
        select(Event)
        .options(joinedload(Event.organiser))
        .where(Event.id == event_id)
        .execution_options(populate_existing=True)
    ).one()
    is_administrator = actor.rights(session).is_administrator
    return Making(
        event=event,
        phase=phase_of(event, actor.now),
        hosts=_hosts(session, event),
        cluster=_cluster(session, event),
        clusters=_clusters(session),
        regulation=_regulation(session, event),
        stages=_count(session, Stage, event),
        sites=_count(session, Site, event),
        nominations=_count(session, Nomination, event),
        questions=_count(session, EventQuestion, event),
        entries=_entries(session, event),
        lacking=lacking(session, event, actor),
        clock=clock_of_zone(event.zone, event.organiser, now=actor.now),
        is_administrator=is_administrator,
        may_publish=is_administrator and event.author_id in {None, actor.id},
    )


def _hosts(session: Session, event: Event) -> tuple[Workplace, ...]:
    ids = session.scalars(
        select(EventHost.school_id).where(EventHost.event_id == event.id).order_by(EventHost.id)
    ).all()
    known = workplaces(session, ids)
    return tuple(known[school_id] for school_id in ids)


def _cluster(session: Session, event: Event) -> str:
    cluster = None if event.cluster_id is None else session.get(Union, event.cluster_id)
    return "" if cluster is None else cluster.name


def _clusters(session: Session) -> tuple[tuple[int, str], ...]:
    rows = session.execute(
        select(Union.id, Union.name).where(Union.kind == UnionKind.CLUSTER).order_by(Union.name)
    )
    return tuple((row.id, row.name) for row in rows)


def _regulation(session: Session, event: Event) -> str:
    file = None if event.regulation_id is None else session.get(KeptFile, event.regulation_id)
    return "" if file is None else file.name


def _count(session: Session, table: type[Base], event: Event) -> int:
    """Those that count still: neither closed nor asked no longer."""
    columns = table.__table__.c
    query = select(func.count()).select_from(table).where(columns.event_id == event.id)
    for gone in ("closed_at", "retired_at"):
        if gone in columns:
            query = query.where(columns[gone].is_(None))
    return session.scalars(query).one()


def _entries(session: Session, event: Event) -> int:
    return session.scalars(
        select(func.count()).where(Entry.event_id == event.id, Entry.status.in_(LIVE))
    ).one()
