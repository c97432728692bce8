from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, select, update
from sqlalchemy.orm import Session

from models.account import Account
from models.delivery import LivingScreen
from models.person import NAME_CHARACTERS, Language, Person, PersonKind
from services.address import Address
from services.clock import Clock
from services.fold import folded
from services.insertion import insert_new
from services.left_address import take_up_block
from services.right import Administrators, Rights, rights_of
from services.store import Store

# Read with every update, hence built once, and of tables: a statement of classes costs more than its row.
_ACCOUNT, _PERSON = Account.__table__.c, Person.__table__.c
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
        _PERSON.kind,
        _PERSON.grade_moved,
        _PERSON.blocked_at.is_not(None).label("is_blocked"),
        exists()
        .where(LivingScreen.account_id == _ACCOUNT.id)
        .correlate(Account.__table__)
        .label("has_living"),
    )
    .join_from(Account.__table__, Person.__table__)
    .where(_ACCOUNT.messenger == bindparam("messenger"), _ACCOUNT.external_id == bindparam("external_id"))
)


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
    kind: PersonKind | None
    grade_moved: bool
    is_blocked: bool
    # Whether some message in this chat is a living screen.
    has_living: bool = False

    @property
    def is_pupil(self) -> bool:
        return self.kind is PersonKind.PUPIL


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who writes for the first time, as their messenger tells of them."""

    address: Address
    name: str
    language: Language
    zone: str
    met_at: datetime


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the next typed words in an account belong to; nothing, when nothing is asked any more."""

    account_id: int
    question: str | None


class People:
    def __init__(self, store: Store, clock: Clock, *, zone: str, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._administrators = frozenset(administrators)

    async def speaker(self, address: Address) -> Speaker | None:
        return await self._store.glance(find_speaker, address)

    async def meet(self, address: Address, *, name: str, language: Language) -> Speaker:
        """Remember somebody who writes for the first time. Meeting them again changes nothing."""
        name = name[:NAME_CHARACTERS]
        newcomer = Newcomer(address, name, language, self._zone, met_at=self._clock())
        return await self._store.write(meet, newcomer)

    async def set_reachable(self, address: Address, *, reachable: bool) -> None:
        await self._store.write(set_reachable, address, reachable=reachable)

    async def speak(self, person_id: int, language: Language) -> None:
        """From now on the person is spoken to in this language, in every messenger."""
        await self._store.write(speak, person_id, language)

    async def rights(self, person_id: int) -> Rights:
        return await self._store.read(rights_of, person_id, self._administrators)


def find_speaker(session: Session, address: Address) -> Speaker | None:
    row = session.execute(
        SPEAKER, {"messenger": address.messenger, "external_id": address.external_id}
    ).one_or_none()
    return None if row is None else _speaker(row)


def meet(session: Session, newcomer: Newcomer) -> Speaker:
    address = newcomer.address
    known = find_speaker(session, address)
    if known is not None:
        return known
    person = Person(
        name=newcomer.name,
        search=folded(newcomer.name),
        language=newcomer.language,
        zone=newcomer.zone,
        met_at=newcomer.met_at,
        # Also where another worker meets them at once: whoever takes up the block first meets them first.
        blocked_at=take_up_block(session, address),
    )
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
    """Nought where nobody has been met."""
    return session.scalars(select(func.coalesce(func.max(Account.external_id), 0))).one()


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
        kind=row.kind,
        grade_moved=row.grade_moved,
        is_blocked=bool(row.is_blocked),
        has_living=bool(row.has_living),
    )
