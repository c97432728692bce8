"""One pupil of a class: how far they are, and what a mentor may put right for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.charge import Charge
from models.guardianship import Guardianship
from models.invitation import Invitation, InvitationKind
from models.person import Person
from services.actor import Actor
from services.class_keeper import KeepersOnly, charge, class_of, has_account, schools_kept
from services.erasure import erase
from services.guardianship import guardians_of
from services.profile import be_called
from services.pupil import be_in_class
from services.refusal import Refusal
from services.school_class import SchoolClass
from services.standing import Standing, Versions, standing_of
from services.workplace import Workplace, workplace


class PupilWritesThemselves(Refusal):
    """Whoever has claimed their record says themselves what they are called and where they learn."""

    key = "refusal-class-pupil-writes"


@dataclass(frozen=True, slots=True)
class Pupil:
    person_id: int
    name: str
    of: SchoolClass
    standing: Standing
    # Whether somebody writes from the record: a pupil has claimed it, or was there before.
    is_claimed: bool


@dataclass(frozen=True, slots=True)
class PupilCard:
    pupil: Pupil
    place: Workplace
    # What to call those who answer for the pupil: a mentor need not know more of them.
    guardians: tuple[str, ...]
    # Until when the newest code works; nothing, when there is none.
    code_until: datetime | None


def pupils_of(session: Session, people: Iterable[Person], versions: Versions) -> list[Pupil]:
    people = list(people)
    ids = [person.id for person in people]
    claimed = set(session.scalars(select(Account.person_id).where(Account.person_id.in_(ids))))
    return [
        Pupil(
            person_id=person.id,
            name=person.full_name or person.name,
            of=class_of(person),
            standing=standing_of(session, person, versions),
            is_claimed=person.id in claimed,
        )
        for person in people
    ]


def card(session: Session, pupil_id: int, actor: Actor, versions: Versions) -> PupilCard:
    return card_of(session, charge(session, actor, pupil_id), actor, versions)


def card_of(session: Session, person: Person, actor: Actor, versions: Versions) -> PupilCard:
    session.flush()
    (pupil,) = pupils_of(session, [person], versions)
    guardians = tuple(guardian.name for guardian in guardians_of(session, person.id))
    return PupilCard(
        pupil, workplace(session, person.school_id), guardians, _code_until(session, pupil, actor)
    )


def call(session: Session, pupil_id: int, typed: str, actor: Actor, versions: Versions) -> PupilCard:
    pupil = _record(session, pupil_id, actor)
    be_called(pupil, typed)
    return card_of(session, pupil, actor, versions)


def move(session: Session, pupil_id: int, typed: str, actor: Actor, versions: Versions) -> PupilCard:
    pupil = _record(session, pupil_id, actor)
    be_in_class(pupil, typed, now=actor.now)
    return card_of(session, pupil, actor, versions)


def remove(session: Session, pupil_id: int, actor: Actor) -> None:
    """Removed twice, the pupil is removed: whoever is not in the class needs nothing done."""
    if not schools_kept(session, actor):
        raise KeepersOnly
    # Locked, so that a pupil who claims the record meanwhile is not erased with it.
    session.get(Person, pupil_id, with_for_update=True, populate_existing=True)
    removed = session.execute(
        delete(Charge).where(Charge.mentor_id == actor.id, Charge.pupil_id == pupil_id).returning(Charge.id)
    ).all()
    if removed and not _is_kept(session, pupil_id):
        erase(session, pupil_id, now=actor.now, by=actor.id)


def _record(session: Session, pupil_id: int, actor: Actor) -> Person:
    pupil = charge(session, actor, pupil_id, locked=True)
    if has_account(session, pupil_id):
        raise PupilWritesThemselves
    return pupil


def _is_kept(session: Session, pupil_id: int) -> bool:
    """By whoever writes from it, by another mentor, or by a parent."""
    keeping = (
        Account.person_id == pupil_id,
        Charge.pupil_id == pupil_id,
        Guardianship.child_id == pupil_id,
    )
    return any(session.scalars(select(exists().where(by))).one() for by in keeping)


def _code_until(session: Session, pupil: Pupil, actor: Actor) -> datetime | None:
    if pupil.is_claimed:
        return None
    return session.scalars(
        select(func.max(Invitation.expires_at)).where(
            Invitation.kind == InvitationKind.CLAIM,
            Invitation.subject_id == pupil.person_id,
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires_at > actor.now,
        )
    ).one()
