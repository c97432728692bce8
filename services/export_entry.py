"""What is kept of a person's part in events: their entries, answers, works and results, and what they ran."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Label, exists
from sqlalchemy.orm import aliased

from models.base import Base
from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.entry import Entry, EntryAnswer, EntryChange, EntryMember
from models.entry_request import EntryRequest
from models.event import Event, EventChange
from models.event_question import EventQuestion
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.result import Result
from models.stage import Stage
from models.work import Work
from services.entry.inheritance import is_alone
from services.export_source import Column, Section, Source

Join = tuple[type[Base], ColumnElement[bool]]

# Of which event it is, by the title it has in its own language.
EVENT: Label[Any] = Event.title.label("event")
TEAM: Label[Any] = Entry.title.label("team")
FILE: Label[Any] = KeptFile.name.label("file_name")
AWARD = (Result.kind, Result.number.label("result_number"), Result.note, Result.published_at)
WORK = (EVENT, Stage.title.label("stage"), FILE, Work.link, Work.sent_at, Work.times)
ANSWER = (EVENT, EventQuestion.label.label("question"), EntryAnswer.value, FILE, EntryAnswer.answered_at)
REQUEST = (
    EVENT,
    Entry.number,
    EntryRequest.kind,
    EntryRequest.made_at,
    EntryRequest.state,
    EntryRequest.decided_at,
    EntryRequest.reason,
)
MANAGED = (EVENT, Entry.number, TEAM, Entry.status, Entry.entered_at)


def _entry(by: Column) -> tuple[Join, Join]:
    return (Entry, Entry.id == by), (Event, Event.id == Entry.event_id)


def _event(by: Column) -> Join:
    return Event, Event.id == by


def _once() -> ColumnElement[bool]:
    """Whoever left and came again was there once."""
    newer = aliased(EntryMember)
    return ~exists().where(
        newer.entry_id == EntryMember.entry_id,
        newer.person_id == EntryMember.person_id,
        newer.id > EntryMember.id,
    )


ASKED: Join = (EventQuestion, EventQuestion.id == EntryAnswer.question_id)
ANSWERED_BY: Join = (KeptFile, KeptFile.id == EntryAnswer.file_id)
OF_STAGE: Join = (Stage, Stage.id == Work.stage_id)
SENT: Join = (KeptFile, KeptFile.id == Work.file_id)
MINE = _entry(EntryMember.entry_id)

ENTRY_SOURCES: Mapping[Section, tuple[Source, ...]] = {
    Section.ENTRIES: (
        Source(
            EntryMember.person_id,
            (
                EVENT,
                Nomination.title.label("nomination"),
                Entry.number,
                TEAM,
                Entry.status,
                EntryMember.joined_at,
                EntryMember.left_at,
            ),
            via=(*MINE, (Nomination, Nomination.id == Entry.nomination_id)),
        ),
    ),
    Section.ENTRIES_MANAGED: (
        Source(Entry.captain_id, MANAGED, via=(_event(Entry.event_id),)),
        Source(Entry.mentor_id, MANAGED, told_by=(Entry.captain_id,), via=(_event(Entry.event_id),)),
        Source(
            Entry.entered_by,
            MANAGED,
            told_by=(Entry.captain_id, Entry.mentor_id),
            via=(_event(Entry.event_id),),
        ),
    ),
    Section.ANSWERS: (
        Source(EntryAnswer.person_id, ANSWER, via=(*_entry(EntryAnswer.entry_id), ASKED, ANSWERED_BY)),
        # What was answered for the entry as a whole is theirs where nobody else is in it.
        Source(
            EntryMember.person_id,
            ANSWER,
            via=(*MINE, (EntryAnswer, EntryAnswer.entry_id == Entry.id), ASKED, ANSWERED_BY),
            only=EntryAnswer.id.is_not(None) & EntryAnswer.person_id.is_(None) & is_alone() & _once(),
        ),
    ),
    Section.WORKS: (
        Source(Work.sent_by, WORK, via=(*_entry(Work.entry_id), OF_STAGE, SENT)),
        Source(
            EntryMember.person_id,
            WORK,
            told_by=(Work.sent_by,),
            via=(*MINE, (Work, Work.entry_id == Entry.id), OF_STAGE, SENT),
            only=Work.id.is_not(None) & is_alone() & _once(),
        ),
    ),
    Section.RESULTS: (
        Source(
            EntryMember.person_id,
            (EVENT, Entry.number, TEAM, Stage.title.label("stage"), *AWARD),
            via=(*MINE, (Result, Result.entry_id == Entry.id), (Stage, Stage.id == Result.stage_id)),
            # Until they are published, the organiser may still change them.
            only=Result.published_at.is_not(None) & EntryMember.left_at.is_(None) & _once(),
        ),
    ),
    Section.RESULTS_RECORDED: (
        Source(
            Result.recorded_by,
            (EVENT, Entry.number, *AWARD, Result.recorded_at),
            via=_entry(Result.entry_id),
        ),
    ),
    Section.REQUESTS: (
        Source(EntryRequest.by_id, (*REQUEST, EntryRequest.body), via=_entry(EntryRequest.entry_id)),
        Source(
            EntryRequest.person_id,
            REQUEST,
            told_by=(EntryRequest.by_id,),
            via=_entry(EntryRequest.entry_id),
        ),
        Source(
            EntryRequest.decided_by,
            REQUEST,
            told_by=(EntryRequest.by_id, EntryRequest.person_id),
            via=_entry(EntryRequest.entry_id),
        ),
    ),
    Section.FILES: (Source(KeptFile.person_id, (FILE, KeptFile.size, KeptFile.kept_at)),),
    Section.EVENTS: (Source(Event.author_id, (EVENT, Event.kind, Event.state)),),
    Section.MESSAGES: (
        Source(
            Delivery.person_id,
            (
                Delivery.kind,
                EVENT,
                Delivery.written_at,
                Delivery.due_at,
                Delivery.state,
                Delivery.messenger,
                Delivery.settled_at,
                Delivery.body,
            ),
            via=(_event(Delivery.event_id),),
            # A card that is drawn anew tells nobody anything by itself.
            only=Delivery.kind != DeliveryKind.REDRAW,
        ),
    ),
    Section.VIEWS: (
        Source(
            DeskView.person_id, (EVENT, DeskView.used_at, DeskView.body), via=(_event(DeskView.event_id),)
        ),
    ),
    Section.CHANGES: (
        Source(
            EntryChange.by_id,
            (EntryChange.at, EntryChange.deed, EVENT, Entry.number),
            via=_entry(EntryChange.entry_id),
        ),
        Source(
            EventChange.by_id,
            (EventChange.at, EventChange.deed, EVENT),
            via=(_event(EventChange.event_id),),
        ),
    ),
}
