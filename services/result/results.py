"""Results are recorded in a chat: by a press, by a number, or by lines of numbers and words."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.result import ResultKind
from models.stage import Stage
from services.actor import Actor
from services.clock import Clock
from services.entry.entry_name import TAKING_PART
from services.plain_text import plain
from services.result.award import LAST_PLACE, NOTE_CHARACTERS, Award, is_sound, read_award
from services.result.recording import drop_result, put_fresh, put_result
from services.result.refusal import (
    ResultNoteWanted,
    ResultOfNobody,
    ResultPlaceWanted,
    ResultUnread,
    TooManyLines,
)
from services.result.scope import Scope, known_of, result_of, scope_of, scope_of_entry
from services.result.view import OneResult, ResultList, listed, look, one_of, picking, stages_of
from services.right import Administrators
from services.store import Store

# «17 победитель», «№ 17: 1 место», «17».
LINE = re.compile(r"\s*№?\s*(\d{1,9})(?:\s*[-.:;,)—–]\s*|\s+|$)(.*)")
MOST_LINES: Final = 100
SHOWN_CHARACTERS: Final = 60


class LineTrouble(StrEnum):
    NUMBER = "number"
    NOBODY = "nobody"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class RefusedLine:
    text: str
    trouble: LineTrouble


@dataclass(frozen=True, slots=True)
class TypedResults:
    """What has come of several lines: those that were understood are written."""

    shown: ResultList
    changed: int
    unchanged: int
    refused: tuple[RefusedLine, ...]


@dataclass(frozen=True, slots=True)
class WrittenLines:
    """The same before the list is drawn: that is done when nobody waits for the event any more."""

    event_id: int
    changed: int
    unchanged: int
    refused: tuple[RefusedLine, ...]


Typed = OneResult | TypedResults


class Results:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def listed(self, event_id: int, stage_id: int | None, *, page: int, actor_id: int) -> ResultList:
        return await self._store.read(listed, event_id, stage_id, self._actor(actor_id), page=page)

    async def picking(self, event_id: int, stage_id: int | None, *, page: int, actor_id: int) -> ResultList:
        return await self._store.read(picking, event_id, stage_id, self._actor(actor_id), page=page)

    async def stages(self, event_id: int, *, actor_id: int) -> tuple[Scope, tuple[Stage, ...]]:
        return await self._store.read(stages_of, event_id, self._actor(actor_id))

    async def look(self, entry_id: int, stage_id: int | None, *, actor_id: int) -> OneResult:
        return await self._store.read(look, entry_id, stage_id, self._actor(actor_id))

    async def give(self, entry_id: int, stage_id: int | None, award: Award, *, actor_id: int) -> OneResult:
        return await self._store.write(give, entry_id, stage_id, award, self._actor(actor_id))

    async def detail(
        self, entry_id: int, stage_id: int | None, kind: ResultKind, typed: str, *, actor_id: int
    ) -> OneResult:
        """Which place it is, or what the prize is for."""
        return await self.give(entry_id, stage_id, _detailed(kind, typed), actor_id=actor_id)

    async def drop(self, entry_id: int, stage_id: int | None, *, actor_id: int) -> OneResult:
        return await self._store.write(drop, entry_id, stage_id, self._actor(actor_id))

    async def type(self, event_id: int, stage_id: int | None, typed: str, *, actor_id: int) -> Typed:
        """A number alone opens an entry; with a result behind it that is recorded."""
        done = await self._store.write(type_lines, event_id, stage_id, typed, self._actor(actor_id))
        return await self._shown(done, stage_id, actor_id)

    async def type_of_entry(self, entry_id: int, stage_id: int | None, typed: str, *, actor_id: int) -> Typed:
        """The result of the entry that is shown, or the number of another one."""
        done = await self._store.write(type_of_entry, entry_id, stage_id, typed, self._actor(actor_id))
        return await self._shown(done, stage_id, actor_id)

    async def give_rest(self, event_id: int, stage_id: int | None, *, actor_id: int) -> ResultList:
        """Everybody who has no result yet took part."""
        actor = self._actor(actor_id)
        done = await self._store.write(give_rest, event_id, stage_id, actor)
        return replace(await self._store.read(listed, event_id, stage_id, actor, page=1), done=done)

    async def _shown(self, done: OneResult | WrittenLines, stage_id: int | None, actor_id: int) -> Typed:
        if isinstance(done, OneResult):
            return done
        shown = await self.listed(done.event_id, stage_id, page=1, actor_id=actor_id)
        return TypedResults(shown, done.changed, done.unchanged, done.refused)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def give(session: Session, entry_id: int, stage_id: int | None, award: Award, actor: Actor) -> OneResult:
    if not is_sound(award):
        raise ResultUnread
    scope, entry = scope_of_entry(session, actor, entry_id, stage_id, locked=True)
    result = result_of(session, scope, entry.id)
    put_result(session, scope, entry, result, award, by=actor.id, now=actor.now)
    session.flush()
    return one_of(session, scope, entry, is_given=True)


def drop(session: Session, entry_id: int, stage_id: int | None, actor: Actor) -> OneResult:
    scope, entry = scope_of_entry(session, actor, entry_id, stage_id, locked=True)
    result = result_of(session, scope, entry.id)
    if result is not None:
        drop_result(session, entry, result, by=actor.id, now=actor.now)
    return one_of(session, scope, entry)


def type_of_entry(
    session: Session, entry_id: int, stage_id: int | None, typed: str, actor: Actor
) -> OneResult | WrittenLines:
    award = read_award(typed)
    if award is not None:
        return give(session, entry_id, stage_id, award, actor)
    shown = look(session, entry_id, stage_id, actor)
    return type_lines(session, shown.scope.event.id, stage_id, typed, actor)


def type_lines(
    session: Session, event_id: int, stage_id: int | None, typed: str, actor: Actor
) -> OneResult | WrittenLines:
    lines = [line for line in typed.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise TooManyLines(MOST_LINES)
    scope = scope_of(session, actor, event_id, stage_id, locked=True)
    if len(lines) <= 1:
        return _type_one(session, scope, typed, actor)
    changed, unchanged, refused = 0, 0, list[RefusedLine]()
    for line in lines:
        done = _write(session, scope, line, actor)
        if isinstance(done, LineTrouble):
            refused.append(RefusedLine(plain(line)[:SHOWN_CHARACTERS], done))
        else:
            changed, unchanged = changed + done, unchanged + (not done)
    session.flush()
    return WrittenLines(event_id, changed, unchanged, tuple(refused))


def give_rest(session: Session, event_id: int, stage_id: int | None, actor: Actor) -> int:
    scope = scope_of(session, actor, event_id, stage_id, locked=True)
    rest = [entry_id for entry_id, result in known_of(session, scope).values() if result is None]
    took_part = dict.fromkeys(rest, Award(ResultKind.PARTICIPANT))
    return put_fresh(session, scope, took_part, by=actor.id, now=actor.now)


def _type_one(session: Session, scope: Scope, line: str, actor: Actor) -> OneResult:
    found = LINE.fullmatch(plain(line))
    if found is None:
        raise ResultUnread
    entry = _entry(session, scope, int(found.group(1)))
    if entry is None:
        raise ResultOfNobody(found.group(1))
    if found.group(2):
        award = read_award(found.group(2))
        if award is None:
            raise ResultUnread
        result = result_of(session, scope, entry.id)
        put_result(session, scope, entry, result, award, by=actor.id, now=actor.now)
        session.flush()
    return one_of(session, scope, entry, is_given=bool(found.group(2)))


def _write(session: Session, scope: Scope, line: str, actor: Actor) -> bool | LineTrouble:
    found = LINE.fullmatch(plain(line))
    if found is None:
        return LineTrouble.NUMBER
    award = read_award(found.group(2))
    if award is None:
        return LineTrouble.WORD
    entry = _entry(session, scope, int(found.group(1)))
    if entry is None:
        return LineTrouble.NOBODY
    result = result_of(session, scope, entry.id)
    changed = put_result(session, scope, entry, result, award, by=actor.id, now=actor.now)
    session.flush()
    return changed


def _entry(session: Session, scope: Scope, number: int) -> Entry | None:
    return session.scalars(
        select(Entry).where(
            Entry.event_id == scope.event.id, Entry.number == number, Entry.status.in_(TAKING_PART)
        )
    ).one_or_none()


def _detailed(kind: ResultKind, typed: str) -> Award:
    if kind is ResultKind.SPECIAL:
        note = plain(typed)
        if not note or len(note) > NOTE_CHARACTERS:
            raise ResultNoteWanted(NOTE_CHARACTERS)
        return Award(kind, None, note)
    award = read_award(typed)
    if award is not None and award.kind is ResultKind.PLACE is kind:
        return award
    number = typed.strip()
    placed = Award(ResultKind.PLACE, int(number)) if re.fullmatch(r"[0-9]{1,4}", number) else None
    if kind is not ResultKind.PLACE or placed is None or not is_sound(placed):
        raise ResultPlaceWanted(LAST_PLACE)
    return placed
