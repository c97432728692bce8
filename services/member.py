"""The members' list as an administrator sees and changes it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.school import School, SchoolAlias, SchoolKind, SchoolStanding
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.insertion import insert_new
from services.listing import Listing, listing
from services.member_card import MemberCard, MemberLine, card_of, line_of
from services.member_field import MemberField, read_field, set_field
from services.member_refusal import MemberTextTooLong, MemberTextWanted, SchoolIsMerged, TooManyAliases
from services.member_row import ALIAS_CHARACTERS, MOST_ALIASES
from services.plain_text import plain
from services.refusal import SchoolNotFound
from services.right import Administrators, require_administrator
from services.school import Found, Schools
from services.store import Store
from services.workplace import has_left, school_named

MEMBERS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Overview:
    """How many members there are now, of what kinds and from how many regions, and how many have left."""

    now: int
    left: int
    regions: int
    kinds: tuple[tuple[SchoolKind, int], ...]
    recorded: int


class Members:
    """For administrators: everybody else is refused, whatever their buttons say."""

    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def overview(self, *, actor_id: int) -> Overview:
        return await self._store.read(overview, self._actor(actor_id))

    async def page(self, number: int, *, actor_id: int) -> Listing[MemberLine]:
        """By region, city and name; whoever has left stands among the others."""
        return await self._store.read(page, self._actor(actor_id), number=number)

    async def find(self, typed: str, *, actor_id: int) -> list[Found]:
        await self._store.read(require_administrator, actor_id, self._administrators)
        return await self._schools.find(typed)

    async def card(self, school_id: str, *, actor_id: int) -> MemberCard:
        return await self._store.read(card, school_id, self._actor(actor_id))

    async def edit(self, school_id: str, field: MemberField, typed: str, *, actor_id: int) -> MemberCard:
        value = read_field(field, typed)
        return await self._store.write(edit, school_id, field, value, self._actor(actor_id))

    async def leave_today(self, school_id: str, *, actor_id: int) -> MemberCard:
        today = self._clock().date().isoformat()
        return await self._store.write(edit, school_id, MemberField.LEFT, today, self._actor(actor_id))

    async def come_back(self, school_id: str, *, actor_id: int) -> MemberCard:
        return await self._store.write(edit, school_id, MemberField.LEFT, "", self._actor(actor_id))

    async def add_alias(self, school_id: str, typed: str, *, actor_id: int) -> MemberCard:
        return await self._store.write(add_alias, school_id, read_alias(typed), self._actor(actor_id))

    async def remove_alias(self, school_id: str, alias_id: int, *, actor_id: int) -> MemberCard:
        return await self._store.write(remove_alias, school_id, alias_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def overview(session: Session, actor: Actor) -> Overview:
    require_administrator(session, actor.id, actor.administrators)
    members = _members(session)
    now = [school for school in members if not has_left(school, now=actor.now)]
    kinds = [school.kind for school in now]
    recorded = select(func.count()).where(School.standing == SchoolStanding.RECORDED)
    return Overview(
        now=len(now),
        left=len(members) - len(now),
        regions=len({school.region for school in now} - {""}),
        kinds=tuple((kind, kinds.count(kind)) for kind in SchoolKind if kind in kinds),
        recorded=session.scalars(recorded).one(),
    )


def page(session: Session, actor: Actor, *, number: int) -> Listing[MemberLine]:
    require_administrator(session, actor.id, actor.administrators)
    lines = [line_of(school, now=actor.now) for school in _members(session)]
    lines.sort(key=lambda line: (line.region, line.city, line.name, line.id))
    return listing(lines, number=number, size=MEMBERS_ON_A_PAGE)


def card(session: Session, school_id: str, actor: Actor) -> MemberCard:
    """Of a double, the card of what it was merged into."""
    require_administrator(session, actor.id, actor.administrators)
    return card_of(session, school_named(session, school_id), now=actor.now)


def edit(session: Session, school_id: str, field: MemberField, value: str, actor: Actor) -> MemberCard:
    require_administrator(session, actor.id, actor.administrators)
    school = unmerged(session, school_id)
    if set_field(session, school, field, value):
        _note(session, actor, school.id, field)
    return card_of(session, school, now=actor.now)


def unmerged(session: Session, school_id: str) -> School:
    """Whoever changes a double would change another without knowing it."""
    school = session.get(School, school_id)
    if school is None:
        raise SchoolNotFound
    if school.merged_into_id is not None:
        raise SchoolIsMerged
    return school


def read_alias(typed: str) -> str:
    name = plain(typed).replace(";", ",")
    if not name:
        raise MemberTextWanted
    if len(name) > ALIAS_CHARACTERS:
        raise MemberTextTooLong(ALIAS_CHARACTERS)
    return name


def add_alias(session: Session, school_id: str, name: str, actor: Actor) -> MemberCard:
    require_administrator(session, actor.id, actor.administrators)
    school = unmerged(session, school_id)
    names = session.scalars(select(SchoolAlias.name).where(SchoolAlias.school_id == school.id)).all()
    if name not in names:
        if len(names) >= MOST_ALIASES:
            raise TooManyAliases(MOST_ALIASES)
        row = {"school_id": school.id, "name": name}
        insert_new(session, SchoolAlias, [row], returning=(SchoolAlias.id,))
        _note(session, actor, school.id, "alias")
    return card_of(session, school, now=actor.now)


def remove_alias(session: Session, school_id: str, alias_id: int, actor: Actor) -> MemberCard:
    """One that is gone already was removed by the first of two presses."""
    require_administrator(session, actor.id, actor.administrators)
    school = unmerged(session, school_id)
    alias = session.get(SchoolAlias, alias_id)
    if alias is not None and alias.school_id == school.id:
        session.delete(alias)
        _note(session, actor, school.id, "alias")
        session.flush()
    return card_of(session, school, now=actor.now)


def _members(session: Session) -> list[School]:
    return list(session.scalars(select(School).where(School.standing == SchoolStanding.MEMBER)))


def _note(session: Session, actor: Actor, school_id: str, what: str) -> None:
    note(session, Deed.SCHOOL_CHANGED, at=actor.now, actor_id=actor.id, school_id=school_id, detail=str(what))
