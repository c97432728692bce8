"""Putting somebody into a role and out of it, whatever led to it: a link, or an administrator's press."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.actor import Actor
from services.appointment_refusal import (
    AdministratorOfSettings,
    BlockedHoldsNothing,
    LastAdministrator,
    RoleNotForPupils,
    RoleNotHeld,
)
from services.audit import note
from services.insertion import insert_new
from services.profile import person_named
from services.refusal import NotAllowed
from services.reminder.plan import remind_by_clock
from services.right import Administrators, is_of_settings, may_appoint
from services.school_hold import hold_school
from services.workplace import Workplace, open_workplace


def refuse_unfit(person: Person) -> None:
    if person.kind is PersonKind.PUPIL:
        raise RoleNotForPupils
    if person.blocked_at is not None:
        raise BlockedHoldsNothing


def appoint(
    session: Session, person: Person, kind: RoleKind, place: Workplace, *, by: int, now: datetime
) -> bool:
    """Whether it is new to the person. Whoever said nothing of themselves is a teacher of that school."""
    if person.kind is None:
        person.kind = PersonKind.TEACHER
        person.drafted_at = person.drafted_at or now
    school = None if place.school_id is None else hold_school(session, place.school_id)
    if person.school_id is None and school is not None:
        clock, person.school_id = person.zone, school.id
        if not person.zone_chosen:
            person.zone = school.zone
        remind_by_clock(session, person, clock, now=now)
    role = {
        "person_id": person.id,
        "kind": kind,
        "school_id": None if school is None else school.id,
        "appointed_at": now,
        "appointed_by": by,
    }
    return bool(insert_new(session, Role, [role], returning=(Role.id,)))


def give(session: Session, person_id: int, kind: RoleKind, school_id: str | None, actor: Actor) -> None:
    """Without a link: to somebody whom the appointer has found. Giving it once more changes nothing."""
    if not may_appoint(actor.rights(session), kind, school_id):
        raise NotAllowed
    person = person_named(session, person_id)
    refuse_unfit(person)
    # Held first: the place is then told of what the school is by now.
    held = None if school_id is None else hold_school(session, school_id).id
    place = open_workplace(session, held, now=actor.now)
    if appoint(session, person, kind, place, by=actor.id, now=actor.now):
        _note(session, Deed.ROLE_GIVEN, actor, person_id, place.school_id, kind)


def withdraw(session: Session, role_id: int, person_id: int, actor: Actor) -> str | None:
    """The school (or none) at which the person no longer holds the role."""
    role = session.get(Role, role_id, with_for_update=True)
    # The button names the person as well: the number of a row that is gone may be another's by now.
    if role is None or role.person_id != person_id:
        raise RoleNotHeld
    if not may_appoint(actor.rights(session), role.kind, role.school_id):
        raise NotAllowed
    if role.kind is RoleKind.ADMINISTRATOR:
        _leave_an_administrator(session, role, actor.administrators)
    session.delete(role)
    _note(session, Deed.ROLE_WITHDRAWN, actor, person_id, role.school_id, role.kind)
    return role.school_id


def _leave_an_administrator(session: Session, role: Role, administrators: Administrators) -> None:
    if is_of_settings(session, role.person_id, administrators):
        raise AdministratorOfSettings
    # Locked in one order: two who withdraw each other at once would both find the other still there.
    appointed = session.execute(
        select(Role.id, Person.blocked_at)
        .join(Person, Person.id == Role.person_id)
        .where(Role.kind == RoleKind.ADMINISTRATOR)
        .order_by(Role.id)
        .with_for_update(of=Role)
    ).all()
    others = [row for row in appointed if row.id != role.id and row.blocked_at is None]
    if not others and not administrators:
        raise LastAdministrator


def _note(
    session: Session, deed: Deed, actor: Actor, person_id: int, school_id: str | None, kind: RoleKind
) -> None:
    note(
        session,
        deed,
        at=actor.now,
        actor_id=actor.id,
        subject_id=person_id,
        school_id=school_id,
        role=kind,
    )
