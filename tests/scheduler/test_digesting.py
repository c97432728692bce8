"""The digest of a week is made by the clock."""

from datetime import UTC, datetime

import pytest

from models.post import Post, PostOrigin
from scheduler.digesting import Digester
from scheduler.jobs import digests_news
from services.post.weekly import WeeklyDigests
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of
from tests.services.media.counting import the_schools
from tests.services.news.posted import a_post


@pytest.fixture
def digester(store: Store, clock: HandClock) -> Digester:
    weekly_digests = WeeklyDigests(store, clock, administrators=frozenset())
    return Digester(lambda: weekly_digests)


async def test_on_monday_it_is_put_into_words_once(
    store: Store, clock: HandClock, digester: Digester
) -> None:
    await the_schools(store)
    await a_post(store, "Роботы победили", published_at=datetime(2026, 11, 27, 9, tzinfo=UTC))
    clock.now = datetime(2026, 11, 30, 6, tzinfo=UTC)

    await digester.run()
    await digester.run()

    (html,) = [
        html for html, origin in await all_of(store, Post.html, Post.origin) if origin is PostOrigin.DIGEST
    ]
    assert html.startswith(
        "<b>📰 Дайджест недели: 23–29 ноября 2026</b>\n\n<b>Что было</b>\n• Роботы победили"
    )


def test_it_is_looked_for_every_minute(digester: Digester) -> None:
    job = digests_news(digester)

    assert (job.id, job.every.total_seconds(), job.at_once) == ("digest_news", 60, 1)
