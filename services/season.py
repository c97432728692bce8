"""The season's plan, loaded as a whole: what the file says becomes what the catalogue holds."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.person import Language, Person
from models.role import Role, RoleKind
from models.school import School
from services.people import Address, find_speaker
from services.store import Store
from services.word_stem import searchable


@dataclass(frozen=True, slots=True)
class PlannedSchool:
    id: str
    name: str
    name_en: str
    city: str
    city_en: str


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    slug: str
    kind: EventKind
    title: str
    title_en: str
    summary: str
    summary_en: str
    organiser_id: str
    co_organisers: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    whole_days: bool
    format: EventFormat
    place: str
    place_en: str
    level: EventLevel
    grade_from: int | None
    grade_to: int | None
    for_colleges: bool
    for_teachers: bool
    for_heads: bool
    state: EventState


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    name: str
    language: Language
    zone: str
    addresses: tuple[Address, ...]
    role: RoleKind | None
    school_id: str | None


class Season:
    """Loading twice changes nothing; loading a changed plan changes what it changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def load(self, schools: Sequence[PlannedSchool], events: Sequence[PlannedEvent]) -> None:
        await self._store.write(load, schools, events)

    async def settle(self, people: Sequence[PlannedPerson]) -> None:
        """Make the people known whom the demonstration lets one be."""
        await self._store.write(settle, people)


def load(session: Session, schools: Sequence[PlannedSchool], events: Sequence[PlannedEvent]) -> None:
    for school in schools:
        session.merge(School(**asdict(school)))
    session.flush()
    known = {slug: number for slug, number in session.execute(select(Event.slug, Event.id)) if slug}
    organisers = {school.id: school for school in schools}
    for event in events:
        facts = asdict(event) | {"search": _search(event, organisers[event.organiser_id])}
        session.merge(Event(**facts, **({"id": known[event.slug]} if event.slug in known else {})))


def settle(session: Session, people: Sequence[PlannedPerson]) -> None:
    for planned in people:
        if any(find_speaker(session, address) for address in planned.addresses):
            continue
        person = Person(name=planned.name, language=planned.language, zone=planned.zone)
        session.add(person)
        session.flush()
        if planned.role is not None:
            session.add(Role(person_id=person.id, kind=planned.role, school_id=planned.school_id))
        session.add_all(
            Account(
                messenger=address.messenger,
                external_id=address.external_id,
                person_id=person.id,
            )
            for address in planned.addresses
        )


def _search(event: PlannedEvent, organiser: PlannedSchool) -> str:
    return searchable(
        event.title,
        event.title_en,
        event.summary,
        event.summary_en,
        event.place,
        event.place_en,
        event.co_organisers,
        organiser.name,
        organiser.name_en,
        organiser.city,
        organiser.city_en,
    )
