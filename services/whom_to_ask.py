"""Whom a teacher asks who wants to keep a class."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.account import Account
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.actor import Actor
from services.appointment_refusal import RoleNotForPupils
from services.profile import person_named
from services.right import Administrators, named_by_settings
from services.workplace import Workplace, workplace

# As many names as are read before one of them is written to.
NAMES_TOLD = 3


@dataclass(frozen=True, slots=True)
class WhomToAsk:
    """Who appoints mentors at the own school: given names alone, as among strangers."""

    place: Workplace | None
    names: tuple[str, ...]
    by_administrators: bool
    is_mentor: bool


def whom_to_ask(session: Session, actor: Actor) -> WhomToAsk:
    """Nothing is sent to anybody: the person asks by themselves."""
    person = person_named(session, actor.id)
    if person.kind is PersonKind.PUPIL:
        raise RoleNotForPupils
    if person.school_id is None:
        return WhomToAsk(None, (), by_administrators=False, is_mentor=False)
    others = [Person.id != actor.id, Person.blocked_at.is_(None), Person.erased_at.is_(None)]
    responsible = _names(
        session, and_(Role.kind == RoleKind.RESPONSIBLE, Role.school_id == person.school_id), others
    )
    return WhomToAsk(
        place=workplace(session, person.school_id),
        names=responsible or _names(session, _is_administrator(actor.administrators), others),
        by_administrators=not responsible,
        is_mentor=actor.rights(session).holds(RoleKind.MENTOR, person.school_id),
    )


def _names(
    session: Session, which: ColumnElement[bool], others: Sequence[ColumnElement[bool]]
) -> tuple[str, ...]:
    rows = session.execute(
        select(Person.id, Person.name)
        .outerjoin(Role, Role.person_id == Person.id)
        .where(which, Person.name != "", *others)
        .distinct()
        .order_by(Person.id)
        .limit(NAMES_TOLD)
    )
    return tuple(row.name for row in rows)


def _is_administrator(administrators: Administrators) -> ColumnElement[bool]:
    named = select(Account.person_id).where(named_by_settings(administrators))
    return or_(Role.kind == RoleKind.ADMINISTRATOR, Person.id.in_(named))
