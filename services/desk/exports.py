"""The file of an export: written beside the loop, out of pieces that the store reads one after another."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.audit import Deed
from models.consent import ConsentPurpose
from services.audit import note
from services.clock import Clock
from services.desk.column import Choice, choices, toggled
from services.desk.export import entry_reading, member_reading, team_reading
from services.desk.export_heading import Headings, entry_headings, member_headings, team_headings
from services.desk.export_plan import Plan, Words, plan
from services.desk.organiser import Organiser
from services.desk.refusal import NothingToExport
from services.desk.view import View, keep_columns, own_view
from services.event.right import run_event
from services.piecemeal import Asking, asking, read_ahead
from services.right import Administrators
from services.sheet import Table, write_book
from services.sheet.cell import Block
from services.standing import Versions
from services.store import Store


@dataclass(frozen=True, slots=True)
class Exported:
    event_id: int
    title: str
    content: bytes
    # How many entries are in it.
    count: int


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    view: View
    columns: tuple[Choice, ...]


class DeskExports:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._version = versions[ConsentPurpose.PROCESSING]
        self._administrators = administrators

    async def columns(self, view_id: int, *, actor_id: int) -> ColumnChoice:
        return await self._store.read(_choice, view_id, self._actor(actor_id))

    async def toggle(self, view_id: int, name: str, *, actor_id: int) -> ColumnChoice:
        return await self._store.write(_toggle, view_id, name, self._actor(actor_id))

    async def reset(self, view_id: int, *, actor_id: int) -> ColumnChoice:
        """The usual columns again."""
        return await self._store.write(_reset, view_id, self._actor(actor_id))

    async def export(self, view_id: int, headings: Headings, words: Words, *, actor_id: int) -> Exported:
        """Exactly what the filter shows, as a file."""
        actor = self._actor(actor_id)
        planned = await self._store.read(plan, view_id, words, actor)
        count = [0]
        tables = _tables(planned, headings, asking(self._store), count)
        content = await asyncio.to_thread(write_book, tables)
        if not count[0]:
            raise NothingToExport
        await self._store.write(_note, planned.event.id, count[0], actor)
        return Exported(planned.event.id, planned.event.title, content, count[0])

    def _actor(self, actor_id: int) -> Organiser:
        return Organiser(actor_id, self._administrators, self._clock(), self._version)


def _tables(planned: Plan, headings: Headings, ask: Asking, count: list[int]) -> list[Table]:
    entries = Table(
        headings.entries,
        entry_headings(planned, headings),
        _counted(read_ahead(ask, entry_reading(planned)), count),
    )
    members = Table(
        headings.members,
        member_headings(planned, headings),
        read_ahead(ask, member_reading(planned)),
    )
    if not planned.event.is_for_teams:
        return [entries, members]
    teams = Table(headings.teams, team_headings(planned, headings), read_ahead(ask, team_reading(planned)))
    return [entries, teams, members]


def _counted(blocks: Iterator[Block], count: list[int]) -> Iterator[Block]:
    for block in blocks:
        count[0] += len(block[0])
        yield block


def _choice(session: Session, view_id: int, actor: Organiser) -> ColumnChoice:
    view, event = own_view(session, actor, view_id)
    return ColumnChoice(view, tuple(choices(session, view, event)))


def _toggle(session: Session, view_id: int, name: str, actor: Organiser) -> ColumnChoice:
    view, event = own_view(session, actor, view_id)
    keep_columns(session, actor, view_id, toggled(session, view, event, name))
    return _choice(session, view_id, actor)


def _reset(session: Session, view_id: int, actor: Organiser) -> ColumnChoice:
    keep_columns(session, actor, view_id, ())
    return _choice(session, view_id, actor)


def _note(session: Session, event_id: int, count: int, actor: Organiser) -> None:
    event = run_event(session, actor, event_id)
    note(
        session,
        Deed.ENTRIES_EXPORTED,
        at=actor.now,
        actor_id=actor.id,
        school_id=event.organiser_id,
        detail=f"{event_id}: {count}",
    )
