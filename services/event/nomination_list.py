"""The nominations or directions of an event, each for some grades or for all, pasted as lines."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from models.event import Event
from models.nomination import NOMINATION_CHARACTERS, Nomination
from models.seat import SeatCount, SeatScope
from services.actor import Actor
from services.clock import Clock
from services.entry.refusal import CapacityBelowTaken, NominationNotFound
from services.entry.seat import set_capacity
from services.entry.state import LIVE, call_next
from services.event.line import LineTrouble, NominationLine, Pasted, Unread, read_each, read_nomination
from services.event.making_refusal import TitleTaken
from services.event.part import (
    next_position,
    note_part,
    open_event,
    part_of,
    raise_by_one,
    seen_part,
    set_columns,
)
from services.event.right import run_event
from services.listing import Listing, listing
from services.right import Administrators
from services.store import Store

NOMINATIONS_ON_A_PAGE: Final = 15


@dataclass(frozen=True, slots=True)
class NominationList:
    event: Event
    nominations: Listing[Nomination]
    # How many live entries there are in each.
    entered: dict[int, int]
    pasted: Pasted | None = None


@dataclass(frozen=True, slots=True)
class NominationView:
    event: Event
    nomination: Nomination
    entered: int
    is_first: bool


class EventNominations:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def listed(
        self, event_id: int, *, actor_id: int, page: int = 1, size: int = NOMINATIONS_ON_A_PAGE
    ) -> NominationList:
        return await self._store.read(listed, event_id, self._actor(actor_id), page=page, size=size)

    async def add(self, event_id: int, typed: str, *, actor_id: int) -> NominationList:
        """One of that title and those grades which is there already gets the seats that the line says."""
        taken, unread = read_each(typed, lambda line: read_nomination(line, NOMINATION_CHARACTERS))
        return await self._store.write(add, event_id, taken, unread, self._actor(actor_id))

    async def look(self, nomination_id: int, *, actor_id: int) -> NominationView:
        return await self._store.read(look, nomination_id, self._actor(actor_id))

    async def rewrite(
        self, nomination_id: int, typed: str, *, actor_id: int
    ) -> NominationView | NominationList:
        """The whole line anew; several are as many to be added."""
        shown = await self.look(nomination_id, actor_id=actor_id)
        taken, unread = read_each(typed, lambda line: read_nomination(line, NOMINATION_CHARACTERS))
        if unread or len(taken) != 1:
            return await self.add(shown.event.id, typed, actor_id=actor_id)
        return await self._store.write(rewrite, nomination_id, taken[0][1], self._actor(actor_id))

    async def move_up(self, nomination_id: int, *, actor_id: int) -> NominationView:
        return await self._store.write(move_up, nomination_id, self._actor(actor_id))

    async def close(self, nomination_id: int, *, actor_id: int) -> NominationList:
        """Nobody chooses it any more; whoever has keeps it. One that nobody has is gone."""
        return await self._store.write(close, nomination_id, self._actor(actor_id))

    async def reopen(self, nomination_id: int, *, actor_id: int) -> NominationView:
        return await self._store.write(reopen, nomination_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def listed(session: Session, event_id: int, actor: Actor, *, page: int, size: int) -> NominationList:
    return _listed(session, run_event(session, actor, event_id), page, size=size)


def add(
    session: Session,
    event_id: int,
    taken: list[tuple[str, NominationLine]],
    unread: list[Unread],
    actor: Actor,
) -> NominationList:
    event = open_event(session, event_id, actor)
    pasted = Pasted(unread=list(unread))
    known = {_key(one): one for one in nominations_of(session, event_id)}
    for text, line in taken:
        nomination = known.get(_key_of(line))
        if nomination is None:
            known[_key_of(line)] = _new(session, event, line, actor)
            pasted.added += 1
            continue
        try:
            pasted.changed += _rewrite(session, event, nomination, line, actor)
        except CapacityBelowTaken:
            pasted.unread.append(Unread(text, LineTrouble.SEATS_TAKEN))
    return _listed(session, event, 1, pasted)


def look(session: Session, nomination_id: int, actor: Actor) -> NominationView:
    return _view(session, seen_part(session, Nomination, nomination_id, actor, NominationNotFound))


def rewrite(session: Session, nomination_id: int, line: NominationLine, actor: Actor) -> NominationView:
    event, nomination = part_of(session, Nomination, nomination_id, actor, NominationNotFound)
    others = [one for one in nominations_of(session, event.id) if one.id != nomination_id]
    if _key_of(line) in map(_key, others):
        raise TitleTaken
    _rewrite(session, event, nomination, line, actor)
    return _view(session, nomination)


def move_up(session: Session, nomination_id: int, actor: Actor) -> NominationView:
    event, nomination = part_of(session, Nomination, nomination_id, actor, NominationNotFound)
    raise_by_one(session, nomination, nominations_of(session, event.id))
    return _view(session, nomination)


def close(session: Session, nomination_id: int, actor: Actor) -> NominationList:
    event, nomination = part_of(session, Nomination, nomination_id, actor, NominationNotFound)
    entered = select(Entry.id).where(Entry.nomination_id == nomination_id)
    been_in = select(EntryMember.id).where(
        EntryMember.event_id == event.id, EntryMember.nomination_key == nomination_id
    )
    if any(session.scalars(query.limit(1)).first() is not None for query in (entered, been_in)):
        set_columns(session, event, nomination, {"closed_at": nomination.closed_at or actor.now}, actor)
        return _listed(session, event, 1)
    note_part(session, event, Nomination, actor, was=nomination.title)
    session.execute(
        delete(SeatCount).where(
            SeatCount.event_id == event.id,
            SeatCount.scope == SeatScope.NOMINATION,
            SeatCount.key == str(nomination_id),
        )
    )
    session.execute(delete(Nomination).where(Nomination.id == nomination_id))
    return _listed(session, event, 1)


def reopen(session: Session, nomination_id: int, actor: Actor) -> NominationView:
    event, nomination = part_of(session, Nomination, nomination_id, actor, NominationNotFound)
    set_columns(session, event, nomination, {"closed_at": None}, actor)
    return _view(session, nomination)


def nominations_of(session: Session, event_id: int) -> list[Nomination]:
    found = select(Nomination).where(Nomination.event_id == event_id)
    return list(session.scalars(found.order_by(Nomination.position, Nomination.id)))


def _new(session: Session, event: Event, line: NominationLine, actor: Actor) -> Nomination:
    first, last = line.grades or (None, None)
    nomination = Nomination(
        event_id=event.id,
        position=next_position(session, Nomination, event.id),
        title=line.title,
        grade_from=first,
        grade_to=last,
        capacity=line.capacity,
    )
    session.add(nomination)
    note_part(session, event, Nomination, actor, became=line.title)
    session.flush()
    return nomination


def _rewrite(
    session: Session, event: Event, nomination: Nomination, line: NominationLine, actor: Actor
) -> bool:
    if nomination.capacity != line.capacity:
        set_capacity(session, event, SeatScope.NOMINATION, str(nomination.id), line.capacity)
    first, last = line.grades or (None, None)
    values = {
        "title": line.title,
        "grade_from": first,
        "grade_to": last,
        "capacity": line.capacity,
        "closed_at": None,
    }
    changed = set_columns(session, event, nomination, values, actor)
    if changed:
        call_next(session, event, now=actor.now)
    return changed


def _key(nomination: Nomination) -> tuple[str, int | None, int | None]:
    return nomination.title.casefold(), nomination.grade_from, nomination.grade_to


def _key_of(line: NominationLine) -> tuple[str, int | None, int | None]:
    return (line.title.casefold(), *(line.grades or (None, None)))


def _listed(
    session: Session,
    event: Event,
    page: int,
    pasted: Pasted | None = None,
    *,
    size: int = NOMINATIONS_ON_A_PAGE,
) -> NominationList:
    counts = session.execute(
        select(Entry.nomination_id, func.count())
        .where(Entry.event_id == event.id, Entry.status.in_(LIVE), Entry.nomination_id.is_not(None))
        .group_by(Entry.nomination_id)
    )
    entered = {row[0]: row[1] for row in counts if row[0] is not None}
    nominations = sorted(nominations_of(session, event.id), key=lambda one: one.closed_at is not None)
    part = listing(nominations, number=page, size=size)
    return NominationList(event, part, entered, pasted)


def _view(session: Session, nomination: Nomination) -> NominationView:
    event = session.get_one(Event, nomination.event_id)
    entered = session.scalars(
        select(func.count()).where(Entry.nomination_id == nomination.id, Entry.status.in_(LIVE))
    ).one()
    first = nominations_of(session, event.id)[0].id == nomination.id
    return NominationView(event, nomination, entered, first)
