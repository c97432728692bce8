"""Numbers of many schools from a table: looked through, shown, and written by one press."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.media_count import MediaKind
from services.actor import Actor
from services.clock import Clock
from services.media.entering import refuse_month, require_counter, set_amounts
from services.media.refusal import CountTooLarge, MediaDraftLost
from services.media.school_year import MOSCOW
from services.media.word import checked
from services.month import Month
from services.right import Administrators
from services.school import Schools
from services.sheet import HeaderNotFound, find_columns, read_sheet
from services.sheet.reader import MOST_MEGABYTES
from services.store import Store

FILE_BYTES: Final = MOST_MEGABYTES * 1024 * 1024
DRAFT_TTL: Final = timedelta(days=2)
UNREAD_KEPT, UNREAD_CHARACTERS = 8, 60
SCHOOL: Final = "school"
# By the names that the report and people give them; the first is what somebody is told is missing.
COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    SCHOOL: ("Организация", "Образовательная организация", "Школа", "Участник", "Organisation", "School"),
    MediaKind.PORTAL: ("Новости портала", "Портал", "Новости на портале", "Portal news", "Portal"),
    MediaKind.LESSON: ("Урочная деятельность", "Уроки", "Lessons"),
    MediaKind.EXTRACURRICULAR: ("Внеурочная деятельность", "Внеурочная", "Extracurricular"),
    MediaKind.THEORY: ("Теория и методика", "Теория", "Theory"),
    MediaKind.INTEGRATION: ("Интеграция", "Интеграция основного и дополнительного", "Integration"),
    MediaKind.PAGE_POINTS: ("Баллы за страницу", "Баллы", "Страница", "Page points"),
}


@dataclass(frozen=True, slots=True)
class ReadRow:
    number: int
    school: str
    amounts: Mapping[MediaKind, int]


@dataclass(frozen=True, slots=True)
class ImportedCounts:
    """What a table would do, or what it has done."""

    draft_id: int
    month: Month
    schools: int
    numbers: int
    # «7: Школа 5», as far as they are shown; and how many there are.
    unread: tuple[str, ...] = ()
    unread_count: int = 0


class CountImports:
    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def month(self, month: Month | None, *, actor_id: int) -> Month:
        """For which numbers are taken: the present one, if none is named. Asked before a download."""
        meant = month or Month.of(self._clock(), MOSCOW)
        await self._store.read(opened, meant, self._actor(actor_id))
        return meant

    async def preview(self, month: Month, name: str, content: bytes, *, actor_id: int) -> ImportedCounts:
        await self.month(month, actor_id=actor_id)
        rows, unread = await asyncio.to_thread(read_rows, content, name)
        known: dict[str, dict[str, int]] = {}
        for row in rows:
            school_id = await self._school(row.school)
            if school_id is None or school_id in known:
                # Of two rows of one school nobody knows which of them is right.
                unread.append(_shown(row.number, row.school))
            else:
                known[school_id] = {str(kind): amount for kind, amount in row.amounts.items()}
        return await self._store.write(keep, month, known, unread, self._actor(actor_id))

    async def write(self, draft_id: int, *, actor_id: int) -> ImportedCounts:
        """Written twice it is written once."""
        return await self._store.write(write, draft_id, self._actor(actor_id))

    async def _school(self, words: str) -> str | None:
        """The one that is meant beyond doubt."""
        found = await self._schools.find(words)
        certain = [one for one in found if one.is_certain and not one.lacks_number]
        return certain[0].id if len(certain) == 1 else None

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def opened(session: Session, month: Month, actor: Actor) -> None:
    require_counter(session, actor)
    refuse_month(month, Month.of(actor.now, MOSCOW))


def read_rows(content: bytes, name: str) -> tuple[list[ReadRow], list[str]]:
    """The rows, and those of which a cell says something else than a number. Call it in a thread."""
    sheet = read_sheet(content, name=name)
    columns = find_columns(sheet, COLUMNS, needed=[SCHOOL])
    kinds = [kind for kind in MediaKind if columns.has(kind)]
    if not kinds:
        raise HeaderNotFound(
            wanted=", ".join(f"«{COLUMNS[kind][0]}»" for kind in MediaKind),
            seen=", ".join(columns.header.cells)[:200],
        )
    rows, unread = list[ReadRow](), list[str]()
    for row in columns.rows(sheet):
        school = columns.read(row, SCHOOL)
        if not school:
            continue
        amounts = {kind: columns.read(row, kind) for kind in kinds}
        given = {kind: text for kind, text in amounts.items() if text not in {"", "-", "—", "–"}}
        if columns.is_unread(row) or not all(_is_amount(text) for text in given.values()):
            unread.append(_shown(row.number, school))
        elif given:
            rows.append(ReadRow(row.number, school, {kind: int(text) for kind, text in given.items()}))
    return rows, unread


def keep(
    session: Session,
    month: Month,
    known: Mapping[str, Mapping[str, int]],
    unread: Sequence[str],
    actor: Actor,
) -> ImportedCounts:
    """What was sent before and not written is forgotten: the last file counts."""
    opened(session, month, actor)
    shown = list(unread[:UNREAD_KEPT])
    body: dict[str, object] = {
        "month": str(month),
        "schools": {school: dict(amounts) for school, amounts in known.items()},
        "unread": shown,
        "unread_count": len(unread),
        "written": False,
    }
    draft = Draft(person_id=actor.id, kind=DraftKind.MEDIA, body=body, made_at=actor.now)
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.MEDIA, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    return _imported(draft)


def write(session: Session, draft_id: int, actor: Actor) -> ImportedCounts:
    draft = session.get(Draft, draft_id, with_for_update=True, populate_existing=True)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.MEDIA):
        raise MediaDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise MediaDraftLost
    body: dict[str, Any] = dict(draft.body)
    month, done = Month.read(body["month"]), _imported(draft)
    opened(session, month, actor)
    if not body["written"]:
        draft.body = {**body, "written": True}
        session.flush()
        for school_id, amounts in body["schools"].items():
            set_amounts(
                session, school_id, month, {MediaKind(kind): one for kind, one in amounts.items()}, actor
            )
    return done


def _imported(draft: Draft) -> ImportedCounts:
    body: dict[str, Any] = dict(draft.body)
    schools = body["schools"]
    return ImportedCounts(
        draft.id,
        Month.read(body["month"]),
        len(schools),
        sum(map(len, schools.values())),
        tuple(body["unread"]),
        body["unread_count"],
    )


def _is_amount(text: str) -> bool:
    try:
        return text.isascii() and text.isdecimal() and checked(text) >= 0
    except CountTooLarge:
        return False


def _shown(number: int, school: str) -> str:
    return f"{number}: {school}"[:UNREAD_CHARACTERS]
