"""Schools outside the list that somebody has named, for an administrator to look at."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.person import Person, PersonKind
from models.school import School, SchoolKind, SchoolStanding
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.listing import Listing, listing
from services.member import unmerged
from services.member_card import MemberCard, MemberLine, card_of, line_of
from services.right import Administrators, require_administrator
from services.school import Found, Schools
from services.store import Store

RECORDED_ON_A_PAGE = 5
MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class RecordedSchool:
    """What was recorded, by whom and when. Who has gone since, nobody knows."""

    line: MemberLine
    recorded_at: datetime | None
    by: str
    by_kind: PersonKind | None
    people: int


@dataclass(frozen=True, slots=True)
class RecordedCard:
    school: RecordedSchool
    # What it may be instead.
    near: tuple[Found, ...]


class RecordedSchools:
    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def page(self, number: int, *, actor_id: int) -> Listing[RecordedSchool]:
        """Whoever waits longest stands first."""
        return await self._store.read(page, self._actor(actor_id), number=number)

    async def card(self, school_id: str, *, actor_id: int) -> RecordedCard:
        school = await self._store.read(recorded, school_id, self._actor(actor_id))
        line = school.line
        found = await self._schools.alike(line.name, city=line.city, region=line.region, most=MOST_NEAR + 1)
        near = [one for one in found if one.id != line.id]
        return RecordedCard(school, tuple(near[:MOST_NEAR]))

    async def accept(self, school_id: str, standing: SchoolStanding, *, actor_id: int) -> MemberCard:
        """As a school outside the consortium, or as a member of it."""
        return await self._store.write(accept, school_id, standing, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def page(session: Session, actor: Actor, *, number: int) -> Listing[RecordedSchool]:
    require_administrator(session, actor.id, actor.administrators)
    ids = session.scalars(
        select(School.id)
        .where(School.standing == SchoolStanding.RECORDED)
        .order_by(School.recorded_at, School.id)
    ).all()
    shown = listing(ids, number=number, size=RECORDED_ON_A_PAGE)
    rows = tuple(recorded(session, school_id, actor) for school_id in shown.rows)
    return Listing(rows, shown.number, shown.pages, shown.total)


def recorded(session: Session, school_id: str, actor: Actor) -> RecordedSchool:
    require_administrator(session, actor.id, actor.administrators)
    school = unmerged(session, school_id)
    by = session.execute(
        select(Person.name, Person.kind)
        .join(AuditLine, AuditLine.actor_id == Person.id)
        .where(AuditLine.school_id == school.id, AuditLine.deed == Deed.SCHOOL_RECORDED)
        .order_by(AuditLine.id)
    ).first()
    people = session.scalars(select(func.count()).where(Person.school_id == school.id)).one()
    return RecordedSchool(
        line=line_of(school, now=actor.now),
        recorded_at=school.recorded_at,
        by="" if by is None else by.name,
        by_kind=None if by is None else by.kind,
        people=people,
    )


def accept(session: Session, school_id: str, standing: SchoolStanding, actor: Actor) -> MemberCard:
    """What is a member already stays one: a press of an old button makes no outsider of it."""
    require_administrator(session, actor.id, actor.administrators)
    school = unmerged(session, school_id)
    if school.standing is not standing and school.standing is not SchoolStanding.MEMBER:
        _name(school)
        school.standing = standing
        note(
            session,
            Deed.SCHOOL_ACCEPTED,
            at=actor.now,
            actor_id=actor.id,
            school_id=school.id,
            detail=standing.value,
        )
        session.flush()
    return card_of(session, school, now=actor.now)


def _name(school: School) -> None:
    """What nobody has said of it, as far as its name tells."""
    from services.member_making import kind_of  # noqa: PLC0415  seldom needed, and it reads names by many patterns
    from services.school_title_en import english_title  # noqa: PLC0415  see above

    if school.name_en == school.name:
        school.name_en = english_title(school.name)
    if school.kind is SchoolKind.OTHER:
        school.kind = kind_of(school.name)
