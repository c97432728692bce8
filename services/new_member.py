"""A member added by hand, a fact at a time: what was told is kept, whatever interrupts."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.draft import Draft, DraftKind
from models.school import School, SchoolKind, SchoolStanding
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.member_card import MemberCard, card_of
from services.member_field import MemberField, read_field
from services.member_place import put_in_place
from services.member_refusal import MemberAlike, MemberDraftLost
from services.member_row import MemberRow
from services.right import Administrators, require_administrator
from services.school_place import read_place
from services.store import Store

DRAFT_TTL = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class NewMember:
    """As far as it was told. The kind is what the name says, until somebody says otherwise."""

    draft_id: int
    name: str
    city: str
    region: str
    kind: SchoolKind


class NewMembers:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Nothing but the question whether one may."""
        await self._store.read(require_administrator, actor_id, self._administrators)

    async def begun(self, *, actor_id: int) -> NewMember | None:
        """What one has not finished."""
        return await self._store.read(begun, self._actor(actor_id))

    async def name(self, typed: str, *, actor_id: int) -> NewMember:
        """Begin; what was begun before is forgotten."""
        name = read_field(MemberField.FULL_NAME, typed) or read_field(MemberField.NAME, typed)
        return await self._store.write(begin, name, self._actor(actor_id))

    async def place(self, draft_id: int, typed: str, *, actor_id: int) -> NewMember:
        place = read_place(typed)
        told = {"city": place.city, "region": place.region}
        return await self._store.write(tell, draft_id, told, self._actor(actor_id))

    async def locate(self, draft_id: int, typed: str, *, actor_id: int) -> NewMember:
        told = {"region": read_field(MemberField.REGION, typed)}
        return await self._store.write(tell, draft_id, told, self._actor(actor_id))

    async def finish(self, draft_id: int, kind: SchoolKind, *, actor_id: int) -> MemberCard:
        """The member. Whoever presses twice sees the same one."""
        return await self._store.write(finish, draft_id, kind, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def begun(session: Session, actor: Actor) -> NewMember | None:
    require_administrator(session, actor.id, actor.administrators)
    drafts = session.scalars(
        select(Draft)
        .where(Draft.person_id == actor.id, Draft.kind == DraftKind.MEMBER)
        .order_by(Draft.id.desc())
    )
    unfinished = (
        one for one in drafts if "school_id" not in one.body and one.made_at > actor.now - DRAFT_TTL
    )
    draft = next(unfinished, None)
    return None if draft is None else _told(draft)


def begin(session: Session, name: str, actor: Actor) -> NewMember:
    require_administrator(session, actor.id, actor.administrators)
    draft = Draft(person_id=actor.id, kind=DraftKind.MEMBER, body={"name": name}, made_at=actor.now)
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.MEMBER, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    return _told(draft)


def tell(session: Session, draft_id: int, told: dict[str, str], actor: Actor) -> NewMember:
    draft = _draft(session, draft_id, actor)
    if "school_id" in draft.body:
        raise MemberDraftLost
    draft.body = {**draft.body, **told}
    return _told(draft)


def finish(session: Session, draft_id: int, kind: SchoolKind, actor: Actor) -> MemberCard:
    draft = _draft(session, draft_id, actor)
    if "school_id" in draft.body:
        return card_of(session, session.get_one(School, str(draft.body["school_id"])), now=actor.now)
    new = _told(draft)
    if not new.region:
        raise MemberDraftLost
    from services.member_making import free_id, new_member, title  # noqa: PLC0415  see below

    row = MemberRow(number=0, full_name=new.name, city=new.city, region=new.region, kind=kind)
    school = new_member(row, free_id(new.city, title(row), _taken(session)))
    put_in_place(session, school, city=new.city, region=new.region)
    _refuse_alike(session, school)
    session.add(school)
    session.flush()
    draft.body = {**draft.body, "school_id": school.id}
    note(session, Deed.SCHOOL_ADDED, at=actor.now, actor_id=actor.id, school_id=school.id)
    return card_of(session, school, now=actor.now)


def _taken(session: Session) -> list[str]:
    return list(session.scalars(select(School.id)))


def _refuse_alike(session: Session, school: School) -> None:
    from services.member_likeness import Likeness, Likenesses  # noqa: PLC0415  see below

    members = session.scalars(select(School).where(School.standing == SchoolStanding.MEMBER)).all()
    alike = Likenesses(members).find(Likeness.of(school.name, city=school.city, region=school.region))
    if alike is not None:
        raise MemberAlike(session.get_one(School, alike).name)


def _draft(session: Session, draft_id: int, actor: Actor) -> Draft:
    require_administrator(session, actor.id, actor.administrators)
    draft = session.get(Draft, draft_id, with_for_update=True)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.MEMBER):
        raise MemberDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise MemberDraftLost
    return draft


def _told(draft: Draft) -> NewMember:
    from services.member_making import kind_of  # noqa: PLC0415  seldom needed, and it reads names by many patterns

    told = {name: str(value) for name, value in draft.body.items()}
    name = told["name"]
    return NewMember(draft.id, name, told.get("city", ""), told.get("region", ""), kind_of(name))
