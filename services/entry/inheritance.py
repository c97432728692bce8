"""What becomes of entries when two people turn out to be one, and when somebody is no more."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select, union, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models.delivery import Delivery
from models.entry import Entry, EntryAnswer, EntryChange, EntryDeed, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestState
from models.event import Event, EventState
from models.kept_file import KeptFile
from models.result import Result
from models.work import Work
from services.class_keeper import has_account
from services.delivery.due import OPEN
from services.entry.membership import leave, members
from services.entry.state import LIVE, change_status
from services.entry.team_change import hand_over, remove, set_mentor
from services.event.phase import phase_of
from services.kept_file import forget_loose

OVER = (EventState.FINISHED, EventState.CANCELLED)
# Their lines of the history say whom, by number.
ABOUT_PEOPLE = (EntryDeed.JOINED, EntryDeed.LEFT, EntryDeed.CAPTAIN, EntryDeed.MENTOR)
# What is in a work besides where it belongs.
CONTENTS = (Work.file_id, Work.link, Work.sent_by, Work.sent_at, Work.times)


def hold_entries(session: Session, *people: int) -> None:
    """The events where they are in an entry or manage one, held in one order: an event before its people."""
    theirs = union(
        select(EntryMember.event_id).where(EntryMember.person_id.in_(people), EntryMember.left_at.is_(None)),
        select(Entry.event_id).where(Entry.captain_id.in_(people), Entry.status.in_(LIVE)),
        select(Entry.event_id).where(Entry.mentor_id.in_(people), Entry.status.in_(LIVE)),
    )
    query = select(Event).where(Event.id.in_(theirs)).order_by(Event.id).with_for_update()
    session.scalars(query, execution_options={"populate_existing": True}).all()


def join_entries(session: Session, *, kept_id: int, gone_id: int, now: datetime) -> None:
    """One place in each nomination is left to the two; whose the rest is, the caller writes afterwards."""
    hold_entries(session, kept_id, gone_id)
    ours = {(row.event_id, row.nomination_key): row for row in _memberships(session, kept_id)}
    for theirs in _memberships(session, gone_id):
        own = ours.get((theirs.event_id, theirs.nomination_key))
        if own is not None:
            _leave_one_of(session, own, theirs, by=kept_id, now=now)
    _follow_in_history(session, kept_id=kept_id, gone_id=gone_id)
    _follow_in_bodies(session, kept_id=kept_id, gone_id=gone_id)
    session.flush()


def fold_into(session: Session, ends: Entry, stays: Entry, *, by: int | None, now: datetime) -> None:
    """Two entries of one person become one: what the other came to is not lost, and its seat is free.

    The caller holds the event's row. Where both have a work for a stage, the later one is the work.
    """
    _carry(session, Work, (Work.stage_id,), ends, stays)
    _carry(session, Result, (Result.stage_id,), ends, stays)
    _carry(session, EntryAnswer, (EntryAnswer.question_id, EntryAnswer.person_id), ends, stays)
    session.flush()
    change_status(session, ends, EntryStatus.WITHDRAWN, by=by, now=now, silently=True)


def end_entries(session: Session, person_id: int, *, by: int | None, now: datetime) -> None:
    """The person takes part in nothing that is still to come. What is over stays as it was."""
    hold_entries(session, person_id)
    for membership in _memberships(session, person_id):
        if not _is_over(session, membership.event_id, now):
            _end(session, membership, by=by, now=now)
    managed = or_(Entry.captain_id == person_id, Entry.mentor_id == person_id)
    entries = session.scalars(select(Entry).where(managed, Entry.status.in_(LIVE)).order_by(Entry.id)).all()
    for entry in entries:
        if not _is_over(session, entry.event_id, now):
            _give_up(session, entry, person_id, by=by, now=now)
    session.flush()


def forget_words(session: Session, person_id: int, *, now: datetime) -> None:
    """What the person has said and sent in: their answers, the works of theirs alone, and all the files.

    A team's work stays the team's. That they took part, and with what result, names nobody.
    """
    alone = _entered_alone(session, person_id)
    answers = or_(EntryAnswer.person_id == person_id, EntryAnswer.entry_id.in_(alone))
    works = Work.entry_id.in_(alone)
    files = {
        *session.scalars(select(EntryAnswer.file_id).where(answers)),
        *session.scalars(select(Work.file_id).where(works)),
        *session.scalars(select(KeptFile.id).where(KeptFile.person_id == person_id)),
    }
    session.execute(delete(EntryAnswer).where(answers))
    session.execute(delete(Work).where(works))
    session.execute(update(Entry).where(Entry.id.in_(alone)).values(reason=""))
    forget_loose(session, [file for file in files if file is not None], now, now)


def is_alone() -> ColumnElement[bool]:
    """Of an entry that is looked at beside a membership: it was never anybody's but theirs."""
    other = aliased(EntryMember)
    of_others = exists().where(
        other.entry_id == EntryMember.entry_id, other.person_id != EntryMember.person_id
    )
    return and_(Entry.title == "", ~of_others)


