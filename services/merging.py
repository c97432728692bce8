"""An administrator merges a double: chosen, weighed, asked twice, done."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.school import School
from services.actor import Actor
from services.clock import Clock
from services.member_card import MemberCard, MemberLine, card_of, line_of
from services.member_refusal import MemberDraftLost, SchoolIsMerged
from services.refusal import SchoolNotFound
from services.right import Administrators, require_administrator
from services.school import Found, Schools
from services.school_merge import Moved, merge_schools, mergeable, moved
from services.store import Store

DRAFT_TTL = timedelta(days=2)
MOST_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Merging:
    """A double, and the schools that it may be one of."""

    draft_id: int
    gone: MemberLine
    offered: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What goes over, from where to where."""

    draft_id: int
    gone: MemberLine
    kept: MemberLine
    moved: Moved


class Merges:
    """Two ids are too long for one button: the double is kept in a draft."""

    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def begin(self, school_id: str, *, actor_id: int) -> Merging:
        draft_id, gone = await self._store.write(begin, school_id, self._actor(actor_id))
        return await self._offer(draft_id, gone, f"{gone.name} {gone.city}")

    async def find(self, draft_id: int, typed: str, *, actor_id: int) -> Merging:
        gone = await self._store.read(double, draft_id, self._actor(actor_id))
        return await self._offer(draft_id, gone, typed)

    async def weigh(self, draft_id: int, kept_id: str, *, actor_id: int) -> Weighed:
        return await self._store.read(weigh, draft_id, kept_id, self._actor(actor_id))

    async def merge(self, draft_id: int, kept_id: str, *, actor_id: int) -> MemberCard:
        """The school that is kept. There is no way back."""
        return await self._store.write(merge, draft_id, kept_id, self._actor(actor_id))

    async def _offer(self, draft_id: int, gone: MemberLine, words: str) -> Merging:
        found = await self._schools.find(words, most=MOST_OFFERED + 1)
        others = [school for school in found if school.id != gone.id]
        return Merging(draft_id, gone, tuple(others[:MOST_OFFERED]))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def begin(session: Session, school_id: str, actor: Actor) -> tuple[int, MemberLine]:
    require_administrator(session, actor.id, actor.administrators)
    gone = session.get(School, school_id)
    if gone is None:
        raise SchoolNotFound
    if gone.merged_into_id is not None:
        raise SchoolIsMerged
    draft = Draft(person_id=actor.id, kind=DraftKind.MERGE, body={"gone": gone.id}, made_at=actor.now)
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.MERGE, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    return draft.id, line_of(gone, now=actor.now)


def double(session: Session, draft_id: int, actor: Actor) -> MemberLine:
    return line_of(session.get_one(School, _gone_id(session, draft_id, actor)), now=actor.now)


def weigh(session: Session, draft_id: int, kept_id: str, actor: Actor) -> Weighed:
    gone, kept = mergeable(session, gone_id=_gone_id(session, draft_id, actor), kept_id=kept_id)
    return Weighed(
        draft_id, line_of(gone, now=actor.now), line_of(kept, now=actor.now), moved(session, gone.id)
    )


def merge(session: Session, draft_id: int, kept_id: str, actor: Actor) -> MemberCard:
    gone_id = _gone_id(session, draft_id, actor)
    kept = merge_schools(session, gone_id=gone_id, kept_id=kept_id, actor_id=actor.id, now=actor.now)
    return card_of(session, kept, now=actor.now)


def _gone_id(session: Session, draft_id: int, actor: Actor) -> str:
    require_administrator(session, actor.id, actor.administrators)
    draft = session.get(Draft, draft_id)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.MERGE):
        raise MemberDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise MemberDraftLost
    return str(draft.body["gone"])
