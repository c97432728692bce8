"""How many have seen and liked a post, where the place tells: hourly while it is young, then daily."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.post import CopyState, Place, PostCopy
from services.clock import Clock
from services.post import part
from services.store import Store

YOUNG = timedelta(days=2)
# Hardly anybody reads it after that.
COUNTED_FOR = timedelta(days=60)
DAILY = timedelta(hours=23)
MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Counting:
    copy_id: int
    parts: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    views: int | None
    reactions: int | None


class Reaches:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def due(self, place: Place) -> list[Counting]:
        return await self._store.read(_due, place, self._clock())

    async def note(self, counted: Mapping[int, Counted]) -> None:
        await self._store.write(_note, counted, self._clock())


def _due(session: Session, place: Place, now: datetime) -> list[Counting]:
    long_ago = or_(PostCopy.counted_at.is_(None), PostCopy.counted_at < now - DAILY)
    copies = session.scalars(
        select(PostCopy)
        .where(
            PostCopy.place == place,
            PostCopy.state == CopyState.PUBLISHED,
            PostCopy.published_at > now - COUNTED_FOR,
            or_(PostCopy.published_at > now - YOUNG, long_ago),
        )
        .order_by(PostCopy.id.desc())
        .limit(MOST_AT_ONCE)
    )
    return [Counting(copy.id, tuple(found)) for copy in copies if (found := part.out(copy.parts))]


def _note(session: Session, counted: Mapping[int, Counted], now: datetime) -> None:
    held = select(PostCopy).where(PostCopy.id.in_(counted)).order_by(PostCopy.id).with_for_update()
    copies = session.scalars(held)
    for copy in copies:
        found = counted[copy.id]
        copy.views, copy.reactions, copy.counted_at = found.views, found.reactions, now
