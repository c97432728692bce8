"""Everything that an administrator sees of one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.account import Account, MessengerName
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from services.profile import person_named
from services.right import Administrators, is_of_settings
from services.standing import Standing, Versions, consents_in_force, standing_of
from services.workplace import CONSORTIUM, Workplace, workplace, workplaces

# More of either is a mistake that somebody has to look into with other tools.
RELATIVES_TOLD, ROLES_TOLD = 4, 6


@dataclass(frozen=True, slots=True)
class KnownAccount:
    messenger: MessengerName
    external_id: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class HeldRole:
    kind: RoleKind
    place: Workplace


@dataclass(frozen=True, slots=True)
class PersonCard:
    person_id: int
    # What the person is called, where no full name was said.
    name: str
    is_full_name: bool
    kind: PersonKind | None
    school: Workplace | None
    grade: int | None
    letter: str
    roles: tuple[HeldRole, ...]
    by_settings: bool
    accounts: tuple[KnownAccount, ...]
    standing: Standing
    consents: tuple[ConsentPurpose, ...]
    guardians: tuple[str, ...]
    children: tuple[str, ...]
    met_at: datetime
    blocked_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """As much of somebody as tells namesakes apart in a list."""

    person_id: int
    name: str
    kind: PersonKind | None
    school: Workplace | None
    grade: int | None
    letter: str
    is_blocked: bool


def card_of(
    session: Session, person_id: int, versions: Versions, administrators: Administrators
) -> PersonCard:
    person = person_named(session, person_id)
    return PersonCard(
        person_id=person.id,
        name=person.full_name or person.name,
        is_full_name=person.full_name is not None,
        kind=person.kind,
        school=None if person.school_id is None else workplace(session, person.school_id),
        grade=person.grade,
        letter=person.letter,
        roles=_roles(session, person_id),
        by_settings=is_of_settings(session, person_id, administrators),
        accounts=_accounts(session, person_id),
        standing=standing_of(session, person, versions),
        consents=tuple(sorted(consents_in_force(session, person_id), key=list(ConsentPurpose).index)),
        guardians=_relatives(session, Guardianship.guardian_id, Guardianship.child_id, person_id),
        children=_relatives(session, Guardianship.child_id, Guardianship.guardian_id, person_id),
        met_at=person.met_at,
        blocked_at=person.blocked_at,
    )


def found_people(session: Session, ids: Iterable[int]) -> list[FoundPerson]:
    """In the order of the ids."""
    wanted = list(ids)
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(wanted)))}
    places = workplaces(session, (person.school_id for person in people.values()))
    return [_found(people[number], places) for number in wanted if number in people]


def _found(person: Person, places: dict[str, Workplace]) -> FoundPerson:
    return FoundPerson(
        person.id,
        person.full_name or person.name,
        person.kind,
        places.get(person.school_id or ""),
        person.grade,
        person.letter,
        is_blocked=person.blocked_at is not None,
    )


def _roles(session: Session, person_id: int) -> tuple[HeldRole, ...]:
    rows = session.execute(
        select(Role.kind, Role.school_id)
        .where(Role.person_id == person_id)
        .order_by(Role.id)
        .limit(ROLES_TOLD)
    ).all()
    places = workplaces(session, (row.school_id for row in rows))
    return tuple(HeldRole(row.kind, places.get(row.school_id or "", CONSORTIUM)) for row in rows)


def _accounts(session: Session, person_id: int) -> tuple[KnownAccount, ...]:
    rows = session.execute(
        select(Account.messenger, Account.external_id, Account.reachable)
        .where(Account.person_id == person_id)
        .order_by(Account.id)
    )
    return tuple(KnownAccount(row.messenger, row.external_id, row.reachable) for row in rows)


def _relatives(
    session: Session,
    those: InstrumentedAttribute[int],
    of: InstrumentedAttribute[int],
    person_id: int,
) -> tuple[str, ...]:
    rows = session.execute(
        select(Person.full_name, Person.name)
        .join(Guardianship, those == Person.id)
        .where(of == person_id)
        .order_by(Person.id)
        .limit(RELATIVES_TOLD)
    )
    return tuple(row.full_name or row.name for row in rows)
