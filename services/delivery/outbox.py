"""The way of a delivery from pending to settled, one commit for each step that a crash may part."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, exists, or_, select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState
from services.clock import Clock
from services.delivery.due import OPEN, PORTION, is_due_at, set_aside
from services.store import Store

# What is claimed is on its way within a second or two; a worker that died lets go of it after this.
LEASE = timedelta(minutes=2)
# A call is given up after fifteen seconds, and its slot comes within a minute: whoever is silent is dead.
SILENCE = timedelta(minutes=5)
# How long VK knows a message by its key, and does not send it again.
KEY_TTL = timedelta(hours=1)
# As much as a messenger sends in a second, and as much as a crash leaves unknown.
BATCH = 25
# Why nobody knows whether it arrived.
DIED = "died"


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A delivery that this worker has taken, until a moment."""

    id: int
    kind: DeliveryKind
    cause: str
    person_id: int
    event_id: int | None
    body: dict[str, object]
    due_at: datetime
    until: datetime
    attempts: int
    # Handed over before, with no word of what became of it, and by which messenger.
    handed_at: datetime | None
    messenger: MessengerName | None
    # No messenger knows it by its key any more.
    is_key_expired: bool

    @property
    def key(self) -> str:
        """Names what is said, and not the row: numbers begin anew with a database, and VK remembers."""
        return f"{self.kind}:{self.cause}:{self.person_id}:{self.due_at.isoformat()}"


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one delivery. With `again_in`, nothing yet: it is tried again then."""

    id: int
    state: DeliveryState = DeliveryState.SENT
    reason: str = ""
    message_id: int | None = None
    again_in: timedelta | None = None
    # Whether it was this message that failed, and not the whole line.
    is_counted: bool = False
    # Nobody knows whether it arrived: whoever tries again must say it with the same key.
    may_have_arrived: bool = False


class Outbox:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def now(self) -> datetime:
        return self._clock()

    async def is_due(self) -> bool:
        """Asked every second: nothing is claimed, and no writer troubled, while nothing is due."""
        return await self._store.glance(is_due, now=self._clock())

    async def set_aside(
        self, quiet: Collection[MessengerName], spoken: Collection[MessengerName], until: datetime
    ) -> None:
        """Whatever is due and can go by the quiet lines alone waits until then."""
        others = frozenset(spoken) - frozenset(quiet)
        while await self._store.write(set_aside, quiet, others, until, now=self._clock()) == PORTION:
            pass

    async def claim(self, limit: int = BATCH) -> list[Claim]:
        """Take the oldest that are due. Of several workers each takes others."""
        return await self._store.write(claim, limit, now=self._clock())

    async def hand_over(self, claims: Mapping[Claim, MessengerName | None]) -> set[int]:
        """Say by whom they are being sent, before they are; answers which are still ours to send."""
        return await self._store.write(hand_over, claims, now=self._clock())

    async def turn_to(self, delivery_id: int, messenger: MessengerName) -> None:
        """The first messenger has refused it for certain, and the next one is tried."""
        await self._store.write(turn_to, delivery_id, messenger)

    async def settle(self, outcomes: Sequence[Settled]) -> None:
        if outcomes:
            await self._store.write(settle, outcomes, now=self._clock())

    async def recover(self, silent_for: timedelta = SILENCE) -> int:
        """Look after what a dead worker was sending. Only what cannot come twice is sent again."""
        return await self._store.write(recover, silent_for, now=self._clock())


def is_due(session: Session, *, now: datetime) -> bool:
    return session.scalars(select(exists().where(is_due_at(now)))).one()


def claim(session: Session, limit: int, *, now: datetime) -> list[Claim]:
    rows = session.scalars(
        select(Delivery)
        .where(is_due_at(now))
        .order_by(Delivery.try_at, Delivery.id)
        .limit(limit)
        # Alone on SQLite, a writer needs no lock; the dialect leaves it out.
        .with_for_update(skip_locked=True)
    ).all()
    session.execute(
        update(Delivery)
        .where(Delivery.id.in_([row.id for row in rows]))
        .values(state=DeliveryState.CLAIMED, try_at=now + LEASE)
        .execution_options(synchronize_session=False)
    )
    # What was put off comes before what was written since.
    return [_claim(row, now) for row in sorted(rows, key=lambda row: (row.due_at, row.id))]


def hand_over(session: Session, claims: Mapping[Claim, MessengerName | None], *, now: datetime) -> set[int]:
    ours: set[int] = set()
    for taken, messenger in claims.items():
        found = session.scalars(
            update(Delivery)
            .where(
                Delivery.id == taken.id,
                Delivery.state == DeliveryState.CLAIMED,
                Delivery.try_at == taken.until,
            )
            .values(
                state=DeliveryState.SENDING,
                try_at=now,
                messenger=messenger,
                handed_at=taken.handed_at or now,
            )
            .returning(Delivery.id)
        )
        ours.update(found)
    return ours


def turn_to(session: Session, delivery_id: int, messenger: MessengerName) -> None:
    session.execute(update(Delivery).where(Delivery.id == delivery_id).values(messenger=messenger))


def settle(session: Session, outcomes: Sequence[Settled], *, now: datetime) -> None:
    for outcome in outcomes:
        session.execute(
            update(Delivery)
            .where(
                Delivery.id == outcome.id,
                # Whoever has done it knows best, also when it was given up for unknown meanwhile.
                Delivery.state.in_((DeliveryState.CLAIMED, DeliveryState.SENDING, DeliveryState.UNKNOWN)),
            )
            .values(
                **(
                    _settled(outcome, now)
                    if outcome.again_in is None
                    else _put_off(outcome, now + outcome.again_in)
                )
            )
        )


def recover(session: Session, silent_for: timedelta, *, now: datetime) -> int:
    silent = (OPEN, Delivery.state == DeliveryState.SENDING, Delivery.try_at <= now - silent_for)
    # An edit made twice is made once, and VK knows the key; Telegram would say it twice.
    twice_is_once = or_(
        Delivery.kind == DeliveryKind.REDRAW,
        and_(Delivery.messenger == MessengerName.VK, Delivery.handed_at > now - KEY_TTL),
    )
    again = session.scalars(
        update(Delivery)
        .where(*silent, twice_is_once)
        .values(state=DeliveryState.PENDING)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    ).all()
    lost = session.scalars(
        update(Delivery)
        .where(*silent)
        .values(state=DeliveryState.UNKNOWN, reason=DIED, settled_at=now)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    ).all()
    return len(again) + len(lost)


def _claim(row: Delivery, now: datetime) -> Claim:
    return Claim(
        id=row.id,
        kind=row.kind,
        cause=row.cause,
        person_id=row.person_id,
        event_id=row.event_id,
        body=dict(row.body),
        due_at=row.due_at,
        until=now + LEASE,
        attempts=row.attempts,
        handed_at=row.handed_at,
        messenger=row.messenger,
        is_key_expired=(
            row.handed_at is not None
            and row.handed_at <= now - KEY_TTL
            and row.kind is not DeliveryKind.REDRAW
        ),
    )


def _settled(outcome: Settled, now: datetime) -> dict[str, object]:
    known = {} if outcome.message_id is None else {"message_id": outcome.message_id}
    return {
        "state": outcome.state,
        "reason": outcome.reason,
        "settled_at": now,
        **known,
    }


def _put_off(outcome: Settled, until: datetime) -> dict[str, object]:
    """Its due moment stays, for by it the same message is known."""
    again: dict[str, object] = {
        "state": DeliveryState.PENDING,
        "try_at": until,
        "reason": outcome.reason,
        "attempts": Delivery.attempts + int(outcome.is_counted),
    }
    return again if outcome.may_have_arrived else again | {"handed_at": None}
