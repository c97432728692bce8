"""What stands in somebody's own calendar at a moment."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.event import Event
from models.person import Language, Person
from models.stage import Stage
from services.actor import Actor
from services.event.calendar import occasions
from services.event.calendar_book import Occasion, Subscription, written
from services.feed.alarm import Alarms
from services.feed.own import OwnEvent, own_events

# A calendar that is told nothing looks once a day, or every quarter of an hour.
EVERY: Final = timedelta(hours=2)
# Grows with the way in which it is written: then calendars take it anew, though no event has changed.
FORM: Final = 1


class Wording(Protocol):
    """What stands there besides what organisers have written: said by whoever knows the messengers."""

    def name(self, language: Language) -> str:
        """What the calendar is called among others of the same person."""

    def cancelled(self, title: str, language: Language) -> str:
        """Not every program shows what else says so."""

    def card(self, event_id: int, messenger: MessengerName | None) -> str:
        """Where the card of the event is found; nothing, while that is not known."""


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    occasions: tuple[Occasion, ...]

    @property
    def digest(self) -> str:
        """Alike as long as nothing that is shown has changed, also after a restart."""
        shown = repr((FORM, self.name, self.occasions))
        return hashlib.sha256(shown.encode()).hexdigest()[:32]

    def written(self, now: datetime) -> bytes:
        return written(self.occasions, now, Subscription(self.name, EVERY))


def page_of(session: Session, actor: Actor, wording: Wording) -> Page:
    person = session.get_one(Person, actor.id)
    own = own_events(session, actor)
    alarms = Alarms(session, person.id, person.zone, {one.event.id for one in own})
    messenger = _messenger(session, person)
    found = [
        occasion
        for one in own
        for occasion in _told(one, alarms, person.language, wording, wording.card(one.event.id, messenger))
    ]
    return Page(wording.name(person.language), tuple(found))


def _told(
    own: OwnEvent, alarms: Alarms, language: Language, wording: Wording, card: str
) -> Sequence[Occasion]:
    event, told = own.event, []
    parts: dict[int | None, Event | Stage] = {None: event} | {stage.id: stage for stage in own.stages}
    for occasion in occasions(event, own.stages, own.sites, language, card):
        cancelled = occasion.is_cancelled
        told.append(
            replace(
                occasion,
                title=wording.cancelled(occasion.title, language) if cancelled else occasion.title,
                is_tentative=not own.is_sure,
                alarms=alarms.of(event, parts[occasion.stage_id]) if own.is_sure and not cancelled else (),
            )
        )
    return told


def _messenger(session: Session, person: Person) -> MessengerName | None:
    """Where they want to be written to first, or where they came from."""
    query = select(Account.messenger).where(Account.person_id == person.id)
    theirs = session.scalars(query.order_by(Account.reachable.desc(), Account.id)).all()
    return person.preferred if person.preferred in theirs else next(iter(theirs), None)
