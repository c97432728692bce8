"""Of what the people of an event are reminded, as whoever runs it wants it."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.event import Event
from models.reminder import EventReminder, ReminderMoment
from models.stage import Stage, WorkWanted
from services.actor import Actor
from services.clock import Clock
from services.delivery.quiet import USUAL
from services.event.part import open_event
from services.event.right import run_event
from services.refusal import Refusal
from services.reminder.choosing import with_lead
from services.reminder.moment import Occasion, Reader, due_for
from services.reminder.part import Part, occasions_for
from services.reminder.plan import remind
from services.reminder.preset import Leads, effective, usual
from services.right import Administrators
from services.store import Store

logger = logging.getLogger(__name__)

# From one end of the country to the other, with the clock that most read by.
PREVIEWED: Final = ("Europe/Kaliningrad", "Europe/Moscow", "Asia/Kamchatka")


class MomentNotThere(Refusal):
    """The event has nothing of the kind: it has lost its hour or its stages, or the button is forged."""

    key = "refusal-reminder-moment-not-there"


@dataclass(frozen=True, slots=True)
class Coming:
    """One reminder of it, and when it reaches a reader of each clock; nothing where it comes no more."""

    moment: ReminderMoment
    lead: int
    stage: str
    at: tuple[datetime | None, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    event: Event
    # Of every moment that this event has.
    leads: Leads
    chosen: frozenset[ReminderMoment]
    coming: tuple[Coming, ...] = ()


class EventReminders:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def setting(self, event_id: int, *, actor_id: int) -> Setting:
        return await self._store.read(look, event_id, self._actor(actor_id))

    async def set_lead(
        self, event_id: int, moment: ReminderMoment, lead: int, *, wanted: bool, actor_id: int
    ) -> Setting:
        chosen = partial(_with_lead, moment=moment, lead=lead, wanted=wanted)
        return await self._store.write(change, event_id, moment, chosen, self._actor(actor_id))

    async def stop(self, event_id: int, moment: ReminderMoment, *, actor_id: int) -> Setting:
        return await self._store.write(change, event_id, moment, lambda _: (), self._actor(actor_id))

    async def leave(self, event_id: int, moment: ReminderMoment | None, *, actor_id: int) -> Setting:
        """That moment as is usual again; with none named, all of them."""
        return await self._store.write(leave, event_id, moment, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def look(session: Session, event_id: int, actor: Actor) -> Setting:
    return _setting(session, run_event(session, actor, event_id), actor)


def change(
    session: Session,
    event_id: int,
    moment: ReminderMoment,
    chosen: Callable[[Sequence[int]], tuple[int, ...]],
    actor: Actor,
) -> Setting:
    event = open_event(session, event_id, actor)
    before = _setting(session, event, actor)
    if moment not in before.leads:
        raise MomentNotThere
    _drop(session, event_id, moment)
    leads = chosen(before.leads[moment])
    session.add(EventReminder(event_id=event_id, moment=moment, leads=list(leads)))
    return _planned_anew(session, event, actor)


def leave(session: Session, event_id: int, moment: ReminderMoment | None, actor: Actor) -> Setting:
    event = open_event(session, event_id, actor)
    _drop(session, event_id, moment)
    return _planned_anew(session, event, actor)


def _planned_anew(session: Session, event: Event, actor: Actor) -> Setting:
    session.flush()
    remind(session, event, now=actor.now)
    logger.info("event_reminders_changed", extra={"event_id": event.id, "actor_id": actor.id})
    return _setting(session, event, actor)


def _drop(session: Session, event_id: int, moment: ReminderMoment | None) -> None:
    gone = delete(EventReminder).where(EventReminder.event_id == event_id)
    session.execute(gone if moment is None else gone.where(EventReminder.moment == moment))


def _with_lead(leads: Sequence[int], *, moment: ReminderMoment, lead: int, wanted: bool) -> tuple[int, ...]:
    return with_lead(moment, leads, lead, wanted=wanted)


def _setting(session: Session, event: Event, actor: Actor) -> Setting:
    rows = session.scalars(select(EventReminder).where(EventReminder.event_id == event.id))
    of_event = {row.moment: tuple(row.leads) for row in rows}
    stages = session.scalars(select(Stage).where(Stage.event_id == event.id).order_by(Stage.position)).all()
    leads = {
        moment: leads for moment, leads in _every(event, of_event).items() if moment in _had(event, stages)
    }
    coming = tuple(_coming(event, stages, leads, actor.now))
    return Setting(event, leads, frozenset(of_event) & frozenset(leads), coming)


def _every(event: Event, of_event: Leads) -> Mapping[ReminderMoment, tuple[int, ...]]:
    """Of what is not usual for its kind nobody is reminded; it may be chosen all the same."""
    return dict.fromkeys(ReminderMoment, ()) | dict(usual(event)) | effective(event, of_event, {})


def _had(event: Event, stages: Sequence[Stage]) -> set[ReminderMoment]:
    has = {ReminderMoment.EVE, ReminderMoment.CLOSING}
    if not event.whole_days:
        has |= {ReminderMoment.SOON, ReminderMoment.START}
    if stages:
        has.add(ReminderMoment.STAGE)
    if any(stage.work is not WorkWanted.NONE for stage in stages):
        has.add(ReminderMoment.WORK)
    if event.capacity is not None or event.per_school is not None:
        has.add(ReminderMoment.OFFER)
    return has


def _coming(event: Event, stages: Sequence[Stage], leads: Leads, now: datetime) -> Iterator[Coming]:
    """To somebody who comes and has something left to do."""
    titles = {stage.id: stage.title for stage in stages}
    for occasion in occasions_for(event, stages, Part(comes=True, goes_on=True, unfinished=True)):
        stage_id = occasion.body.get("stage_id")
        stage = titles[stage_id] if isinstance(stage_id, int) else ""
        for lead in leads.get(occasion.moment, ()):
            at = tuple(_at(occasion, lead, zone, now) for zone in PREVIEWED)
            yield Coming(occasion.moment, lead, stage, at)


def _at(occasion: Occasion, lead: int, zone: str, now: datetime) -> datetime | None:
    """With the usual quiet hours: whoever has chosen others has chosen them."""
    reader = Reader(0, zone, USUAL, quiet_for_urgent=False, leads={occasion.moment: (lead,)})
    return next((due.at for due in due_for(occasion, reader) if due.at > now), None)
