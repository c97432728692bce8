"""What falls into the seven days ahead, and what has come in the seven behind."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.event import Event, EventChange, EventDeed, EventState
from models.stage import Stage, WorkWanted
from models.work import Work
from services.digest.circle import Circle
from services.digest.line import DigestKind, DigestLine
from services.event.phase import ALIVE, closes_at

A_WEEK: Final = timedelta(days=7)


def works(session: Session, circle: Circle, now: datetime) -> Sequence[DigestLine]:
    """Stages whose works are due, each with the entries that have sent none."""
    sent = exists().where(Work.entry_id == Entry.id, Work.stage_id == Stage.id)
    rows = session.execute(
        select(Stage, Event, func.count())
        .join(Event, Event.id == Stage.event_id)
        .join(Entry, Entry.event_id == Event.id)
        .where(
            Event.state.in_(ALIVE),
            Stage.work != WorkWanted.NONE,
            Stage.work_due_at > now,
            Stage.work_due_at <= now + A_WEEK,
            circle.entries(),
            ~sent,
        )
        .group_by(Stage.id, Event.id)
        .order_by(Stage.work_due_at, Stage.id)
    )
    return [
        DigestLine(DigestKind.WORK, count, event, stage.work_due_at, stage.title)
        for stage, event, count in rows
    ]


def closings(session: Session, circle: Circle, now: datetime) -> Sequence[DigestLine]:
    """Events that can still be entered this week, with how many of the circle have."""
    open_now = session.scalars(select(Event).where(Event.state == EventState.PUBLISHED, Event.ends_at > now))
    events = sorted(
        (event for event in open_now if now < closes_at(event) <= now + A_WEEK and circle.invites(event)),
        key=lambda event: (closes_at(event), event.id),
    )
    entered = _entered(session, circle, [event.id for event in events])
    return [
        DigestLine(DigestKind.CLOSING, entered.get(event.id, 0), event, closes_at(event)) for event in events
    ]


def beginnings(session: Session, circle: Circle, now: datetime) -> Sequence[DigestLine]:
    """Events and stages with a seat in them, in the order in which they come."""
    confirmed = (circle.entries(), Entry.status == EntryStatus.CONFIRMED, Event.state.in_(ALIVE))
    ahead = (Event.starts_at > now, Event.starts_at <= now + A_WEEK)
    whole = session.execute(
        select(Event, func.count())
        .join(Entry, Entry.event_id == Event.id)
        .where(*confirmed, *ahead, ~exists().where(Stage.event_id == Event.id))
        .group_by(Event.id)
    )
    lines = [DigestLine(DigestKind.BEGINS, count, event, event.starts_at) for event, count in whole]
    stages = session.execute(
        select(Stage, Event, func.count())
        .join(Event, Event.id == Stage.event_id)
        .join(Entry, Entry.event_id == Event.id)
        .where(*confirmed, Stage.starts_at > now, Stage.starts_at <= now + A_WEEK)
        .group_by(Stage.id, Event.id)
    )
    lines += [
        DigestLine(DigestKind.STAGE, count, event, stage.starts_at, stage.title)
        for stage, event, count in stages
    ]
    return sorted(lines, key=lambda line: line.at or now)


def new_events(session: Session, circle: Circle, now: datetime) -> tuple[DigestLine, ...]:
    """Published since the last digest, for whoever they teach: one is named, of many the number."""
    published = exists().where(
        EventChange.event_id == Event.id,
        EventChange.deed == EventDeed.STATE,
        EventChange.became == EventState.PUBLISHED,
        EventChange.at > now - A_WEEK,
    )
    rows = session.scalars(
        select(Event)
        .where(Event.state == EventState.PUBLISHED, Event.ends_at > now, published)
        .order_by(Event.starts_at, Event.id)
    )
    events = [event for event in rows if circle.invites(event)]
    return (DigestLine(DigestKind.NEW, len(events), events[0]),) if events else ()


def _entered(session: Session, circle: Circle, events: Sequence[int]) -> dict[int, int]:
    rows = session.execute(
        select(Entry.event_id, func.count())
        .where(Entry.event_id.in_(events), circle.entries())
        .group_by(Entry.event_id)
    )
    return {row[0]: row[1] for row in rows}
