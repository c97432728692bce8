from sqlalchemy import update
from sqlalchemy.orm import Session

from models.post import CopyState, Place, PostCopy
from services.actor import Actor
from services.clock import Clock
from services.post import errand, outcome
from services.post.errand import Errand
from services.post.outcome import Outcome
from services.right import Administrators
from services.store import Store

# The clock-driven edge is nobody: what it does is in the log without a name.
NOBODY = 0


class Publications:
    """What is wanted at the public places, for whoever brings it about: a step is written before the next."""

    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._administrators = frozenset(administrators)

    async def is_due(self, place: Place) -> bool:
        return await self._store.read(errand.is_due, place, self._clock())

    async def take(self, place: Place, *, keeps_keys: bool) -> Errand | None:
        return await self._store.write(errand.take, place, self._actor(), keeps_keys=keeps_keys)

    async def hand_over(self, taken: Errand, words: str | None) -> bool:
        """Before each call that may publish."""
        return await self._store.write(outcome.hand_over, taken, words, self._actor())

    async def settle(self, taken: Errand, became: Outcome) -> bool:
        """Whether there is more of it to be published at once."""
        return await self._store.write(outcome.settle, taken, became, self._actor())

    async def recover(self) -> None:
        """Whoever was publishing is no more: nobody waits for the end of their lease."""
        await self._store.write(_recover, self._actor())

    def _actor(self) -> Actor:
        return Actor(NOBODY, self._administrators, self._clock())


def _recover(session: Session, actor: Actor) -> None:
    session.execute(
        update(PostCopy)
        .where(PostCopy.state == CopyState.SENDING, PostCopy.try_at > actor.now)
        .values(try_at=actor.now)
    )
