"""A work as its senders see it: what was sent, until when it may be replaced, and what is in the way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.event import Event, EventState
from models.kept_file import KeptFile
from models.person import Person
from models.school import School
from models.stage import Stage, WorkWanted
from models.work import Work
from services.actor import Actor
from services.entry.entry_name import TAKING_PART, name_of
from services.event.phase import SHOWN
from services.work.refusal import WorkNotWanted

# What neither messenger gives more of to a bot.
WORK_MEGABYTES = 20
TAKES_FILES = (WorkWanted.FILE, WorkWanted.EITHER)
TAKES_LINKS = (WorkWanted.LINK, WorkWanted.EITHER)


class WorkBar(StrEnum):
    """Why nothing can be sent now. The first that holds is told."""

    CANCELLED = "cancelled"
    # The entry takes part no more.
    GONE = "gone"
    # It has no seat yet.
    WAITING = "waiting"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class SentWork:
    """What was sent last: a file by its name, or a link."""

    work: Work
    file: KeptFile | None
    by: str


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work as its senders see it, sent or not."""

    event: Event
    entry: Entry
    stage: Stage
    due_at: datetime
    sent: SentWork | None
    # Whom to write to when it is too late.
    organiser: School
    bar: WorkBar | None


def stage_asking(session: Session, event: Event, stage_id: int) -> Stage:
    """A stage of the event that asks for works; ids in buttons may be forged."""
    stage = session.get(Stage, stage_id)
    if stage is None or stage.event_id != event.id or stage.work is WorkWanted.NONE:
        raise WorkNotWanted
    return stage


def due_of(stage: Stage) -> datetime:
    """Where no hour was named, the stage's own end is it."""
    return stage.work_due_at or stage.ends_at


def bar_of(event: Event, entry: Entry, stage: Stage, now: datetime) -> WorkBar | None:
    if event.state is EventState.CANCELLED or event.state not in SHOWN:
        return WorkBar.CANCELLED
    if entry.status in {EntryStatus.WAITING, EntryStatus.OFFERED}:
        return WorkBar.WAITING
    if entry.status not in TAKING_PART:
        return WorkBar.GONE
    return WorkBar.LATE if due_of(stage) <= now else None


def sent_work(session: Session, entry_id: int, stage_id: int) -> SentWork | None:
    work = work_of(session, entry_id, stage_id)
    if work is None:
        return None
    file = None if work.file_id is None else session.get(KeptFile, work.file_id)
    person = None if work.sent_by is None else session.get(Person, work.sent_by)
    return SentWork(work, file, "" if person is None else name_of(person))


def view_of(session: Session, event: Event, entry: Entry, stage_id: int, actor: Actor) -> WorkView:
    stage = stage_asking(session, event, stage_id)
    return WorkView(
        event,
        entry,
        stage,
        due_of(stage),
        sent_work(session, entry.id, stage.id),
        session.get_one(School, event.organiser_id),
        bar_of(event, entry, stage, actor.now),
    )


def work_of(session: Session, entry_id: int, stage_id: int) -> Work | None:
    return session.scalars(
        select(Work).where(Work.entry_id == entry_id, Work.stage_id == stage_id)
    ).one_or_none()
