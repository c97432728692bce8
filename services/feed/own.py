"""Which events are somebody's own: they enter, lead or keep an entry of it, speak at it, or run it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event, EventHost
from models.speaker import Speaker
from models.stage import Site, Stage
from services.actor import Actor
from services.entry.lead import keeps_pupils
from services.entry.state import LIVE
from services.event.phase import SHOWN
from services.event.right import schools_run

# What is over stays for a year, as in a calendar of paper.
BACK = timedelta(days=365)


@dataclass(slots=True)
class OwnEvent:
    event: Event
    stages: list[Stage] = field(default_factory=list)
    # Where the stages are for whoever has chosen; a mentor whose teams go to several places has none.
    sites: dict[int, Site] = field(default_factory=dict)
    # There is a seat, or they have other business there.
    is_sure: bool = False


def own_events(session: Session, actor: Actor) -> list[OwnEvent]:
    """In the order in which they begin. What was cancelled is among them; what one has left is not."""
    entered = _entered(session, actor)
    run = _run(session, actor)
    found = session.scalars(
        select(Event)
        .where(
            Event.id.in_({*entered, *run}),
            Event.state.in_(SHOWN),
            Event.ends_at > actor.now - BACK,
        )
        .order_by(Event.starts_at, Event.id)
    )
    own = {event.id: OwnEvent(event, is_sure=event.id in run) for event in found}
    for stage in session.scalars(select(Stage).where(Stage.event_id.in_(own)).order_by(Stage.position)):
        own[stage.event_id].stages.append(stage)
    chosen = {event_id: entered[event_id] for event_id in own if event_id in entered}
    _choose_sites(session, own, chosen)
    for event_id, entries in chosen.items():
        own[event_id].is_sure |= any(status is EntryStatus.CONFIRMED for status, _ in entries)
    return list(own.values())


def _entered(session: Session, actor: Actor) -> dict[int, list[tuple[EntryStatus, int | None]]]:
    inside = select(EntryMember.entry_id).where(
        EntryMember.person_id == actor.id, EntryMember.left_at.is_(None)
    )
    kept = and_(Entry.mentor_id == actor.id, keeps_pupils(actor))
    rows = session.execute(
        select(Entry.event_id, Entry.status, Entry.site_id).where(
            Entry.status.in_(LIVE), or_(Entry.id.in_(inside), Entry.captain_id == actor.id, kept)
        )
    )
    entered: defaultdict[int, list[tuple[EntryStatus, int | None]]] = defaultdict(list)
    for row in rows:
        entered[row.event_id].append((row.status, row.site_id))
    return entered


def _run(session: Session, actor: Actor) -> set[int]:
    schools = schools_run(session, actor)
    held = select(EventHost.event_id).where(EventHost.school_id.in_(schools))
    spoken_at = select(Speaker.event_id).where(Speaker.person_id == actor.id)
    theirs = or_(Event.organiser_id.in_(schools), Event.id.in_(held), Event.id.in_(spoken_at))
    return set(session.scalars(select(Event.id).where(theirs)))


def _choose_sites(
    session: Session,
    own: dict[int, OwnEvent],
    entered: dict[int, list[tuple[EntryStatus, int | None]]],
) -> None:
    chosen = {site_id for entries in entered.values() for _, site_id in entries if site_id is not None}
    by_stage: defaultdict[int, list[Site]] = defaultdict(list)
    for site in session.scalars(select(Site).where(Site.id.in_(chosen))):
        by_stage[site.stage_id].append(site)
    for stage_id, sites in by_stage.items():
        if len(sites) == 1:
            own[sites[0].event_id].sites[stage_id] = sites[0]
