"""Who holds which role at a school or in the whole consortium, and which links to a role still wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session, aliased

from models.account import Account
from models.invitation import Invitation, InvitationKind
from models.person import Person
from models.role import Role, RoleKind
from services.actor import Actor
from services.appointment_refusal import RoleNotHeld
from services.listing import Listing, listing
from services.refusal import NotAllowed
from services.right import (
    Administrators,
    Rights,
    appointable,
    is_of_settings,
    is_responsible,
    may_appoint,
    named_by_settings,
)
from services.whom_to_ask import WhomToAsk, whom_to_ask
from services.workplace import CONSORTIUM, Workplace, open_workplace, workplace, workplaces

# Ten buttons are all that VK shows, and six of them lead elsewhere.
STAFF_ON_A_PAGE = 4
LINKS_ON_A_PAGE = 5
# A responsible person of more schools than that is an administrator in all but name.
SCHOOLS_OF_ONE = 8


class Others(StrEnum):
    """Which other places whoever looks oversees."""

    NONE = "none"
    # Of several schools one is responsible.
    OWN = "own"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a role. Whom the settings name holds it without a row, and loses it there alone."""

    role_id: int | None
    person_id: int
    name: str
    kind: RoleKind
    since: datetime | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Staff:
    place: Workplace
    holders: Listing[Holder]
    # What whoever looks may invite to here.
    may: tuple[RoleKind, ...]
    waiting: int
    others: Others


@dataclass(frozen=True, slots=True)
class StaffChoice:
    """Of several own schools one is looked at."""

    places: tuple[Workplace, ...]


@dataclass(frozen=True, slots=True)
class Held:
    holder: Holder
    place: Workplace
    may_withdraw: bool
    by_settings: bool


@dataclass(frozen=True, slots=True)
class Openings:
    """What whoever looks may invite to at a place."""

    place: Workplace
    kinds: tuple[RoleKind, ...]


@dataclass(frozen=True, slots=True)
class WaitingLink:
    id: int
    kind: RoleKind
    by: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    place: Workplace
    links: Listing[WaitingLink]


def staff(
    session: Session, school_id: str | None, actor: Actor, *, page: int
) -> Staff | StaffChoice | WhomToAsk:
    """Of no school in particular: what an administrator, one responsible or anybody else sees first."""
    rights = actor.rights(session)
    own = rights.schools(RoleKind.RESPONSIBLE)
    if school_id is None and not rights.is_administrator:
        if not own:
            return whom_to_ask(session, actor)
        if len(own) > 1:
            known = workplaces(session, own)
            return StaffChoice(tuple(known[school] for school in own[:SCHOOLS_OF_ONE]))
        school_id = own[0]
    refuse_strangers(rights, school_id)
    place = workplace(session, school_id)
    return Staff(
        place=place,
        holders=listing(_holders(session, place, actor.administrators), number=page, size=STAFF_ON_A_PAGE),
        may=appointable(rights, place.school_id),
        waiting=len(waiting_links(session, place.school_id, now=actor.now)),
        others=Others.ALL if rights.is_administrator else Others.OWN if len(own) > 1 else Others.NONE,
    )


def held(session: Session, role_id: int, person_id: int, actor: Actor) -> Held:
    """One appointment, for whoever may look at it."""
    rights = actor.rights(session)
    role = session.get(Role, role_id)
    # The button names the person as well: the number of a row that is gone may be another's by now.
    if role is None or role.person_id != person_id:
        raise RoleNotHeld
    refuse_strangers(rights, role.school_id)
    (row,) = _roles(session, Role.id == role_id)
    return Held(
        holder=row,
        place=workplace(session, role.school_id),
        may_withdraw=may_appoint(rights, role.kind, role.school_id),
        by_settings=role.kind is RoleKind.ADMINISTRATOR
        and is_of_settings(session, person_id, actor.administrators),
    )


def openings(session: Session, school_id: str | None, actor: Actor) -> Openings:
    rights = actor.rights(session)
    refuse_strangers(rights, school_id)
    place = open_workplace(session, school_id, now=actor.now)
    return Openings(place, appointable(rights, place.school_id))


def waiting(session: Session, school_id: str | None, actor: Actor, *, page: int) -> Waiting:
    refuse_strangers(actor.rights(session), school_id)
    links = waiting_links(session, school_id, now=actor.now)
    return Waiting(workplace(session, school_id), listing(links, number=page, size=LINKS_ON_A_PAGE))


def waiting_links(session: Session, school_id: str | None, *, now: datetime) -> list[WaitingLink]:
    rows = session.execute(
        select(Invitation, Person.full_name, Person.name)
        .join(Person, Person.id == Invitation.creator_id)
        .where(
            Invitation.kind == InvitationKind.ROLE,
            Invitation.school_id == school_id,
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires_at > now,
        )
        .order_by(Invitation.id)
    )
    return list(_links(rows.all()))


def refuse_strangers(rights: Rights, school_id: str | None) -> None:
    """A school's staff is seen by its responsible person, and everything by administrators."""
    if not rights.is_administrator and (school_id is None or not is_responsible(rights, school_id)):
        raise NotAllowed


def _links(rows: Sequence[Row[Invitation, str | None, str]]) -> Iterator[WaitingLink]:
    for invitation, full_name, name in rows:
        if invitation.role is not None:
            yield WaitingLink(invitation.id, invitation.role, full_name or name, invitation.expires_at)


def _holders(session: Session, place: Workplace, administrators: Administrators) -> list[Holder]:
    holders = _roles(session, Role.school_id == place.school_id)
    if place == CONSORTIUM:
        known = {holder.person_id for holder in holders if holder.kind is RoleKind.ADMINISTRATOR}
        holders += [one for one in _of_settings(session, administrators) if one.person_id not in known]
    kinds = list(RoleKind)
    return sorted(holders, key=lambda one: (-kinds.index(one.kind), one.name, one.person_id))


def _roles(session: Session, which: ColumnElement[bool]) -> list[Holder]:
    appointer = aliased(Person)
    rows = session.execute(
        select(Role, Person.full_name, Person.name, appointer.full_name, appointer.name)
        .join(Person, Person.id == Role.person_id)
        .outerjoin(appointer, appointer.id == Role.appointed_by)
        .where(which)
    )
    return [
        Holder(role.id, role.person_id, full_name or name, role.kind, role.appointed_at, by_full or by)
        for role, full_name, name, by_full, by in rows
    ]


def _of_settings(session: Session, administrators: Administrators) -> list[Holder]:
    rows = session.execute(
        select(Person.id, Person.full_name, Person.name)
        .join(Account, Account.person_id == Person.id)
        .where(named_by_settings(administrators))
        .distinct()
    )
    return [
        Holder(None, row.id, row.full_name or row.name, RoleKind.ADMINISTRATOR, None, None) for row in rows
    ]
