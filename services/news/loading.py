"""News and numbers of a demonstration: loaded as a whole, and a second time nothing of it anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.media_count import MediaCount, MediaKind
from models.post import NewsTopic, Post, PostState
from services.clock import Clock
from services.insertion import insert_new
from services.store import Store


@dataclass(frozen=True, slots=True)
class PlannedNews:
    key: str
    html: str
    topic: NewsTopic
    # None: the consortium's own.
    school_id: str | None
    # What the season's plan calls its event.
    event_slug: str | None
    published_at: datetime


@dataclass(frozen=True, slots=True)
class PlannedCount:
    school_id: str
    month: date
    kind: MediaKind
    amount: int


class NewsLoading:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def load(self, news: Sequence[PlannedNews], counts: Sequence[PlannedCount]) -> None:
        """As far as their day has come: what is still ahead comes when it is loaded again."""
        await self._store.write(load, news, counts, now=self._clock())


def load(
    session: Session, news: Sequence[PlannedNews], counts: Sequence[PlannedCount], *, now: datetime
) -> None:
    events = {slug: number for slug, number in session.execute(select(Event.slug, Event.id)) if slug}
    rows = [
        {
            "state": PostState.PUBLISHED,
            "origin_key": one.key,
            "school_id": one.school_id,
            "event_id": events.get(one.event_slug or ""),
            "topic": one.topic,
            "html": one.html,
            "link": "",
            "written_at": one.published_at,
            "published_at": one.published_at,
            "remark": "",
            "revision": 0,
        }
        for one in news
        if one.published_at <= now
    ]
    insert_new(session, Post, rows, returning=(Post.id,))
    entered = [
        {
            "school_id": one.school_id,
            "month": one.month,
            "kind": one.kind,
            "amount": one.amount,
            "entered_at": now,
        }
        for one in counts
        if one.month <= now.date()
    ]
    insert_new(session, MediaCount, entered, returning=(MediaCount.id,))
