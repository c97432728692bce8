from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.audit import Deed
from models.role import RoleKind
from services.actor import Actor
from services.appointing import give
from services.appointment_refusal import AdministratorOfSettings
from services.audit import AuditEntry, AuditSide, entries, note
from services.clock import Clock
from services.listing import Listing, listing
from services.person_card import FoundPerson, PersonCard, card_of, found_people
from services.person_search import Wanted, find_people
from services.profile import person_named
from services.refusal import Refusal
from services.right import Administrators, is_of_settings, require_administrator
from services.school import Found, Schools
from services.school_hold import hold_school
from services.standing import Versions
from services.store import Store

PEOPLE_ON_A_PAGE = ENTRIES_ON_A_PAGE = 5


class NobodyToLookFor(Refusal):
    key = "refusal-nobody-to-look-for"


class CannotBlockOneself(Refusal):
    key = "refusal-cannot-block-oneself"


class NoSchoolToServe(Refusal):
    """A role at the own school was given to somebody who has none."""

    key = "refusal-no-school-to-serve"


@dataclass(frozen=True, slots=True)
class FoundPeople:
    people: Listing[FoundPerson]
    # What was looked for, as it was typed.
    typed: str
    # The same, short enough for the buttons that lead back to it.
    words: str
    is_similar: bool
    are_more: bool


@dataclass(frozen=True, slots=True)
class AuditPage:
    person_id: int
    name: str
    side: AuditSide
    entries: Listing[AuditEntry]


class Directory:
    """All people, for administrators: everybody else is refused, whatever their buttons say."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        versions: Versions,
        schools: Schools,
        *,
        administrators: Administrators,
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._versions = versions
        self._administrators = administrators

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Nothing but the question whether one may."""
        await self._store.read(require_administrator, actor_id, self._administrators)

    async def find(self, typed: str, *, actor_id: int, page: int = 1, size: int) -> FoundPeople:
        """By beginnings of names in any order, a class or an account's number; `size`: bytes of a button."""
        wanted = Wanted.read(typed)
        return await self._store.read(find, wanted, self._actor(actor_id), page=page, size=size)

    async def card(self, person_id: int, *, actor_id: int) -> PersonCard:
        return await self._store.read(card, person_id, self._actor(actor_id), self._versions)

    async def block(self, person_id: int, *, actor_id: int) -> PersonCard:
        """From now on the bot answers the person with nothing but why, and whom to turn to."""
        return await self._store.write(block, person_id, self._actor(actor_id), self._versions)

    async def unblock(self, person_id: int, *, actor_id: int) -> PersonCard:
        return await self._store.write(unblock, person_id, self._actor(actor_id), self._versions)

    async def find_schools(self, typed: str, *, actor_id: int) -> list[Found]:
        await self.refuse_strangers(actor_id=actor_id)
        return await self._schools.find(typed)

    async def move(self, person_id: int, school_id: str, *, actor_id: int) -> PersonCard:
        """The person belongs to that school now; roles at the other one stay until they are withdrawn."""
        return await self._store.write(move, person_id, school_id, self._actor(actor_id), self._versions)

    async def give(self, person_id: int, kind: RoleKind, *, at_school: bool, actor_id: int) -> PersonCard:
        """At the person's own school, or in the whole consortium."""
        actor = self._actor(actor_id)
        return await self._store.write(give_here, person_id, kind, actor, self._versions, at_school=at_school)

    async def audit(self, person_id: int, side: AuditSide, *, actor_id: int, page: int = 1) -> AuditPage:
        return await self._store.read(audit, person_id, side, self._actor(actor_id), page=page)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def find(session: Session, wanted: Wanted, actor: Actor, *, page: int, size: int) -> FoundPeople:
    _require(session, actor)
    if not wanted:
        raise NobodyToLookFor
    # By what the buttons can hold: the next page is then of the same list.
    short = wanted.within(size)
    hits = find_people(session, short)
    ids = listing(hits.ids, number=page, size=PEOPLE_ON_A_PAGE)
    people = tuple(found_people(session, ids.rows))
    page_of = Listing(people, ids.number, ids.pages, ids.total)
    return FoundPeople(page_of, str(wanted), str(short), hits.is_similar, hits.are_more)


def card(session: Session, person_id: int, actor: Actor, versions: Versions) -> PersonCard:
    _require(session, actor)
    session.flush()
    return card_of(session, person_id, versions, actor.administrators)


def block(session: Session, person_id: int, actor: Actor, versions: Versions) -> PersonCard:
    _require(session, actor)
    person = person_named(session, person_id)
    if person_id == actor.id:
        raise CannotBlockOneself
    if is_of_settings(session, person_id, actor.administrators):
        raise AdministratorOfSettings
    if person.blocked_at is None:
        person.blocked_at = actor.now
        note(session, Deed.PERSON_BLOCKED, at=actor.now, actor_id=actor.id, subject_id=person_id)
    return card(session, person_id, actor, versions)


def unblock(session: Session, person_id: int, actor: Actor, versions: Versions) -> PersonCard:
    _require(session, actor)
    person = person_named(session, person_id)
    if person.blocked_at is not None:
        person.blocked_at = None
        note(session, Deed.PERSON_UNBLOCKED, at=actor.now, actor_id=actor.id, subject_id=person_id)
    return card(session, person_id, actor, versions)


def move(session: Session, person_id: int, school_id: str, actor: Actor, versions: Versions) -> PersonCard:
    _require(session, actor)
    person, school = person_named(session, person_id), hold_school(session, school_id)
    if person.school_id != school.id:
        left = person.school_id or ""
        person.school_id = school.id
        if not person.zone_chosen:
            person.zone = school.zone
        note(
            session,
            Deed.PERSON_MOVED,
            at=actor.now,
            actor_id=actor.id,
            subject_id=person_id,
            school_id=school.id,
            detail=left,
        )
    return card(session, person_id, actor, versions)


def give_here(
    session: Session, person_id: int, kind: RoleKind, actor: Actor, versions: Versions, *, at_school: bool
) -> PersonCard:
    _require(session, actor)
    person = person_named(session, person_id)
    if at_school and person.school_id is None:
        raise NoSchoolToServe
    give(session, person_id, kind, person.school_id if at_school else None, actor)
    return card(session, person_id, actor, versions)


def audit(session: Session, person_id: int, side: AuditSide, actor: Actor, *, page: int) -> AuditPage:
    _require(session, actor)
    person = person_named(session, person_id)
    found = listing(entries(session, person_id, side), number=page, size=ENTRIES_ON_A_PAGE)
    return AuditPage(person_id, person.full_name or person.name, side, found)


def _require(session: Session, actor: Actor) -> None:
    require_administrator(session, actor.id, actor.administrators)
