"""Keeps the broadcasts going: asked every second, it holds nothing that a restart would miss."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast, BroadcastState
from services.broadcast import filling
from services.broadcast.filling import STRIDE, Stride
from services.broadcast.holding import PORTION, Next, drop, first_open, release
from services.broadcast.renewing import Renewing
from services.broadcast.state import change_state, end, held_broadcast, show_anew
from services.broadcast.tally import HELD, is_over
from services.clock import Clock
from services.store import Store

# A telephone shows no more, and the messenger has one call less for somebody's news each time.
SHOWN_EVERY: Final = timedelta(seconds=5)


class Broadcasting:
    def __init__(self, store: Store, clock: Clock, stride: Stride = STRIDE) -> None:
        self._store = store
        self._clock = clock
        self._stride = stride
        self._renewing = Renewing(store, clock, stride)
        # Of those under way, how far they were when they were shown, and when they are looked at again.
        self._marks: dict[int, Mark] = {}
        self._look_at: dict[int, datetime] = {}
        # Whose portion was the last to be written: of several the next one comes after it.
        self._last = 0

    async def run(self) -> None:
        await self._renewing.run()
        if not await self._store.glance(is_any_open):
            self._marks.clear()
            self._look_at.clear()
            return
        found = await self._store.read(open_ones, now=self._clock())
        for one in found:
            if one.halts:
                while await self._store.write(halt, one.id, now=self._clock()) == PORTION:
                    pass
        await self._fill([one.id for one in found if one.fills and not one.halts])
        for one in found:
            await self._show(one.id)

    async def _fill(self, broadcast_ids: Sequence[int]) -> None:
        """A portion of each in turn: none waits for another's end."""
        going = sorted(broadcast_ids, key=lambda one: (one <= self._last, one))
        while going:
            going = [one for one in going if await self._may_write_more(one)]

    async def _may_write_more(self, broadcast_id: int) -> bool:
        """Of this one, when its next portion is written."""
        stride, now = self._stride, self._clock
        if not await self._store.read(filling.has_room, broadcast_id, stride.ahead, now=now()):
            return False
        self._last = broadcast_id
        written = await self._store.write(go_on, broadcast_id, stride.portion, now=now())
        if written == stride.portion:
            return True
        if written is not None:
            left = await self._store.read(filling.stragglers, broadcast_id, stride.portion, now=now())
            await self._store.write(finish_filling, broadcast_id, left, now=now())
        return False

    async def _show(self, broadcast_id: int) -> None:
        """Whoever watches it sees it anew when it has gone on: to count it all is left to who draws it."""
        now = self._clock()
        if timedelta() < self._look_at.get(broadcast_id, now) - now <= SHOWN_EVERY:
            return
        self._look_at[broadcast_id] = now + SHOWN_EVERY
        mark = await self._store.read(mark_of, broadcast_id)
        if mark.is_left_behind:
            while await self._store.write(let_go, broadcast_id, now=now) == PORTION:
                pass
        if mark.is_through:
            await self._store.write(finish, broadcast_id, now=now)
        elif mark != self._marks.get(broadcast_id):
            await self._store.write(show, broadcast_id, now=now)
        self._marks[broadcast_id] = mark


class Mark(NamedTuple):
    """How far a broadcast is, by as little as has to be read for that: another mark, and it has gone on."""

    state: BroadcastState
    filled_to: int
    is_filled: bool
    # Of the rows that may still go out, that which is looked at next.
    next: Next | None

    @property
    def is_through(self) -> bool:
        """Paused it may be so, too: its end is said when somebody lets it go on."""
        is_last = self.state is BroadcastState.RUNNING and self.is_filled
        return self.next is None and (is_last or self.state is BroadcastState.STOPPED)

    @property
    def is_left_behind(self) -> bool:
        """It goes on, and what was put off for a pause waits still."""
        is_held = self.next is not None and self.next.reason == HELD
        return is_held and self.state is BroadcastState.RUNNING


def is_any_open(session: Session) -> bool:
    return session.scalars(select(exists().where(*_OPEN))).one()


class Open(NamedTuple):
    id: int
    # It is to go out no more, and rows of it are left.
    halts: bool
    # Not everybody stands in the ledger yet.
    fills: bool


def open_ones(session: Session, *, now: datetime) -> Sequence[Open]:
    found = session.scalars(select(Broadcast).where(*_OPEN).order_by(Broadcast.id)).all()
    return [
        Open(one.id, bool(filling.trouble_of(session, one)), filling.may_fill(session, one, now))
        for one in found
    ]


_OPEN = (Broadcast.ended_at.is_(None), Broadcast.state != BroadcastState.DRAFT)


def halt(session: Session, broadcast_id: int, *, now: datetime) -> int:
    """Stop what has become untrue; of what is stopped, take the next portion of rows out of the ledger."""
    broadcast = held_broadcast(session, broadcast_id)
    reason = filling.trouble_of(session, broadcast)
    if not reason:
        return 0
    if not is_over(broadcast):
        change_state(session, broadcast, BroadcastState.STOPPED, by=None, now=now)
    return drop(session, broadcast, reason=reason, now=now)


def go_on(session: Session, broadcast_id: int, portion: int, *, now: datetime) -> int | None:
    """How many more stand in the ledger; nothing where none are to be written now."""
    broadcast = held_broadcast(session, broadcast_id)
    if not filling.may_fill(session, broadcast, now):
        return None
    return filling.fill(session, broadcast, portion, now=now)


def let_go(session: Session, broadcast_id: int, *, now: datetime) -> int:
    broadcast = held_broadcast(session, broadcast_id)
    return release(session, broadcast, now=now) if broadcast.state is BroadcastState.RUNNING else 0


def finish_filling(session: Session, broadcast_id: int, left: Sequence[int], *, now: datetime) -> None:
    broadcast = held_broadcast(session, broadcast_id)
    if broadcast.state is not BroadcastState.RUNNING:
        return
    filling.write(session, broadcast, left, now=now)
    broadcast.is_filled = not left


def mark_of(session: Session, broadcast_id: int) -> Mark:
    broadcast = session.get_one(Broadcast, broadcast_id)
    next_ = first_open(session, broadcast)
    return Mark(broadcast.state, broadcast.filled_to, broadcast.is_filled, next_)


def show(session: Session, broadcast_id: int, *, now: datetime) -> None:
    show_anew(session, held_broadcast(session, broadcast_id), now=now)


def finish(session: Session, broadcast_id: int, *, now: datetime) -> None:
    """If it is so: somebody may have written or resumed something since it was counted."""
    broadcast = held_broadcast(session, broadcast_id)
    is_through = broadcast.state is BroadcastState.STOPPED or (
        broadcast.state is BroadcastState.RUNNING and broadcast.is_filled
    )
    if broadcast.ended_at is not None or not is_through or first_open(session, broadcast):
        return
    if broadcast.state is BroadcastState.RUNNING:
        change_state(session, broadcast, BroadcastState.DONE, by=None, now=now)
    end(session, broadcast, now=now)
