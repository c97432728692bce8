"""The digest of the week that is over, drafted by itself on Monday morning: it waits among the other news.

Once for each week: what an editor has thrown away, or made by hand before, is not made anew.
"""

from datetime import datetime, time
from typing import Final

from sqlalchemy.orm import Session

from models.news_rule import NewsRule
from models.post import Post, PostState
from services.actor import Actor
from services.clock import Clock
from services.insertion import put
from services.post.announcing_rule import Announcing, announcing_rule
from services.post.digest import NewsOfPeriod, gathered_of, insert_digest
from services.post.digest_period import MOSCOW, WEEK_TURNS, DigestPeriod, DigestSpan
from services.post.state import change_state
from services.right import Administrators
from services.store import Store

# The row that says of which week it has been looked after.
RULE: Final = "weekly_digest"
MORNING: Final = time(9)
NOBODY: Final = 0


class WeeklyDigests:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def due(self) -> NewsOfPeriod | None:
        """What it is to be made of; nothing nearly always."""
        now = self._clock()
        return await self._store.read(due, self._actor(now)) if is_time(now) else None

    async def draft(self, gathered: NewsOfPeriod, html: str) -> int | None:
        """The post, which whoever decides is told of; nothing where there is nothing to be told."""
        return await self._store.write(draft, gathered, html, self._actor(self._clock()))

    def _actor(self, now: datetime) -> Actor:
        return Actor(NOBODY, self._administrators, now)


def is_time(now: datetime) -> bool:
    """From Monday morning, as long as it is the week before that everybody writes about."""
    here = now.astimezone(MOSCOW)
    return here.weekday() < WEEK_TURNS and (here.weekday() > 0 or here.time() >= MORNING)


def due(session: Session, actor: Actor) -> NewsOfPeriod | None:
    period = DigestPeriod.of(DigestSpan.WEEK, actor.now)
    if announcing_rule(session).rule is Announcing.OFF or _is_done(session, period):
        return None
    return gathered_of(session, period, actor)


def draft(session: Session, gathered: NewsOfPeriod, html: str, actor: Actor) -> int | None:
    """Of two at once one makes it: its key is unique."""
    if _is_done(session, gathered.period):
        return None
    row = {"name": RULE, "value": gathered.period.key, "set_by": NOBODY, "set_at": actor.now}
    put(session, NewsRule, row, key=("name",))
    if gathered.post_id is not None or gathered.is_empty:
        return None
    post_id = insert_digest(session, gathered, html, None, actor)
    if post_id is not None:
        change_state(session, session.get_one(Post, post_id), PostState.SUBMITTED, actor, by_clock=True)
    return post_id


def _is_done(session: Session, period: DigestPeriod) -> bool:
    row = session.get(NewsRule, RULE, populate_existing=True)
    return row is not None and row.value == period.key
