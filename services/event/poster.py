"""The door to an event, on paper: a link and a poster, and how many came through each."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntrySource
from models.event import Event, EventState
from models.person import Language
from models.school import School
from services.actor import Actor
from services.clock import Clock
from services.entry.state import LIVE
from services.event.phase import phase_of
from services.event.right import run_event
from services.page.code import qr_code
from services.page.typesetting import PageForm, typeset
from services.refusal import Refusal
from services.right import Administrators
from services.store import Store

TEMPLATE = Path(__file__).with_name("poster.typ")
# Later nobody can sign up: what hangs in a corridor must not say so.
WITH_POSTER = (EventState.DRAFT, EventState.SUBMITTED, EventState.PUBLISHED)


class NoPosterAnyMore(Refusal):
    """Registration is over, or the event will not take place."""

    key = "refusal-poster-too-late"


class NoDoorYet(Refusal):
    """No messenger has told yet where we are found in it."""

    key = "refusal-poster-no-door"


@dataclass(frozen=True, slots=True)
class EventDoors:
    """What whoever runs an event wants to know before printing: what it is, and who came from where."""

    event: Event
    organiser: School
    phase: EventState
    # Of the entries that are alive; a source that nobody came from is not there.
    by_source: dict[EntrySource, int]

    @property
    def may_have_poster(self) -> bool:
        return self.phase in WITH_POSTER


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: the name of a messenger and the address there."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Poster:
    """All words of a poster, ready to be set."""

    language: Language
    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    call: str
    doors: tuple[Door, ...]


class Posters:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators
        # One page at a time: each takes thirty megabytes and a core, for a tenth of a second.
        self._press = asyncio.Lock()

    async def doors(self, person_id: int, event_id: int) -> EventDoors:
        actor = Actor(person_id, self._administrators, self._clock())
        return await self._store.read(doors, actor, event_id)

    async def doors_for_poster(self, person_id: int, event_id: int) -> EventDoors:
        """The same, or the refusal to print what should not hang anywhere."""
        found = await self.doors(person_id, event_id)
        if not found.may_have_poster:
            raise NoPosterAnyMore
        return found

    async def draw(self, poster: Poster, form: PageForm) -> bytes:
        if not poster.doors:
            raise NoDoorYet
        async with self._press:
            return await asyncio.to_thread(_draw, poster, form, self._clock())


def doors(session: Session, actor: Actor, event_id: int) -> EventDoors:
    event = run_event(session, actor, event_id)
    return EventDoors(
        event,
        session.get_one(School, event.organiser_id),
        phase_of(event, actor.now),
        _by_source(session, event_id),
    )


def _by_source(session: Session, event_id: int) -> dict[EntrySource, int]:
    rows = session.execute(
        select(Entry.source, func.count())
        .where(Entry.event_id == event_id, Entry.status.in_(LIVE))
        .group_by(Entry.source)
    )
    return {row[0]: row[1] for row in rows}


def _draw(poster: Poster, form: PageForm, now: datetime) -> bytes:
    content = {
        "language": poster.language.value,
        "kind": poster.kind,
        "title": poster.title,
        "facts": [{"label": label, "value": value} for label, value in poster.facts],
        "call": poster.call,
        "codes": [
            {
                "label": door.label,
                # As it is typed by whoever has no camera.
                "address": door.address.partition("://")[2],
                "svg": qr_code(door.address),
            }
            for door in poster.doors
        ],
    }
    return typeset(TEMPLATE, "poster", content, form, now)
