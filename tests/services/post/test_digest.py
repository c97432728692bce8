"""The digest of a week or a month."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.media.digest import digest
from handlers.translation import MOSCOW, translator
from models.event import EventState
from models.person import Language
from models.post import NewsTopic, Place, Post, PostOrigin, PostState
from services.post.digest import MOST_EVENTS, MOST_NEWS, NewsDigests
from services.post.digest_period import DigestPeriod, DigestSpan
from services.post.formatting import clean
from services.post.refusal import DigestEmpty, PostNotYours
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, a_row_of_event
from tests.rows import all_of, stored
from tests.services.media.counting import the_schools
from tests.services.news.posted import AN_HOUR, CHANNEL_ADDRESS, a_copy, a_post

# A Friday: the week that is digested is this one.
FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
RUSSIAN = translator(Language.RU, zone=MOSCOW)


@pytest.fixture
def news_digests(store: Store, clock: HandClock) -> NewsDigests:
    clock.now = FRIDAY
    return NewsDigests(store, clock, administrators=frozenset())


@pytest.mark.parametrize(
    ("span", "day", "first", "last", "key"),
    [
        (DigestSpan.WEEK, date(2026, 11, 25), date(2026, 11, 16), date(2026, 11, 22), "digest:week:2026-47"),
        (DigestSpan.WEEK, date(2026, 11, 26), date(2026, 11, 23), date(2026, 11, 29), "digest:week:2026-48"),
        (DigestSpan.WEEK, date(2027, 1, 1), date(2026, 12, 28), date(2027, 1, 3), "digest:week:2026-53"),
        (DigestSpan.MONTH, date(2027, 1, 14), date(2026, 12, 1), date(2026, 12, 31), "digest:month:2026-12"),
        (DigestSpan.MONTH, date(2027, 2, 15), date(2027, 2, 1), date(2027, 2, 28), "digest:month:2027-02"),
    ],
)
def test_a_digest_is_of_the_days_that_everybody_writes_about(
    span: DigestSpan, day: date, first: date, last: date, key: str
) -> None:
    period = DigestPeriod.of(span, datetime(day.year, day.month, day.day, 9, tzinfo=UTC))

    assert (period.first, period.last, period.key) == (first, last, key)


def test_the_day_is_moscow_s() -> None:
    wednesday_night = datetime(2026, 11, 25, 21, 30, tzinfo=UTC)

    assert DigestPeriod.of(DigestSpan.WEEK, wednesday_night).key == "digest:week:2026-48"


async def test_it_is_made_of_news_and_coming_events_with_links_to_where_they_are_read(
    store: Store, news_digests: NewsDigests
) -> None:
    nina, _ = await the_schools(store)
    first = await a_post(store, "<b>Роботы &amp; дроны</b>\nслова")
    await a_copy(store, first, Place.CHANNEL)
    await a_copy(store, first, Place.WALL)
    await a_post(store, "Из бота", school_id=None, published_at=NOON)
    at = FRIDAY + timedelta(days=3)
    await stored(store, a_row_of_event("Олимпиада", starts_at=at, ends_at=at + 2 * AN_HOUR))

    gathered = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)
    html = digest(gathered, RUSSIAN)

    assert html == (
        "<b>📰 Дайджест недели: 23–29 ноября 2026</b>\n\n"
        "<b>Что было</b>\n"
        f'• <a href="{CHANNEL_ADDRESS}">Роботы &amp; дроны</a> — Лицей, Уфа\n'
        "• Из бота — весь Консорциум\n\n"
        "<b>Что впереди</b>\n"
        "• 30 нояб., 12:00 МСК — Олимпиада\n\n"
        "Записаться на события можно в боте Консорциума."
    )
    # Nothing in it is lost when somebody opens it to edit.
    assert clean(html).html == html


async def test_what_is_neither_of_those_days_nor_out_is_left_out(
    store: Store, news_digests: NewsDigests
) -> None:
    nina, _ = await the_schools(store)
    monday = datetime(2026, 11, 22, 21, tzinfo=UTC)
    await a_post(store, "Первая", published_at=monday)
    await a_post(store, "Вчерашняя", published_at=monday - timedelta(seconds=1))
    await a_post(store, "Снятая", state=PostState.REMOVED)
    await a_post(store, "Прошлый дайджест", origin=PostOrigin.DIGEST)
    await a_post(store, "Анонс", origin=PostOrigin.EVENT)
    for state in (EventState.CANCELLED, EventState.DRAFT):
        at = FRIDAY + timedelta(days=1)
        await stored(store, a_row_of_event(str(state), starts_at=at, ends_at=at, state=state))
    later = FRIDAY + timedelta(days=8)
    await stored(store, a_row_of_event("Нескоро", starts_at=later, ends_at=later))

    gathered = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)

    assert [one.title for one in gathered.news] == ["Первая"]
    assert gathered.events == ()


async def test_of_many_the_rest_is_counted(store: Store, news_digests: NewsDigests) -> None:
    nina, _ = await the_schools(store)
    for number in range(MOST_NEWS + 2):
        await a_post(store, f"Новость {number}", published_at=NOON + number * timedelta(minutes=1))
    for number in range(MOST_EVENTS + 1):
        at = FRIDAY + (1 + number) * AN_HOUR
        await stored(store, a_row_of_event(f"Событие {number}", starts_at=at, ends_at=at))

    html = digest(await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id), RUSSIAN)

    assert "…и ещё 2 новости" in html
    assert "…и ещё 1 событие" in html


async def test_of_one_week_there_is_one_whoever_presses(store: Store, news_digests: NewsDigests) -> None:
    nina, _ = await the_schools(store)
    await a_post(store)
    gathered = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)

    made = await asyncio.gather(
        *(news_digests.draft(gathered, f"Дайджест {number}", actor_id=nina.id) for number in range(3))
    )
    again = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)

    assert len(set(made)) == 1
    assert again.post_id == made[0]
    rows = await all_of(store, Post.state, Post.origin, Post.origin_key, Post.topic, Post.author_id)
    assert (
        PostState.DRAFT,
        PostOrigin.DIGEST,
        "digest:week:2026-48",
        NewsTopic.CONSORTIUM,
        nina.id,
    ) in rows
    assert len(rows) == 2


async def test_where_there_is_nothing_it_is_told(store: Store, news_digests: NewsDigests) -> None:
    nina, _ = await the_schools(store)

    with pytest.raises(DigestEmpty):
        await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)

    await a_post(store, school_id=GYMNASIUM)
    assert (await news_digests.gather(DigestSpan.MONTH, actor_id=nina.id)).news


async def test_a_school_makes_none(store: Store, news_digests: NewsDigests) -> None:
    nina, vera = await the_schools(store)
    await a_post(store)
    gathered = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)

    with pytest.raises(PostNotYours):
        await news_digests.gather(DigestSpan.WEEK, actor_id=vera.id)
    with pytest.raises(PostNotYours):
        await news_digests.draft(gathered, "Дайджест", actor_id=vera.id)


async def test_what_was_taken_down_makes_room_for_another(store: Store, news_digests: NewsDigests) -> None:
    nina, _ = await the_schools(store)
    await a_post(store)
    removed = await a_post(
        store, "Дайджест", state=PostState.REMOVED, origin=PostOrigin.DIGEST, origin_key="digest:week:2026-48"
    )

    gathered = await news_digests.gather(DigestSpan.WEEK, actor_id=nina.id)
    made = await news_digests.draft(gathered, "Дайджест", actor_id=nina.id)

    assert gathered.post_id is None
    assert made != removed.id
