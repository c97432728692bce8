"""Who leads an entry: its captain, and its mentor for as long as a school has them look after pupils."""

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from models.account import Account
from models.entry import Entry
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.actor import Actor
from services.class_keeper import KEEPERS
from services.right import named_by_settings


def leads(session: Session, entry: Entry, actor: Actor) -> bool:
    """Whoever was a mentor once and is appointed no longer has no business with the children's names."""
    if entry.captain_id == actor.id:
        return True
    return entry.mentor_id == actor.id and session.scalars(select(keeps_pupils(actor))).one()


def keeps_pupils(actor: Actor) -> ColumnElement[bool]:
    """At whichever school: a team may have a mentor from another one than its captain's."""
    appointed = exists().where(
        Role.person_id == actor.id,
        or_(
            Role.kind.in_(KEEPERS) & Role.school_id.is_not(None),
            (Role.kind == RoleKind.ADMINISTRATOR) & Role.school_id.is_(None),
        ),
    )
    named = exists().where(Account.person_id == actor.id, named_by_settings(actor.administrators))
    grown = exists().where(Person.id == actor.id, Person.kind != PersonKind.PUPIL)
    return grown & (or_(appointed, named) if actor.administrators else appointed)
