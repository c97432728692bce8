"""How far a broadcast is: its rows of the ledger, added up by what became of them."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast, BroadcastState
from models.delivery import Delivery, DeliveryKind, DeliveryState

OPEN_STATES: Final = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING)
# Why a row waits: its reader's night, or whoever has stopped the clock of the whole broadcast.
ASLEEP, HELD = "quiet_hours", "paused"
STOPPED: Final = "broadcast_stopped"
# Of so long the speed is taken.
LATELY: Final = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Tally:
    """It adds up: everybody of `total` is in one of the numbers below it."""

    total: int = 0
    sent: int = 0
    by_messenger: tuple[tuple[MessengerName, int], ...] = ()
    # By reason, the most frequent first.
    skipped: tuple[tuple[str, int], ...] = ()
    failed: tuple[tuple[str, int], ...] = ()
    unknown: int = 0
    # Not yet: on their way, or in the night; and those who are not even in the ledger.
    waiting: int = 0
    asleep: int = 0
    unwritten: int = 0
    # How many were settled of late, a second.
    speed: float = 0.0

    @property
    def settled(self) -> int:
        return self.total - self.waiting - self.asleep - self.unwritten

    @property
    def left(self) -> timedelta | None:
        """For those who are awake; nothing where nobody knows."""
        ahead = self.waiting + self.unwritten
        return timedelta(seconds=ahead / self.speed) if ahead and self.speed else None


def cause_of(broadcast_id: int) -> str:
    return f"broadcast:{broadcast_id}"


def kind_of(broadcast: Broadcast) -> DeliveryKind:
    return DeliveryKind.POST_URGENT if broadcast.is_urgent else DeliveryKind.POST_TOLD


def tally_of(session: Session, broadcast: Broadcast, *, now: datetime) -> Tally:
    lately = func.sum(case((Delivery.settled_at > now - LATELY, 1), else_=0))
    rows = session.execute(
        select(Delivery.state, Delivery.reason, Delivery.messenger, func.count(), lately)
        .where(Delivery.kind == kind_of(broadcast), Delivery.cause == cause_of(broadcast.id))
        .group_by(Delivery.state, Delivery.reason, Delivery.messenger)
    )
    states, asleep, recent = Counter[DeliveryState](), 0, 0
    sent, skipped, failed = Counter[MessengerName](), Counter[str](), Counter[str]()
    for state, reason, messenger, people, settled in rows:
        states[state] += people
        recent += settled or 0
        if state is DeliveryState.SENT and messenger is not None:
            sent[messenger] += people
        elif state in (DeliveryState.SKIPPED, DeliveryState.MISSED):
            skipped[reason] += people
        elif state is DeliveryState.FAILED:
            failed[reason] += people
        elif state is DeliveryState.PENDING and reason == ASLEEP:
            asleep += people
    unwritten = _unwritten(broadcast, states.total())
    if is_over(broadcast) and unwritten:
        # Stopped before their turn: to them it is the same as to those whose row was taken back.
        skipped[STOPPED] += unwritten
        states[DeliveryState.SKIPPED] += unwritten
        unwritten = 0
    return Tally(
        total=states.total() + unwritten,
        sent=states[DeliveryState.SENT],
        by_messenger=tuple(sent.most_common()),
        skipped=tuple(skipped.most_common()),
        failed=tuple(failed.most_common()),
        unknown=states[DeliveryState.UNKNOWN],
        waiting=sum(states[one] for one in OPEN_STATES) - asleep,
        asleep=asleep,
        unwritten=unwritten,
        speed=recent / LATELY.total_seconds(),
    )


def _unwritten(broadcast: Broadcast, written: int) -> int:
    """As far as anybody knows: people come and go while it goes out."""
    return 0 if broadcast.is_filled else max(0, broadcast.expected - written)


def is_over(broadcast: Broadcast) -> bool:
    return broadcast.state in (BroadcastState.DONE, BroadcastState.STOPPED)
