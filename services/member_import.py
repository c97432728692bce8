"""The members' list as a file: looked through before it is written, and given out again."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.draft import Draft, DraftKind
from models.person import Language
from models.school import School, SchoolAlias, SchoolStanding
from models.union import UnionKind
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.member_refusal import MemberDraftLost
from services.member_row import (
    COLUMNS,
    KINDS,
    MemberRow,
    MemberTrouble,
    read_member_rows,
)
from services.right import Administrators, require_administrator
from services.sheet import SheetTooLarge, read_sheet, write_sheet
from services.sheet.outcome import Outcome, RefusedRow
from services.sheet.reader import MOST_MEGABYTES
from services.sheet.table import MOST_COLUMNS
from services.store import Store
from services.union_place import places

if TYPE_CHECKING:
    from services.member_writing import Drawn

Rows = Sequence[MemberRow | RefusedRow]

FILE_BYTES = MOST_MEGABYTES * 1024 * 1024
# Each is compared with all others; a consortium is ten times smaller.
MOST_MEMBERS = 1_000
DRAFT_TTL = timedelta(days=2)
# What a template shows, so that nobody has to guess how a cell is meant.
EXAMPLES = (
    MemberRow(
        number=2,
        id="kemerovo-licey-89",
        full_name="Муниципальное бюджетное общеобразовательное учреждение «Лицей №89»",
        short_name="МБОУ «Лицей №89»",
        city="Кемерово",
        region="Кемеровская область — Кузбасс",
        kind="lyceum",
        joined_on="2023-05-11",
        aliases=("89-й лицей",),
    ),
    MemberRow(
        number=3, short_name="МАОУ «Школа №51»", city="Уфа", region="Республика Башкортостан", kind="school"
    ),
)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would do. Nothing of it is written."""

    draft_id: int
    name: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Written:
    new: int
    changed: int
    unchanged: int
    refused: int


