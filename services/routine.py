"""What is due once a night, however often it is asked for and however long the bot slept."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.routine import Routine
from services.clock import Clock
from services.insertion import insert_new
from services.store import Store

MOSCOW = ZoneInfo("Europe/Moscow")
# Few people write then, from Kaliningrad to the Urals.
NIGHT = time(4)


@dataclass(frozen=True, slots=True)
class Nightly:
    """Work that may be left in the middle: whatever it has not done is done on the next night."""

    name: str
    do: Callable[[], Awaitable[object]]


class Routines:
    def __init__(self, store: Store, clock: Clock, works: Sequence[Nightly]) -> None:
        self._store = store
        self._clock = clock
        self._works = works

    async def do_what_is_due(self) -> None:
        """One after the other. What fails is in the log, and the ones behind it are done when asked again."""
        for work in self._works:
            if await self.is_due(work.name):
                await work.do()

    async def is_due(self, name: str) -> bool:
        """Whether the caller is to do it. Of many who ask after one night one is told so.

        Looked at before it is claimed: nearly always there is nothing to claim, and nobody need write.
        """
        now = self._clock()
        if await self._store.read(is_done, name, now=now):
            return False
        return await self._store.write(claim, name, now=now)


def is_done(session: Session, name: str, *, now: datetime) -> bool:
    done_at = session.scalars(select(Routine.done_at).where(Routine.name == name)).one_or_none()
    return done_at is not None and done_at >= last_night(now)


def claim(session: Session, name: str, *, now: datetime) -> bool:
    row = {"name": name, "done_at": now}
    if insert_new(session, Routine, [row], returning=(Routine.name,)):
        return True
    claimed = session.execute(
        update(Routine)
        .where(Routine.name == name, Routine.done_at < last_night(now))
        .values(done_at=now)
        .returning(Routine.name)
    ).all()
    return bool(claimed)


def last_night(now: datetime) -> datetime:
    """When the night's work last became due."""
    here = now.astimezone(MOSCOW)
    today = datetime.combine(here.date(), NIGHT, MOSCOW)
    return today if today <= here else today - timedelta(days=1)