def _memberships(session: Session, person_id: int) -> Sequence[EntryMember]:
    return session.scalars(
        select(EntryMember)
        .where(EntryMember.person_id == person_id, EntryMember.left_at.is_(None))
        .order_by(EntryMember.id),
        execution_options={"populate_existing": True},
    ).all()


def _entered_alone(session: Session, person_id: int) -> Sequence[int]:
    return session.scalars(
        select(Entry.id)
        .join(EntryMember, EntryMember.entry_id == Entry.id)
        .where(EntryMember.person_id == person_id, is_alone())
        .distinct()
    ).all()


def _leave_one_of(session: Session, own: EntryMember, theirs: EntryMember, *, by: int, now: datetime) -> None:
    if own.entry_id == theirs.entry_id:
        leave(session, session.get_one(Entry, own.entry_id), theirs.person_id, by=by, now=now)
        return
    ours, other = session.get_one(Entry, own.entry_id), session.get_one(Entry, theirs.entry_id)
    if ours.title or other.title:
        newer = max(own, theirs, key=lambda membership: (membership.joined_at, membership.id))
        _end(session, newer, by=by, now=now)
        return
    stays, ends = (ours, other) if _place(ours) <= _place(other) else (other, ours)
    fold_into(session, ends, stays, by=by, now=now)


def _place(entry: Entry) -> tuple[int, float]:
    """The better of two is the one nearer to a seat: nobody loses theirs by having entered twice."""
    nearness = (EntryStatus.CONFIRMED, EntryStatus.PENDING, EntryStatus.OFFERED, EntryStatus.WAITING)
    queued = entry.queued_at.timestamp() if entry.queued_at is not None else 0.0
    return nearness.index(entry.status), queued


def _end(session: Session, membership: EntryMember, *, by: int | None, now: datetime) -> None:
    entry = session.get_one(Entry, membership.entry_id)
    if not entry.title or entry.size == 1:
        # A team of nobody keeps no seat, whoever manages it.
        change_status(session, entry, EntryStatus.WITHDRAWN, by=by, now=now)
        return
    remove(session, entry, membership.person_id, by=by, now=now)


def _give_up(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> None:
    """A team whose mentor is no more goes on under whoever of it can be written to."""
    if entry.mentor_id == person_id:
        set_mentor(session, entry, None, by=by, now=now)
    if not entry.title or entry.captain_id is not None or entry.mentor_id is not None:
        return
    writing = (one.id for one in members(session, entry.id) if has_account(session, one.id))
    heir = next((one for one in writing if one != person_id), None)
    if heir is not None:
        hand_over(session, entry, heir, by=by, now=now)


def _is_over(session: Session, event_id: int, now: datetime) -> bool:
    return phase_of(session.get_one(Event, event_id), now) in OVER


def _carry(
    session: Session,
    table: type[Work] | type[Result] | type[EntryAnswer],
    alike: Sequence[InstrumentedAttribute[Any]],
    ends: Entry,
    stays: Entry,
) -> None:
    def rows(entry: Entry) -> Sequence[Any]:
        return session.scalars(select(table).where(table.entry_id == entry.id).order_by(table.id)).all()

    def key(row: Any) -> tuple[Any, ...]:
        return tuple(getattr(row, column.key) for column in alike)

    there = {key(row): row for row in rows(stays)}
    for row in rows(ends):
        twin = there.get(key(row))
        if twin is None:
            row.entry_id = stays.id
        elif table is Work and row.sent_at > twin.sent_at:
            _exchange(row, twin)


def _exchange(one: Work, other: Work) -> None:
    """Neither row moves: a stage has one work of each entry at every moment."""
    for column in CONTENTS:
        ours, theirs = getattr(one, column.key), getattr(other, column.key)
        setattr(one, column.key, theirs)
        setattr(other, column.key, ours)


def _follow_in_history(session: Session, *, kept_id: int, gone_id: int) -> None:
    """The history names people by number, and the one's number will be nobody's."""
    theirs = union(
        select(EntryMember.entry_id).where(EntryMember.person_id == gone_id),
        select(Entry.id).where(or_(Entry.captain_id == gone_id, Entry.mentor_id == gone_id)),
    )
    lines = and_(EntryChange.entry_id.in_(theirs), EntryChange.deed.in_(ABOUT_PEOPLE))
    for column in (EntryChange.was, EntryChange.became):
        session.execute(
            update(EntryChange)
            .where(lines, column == str(gone_id))
            .values({column.key: str(kept_id)})
            .execution_options(synchronize_session=False)
        )


def _follow_in_bodies(session: Session, *, kept_id: int, gone_id: int) -> None:
    """What is yet to be told or decided names people by number as well."""
    told = (OPEN, Delivery.body["person_id"].as_integer() == gone_id)
    for delivery in session.scalars(select(Delivery).where(*told)):
        delivery.body = delivery.body | {"person_id": kept_id}
    asked = (EntryRequest.state == RequestState.OPEN, EntryRequest.body["other_id"].as_integer() == gone_id)
    for request in session.scalars(select(EntryRequest).where(*asked)):
        request.body = request.body | {"other_id": kept_id}
