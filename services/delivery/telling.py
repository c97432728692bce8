"""What is told to whom, and what every fact about it is looked up by."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.delivery import DeliveryKind
from models.entry import Entry
from models.event import Event, EventState
from models.person import Person
from services.actor import Actor
from services.standing import Versions


class Outdated(Exception):  # noqa: N818  an answer, not an error
    """The message is no longer true, or no longer this person's: the reason is kept with its row."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told to whom: of the row of a delivery, what its facts are looked up by."""

    kind: DeliveryKind
    event_id: int | None
    body: Mapping[str, object]
    reader: Actor
    # The newest texts, by which a consent is in force.
    versions: Versions


def told_event(session: Session, event_id: int | None) -> Event:
    event = session.scalars(
        select(Event).where(Event.id == event_id).options(joinedload(Event.organiser))
    ).one_or_none()
    if event is None:
        raise Outdated("event_gone")
    return event


def told_entry(session: Session, telling: Telling) -> tuple[Entry, Event]:
    entry, event = entry_and_event(session, id_in(telling.body.get("entry_id")) or 0)
    if event.state is EventState.CANCELLED:
        # That it was cancelled is a message of its own.
        raise Outdated("event_cancelled")
    return entry, event


def entry_and_event(session: Session, entry_id: int) -> tuple[Entry, Event]:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise Outdated("entry_gone")
    return entry, told_event(session, entry.event_id)


def named(session: Session, person_id: int) -> str:
    person = session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name


def id_in(value: object) -> int | None:
    return value if isinstance(value, int) else None
