"""Results go out as a table and come back: looked through before they are written, and written once."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry
from models.person import Language
from models.result import Result, ResultKind
from services.actor import Actor
from services.clock import Clock
from services.piecemeal import asking, read_ahead
from services.refusal import Refusal
from services.result.award import Award
from services.result.recording import put_fresh, put_result
from services.result.refusal import ResultDraftLost
from services.result.scope import Scope, award_of, known_of, scope_of
from services.result.table import (
    ResultTrouble,
    Rows,
    headings,
    packed,
    read_rows,
    unpacked,
)
from services.result.table_reading import schools_named, table_reading
from services.right import Administrators
from services.sheet import Table, read_sheet, write_book
from services.sheet.outcome import Outcome, RefusedRow
from services.sheet.reader import MOST_MEGABYTES
from services.store import Store

FILE_BYTES = MOST_MEGABYTES * 1024 * 1024
DRAFT_TTL = timedelta(days=2)


class NoResultsInFile(Refusal):
    """The column of results is there, and nothing stands in it."""

    key = "refusal-result-file-empty"


@dataclass(frozen=True, slots=True)
class ResultPreview:
    """What a file would do. Nothing of it is written."""

    scope: Scope
    draft_id: int
    name: str
    outcome: Outcome
    # What its rows were understood to be: a misreading is seen by its number.
    kinds: Mapping[ResultKind, int]
    # How many would be told at once, because an earlier result of theirs is published.
    told: int


@dataclass(frozen=True, slots=True)
class ResultsWritten:
    scope: Scope
    new: int
    changed: int
    unchanged: int
    refused: int
    # By an earlier press.
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What is new by the ids of the entries, and what becomes of results that are there."""

    fresh: Mapping[int, Award]
    changed: tuple[tuple[Result, Award], ...]
    unchanged: int
    refused: tuple[RefusedRow, ...]

    @property
    def outcome(self) -> Outcome:
        return Outcome(len(self.fresh), len(self.changed), self.unchanged, self.refused)


class ResultTables:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, stage_id: int | None, *, actor_id: int) -> Scope:
        """Asked before a file is downloaded, too."""
        return await self._store.read(_scope, event_id, stage_id, self._actor(actor_id))

    async def table(
        self, event_id: int, stage_id: int | None, language: Language, *, actor_id: int
    ) -> tuple[Scope, bytes]:
        """Everybody who takes part, with what is recorded by now: to be read, or filled in and sent back."""
        scope, schools = await self._store.read(_planned, event_id, stage_id, self._actor(actor_id))
        blocks = read_ahead(asking(self._store), table_reading(scope, schools, language))
        return scope, await asyncio.to_thread(write_book, [Table("results", headings(language), blocks)])

    async def preview(
        self, event_id: int, stage_id: int | None, content: bytes, *, name: str, actor_id: int
    ) -> ResultPreview:
        actor = self._actor(actor_id)
        rows = await asyncio.to_thread(lambda: read_rows(read_sheet(content, name=name)))
        if not rows:
            raise NoResultsInFile
        return await self._store.write(keep, event_id, stage_id, rows, name, actor)

    async def write(self, draft_id: int, *, actor_id: int) -> ResultsWritten:
        """Compared anew with what is there by now. Written twice it is written once."""
        return await self._store.write(write_draft, draft_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def _planned(
    session: Session, event_id: int, stage_id: int | None, actor: Actor
) -> tuple[Scope, Mapping[str, str]]:
    return scope_of(session, actor, event_id, stage_id), schools_named(session)


def keep(
    session: Session, event_id: int, stage_id: int | None, rows: Rows, name: str, actor: Actor
) -> ResultPreview:
    """What was sent before and not written is forgotten: the last file counts."""
    scope = scope_of(session, actor, event_id, stage_id, locked=True)
    plan = plan_of(session, scope, rows)
    body: dict[str, object] = {
        "event": scope.event.id,
        "stage": scope.stage_id,
        "rows": [packed(row) for row in rows],
        "written": None,
    }
    session.execute(delete(Draft).where(Draft.person_id == actor.id, Draft.kind == DraftKind.RESULTS))
    draft = Draft(person_id=actor.id, kind=DraftKind.RESULTS, body=body, made_at=actor.now)
    session.add(draft)
    session.flush()
    awards = [*plan.fresh.values(), *(award for _, award in plan.changed)]
    kinds = Counter(award.kind for award in awards)
    told = sum(result.published_at is not None for result, _ in plan.changed)
    return ResultPreview(scope, draft.id, name, plan.outcome, kinds, told)


def write_draft(session: Session, draft_id: int, actor: Actor) -> ResultsWritten:
    body: dict[str, Any] = dict(_draft(session, draft_id, actor).body)
    # The event's row first, as everywhere: two organisers come one after the other.
    scope = scope_of(session, actor, body["event"], body["stage"], locked=True)
    draft = _draft(session, draft_id, actor, locked=True)
    body = dict(draft.body)
    if body["written"] is not None:
        return ResultsWritten(scope, **body["written"], is_old=True)
    plan = plan_of(session, scope, [unpacked(told) for told in body["rows"]])
    put_fresh(session, scope, plan.fresh, by=actor.id, now=actor.now)
    for result, award in plan.changed:
        entry = session.get_one(Entry, result.entry_id)
        put_result(session, scope, entry, result, award, by=actor.id, now=actor.now)
    written: dict[str, Any] = {
        "new": len(plan.fresh),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "refused": len(plan.refused),
    }
    # The rows are of no more use; how many they were is what a second press is answered with.
    draft.body = body | {"rows": [], "written": written}
    return ResultsWritten(scope, **written)


def plan_of(session: Session, scope: Scope, rows: Rows) -> Plan:
    known = known_of(session, scope)
    numbers = set(session.scalars(select(Entry.number).where(Entry.event_id == scope.event.id)))
    fresh, changed, unchanged = dict[int, Award](), list[tuple[Result, Award]](), 0
    refused = list[RefusedRow]()
    for row in rows:
        if isinstance(row, RefusedRow):
            refused.append(row)
            continue
        if row.number not in known:
            trouble = ResultTrouble.GONE if row.number in numbers else ResultTrouble.NOBODY
            refused.append(RefusedRow(row.row, f"№{row.number}", trouble, str(row.number)))
            continue
        entry_id, result = known[row.number]
        if result is None:
            fresh[entry_id] = row.award
        elif award_of(result) != row.award:
            changed.append((result, row.award))
        else:
            unchanged += 1
    return Plan(fresh, tuple(changed), unchanged, tuple(refused))


def _scope(session: Session, event_id: int, stage_id: int | None, actor: Actor) -> Scope:
    return scope_of(session, actor, event_id, stage_id)


def _draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.RESULTS):
        raise ResultDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise ResultDraftLost
    return draft
