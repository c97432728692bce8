"""The sites of one stage: added one by one, or pasted as lines «Школа; адрес; мест»."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.seat import SeatCount, SeatScope
from models.stage import STAGE_CHARACTERS, Site, Stage
from services.actor import Actor
from services.clock import Clock
from services.entry.refusal import CapacityBelowTaken, SiteNotFound
from services.entry.seat import set_capacity
from services.entry.state import LIVE, call_next
from services.event.line import LineTrouble, Pasted, SiteLine, Unread, read_each, read_site
from services.event.making_refusal import SitesOfAnotherStage, StageNotFound, TitleTaken
from services.event.part import note_part, part_of, seen_part, set_columns
from services.listing import Listing, listing
from services.right import Administrators
from services.school import Schools
from services.store import Store

SITES_ON_A_PAGE: Final = 12

# A line, and the member whose place it is, if it is one.
Told = tuple[str, SiteLine, str | None]


@dataclass(frozen=True, slots=True)
class SiteList:
    event: Event
    stage: Stage
    sites: Listing[Site]
    # How many live entries have chosen each.
    chosen: dict[int, int]
    pasted: Pasted | None = None


@dataclass(frozen=True, slots=True)
class SiteView:
    event: Event
    stage: Stage
    site: Site
    chosen: int


class EventSites:
    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def listed(
        self, stage_id: int, *, actor_id: int, page: int = 1, size: int = SITES_ON_A_PAGE
    ) -> SiteList:
        return await self._store.read(listed, stage_id, self._actor(actor_id), page=page, size=size)

    async def add(self, stage_id: int, typed: str, *, actor_id: int) -> SiteList:
        """A site of that title which is there already gets what the line says."""
        # Asked before the schools are: to compare a hundred lines with all of them is work.
        await self.listed(stage_id, actor_id=actor_id)
        taken, unread = read_each(typed, lambda line: read_site(line, STAGE_CHARACTERS))
        told = [(line, site, await self._school(site.title)) for line, site in taken]
        return await self._store.write(add, stage_id, told, unread, self._actor(actor_id))

    async def look(self, site_id: int, *, actor_id: int) -> SiteView:
        return await self._store.read(look, site_id, self._actor(actor_id))

    async def rewrite(self, site_id: int, typed: str, *, actor_id: int) -> SiteView | SiteList:
        """The whole line anew; a line that cannot be read leaves the site as it is, and is shown."""
        shown = await self.look(site_id, actor_id=actor_id)
        taken, unread = read_each(typed, lambda line: read_site(line, STAGE_CHARACTERS))
        if unread or len(taken) != 1:
            return await self.add(shown.stage.id, typed, actor_id=actor_id)
        line = taken[0][1]
        school_id = await self._school(line.title)
        return await self._store.write(rewrite, site_id, line, school_id, self._actor(actor_id))

    async def close(self, site_id: int, *, actor_id: int) -> SiteList:
        """Nobody chooses it any more; whoever has keeps it. One that nobody has is gone."""
        return await self._store.write(close, site_id, self._actor(actor_id))

    async def reopen(self, site_id: int, *, actor_id: int) -> SiteView:
        return await self._store.write(reopen, site_id, self._actor(actor_id))

    async def _school(self, title: str) -> str | None:
        found = await self._schools.find(title, most=1)
        return found[0].id if found and found[0].is_certain and not found[0].lacks_number else None

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def listed(session: Session, stage_id: int, actor: Actor, *, page: int, size: int) -> SiteList:
    return _listed(session, seen_part(session, Stage, stage_id, actor, StageNotFound), page, size=size)


def add(session: Session, stage_id: int, told: list[Told], unread: list[Unread], actor: Actor) -> SiteList:
    event, stage = part_of(session, Stage, stage_id, actor, StageNotFound)
    _refuse_elsewhere(session, stage)
    pasted = Pasted(unread=list(unread))
    known = {key: site for site in _sites(session, stage) for key in _keys(site.title, site.school_id)}
    for text, line, school_id in told:
        site = next((known[key] for key in _keys(line.title, school_id) if key in known), None)
        if site is None:
            site = Site(event_id=event.id, stage_id=stage.id, title=line.title, school_id=school_id)
            site.address, site.capacity = line.address, line.capacity
            session.add(site)
            # The same place may stand in two lines: the second one needs to know its number.
            session.flush()
            note_part(session, event, Site, actor, became=line.title)
            known |= dict.fromkeys(_keys(line.title, school_id), site)
            pasted.added += 1
            continue
        try:
            pasted.changed += _rewrite(session, event, site, line, school_id, actor)
        except CapacityBelowTaken:
            pasted.unread.append(Unread(text, LineTrouble.SEATS_TAKEN))
    session.flush()
    return _listed(session, stage, 1, pasted)


def look(session: Session, site_id: int, actor: Actor) -> SiteView:
    return _view(session, seen_part(session, Site, site_id, actor, SiteNotFound))


def rewrite(session: Session, site_id: int, line: SiteLine, school_id: str | None, actor: Actor) -> SiteView:
    event, site = part_of(session, Site, site_id, actor, SiteNotFound)
    stage = session.get_one(Stage, site.stage_id)
    named = line.title.casefold()
    if any(other.id != site_id and other.title.casefold() == named for other in _sites(session, stage)):
        raise TitleTaken
    _rewrite(session, event, site, line, school_id, actor)
    return _view(session, site)


def close(session: Session, site_id: int, actor: Actor) -> SiteList:
    event, site = part_of(session, Site, site_id, actor, SiteNotFound)
    stage = session.get_one(Stage, site.stage_id)
    if session.scalars(select(Entry.id).where(Entry.site_id == site_id).limit(1)).first() is not None:
        set_columns(session, event, site, {"closed_at": site.closed_at or actor.now}, actor)
        return _listed(session, stage, 1)
    note_part(session, event, Site, actor, was=site.title)
    _forget_seats(session, event, site)
    session.execute(delete(Site).where(Site.id == site_id))
    return _listed(session, stage, 1)


def reopen(session: Session, site_id: int, actor: Actor) -> SiteView:
    event, site = part_of(session, Site, site_id, actor, SiteNotFound)
    if site.closed_at is not None:
        _refuse_elsewhere(session, session.get_one(Stage, site.stage_id))
    set_columns(session, event, site, {"closed_at": None}, actor)
    return _view(session, site)


def _rewrite(
    session: Session, event: Event, site: Site, line: SiteLine, school_id: str | None, actor: Actor
) -> bool:
    if site.closed_at is not None:
        # Written anew it is open again.
        _refuse_elsewhere(session, session.get_one(Stage, site.stage_id))
    if site.capacity != line.capacity:
        set_capacity(session, event, SeatScope.SITE, str(site.id), line.capacity)
    values = {
        "title": line.title,
        # A line with the seats alone takes no address away.
        "address": line.address or site.address,
        "capacity": line.capacity,
        "school_id": school_id,
        "closed_at": None,
    }
    changed = set_columns(session, event, site, values, actor)
    if changed:
        call_next(session, event, now=actor.now)
    return changed


def _keys(title: str, school_id: str | None) -> list[str]:
    """A member is the same place however it is written."""
    return [title.casefold(), *([f"school {school_id}"] if school_id is not None else [])]


def _forget_seats(session: Session, event: Event, site: Site) -> None:
    session.execute(
        delete(SeatCount).where(
            SeatCount.event_id == event.id,
            SeatCount.scope == SeatScope.SITE,
            SeatCount.key == str(site.id),
        )
    )


def _refuse_elsewhere(session: Session, stage: Stage) -> None:
    other = select(Site.id).where(
        Site.event_id == stage.event_id, Site.stage_id != stage.id, Site.closed_at.is_(None)
    )
    if session.scalars(other.limit(1)).first() is not None:
        raise SitesOfAnotherStage


def _sites(session: Session, stage: Stage) -> list[Site]:
    found = select(Site).where(Site.stage_id == stage.id).order_by(Site.closed_at.is_not(None), Site.id)
    return list(session.scalars(found))


def _listed(
    session: Session, stage: Stage, page: int, pasted: Pasted | None = None, *, size: int = SITES_ON_A_PAGE
) -> SiteList:
    counts = session.execute(
        select(Entry.site_id, func.count())
        .where(Entry.event_id == stage.event_id, Entry.status.in_(LIVE), Entry.site_id.is_not(None))
        .group_by(Entry.site_id)
    )
    sites = listing(_sites(session, stage), number=page, size=size)
    event = session.get_one(Event, stage.event_id)
    return SiteList(event, stage, sites, {row[0]: row[1] for row in counts if row[0] is not None}, pasted)


def _view(session: Session, site: Site) -> SiteView:
    stage = session.get_one(Stage, site.stage_id)
    chosen = session.scalars(
        select(func.count()).where(Entry.site_id == site.id, Entry.status.in_(LIVE))
    ).one()
    return SiteView(session.get_one(Event, site.event_id), stage, site, chosen)
