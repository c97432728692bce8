"""The digest that is drafted by itself on Monday morning."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.news_rule import NewsRule
from models.post import Post, PostOrigin, PostState
from services.post.announcing_rule import RULE, Announcing
from services.post.digest import NewsDigests
from services.post.digest_period import DigestSpan
from services.post.weekly import WeeklyDigests
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of, stored
from tests.services.media.counting import the_schools
from tests.services.news.posted import a_post

# Nine in the morning of a Monday in Moscow; the news are of the Friday before.
MONDAY = datetime(2026, 11, 30, 6, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
KEY = "digest:week:2026-48"


@pytest.fixture
def weekly(store: Store, clock: HandClock) -> WeeklyDigests:
    clock.now = MONDAY
    return WeeklyDigests(store, clock, administrators=frozenset())


async def comes_round(weekly: WeeklyDigests) -> None:
    gathered = await weekly.due()
    if gathered is not None:
        await weekly.draft(gathered, "Дайджест")


async def digests(store: Store) -> list[tuple[PostState, str]]:
    rows = await all_of(store, Post.state, Post.origin_key, Post.origin)
    return [(state, key) for state, key, origin in rows if origin is PostOrigin.DIGEST]


async def test_on_monday_morning_it_waits_for_whoever_decides(store: Store, weekly: WeeklyDigests) -> None:
    nina, _ = await the_schools(store)
    await a_post(store, published_at=FRIDAY)

    for _ in range(2):
        await comes_round(weekly)

    assert await digests(store) == [(PostState.SUBMITTED, KEY)]
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.POST_SUBMITTED, nina.id)]


async def test_of_two_at_once_one_makes_it(store: Store, weekly: WeeklyDigests) -> None:
    await the_schools(store)
    await a_post(store, published_at=FRIDAY)
    gathered = await weekly.due()
    assert gathered is not None

    await asyncio.gather(*(weekly.draft(gathered, "Дайджест") for _ in range(3)))

    assert await digests(store) == [(PostState.SUBMITTED, KEY)]
    assert len(await all_of(store, Delivery.id)) == 1


@pytest.mark.parametrize(
    ("after", "is_made"),
    [
        (timedelta(minutes=-1), False),
        (timedelta(days=2), True),
        # On Thursday it is the week that is not over yet.
        (timedelta(days=3), False),
    ],
)
async def test_it_is_made_from_monday_morning_to_wednesday(
    store: Store, clock: HandClock, weekly: WeeklyDigests, *, after: timedelta, is_made: bool
) -> None:
    await the_schools(store)
    await a_post(store, published_at=FRIDAY)
    clock.now = MONDAY + after

    await comes_round(weekly)

    assert bool(await digests(store)) is is_made


async def test_what_was_made_by_hand_is_not_made_again(
    store: Store, clock: HandClock, weekly: WeeklyDigests
) -> None:
    nina, _ = await the_schools(store)
    await a_post(store, published_at=FRIDAY)
    by_hand = NewsDigests(store, clock, administrators=frozenset())
    gathered = await by_hand.gather(DigestSpan.WEEK, actor_id=nina.id)
    await by_hand.draft(gathered, "Свой", actor_id=nina.id)

    await comes_round(weekly)

    assert await digests(store) == [(PostState.DRAFT, KEY)]


async def test_what_was_thrown_away_does_not_come_back(store: Store, weekly: WeeklyDigests) -> None:
    await the_schools(store)
    await a_post(store, published_at=FRIDAY)
    await comes_round(weekly)
    await store.write(_throw_away)

    await comes_round(weekly)

    assert await digests(store) == []


async def test_of_a_week_with_nothing_there_is_none(
    store: Store, clock: HandClock, weekly: WeeklyDigests
) -> None:
    await the_schools(store)
    clock.now = MONDAY + timedelta(weeks=20)

    await comes_round(weekly)

    assert await digests(store) == []
    assert await weekly.due() is None


async def test_where_nothing_is_announced_none_is_made_either(store: Store, weekly: WeeklyDigests) -> None:
    nina, _ = await the_schools(store)
    await a_post(store, published_at=FRIDAY)
    await stored(store, NewsRule(name=RULE, value=Announcing.OFF.value, set_by=nina.id, set_at=FRIDAY))

    await comes_round(weekly)

    assert await digests(store) == []


def _throw_away(session: Session) -> None:
    session.execute(delete(Post).where(Post.origin == PostOrigin.DIGEST))
