"""Whom the bot may not know any longer: profiles and records of classes that nobody has consented to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, update
from sqlalchemy.orm import Session

from models.account import Account
from models.charge import Charge
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.entry_request import EntryRequest
from models.guardianship import Guardianship
from models.invitation import Invitation
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from models.role import Role
from services.entry.inheritance import end_entries, forget_words, hold_entries
from services.erasure import erase
from services.grade import LAST_GRADE_ASKED, LAST_GRADE_UNDER_FOURTEEN
from services.pupil import be_no_pupil

PROCESSING = and_(Consent.person_id == Person.id, Consent.purpose == ConsentPurpose.PROCESSING)
IN_CLASS = exists().where(Charge.pupil_id == Person.id)
ENTERED_AT = select(func.min(Charge.since)).where(Charge.pupil_id == Person.id).scalar_subquery()
HAS_CONSENTED = exists().where(PROCESSING)


def find_draft_profiles(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    return _find(session, _draft_profile(before), last, most)


def forget_draft_profiles(session: Session, ids: Sequence[int], before: datetime, now: datetime) -> int:
    return _forget(session, ids, _draft_profile(before), now)


def find_class_records(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    return _find(session, _class_record(before), last, most)


def forget_class_records(session: Session, ids: Sequence[int], before: datetime, now: datetime) -> int:
    return _forget(session, ids, _class_record(before), now)


def find_lone_records(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    return _find(session, _lone_record(before), last, most)


def forget_lone_records(session: Session, ids: Sequence[int], before: datetime, now: datetime) -> int:
    return _forget(session, ids, _lone_record(before), now)


def find_greeted(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    return _find(session, _greeted(before), last, most)


def forget_greeted(session: Session, ids: Sequence[int], before: datetime, _now: datetime) -> int:
    """The account and its language stay: the bot still answers, and calls them by no name."""
    _lock(session, ids)
    forgotten = session.execute(
        update(Person)
        .where(Person.id.in_(ids), _greeted(before))
        .values(name="", search="")
        .returning(Person.id)
        .execution_options(synchronize_session=False)
    )
    return len(forgotten.all())


def _lone_record(before: datetime) -> ColumnElement[bool]:
    """A consented pupil whose mentor has gone, and whom no other mentor, parent or messenger knows."""
    of_somebody = (
        Account.person_id == Person.id,
        Charge.pupil_id == Person.id,
        Guardianship.child_id == Person.id,
        Guardianship.guardian_id == Person.id,
        Role.person_id == Person.id,
    )
    is_old = func.coalesce(Person.drafted_at, Person.met_at) < before
    return and_(Person.erased_at.is_(None), is_old, *(~exists().where(by) for by in of_somebody))


# As `standing.counts` says it of one person: what such a pupil has signed alone is no consent.
NEEDS_GUARDIAN = and_(
    Person.kind == PersonKind.PUPIL,
    Person.grade.is_not(None),
    or_(
        Person.grade <= LAST_GRADE_UNDER_FOURTEEN,
        and_(Person.grade <= LAST_GRADE_ASKED, Person.is_fourteen.is_not(True)),
    ),
)


def _greeted(before: datetime) -> ColumnElement[bool]:
    """Whoever only said hello: of them nothing is known but what their messenger calls them."""
    said_nothing = (Person.full_name.is_(None), Person.drafted_at.is_(None), Person.name != "")
    return and_(Person.met_at < before, *said_nothing, ~IN_CLASS, _unconsented(before))


def _draft_profile(before: datetime) -> ColumnElement[bool]:
    """Whoever has said who they are and has not consented in time, or has withdrawn the consent."""
    is_old = func.coalesce(Person.drafted_at, ENTERED_AT) < before
    return and_(is_old, or_(~IN_CLASS, HAS_CONSENTED), _unconsented(before))


def _class_record(before: datetime) -> ColumnElement[bool]:
    """A pupil of a class for whom no consent has come, claimed or not."""
    return and_(before > ENTERED_AT, ~HAS_CONSENTED, _unconsented(before))


def _unconsented(before: datetime) -> ColumnElement[bool]:
    """Nobody with a role, and nobody whose name stands in the consent of a child they answer for."""
    # From a withdrawal on the days are counted anew.
    is_old_enough = or_(Consent.by_guardian, Consent.way == ConsentWay.PAPER, ~NEEDS_GUARDIAN)
    in_force = and_(Consent.withdrawn_at.is_(None), is_old_enough)
    counts = and_(PROCESSING, or_(in_force, Consent.withdrawn_at >= before))
    sheet = and_(Paper.child_id == Person.id, Paper.state == PaperState.WAITING)
    keeping = (counts, sheet, Role.person_id == Person.id, Guardianship.guardian_id == Person.id)
    return and_(Person.erased_at.is_(None), *(~exists().where(reason) for reason in keeping))


def _find(session: Session, which: ColumnElement[bool], last: int, most: int) -> Sequence[int]:
    return session.scalars(
        select(Person.id).where(which, Person.id > last).order_by(Person.id).limit(most)
    ).all()


def _forget(session: Session, ids: Sequence[int], which: ColumnElement[bool], now: datetime) -> int:
    """A record nobody writes from is erased; whoever does write is greeted like the first time."""
    _lock(session, ids)
    people = session.scalars(select(Person).where(Person.id.in_(ids), which).order_by(Person.id)).all()
    with_accounts = set(session.scalars(select(Account.person_id).where(Account.person_id.in_(ids))))
    for person in people:
        if person.id not in with_accounts:
            erase(session, person.id, now=now)
    _be_new(session, [person for person in people if person.id in with_accounts], now)
    return len(people)


def _lock(session: Session, ids: Sequence[int]) -> None:
    """What is asked afterwards is asked of what whoever held them before us has left."""
    hold_entries(session, *ids)
    session.scalars(
        select(Person).where(Person.id.in_(ids)).order_by(Person.id).with_for_update(),
        execution_options={"populate_existing": True},
    ).all()


def _be_new(session: Session, people: Sequence[Person], now: datetime) -> None:
    for person in people:
        end_entries(session, person.id, by=None, now=now)
        forget_words(session, person.id, now=now)
    ids = [person.id for person in people]
    theirs: tuple[Any, ...] = (
        Charge.pupil_id,
        EntryRequest.person_id,
        Guardianship.child_id,
        Invitation.creator_id,
        Invitation.subject_id,
        Paper.child_id,
    )
    for column in theirs:
        session.execute(delete(column.class_).where(column.in_(ids)))
    for person in people:
        if person.full_name is not None:
            # What the messenger calls them is not known any more where they have said it themselves.
            person.full_name, person.name, person.search = None, "", ""
        be_no_pupil(person)
        person.kind = person.school_id = person.drafted_at = None
    session.flush()
