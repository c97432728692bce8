"""Clusters, commissions and departments: who is in them, as what, and from when till when."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.school import School, SchoolStanding
from models.union import Union, UnionKind, UnionPart, UnionPlace
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.fold import folded
from services.listing import Listing, listing
from services.member_refusal import (
    LeftBeforeJoined,
    MemberTextTooLong,
    MemberTextWanted,
    PaperDateUnfit,
    PeriodsOverlap,
    UnionNameTaken,
    UnionNotFound,
)
from services.paper_date import is_before, read_paper_date
from services.plain_text import plain
from services.refusal import NotAllowed
from services.right import Administrators, require_administrator
from services.store import Store
from services.union_place import PlaceLine, overlap, places, places_of, told
from services.workplace import school_named

UNIONS_ON_A_PAGE = PLACES_ON_A_PAGE = 5
NAME_CHARACTERS = 150


@dataclass(frozen=True, slots=True)
class UnionLine:
    id: int
    kind: UnionKind
    name: str
    # Members of it today, each counted once.
    members: int


@dataclass(frozen=True, slots=True)
class UnionCard:
    union: UnionLine
    places: Listing[PlaceLine]


@dataclass(frozen=True, slots=True)
class UnionPage:
    kind: UnionKind
    unions: Listing[UnionLine]


class Unions:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Nothing but the question whether one may."""
        await self._store.read(require_administrator, actor_id, self._administrators)

    async def page(self, kind: UnionKind, *, actor_id: int, page: int = 1) -> UnionPage:
        return await self._store.read(page_of, kind, self._actor(actor_id), page=page)

    async def card(self, union_id: int, *, actor_id: int, page: int = 1) -> UnionCard:
        return await self._store.read(card, union_id, self._actor(actor_id), page=page)

    async def create(self, kind: UnionKind, typed: str, *, actor_id: int) -> UnionCard:
        """One of that name which is there already is the one that was meant."""
        return await self._store.write(create, kind, read_name(typed), self._actor(actor_id))

    async def rename(self, union_id: int, typed: str, *, actor_id: int) -> UnionCard:
        return await self._store.write(rename, union_id, read_name(typed), self._actor(actor_id))

    async def put(
        self, union_id: int, school_id: str, part: UnionPart, typed: str, *, actor_id: int
    ) -> UnionCard:
        """From that date; with nothing typed, from today. Putting it in twice changes nothing."""
        since = self._read_date(typed)
        return await self._store.write(put, union_id, school_id, part, since, self._actor(actor_id))

    async def place(self, place_id: int, *, actor_id: int) -> PlaceLine:
        return await self._store.read(place, place_id, self._actor(actor_id))

    async def end(self, place_id: int, typed: str, *, actor_id: int) -> UnionCard:
        """Until that date; with nothing typed, until today."""
        until = self._read_date(typed)
        return await self._store.write(end, place_id, until, self._actor(actor_id))

    def _read_date(self, typed: str) -> str:
        return read_date(typed) if typed else self._clock().date().isoformat()

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def read_name(typed: str) -> str:
    name = plain(typed)
    if not folded(name):
        raise MemberTextWanted
    if len(name) > NAME_CHARACTERS:
        raise MemberTextTooLong(NAME_CHARACTERS)
    # Semicolons part the names of several in a file.
    return name.replace(";", ",")


def read_date(typed: str) -> str:
    date = read_paper_date(plain(typed))
    if date is None:
        raise PaperDateUnfit
    return date


def page_of(session: Session, kind: UnionKind, actor: Actor, *, page: int) -> UnionPage:
    _require(session, actor)
    unions = session.scalars(select(Union).where(Union.kind == kind).order_by(Union.name, Union.id)).all()
    shown = listing(unions, number=page, size=UNIONS_ON_A_PAGE)
    lines = tuple(_line(session, union, actor.now.date().isoformat()) for union in shown.rows)
    return UnionPage(kind, Listing(lines, shown.number, shown.pages, shown.total))


