"""«This record is me»: a pupil takes what their mentor has entered, with the code that the mentor gave."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.audit import Deed
from models.invitation import Invitation, InvitationKind
from models.person import Person, PersonKind
from services.actor import Actor
from services.audit import note
from services.class_keeper import has_account, keeps
from services.clock import Clock
from services.invitation import (
    count_a_wrong_code,
    find_by_token,
    plain_code,
    refusal_of_code,
    refuse_a_guesser,
    take,
)
from services.person_conflict import Conflict, Side, conflicts
from services.person_merge import merge_people
from services.profile import person_named
from services.refusal import InvitationExpired, InvitationUsed, Refusal
from services.right import Administrators
from services.standing import Standing, Versions, standing_of
from services.store import Store
from services.workplace import Workplace, workplace


class RecordIsPupils(Refusal):
    """Whoever teaches or is a parent has most often opened the code of a child."""

    key = "refusal-claim-pupils-only"


class RecordClaimed(Refusal):
    """Somebody was here before."""

    key = "refusal-claim-taken"


class CodeMakerLostRight(Refusal):
    """The mentor who made the code was blocked, or keeps no class at that school any more."""

    key = "refusal-claim-maker-lost-right"


@dataclass(frozen=True, slots=True)
class RecordWeighed:
    """The record and the profile of whoever claims it, and what they contradict each other in."""

    code: str
    name: str
    place: Workplace
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class RecordTaken:
    """The record is the pupil's own profile now."""

    person_id: int
    name: str
    full_name: str
    place: Workplace
    grade: int | None
    letter: str
    standing: Standing


Outcome = RecordTaken | RecordWeighed


class Claims:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def weigh(self, code: str, *, actor_id: int) -> Outcome:
        """What is to be decided before the record is taken; or that it has been, by the same person."""
        outcome = await self._store.write(weigh, code, self._actor(actor_id), self._versions)
        return _answered(outcome)

    async def claim(self, code: str, choices: Mapping[str, Side], *, actor_id: int) -> Outcome:
        """Make the record one's own profile, unless something is still to be decided.

        Of two people with one code the first takes it. Taken twice by one person, it is taken.
        """
        outcome = await self._store.write(claim, code, choices, self._actor(actor_id), self._versions)
        return _answered(outcome)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def weigh(session: Session, code: str, actor: Actor, versions: Versions) -> Outcome | Refusal:
    invitation = _find(session, code, actor.id, now=actor.now)
    if isinstance(invitation, Refusal):
        return invitation
    if invitation.used_at is not None:
        return _taken(session, actor.id, versions)
    record, pupil = _record(session, invitation, actor), _pupil(session, actor.id)
    return _weighed(session, code, record, conflicts(session, record, pupil))


def claim(
    session: Session,
    code: str,
    choices: Mapping[str, Side],
    actor: Actor,
    versions: Versions,
) -> Outcome | Refusal:
    invitation = _find(session, code, actor.id, now=actor.now)
    if isinstance(invitation, Refusal):
        return invitation
    if invitation.used_at is not None:
        return _taken(session, actor.id, versions)
    record, pupil = _record(session, invitation, actor), _pupil(session, actor.id)
    undecided = conflicts(session, record, pupil)
    if any(conflict.field not in choices for conflict in undecided):
        return _weighed(session, code, record, undecided)
    _take(session, invitation, record, pupil, choices, now=actor.now)
    return _taken(session, record.id, versions)


def _answered(outcome: Outcome | Refusal) -> Outcome:
    if isinstance(outcome, Refusal):
        raise outcome
    return outcome


def _find(session: Session, code: str, actor_id: int, *, now: datetime) -> Invitation | Refusal:
    """The invitation, or a refusal to be raised when the count of wrong codes has been committed.

    A code that somebody has used is no guess: whoever comes second is told so.
    """
    refuse_a_guesser(session, actor_id, now=now)
    try:
        return find_by_token(session, plain_code(code), InvitationKind.CLAIM, now=now, by=actor_id)
    except InvitationUsed:
        return RecordClaimed()
    except InvitationExpired:
        return refusal_of_code(count_a_wrong_code(session, actor_id, now=now))


def _record(session: Session, invitation: Invitation, actor: Actor) -> Person:
    """Locked: whoever claims it by another code meanwhile, or removes it, comes before or after."""
    record_id = invitation.subject_id or 0
    session.get(Person, record_id, with_for_update=True, populate_existing=True)
    record = person_named(session, record_id)
    if has_account(session, record_id):
        raise RecordClaimed
    _refuse_lost_right(session, invitation, record, actor)
    return record


def _refuse_lost_right(session: Session, invitation: Invitation, record: Person, actor: Actor) -> None:
    """Whoever has made the code still keeps a class there: codes lie about for a month."""
    maker = Actor(invitation.creator_id, actor.administrators, actor.now)
    person = session.get(Person, maker.id)
    if person is None or person.blocked_at is not None or record.school_id is None:
        raise CodeMakerLostRight
    if not keeps(session, maker, record.school_id):
        raise CodeMakerLostRight


def _pupil(session: Session, actor_id: int) -> Person:
    actor = person_named(session, actor_id)
    if actor.kind not in (None, PersonKind.PUPIL):
        raise RecordIsPupils
    return actor


def _take(
    session: Session,
    invitation: Invitation,
    record: Person,
    actor: Person,
    choices: Mapping[str, Side],
    *,
    now: datetime,
) -> None:
    try:
        take(session, invitation, by=actor.id, now=now)
    except InvitationUsed:
        raise RecordClaimed from None
    # Nobody has spoken with a record: the language is that of whoever comes, also of somebody just met.
    record.language = actor.language
    gone_id, record_id = actor.id, record.id
    merge_people(session, kept_id=record_id, gone_id=gone_id, prefer=choices, now=now)
    # The row that is gone had this number: whoever reads old lines of the log can follow it.
    note(
        session,
        Deed.PUPIL_CLAIMED,
        at=now,
        actor_id=record_id,
        subject_id=record_id,
        school_id=session.get_one(Person, record_id).school_id,
        detail=str(gone_id),
    )


def _weighed(session: Session, code: str, record: Person, found: list[Conflict]) -> RecordWeighed:
    name = record.full_name or record.name
    return RecordWeighed(plain_code(code), name, workplace(session, record.school_id), tuple(found))


def _taken(session: Session, person_id: int, versions: Versions) -> RecordTaken:
    person = person_named(session, person_id)
    return RecordTaken(
        person_id=person.id,
        name=person.name,
        full_name=person.full_name or person.name,
        place=workplace(session, person.school_id),
        grade=person.grade,
        letter=person.letter,
        standing=standing_of(session, person, versions),
    )
