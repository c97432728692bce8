"""What became of whatever the bot has said on its own, for those who answer for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event
from models.person import Person
from models.post import Post
from services.actor import Actor
from services.broadcast.refusal import BroadcastNotFound
from services.broadcast.tally import cause_of, kind_of
from services.clock import Clock
from services.event.right import run_event
from services.listing import Listing, listing
from services.post.headline import headline
from services.post.right import require_decider
from services.refusal import PersonNotFound
from services.right import Administrators, require_administrator
from services.store import Store

LINES_ON_A_PAGE = 8


class Outcome(StrEnum):
    """As people ask for it. What is being sent just now waits, too."""

    SENT = "sent"
    WAITS = "waits"
    SKIPPED = "skipped"
    FAILED = "failed"
    MISSED = "missed"
    UNKNOWN = "unknown"


STATES: Final[Mapping[Outcome, tuple[DeliveryState, ...]]] = {
    Outcome.SENT: (DeliveryState.SENT,),
    Outcome.WAITS: (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING),
    Outcome.SKIPPED: (DeliveryState.SKIPPED,),
    Outcome.FAILED: (DeliveryState.FAILED,),
    Outcome.MISSED: (DeliveryState.MISSED,),
    Outcome.UNKNOWN: (DeliveryState.UNKNOWN,),
}
OUTCOME_OF: Final = {state: outcome for outcome, states in STATES.items() for state in states}


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """What became of one message. Not what it said: that is between the bot and its reader."""

    id: int
    kind: DeliveryKind
    # To whom; of what a single person was told, of which event.
    name: str
    event: str
    outcome: Outcome
    reason: str
    due_at: datetime
    settled_at: datetime | None
    messenger: MessengerName | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Told:
    """A page of what was told in an event, or to a person."""

    # Whose they are.
    title: str
    counts: Mapping[Outcome, int]
    # Only these, where one was chosen.
    outcome: Outcome | None
    lines: Listing[DeliveryLine]


class Deliveries:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def of_event(
        self, event_id: int, outcome: Outcome | None = None, *, actor_id: int, page: int = 1
    ) -> Told:
        """For whoever runs it."""
        return await self._store.read(of_event, event_id, outcome, page, self._actor(actor_id))

    async def of_broadcast(
        self, broadcast_id: int, outcome: Outcome | None = None, *, actor_id: int, page: int = 1
    ) -> Told:
        """For whoever decides about news."""
        return await self._store.read(of_broadcast, broadcast_id, outcome, page, self._actor(actor_id))

    async def of_person(
        self, person_id: int, outcome: Outcome | None = None, *, actor_id: int, page: int = 1
    ) -> Told:
        """For administrators."""
        return await self._store.read(of_person, person_id, outcome, page, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def of_event(session: Session, event_id: int, outcome: Outcome | None, page: int, actor: Actor) -> Told:
    event = run_event(session, actor, event_id)
    return _told(session, event.title, Delivery.event_id == event_id, outcome, page)


def of_broadcast(
    session: Session, broadcast_id: int, outcome: Outcome | None, page: int, actor: Actor
) -> Told:
    require_decider(session, actor)
    broadcast = session.get(Broadcast, broadcast_id)
    if broadcast is None:
        raise BroadcastNotFound
    post = session.get_one(Post, broadcast.post_id)
    whose = and_(Delivery.kind == kind_of(broadcast), Delivery.cause == cause_of(broadcast.id))
    return _told(session, headline(post.html), whose, outcome, page)


def of_person(session: Session, person_id: int, outcome: Outcome | None, page: int, actor: Actor) -> Told:
    require_administrator(session, actor.id, actor.administrators)
    person = session.get(Person, person_id)
    if person is None:
        raise PersonNotFound
    title = person.full_name or person.name
    return _told(session, title, Delivery.person_id == person_id, outcome, page)


def _told(
    session: Session, title: str, whose: ColumnElement[bool], outcome: Outcome | None, page: int
) -> Told:
    """Counted and cut by the database: an event may have told its people tens of thousands of things."""
    # A screen drawn anew is no message.
    messages = (whose, Delivery.kind != DeliveryKind.REDRAW)
    counts = _counts(session, *messages)
    wanted = STATES[outcome] if outcome is not None else tuple(DeliveryState)
    total = counts.get(outcome, 0) if outcome is not None else sum(counts.values())
    shown = listing(range(total), number=page, size=LINES_ON_A_PAGE)
    rows = session.execute(
        select(Delivery, Person.full_name, Person.name, Event.title)
        .join(Person, Person.id == Delivery.person_id)
        .outerjoin(Event, Event.id == Delivery.event_id)
        .where(*messages, Delivery.state.in_(wanted))
        .order_by(Delivery.due_at.desc(), Delivery.id.desc())
        .offset((shown.number - 1) * LINES_ON_A_PAGE)
        .limit(LINES_ON_A_PAGE)
    )
    lines = tuple(_line(row[0], row[1] or row[2], row[3] or "") for row in rows)
    return Told(title, counts, outcome, Listing(lines, shown.number, shown.pages, total))


def _counts(session: Session, *messages: ColumnElement[bool]) -> dict[Outcome, int]:
    rows = session.execute(select(Delivery.state, func.count()).where(*messages).group_by(Delivery.state))
    found: dict[Outcome, int] = {}
    for state, count in rows:
        found[OUTCOME_OF[state]] = found.get(OUTCOME_OF[state], 0) + count
    return found


def _line(row: Delivery, name: str, event: str) -> DeliveryLine:
    return DeliveryLine(
        id=row.id,
        kind=row.kind,
        name=name,
        event=event,
        outcome=OUTCOME_OF[row.state],
        reason=row.reason,
        due_at=row.due_at,
        settled_at=row.settled_at,
        messenger=row.messenger,
        attempts=row.attempts,
    )
