"""How a parent comes to answer for a child: by a link that the child sends them, once and within a week."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.guardianship import Guardianship
from models.invitation import Invitation, InvitationKind
from models.person import Person, PersonKind
from services.audit import note
from services.clock import Clock
from services.consent import withdraw_with_what_rests
from services.family import Child, child_of, family
from services.guardian_call import Inviting, invite, inviting, pupil_named, revoke_links
from services.guardianship import MOST_GUARDIANS, answers_for, guardians_of, hold, reader_and_subject
from services.insertion import insert_new
from services.invitation import find_by_token, take
from services.listing import Listing
from services.profile import person_named
from services.refusal import InvitationExpired, InvitationUsed, NotAllowed, Refusal
from services.standing import Versions
from services.store import Store


class OwnLink(Refusal):
    key = "refusal-guardian-own-link"


class PupilCannotAnswer(Refusal):
    key = "refusal-guardian-pupil-cannot-answer"


@dataclass(eq=False)
class TooManyGuardians(Refusal):
    key = "refusal-guardian-too-many"
    most: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks whoever followed a link, and whether they answer for the child already."""

    child: Child
    is_mine: bool
    has_name: bool


class Guardians:
    def __init__(self, store: Store, clock: Clock, versions: Versions) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions

    async def inviting(self, child_id: int) -> Inviting:
        return await self._store.read(inviting, child_id, self._versions, now=self._clock())

    async def invite(self, child_id: int, *, waiting: int) -> Inviting:
        """With the token of a new link, unless there are not as many waiting as the child has seen.

        So a button that is pressed twice makes one link and not two.
        """
        return await self._store.write(invite, child_id, self._versions, waiting=waiting, now=self._clock())

    async def revoke_links(self, child_id: int) -> Inviting:
        return await self._store.write(revoke_links, child_id, self._versions, now=self._clock())

    async def look(self, token: str, person_id: int) -> Asked:
        return await self._store.read(look, token, person_id, self._versions, now=self._clock())

    async def become(self, token: str, person_id: int) -> Asked:
        """Answer for the child from now on. Of several people with one link the first does."""
        return await self._store.write(become, token, person_id, self._versions, now=self._clock())

    async def family(self, person_id: int, *, page: int, size: int) -> Listing[Child]:
        return await self._store.read(family, person_id, self._versions, page=page, size=size)

    async def child(self, person_id: int, child_id: int) -> Child:
        return await self._store.read(child, person_id, child_id, self._versions)

    async def leave(self, person_id: int, child_id: int, *, page_size: int) -> Listing[Child]:
        """Answer for the child no longer. What was agreed to remains agreed to."""
        return await self._store.write(leave, person_id, child_id, self._versions, page_size=page_size)

    async def refuse(self, child_id: int, guardian_id: int) -> Inviting:
        """«Это не мой родитель»: what that person has agreed to for the child is withdrawn."""
        return await self._store.write(refuse, child_id, guardian_id, self._versions, now=self._clock())


def look(session: Session, token: str, person_id: int, versions: Versions, *, now: datetime) -> Asked:
    reader, child, _ = _opened(session, token, person_id, now=now)
    return _asked(session, reader, child, versions)


def become(session: Session, token: str, person_id: int, versions: Versions, *, now: datetime) -> Asked:
    guardian, child, invitation = _opened(session, token, person_id, now=now)
    hold(session, guardian.id, child.id)
    _refuse_who_cannot(guardian, child)
    if not answers_for(session, guardian, child):
        if len(guardians_of(session, child.id)) >= MOST_GUARDIANS:
            raise TooManyGuardians(most=MOST_GUARDIANS)
        take(session, invitation, by=guardian.id, now=now)
        held = {"guardian_id": guardian.id, "child_id": child.id, "since": now}
        insert_new(session, Guardianship, [held], returning=(Guardianship.id,))
        guardian.kind = guardian.kind or PersonKind.PARENT
        guardian.drafted_at = guardian.drafted_at or now
    return _asked(session, guardian, child, versions)


def child(session: Session, person_id: int, child_id: int, versions: Versions) -> Child:
    _, subject = reader_and_subject(session, person_id, child_id)
    if subject.id == person_id:
        raise NotAllowed
    return child_of(session, subject, versions)


def leave(
    session: Session, person_id: int, child_id: int, versions: Versions, *, page_size: int
) -> Listing[Child]:
    _part(session, person_id, child_id)
    return family(session, person_id, versions, page=1, size=page_size)


def refuse(
    session: Session, child_id: int, guardian_id: int, versions: Versions, *, now: datetime
) -> Inviting:
    child = pupil_named(session, child_id)
    if _part(session, guardian_id, child_id):
        for purpose in _given_by(session, guardian_id, child_id):
            withdraw_with_what_rests(session, child, purpose, by=child_id, now=now)
        note(session, Deed.GUARDIAN_REFUSED, at=now, actor_id=child_id, subject_id=guardian_id)
    return inviting(session, child_id, versions, now=now)


def _opened(
    session: Session, token: str, person_id: int, *, now: datetime
) -> tuple[Person, Person, Invitation]:
    """Whoever followed the link, the child who sent it, and the link; or why it is not for them."""
    reader = person_named(session, person_id)
    invitation = find_by_token(session, token, InvitationKind.GUARDIAN, now=now, by=person_id)
    child = session.get(Person, invitation.subject_id)
    if child is None:
        raise InvitationExpired
    _refuse_who_cannot(reader, child)
    if invitation.used_at is not None and not answers_for(session, reader, child):
        raise InvitationUsed  # by the same person, whom the child has refused since
    return reader, child, invitation


def _refuse_who_cannot(reader: Person, child: Person) -> None:
    if child.erased_at or child.blocked_at or child.kind is not PersonKind.PUPIL:
        raise InvitationExpired
    if child.id == reader.id:
        raise OwnLink
    if reader.blocked_at is not None:
        raise NotAllowed
    if reader.kind is PersonKind.PUPIL:
        raise PupilCannotAnswer


def _asked(session: Session, reader: Person, child: Person, versions: Versions) -> Asked:
    is_mine = answers_for(session, reader, child)
    return Asked(child_of(session, child, versions), is_mine, has_name=reader.full_name is not None)


def _part(session: Session, guardian_id: int, child_id: int) -> bool:
    parted = session.execute(
        delete(Guardianship)
        .where(Guardianship.guardian_id == guardian_id, Guardianship.child_id == child_id)
        .returning(Guardianship.id)
    ).all()
    return bool(parted)


def _given_by(session: Session, guardian_id: int, child_id: int) -> list[ConsentPurpose]:
    """On paper it was somebody else who has signed, though the same person may have checked the sheet."""
    return list(
        session.scalars(
            select(Consent.purpose).where(
                Consent.person_id == child_id,
                Consent.given_by == guardian_id,
                Consent.way == ConsentWay.PRESS,
                Consent.withdrawn_at.is_(None),
            )
        )
    )