def card(session: Session, union_id: int, actor: Actor, *, page: int) -> UnionCard:
    _require(session, actor)
    union = _named(session, union_id)
    found = [line for line in places(session) if line.union_id == union.id]
    shown = listing(found, number=page, size=PLACES_ON_A_PAGE)
    return UnionCard(_line(session, union, actor.now.date().isoformat()), shown)


def create(session: Session, kind: UnionKind, name: str, actor: Actor) -> UnionCard:
    _require(session, actor)
    union = find_union(session, kind, name)
    if union is None:
        union = Union(kind=kind, name=name)
        session.add(union)
        session.flush()
    return card(session, union.id, actor, page=1)


def rename(session: Session, union_id: int, name: str, actor: Actor) -> UnionCard:
    _require(session, actor)
    union = _named(session, union_id)
    taken = find_union(session, union.kind, name)
    if taken is not None and taken is not union:
        raise UnionNameTaken(taken.name)
    union.name = name
    session.flush()
    return card(session, union_id, actor, page=1)


def put(
    session: Session, union_id: int, school_id: str, part: UnionPart, since: str, actor: Actor
) -> UnionCard:
    _require(session, actor)
    union, school = _named(session, union_id), school_named(session, school_id)
    if school.standing is not SchoolStanding.MEMBER:
        raise NotAllowed
    others = places_of(session, union.id, school.id, part)
    if not any((other.since, other.until) == (since, "") for other in others):
        if any(overlap(other.since, other.until, since, "") for other in others):
            raise PeriodsOverlap
        session.add(UnionPlace(union_id=union.id, school_id=school.id, part=part, since=since))
        _note(session, actor, school.id, union.id)
        session.flush()
    return card(session, union_id, actor, page=1)


def place(session: Session, place_id: int, actor: Actor) -> PlaceLine:
    _require(session, actor)
    return _place_line(session, place_id)


def end(session: Session, place_id: int, until: str, actor: Actor) -> UnionCard:
    _require(session, actor)
    ended = session.get(UnionPlace, place_id)
    if ended is None:
        raise UnionNotFound
    if ended.until != until:
        if is_before(until, ended.since):
            raise LeftBeforeJoined
        others = places_of(session, ended.union_id, ended.school_id, ended.part)
        if any(
            overlap(other.since, other.until, ended.since, until) for other in others if other.id != ended.id
        ):
            raise PeriodsOverlap
        ended.until = until
        _note(session, actor, ended.school_id, ended.union_id)
        session.flush()
    return card(session, ended.union_id, actor, page=1)


def find_union(session: Session, kind: UnionKind, name: str) -> Union | None:
    """By the name in any case and with any signs: neither database folds Russian alike."""
    unions = session.scalars(select(Union).where(Union.kind == kind).order_by(Union.id))
    return next((union for union in unions if folded(union.name) == folded(name)), None)


def _line(session: Session, union: Union, today: str) -> UnionLine:
    rows = session.execute(
        select(UnionPlace.school_id, UnionPlace.until).where(UnionPlace.union_id == union.id)
    )
    now = {school_id for school_id, until in rows if not until or not is_before(until, today)}
    return UnionLine(union.id, union.kind, union.name, len(now))


def _place_line(session: Session, place_id: int) -> PlaceLine:
    found = session.get(UnionPlace, place_id)
    if found is None:
        raise UnionNotFound
    return told(found, _named(session, found.union_id), session.get_one(School, found.school_id))


def _named(session: Session, union_id: int) -> Union:
    union = session.get(Union, union_id)
    if union is None:
        raise UnionNotFound
    return union


def _note(session: Session, actor: Actor, school_id: str, union_id: int) -> None:
    note(
        session,
        Deed.SCHOOL_CHANGED,
        at=actor.now,
        actor_id=actor.id,
        school_id=school_id,
        detail=f"union {union_id}",
    )


def _require(session: Session, actor: Actor) -> None:
    require_administrator(session, actor.id, actor.administrators)
