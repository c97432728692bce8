"""The works of a stage, for whoever runs the event: who has sent, who has not, and each one to look at."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.school import School
from models.stage import Stage, WorkWanted
from models.work import Work
from services.actor import Actor
from services.clock import Clock
from services.entry.entry_name import TAKING_PART, names_of
from services.event.right import run_event
from services.listing import Listing
from services.right import Administrators
from services.store import Store
from services.work.refusal import WorkNotSent, WorkNotWanted, WorkOfNobody
from services.work.view import SentWork, due_of, sent_work, stage_asking

# As many buttons as stand in a row.
WORKS_ON_A_PAGE, MISSING_ON_A_PAGE = 5, 20


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Of an entry: what it is called, and what it has sent; a link has no file's name."""

    entry_id: int
    number: int
    name: str
    sent_at: datetime | None = None
    file: str = ""
    times: int = 0


@dataclass(frozen=True, slots=True)
class StageWorks:
    event: Event
    stage: Stage
    due_at: datetime
    # How many take part, and how many of them have sent something.
    entries: int
    sent: int
    lines: Listing[WorkLine]
    # Several stages ask for works: there is another to go to.
    has_others: bool


@dataclass(frozen=True, slots=True)
class WorkStages:
    """Several stages ask for works, or none does: which one is meant."""

    event: Event
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class OneWork:
    event: Event
    stage: Stage
    entry: Entry
    name: str
    school: School | None
    nomination: str
    sent: SentWork


class CollectedWorks:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def listed(
        self, event_id: int, stage_id: int | None, *, page: int, actor_id: int
    ) -> StageWorks | WorkStages:
        return await self._store.read(listed, event_id, stage_id, self._actor(actor_id), page=page)

    async def missing(self, stage_id: int, *, page: int, actor_id: int) -> StageWorks:
        return await self._store.read(missing, stage_id, self._actor(actor_id), page=page)

    async def look(self, entry_id: int, stage_id: int, *, actor_id: int) -> OneWork:
        return await self._store.read(look, entry_id, stage_id, self._actor(actor_id))

    async def find(self, stage_id: int, typed: str, *, actor_id: int) -> OneWork:
        return await self._store.read(find, stage_id, typed, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def listed(
    session: Session, event_id: int, stage_id: int | None, actor: Actor, *, page: int
) -> StageWorks | WorkStages:
    event = run_event(session, actor, event_id)
    stages = _stages(session, event)
    if stage_id is None and len(stages) != 1:
        return WorkStages(event, stages)
    stage = stages[0] if stage_id is None else stage_asking(session, event, stage_id)
    sent = _with_work(select(Entry.id, Entry.number, Work.sent_at, Work.times, KeptFile.name), stage)
    sent = sent.outerjoin(KeptFile, KeptFile.id == Work.file_id)
    return _page(session, event, stage, sent, page, WORKS_ON_A_PAGE)


def missing(session: Session, stage_id: int, actor: Actor, *, page: int) -> StageWorks:
    event, stage = run_stage(session, stage_id, actor)
    has = select(Work.entry_id).where(Work.stage_id == stage.id)
    silent = select(Entry.id, Entry.number).where(*_in(event), Entry.id.not_in(has))
    return _page(session, event, stage, silent, page, MISSING_ON_A_PAGE)


def look(session: Session, entry_id: int, stage_id: int, actor: Actor) -> OneWork:
    event, stage = run_stage(session, stage_id, actor)
    entry = session.get(Entry, entry_id)
    if entry is None or entry.event_id != event.id:
        raise WorkNotSent
    return _one(session, event, stage, entry)


def find(session: Session, stage_id: int, typed: str, actor: Actor) -> OneWork:
    event, stage = run_stage(session, stage_id, actor)
    number = typed.strip().removeprefix("№").strip()
    told = int(number[:9]) if number.isascii() and number.isdecimal() else 0
    entry = session.scalars(select(Entry).where(*_in(event), Entry.number == told)).one_or_none()
    if entry is None:
        raise WorkOfNobody(number[:20])
    return _one(session, event, stage, entry)


def run_stage(session: Session, stage_id: int, actor: Actor) -> tuple[Event, Stage]:
    """A stage that asks for works, to whoever runs its event."""
    stage = session.get(Stage, stage_id)
    if stage is None or stage.work is WorkWanted.NONE:
        raise WorkNotWanted
    return run_event(session, actor, stage.event_id), stage


def _one(session: Session, event: Event, stage: Stage, entry: Entry) -> OneWork:
    sent = sent_work(session, entry.id, stage.id)
    if sent is None:
        raise WorkNotSent
    nomination = None if entry.nomination_id is None else session.get(Nomination, entry.nomination_id)
    return OneWork(
        event,
        stage,
        entry,
        names_of(session, [entry.id]).get(entry.id, ""),
        None if entry.school_id is None else session.get(School, entry.school_id),
        "" if nomination is None else nomination.title,
        sent,
    )


def _stages(session: Session, event: Event) -> tuple[Stage, ...]:
    asking = select(Stage).where(Stage.event_id == event.id, Stage.work != WorkWanted.NONE)
    return tuple(session.scalars(asking.order_by(Stage.position)))


def _in(event: Event) -> tuple[Any, ...]:
    return Entry.event_id == event.id, Entry.status.in_(TAKING_PART)


def _with_work(query: Select[*tuple[Any, ...]], stage: Stage) -> Select[*tuple[Any, ...]]:
    in_it = (Entry.event_id == stage.event_id, Entry.status.in_(TAKING_PART))
    return query.join(Work, (Work.entry_id == Entry.id) & (Work.stage_id == stage.id)).where(*in_it)


def _page(
    session: Session, event: Event, stage: Stage, query: Select[*tuple[Any, ...]], page: int, size: int
) -> StageWorks:
    total = session.scalars(select(func.count()).select_from(query.subquery())).one()
    pages = max(1, -(-total // size))
    number = min(max(1, page), pages)
    rows = session.execute(query.order_by(Entry.number).offset((number - 1) * size).limit(size)).all()
    names = names_of(session, [row.id for row in rows])
    lines = tuple(_line(row._mapping, names) for row in rows)  # noqa: SLF001  the name SQLAlchemy gives it
    sent = _with_work(select(func.count()).select_from(Entry), stage)
    return StageWorks(
        event,
        stage,
        due_of(stage),
        session.scalars(select(func.count()).select_from(Entry).where(*_in(event))).one(),
        session.scalars(sent).one(),
        Listing(lines, number, pages, total),
        len(_stages(session, event)) > 1,
    )


def _line(row: Any, names: dict[int, str]) -> WorkLine:
    return WorkLine(
        row["id"],
        row["number"],
        names.get(row["id"], ""),
        row.get("sent_at"),
        row.get("name") or "",
        row.get("times") or 0,
    )
