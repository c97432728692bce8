"""The personal copies of a post: when it is corrected or taken down, whatever was sent is to say so too."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast
from models.delivery import Delivery, DeliveryKind, DeliveryState
from services.broadcast.tally import OPEN_STATES, cause_of

LETTERS: Final = (DeliveryKind.POST_TOLD, DeliveryKind.POST_URGENT)
# The same words as before: of a letter that has yet to go out, or is changed again later.
NEEDLESS: Final = ("told_already",)
# VK lets nobody change an older message.
VK_EDITS_WITHIN: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Letters:
    """Of a post. The last three are of its newest correction, or of its removal."""

    told: int = 0
    # Of those, whose messenger does not let it be changed any more.
    old: int = 0
    changed: int = 0
    left: int = 0
    on_the_way: int = 0


NO_LETTERS: Final = Letters()


def renew_letters(session: Session, post_id: int, *, now: datetime) -> None:
    """Nobody is looked for yet: the clock writes them to the ledger, a portion after the other."""
    session.execute(
        update(Broadcast)
        .where(Broadcast.post_id == post_id, Broadcast.begun_at.is_not(None))
        .values(letters_revision=Broadcast.letters_revision + 1, renews_at=now, renewed_to=0)
    )


def renewal_cause(broadcast: Broadcast) -> str:
    return f"{cause_of(broadcast.id)}:r{broadcast.letters_revision}"


def letters_of(session: Session, post_id: int, *, now: datetime) -> Letters:
    begun = (Broadcast.post_id == post_id, Broadcast.begun_at.is_not(None))
    broadcasts = session.scalars(select(Broadcast).where(*begun)).all()
    if not broadcasts:
        return NO_LETTERS
    told, old = _told(session, [cause_of(one.id) for one in broadcasts], now)
    became = _became(session, [renewal_cause(one) for one in broadcasts if one.letters_revision])
    on_the_way = sum(became[state] for state in OPEN_STATES)
    changed = became[DeliveryState.SENT]
    return Letters(told, old, changed, became.total() - changed - on_the_way, on_the_way)


def _told(session: Session, causes: list[str], now: datetime) -> tuple[int, int]:
    is_old = (Delivery.messenger == MessengerName.VK) & (Delivery.settled_at <= now - VK_EDITS_WITHIN)
    sent = (Delivery.kind.in_(LETTERS), Delivery.cause.in_(causes), Delivery.state == DeliveryState.SENT)
    rows = session.execute(select(is_old, func.count()).where(*sent).group_by(is_old)).all()
    counts = {bool(old): people for old, people in rows}
    return sum(counts.values()), counts.get(True, 0)


def _became(session: Session, causes: list[str]) -> Counter[DeliveryState]:
    rows = session.execute(
        select(Delivery.state, func.count())
        .where(
            Delivery.kind == DeliveryKind.POST_RENEWED,
            Delivery.cause.in_(causes),
            or_(Delivery.state != DeliveryState.SKIPPED, Delivery.reason.not_in(NEEDLESS)),
        )
        .group_by(Delivery.state)
    )
    return Counter({state: people for state, people in rows})  # noqa: C416  rows are no pairs to a type checker
