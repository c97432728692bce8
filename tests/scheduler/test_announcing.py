"""Events that have been published are announced by the clock."""

import pytest

from models.post import Post, PostState
from scheduler.announcing import Announcer
from scheduler.jobs import announces
from services.post.announcing import Announcements
from services.post.powers import Boards
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of
from tests.services.media.counting import the_schools
from tests.services.post.publishing_event import an_event_published


@pytest.fixture
def announcer(store: Store, clock: HandClock) -> Announcer:
    announcements = Announcements(store, clock, Boards(), administrators=frozenset())
    return Announcer(lambda: announcements)


async def test_each_event_is_put_into_words_once(store: Store, announcer: Announcer) -> None:
    await the_schools(store)
    await an_event_published(store, "Кубок дронов")

    await announcer.run()
    await announcer.run()

    ((html, state),) = await all_of(store, Post.html, Post.state)
    assert html.startswith("📣 <b>Кубок дронов</b>\nКонкурс · ")
    assert state is PostState.SUBMITTED


def test_it_is_looked_for_every_minute(announcer: Announcer) -> None:
    job = announces(announcer)

    assert (job.id, job.every.total_seconds(), job.at_once) == ("announce_events", 60, 1)
