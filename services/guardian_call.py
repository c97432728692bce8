"""How a child calls a parent: by links that work once and within a week, or with a sheet on paper."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from models.invitation import Invitation, InvitationKind
from models.person import Person, PersonKind
from services.consent_state import ProfileUnfinished
from services.declined_sheet import declined_reason
from services.guardianship import MOST_GUARDIANS, guardians_of
from services.invitation import Invite, invite_by_link
from services.profile import person_named
from services.refusal import Refusal
from services.standing import Light, Standing, Versions, standing_of

GUARDIAN_LINK_TTL = timedelta(days=7)
# Two parents and one link that went astray.
MOST_LINKS = 3


class OnlyPupilsInvite(Refusal):
    key = "refusal-guardian-only-pupils-invite"


@dataclass(eq=False)
class TooManyLinks(Refusal):
    key = "refusal-guardian-too-many-links"
    most: int


@dataclass(frozen=True, slots=True)
class KnownGuardian:
    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Inviting:
    """Who answers for the child who looks, and what the child may still do about it."""

    child_id: int
    name: str
    standing: Standing
    guardians: tuple[KnownGuardian, ...]
    # Sent and neither used nor out of date.
    links: int
    # Why the last sheet was not taken; nothing, when it was or when there is none.
    declined: str | None
    # Of the link that has just been made, and can never be told again.
    token: str | None = None


def inviting(session: Session, child_id: int, versions: Versions, *, now: datetime) -> Inviting:
    child = pupil_named(session, child_id)
    standing = standing_of(session, child, versions)
    if standing.light is Light.DRAFT:
        raise ProfileUnfinished
    links = session.scalars(select(func.count()).select_from(Invitation).where(*_alive(child_id, now))).one()
    # Two profiles that became one may have had more: the others are seen once these are refused.
    shown = guardians_of(session, child_id)[:MOST_GUARDIANS]
    guardians = tuple(KnownGuardian(person.id, person.name) for person in shown)
    return Inviting(child_id, child.name, standing, guardians, links, declined_reason(session, child_id))


def invite(session: Session, child_id: int, versions: Versions, *, waiting: int, now: datetime) -> Inviting:
    before = inviting(session, child_id, versions, now=now)
    if before.links != waiting:
        return before
    if before.links >= MOST_LINKS:
        raise TooManyLinks(most=MOST_LINKS)
    asking = Invite(InvitationKind.GUARDIAN, creator_id=child_id, subject_id=child_id)
    token = invite_by_link(session, asking, now=now, ttl=GUARDIAN_LINK_TTL)
    return replace(before, links=before.links + 1, token=token)


def revoke_links(session: Session, child_id: int, versions: Versions, *, now: datetime) -> Inviting:
    session.execute(update(Invitation).where(*_alive(child_id, now)).values(revoked_at=now))
    return inviting(session, child_id, versions, now=now)


def pupil_named(session: Session, child_id: int) -> Person:
    child = person_named(session, child_id)
    if child.kind is not PersonKind.PUPIL:
        raise OnlyPupilsInvite
    return child


def _alive(child_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Invitation.kind == InvitationKind.GUARDIAN,
        Invitation.subject_id == child_id,
        Invitation.used_at.is_(None),
        Invitation.revoked_at.is_(None),
        Invitation.expires_at > now,
    )
