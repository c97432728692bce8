"""The news in the bot's own menu, and a post as it is read."""

import asyncio
from datetime import timedelta

import pytest

from models.broadcast import PostButton, PostPress, PostSource
from models.event import EventState
from models.post import CopyState, NewsTopic, Place, PostFileKind, PostState
from services.news.feed import NEWS_ON_A_PAGE, Feed, NewsFeed
from services.news.following import About, Followings
from services.news.interest import Stance
from services.news.refusal import NewsNotFound, NewsRemoved, NewsWithoutEvent
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_row_of_event, a_teacher
from tests.rows import a_profile, a_row_of_school, all_of, stored
from tests.services.news.posted import (
    AN_HOUR,
    WALL_ADDRESS,
    a_copy,
    a_file,
    a_post,
    was_written_to,
)


@pytest.fixture
def news_feed(store: Store, clock: HandClock) -> NewsFeed:
    return NewsFeed(store, clock)


@pytest.fixture
def followings(store: Store, clock: HandClock) -> Followings:
    return Followings(store, clock)


async def titles(news_feed: NewsFeed, person_id: int, feed: Feed = Feed.ALL, page: int = 1) -> list[str]:
    shown = await news_feed.page(feed, page=page, person_id=person_id)
    return [line.title for line in shown.lines.rows]


async def test_the_newest_stands_first_and_nothing_that_is_not_out(store: Store, news_feed: NewsFeed) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    await a_post(store, "Старая", published_at=NOON - 5 * AN_HOUR)
    await a_post(store, "\n<b>Новая</b>\nслова")
    for state in set(PostState) - {PostState.PUBLISHED}:
        await a_post(store, str(state), state=state)

    shown = await news_feed.page(Feed.ALL, page=1, person_id=maria.id)

    assert [line.title for line in shown.lines.rows] == ["Новая", "Старая"]
    assert [line.place.name for line in shown.lines.rows] == ["Лицей", "Лицей"]


async def test_a_page_has_so_many_and_the_last_one_the_rest(store: Store, news_feed: NewsFeed) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    for number in range(NEWS_ON_A_PAGE + 1):
        await a_post(store, f"Новость {number}", published_at=NOON + number * AN_HOUR)

    assert len(await titles(news_feed, maria.id)) == NEWS_ON_A_PAGE
    assert await titles(news_feed, maria.id, page=9) == ["Новость 0"]


async def test_my_topics_leave_out_what_i_want_to_hear_nothing_of(
    store: Store, news_feed: NewsFeed, followings: Followings
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    await a_post(store, "Конкурс")
    await a_post(store, "Вебинар", topic=NewsTopic.WEBINARS)
    await a_post(store, "Консорциум", topic=NewsTopic.CONSORTIUM, school_id=None)
    await followings.choose_topic(maria.id, NewsTopic.CONTESTS, Stance.UNWANTED)

    assert sorted(await titles(news_feed, maria.id, Feed.MINE)) == ["Вебинар", "Консорциум"]
    assert len(await titles(news_feed, maria.id, Feed.ALL)) == 3


async def test_the_feed_of_schools_has_one_s_own_and_the_followed_ones(
    store: Store, news_feed: NewsFeed
) -> None:
    await a_ground(store)
    await stored(store, a_row_of_school("third", name="Школа"))
    maria = await a_teacher(store, school_id=LYCEUM)
    await a_post(store, "Своя")
    theirs = await a_post(store, "Чужая", school_id=GYMNASIUM)
    await a_post(store, "Третья", school_id="third")

    alone = await titles(news_feed, maria.id, Feed.SCHOOL)
    await follow(store, theirs.id, maria.id)

    assert alone == ["Своя"]
    assert sorted(await titles(news_feed, maria.id, Feed.SCHOOL)) == ["Своя", "Чужая"]


async def follow(store: Store, post_id: int, person_id: int) -> None:
    followings = Followings(store, HandClock())
    await followings.decide(post_id, About.SCHOOL, Stance.WANTED, person_id=person_id)


async def test_what_is_read_is_counted_once_a_person_and_source(store: Store, news_feed: NewsFeed) -> None:
    await a_ground(store)
    maria, anna = await a_teacher(store), await a_teacher(store, "Сидорова Анна")
    post = await a_post(store)

    await asyncio.gather(
        *(news_feed.read(post.id, PostSource.WALL, person_id=maria.id) for _ in range(4)),
        news_feed.read(post.id, PostSource.FEED, person_id=maria.id),
        news_feed.read(post.id, PostSource.WALL, person_id=anna.id),
    )

    counted = await all_of(store, PostPress.person_id, PostPress.button, PostPress.source)
    assert sorted(counted) == sorted(
        [
            (maria.id, PostButton.READ, PostSource.WALL),
            (maria.id, PostButton.READ, PostSource.FEED),
            (anna.id, PostButton.READ, PostSource.WALL),
        ]
    )


async def test_a_post_is_read_with_its_files_and_its_copies(store: Store, news_feed: NewsFeed) -> None:
    event = await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, event_id=event.id)
    await a_file(store, post, 2, digest="b" * 64, kind=PostFileKind.DOCUMENT)
    await a_file(store, post, 1, digest="c" * 64, kind=PostFileKind.PHOTO)
    await a_copy(store, post, Place.WALL)
    await a_copy(store, post, Place.CHANNEL, state=CopyState.FAILED)

    news = await news_feed.read(post.id, PostSource.FEED, person_id=maria.id)

    assert [file.digest[0] for file in news.pictures] == ["c"]
    assert [file.digest[0] for file in news.documents] == ["b"]
    assert news.copies == ((Place.WALL, WALL_ADDRESS),)
    assert news.event is not None
    assert (news.event.id, news.event.is_open) == (event.id, True)


