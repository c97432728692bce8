"""A freed seat is held for whoever is next in the queue: taken, left to the next, or lost by waiting."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from services.actor import Actor
from services.clock import Clock
from services.entry.duty import inside_of
from services.entry.entering import first_status
from services.entry.entry_view import EntryView, refuse_strangers, view_of
from services.entry.hold import hold_entry, hold_event
from services.entry.refusal import EntryNotFound
from services.entry.seat import HOLDING
from services.entry.state import change_status, lapse_offers
from services.right import Administrators
from services.standing import Versions
from services.store import Store

logger = logging.getLogger(__name__)


class OfferAnswer(StrEnum):
    """What has become of a seat that was offered: by this press, or before it."""

    TAKEN = "taken"
    LEFT = "left"
    TAKEN_BEFORE = "taken_before"
    LEFT_BEFORE = "left_before"
    LAPSED = "lapsed"
    DECLINED = "declined"


BECAME: Mapping[EntryStatus, OfferAnswer] = {
    EntryStatus.PENDING: OfferAnswer.TAKEN_BEFORE,
    EntryStatus.CONFIRMED: OfferAnswer.TAKEN_BEFORE,
    EntryStatus.WITHDRAWN: OfferAnswer.LEFT_BEFORE,
    EntryStatus.LAPSED: OfferAnswer.LAPSED,
    EntryStatus.DECLINED: OfferAnswer.DECLINED,
}


@dataclass(frozen=True, slots=True)
class OfferAnswered:
    view: EntryView
    # None: it waits for an answer still.
    answer: OfferAnswer | None


class Offers:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def accept(self, entry_id: int, *, person_id: int) -> OfferAnswered:
        """The seat is theirs. Pressed twice it is still theirs; too late, it is the next one's."""
        return await self._store.write(accept, entry_id, self._actor(person_id), self._versions)

    async def look(self, entry_id: int, *, person_id: int) -> OfferAnswered:
        return await self._store.read(look, entry_id, self._actor(person_id), self._versions)

    async def decline(self, entry_id: int, *, person_id: int) -> OfferAnswered:
        """Let the next one have it."""
        return await self._store.write(decline, entry_id, self._actor(person_id), self._versions)

    async def sweep(self) -> None:
        """Seats that nobody took in time go on to the next, one event after the other."""
        now = self._clock()
        for event_id in await self._store.read(events_with_late_offers, now):
            lapsed = await self._store.write(sweep_event, event_id, now)
            if lapsed:
                logger.info("offers_lapsed", extra={"event_id": event_id, "entries": lapsed})

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def accept(session: Session, entry_id: int, actor: Actor, versions: Versions) -> OfferAnswered:
    event, entry = hold_entry(session, entry_id)
    _refuse_others(session, entry, actor)
    # Nobody has to wait for the sweep to read that it is too late.
    lapse_offers(session, event, now=actor.now)
    if entry.status is EntryStatus.OFFERED:
        change_status(session, entry, first_status(event), by=actor.id, now=actor.now)
    answer = OfferAnswer.TAKEN if entry.status in HOLDING else answer_of(entry.status)
    return OfferAnswered(view_of(session, entry, actor, versions), answer)


def decline(session: Session, entry_id: int, actor: Actor, versions: Versions) -> OfferAnswered:
    _, entry = hold_entry(session, entry_id)
    _refuse_others(session, entry, actor)
    if entry.status is EntryStatus.OFFERED:
        change_status(session, entry, EntryStatus.WITHDRAWN, by=actor.id, now=actor.now)
    left = entry.status is EntryStatus.WITHDRAWN
    answer = OfferAnswer.LEFT if left else answer_of(entry.status)
    return OfferAnswered(view_of(session, entry, actor, versions), answer)


def answer_of(status: EntryStatus) -> OfferAnswer | None:
    """What became of an offer that was answered before; nothing of one that still waits."""
    return BECAME.get(status)


def look(session: Session, entry_id: int, actor: Actor, versions: Versions) -> OfferAnswered:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    return OfferAnswered(view_of(session, entry, actor, versions), answer_of(entry.status))


def events_with_late_offers(session: Session, now: datetime) -> list[int]:
    return list(
        session.scalars(
            select(Entry.event_id)
            .where(Entry.status == EntryStatus.OFFERED, Entry.offered_until <= now)
            .distinct()
            .order_by(Entry.event_id)
        )
    )


def sweep_event(session: Session, event_id: int, now: datetime) -> int:
    event = hold_event(session, event_id)
    return lapse_offers(session, event, now=now)


def _refuse_others(session: Session, entry: Entry, actor: Actor) -> None:
    refuse_strangers(session, entry, actor)
    ended_with_them = entry.status not in HOLDING and entry.size == 0
    if not inside_of(session, entry).manages(session, actor) and not ended_with_them:
        raise EntryNotFound
