"""The way of a delivery from pending to settled, one commit for each step that a crash may part."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import Delivery, DeliveryState, Rank
from services.clock import Clock
from services.delivery.claim import AHEAD, KEY_TTL, LEASE, Claim, claim
from services.delivery.due import OPEN, PORTION, UNDER_WAY, is_due_at, set_aside
from services.delivery.rank import EDITS
from services.delivery.settling import Settled, settle
from services.store import Store

# A call is given up after fifteen seconds, and its slot comes within a minute: whoever is silent is dead.
SILENCE = timedelta(minutes=5)
# Why nobody knows whether it arrived.
DIED, CLOCK = "died", "clock"
EVERY_RANK = frozenset(Rank)


class Outbox:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._looked_at = clock()

    def now(self) -> datetime:
        return self._clock()

    async def is_due(self) -> bool:
        """Asked every second: nothing is claimed, and no writer troubled, while nothing is due."""
        now, before = self._clock(), self._looked_at
        self._looked_at = now
        if now < before - AHEAD:
            # The clock was set right just now. What it has written while it was ahead is looked after first.
            await self.recover()
        return await self._store.glance(is_due, now=now)

    async def set_aside(
        self, quiet: Collection[MessengerName], spoken: Collection[MessengerName], until: datetime
    ) -> None:
        """Whatever is due and can go by the quiet lines alone waits until then."""
        others = frozenset(spoken) - frozenset(quiet)
        while await self._store.write(set_aside, quiet, others, until, now=self._clock()) == PORTION:
            pass

    async def claim(self, limit: int = PORTION, ranks: Collection[Rank] = EVERY_RANK) -> list[Claim]:
        """Take the first that are due. Of several workers each takes others; what is too late is missed."""
        claims: list[Claim] = []
        while len(claims) < limit:
            taken = await self._store.write(claim, limit - len(claims), ranks, now=self._clock())
            claims += taken.claims
            if not taken.missed:
                break
        return claims

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
    return session.scalars(
        select(or_(*(exists().where(Delivery.rank == rank, is_due_at(now)) for rank in Rank)))
    ).one()


def hand_over(session: Session, claims: Mapping[Claim, MessengerName | None], *, now: datetime) -> set[int]:
    """Those that were claimed together and go by one messenger are one statement."""
    alike: dict[tuple[datetime, MessengerName | None], list[int]] = defaultdict(list)
    for taken, messenger in claims.items():
        alike[taken.until, messenger].append(taken.id)
    ours: set[int] = set()
    for (until, messenger), ids in alike.items():
        handed = session.scalars(
            update(Delivery)
            .where(
                Delivery.id.in_(ids),
                Delivery.state == DeliveryState.CLAIMED,
                Delivery.try_at == until,
                # A machine that slept meanwhile sends nothing that may be somebody else's by now.
                Delivery.try_at > now,
            )
            .values(
                state=DeliveryState.SENDING,
                try_at=now,
                messenger=messenger,
                handed_at=func.coalesce(Delivery.handed_at, now),
            )
            .returning(Delivery.id)
            .execution_options(synchronize_session=False)
        )
        ours.update(handed)
    return ours


def turn_to(session: Session, delivery_id: int, messenger: MessengerName) -> None:
    session.execute(update(Delivery).where(Delivery.id == delivery_id).values(messenger=messenger))


def recover(session: Session, silent_for: timedelta, *, now: datetime) -> int:
    # Far ahead was told by a clock that was wrong then: whose row it was, nobody knows any more.
    silent = (UNDER_WAY, or_(Delivery.try_at <= now - silent_for, Delivery.try_at > now + SILENCE))
    # An edit made twice is made once, and VK knows the key; Telegram would say it twice.
    twice_is_once = or_(
        Delivery.kind.in_(EDITS),
        and_(
            Delivery.messenger == MessengerName.VK,
            Delivery.handed_at > now - KEY_TTL,
            Delivery.handed_at <= now + AHEAD,
        ),
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
    _let_go(session, now=now)
    return len(again) + len(lost) + _give_up(session, now=now)


def _give_up(session: Session, *, now: datetime) -> int:
    """What was handed over by a clock that was ahead, and waits to be repeated: once the clock has caught up
    with it, it would look younger than it is, and VK would take it for new."""
    given_up = session.scalars(
        update(Delivery)
        .where(
            OPEN,
            Delivery.state == DeliveryState.PENDING,
            Delivery.handed_at > now + AHEAD,
            Delivery.kind.not_in(EDITS),
        )
        .values(state=DeliveryState.UNKNOWN, reason=CLOCK, settled_at=now)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    ).all()
    return len(given_up)


def _let_go(session: Session, *, now: datetime) -> None:
    """What was claimed by a clock that was ahead: no lease lasts longer than one that is taken now."""
    session.execute(
        update(Delivery)
        .where(OPEN, Delivery.state == DeliveryState.CLAIMED, Delivery.try_at > now + LEASE + AHEAD)
        .values(state=DeliveryState.PENDING, try_at=now)
        .execution_options(synchronize_session=False)
    )