@pytest.mark.parametrize("state", sorted(set(PostState) - {PostState.PUBLISHED, PostState.REMOVED}))
async def test_what_is_not_out_nobody_reads_by_its_number(
    store: Store, news_feed: NewsFeed, state: PostState
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, state=state)

    with pytest.raises(NewsNotFound):
        await news_feed.read(post.id, PostSource.FEED, person_id=maria.id)

    assert await all_of(store, PostPress.id) == []


async def test_what_went_to_people_alone_is_read_by_those_who_were_written_to(
    store: Store, news_feed: NewsFeed
) -> None:
    await a_ground(store)
    maria, anna = await a_teacher(store), await a_teacher(store, "Сидорова Анна")
    post = await a_post(store, state=PostState.ACCEPTED, published_at=None, decided_at=NOON)
    other = await a_post(store, state=PostState.ACCEPTED)
    await was_written_to(store, other, anna)
    await was_written_to(store, post, maria)

    news = await news_feed.read(post.id, PostSource.LETTER, person_id=maria.id)

    assert news.out_at == NOON
    with pytest.raises(NewsNotFound):
        await news_feed.read(post.id, PostSource.LETTER, person_id=anna.id)


async def test_of_one_that_was_taken_down_is_said_so(store: Store, news_feed: NewsFeed) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, state=PostState.REMOVED)

    with pytest.raises(NewsRemoved):
        await news_feed.read(post.id, PostSource.WALL, person_id=maria.id)
    with pytest.raises(NewsNotFound):
        await news_feed.read(10_000, PostSource.WALL, person_id=maria.id)


async def test_registering_from_a_post_is_counted_and_leads_to_its_event(
    store: Store, news_feed: NewsFeed
) -> None:
    event = await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, event_id=event.id)

    found = [
        await news_feed.event_to_enter(post.id, PostSource.CHANNEL, person_id=maria.id) for _ in range(2)
    ]

    assert found == [event.id, event.id]
    assert await all_of(store, PostPress.button, PostPress.source) == [
        (PostButton.REGISTER, PostSource.CHANNEL)
    ]


@pytest.mark.parametrize("state", [EventState.DRAFT, EventState.SUBMITTED])
async def test_nobody_gets_to_an_event_that_is_not_shown(
    store: Store, news_feed: NewsFeed, state: EventState
) -> None:
    await a_ground(store)
    hidden = a_row_of_event("Тайна", state=state)
    await stored(store, hidden)
    maria = await a_teacher(store)
    post = await a_post(store, event_id=hidden.id)

    with pytest.raises(NewsWithoutEvent):
        await news_feed.event_to_enter(post.id, PostSource.WALL, person_id=maria.id)

    assert (await news_feed.read(post.id, PostSource.WALL, person_id=maria.id)).event is None


async def test_of_an_event_that_takes_no_more_entries_only_the_card_is_offered(
    store: Store, news_feed: NewsFeed, clock: HandClock
) -> None:
    event = await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, event_id=event.id)
    clock.move(timedelta(days=11))

    news = await news_feed.read(post.id, PostSource.FEED, person_id=maria.id)

    assert news.event is not None
    assert not news.event.is_open


async def test_whoever_has_no_school_and_follows_none_is_offered_no_feed_of_it(
    store: Store, news_feed: NewsFeed
) -> None:
    somebody = a_profile("Прохожий Пётр")
    await stored(store, somebody)

    shown = await news_feed.page(Feed.SCHOOL, page=1, person_id=somebody.id)

    assert not shown.has_school
    assert shown.lines.rows == ()
