"""Every screen of the news with the longest that may stand on it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.news import choice_screens, screens
from handlers.translation import Translator
from models.broadcast import PostSource
from models.event import LINK_CHARACTERS, TITLE_CHARACTERS
from models.post import POST_CHARACTERS, NewsTopic, Place
from services.listing import Listing
from services.news.feed import NEWS_ON_A_PAGE, Feed, NewsLine, NewsPage
from services.news.following import (
    SCHOOLS_ON_A_PAGE,
    About,
    Changed,
    NewsSubject,
    SchoolChoices,
    SchoolLine,
)
from services.news.interest import Interests, Stance
from services.news.reading import EventOfNews, News
from services.sent_file import KeptPicture
from services.workplace import CONSORTIUM
from tests.handlers.appointment.worst import PLACE
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
LINE = NewsLine(LARGEST_ID, "<" * POST_CHARACTERS, PLACE, NewsTopic.SCHOOL_LIFE, AT)
SAID = Interests(
    wants_news=False,
    topics=dict.fromkeys(NewsTopic, Stance.UNWANTED),
    schools={str(number): Stance.WANTED for number in range(1000)},
)
NOTHING_SAID = Interests(wants_news=True, topics={}, schools={})


def answers(t: Translator) -> Iterator[Drawn]:
    for feed in Feed:
        lines = Listing((LINE,) * NEWS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
        yield screens.feed, screens.feed(NewsPage(feed, lines, wants_news=False, has_school=True), t)
        empty: Listing[NewsLine] = Listing((), 1, 1, 0)
        yield screens.feed, screens.feed(NewsPage(feed, empty, wants_news=True, has_school=False), t)
    nameless = NewsLine(1, "", CONSORTIUM, NewsTopic.CONSORTIUM, None)
    one = NewsPage(Feed.ALL, Listing((nameless,), 1, 1, 1), wants_news=True, has_school=True)
    yield screens.feed, screens.feed(one, t)
    yield from _read(t)
    yield from _chosen(t)


def _read(t: Translator) -> Iterator[Drawn]:
    event = EventOfNews(LARGEST_ID, "<" * TITLE_CHARACTERS, "", is_open=True)
    copies = tuple((place, f"https://vk.com/{chr(97) * (LINK_CHARACTERS - 15)}") for place in Place)
    for is_open in (True, False):
        news = News(
            post_id=LARGEST_ID,
            html="&lt;" * POST_CHARACTERS,
            link=f"https://vk.com/{chr(97) * (LINK_CHARACTERS - 15)}",
            topic=NewsTopic.SCHOOL_LIFE,
            place=PLACE,
            out_at=AT,
            event=EventOfNews(event.id, event.title, event.title, is_open=is_open),
            files=(KeptPicture("a" * 64, "photo.png"),) * 10,
            copies=copies,
            school_stance=Stance.WANTED if is_open else Stance.USUAL,
        )
        yield screens.whole, screens.whole(news, PostSource.CHANNEL, t)
    bare = News(1, "", "", NewsTopic.CONSORTIUM, CONSORTIUM, AT, None, (), (), Stance.USUAL)
    yield screens.whole, screens.whole(bare, PostSource.FEED, t)


def _chosen(t: Translator) -> Iterator[Drawn]:
    for place in (PLACE, CONSORTIUM):
        subject = NewsSubject(LARGEST_ID, NewsTopic.SCHOOL_LIFE, place, SAID)
        yield choice_screens.less_of_what, choice_screens.less_of_what(subject, t)
        for about in About:
            for stance in Stance:
                done = Changed(subject, about, stance, Stance.USUAL)
                yield choice_screens.changed, choice_screens.changed(done, t)
    for interests in (SAID, NOTHING_SAID):
        yield choice_screens.choices, choice_screens.choices(interests, t)
    for stance in (Stance.WANTED, Stance.UNWANTED):
        lines = (SchoolLine(PLACE, stance),) * SCHOOLS_ON_A_PAGE
        chosen = SchoolChoices(Listing(lines, LAST_PAGE, LAST_PAGE + 1, MANY))
        yield choice_screens.schools, choice_screens.schools(chosen, t)
    nothing = SchoolChoices(Listing((), 1, 1, 0))
    yield choice_screens.schools, choice_screens.schools(nothing, t)
