"""All works of a stage as ZIP: in parts that a messenger takes, one of them in memory at a time."""

import asyncio
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.entry import Entry
from models.event import Event
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.person import Language
from models.school import School
from models.stage import Stage
from models.work import Work
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.entry.entry_name import TAKING_PART, names_of
from services.right import Administrators
from services.sheet import write_sheet
from services.shelf import FileLost, Shelf
from services.store import Store
from services.work.collecting import run_stage
from services.work.file_name import work_file_name
from services.work.refusal import WorkNotSent

if TYPE_CHECKING:
    from zipfile import ZipFile

# Telegram takes 50 MB of a bot; the rest is left to the archive's own lists and to the list of works.
PART_BYTES: Final = 45 * 1024 * 1024
LIST_NAMES = {Language.RU: "Список работ.xlsx", Language.EN: "List of works.xlsx"}
COLUMNS = {
    Language.RU: ("№", "Участник или команда", "Номинация", "Школа", "Файл", "Ссылка", "Прислано", "Раз"),
    Language.EN: ("No.", "Participant or team", "Nomination", "School", "File", "Link", "Sent", "Times"),
}


@dataclass(frozen=True, slots=True)
class PackedWork:
    """A work on its way into an archive. What it is called there tells whose it is."""

    number: int
    who: str
    nomination: str
    school: str
    link: str
    sent_at: datetime
    times: int
    digest: str = ""
    name: str = ""
    size: int = 0

    @property
    def inside(self) -> str:
        return work_file_name(self.number, self.who, self.name) if self.digest else ""


@dataclass(frozen=True, slots=True)
class Packing:
    event: Event
    stage: Stage
    parts: tuple[tuple[PackedWork, ...], ...]
    works: tuple[PackedWork, ...]


@dataclass(frozen=True, slots=True)
class WorkPack:
    event: Event
    stage: Stage
    part: int
    parts: int
    works: int
    # Whose bytes could not be read.
    lost: tuple[str, ...]
    content: bytes = field(repr=False)


class WorkPacks:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._administrators = administrators
        # A part is as large as half of what the bot lives in: whoever comes next waits.
        self._one_at_a_time = asyncio.Lock()

    async def pack(self, stage_id: int, part: int, language: Language, *, actor_id: int) -> WorkPack:
        actor = Actor(actor_id, self._administrators, self._clock())
        packing = await self._store.write(begin, stage_id, actor)
        part = min(max(1, part), len(packing.parts))
        async with self._one_at_a_time:
            listed = packing.works if part == 1 else ()
            content, lost = await self._packed(packing, packing.parts[part - 1], listed, language)
        count = len(packing.parts[part - 1])
        return WorkPack(packing.event, packing.stage, part, len(packing.parts), count, lost, content)

    async def _packed(
        self,
        packing: Packing,
        works: Sequence[PackedWork],
        listed: Sequence[PackedWork],
        language: Language,
    ) -> tuple[bytes, tuple[str, ...]]:
        from zipfile import ZipFile  # noqa: PLC0415  few ever ask for an archive

        buffer, lost = io.BytesIO(), list[str]()
        with ZipFile(buffer, "w") as archive:
            for work in works:
                try:
                    content = await self._shelf.read(work.digest)
                except FileLost:
                    # One that is gone keeps nobody from the others.
                    lost.append(work.inside)
                    continue
                await asyncio.to_thread(_lay_in, archive, work.inside, content)
            if listed:
                table = await asyncio.to_thread(a_list, listed, language, packing.event.zone)
                await asyncio.to_thread(_lay_in, archive, LIST_NAMES[language], table)
        return buffer.getvalue(), tuple(lost)


def begin(session: Session, stage_id: int, actor: Actor) -> Packing:
    event, stage = run_stage(session, stage_id, actor)
    works = packed_works(session, stage)
    if not works:
        raise WorkNotSent
    detail = f"event {event.id}, stage {stage.id}, works {len(works)}"
    note(session, Deed.WORKS_TAKEN, at=actor.now, actor_id=actor.id, detail=detail)
    return Packing(event, stage, parts_of(works), works)


def packed_works(session: Session, stage: Stage) -> tuple[PackedWork, ...]:
    rows = session.execute(
        select(Entry.id, Entry.number, Nomination.title, School.name, Work, KeptFile)
        .join_from(Work, Entry, Entry.id == Work.entry_id)
        .outerjoin(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(School, School.id == Entry.school_id)
        .outerjoin(KeptFile, KeptFile.id == Work.file_id)
        .where(Work.stage_id == stage.id, Entry.status.in_(TAKING_PART))
        .order_by(Entry.number)
    ).all()
    names = names_of(session, [row[0] for row in rows])
    return tuple(
        PackedWork(
            number,
            names.get(entry_id, ""),
            nomination or "",
            school or "",
            work.link,
            work.sent_at,
            work.times,
            *_facts(file),
        )
        for entry_id, number, nomination, school, work, file in rows
    )


def parts_of(works: Iterable[PackedWork], most: int = PART_BYTES) -> tuple[tuple[PackedWork, ...], ...]:
    """In their order; links fill no part, and without any file there is one, of the list alone."""
    parts: list[list[PackedWork]] = [[]]
    filled = 0
    for work in works:
        if not work.digest:
            continue
        if parts[-1] and filled + work.size > most:
            parts.append([])
            filled = 0
        parts[-1].append(work)
        filled += work.size
    return tuple(tuple(part) for part in parts)


def a_list(works: Sequence[PackedWork], language: Language, zone: str) -> bytes:
    place = ZoneInfo(zone)
    rows = (
        (
            work.number,
            work.who,
            work.nomination,
            work.school,
            work.inside,
            work.link,
            work.sent_at.astimezone(place).replace(tzinfo=None),
            work.times,
        )
        for work in works
    )
    return write_sheet(COLUMNS[language], rows, name="works")


def _facts(file: KeptFile | None) -> tuple[str, str, int]:
    return ("", "", 0) if file is None else (file.digest, file.name, file.size)


def _lay_in(archive: "ZipFile", name: str, content: bytes) -> None:
    # Stored as it is: photographs, PDF and documents are packed already.
    archive.writestr(name, content)
