"""A link to a role: made by whoever may appoint to it, opened by somebody else, taken once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.audit import Deed
from models.invitation import Invitation, InvitationKind
from models.person import Person
from models.role import RoleKind
from services.actor import Actor
from services.appointing import appoint, refuse_unfit
from services.appointment_refusal import InviterLostRight, LinkGone, OwnInvitation, TooManyLinks
from services.audit import note
from services.invitation import Invite, find_by_token, invite_by_link, take
from services.profile import person_named
from services.refusal import InvitationUsed, NotAllowed, PersonBlocked
from services.right import may_appoint, rights_of
from services.staff import waiting_links
from services.workplace import CONSORTIUM, Workplace, open_workplace, workplace

ROLE_LINK_TTL = timedelta(days=7)
# Whoever looks after children is known by name; the others may stay whom the messenger calls them.
OPEN_CHILDRENS_DATA = frozenset({RoleKind.MENTOR, RoleKind.RESPONSIBLE, RoleKind.ORGANISER})
# So many may wait at one place: more of them, and nobody knows any longer who has which.
MOST_WAITING = 30


@dataclass(frozen=True, slots=True)
class RoleLink:
    token: str
    kind: RoleKind
    place: Workplace
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody is invited to, by whom (a given name), whether it is theirs already, and what of
    their profile does not fit: another school, which hinders nothing, or no full name, which does."""

    token: str
    kind: RoleKind
    place: Workplace
    inviter: str
    is_held: bool
    other_school: Workplace | None
    needs_name: bool


@dataclass(frozen=True, slots=True)
class Appointed:
    kind: RoleKind
    place: Workplace


def invite(session: Session, kind: RoleKind, school_id: str | None, actor: Actor) -> RoleLink:
    """A press more makes a link more: both work, once each, and both can be taken back."""
    if not may_appoint(actor.rights(session), kind, school_id):
        raise NotAllowed
    place = open_workplace(session, school_id, now=actor.now)
    if len(waiting_links(session, place.school_id, now=actor.now)) >= MOST_WAITING:
        raise TooManyLinks(MOST_WAITING)
    wanted = Invite(InvitationKind.ROLE, actor.id, role=kind, school_id=place.school_id)
    token = invite_by_link(session, wanted, now=actor.now, ttl=ROLE_LINK_TTL)
    made = find_by_token(session, token, InvitationKind.ROLE, now=actor.now)
    _note(session, Deed.ROLE_INVITED, made, actor)
    return RoleLink(token, kind, place, made.expires_at)


def offer(session: Session, token: str, actor: Actor) -> Offer:
    invitation = _found(session, token, actor)
    if not _holds(session, invitation, actor.id):
        _refuse(session, invitation, person_named(session, actor.id), actor)
    return _offer_of(session, token, invitation, actor)


def take_role(session: Session, token: str, actor: Actor) -> Appointed | Offer:
    """All is checked anew: the link may be a week old. Whoever holds the role leaves the link unused, and so
    does whoever has to tell their name first: they are shown the offer again."""
    invitation = _found(session, token, actor)
    # Of two at once, or of one who comes while the link is taken back, the second waits here and looks again.
    session.refresh(invitation, with_for_update=True)
    kind = _role_of(_found(session, token, actor))
    if not _holds(session, invitation, actor.id):
        person = person_named(session, actor.id)
        place = _refuse(session, invitation, person, actor)
        if _needs_name(person, kind):
            return _offer_of(session, token, invitation, actor)
        take(session, invitation, by=actor.id, now=actor.now)
        appoint(session, person, kind, place, by=invitation.creator_id, now=actor.now)
        _note(session, Deed.ROLE_TAKEN, invitation, actor, subject_id=actor.id)
    return Appointed(kind, workplace(session, invitation.school_id))


def revoke(session: Session, invitation_id: int, actor: Actor) -> str | None:
    """The school (or none) of a link that works no more. To take it back twice is to take it back."""
    link = session.get(Invitation, invitation_id, with_for_update=True)
    if link is None or link.kind is not InvitationKind.ROLE:
        raise LinkGone
    if not may_appoint(actor.rights(session), _role_of(link), link.school_id):
        raise NotAllowed
    if link.used_at is not None:
        raise LinkGone
    if link.revoked_at is None:
        link.revoked_at = actor.now
        _note(session, Deed.ROLE_WITHDRAWN, link, actor)
    return link.school_id


def _found(session: Session, token: str, actor: Actor) -> Invitation:
    return find_by_token(session, token, InvitationKind.ROLE, now=actor.now, by=actor.id)


def _offer_of(session: Session, token: str, invitation: Invitation, actor: Actor) -> Offer:
    person, kind = person_named(session, actor.id), _role_of(invitation)
    place, own = workplace(session, invitation.school_id), workplace(session, person.school_id)
    is_held = _holds(session, invitation, person.id)
    return Offer(
        token=token,
        kind=kind,
        place=place,
        inviter=session.get_one(Person, invitation.creator_id).name,
        is_held=is_held,
        other_school=None if CONSORTIUM in {place, own} or own == place else own,
        needs_name=not is_held and _needs_name(person, kind),
    )


def _needs_name(person: Person, kind: RoleKind) -> bool:
    return kind in OPEN_CHILDRENS_DATA and person.full_name is None


def _refuse(session: Session, invitation: Invitation, person: Person, actor: Actor) -> Workplace:
    """Nothing stands in the way of the person's taking it at this place, or a refusal."""
    if invitation.used_at is not None:
        raise InvitationUsed  # by the same person, from whom the role was withdrawn since
    if invitation.creator_id == person.id:
        raise OwnInvitation
    if person.blocked_at is not None:
        raise PersonBlocked
    refuse_unfit(person)
    inviter = session.get_one(Person, invitation.creator_id)
    rights = rights_of(session, inviter.id, actor.administrators)
    if inviter.blocked_at is not None or not may_appoint(rights, _role_of(invitation), invitation.school_id):
        raise InviterLostRight
    return open_workplace(session, invitation.school_id, now=actor.now)


def _holds(session: Session, invitation: Invitation, person_id: int) -> bool:
    # Not the settings: whom they name today may be appointed for tomorrow.
    return (_role_of(invitation), invitation.school_id) in rights_of(session, person_id).places


def _role_of(invitation: Invitation) -> RoleKind:
    if invitation.role is None:
        raise LinkGone
    return invitation.role


def _note(
    session: Session, deed: Deed, invitation: Invitation, actor: Actor, *, subject_id: int | None = None
) -> None:
    note(
        session,
        deed,
        at=actor.now,
        actor_id=actor.id,
        subject_id=subject_id,
        school_id=invitation.school_id,
        role=invitation.role,
        detail=str(invitation.id),
    )
