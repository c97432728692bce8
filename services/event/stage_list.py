"""The stages of an event, in their order."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event, EventFormat
from models.result import Result
from models.stage import STAGE_CHARACTERS, Site, Stage, WorkWanted
from models.work import Work
from services.actor import Actor
from services.clock import Clock
from services.event.line import SEPARATORS, LineTrouble, LineUnread, Pasted, read_each
from services.event.making_refusal import MakingChoiceWanted, StageInUse, StageNotFound
from services.event.moving import when_of
from services.event.part import (
    next_position,
    note_part,
    open_event,
    part_of,
    raise_by_one,
    seen_part,
    set_columns,
)
from services.event.plan_word import find_format, is_nothing
from services.event.reading import read_line, read_link, read_optional_line
from services.event.right import run_event
from services.event.stage_move import tell_of_stage_move
from services.event.when import When, read_moment, read_when
from services.refusal import Refusal
from services.reminder.plan import remind
from services.right import Administrators
from services.store import Store


class StageField(StrEnum):
    TITLE = "title"
    WHEN = "when"
    FORMAT = "format"
    PLACE = "place"
    LINK = "link"
    WORK = "work"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class StageLine:
    title: str
    # Not told: as long as the event, or as it was.
    when: When | None


@dataclass(frozen=True, slots=True)
class StageList:
    event: Event
    stages: tuple[Stage, ...]
    # How many sites each has.
    sites: dict[int, int]
    pasted: Pasted | None = None


@dataclass(frozen=True, slots=True)
class StageView:
    event: Event
    stage: Stage
    sites: int
    is_first: bool
    # Another stage has the sites that entries choose.
    sites_elsewhere: bool


class EventStages:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def listed(self, event_id: int, *, actor_id: int) -> StageList:
        return await self._store.read(listed, event_id, self._actor(actor_id))

    async def add(self, event_id: int, typed: str, *, actor_id: int) -> StageList:
        """One to a line, each with its days or without. One of that title which is there gets the days."""
        return await self._store.write(add, event_id, typed, self._actor(actor_id))

    async def look(self, stage_id: int, *, actor_id: int) -> StageView:
        return await self._store.read(look, stage_id, self._actor(actor_id))

    async def set(self, stage_id: int, field: StageField, typed: str, *, actor_id: int) -> StageView:
        return await self._store.write(set_, stage_id, field, typed, self._actor(actor_id))

    async def move_up(self, stage_id: int, *, actor_id: int) -> StageList:
        return await self._store.write(move_up, stage_id, self._actor(actor_id))

    async def remove(self, stage_id: int, *, actor_id: int) -> StageList:
        return await self._store.write(remove, stage_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def listed(session: Session, event_id: int, actor: Actor) -> StageList:
    return _listed(session, run_event(session, actor, event_id))


def add(session: Session, event_id: int, typed: str, actor: Actor) -> StageList:
    event = open_event(session, event_id, actor)
    taken, unread = read_each(typed, lambda line: _read(line, event, actor))
    pasted = Pasted(unread=unread)
    known = {stage.title.casefold(): stage for stage in stages_of(session, event_id)}
    for _, line in taken:
        stage = known.get(line.title.casefold())
        if stage is None:
            stage = Stage(
                event_id=event_id,
                position=next_position(session, Stage, event_id),
                title=line.title,
                format=event.format,
                **_columns(line.when or when_of(event)),
            )
            session.add(stage)
            note_part(session, event, Stage, actor, became=line.title)
            session.flush()
            known[line.title.casefold()] = stage
            pasted.added += 1
        elif line.when is not None and _set(session, event, stage, _columns(line.when), actor):
            pasted.changed += 1
    if pasted.added:
        remind(session, event, now=actor.now)
    return _listed(session, event, pasted)


def look(session: Session, stage_id: int, actor: Actor) -> StageView:
    return _view(session, seen_part(session, Stage, stage_id, actor, StageNotFound))


def set_(session: Session, stage_id: int, field: StageField, typed: str, actor: Actor) -> StageView:
    event, stage = part_of(session, Stage, stage_id, actor, StageNotFound)
    _set(session, event, stage, _value(field, typed, event, stage, actor), actor)
    return _view(session, stage)


def move_up(session: Session, stage_id: int, actor: Actor) -> StageList:
    event, stage = part_of(session, Stage, stage_id, actor, StageNotFound)
    raise_by_one(session, stage, stages_of(session, event.id))
    return _listed(session, event)


def remove(session: Session, stage_id: int, actor: Actor) -> StageList:
    event, stage = part_of(session, Stage, stage_id, actor, StageNotFound)
    chosen = select(Entry.id).join(Site, Site.id == Entry.site_id).where(Site.stage_id == stage_id)
    works = select(Work.id).where(Work.stage_id == stage_id)
    results = select(Result.id).where(Result.stage_id == stage_id)
    if any(session.scalars(query.limit(1)).first() is not None for query in (chosen, works, results)):
        raise StageInUse
    note_part(session, event, Stage, actor, was=stage.title)
    session.execute(delete(Stage).where(Stage.id == stage_id))
    remind(session, event, now=actor.now)
    return _listed(session, event)


def stages_of(session: Session, event_id: int) -> list[Stage]:
    found = select(Stage).where(Stage.event_id == event_id).order_by(Stage.position)
    return list(session.scalars(found))


def _listed(session: Session, event: Event, pasted: Pasted | None = None) -> StageList:
    counts = session.execute(
        select(Site.stage_id, func.count())
        .where(Site.event_id == event.id, Site.closed_at.is_(None))
        .group_by(Site.stage_id)
    )
    sites = {row[0]: row[1] for row in counts}
    return StageList(event, tuple(stages_of(session, event.id)), sites, pasted)


def _view(session: Session, stage: Stage) -> StageView:
    whole = _listed(session, session.get_one(Event, stage.event_id))
    elsewhere = any(count and stage_id != stage.id for stage_id, count in whole.sites.items())
    return StageView(
        whole.event, stage, whole.sites.get(stage.id, 0), whole.stages[0].id == stage.id, elsewhere
    )


def _set(session: Session, event: Event, stage: Stage, values: dict[str, Any], actor: Actor) -> bool:
    """Whether anything is otherwise now; whoever is in the event hears when a stage is at another time."""
    was = when_of(stage)
    changed = set_columns(session, event, stage, values, actor)
    tell_of_stage_move(session, event, stage, was, now=actor.now)
    if changed:
        remind(session, event, now=actor.now)
    return changed


def _read(line: str, event: Event, actor: Actor) -> StageLine:
    """«Школьный этап; 6 декабря»; with no days it goes on as long as the event."""
    title, *rest = SEPARATORS.split(line)
    try:
        title = read_line(title, STAGE_CHARACTERS)
    except Refusal:
        raise LineUnread(LineTrouble.LONG_TITLE if title.strip() else LineTrouble.NO_TITLE) from None
    if not any(rest):
        return StageLine(title, None)
    try:
        return StageLine(title, read_when(" ".join(rest), zone=event.zone, now=actor.now))
    except Refusal:
        raise LineUnread(LineTrouble.DAYS) from None


def _value(field: StageField, typed: str, event: Event, stage: Stage, actor: Actor) -> dict[str, Any]:
    if field is StageField.WHEN:
        return _columns(read_when(typed, zone=event.zone, now=actor.now))
    if field is StageField.DUE:
        return _due(typed, event, stage, actor)
    read: dict[StageField, Callable[[], object]] = {
        StageField.TITLE: lambda: read_line(typed, STAGE_CHARACTERS),
        StageField.FORMAT: lambda: _chosen(EventFormat, typed) or find_format(typed) or _refused(),
        StageField.PLACE: lambda: read_optional_line(typed, STAGE_CHARACTERS),
        StageField.LINK: lambda: read_link(typed),
        StageField.WORK: lambda: _chosen(WorkWanted, typed) or _refused(),
    }
    return {field.value: read[field]()}


def _due(typed: str, event: Event, stage: Stage, actor: Actor) -> dict[str, Any]:
    """Whoever names the hour by which works are due wants works."""
    if is_nothing(typed):
        return {"work_due_at": None}
    due = read_moment(typed, zone=event.zone, now=actor.now, is_end=True)
    return {"work_due_at": due, "work": WorkWanted.FILE if stage.work is WorkWanted.NONE else stage.work}


def _chosen(kind: type[StrEnum], typed: str) -> StrEnum | None:
    return kind(typed) if typed in {member.value for member in kind} else None


def _refused() -> StrEnum:
    raise MakingChoiceWanted


def _columns(when: When) -> dict[str, Any]:
    return {"starts_at": when.starts_at, "ends_at": when.ends_at, "whole_days": when.whole_days}
