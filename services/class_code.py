"""Codes by which pupils claim the records that their mentor has entered: one, or a table of them to print."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.audit import Deed
from models.invitation import Invitation, InvitationKind
from models.person import Person
from services.actor import Actor
from services.audit import note
from services.class_keeper import Scope, charge, charges, class_of, has_account, kept_school
from services.invitation import Invite, invite_by_code, plain_code
from services.refusal import Refusal
from services.school_class import SchoolClass
from services.workplace import Workplace, workplace

# A code is given out in class, and some are ill that week.
CLAIM_TTL = timedelta(days=30)
# A press that comes again within it is the same press.
SAME_PRESS = timedelta(minutes=1)


class PupilHasClaimed(Refusal):
    """Somebody writes from the record already: no code opens it."""

    key = "refusal-class-pupil-has-claimed"


class CodesJustMade(Refusal):
    """They are in the chat: new ones would make void what may have been printed or forwarded."""

    key = "refusal-class-codes-just-made"


class NobodyToClaim(Refusal):
    key = "refusal-class-nobody-to-claim"


@dataclass(frozen=True, slots=True)
class MadeCode:
    person_id: int
    name: str
    of: SchoolClass
    school_id: str | None
    code: str
    days: int

    @property
    def plain(self) -> str:
        return plain_code(self.code)


@dataclass(frozen=True, slots=True)
class CodesAsked:
    """For how many pupils codes would be made, and how many have one that would work no more."""

    place: Workplace
    of: SchoolClass | None
    unclaimed: int
    with_codes: int


@dataclass(frozen=True, slots=True)
class CodeTable:
    place: Workplace
    of: SchoolClass | None
    rows: tuple[MadeCode, ...]
    days: int


def make_code(session: Session, pupil_id: int, actor: Actor) -> MadeCode:
    """Pressed twice, it is made once: the letter that the first press has sent may be on its way already."""
    pupil = charge(session, actor, pupil_id, locked=True)
    if has_account(session, pupil_id):
        raise PupilHasClaimed
    if _were_just_made(_alive(session, [pupil], actor), [pupil], actor):
        raise CodesJustMade
    _note(session, actor, pupil.school_id, subject_id=pupil_id, count=1)
    return _made(session, pupil, actor)


def ask_codes(session: Session, scope: Scope, actor: Actor) -> CodesAsked:
    school = kept_school(session, actor, scope.school_id)
    unclaimed = _unclaimed(session, scope, school.id, actor)
    if not unclaimed:
        raise NobodyToClaim
    alive = _alive(session, unclaimed, actor)
    return CodesAsked(workplace(session, school.id), scope.of, len(unclaimed), len(alive))


def make_codes(session: Session, scope: Scope, actor: Actor) -> CodeTable:
    school = kept_school(session, actor, scope.school_id)
    # One of two presses waits here for the other, and then sees what it has made.
    session.get(Person, actor.id, with_for_update={"key_share": True}, populate_existing=True)
    unclaimed = _unclaimed(session, scope, school.id, actor)
    if not unclaimed:
        raise NobodyToClaim
    if _were_just_made(_alive(session, unclaimed, actor), unclaimed, actor):
        raise CodesJustMade
    rows = tuple(_made(session, pupil, actor) for pupil in unclaimed)
    _note(session, actor, school.id, subject_id=None, count=len(rows))
    return CodeTable(workplace(session, school.id), scope.of, rows, CLAIM_TTL.days)


def _made(session: Session, pupil: Person, actor: Actor) -> MadeCode:
    invite = Invite(InvitationKind.CLAIM, actor.id, subject_id=pupil.id, school_id=pupil.school_id)
    code = invite_by_code(session, invite, now=actor.now, ttl=CLAIM_TTL)
    name = pupil.full_name or pupil.name
    return MadeCode(pupil.id, name, class_of(pupil), pupil.school_id, code, CLAIM_TTL.days)


def _unclaimed(session: Session, scope: Scope, school_id: str, actor: Actor) -> list[Person]:
    mine = [pupil for pupil in charges(session, actor.id, school_id) if scope.holds(pupil)]
    ids = [pupil.id for pupil in mine]
    claimed = set(session.scalars(select(Account.person_id).where(Account.person_id.in_(ids))))
    return [pupil for pupil in mine if pupil.id not in claimed]


def _alive(session: Session, pupils: list[Person], actor: Actor) -> list[Invitation]:
    return list(
        session.scalars(
            select(Invitation).where(
                Invitation.kind == InvitationKind.CLAIM,
                Invitation.subject_id.in_([pupil.id for pupil in pupils]),
                Invitation.used_at.is_(None),
                Invitation.revoked_at.is_(None),
                Invitation.expires_at > actor.now,
            )
        )
    )


def _were_just_made(alive: list[Invitation], pupils: list[Person], actor: Actor) -> bool:
    return len(alive) == len(pupils) and all(one.created_at > actor.now - SAME_PRESS for one in alive)


def _note(
    session: Session, actor: Actor, school_id: str | None, *, subject_id: int | None, count: int
) -> None:
    note(
        session,
        Deed.CODES_MADE,
        at=actor.now,
        actor_id=actor.id,
        subject_id=subject_id,
        school_id=school_id,
        detail=str(count),
    )
