"""Two profiles become one person: everything the one has is the other's, and nothing is decided silently."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, and_, delete, exists, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models.account import Account
from models.attendance import Attendance, JoinPress, ListedAttendee
from models.audit import AuditLine
from models.broadcast import Broadcast, Follow, PostPress
from models.charge import Charge
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.delivery import Delivery, DeliveryState
from models.desk_view import DeskView
from models.draft import Draft
from models.entry import Entry, EntryAnswer, EntryChange, EntryMember
from models.entry_request import EntryRequest, RequestState
from models.event import Event, EventChange
from models.feedback import Feedback
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation
from models.kept_file import KeptFile
from models.material import Material
from models.media_count import MediaCount
from models.paper import Paper
from models.person import Person, PersonKind
from models.post import Post
from models.reminder import CalendarFeed, PersonReminder, Preference
from models.result import Result
from models.role import Role
from models.saved_search import SavedSearch
from models.school import School
from models.speaker import ListenerQuestion, Speaker
from models.work import Work
from services.attendance_merge import join_attendances, join_feedback
from services.entry.inheritance import hold_entries, join_entries
from services.fold import folded
from services.person_conflict import Side, chosen, take_over
from services.pupil import be_no_pupil
from services.refusal import PersonNotFound, Refusal
from services.reminder.plan import remind_person
from services.standing import needs_guardian

Column = InstrumentedAttribute[Any]
# By which a message of one person is known.
SAME_MESSAGE: tuple[Column, ...] = (Delivery.kind, Delivery.cause, Delivery.due_at)
Move = Callable[[Session, Column, int, int], object]


class MergeUndecided(Refusal):
    """The two contradict each other, and whoever merges them has not said which is right."""

    key = "refusal-merge-undecided"


class MergeOfTwoPeople(Refusal):
    """One answers for the other, or teaches them: they are not one person."""

    key = "refusal-merge-of-two-people"


@dataclass(frozen=True, slots=True)
class MergeResult:
    person_id: int
    # Of the row that is no more.
    gone_id: int


def merge_people(
    session: Session,
    *,
    kept_id: int,
    gone_id: int,
    prefer: Mapping[str, Side] | None = None,
    now: datetime,
) -> MergeResult:
    """Give everything of the one to the other and delete the one, or refuse and change nothing.

    `prefer` decides what `person_conflict.conflicts` found, field by field. The caller notes it in the
    audit log: only they know what brought the two together.
    """
    # Events are held before people, as by whoever enters one.
    hold_entries(session, kept_id, gone_id)
    kept, gone = _both(session, kept_id, gone_id)
    _refuse_two_people(session, kept_id, gone_id)
    _join_fields(session, kept, gone, prefer or {})
    _settle_consents(session, kept, gone, now)
    join_entries(session, kept_id=kept_id, gone_id=gone_id, now=now)
    join_attendances(session, kept_id=kept_id, gone_id=gone_id)
    join_feedback(session, kept_id=kept_id, gone_id=gone_id)
    session.flush()
    for column, move in FOREIGN.items():
        move(session, column, kept_id, gone_id)
    session.execute(delete(Person).where(Person.id == gone_id))
    # What is in the session still belongs to whom it belonged before.
    session.expunge(gone)
    session.expire_all()
    remind_person(session, kept_id, now=now)
    return MergeResult(kept_id, gone_id)


def _both(session: Session, kept_id: int, gone_id: int) -> tuple[Person, Person]:
    """Both of them, locked in one order: what others add to either of them meanwhile waits."""
    rows = session.scalars(
        select(Person).where(Person.id.in_((kept_id, gone_id))).order_by(Person.id).with_for_update(),
        execution_options={"populate_existing": True},
    ).all()
    found = {person.id: person for person in rows if person.erased_at is None}
    if kept_id == gone_id or len(found) < len({kept_id, gone_id}):
        raise PersonNotFound
    return found[kept_id], found[gone_id]


def _refuse_two_people(session: Session, kept_id: int, gone_id: int) -> None:
    for one, other in (
        (Guardianship.guardian_id, Guardianship.child_id),
        (Charge.mentor_id, Charge.pupil_id),
    ):
        between = or_(and_(one == kept_id, other == gone_id), and_(one == gone_id, other == kept_id))
        if session.scalars(select(exists().where(between))).one():
            raise MergeOfTwoPeople


def _join_fields(session: Session, kept: Person, gone: Person, prefer: Mapping[str, Side]) -> None:
    sides = chosen(session, kept, gone, prefer)
    if None in sides.values():
        raise MergeUndecided
    for field, side in sides.items():
        if side is Side.GONE:
            take_over(kept, gone, field)
    if not kept.name:
        kept.name = gone.name
    if kept.kind is not PersonKind.PUPIL and kept.kind is not None:
        be_no_pupil(kept)
    if not kept.zone_chosen and kept.school_id is not None:
        kept.zone = session.get_one(School, kept.school_id).zone
    kept.search = folded(kept.full_name or kept.name)
    kept.preferred = kept.preferred or gone.preferred
    kept.met_at = min(kept.met_at, gone.met_at)
    kept.drafted_at = _earlier(kept.drafted_at, gone.drafted_at)
    # Whoever was shut out comes in by no other door.
    kept.blocked_at = _earlier(kept.blocked_at, gone.blocked_at)


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((moment for moment in (one, other) if moment is not None), default=None)


def _settle_consents(session: Session, kept: Person, gone: Person, now: datetime) -> None:
    """One consent for each purpose stays in force, the newest; the others are withdrawn, and kept.

    A child who has called themselves older in the other messenger has signed nothing by that; nor has one
    whose second profile answered for the first. Nothing else holds where the processing does not.
    """
    is_child, people = needs_guardian(kept) is not False, {kept.id, gone.id}
    in_force = session.scalars(
        select(Consent).where(Consent.person_id.in_(people), Consent.withdrawn_at.is_(None))
    ).all()
    counting = {
        consent.purpose: consent
        for consent in sorted(in_force, key=lambda consent: (consent.given_at, consent.id))
        if not _is_signed_by_themselves(consent, people)
        and (not is_child or consent.by_guardian or consent.way is ConsentWay.PAPER)
    }
    if ConsentPurpose.PROCESSING not in counting:
        counting.clear()
    for consent in in_force:
        if counting.get(consent.purpose) is not consent:
            consent.withdrawn_at, consent.withdrawn_by = now, kept.id


def _is_signed_by_themselves(consent: Consent, people: set[int]) -> bool:
    """As a guardian, or as whoever checked the sheet, by the very person whom it is about."""
    for_another = consent.by_guardian or consent.way is ConsentWay.PAPER
    return for_another and consent.given_by in people


def _hand_over(session: Session, column: Column, kept_id: int, gone_id: int) -> CursorResult[Any]:
    return session.execute(
        update(column.class_)
        .where(column == gone_id)
        .values({column.key: kept_id})
        .execution_options(synchronize_session=False)
    )  # type: ignore[return-value]


def _once(*alike: Column, among: ColumnElement[bool] | None = None) -> Move:
    """What both have is had once: rows equal in these columns are doubles, or only those `among` them."""

    def move(session: Session, column: Column, kept_id: int, gone_id: int) -> None:
        twin = aliased(column.class_)
        same = [getattr(twin, other.key).is_not_distinct_from(other) for other in alike]
        doubled = exists().where(getattr(twin, column.key) == kept_id, *same)
        session.execute(
            delete(column.class_)
            .where(column == gone_id, doubled, *(() if among is None else (among,)))
            .execution_options(synchronize_session=False)
        )
        _hand_over(session, column, kept_id, gone_id)

    return move


def _once_told(session: Session, column: Column, kept_id: int, gone_id: int) -> None:
    """What the one was told already the other need not be told: of the two rows the one that has gone out
    stays, or nobody would know that it has."""
    other = aliased(Delivery)
    # Also what a worker has in hand: without its row it is not handed over.
    untouched = Delivery.state.in_((DeliveryState.PENDING, DeliveryState.CLAIMED))
    waits = (untouched, Delivery.handed_at.is_(None))
    twin = exists().where(
        other.person_id == gone_id,
        *(getattr(other, one.key) == one for one in SAME_MESSAGE),
        or_(other.state != DeliveryState.PENDING, other.handed_at.is_not(None)),
    )
    session.execute(
        delete(Delivery)
        .where(Delivery.person_id == kept_id, *waits, twin)
        .execution_options(synchronize_session=False)
    )
    _once(*SAME_MESSAGE)(session, column, kept_id, gone_id)


# Every column that says whose something is. A test finds those that are missing here.
FOREIGN: dict[Column, Move] = {
    Account.person_id: _hand_over,
    # Of an event at which both were there is one row by then.
    Attendance.person_id: _hand_over,
    AuditLine.actor_id: _hand_over,
    AuditLine.subject_id: _hand_over,
    Broadcast.author_id: _hand_over,
    # A calendar that looks at the other address finds nothing there any more, and has to be given this one.
    CalendarFeed.person_id: _once(),
    Charge.mentor_id: _once(Charge.pupil_id),
    Charge.pupil_id: _once(Charge.mentor_id),
    CodeAttempt.person_id: _hand_over,
    # Which of two in force stays so is settled before.
    Consent.person_id: _hand_over,
    Consent.given_by: _hand_over,
    Consent.withdrawn_by: _hand_over,
    Delivery.person_id: _once_told,
    DeskView.person_id: _hand_over,
    Draft.person_id: _hand_over,
    Entry.captain_id: _hand_over,
    Entry.mentor_id: _hand_over,
    Entry.entered_by: _hand_over,
    EntryAnswer.person_id: _once(EntryAnswer.entry_id, EntryAnswer.question_id),
    EntryChange.by_id: _hand_over,
    # In which entry somebody stays who was in two is settled before.
    EntryMember.person_id: _hand_over,
    EntryRequest.person_id: _once(
        EntryRequest.entry_id,
        EntryRequest.kind,
        EntryRequest.state,
        among=EntryRequest.state == RequestState.OPEN,
    ),
    EntryRequest.by_id: _hand_over,
    EntryRequest.decided_by: _hand_over,
    Event.author_id: _hand_over,
    EventChange.by_id: _hand_over,
    # Where both have said something one row is left by then.
    Feedback.person_id: _hand_over,
    Follow.person_id: _once(Follow.topic, Follow.school_id),
    Guardianship.guardian_id: _once(Guardianship.child_id),
    Guardianship.child_id: _once(Guardianship.guardian_id),
    Invitation.creator_id: _hand_over,
    Invitation.subject_id: _hand_over,
    Invitation.used_by: _hand_over,
    JoinPress.person_id: _hand_over,
    KeptFile.person_id: _hand_over,
    ListedAttendee.person_id: _hand_over,
    ListenerQuestion.person_id: _hand_over,
    Material.added_by: _hand_over,
    MediaCount.entered_by: _hand_over,
    Paper.child_id: _hand_over,
    Paper.sent_by: _hand_over,
    Paper.checked_by: _hand_over,
    PersonReminder.person_id: _once(PersonReminder.moment),
    Post.author_id: _hand_over,
    Post.decided_by: _hand_over,
    PostPress.person_id: _once(PostPress.post_id, PostPress.button, PostPress.source),
    Preference.person_id: _once(),
    Result.recorded_by: _hand_over,
    Role.person_id: _once(Role.kind, Role.school_id),
    Role.appointed_by: _hand_over,
    SavedSearch.person_id: _once(SavedSearch.words),
    Speaker.person_id: _hand_over,
    Work.sent_by: _hand_over,
}
