"""One person in two messengers: a code shown in the one and typed in the other makes them one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.audit import Deed
from models.invitation import InvitationKind
from models.person import Person
from services.audit import note
from services.clock import Clock
from services.code_search import answered, find_code
from services.invitation import Invite, invite_by_code, plain_code, take
from services.left_address import hand_on_attempts
from services.person_conflict import Conflict, SchoolNamed, Side, conflicts, school_of
from services.person_merge import merge_people
from services.profile import person_named
from services.refusal import PersonNotFound, Refusal
from services.store import Store

# Long enough to take up the other telephone, too short for anybody else to find the note.
CODE_TTL = timedelta(minutes=15)


class OwnCode(Refusal):
    """The code was typed where it was shown, or where the two are one already."""

    key = "refusal-own-code"


@dataclass(frozen=True, slots=True)
class KnownAccount:
    id: int
    messenger: MessengerName
    external_id: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class Accounts:
    """Where somebody is known, the oldest first, and which messenger is written to before the others."""

    all: tuple[KnownAccount, ...]
    preferred: MessengerName


@dataclass(frozen=True, slots=True)
class JoinCode:
    code: str
    minutes: int

    @property
    def plain(self) -> str:
        return plain_code(self.code)


@dataclass(frozen=True, slots=True)
class ProfileFound:
    """Whose code it is, as far as whoever typed it may know, and what the two profiles contradict in."""

    code: str
    name: str
    school: SchoolNamed | None
    conflicts: tuple[Conflict, ...]


class Joinings:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def accounts(self, person_id: int) -> Accounts:
        return await self._store.read(accounts_of, person_id)

    async def prefer(self, person_id: int, messenger: MessengerName) -> Accounts:
        """Write there first. A messenger in which the person is not known changes nothing."""
        return await self._store.write(prefer, person_id, messenger)

    async def invite(self, person_id: int) -> JoinCode:
        """A code to be typed in the other messenger. The ones before it work no more."""
        return await self._store.write(invite, person_id, now=self._clock())

    async def weigh(self, person_id: int, code: str) -> ProfileFound:
        """Look at what a code would join one with."""
        return answered(await self._store.write(weigh, person_id, code, now=self._clock()))

    async def join(self, person_id: int, code: str, choices: Mapping[str, Side]) -> Accounts:
        """Become one person with whoever made the code. Joining twice answers like the first time."""
        return answered(await self._store.write(join, person_id, code, choices, now=self._clock()))

    async def part(self, person_id: int, account_id: int) -> Accounts:
        """The account belongs to a newcomer from now on. The only one a person has stays theirs."""
        return await self._store.write(part, person_id, account_id, now=self._clock())


def accounts_of(session: Session, person_id: int) -> Accounts:
    person = person_named(session, person_id)
    rows = session.scalars(select(Account).where(Account.person_id == person_id).order_by(Account.id)).all()
    if not rows:
        raise PersonNotFound
    known = tuple(KnownAccount(row.id, row.messenger, row.external_id, row.reachable) for row in rows)
    messengers = [account.messenger for account in known]
    preferred = person.preferred if person.preferred in messengers else messengers[0]
    return Accounts(known, preferred)


def prefer(session: Session, person_id: int, messenger: MessengerName) -> Accounts:
    known = accounts_of(session, person_id)
    if messenger in {account.messenger for account in known.all}:
        person_named(session, person_id).preferred = messenger
        session.flush()
    return accounts_of(session, person_id)


def invite(session: Session, person_id: int, *, now: datetime) -> JoinCode:
    person_named(session, person_id)
    code = invite_by_code(
        session, Invite(InvitationKind.JOIN, person_id, subject_id=person_id), now=now, ttl=CODE_TTL
    )
    return JoinCode(code, int(CODE_TTL.total_seconds() // 60))


def weigh(session: Session, person_id: int, code: str, *, now: datetime) -> ProfileFound | Refusal:
    invitation = find_code(session, person_id, code, InvitationKind.JOIN, now=now)
    if isinstance(invitation, Refusal):
        return invitation
    return profile_found(session, person_id, code, owner_id=invitation.creator_id)


def profile_found(session: Session, person_id: int, code: str, *, owner_id: int) -> ProfileFound:
    if owner_id == person_id:
        raise OwnCode
    owner, typist = person_named(session, owner_id), person_named(session, person_id)
    return ProfileFound(
        plain_code(code), owner.name, school_of(session, owner), tuple(conflicts(session, owner, typist))
    )


def join(
    session: Session, person_id: int, code: str, choices: Mapping[str, Side], *, now: datetime
) -> Accounts | Refusal:
    invitation = find_code(session, person_id, code, InvitationKind.JOIN, now=now, by=person_id)
    if isinstance(invitation, Refusal):
        return invitation
    owner_id = invitation.creator_id
    if invitation.used_at is None:
        if owner_id == person_id:
            raise OwnCode
        take(session, invitation, by=person_id, now=now)
        merge_people(session, kept_id=owner_id, gone_id=person_id, prefer=choices, now=now)
        # The row that is gone had this number: whoever reads old lines of the log can follow it.
        note(
            session,
            Deed.PEOPLE_JOINED,
            at=now,
            actor_id=owner_id,
            subject_id=owner_id,
            detail=str(person_id),
        )
    return accounts_of(session, owner_id)


def part(session: Session, person_id: int, account_id: int, *, now: datetime) -> Accounts:
    # Locked: of two accounts that are parted at once the second is the only one left, and stays.
    person = session.get(Person, person_id, with_for_update=True, populate_existing=True)
    account = session.get(Account, account_id, populate_existing=True)
    known = accounts_of(session, person_id)
    if person is None or account is None or account.person_id != person_id or len(known.all) == 1:
        return known
    newcomer = _newcomer_like(session, person, now)
    # Before the account goes: what was tried from its address belongs to both from now on.
    hand_on_attempts(session, person_id, newcomer.id, now)
    account.person_id = newcomer.id
    session.flush()
    if person.preferred not in {other.messenger for other in accounts_of(session, person_id).all}:
        person.preferred = None
    session.flush()
    return accounts_of(session, person_id)


def _newcomer_like(session: Session, person: Person, now: datetime) -> Person:
    """Nothing that was said goes along, and nothing that was decided about the person is left behind."""
    newcomer = Person(
        name="",
        search="",
        language=person.language,
        zone=person.zone,
        met_at=now,
        blocked_at=person.blocked_at,
    )
    session.add(newcomer)
    session.flush()
    return newcomer
