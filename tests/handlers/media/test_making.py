"""Digests, and what is settled about new events, in the chat."""

from handlers.media.actions import MakeDigest, SetAnnouncing, ShowTools
from models.news_rule import NewsRule
from models.post import Post, PostOrigin, PostState
from scheduler.announcing import Announcer
from services.post.announcing import Announcements
from services.post.announcing_rule import Announcing
from services.post.digest_period import DigestSpan
from tests.clock import NOON
from tests.handlers.aftermath.school import opens
from tests.handlers.media.test_counts import nina_and_vera
from tests.rows import all_of
from tests.services.news.posted import AN_HOUR, a_post
from tests.services.post.publishing_event import an_event_published
from tests.talk.house import House


async def test_a_digest_is_a_draft_that_opens_to_be_edited(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await a_post(house.store, "Роботы победили", published_at=NOON - 96 * AN_HOUR)
    await opens(house, nina, ShowTools().pack())

    await nina.presses("📰 Дайджест недели")
    first = nina.sees
    await opens(house, nina, MakeDigest(DigestSpan.WEEK).pack())

    assert "📰 Дайджест недели: 16–22 ноября 2026" in first
    assert "• Роботы победили — Лицей, Уфа" in first
    drafts = [
        row for row in await all_of(house.store, Post.origin, Post.state) if row[0] == PostOrigin.DIGEST
    ]
    assert drafts == [(PostOrigin.DIGEST, PostState.DRAFT)]
    assert "📰 Дайджест недели: 16–22 ноября 2026" in nina.sees


async def test_where_there_is_nothing_to_digest_it_is_told(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    house.clock.move(-200 * 24 * AN_HOUR)
    await opens(house, nina, ShowTools().pack())

    await nina.presses("📰 Дайджест месяца")

    assert "Собирать пока не из чего" in f"{nina.is_told}{nina.sees}"
    assert await all_of(house.store, Post.id) == []


async def test_how_events_are_announced_is_settled_by_a_press(house: House) -> None:
    nina, vera = await nina_and_vera(house)
    await opens(house, nina, ShowTools().pack())
    before = nina.sees

    await nina.presses("📣 Публиковать без меня")
    alone = nina.sees
    await nina.presses("🔕 Не объявлять")

    assert "📣 О новых событиях готовлю новость, по понедельникам — дайджест недели." in before
    assert "новости выходят сами, на стене и в канале" in alone
    assert "📣 О новых событиях и дайджест недели: сам ничего не готовлю." in nina.sees
    assert await all_of(house.store, NewsRule.value) == [("off",)]
    await opens(house, vera, SetAnnouncing(Announcing.ALONE).pack())
    assert await all_of(house.store, NewsRule.value) == [("off",)]


async def test_an_editor_is_told_of_the_news_of_a_new_event(house: House) -> None:
    nina, _ = await nina_and_vera(house)
    await an_event_published(house.store, "Кубок дронов")
    announcements = house.services.by_name["announcements"]
    assert isinstance(announcements, Announcements)

    await Announcer(lambda: announcements).run()
    await house.deliver()

    assert "Кубок дронов" in nina.sees
    assert nina.buttons


async def test_a_stranger_makes_no_digest(house: House) -> None:
    _, vera = await nina_and_vera(house)
    await a_post(house.store)

    await opens(house, vera, MakeDigest(DigestSpan.WEEK).pack())

    assert len(await all_of(house.store, Post.id)) == 1
