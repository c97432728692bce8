"""An event on its way: submitted, looked at by administrators, accepted or given back, closed, cancelled."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.account import Account
from models.delivery import DeliveryKind
from models.event import Event, EventState
from models.role import Role, RoleKind
from services.actor import Actor
from services.clock import Clock
from services.delivery.ledger import Message, tell
from services.event import acceptance, closing
from services.event.acceptance import AcceptanceWeighed, Accepted
from services.event.closing import CancelWeighed
from services.event.lacking import lacking
from services.event.making_refusal import NotReady
from services.event.phase import SHOWN
from services.event.reading import read_text
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.event.state import change_state
from services.event.view import Making, making_of
from services.listing import Listing, listing
from services.refusal import NotAllowed
from services.right import Administrators, named_by_settings
from services.store import Store

REMARK_CHARACTERS = 1000
EVENTS_ON_A_PAGE = 5

Deed = Callable[[Session, int, Actor], Making]


class Submissions:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def waiting(self, *, actor_id: int, page: int) -> Listing[Event]:
        """What administrators have yet to look at, whoever waits longest first."""
        return await self._store.read(waiting, self._actor(actor_id), page=page)

    async def submit(self, event_id: int, *, actor_id: int) -> Making:
        return await self._do(submit, event_id, actor_id)

    async def recall(self, event_id: int, *, actor_id: int) -> Making:
        """Its makers take it back before anybody has decided."""
        return await self._do(recall, event_id, actor_id)

    async def publish(self, event_id: int, *, actor_id: int) -> Making:
        """An administrator's own draft, at once."""
        return await self._do(publish, event_id, actor_id)

    async def accept(self, event_id: int, *, actor_id: int) -> Making:
        return await self._do(accept, event_id, actor_id)

    async def weigh_all(self, *, actor_id: int) -> AcceptanceWeighed:
        return await self._store.read(acceptance.weigh_all, self._actor(actor_id))

    async def accept_all(self, seen_id: int, *, actor_id: int) -> Accepted:
        """All that wait as they did when they were looked at. Pressed twice, the second finds none."""
        actor, count = self._actor(actor_id), 0
        waiting = await self._store.read(acceptance.seen, seen_id, actor)
        for start in range(0, len(waiting), acceptance.PORTION):
            some = waiting[start : start + acceptance.PORTION]
            count += await self._store.write(acceptance.accept_some, some, seen_id, actor)
        return Accepted(count, await self._store.read(acceptance.left_of, actor))

    async def give_back(self, event_id: int, typed: str, *, actor_id: int) -> Making:
        remark = read_text(typed, REMARK_CHARACTERS)
        return await self._store.write(give_back, event_id, remark, self._actor(actor_id))

    async def close_registration(self, event_id: int, *, actor_id: int) -> Making:
        return await self._do(closing.close_registration, event_id, actor_id)

    async def open_registration(self, event_id: int, *, actor_id: int) -> Making:
        return await self._do(closing.open_registration, event_id, actor_id)

    async def weigh_cancelling(self, event_id: int, typed: str, *, actor_id: int) -> CancelWeighed:
        """With the reason kept: it is too long for the button that says «yes»."""
        reason = read_text(typed, REMARK_CHARACTERS)
        return await self._store.write(closing.weigh_cancelling, event_id, reason, self._actor(actor_id))

    async def cancel(self, draft_id: int, *, actor_id: int) -> Making:
        return await self._do(closing.cancel, draft_id, actor_id)

    async def delete_draft(self, event_id: int, *, actor_id: int) -> str:
        """Its title, to be said once more."""
        return await self._store.write(closing.delete_draft, event_id, self._actor(actor_id))

    async def _do(self, deed: Deed, subject_id: int, actor_id: int) -> Making:
        return await self._store.write(deed, subject_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def waiting(session: Session, actor: Actor, *, page: int) -> Listing[Event]:
    _require_administrator(session, actor)
    events = session.scalars(
        select(Event)
        .options(joinedload(Event.organiser))
        .where(Event.state == EventState.SUBMITTED)
        .order_by(Event.starts_at, Event.id)
    ).all()
    return listing(events, number=page, size=EVENTS_ON_A_PAGE)


def submit(session: Session, event_id: int, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    _refuse_unready(session, event, actor)
    if change_state(session, event, EventState.SUBMITTED, by=actor.id, now=actor.now):
        cause = f"event:{event.id}:submitted:{actor.now.isoformat()}"
        message = Message(DeliveryKind.EVENT_SUBMITTED, cause, event.id)
        others = [person_id for person_id in administrators(session, actor) if person_id != actor.id]
        tell(session, message, others, now=actor.now)
    return making_of(session, event_id, actor)


def recall(session: Session, event_id: int, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    if event.state is not EventState.DRAFT:
        _require(event, EventState.SUBMITTED)
        change_state(session, event, EventState.DRAFT, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def publish(session: Session, event_id: int, actor: Actor) -> Making:
    event = run_event(session, actor, event_id, locked=True)
    if event.author_id not in {None, actor.id} or not actor.rights(session).is_administrator:
        raise NotAllowed
    if event.state not in SHOWN:
        _require(event, EventState.DRAFT)
        _refuse_unready(session, event, actor)
        change_state(session, event, EventState.PUBLISHED, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def accept(session: Session, event_id: int, actor: Actor) -> Making:
    """Of two administrators who press at once the second sees that it is done."""
    _require_administrator(session, actor)
    event = run_event(session, actor, event_id, locked=True)
    if event.state not in SHOWN:
        _require(event, EventState.SUBMITTED)
        _refuse_unready(session, event, actor)
        change_state(session, event, EventState.PUBLISHED, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def give_back(session: Session, event_id: int, remark: str, actor: Actor) -> Making:
    _require_administrator(session, actor)
    event = run_event(session, actor, event_id, locked=True)
    _require(event, EventState.SUBMITTED)
    change_state(session, event, EventState.DRAFT, by=actor.id, now=actor.now, remark=remark)
    return making_of(session, event_id, actor)


def administrators(session: Session, actor: Actor) -> list[int]:
    """Those who were appointed, and those whom the settings name and who have written already."""
    appointed = select(Role.person_id).where(Role.kind == RoleKind.ADMINISTRATOR, Role.school_id.is_(None))
    named = select(Account.person_id).where(named_by_settings(actor.administrators))
    return sorted({*session.scalars(appointed), *session.scalars(named)})


def _require_administrator(session: Session, actor: Actor) -> None:
    if not actor.rights(session).is_administrator:
        raise NotAllowed


def _require(event: Event, state: EventState) -> None:
    if event.state is not state:
        raise EventStateForbids(event.state)


def _refuse_unready(session: Session, event: Event, actor: Actor) -> None:
    if lacking(session, event, actor):
        raise NotReady