class MemberImports:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Asked before a file is downloaded."""
        await self._store.read(require_administrator, actor_id, self._administrators)

    async def preview(self, content: bytes, *, name: str, actor_id: int) -> ImportPreview:
        await self.refuse_strangers(actor_id=actor_id)
        rows = await asyncio.to_thread(rows_of, content, name)
        # Compared beside the writers: it takes as long as the list is.
        outcome = await self._store.read(look, rows)
        draft_id = await self._store.write(keep, rows, self._actor(actor_id))
        return ImportPreview(draft_id, name, outcome)

    async def write(self, draft_id: int, *, actor_id: int) -> Written:
        """Compared anew with what is there by now. Written twice it is written once."""
        actor = self._actor(actor_id)
        drawn = await self._store.read(draw_draft, draft_id, actor)
        return await self._store.write(write_draft, draft_id, drawn, actor)

    async def look(self, rows: Rows) -> Outcome:
        """For the command line, which no person speaks through: nothing is written."""
        return await self._store.read(look, rows)

    async def bring_in(self, rows: Rows) -> Outcome:
        drawn = await self._store.read(draw, rows)
        return await self._store.write(bring_in, rows, drawn, actor_id=None, now=self._clock())

    async def export(self, language: Language, *, actor_id: int) -> bytes:
        """All members, in a file that can be imported again and then changes nothing."""
        rows = await self._store.read(export, self._actor(actor_id))
        return await asyncio.to_thread(a_file, rows, language)

    async def template(self, language: Language, *, actor_id: int) -> bytes:
        await self.refuse_strangers(actor_id=actor_id)
        return await asyncio.to_thread(a_file, EXAMPLES, language)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def rows_of(content: bytes, name: str) -> list[MemberRow | RefusedRow]:
    rows = read_member_rows(read_sheet(content, name=name))
    if len(rows) > MOST_MEMBERS:
        raise SheetTooLarge(name, MOST_MEGABYTES, MOST_MEMBERS, MOST_COLUMNS)
    return rows


def keep(session: Session, rows: Rows, actor: Actor) -> int:
    """What was sent before and not written is forgotten: there is one list, and the last one counts."""
    require_administrator(session, actor.id, actor.administrators)
    draft = Draft(
        person_id=actor.id,
        kind=DraftKind.MEMBERS,
        body={"rows": [asdict(row) for row in rows], "written": None},
        made_at=actor.now,
    )
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.MEMBERS, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    return draft.id


def look(session: Session, rows: Rows) -> Outcome:
    from services.member_plan import outcome_of  # noqa: PLC0415  seldom needed, and it reads names by many patterns

    return outcome_of(session, rows)


def draw(session: Session, rows: Rows) -> "Drawn":
    from services.member_writing import draw as drawn  # noqa: PLC0415  see above

    return drawn(session, rows)


def draw_draft(session: Session, draft_id: int, actor: Actor) -> "Drawn":
    return draw(session, _rows(_draft(session, draft_id, actor)))


def write_draft(session: Session, draft_id: int, drawn: "Drawn", actor: Actor) -> Written:
    draft = _draft(session, draft_id, actor, locked=True)
    body: dict[str, Any] = dict(draft.body)
    if body["written"] is None:
        outcome = bring_in(session, _rows(draft), drawn, actor_id=actor.id, now=actor.now)
        written = Written(outcome.new, outcome.changed, outcome.unchanged, len(outcome.refused))
        # The rows are of no more use; how many they were is what a second press is answered with.
        draft.body = body | {"rows": [], "written": asdict(written)}
        return written
    return Written(**body["written"])


def bring_in(
    session: Session, rows: Rows, drawn: "Drawn | None" = None, *, actor_id: int | None, now: datetime
) -> Outcome:
    """All valid rows at once. A list that changes nothing leaves no trace in the log either."""
    from services.member_writing import write_plan  # noqa: PLC0415  see above

    outcome = write_plan(session, drawn or draw(session, rows), rows, now=now).outcome
    if outcome.new or outcome.changed:
        counts = f"new {outcome.new}, changed {outcome.changed}, refused {len(outcome.refused)}"
        note(session, Deed.MEMBERS_IMPORTED, at=now, actor_id=actor_id, detail=counts)
    return outcome


def export(session: Session, actor: Actor) -> list[MemberRow]:
    require_administrator(session, actor.id, actor.administrators)
    schools = session.scalars(select(School).where(School.standing == SchoolStanding.MEMBER))
    aliases: dict[str, list[str]] = {}
    for school_id, name in session.execute(
        select(SchoolAlias.school_id, SchoolAlias.name).order_by(SchoolAlias.id)
    ):
        aliases.setdefault(school_id, []).append(name)
    unions: dict[tuple[str, UnionKind], list[str]] = {}
    for place in places(session):
        names = unions.setdefault((place.school_id, place.union_kind), [])
        if not place.until and place.union not in names:
            names.append(place.union)
    return [
        _exported(number, school, aliases, unions)
        for number, school in enumerate(sorted(schools, key=lambda one: (one.region, one.city, one.id)), 2)
    ]


def a_file(rows: Sequence[MemberRow], language: Language) -> bytes:
    """With the columns of the reader's language; those of any are read."""
    at = 0 if language is Language.RU else -1
    values = ([_cell(row, name, at) for name in COLUMNS] for row in rows)
    return write_sheet([names[at] for names in COLUMNS.values()], values, name="members")


def _cell(row: MemberRow, name: str, at: int) -> str:
    value = getattr(row, name)
    if name == "kind":
        return next((names[at] for kind, names in KINDS.items() if kind == value), "")
    return value if isinstance(value, str) else "; ".join(value)


def _exported(
    number: int,
    school: School,
    aliases: Mapping[str, list[str]],
    unions: Mapping[tuple[str, UnionKind], list[str]],
) -> MemberRow:
    return MemberRow(
        number=number,
        id=school.id,
        full_name=school.full_name or school.name,
        short_name=school.short_name,
        city=school.city,
        region=school.region,
        kind=school.kind.value,
        joined_on=school.joined_on,
        left_on=school.left_on,
        note=school.note,
        clusters=tuple(unions.get((school.id, UnionKind.CLUSTER), ())),
        commissions=tuple(unions.get((school.id, UnionKind.COMMISSION), ())),
        departments=tuple(unions.get((school.id, UnionKind.DEPARTMENT), ())),
        aliases=tuple(aliases.get(school.id, ())),
    )


def _draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    require_administrator(session, actor.id, actor.administrators)
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.MEMBERS):
        raise MemberDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise MemberDraftLost
    return draft


def _rows(draft: Draft) -> list[MemberRow | RefusedRow]:
    body: dict[str, Any] = dict(draft.body)
    return [_row(told) for told in body["rows"]]


def _row(told: Mapping[str, Any]) -> MemberRow | RefusedRow:
    if "trouble" in told:
        return RefusedRow(**{**told, "trouble": MemberTrouble(told["trouble"])})
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
    return MemberRow(**values)
