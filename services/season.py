"""The season's plan, loaded as a whole: what the file says becomes what the catalogue holds."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.consent import ConsentWay
from models.event import (
    EntryBy,
    Event,
    EventChange,
    EventDirection,
    EventFormat,
    EventKind,
    EventLevel,
    EventState,
    SplitBy,
)
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School, SchoolKind, SchoolStanding
from services.address import Address
from services.clock import Clock
from services.consent import Signature, sign
from services.consent_text import Document
from services.event.search import event_words
from services.fold import folded
from services.grade import school_year
from services.insertion import insert_new
from services.people import find_speaker
from services.season_part import Parts, put_in
from services.standing import needs_guardian
from services.store import Store

# What a school of the plan is, and a plan does not say.
NEW = {"standing": SchoolStanding.MEMBER, "note": ""}
# Nobody edits the consortium's own news, or administers it, for one school.
EVERYWHERE = frozenset({RoleKind.EDITOR, RoleKind.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class PlannedSchool:
    id: str
    name: str
    name_en: str
    city: str
    city_en: str
    full_name: str = ""
    short_name: str = ""
    kind: SchoolKind = SchoolKind.SCHOOL
    region: str = ""
    zone: str = "Europe/Moscow"
    joined_on: str = ""
    left_on: str = ""


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
    direction: EventDirection | None = None
    registration_opens_at: datetime | None = None
    registration_closes_at: datetime | None = None
    entry_by: EntryBy = EntryBy.ANYONE
    needs_approval: bool = False
    team_min: int | None = None
    team_max: int | None = None
    capacity: int | None = None
    per_school: int | None = None
    split_by: SplitBy = SplitBy.NOMINATION
    parts: Parts = field(default_factory=Parts)


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    name: str
    language: Language
    zone: str
    addresses: tuple[Address, ...]
    kind: PersonKind | None = None
    role: RoleKind | None = None
    school_id: str | None = None
    full_name: str | None = None
    grade: int | None = None
    # Has already consented to the processing of their data.
    document: Document | None = None


class Season:
    """Loading twice changes nothing; loading a changed plan changes the events it changed.

    A school that is already there is left alone: an administrator may have changed it since. So is an event
    that somebody has changed, moved or cancelled since.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def load(self, schools: Sequence[PlannedSchool], events: Sequence[PlannedEvent]) -> None:
        await self._store.write(load, schools, events)

    async def settle(self, people: Sequence[PlannedPerson]) -> None:
        """Make the people known whom the demonstration lets one be."""
        await self._store.write(settle, people, now=self._clock())


def load(session: Session, schools: Sequence[PlannedSchool], events: Sequence[PlannedEvent]) -> None:
    insert_new(session, School, [asdict(school) | NEW for school in schools], returning=(School.id,))
    known = {slug: number for slug, number in session.execute(select(Event.slug, Event.id)) if slug}
    changed = set(session.scalars(select(EventChange.event_id).where(EventChange.by_id.is_not(None))))
    organisers = {school.id: school for school in schools}
    for event in events:
        if known.get(event.slug) in changed:
            continue
        facts = {one.name: getattr(event, one.name) for one in fields(event) if one.name != "parts"}
        facts["search"] = event_words(event, organisers[event.organiser_id])
        row = session.merge(Event(**facts, **({"id": known[event.slug]} if event.slug in known else {})))
        session.flush()
        put_in(session, row.id, event.parts)


def settle(session: Session, people: Sequence[PlannedPerson], *, now: datetime) -> None:
    for planned in people:
        if not any(find_speaker(session, address) for address in planned.addresses):
            _settle(session, planned, now)


def _settle(session: Session, planned: PlannedPerson, now: datetime) -> None:
    person = Person(
        name=planned.name,
        full_name=planned.full_name,
        search=folded(planned.full_name or planned.name),
        language=planned.language,
        zone=planned.zone,
        kind=planned.kind,
        school_id=planned.school_id,
        grade=planned.grade,
        grade_year=None if planned.grade is None else school_year(now.date()),
        met_at=now,
        drafted_at=None if planned.kind is None else now,
    )
    session.add(person)
    session.flush()
    if planned.role is not None:
        school_id = None if planned.role in EVERYWHERE else planned.school_id
        session.add(Role(person_id=person.id, kind=planned.role, school_id=school_id, appointed_at=now))
    session.add_all(
        Account(messenger=address.messenger, external_id=address.external_id, person_id=person.id)
        for address in planned.addresses
    )
    if planned.document is not None:
        signature = Signature(
            person.id,
            by_guardian=needs_guardian(person) is not False,
            way=ConsentWay.PRESS,
            address=planned.addresses[0],
        )
        sign(session, person.id, planned.document, signature, now=now)
