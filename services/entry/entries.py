"""«Мои заявки»: everything somebody has entered, is in, or manages, and what they may do with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.entry_request import RequestKind
from models.event import Event
from services.actor import Actor
from services.clock import Clock
from services.entry.answering import refuse_ended
from services.entry.duty import inside_of
from services.entry.entry_name import names_of
from services.entry.entry_view import OVER, EntryView, refuse_strangers, view_of
from services.entry.hold import hold_entry
from services.entry.light import EntryLight, EntryStanding, standings, worst
from services.entry.move_choice import nominations_for, sites_for
from services.entry.own import in_order, is_behind, theirs
from services.entry.progress import Asked, NominationWanted, SiteWanted
from services.entry.refusal import EntryNotFound
from services.entry.request import Wanted, ask, take_back
from services.entry.seat import HOLDING
from services.entry.signing_up import begun_events
from services.entry.state import change_status
from services.entry.team_asking import refuse_impossible
from services.entry.team_begun import TeamBegun, team_begun
from services.entry.team_change import choose_nomination, choose_site
from services.entry.team_wish import wish_of
from services.entry.vacancy import place_of
from services.event.phase import is_frozen, phase_of
from services.listing import Listing
from services.right import Administrators
from services.standing import Versions
from services.store import Store
from services.webinar.taking_part import has_talks

ENTRIES_ON_A_PAGE = 5
# More than anybody manages; whoever does has the event's desk.
MOST_LIT = 400
NO_TEAM = TeamBegun()


@dataclass(frozen=True, slots=True)
class EntryLine:
    entry: Entry
    event: Event
    standing: EntryStanding
    place: int | None
    is_mine: bool
    # Whom a mentor has entered: they have many in one event.
    name: str = ""


@dataclass(frozen=True, slots=True)
class MyEntries:
    lines: Listing[EntryLine]
    # What was begun and not finished.
    begun: tuple[Event, ...]
    # They speak somewhere as well.
    has_talks: bool = False


@dataclass(frozen=True, slots=True)
class EntriesAhead:
    """What the first screen says of them."""

    count: int
    light: EntryLight
    begun: Event | None
    # Of a team: half made, or not entered yet.
    team: TeamBegun = NO_TEAM
    # Of events that are over: their results and materials are found by them.
    has_behind: bool = False


class Entries:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def mine(self, *, page: int, person_id: int) -> MyEntries:
        return await self._store.read(mine, self._actor(person_id), self._versions, page)

    async def show(self, entry_id: int, *, person_id: int) -> EntryView:
        return await self._store.read(show, entry_id, self._actor(person_id), self._versions)

    async def withdraw(self, entry_id: int, *, person_id: int) -> EntryView | Asked:
        """Out of the event. After the freeze the organiser is asked, unless it has no seat anyway."""
        return await self._change(entry_id, person_id, Wanted(RequestKind.WITHDRAW, person_id))

    async def nominations(self, entry_id: int, *, page: int, person_id: int) -> NominationWanted:
        return await self._store.read(nominations_for, entry_id, self._actor(person_id), page)

    async def sites(self, entry_id: int, *, page: int, person_id: int) -> SiteWanted:
        return await self._store.read(sites_for, entry_id, self._actor(person_id), page)

    async def move_to_nomination(
        self, entry_id: int, nomination_id: int, *, person_id: int
    ) -> EntryView | Asked:
        wanted = Wanted(RequestKind.NOMINATION, person_id, {"other_id": nomination_id})
        return await self._change(entry_id, person_id, wanted)

    async def move_to_site(self, entry_id: int, site_id: int, *, person_id: int) -> EntryView | Asked:
        wanted = Wanted(RequestKind.SITE, person_id, {"other_id": site_id})
        return await self._change(entry_id, person_id, wanted)

    async def take_back(self, request_id: int, *, person_id: int) -> EntryView:
        return await self._store.write(recall, request_id, self._actor(person_id), self._versions)

    async def _change(self, entry_id: int, person_id: int, wanted: Wanted) -> EntryView | Asked:
        return await self._store.write(change, entry_id, wanted, self._actor(person_id), self._versions)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def mine(session: Session, actor: Actor, versions: Versions, page: int) -> MyEntries:
    own = theirs(actor)
    total = session.scalars(select(func.count()).select_from(own.subquery())).one()
    pages = max(1, -(-total // ENTRIES_ON_A_PAGE))
    number = min(max(1, page), pages)
    rows = session.execute(
        select(Entry, Event)
        .join(Event, Event.id == Entry.event_id)
        .where(Entry.id.in_(own))
        .order_by(*in_order(actor.now))
        .limit(ENTRIES_ON_A_PAGE)
        .offset((number - 1) * ENTRIES_ON_A_PAGE)
    )
    found = [(row[0], row[1]) for row in rows]
    lines = _lines(session, found, actor, versions)
    begun = tuple(begun_events(session, actor)) if number == 1 else ()
    return MyEntries(Listing(lines, number, pages, total), begun, has_talks(session, actor.id))


def show(session: Session, entry_id: int, actor: Actor, versions: Versions) -> EntryView:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    return view_of(session, entry, actor, versions)


def change(
    session: Session, entry_id: int, wanted: Wanted, actor: Actor, versions: Versions
) -> EntryView | Asked:
    """Done at once before the freeze, asked of the organiser after it."""
    event, entry = hold_entry(session, entry_id)
    refuse_strangers(session, entry, actor)
    ended = entry.status is EntryStatus.WITHDRAWN and wanted.kind is RequestKind.WITHDRAW
    if ended:
        return view_of(session, entry, actor, versions)  # pressed twice
    refuse_ended(event, entry, actor)
    if not inside_of(session, entry).manages(session, actor):
        raise EntryNotFound
    leaves_the_queue = wanted.kind is RequestKind.WITHDRAW and entry.status not in HOLDING
    if wanted.kind in CHOSEN and CHOSEN[wanted.kind](entry) == _id(wanted):
        return view_of(session, entry, actor, versions)  # it is there already
    if is_frozen(event, actor.now) and not leaves_the_queue:
        wish = wish_of(wanted.kind, wanted.person_id, dict(wanted.body))
        refuse_impossible(session, entry, wish, now=actor.now)
        ask(session, entry, wanted, actor)
        return Asked(entry.id)
    DONE_BY[wanted.kind](session, entry, wanted, actor)
    return view_of(session, entry, actor, versions)


def recall(session: Session, request_id: int, actor: Actor, versions: Versions) -> EntryView:
    return view_of(session, take_back(session, request_id, actor), actor, versions)


def ahead_of(session: Session, actor: Actor, versions: Versions) -> EntriesAhead:
    """For the first screen: most people have none, and are asked about one row."""
    rows = session.execute(
        select(Entry, Event)
        .join(Event, Event.id == Entry.event_id)
        .where(Entry.id.in_(theirs(actor)), ~is_behind(actor.now))
        .order_by(Event.starts_at)
        .limit(MOST_LIT)
    )
    found = [(row[0], row[1]) for row in rows]
    events = {event.id: event for _, event in found}
    lit = standings(session, [entry for entry, _ in found], events, versions, actor.now) if found else {}
    begun = begun_events(session, actor)
    first = begun[0] if begun else None
    return EntriesAhead(
        len(found),
        worst(lit.values()),
        first,
        team_begun(session, actor),
        has_behind=not found and _has_behind(session, actor),
    )


def _has_behind(session: Session, actor: Actor) -> bool:
    asked = (
        select(Entry.id).join(Event, Event.id == Entry.event_id).where(Entry.id.in_(theirs(actor))).limit(1)
    )
    return session.scalars(asked).first() is not None


def _lines(
    session: Session, found: Sequence[tuple[Entry, Event]], actor: Actor, versions: Versions
) -> tuple[EntryLine, ...]:
    events = {event.id: event for _, event in found}
    lit = standings(session, [entry for entry, _ in found], events, versions, actor.now)
    names = names_of(session, [entry.id for entry, _ in found if entry.mentor_id == actor.id])
    return tuple(
        EntryLine(
            entry,
            event,
            lit[entry.id],
            place_of(session, event, entry) if phase_of(event, actor.now) not in OVER else None,
            is_mine=entry.mentor_id != actor.id,
            name=names.get(entry.id, ""),
        )
        for entry, event in found
    )


def _withdraw(session: Session, entry: Entry, _wanted: Wanted, actor: Actor) -> None:
    change_status(session, entry, EntryStatus.WITHDRAWN, by=actor.id, now=actor.now)


def _nominate(session: Session, entry: Entry, wanted: Wanted, actor: Actor) -> None:
    choose_nomination(session, entry, _id(wanted), by=actor.id, now=actor.now)


def _place(session: Session, entry: Entry, wanted: Wanted, actor: Actor) -> None:
    choose_site(session, entry, _id(wanted), by=actor.id, now=actor.now)


def _id(wanted: Wanted) -> int:
    other = wanted.body.get("other_id")
    return other if isinstance(other, int) else 0


DONE_BY: dict[RequestKind, Callable[[Session, Entry, Wanted, Actor], None]] = {
    RequestKind.WITHDRAW: _withdraw,
    RequestKind.NOMINATION: _nominate,
    RequestKind.SITE: _place,
}
# What it has of each already.
CHOSEN: dict[RequestKind, Callable[[Entry], int | None]] = {
    RequestKind.NOMINATION: lambda entry: entry.nomination_id,
    RequestKind.SITE: lambda entry: entry.site_id,
}
