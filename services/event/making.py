"""An event in the making: begun in a few steps, then changed fact by fact, before it is shown and after."""

from sqlalchemy.orm import Session

from models.event import TITLE_CHARACTERS, EventKind
from services.actor import Actor
from services.clock import Clock
from services.event import beginning, host
from services.event.beginning import Beginning, MakingSchools
from services.event.field import EventField
from services.event.moving import MoveWeighed
from services.event.reading import read_line
from services.event.rescheduling import move_event, reschedule
from services.event.right import run_event
from services.event.setting import set_field
from services.event.view import Making, making_of
from services.event.when import When
from services.right import Administrators
from services.shelf import Shelf
from services.store import Store


class Makings:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._administrators = administrators

    async def begun(self, *, actor_id: int) -> Beginning | MakingSchools:
        """What one has not finished, or the schools to choose from; of one school the first question."""
        found = await self._store.read(beginning.begun_or_schools, self._actor(actor_id))
        return await self._only(found, actor_id)

    async def schools(self, *, actor_id: int) -> Beginning | MakingSchools:
        """The same, whatever was begun."""
        found = await self._store.read(beginning.schools_for, self._actor(actor_id))
        return await self._only(found, actor_id)

    async def begin(self, school_id: str, *, actor_id: int) -> Beginning:
        return await self._store.write(beginning.begin, school_id, self._actor(actor_id))

    async def look_at(self, draft_id: int, *, actor_id: int) -> Beginning:
        return await self._store.read(beginning.look_at, draft_id, self._actor(actor_id))

    async def name(self, draft_id: int, typed: str, *, actor_id: int) -> Beginning:
        facts = {"title": read_line(typed, TITLE_CHARACTERS)}
        return await self._store.write(beginning.tell, draft_id, facts, self._actor(actor_id))

    async def choose_kind(self, draft_id: int, kind: EventKind, *, actor_id: int) -> Beginning:
        facts = {"kind": kind.value}
        return await self._store.write(beginning.tell, draft_id, facts, self._actor(actor_id))

    async def date(self, draft_id: int, typed: str, *, actor_id: int) -> Making:
        """The event: from now on it is changed like any other."""
        return await self._store.write(date, draft_id, typed, self._actor(actor_id))

    async def look(self, event_id: int, *, actor_id: int) -> Making:
        return await self._store.read(look, event_id, self._actor(actor_id))

    async def set(self, event_id: int, field: EventField, typed: str, *, actor_id: int) -> Making:
        return await self._store.write(set_, event_id, field, typed, self._actor(actor_id))

    async def reschedule(self, event_id: int, typed: str, *, actor_id: int) -> Making | MoveWeighed:
        """At once while nobody sees it; else what it would come to, to be said «yes» to."""
        return await self._store.write(reschedule, event_id, typed, self._actor(actor_id))

    async def move(self, event_id: int, to: When, revision: int, *, actor_id: int) -> Making:
        """Everybody concerned is told, once however often it is pressed."""
        return await self._store.write(move_event, event_id, to, revision, self._actor(actor_id))

    async def add_host(self, event_id: int, school_id: str, *, actor_id: int) -> Making:
        return await self._store.write(host.add_host, event_id, school_id, self._actor(actor_id))

    async def remove_host(self, event_id: int, school_id: str, *, actor_id: int) -> Making:
        return await self._store.write(host.remove_host, event_id, school_id, self._actor(actor_id))

    async def keep_regulation(self, event_id: int, name: str, content: bytes, *, actor_id: int) -> Making:
        # Asked before anything is laid on the shelf: a stranger fills no disk.
        await self.look(event_id, actor_id=actor_id)
        digest, size = await self._shelf.put(content), len(content)
        actor = self._actor(actor_id)
        return await self._store.write(
            host.keep_regulation, event_id, digest=digest, name=name, size=size, actor=actor
        )

    async def remove_regulation(self, event_id: int, *, actor_id: int) -> Making:
        return await self._store.write(host.remove_regulation, event_id, self._actor(actor_id))

    async def _only(self, found: Beginning | MakingSchools, actor_id: int) -> Beginning | MakingSchools:
        if isinstance(found, Beginning) or found.may_name_any or len(found.places) != 1:
            return found
        return await self.begin(found.places[0].school_id or "", actor_id=actor_id)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def date(session: Session, draft_id: int, typed: str, actor: Actor) -> Making:
    return look(session, beginning.be_born(session, draft_id, typed, actor), actor)


def look(session: Session, event_id: int, actor: Actor) -> Making:
    run_event(session, actor, event_id)
    return making_of(session, event_id, actor)


def set_(session: Session, event_id: int, field: EventField, typed: str, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    set_field(session, event, field, typed, actor)
    return making_of(session, event_id, actor)
