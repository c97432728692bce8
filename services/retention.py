"""How long each kind of data is kept, in one place, and the nightly work that keeps to it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.attendance import JoinPress, ListedAttendee
from models.audit import AuditLine
from models.base import Base
from models.blocked_address import BlockedAddress
from models.consent import Consent
from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.draft import Draft
from models.entry import Entry, EntryAnswer
from models.event import Event
from models.invitation import CodeAttempt, Invitation
from models.paper import Paper, PaperReason, PaperState
from models.speaker import ListenerQuestion
from services.clock import Clock
from services.inbox import KEY_TTL
from services.kept_file import find_loose, forget_loose
from services.profile_retention import (
    find_class_records,
    find_draft_profiles,
    find_greeted,
    find_lone_records,
    forget_class_records,
    forget_draft_profiles,
    forget_greeted,
    forget_lone_records,
)
from services.store import Store

logger = logging.getLogger(__name__)

YEAR = timedelta(days=365)
# As many as are looked up at once, and as many rows as the one writer may be held up by.
BATCH, PORTION = 5_000, 500
# To forget somebody takes some fifty statements.
PEOPLE_OF_A_PORTION = PORTION // 50


class Kept(StrEnum):
    """What is kept for a time. Whatever is not here is kept as long as the person wants it."""

    # What somebody has said of themselves and not consented to the processing of.
    DRAFT_PROFILE = "draft_profile"
    # A pupil whom a mentor has entered, while the mentor collects the papers.
    CLASS_RECORD = "class_record"
    # A pupil whom no mentor, parent or messenger knows any more.
    LONE_RECORD = "lone_record"
    # What the messenger of somebody who only said hello calls them.
    GREETED = "greeted"
    PAPER = "paper"
    DRAFT = "draft"
    # What was answered to the questions of one event.
    ANSWER = "answer"
    # A line of a video platform's attendance list: what it came to is in the attendance.
    LISTED_ATTENDEE = "listed_attendee"
    # When exactly somebody came into a room, and came again.
    JOIN_PRESS = "join_press"
    # What a listener wanted to hear about.
    LISTENER_QUESTION = "listener_question"
    # A message of the bot's own that was sent, or will not be.
    DELIVERY = "delivery"
    # A screen that was drawn anew.
    REDRAWING = "redrawing"
    # What an organiser has set a desk to show.
    DESK_VIEW = "desk_view"
    # A file that nothing refers to any more.
    FILE = "file"
    CODE_ATTEMPT = "code_attempt"
    INVITATION = "invitation"
    UPDATE = "update"
    WITHDRAWN_CONSENT = "withdrawn_consent"
    # Of whoever was blocked and has deleted themselves.
    BLOCKED_ADDRESS = "blocked_address"
    AUDIT = "audit"


PERIODS: Mapping[Kept, timedelta] = MappingProxyType(
    {
        # Promised before the first question is asked.
        Kept.DRAFT_PROFILE: timedelta(days=14),
        Kept.CLASS_RECORD: timedelta(days=14),
        # For another mentor to take over the class.
        Kept.LONE_RECORD: timedelta(days=14),
        Kept.GREETED: timedelta(days=14),
        # Whoever was to look at a sheet for a month will not, and it is the photo of a signature.
        Kept.PAPER: timedelta(days=30),
        # A list is looked through on the day it is sent, or on the next.
        Kept.DRAFT: timedelta(days=2),
        # From the end of the event on: for reports, for next year's organiser, and no longer.
        Kept.ANSWER: 2 * YEAR,
        # From the end of the event on: a list may come once more, and a report be asked for.
        Kept.LISTED_ATTENDEE: timedelta(days=90),
        Kept.JOIN_PRESS: YEAR,
        Kept.LISTENER_QUESTION: YEAR,
        # For whoever asks whether they were told.
        Kept.DELIVERY: timedelta(days=180),
        # Nobody asks about it; and of one team there may be a hundred in an evening.
        Kept.REDRAWING: timedelta(days=1),
        # Unused for longer than a season lasts.
        Kept.DESK_VIEW: timedelta(days=180),
        # Longer than what it was sent for may stay unfinished.
        Kept.FILE: timedelta(days=14),
        # Far longer than it counts against anybody.
        Kept.CODE_ATTEMPT: timedelta(days=1),
        # For whoever asks why a link of last month does not work.
        Kept.INVITATION: timedelta(days=90),
        # What was written is blanked when it is answered; a messenger may repeat itself for days.
        Kept.UPDATE: KEY_TTL,
        # As long as somebody may claim in court that it was never given.
        Kept.WITHDRAWN_CONSENT: 3 * YEAR,
        # As long as the log tells why.
        Kept.BLOCKED_ADDRESS: 3 * YEAR,
        Kept.AUDIT: 3 * YEAR,
    }
)

# What is too old, by its ids from one on; and what becomes of those that still are. Looked for beside the
# writer and done in small portions, so that a large purge keeps nobody waiting.
Find = Callable[[Session, datetime, int, int], Sequence[int]]
Purge = Callable[[Session, Sequence[int], datetime, datetime], int]


@dataclass(frozen=True, slots=True)
class Rule:
    kept: Kept
    find: Find
    purge: Purge
    portion: int = PORTION


class Retention:
    """May be stopped anywhere and run at any hour: what is past its time is found again."""

    def __init__(self, store: Store, clock: Clock, *, batch: int = BATCH) -> None:
        self._store = store
        self._clock = clock
        self._batch = batch

    async def purge(self) -> None:
        now = self._clock()
        for rule in RULES:
            gone = await self._keep_to(rule, now)
            if gone:
                logger.info("data_purged", extra={"kept": rule.kept.value, "rows": gone})

    async def _keep_to(self, rule: Rule, now: datetime) -> int:
        before, gone, last = now - PERIODS[rule.kept], 0, 0
        while ids := await self._store.read(rule.find, before, last, self._batch):
            for first in range(0, len(ids), rule.portion):
                portion = ids[first : first + rule.portion]
                gone += await self._store.write(rule.purge, portion, before, now)
            last = ids[-1]
        return gone


def _rows(kept: Kept, table: type[Base], is_old: Callable[[datetime], ColumnElement[bool]]) -> Rule:
    """Rows that are deleted as they are."""
    key: Any = table.__table__.c.id

    def find(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
        return session.scalars(select(key).where(is_old(before), key > last).order_by(key).limit(most)).all()

    def purge(session: Session, ids: Sequence[int], before: datetime, _now: datetime) -> int:
        gone = session.execute(delete(table).where(key.in_(ids), is_old(before)).returning(key))
        return len(gone.all())

    return Rule(kept, find, purge)


def _find_papers(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    waiting = (Paper.state == PaperState.WAITING, Paper.sent_at < before, Paper.id > last)
    return session.scalars(select(Paper.id).where(*waiting).order_by(Paper.id).limit(most)).all()


def _decline_papers(session: Session, ids: Sequence[int], _before: datetime, now: datetime) -> int:
    """The picture goes; the child is told that nobody has looked at it."""
    values = {"state": PaperState.DECLINED, "reason": PaperReason.EXPIRED, "checked_at": now, "content": None}
    declined = session.execute(
        update(Paper)
        .where(Paper.id.in_(ids), Paper.state == PaperState.WAITING)
        .values(values)
        .returning(Paper.id)
    )
    return len(declined.all())


def _old_invitation(before: datetime) -> ColumnElement[bool]:
    return or_(Invitation.expires_at < before, Invitation.used_at < before, Invitation.revoked_at < before)


def _old_answer(before: datetime) -> ColumnElement[bool]:
    return exists().where(
        Entry.id == EntryAnswer.entry_id, Event.id == Entry.event_id, Event.ends_at < before
    )


def _over(of_event: InstrumentedAttribute[int], before: datetime) -> ColumnElement[bool]:
    return exists().where(Event.id == of_event, Event.ends_at < before)


def _old_redrawing(before: datetime) -> ColumnElement[bool]:
    return and_(Delivery.kind == DeliveryKind.REDRAW, Delivery.settled_at < before)


# A sheet that waits keeps a draft alive, so the sheets come first.
RULES = (
    Rule(Kept.PAPER, _find_papers, _decline_papers),
    Rule(Kept.DRAFT_PROFILE, find_draft_profiles, forget_draft_profiles, PEOPLE_OF_A_PORTION),
    Rule(Kept.CLASS_RECORD, find_class_records, forget_class_records, PEOPLE_OF_A_PORTION),
    Rule(Kept.LONE_RECORD, find_lone_records, forget_lone_records, PEOPLE_OF_A_PORTION),
    Rule(Kept.GREETED, find_greeted, forget_greeted),
    _rows(Kept.DRAFT, Draft, lambda before: Draft.made_at < before),
    _rows(Kept.ANSWER, EntryAnswer, _old_answer),
    _rows(Kept.LISTED_ATTENDEE, ListedAttendee, partial(_over, ListedAttendee.event_id)),
    _rows(Kept.JOIN_PRESS, JoinPress, partial(_over, JoinPress.event_id)),
    _rows(Kept.LISTENER_QUESTION, ListenerQuestion, partial(_over, ListenerQuestion.event_id)),
    _rows(Kept.DELIVERY, Delivery, lambda before: Delivery.settled_at < before),
    _rows(Kept.REDRAWING, Delivery, _old_redrawing),
    _rows(Kept.DESK_VIEW, DeskView, lambda before: DeskView.used_at < before),
    # What the answers had brought along is loose by now.
    Rule(Kept.FILE, find_loose, forget_loose),
    _rows(Kept.CODE_ATTEMPT, CodeAttempt, lambda before: CodeAttempt.at < before),
    _rows(Kept.INVITATION, Invitation, _old_invitation),
    _rows(Kept.WITHDRAWN_CONSENT, Consent, lambda before: Consent.withdrawn_at < before),
    _rows(Kept.BLOCKED_ADDRESS, BlockedAddress, lambda before: BlockedAddress.kept_at < before),
    _rows(Kept.AUDIT, AuditLine, lambda before: AuditLine.at < before),
)
