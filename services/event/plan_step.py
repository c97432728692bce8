"""What becomes of a plan's rows, decided and not yet written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.event import EventState
from services.event.plan_column import PlanColumn
from services.event.when import When
from services.sheet.outcome import Outcome, RefusedRow

# Which column of a plan a column of the event comes from.
TOLD_BY = {
    "slug": PlanColumn.KEY,
    "starts_at": PlanColumn.STARTS,
    "ends_at": PlanColumn.ENDS,
    "whole_days": PlanColumn.STARTS,
    "grade_from": PlanColumn.GRADES,
    "grade_to": PlanColumn.GRADES,
    "for_colleges": PlanColumn.COLLEGES,
    "college_from": PlanColumn.COLLEGES,
    "college_to": PlanColumn.COLLEGES,
    "for_teachers": PlanColumn.TEACHERS,
    "for_heads": PlanColumn.HEADS,
    "registration_opens_at": PlanColumn.OPENS,
    "registration_closes_at": PlanColumn.CLOSES,
    "team_min": PlanColumn.TEAM,
    "team_max": PlanColumn.TEAM,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom a plan is judged: whose events it may bring, and what its new events become."""

    now: datetime
    # Nobody: the command line.
    by: int | None
    # Schools, or nothing for all of them.
    own: frozenset[str] | None
    state: EventState


@dataclass(frozen=True, slots=True)
class PlanShown:
    """A row that changes something, for its reader."""

    is_new: bool
    title: str
    organiser: str
    organiser_en: str
    when: When
    zone: str
    changes: tuple[PlanColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A row that is taken: the event it is about, and what of it becomes otherwise."""

    number: int
    shown: PlanShown
    event_id: int | None = None
    # Of a new event all its columns; of another those that change, besides its days.
    values: Mapping[str, Any] = field(default_factory=dict)
    moved_to: When | None = None
    hosts: tuple[str, ...] = ()
    nominations: tuple[str, ...] = ()
    # Nominations that were taken off the list, and are named again.
    reopened: tuple[int, ...] = ()
    # The words by which an event that is there will be found, where one of its texts changes.
    search: str = ""
    # Found out while it was written.
    is_refused: bool = False

    @property
    def is_new(self) -> bool:
        return self.event_id is None

    @property
    def changes_something(self) -> bool:
        others = (self.moved_to, self.hosts, self.nominations, self.reopened)
        return self.is_new or bool(self.values) or any(others)


@dataclass(slots=True)
class Plan:
    steps: list[PlanStep] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    # The ids of the new events, once they are written.
    born: list[int] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        new = sum(step.is_new for step in self.steps)
        changed = sum(step.changes_something for step in self.steps) - new
        refused = tuple(sorted(self.refused, key=lambda row: row.number))
        return Outcome(new, changed, len(self.steps) - new - changed, refused)


def changes_of(step: PlanStep, event: When | None = None) -> tuple[PlanColumn, ...]:
    """In the order in which the columns stand in a plan."""
    told = {TOLD_BY.get(name) or PlanColumn(name) for name in step.values if name != "search"}
    if step.moved_to is not None and event is not None:
        if step.moved_to.starts_at != event.starts_at or step.moved_to.whole_days != event.whole_days:
            told.add(PlanColumn.STARTS)
        if step.moved_to.ends_at != event.ends_at:
            told.add(PlanColumn.ENDS)
    if step.hosts:
        told.add(PlanColumn.CO_ORGANISERS)
    if step.nominations or step.reopened:
        told.add(PlanColumn.NOMINATIONS)
    return tuple(column for column in PlanColumn if column in told)
