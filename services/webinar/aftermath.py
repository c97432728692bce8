"""What an event has left for one who came: its materials, and the question how it was."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.feedback import Feedback
from models.material import Material
from services.actor import Actor
from services.clock import Clock
from services.listing import Listing, listing
from services.right import Administrators
from services.store import Store
from services.webinar.aftermath_refusal import MaterialNotFound
from services.webinar.feedback import given_by, may_rate
from services.webinar.material import MATERIALS_ON_A_PAGE, materials_of, may_see
from services.webinar.registered import MET
from services.webinar.taking_part import shown_event


@dataclass(frozen=True, slots=True)
class Aftermath:
    event: Event
    materials: Listing[Material]
    feedback: Feedback | None
    may_rate: bool


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What a card says of it: nothing, while there is nothing."""

    materials: int = 0
    may_rate: bool = False
    is_rated: bool = False

    def __bool__(self) -> bool:
        return bool(self.materials or self.may_rate)


NOTHING_YET = Afterwards()


class Aftermaths:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, *, page: int, person_id: int) -> Aftermath:
        actor = Actor(person_id, self._administrators, self._clock())
        return await self._store.read(look, event_id, page, actor)


def look(session: Session, event_id: int, page: int, actor: Actor) -> Aftermath:
    event = shown_event(session, event_id)
    if not may_see(session, event, actor):
        raise MaterialNotFound
    shown = listing(materials_of(session, event_id), number=page, size=MATERIALS_ON_A_PAGE)
    given = given_by(session, event_id, actor.id)
    return Aftermath(event, shown, given, may_rate(session, event, actor))


def afterwards(session: Session, event: Event, actor: Actor) -> Afterwards:
    """Looked at with every card: before the event has begun there is nothing to look for."""
    if event.kind not in MET or event.starts_at > actor.now or not may_see(session, event, actor):
        return NOTHING_YET
    materials = session.scalars(select(Material.id).where(Material.event_id == event.id)).all()
    may = may_rate(session, event, actor)
    return Afterwards(len(materials), may, may and given_by(session, event.id, actor.id) is not None)
