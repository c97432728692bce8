"""Who may what. Every use case asks it of whoever acts; what a button says proves nothing."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session

from models.account import Account
from models.role import Role, RoleKind
from services.address import Address
from services.refusal import NotAllowed

# Whoever the settings name is an administrator as long as they do, in whatever messenger they write.
Administrators = Collection[Address]

# Where each role is held. An editor is one of a school, or of the whole consortium.
AT_A_SCHOOL = (RoleKind.MENTOR, RoleKind.RESPONSIBLE, RoleKind.ORGANISER, RoleKind.EDITOR)
EVERYWHERE = (RoleKind.EDITOR, RoleKind.ADMINISTRATOR)
# What the responsible person of a school appoints to at that school, besides administrators.
BY_RESPONSIBLE = frozenset({RoleKind.MENTOR, RoleKind.ORGANISER, RoleKind.EDITOR})


@dataclass(frozen=True, slots=True)
class Rights:
    """Everything that somebody was appointed to: the kind of it, and the school, or none for all of them."""

    person_id: int
    places: frozenset[tuple[RoleKind, str | None]]

    @property
    def is_administrator(self) -> bool:
        return (RoleKind.ADMINISTRATOR, None) in self.places

    def holds(self, kind: RoleKind, school_id: str | None) -> bool:
        """At that school, or everywhere. It says nothing of administrators, who may nearly anything."""
        return (kind, school_id) in self.places or (kind, None) in self.places

    def schools(self, *kinds: RoleKind) -> list[str]:
        return sorted({school for kind, school in self.places if school is not None and kind in kinds})


def may_appoint(rights: Rights, kind: RoleKind, school_id: str | None) -> bool:
    """The one rule of who appoints to what and where: it is also who sees, withdraws and takes links back."""
    if kind not in (EVERYWHERE if school_id is None else AT_A_SCHOOL):
        return False
    if rights.is_administrator:
        return True
    return kind in BY_RESPONSIBLE and school_id is not None and is_responsible(rights, school_id)


def appointable(rights: Rights, school_id: str | None) -> tuple[RoleKind, ...]:
    return tuple(kind for kind in RoleKind if may_appoint(rights, kind, school_id))


def is_responsible(rights: Rights, school_id: str) -> bool:
    return (RoleKind.RESPONSIBLE, school_id) in rights.places


def rights_of(session: Session, person_id: int, administrators: Administrators = ()) -> Rights:
    places = {
        (row.kind, row.school_id)
        for row in session.execute(select(Role.kind, Role.school_id).where(Role.person_id == person_id))
    }
    if is_of_settings(session, person_id, administrators):
        places.add((RoleKind.ADMINISTRATOR, None))
    return Rights(person_id, frozenset(places))


def is_of_settings(session: Session, person_id: int, administrators: Administrators) -> bool:
    """Whether the settings say so: what they say, nobody takes back in a chat."""
    return bool(administrators) and any(
        address in administrators for address in _addresses(session, person_id)
    )


def named_by_settings(administrators: Administrators) -> ColumnElement[bool]:
    """Of accounts: those whom the settings name, for a query."""
    return or_(
        false(),
        *(
            and_(Account.messenger == address.messenger, Account.external_id == address.external_id)
            for address in administrators
        ),
    )


def require_administrator(session: Session, person_id: int, administrators: Administrators) -> Rights:
    rights = rights_of(session, person_id, administrators)
    if not rights.is_administrator:
        raise NotAllowed
    return rights


def _addresses(session: Session, person_id: int) -> list[Address]:
    rows = session.execute(
        select(Account.messenger, Account.external_id).where(Account.person_id == person_id)
    )
    return [Address(row.messenger, row.external_id) for row in rows]
