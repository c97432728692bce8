"""The news of the demonstration: made up, readable, and loaded once."""

from datetime import UTC, datetime

from bot.demo import news
from bot.demo.loading import load_news, load_season
from models.media_count import MediaCount
from models.post import NewsTopic, Post
from services.news.feed import Feed, NewsFeed
from services.post.formatting import clean
from services.store import Store
from tests.bot.demo.test_data import HONOURED, NAMED_PERSON, TWO_ALPHABETS_IN_A_WORD
from tests.clock import NOON, HandClock
from tests.entering import a_teacher
from tests.rows import all_of

TODAY = NOON.date()
Rows = list[dict[str, str]]


def test_every_text_is_html_of_ours_with_a_headline_of_its_own() -> None:
    texts = [one.html for one in news.news(TODAY)]

    assert [text for text in texts if clean(text).html != text] == []
    assert len({text.split("\n")[0] for text in texts}) == len(texts)
    assert [text for text in texts if TWO_ALPHABETS_IN_A_WORD.search(text)] == []
    assert {name for text in texts for name in NAMED_PERSON.findall(text)} <= HONOURED


def test_every_topic_has_something_to_read_and_every_school_and_event_is_there(
    schools: Rows, events: Rows
) -> None:
    planned = news.news(TODAY)

    assert {one.topic for one in planned} == set(NewsTopic)
    known = {row["id"] for row in schools}
    assert {one.school_id for one in planned} | {one.school_id for one in news.counts(TODAY)} <= {
        *known,
        None,
    }
    slugs = {f"{2026}-{row['key']}" for row in events}
    assert {one.event_slug for one in planned} <= {*slugs, None}


async def test_what_has_come_is_read_and_what_is_ahead_comes_later(store: Store, clock: HandClock) -> None:
    await load_season(store, clock)
    maria = await a_teacher(store, school_id="ufa-licey-60")
    for _ in range(2):
        await load_news(store, clock)
    now = len(await all_of(store, Post.id))

    clock.now = datetime(2027, 6, 1, tzinfo=UTC)
    await load_news(store, clock)

    shown = await NewsFeed(store, clock).page(Feed.SCHOOL, page=1, person_id=maria.id)
    assert [line.title for line in shown.lines.rows] == ["Первый звонок подал робот"]
    assert 0 < now < len(await all_of(store, Post.id)) == len(news.news(TODAY))
    assert len(await all_of(store, MediaCount.id)) == len(news.counts(TODAY))
