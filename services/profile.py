from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.person import NAME_CHARACTERS, Language, Person, PersonKind
from models.school import School
from services import pupil
from services.actor import Actor
from services.address import Address
from services.clock import Clock
from services.declined_sheet import declined_reason
from services.entry.begun import NOTHING_BEGUN, Begun
from services.entry.going_on import begun_by
from services.fold import folded
from services.fourteen import FourteenNotUnderstood, read_fourteen
from services.own_clock import OfferedClock, OwnClock, live_by, offered_clocks, own_clock
from services.own_school import OwnSchool, own_school
from services.personal_name import NameTooLong, read_name
from services.refusal import GradeOutOfSchool, NotAllowed, PersonNotFound, Refusal
from services.reminder.plan import remind_by_clock
from services.school_hold import hold_school
from services.standing import Standing, Step, Versions, consents_in_force, standing_of
from services.store import Store

# What anybody may say of themselves. Only the end of school makes an alumnus.
SAID_KINDS = tuple(kind for kind in PersonKind if kind is not PersonKind.ALUMNUS)

# Something that a person says of themselves, put down.
Telling = Callable[[Person], None]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person, with the light and the one next step."""

    person_id: int
    name: str
    full_name: str | None
    language: Language
    kind: PersonKind | None
    school: OwnSchool | None
    grade: int | None
    letter: str
    is_fourteen: bool | None
    may_become_fourteen: bool
    zone: str
    clock: OwnClock
    consents: frozenset[ConsentPurpose]
    guardians: int
    children: int
    addresses: tuple[Address, ...]
    standing: Standing
    # Why the last signed sheet was not taken, for as long as another is waited for.
    declined: str | None = None
    # What they may go back to: an entry or a team that had to wait for the profile.
    begun: Begun = NOTHING_BEGUN

    @property
    def is_pupil(self) -> bool:
        return self.kind is PersonKind.PUPIL


@dataclass(frozen=True, slots=True)
class Told:
    """A profile after what was typed; where that was not understood, as it was, and why."""

    profile: Profile
    refusal: Refusal | None = None


class Profiles:
    """What a person says of themselves: asked once, kept field by field, so that nothing is asked again."""

    def __init__(self, store: Store, clock: Clock, versions: Versions) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions

    async def profile(self, person_id: int) -> Profile:
        return await self._store.read(profile, person_id, self._versions, now=self._clock())

    async def standing(self, person_id: int) -> Standing:
        return await self._store.read(standing, person_id, self._versions)

    async def be(self, person_id: int, kind: PersonKind, *, is_sure: bool = False) -> Profile:
        """Say who one is. What belongs to a pupil alone goes when one no longer is, and never unasked:
        where something would go, nothing changes until one is sure."""
        return await self._tell(person_id, partial(be, kind=kind, is_sure=is_sure))

    async def choose_school(self, person_id: int, school_id: str) -> Profile:
        return await self._store.write(choose_school, person_id, school_id, self._versions, now=self._clock())

    async def be_in_grade(self, person_id: int, grade: int) -> Profile:
        return await self._tell(person_id, partial(pupil.be_in_grade, grade=grade, now=self._clock()))

    async def be_in_class(self, person_id: int, typed: str) -> Profile:
        return await self._tell(person_id, partial(pupil.be_in_class, typed=typed, now=self._clock()))

    async def tell_class(self, person_id: int, typed: str) -> Told:
        """The same; what is no class is asked for once more, with the reason beside the question."""
        try:
            return Told(await self.be_in_class(person_id, typed))
        except (pupil.GradeNotUnderstood, GradeOutOfSchool) as refusal:
            return Told(await self.profile(person_id), refusal)

    async def be_called(self, person_id: int, typed: str) -> Profile:
        """The name as it stands on a diploma. One that is none is refused, with the reason."""
        return await self._tell(person_id, partial(be_called, typed=typed))

    async def say_fourteen(self, person_id: int, *, is_fourteen: bool) -> Profile:
        said = partial(pupil.say_fourteen, is_fourteen=is_fourteen, now=self._clock())
        return await self._tell(person_id, said)

    async def tell_fourteen(self, person_id: int, typed: str) -> Told:
        is_fourteen = read_fourteen(typed)
        if is_fourteen is None:
            return Told(await self.profile(person_id), FourteenNotUnderstood())
        return Told(await self.say_fourteen(person_id, is_fourteen=is_fourteen))

    async def confirm_grade(self, person_id: int, grade: int | None) -> Profile:
        """The grade to which the first of September moved one up is right; no grade means out of school."""
        return await self._tell(person_id, partial(pupil.confirm_grade, grade=grade))

    async def find_clocks(self, words: str) -> Sequence[OfferedClock]:
        return offered_clocks(words, now=self._clock())

    async def live_by(self, person_id: int, zone: str) -> Profile:
        """From now on every hour is told by this clock, whatever school one chooses."""
        return await self._tell(person_id, partial(live_by, zone=zone))

    async def live_by_school(self, person_id: int) -> Profile:
        """From now on the clock is that of whatever school one belongs to."""
        return await self._store.write(live_by_school, person_id, self._versions, now=self._clock())

    async def _tell(self, person_id: int, telling: Telling) -> Profile:
        return await self._store.write(tell, person_id, telling, self._versions, now=self._clock())


def profile(session: Session, person_id: int, versions: Versions, *, now: datetime) -> Profile:
    return profile_of(session, person_named(session, person_id), versions, now=now)


def standing(session: Session, person_id: int, versions: Versions) -> Standing:
    return standing_of(session, person_named(session, person_id), versions)


def tell(session: Session, person_id: int, telling: Telling, versions: Versions, *, now: datetime) -> Profile:
    person = _drafting(session, person_id, now)
    clock = person.zone
    telling(person)
    remind_by_clock(session, person, clock, now=now)
    return profile_of(session, person, versions, now=now)


def choose_school(
    session: Session, person_id: int, school_id: str, versions: Versions, *, now: datetime
) -> Profile:
    person = _drafting(session, person_id, now)
    school, clock = hold_school(session, school_id), person.zone
    person.school_id = school.id
    if not person.zone_chosen:
        person.zone = school.zone
    remind_by_clock(session, person, clock, now=now)
    return profile_of(session, person, versions, now=now)


def live_by_school(session: Session, person_id: int, versions: Versions, *, now: datetime) -> Profile:
    person = _drafting(session, person_id, now)
    school, clock = _school_of(session, person), person.zone
    person.zone_chosen = False
    if school is not None:
        person.zone = school.zone
    remind_by_clock(session, person, clock, now=now)
    return profile_of(session, person, versions, now=now)


def be(person: Person, kind: PersonKind, *, is_sure: bool) -> None:
    if kind not in SAID_KINDS:
        raise NotAllowed
    leaves = person.kind is PersonKind.PUPIL and kind is not PersonKind.PUPIL
    if leaves and person.grade is not None and not is_sure:
        return
    if leaves:
        pupil.be_no_pupil(person)
    if person.kind is not kind:
        person.kind, person.grade_moved = kind, False


def be_called(person: Person, typed: str) -> None:
    name = read_name(typed)
    if len(name.full) > NAME_CHARACTERS:
        raise NameTooLong(NAME_CHARACTERS)  # «ß» is two letters once it begins a word
    person.full_name, person.name = name.full, name.given
    person.search = folded(name.full)


def person_named(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None or person.erased_at is not None:
        raise PersonNotFound
    return person


def profile_of(session: Session, person: Person, versions: Versions, *, now: datetime) -> Profile:
    session.flush()
    school, reached = _school_of(session, person), standing_of(session, person, versions)
    return Profile(
        person_id=person.id,
        name=person.name,
        full_name=person.full_name,
        language=person.language,
        kind=person.kind,
        school=None if school is None else own_school(school),
        grade=person.grade,
        letter=person.letter,
        is_fourteen=person.is_fourteen,
        may_become_fourteen=pupil.may_become_fourteen(person),
        zone=person.zone,
        clock=own_clock(person, school, now=now),
        consents=frozenset(consents_in_force(session, person.id)),
        guardians=_count(session, Guardianship.child_id == person.id),
        children=_count(session, Guardianship.guardian_id == person.id),
        addresses=_addresses_of(session, person.id),
        standing=reached,
        declined=declined_reason(session, person.id) if reached.step is Step.GUARDIAN else None,
        begun=begun_by(session, Actor(person.id, (), now)),
    )


def _drafting(session: Session, person_id: int, now: datetime) -> Person:
    """The person, whose days without a consent are counted from the first thing they said of themselves.

    Locked: what they say meanwhile in the other messenger, or by an impatient press, waits its turn.
    """
    session.get(Person, person_id, with_for_update=True)
    person = person_named(session, person_id)
    if person.drafted_at is None:
        person.drafted_at = now
    return person


def _school_of(session: Session, person: Person) -> School | None:
    return None if person.school_id is None else session.get(School, person.school_id)


def _count(session: Session, of: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count()).select_from(Guardianship).where(of)).one()


def _addresses_of(session: Session, person_id: int) -> tuple[Address, ...]:
    rows = session.execute(
        select(Account.messenger, Account.external_id)
        .where(Account.person_id == person_id)
        .order_by(Account.id)
    )
    return tuple(Address(row.messenger, row.external_id) for row in rows)
