"""Somebody is deleted: what tells who they are goes for ever, and what reports count stays without a name."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, select, tuple_, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.account import Account
from models.attendance import Attendance, JoinPress, ListedAttendee
from models.audit import AuditLine, Deed
from models.broadcast import Broadcast, Follow, PostPress
from models.charge import Charge
from models.consent import Consent
from models.delivery import Delivery
from models.desk_view import DeskView
from models.draft import Draft
from models.entry import Entry, EntryAnswer, EntryChange, EntryMember
from models.entry_request import EntryRequest
from models.event import Event, EventChange
from models.feedback import Feedback
from models.guardianship import Guardianship
from models.inbox import InboxUpdate, UpdateOutcome
from models.invitation import CodeAttempt, Invitation
from models.kept_file import KeptFile
from models.material import Material
from models.media_count import MediaCount
from models.paper import Paper
from models.person import Person
from models.post import Post, PostState
from models.reminder import CalendarFeed, PersonReminder, Preference
from models.result import Result
from models.role import Role
from models.saved_search import SavedSearch
from models.speaker import ListenerQuestion, Speaker
from models.work import Work
from services.audit import note
from services.entry.inheritance import end_entries, forget_words, hold_entries
from services.left_address import leave_behind

Column = InstrumentedAttribute[Any]
# On a button there has to be something.
NAMELESS_SPEAKER = "—"
Fate = Callable[[Session, Column, Person, datetime], object]

# Of a row that is nobody's any more: its clock and its language are as good as any.
NOBODYS: dict[str, Any] = {
    "name": "",
    "full_name": None,
    "search": "",
    "letter": "",
    "zone": "Europe/Moscow",
    "zone_chosen": False,
    "grade_moved": False,
    "is_fourteen": None,
    "fourteen_said_at": None,
    "fourteen_grade": None,
    "preferred": None,
    "drafted_at": None,
}


def erase(session: Session, person_id: int, *, now: datetime, by: int | None = None) -> bool:
    """Whether there was anybody to erase. What is gone cannot be brought back.

    The kind, the grade in its year and the school stay for the numbers; whoever writes again is a newcomer.
    `by` is nobody when the time for it has come.
    """
    # Events are held before people, as by whoever enters one.
    hold_entries(session, person_id)
    # As it is now: whoever was before us may have erased it since it was first looked at.
    person = session.get(Person, person_id, with_for_update=True, populate_existing=True)
    if person is None or person.erased_at is not None:
        return False
    _forget_letters(session, person)
    leave_behind(session, person, now)
    end_entries(session, person_id, by=by, now=now)
    forget_words(session, person_id, now=now)
    for column, fate in FOREIGN.items():
        fate(session, column, person, now)
    for field, value in NOBODYS.items():
        setattr(person, field, value)
    person.erased_at = now
    note(session, Deed.PERSON_ERASED, at=now, actor_id=by, subject_id=person_id, school_id=person.school_id)
    session.flush()
    return True


def _forget_letters(session: Session, person: Person) -> None:
    """What the person wrote, and the number they wrote from. The keys stay: they keep repeats out."""
    accounts = session.execute(
        select(Account.messenger, Account.external_id).where(Account.person_id == person.id)
    )
    lanes = [(account.messenger, str(account.external_id)) for account in accounts]
    theirs = tuple_(InboxUpdate.messenger, InboxUpdate.lane).in_(lanes)
    # The body of one that waits is needed for its answer, and blanked with it.
    session.execute(
        update(InboxUpdate).where(theirs, InboxUpdate.outcome != UpdateOutcome.WAITING).values(body=None)
    )
    session.execute(update(InboxUpdate).where(theirs).values(lane=""))


def _delete(session: Session, column: Column, person: Person, _: datetime) -> None:
    session.execute(delete(column.class_).where(column == person.id))


def _keep(session: Session, column: Column, person: Person, now: datetime) -> None:
    """The row names nobody: it refers to a person who has no name any more."""


def _be_nobodys(session: Session, column: Column, person: Person, _: datetime) -> None:
    session.execute(
        update(column.class_)
        .where(column == person.id)
        .values({column.key: None})
        .execution_options(synchronize_session=False)
    )


def _let_the_class_go(session: Session, column: Column, person: Person, now: datetime) -> None:
    """From today the days are counted in which another mentor may enter those who do not write themselves."""
    in_class = select(Charge.pupil_id).where(column == person.id)
    writes = exists().where(Account.person_id == Person.id)
    session.execute(
        update(Person)
        .where(Person.id.in_(in_class), Person.erased_at.is_(None), ~writes)
        .values(drafted_at=now)
        .execution_options(synchronize_session=False)
    )
    _delete(session, column, person, now)


def _end_consents(session: Session, column: Column, person: Person, now: datetime) -> None:
    """That it was given, when, and to which text must be provable; from which account, no longer."""
    session.execute(
        update(Consent)
        .where(column == person.id, Consent.withdrawn_at.is_(None))
        .values(withdrawn_at=now, withdrawn_by=person.id)
    )
    _unsign(session, column, person, now)


def _unsign(session: Session, column: Column, person: Person, _: datetime) -> None:
    session.execute(update(Consent).where(column == person.id).values(external_id=None))


def _say_nothing(session: Session, column: Column, person: Person, _: datetime) -> None:
    """The number counts; the words were theirs."""
    session.execute(update(Feedback).where(column == person.id).values(words=""))


def _speak_without_a_name(session: Session, column: Column, person: Person, _: datetime) -> None:
    """What was spoken about, and from which school, is counted."""
    session.execute(update(Speaker).where(column == person.id).values(name=NAMELESS_SPEAKER, person_id=None))


def _drop_drafts(session: Session, column: Column, person: Person, _: datetime) -> None:
    session.execute(
        delete(Post)
        .where(column == person.id, Post.state == PostState.DRAFT)
        .execution_options(synchronize_session=False)
    )


# Every column that says whose something is. A test finds those that are missing here.
FOREIGN: dict[Column, Fate] = {
    Account.person_id: _delete,
    # How many came is counted; who it was says no row any more.
    Attendance.person_id: _keep,
    AuditLine.actor_id: _keep,
    AuditLine.subject_id: _keep,
    Broadcast.author_id: _keep,
    CalendarFeed.person_id: _delete,
    Charge.mentor_id: _let_the_class_go,
    Charge.pupil_id: _delete,
    CodeAttempt.person_id: _delete,
    Consent.person_id: _end_consents,
    # What a parent has agreed to for a child stays in force: the child is still there.
    Consent.given_by: _unsign,
    Consent.withdrawn_by: _keep,
    Delivery.person_id: _delete,
    DeskView.person_id: _delete,
    Draft.person_id: _delete,
    # Of what is over: what is still to come has been left before.
    Entry.captain_id: _be_nobodys,
    Entry.mentor_id: _be_nobodys,
    Entry.entered_by: _keep,
    EntryAnswer.person_id: _delete,
    EntryChange.by_id: _keep,
    EntryMember.person_id: _keep,
    EntryRequest.person_id: _delete,
    EntryRequest.by_id: _keep,
    EntryRequest.decided_by: _keep,
    Event.author_id: _keep,
    EventChange.by_id: _keep,
    Feedback.person_id: _say_nothing,
    Follow.person_id: _delete,
    Guardianship.guardian_id: _delete,
    Guardianship.child_id: _delete,
    Invitation.creator_id: _delete,
    Invitation.subject_id: _delete,
    Invitation.used_by: _keep,
    JoinPress.person_id: _delete,
    KeptFile.person_id: _be_nobodys,
    # A name as the platform knew it; what it came to is in the attendance.
    ListedAttendee.person_id: _delete,
    ListenerQuestion.person_id: _delete,
    Material.added_by: _keep,
    MediaCount.entered_by: _keep,
    Paper.child_id: _delete,
    Paper.sent_by: _keep,
    Paper.checked_by: _keep,
    PersonReminder.person_id: _delete,
    # News are their school's; what nobody else has seen goes.
    Post.author_id: _drop_drafts,
    Post.decided_by: _keep,
    # How many have read it is counted; who it was says no row any more.
    PostPress.person_id: _keep,
    Preference.person_id: _delete,
    Result.recorded_by: _keep,
    Role.person_id: _delete,
    Role.appointed_by: _keep,
    SavedSearch.person_id: _delete,
    Speaker.person_id: _speak_without_a_name,
    Work.sent_by: _keep,
}
