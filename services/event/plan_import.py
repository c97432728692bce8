"""The plan of a year as a file: looked through before it is written, by whoever runs its events."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from models.event import EventState
from models.person import Language
from services.actor import Actor
from services.clock import Clock
from services.event.plan_draft import (
    PlanWritten,
    Rows,
    bring_in,
    draw,
    keep,
    lines_of_draft,
    planner_rights,
    scope_of,
    write_draft,
)
from services.event.plan_row import PlanFile, PlanLine, PlanRow, read_plan, read_row
from services.event.plan_step import Plan, PlanShown, Scope
from services.right import Administrators
from services.sheet.outcome import Outcome, RefusedRow
from services.store import Store

if TYPE_CHECKING:
    from services.event.plan_writing import Drawn

# As many of a plan's changes as a reader is shown before they say «yes».
MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What a file would do. Nothing of it is written."""

    draft_id: int
    name: str
    outcome: Outcome
    shown: tuple[PlanShown, ...]
    ignored: tuple[str, ...]
    # Otherwise an administrator looks at what is new before others see it.
    may_publish: bool


class PlanImports:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Asked before a file is downloaded."""
        await self._store.read(planner_rights, self._actor(actor_id))

    async def preview(self, content: bytes, *, name: str, actor_id: int) -> PlanPreview:
        await self.refuse_strangers(actor_id=actor_id)
        file = await asyncio.to_thread(read_plan, content, name)
        rows = await asyncio.to_thread(rows_of, file.lines)
        actor = self._actor(actor_id)
        # Compared beside the writers: it takes as long as the plan is.
        plan, may_publish = await self._store.read(look_for, rows, actor)
        draft_id = await self._store.write(keep, file, plan.outcome, actor)
        shown = (step.shown for step in plan.steps if step.changes_something)
        return PlanPreview(
            draft_id, name, plan.outcome, tuple(shown)[:MOST_SHOWN], file.ignored, may_publish=may_publish
        )

    async def write(self, draft_id: int, *, publish: bool, actor_id: int) -> PlanWritten:
        """Judged anew by what is there by now. Written twice it is written once."""
        actor = self._actor(actor_id)
        lines = await self._store.read(lines_of_draft, draft_id, actor)
        rows = await asyncio.to_thread(rows_of, lines)
        drawn = await self._store.read(draw_for, rows, actor, publish=publish)
        return await self._store.write(write_draft, draft_id, rows, drawn, actor, publish=publish)

    async def look(self, file: PlanFile, *, publish: bool) -> Outcome:
        """For the command line, which no person speaks through: nothing is written."""
        rows = rows_of(file.lines)
        drawn = await self._store.read(draw, rows, self._everywhere(publish=publish))
        return drawn.plan.outcome

    async def bring_in(self, file: PlanFile, *, publish: bool) -> Outcome:
        rows, scope = rows_of(file.lines), self._everywhere(publish=publish)
        drawn = await self._store.read(draw, rows, scope)
        plan = await self._store.write(bring_in, rows, drawn, scope)
        return plan.outcome

    async def template(self, language: Language, *, actor_id: int) -> bytes:
        from services.event.plan_template import template  # noqa: PLC0415  few ever ask for a table

        await self.refuse_strangers(actor_id=actor_id)
        return await asyncio.to_thread(template, language, self._clock())

    def _everywhere(self, *, publish: bool) -> Scope:
        return Scope(self._clock(), None, None, EventState.PUBLISHED if publish else EventState.DRAFT)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def rows_of(lines: Iterable[PlanLine]) -> list[PlanRow | RefusedRow]:
    return [read_row(line) for line in lines]


def draw_for(session: Session, rows: Rows, actor: Actor, *, publish: bool) -> "Drawn":
    return draw(session, rows, scope_of(session, actor, publish=publish))


def look_for(session: Session, rows: Rows, actor: Actor) -> tuple[Plan, bool]:
    scope = scope_of(session, actor, publish=False)
    return draw(session, rows, scope).plan, scope.own is None
