"""Results of what: of a whole event or of one of its stages, with every entry that takes part."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, load_only

from models.entry import Entry
from models.event import Event, EventState
from models.nomination import Nomination
from models.result import Result
from models.stage import Stage
from services.actor import Actor
from services.entry.entry_name import TAKING_PART
from services.entry.refusal import EntryNotFound
from services.event.phase import SHOWN
from services.event.right import run_event
from services.result.award import Award
from services.result.refusal import ResultEntryGone, ResultsOfNothing, ResultStageNotFound

SHOWN_OF_ENTRY = (Entry.number, Entry.title, Entry.grade, Entry.nomination_id, Entry.school_id, Entry.status)

# Rows from which standings are read; but for the entry there may be nothing in them.
Standings = Select[Entry, Nomination, Result]


@dataclass(frozen=True, slots=True)
class Scope:
    event: Event
    # None of the whole event.
    stage: Stage | None

    @property
    def stage_id(self) -> int | None:
        return None if self.stage is None else self.stage.id

    @property
    def holds(self) -> ColumnElement[bool]:
        """Of results that are of just this."""
        stage = Result.stage_id.is_(None) if self.stage is None else Result.stage_id == self.stage.id
        return (Result.event_id == self.event.id) & stage


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that takes part, and what it has come to by now."""

    entry: Entry
    nomination: Nomination | None
    result: Result | None


def scope_of(
    session: Session, actor: Actor, event_id: int, stage_id: int | None, *, locked: bool = False
) -> Scope:
    """To whoever runs the event; held until the transaction ends where something is to change."""
    event = run_event(session, actor, event_id, locked=locked)
    if locked and (event.state not in SHOWN or event.state is EventState.CANCELLED):
        raise ResultsOfNothing
    if stage_id is None:
        return Scope(event, None)
    stage = session.get(Stage, stage_id)
    if stage is None or stage.event_id != event.id:
        raise ResultStageNotFound
    return Scope(event, stage)


def scope_of_entry(
    session: Session, actor: Actor, entry_id: int, stage_id: int | None, *, locked: bool = False
) -> tuple[Scope, Entry]:
    event_id = session.scalars(select(Entry.event_id).where(Entry.id == entry_id)).one_or_none()
    if event_id is None:
        raise EntryNotFound
    scope = scope_of(session, actor, event_id, stage_id, locked=locked)
    entry = session.get_one(Entry, entry_id, populate_existing=locked)
    if entry.status not in TAKING_PART:
        raise ResultEntryGone
    return scope, entry


def standings(scope: Scope) -> Standings:
    """Of everybody who takes part: to be put in order, and cut where a page shows a few."""
    return (
        select(Entry, Nomination, Result)
        .outerjoin(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Result, (Result.entry_id == Entry.id) & scope.holds)
        .where(Entry.event_id == scope.event.id, Entry.status.in_(TAKING_PART))
        # What a line shows: an entry has three times as many columns.
        .options(load_only(*SHOWN_OF_ENTRY))
    )


def read(session: Session, found: Standings) -> list[Standing]:
    return [Standing(entry, nomination, result) for entry, nomination, result in session.execute(found)]


def known_of(session: Session, scope: Scope) -> dict[int, tuple[int, Result | None]]:
    """The same by their numbers, in what it takes to write: the id of the entry, and its result."""
    rows = session.execute(
        select(Entry.number, Entry.id, Result)
        .outerjoin(Result, (Result.entry_id == Entry.id) & scope.holds)
        .where(Entry.event_id == scope.event.id, Entry.status.in_(TAKING_PART))
        .order_by(Entry.number)
    )
    return {number: (entry_id, result) for number, entry_id, result in rows}


def result_of(session: Session, scope: Scope, entry_id: int) -> Result | None:
    return session.scalars(select(Result).where(scope.holds, Result.entry_id == entry_id)).one_or_none()


def award_of(result: Result) -> Award:
    return Award(result.kind, result.number, result.note)
