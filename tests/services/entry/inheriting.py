"""Entries, works and results as rows, and the two things that may befall whose they are."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.entry import Entry, EntryAnswer, EntryMember, EntrySource
from models.event import Event
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.kept_file import KeptFile
from models.person import Person
from models.result import Result, ResultKind
from models.stage import Stage
from models.work import Work
from services.entry.entering import NewEntry, make_entry
from services.entry.hold import hold_event
from services.entry.seat import Choice
from services.erasure import erase
from services.person_conflict import Side
from services.person_merge import merge_people
from services.store import Store
from tests.clock import NOON
from tests.entering import LYCEUM, holds_what_must_hold
from tests.rows import all_of, stored

LATER = NOON + timedelta(hours=1)


async def made(
    store: Store,
    event: Event,
    *people: Person,
    title: str = "",
    captain: Person | None = None,
    mentor: Person | None = None,
    now: datetime = NOON,
) -> Entry:
    """A mentor's entry, or a team."""

    def body(session: Session) -> Entry:
        new = NewEntry(
            EntrySource.MENTOR,
            Choice(school_id=LYCEUM),
            10,
            [person.id for person in people],
            title,
            captain.id if captain else None,
            mentor.id if mentor else None,
        )
        by = mentor or captain
        return make_entry(session, hold_event(session, event.id), new, by=by.id if by else None, now=now)

    return await store.write(body)


async def become_one(store: Store, kept: Person, gone: Person) -> None:
    await merged(store, kept, gone)
    await holds_what_must_hold(store)


async def merged(store: Store, kept: Person, gone: Person) -> None:
    prefer = {"full_name": Side.KEPT}
    await store.write(merge_people, kept_id=kept.id, gone_id=gone.id, prefer=prefer, now=LATER)


async def be_erased(store: Store, person: Person, now: datetime = LATER) -> None:
    await store.write(erase, person.id, now=now)
    await holds_what_must_hold(store)


async def now_in(store: Store, entry: Entry) -> Sequence[int]:
    rows = await all_of(store, EntryMember.person_id, EntryMember.entry_id, EntryMember.left_at)
    return [person_id for person_id, entry_id, left_at in rows if entry_id == entry.id and left_at is None]


async def fresh(store: Store, entry: Entry) -> Entry:
    return await store.read(lambda session: session.get_one(Entry, entry.id))


def a_file(person: Person | None, name: str) -> KeptFile:
    return KeptFile(digest=name, name=name, size=1, person_id=person.id if person else None, kept_at=NOON)


async def a_work(
    store: Store, entry: Entry, stage: Stage, by: Person, name: str, *, sent_at: datetime = NOON
) -> Work:
    file = a_file(by, name)
    await stored(store, file)
    work = Work(entry_id=entry.id, stage_id=stage.id, file_id=file.id, sent_by=by.id, sent_at=sent_at)
    await stored(store, work)
    return work


def a_result(entry: Entry, **facts: Any) -> Result:
    usual = {"kind": ResultKind.WINNER, "recorded_at": NOON, "published_at": NOON}
    return Result(event_id=entry.event_id, entry_id=entry.id, **usual | facts)


async def a_question(
    store: Store, event: Event, scope: QuestionScope = QuestionScope.PERSON
) -> EventQuestion:
    question = EventQuestion(
        event_id=event.id, position=1, kind=QuestionKind.FILE, scope=scope, label="Справка"
    )
    await stored(store, question)
    return question


def an_answer(entry: Entry, question: EventQuestion, value: str, **facts: Any) -> EntryAnswer:
    return EntryAnswer(
        entry_id=entry.id, question_id=question.id, value=value, **{"answered_at": NOON} | facts
    )
