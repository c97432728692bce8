"""The file of an export: written beside the loop, out of pieces that the store reads one after another."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.audit import Deed
from models.consent import ConsentPurpose
from services.audit import note
from services.clock import Clock
from services.desk.column import Choice, choices, toggled
from services.desk.export import Piece, entry_piece, member_piece, members_beside, team_piece
from services.desk.export_plan import Plan, Words, plan
from services.desk.organiser import Organiser
from services.desk.refusal import NothingToExport
from services.desk.view import View, keep_columns, own_view
from services.event.right import run_event
from services.right import Administrators
from services.sheet import Table, write_book
from services.sheet.writer import Value
from services.standing import Versions
from services.store import Store

Reading = Callable[[Session, Plan, tuple[int, int]], Piece]
BEGINNING = (0, 0)
# A heading that stands twice says which of the two it is.
SECOND = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """What the sheets and their columns are called in the reader's language."""

    entries: str
    teams: str
    members: str
    # Of entries by the column's name, and of the other two by the word for what stands there.
    columns: Mapping[str, str]
    # Of somebody beside their team, by their number.
    member: Callable[[int], str]


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
        loop = asyncio.get_running_loop()

        def piece(reading: Reading, after: tuple[int, int]) -> Piece:
            # Asked of the loop from the writing thread: neither waits for more than one piece.
            return asyncio.run_coroutine_threadsafe(self._store.read(reading, planned, after), loop).result()

        tables = _tables(planned, headings, piece, count)
        content = await asyncio.to_thread(write_book, tables)
        if not count[0]:
            raise NothingToExport
        await self._store.write(_note, planned.event.id, count[0], actor)
        return Exported(planned.event.id, planned.event.title, content, count[0])

    def _actor(self, actor_id: int) -> Organiser:
        return Organiser(actor_id, self._administrators, self._clock(), self._version)


Asking = Callable[[Reading, tuple[int, int]], Piece]


def _tables(planned: Plan, headings: Headings, ask: Asking, count: list[int]) -> list[Table]:
    entries = Table(
        headings.entries,
        told_apart(_entry_columns(planned, headings)),
        _counted(_rows(ask, entry_piece), count),
    )
    members = Table(
        headings.members, told_apart(_member_columns(planned, headings)), _rows(ask, member_piece)
    )
    if not planned.event.is_for_teams:
        return [entries, members]
    teams = Table(headings.teams, told_apart(_team_columns(planned, headings)), _rows(ask, team_piece))
    return [entries, teams, members]


def _rows(ask: Asking, reading: Reading) -> Iterator[Sequence[Value]]:
    after: tuple[int, int] | None = BEGINNING
    while after is not None:
        piece = ask(reading, after)
        yield from piece.rows
        after = piece.after


def _counted(rows: Iterator[Sequence[Value]], count: list[int]) -> Iterator[Sequence[Value]]:
    for row in rows:
        count[0] += 1
        yield row


def _entry_columns(planned: Plan, headings: Headings) -> list[str]:
    labels = {f"q{question.id}": question.label for question in planned.questions}
    return [labels.get(name) or headings.columns[name] for name in planned.columns]


def _team_columns(planned: Plan, headings: Headings) -> list[str]:
    names = ("number", "title", "school", "city", "captain", "mentor", "size", "complete")
    beside = (headings.member(number) for number in range(1, members_beside(planned.event) + 1))
    return [*(headings.columns[name] for name in names), *beside]


def _member_columns(planned: Plan, headings: Headings) -> list[str]:
    names = [
        "number",
        *(("title",) if planned.event.is_for_teams else ()),
        *("name", "class", "school", "city", "region"),
        *(("nomination",) if planned.nominations else ()),
        *(("site",) if planned.sites else ()),
        *("status", "consent"),
    ]
    return [*(headings.columns[name] for name in names), *(one.label for one in planned.member_questions)]


def told_apart(columns: Sequence[str]) -> list[str]:
    """An organiser may ask «Телефон» twice; a table has every heading once."""
    found: list[str] = []
    for column in columns:
        name, number = column, SECOND
        while name in found:
            name, number = f"{column} ({number})", number + 1
        found.append(name)
    return found


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
