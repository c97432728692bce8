"""A school, whoever was appointed to something there, and the services that appoint."""

from typing import Any

from models.account import MessengerName
from models.audit import AuditLine
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.address import Address
from services.appointment import Appointments
from services.clock import Clock
from services.right import Administrators
from services.school import Schools
from services.store import Store
from tests.clock import NOON
from tests.rows import a_profile, all_of, stored

LYCEUM, OTHER = "lyceum", "other"
# Whom the settings of these tests name.
SETTINGS = Address(MessengerName.TELEGRAM, 9001)


def appointments_of(
    store: Store, clock: Clock, administrators: Administrators = frozenset({SETTINGS})
) -> Appointments:
    return Appointments(store, clock, Schools(store, clock), administrators=administrators)


async def a_holder(
    store: Store, full_name: str, kind: RoleKind | None = None, at: str | None = None, **facts: Any
) -> int:
    """The id of a teacher who holds the role, or none."""
    person = a_profile(full_name, **{"kind": PersonKind.TEACHER} | facts)
    await stored(store, person)
    if kind is not None:
        await stored(store, a_role(person, kind, at))
    return person.id


def a_role(person: Person, kind: RoleKind, school_id: str | None = None) -> Role:
    return Role(person_id=person.id, kind=kind, school_id=school_id, appointed_at=NOON)


async def roles_of(store: Store, person_id: int) -> list[tuple[RoleKind, str | None]]:
    rows = await all_of(store, Role.person_id, Role.kind, Role.school_id)
    return [(kind, school_id) for holder, kind, school_id in rows if holder == person_id]


async def the_log(store: Store) -> list[tuple[Any, ...]]:
    """What was done, by whom, to whom, where and with which role."""
    columns = (AuditLine.id, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id)
    rows = await all_of(store, *columns, AuditLine.school_id, AuditLine.role)
    return [row[1:] for row in sorted(rows, key=lambda row: row[0])]
