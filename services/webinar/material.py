"""What stays of an event: slides, links, the recording; added by its organisers for those who registered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event
from models.kept_file import KeptFile
from models.material import Material
from services.actor import Actor
from services.clock import Clock
from services.delivery.ledger import Message, tell
from services.event.right import run_event
from services.kept_file import FileContent, KeptFiles, keep
from services.listing import Listing, listing
from services.right import Administrators
from services.shelf import Shelf
from services.store import Store
from services.webinar.aftermath_refusal import (
    MaterialEmpty,
    MaterialNotFound,
    MaterialsTooMany,
    MaterialUnread,
)
from services.webinar.material_reading import Given, links_in, title_of
from services.webinar.registered import came, is_insider, refuse_before_start, registered_in
from services.webinar.taking_part import shown_event

MOST_MATERIALS = 30
MATERIALS_ON_A_PAGE = 5
# Whatever else is added until then is told in the same message.
TOLD_AFTER, TOLD_UNTIL = timedelta(minutes=10), timedelta(days=7)
# What the body of the message says: of which on it tells.
SINCE = "since"


@dataclass(frozen=True, slots=True)
class MaterialList:
    event: Event
    materials: Listing[Material]
    # How many will be told of what is added.
    audience: int
    # Just added.
    added: tuple[Material, ...] = ()


@dataclass(frozen=True, slots=True)
class OneMaterial:
    event: Event
    material: Material


class Materials:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._files = KeptFiles(store, shelf)
        self._administrators = administrators

    async def listed(self, event_id: int, *, page: int, actor_id: int) -> MaterialList:
        return await self._store.read(listed, event_id, page, self._actor(actor_id))

    async def may_add(self, event_id: int, *, actor_id: int) -> None:
        """Asked before a file is downloaded."""
        await self._store.read(addable, event_id, self._actor(actor_id))

    async def add_file(
        self, event_id: int, name: str, words: str, content: bytes, *, actor_id: int
    ) -> MaterialList:
        if not content:
            raise MaterialEmpty
        digest = await self._shelf.put(content)
        given = Given(title_of(words) or title_of(name), name=name, digest=digest, size=len(content))
        return await self._store.write(add, event_id, [given], self._actor(actor_id))

    async def add_links(self, event_id: int, typed: str, *, actor_id: int) -> MaterialList:
        given = links_in(typed)
        if not given:
            raise MaterialUnread
        return await self._store.write(add, event_id, given, self._actor(actor_id))

    async def look(self, material_id: int, *, actor_id: int) -> OneMaterial:
        return await self._store.read(look, material_id, self._actor(actor_id))

    async def call_recording(self, material_id: int, *, is_one: bool, actor_id: int) -> OneMaterial:
        return await self._store.write(call_recording, material_id, self._actor(actor_id), is_one=is_one)

    async def remove(self, material_id: int, *, actor_id: int) -> MaterialList:
        return await self._store.write(remove, material_id, self._actor(actor_id))

    async def take(self, material_id: int, *, person_id: int) -> FileContent:
        """The file, for those who registered, came or spoke, and for whoever runs the event."""
        return await self._files.read(await self._store.read(file_of, material_id, self._actor(person_id)))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def listed(
    session: Session, event_id: int, page: int, actor: Actor, added: tuple[Material, ...] = ()
) -> MaterialList:
    event = run_event(session, actor, event_id)
    audience = session.scalars(select(func.count()).select_from(registered_in(event_id).subquery())).one()
    shown = listing(materials_of(session, event_id), number=page, size=MATERIALS_ON_A_PAGE)
    return MaterialList(event, shown, audience, added)


def addable(session: Session, event_id: int, actor: Actor, *, locked: bool = False) -> Event:
    event = run_event(session, actor, event_id, locked=locked)
    refuse_before_start(event, actor.now)
    return event


def add(session: Session, event_id: int, given: list[Given], actor: Actor) -> MaterialList:
    """The same once more adds nothing. They are told of together with whatever follows in ten minutes."""
    addable(session, event_id, actor, locked=True)
    known = materials_of(session, event_id)
    new = [one for one in given if not _is_there(session, known, one)]
    if len(known) + len(new) > MOST_MATERIALS:
        raise MaterialsTooMany(MOST_MATERIALS)
    rows = tuple(_put(session, event_id, one, actor) for one in new)
    if rows:
        tell_of_materials(session, event_id, rows[0].id, now=actor.now)
    last_page = -(-(len(known) + len(rows)) // MATERIALS_ON_A_PAGE)
    return listed(session, event_id, last_page, actor, rows)


def tell_of_materials(session: Session, event_id: int, first_id: int, *, now: datetime) -> None:
    """Whoever has yet to be told of earlier ones is told of all together: it is drawn when it goes."""
    waiting = select(Delivery.person_id).where(
        Delivery.event_id == event_id,
        Delivery.kind == DeliveryKind.MATERIAL_ADDED,
        Delivery.state == DeliveryState.PENDING,
    )
    people = session.scalars(registered_in(event_id)).all()
    untold = sorted(set(people).difference(session.scalars(waiting)))
    cause = f"event:{event_id}:materials:{first_id}"
    message = Message(DeliveryKind.MATERIAL_ADDED, cause, event_id, {SINCE: first_id})
    tell(session, message, untold, now=now, due_at=now + TOLD_AFTER, expires_at=now + TOLD_UNTIL)


def materials_of(session: Session, event_id: int, since_id: int = 0) -> list[Material]:
    """The recording first, for that is what people come for; then as they were added."""
    return list(
        session.scalars(
            select(Material)
            .where(Material.event_id == event_id, Material.id >= since_id)
            .order_by(Material.is_recording.desc(), Material.id)
        )
    )


def may_see(session: Session, event: Event, actor: Actor) -> bool:
    return came(session, event.id, actor.id) or is_insider(session, event, actor)


def look(session: Session, material_id: int, actor: Actor) -> OneMaterial:
    material = _material(session, material_id)
    return OneMaterial(run_event(session, actor, material.event_id), material)


def call_recording(session: Session, material_id: int, actor: Actor, *, is_one: bool) -> OneMaterial:
    shown = look(session, material_id, actor)
    shown.material.is_recording = is_one
    session.flush()
    return shown


def remove(session: Session, material_id: int, actor: Actor) -> MaterialList:
    """Its file goes by the nightly sweep, if nothing else names it."""
    material = _material(session, material_id)
    event = run_event(session, actor, material.event_id, locked=True)
    session.delete(material)
    session.flush()
    return listed(session, event.id, 1, actor)


def file_of(session: Session, material_id: int, actor: Actor) -> int:
    material = _material(session, material_id)
    event = shown_event(session, material.event_id)
    if material.file_id is None or not may_see(session, event, actor):
        raise MaterialNotFound
    return material.file_id


def _material(session: Session, material_id: int) -> Material:
    found = session.get(Material, material_id)
    if found is None:
        raise MaterialNotFound
    return found


def _is_there(session: Session, known: list[Material], given: Given) -> bool:
    if given.link:
        return any(one.link == given.link for one in known)
    ids = [one.file_id for one in known if one.file_id is not None]
    same = select(KeptFile.id).where(
        KeptFile.id.in_(ids), KeptFile.digest == given.digest, KeptFile.name == given.name
    )
    return session.scalars(same.limit(1)).first() is not None


def _put(session: Session, event_id: int, given: Given, actor: Actor) -> Material:
    file_id = None
    if given.digest:
        file_id = keep(
            session, digest=given.digest, name=given.name, size=given.size, person_id=actor.id, now=actor.now
        ).id
    row = Material(
        event_id=event_id,
        title=given.title,
        link=given.link,
        file_id=file_id,
        is_recording=given.is_recording,
        added_by=actor.id,
        added_at=actor.now,
    )
    session.add(row)
    session.flush()
    return row
