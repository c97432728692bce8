from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, select, update
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.person import NAME_CHARACTERS, Language, Person
from models.role import Role, RoleKind
from services.insertion import insert_new
from services.store import Store

# Read with every update, hence built once, and of tables: a statement of classes costs more than its row.
_ACCOUNT, _PERSON, _ROLE = Account.__table__.c, Person.__table__.c, Role.__table__.c
SPEAKER = (
    select(
        _ACCOUNT.id.label("account_id"),
        _ACCOUNT.messenger,
        _ACCOUNT.external_id,
        _ACCOUNT.awaits,
        _ACCOUNT.reachable,
        _PERSON.id.label("person_id"),
        _PERSON.name,
        _PERSON.language,
        _PERSON.zone,
        exists().where(_ROLE.person_id == _PERSON.id, _ROLE.kind == RoleKind.PUPIL).label("is_pupil"),
    )
    .join_from(Account.__table__, Person.__table__)
    .where(_ACCOUNT.messenger == bindparam("messenger"), _ACCOUNT.external_id == bindparam("external_id"))
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where in which messenger somebody is found. Also what a setting names an administrator by."""

    messenger: MessengerName
    external_id: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """The acting person, as the account they write from shows them."""

    account_id: int
    address: Address
    awaits: str | None
    reachable: bool
    person_id: int
    name: str
    language: Language
    zone: str
    is_pupil: bool


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the next typed words in an account belong to; nothing, when nothing is asked any more."""

    account_id: int
    question: str | None


class People:
    def __init__(self, store: Store, *, zone: str, administrators: Collection[Address] = ()) -> None:
        self._store = store
        self._zone = zone
        self._administrators = frozenset(administrators)

    async def speaker(self, address: Address) -> Speaker | None:
        return await self._store.glance(find_speaker, address)

    async def meet(self, address: Address, *, name: str, language: Language) -> Speaker:
        """Remember somebody who writes for the first time. Meeting them again changes nothing."""
        return await self._store.write(
            meet, address, name=name[:NAME_CHARACTERS], language=language, zone=self._zone
        )

    async def set_reachable(self, address: Address, *, reachable: bool) -> None:
        await self._store.write(set_reachable, address, reachable=reachable)

    async def speak(self, person_id: int, language: Language) -> None:
        """From now on the person is spoken to in this language, in every messenger."""
        await self._store.write(speak, person_id, language)

    async def largest_external_id(self) -> int:
        """Nought where nobody has been met."""
        return await self._store.read(largest_external_id)

    async def roles(self, speaker: Speaker) -> frozenset[RoleKind]:
        """What the person is. The settings' administrators are so as long as the settings name them."""
        kinds = await self._store.read(roles_of, speaker.person_id)
        return kinds | {RoleKind.ADMINISTRATOR} if speaker.address in self._administrators else kinds


def find_speaker(session: Session, address: Address) -> Speaker | None:
    row = session.execute(
        SPEAKER, {"messenger": address.messenger, "external_id": address.external_id}
    ).one_or_none()
    return None if row is None else _speaker(row)


def meet(session: Session, address: Address, *, name: str, language: Language, zone: str) -> Speaker:
    known = find_speaker(session, address)
    if known is not None:
        return known
    person = Person(name=name, language=language, zone=zone)
    session.add(person)
    session.flush()
    account = {
        "messenger": address.messenger,
        "external_id": address.external_id,
        "person_id": person.id,
        "reachable": True,
    }
    if not insert_new(session, Account, [account], returning=(Account.id,)):
        # Another worker met them between our look and our insert; the person just made is nobody.
        session.delete(person)
        session.flush()
    return _speaker(
        session.execute(SPEAKER, {"messenger": address.messenger, "external_id": address.external_id}).one()
    )


def await_words(session: Session, awaited: Awaited) -> None:
    session.execute(update(Account).where(Account.id == awaited.account_id).values(awaits=awaited.question))


def set_reachable(session: Session, address: Address, *, reachable: bool) -> None:
    session.execute(
        update(Account)
        .where(Account.messenger == address.messenger, Account.external_id == address.external_id)
        .values(reachable=reachable)
    )


def speak(session: Session, person_id: int, language: Language) -> None:
    session.execute(update(Person).where(Person.id == person_id).values(language=language))


def largest_external_id(session: Session) -> int:
    return session.scalars(select(func.coalesce(func.max(Account.external_id), 0))).one()


def roles_of(session: Session, person_id: int) -> frozenset[RoleKind]:
    return frozenset(session.scalars(select(Role.kind).where(Role.person_id == person_id)))


def _speaker(row: Row[*tuple[Any, ...]]) -> Speaker:
    return Speaker(
        account_id=row.account_id,
        address=Address(row.messenger, row.external_id),
        awaits=row.awaits,
        reachable=row.reachable,
        person_id=row.person_id,
        name=row.name,
        language=row.language,
        zone=row.zone,
        is_pupil=bool(row.is_pupil),
    )
