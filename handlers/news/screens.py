"""News as they are read: a list with the newest first, and each of them whole."""

from collections.abc import Iterator

from handlers.catalogue.actions import OpenEvent
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.news.actions import (
    ChooseTopics,
    NotInterested,
    ReadPost,
    RegisterFromPost,
    ShowNews,
    TakeStance,
)
from handlers.screen import LABEL_CHARACTERS, Album, Button, Link, Row, Screen, Show, Shown
from handlers.translation import Translator
from handlers.turning import turning
from models.broadcast import PostSource
from models.person import Language
from services.news.feed import NEWS_ON_A_PAGE, Feed, NewsLine, NewsPage
from services.news.following import About
from services.news.interest import Stance
from services.news.reading import EventOfNews, News
from services.post.preview import body_of, channel_pieces

TITLE_CHARACTERS, PLACE_CHARACTERS, EVENT_CHARACTERS = 160, 120, 200


def feed(shown: NewsPage, t: Translator) -> Screen:
    head = f"<b>{t('news-title')}</b>\n{_which(shown.feed, t)}"
    quiet = "" if shown.wants_news else t("news-off-here")
    first = (shown.lines.number - 1) * NEWS_ON_A_PAGE + 1
    numbered = list(enumerate(shown.lines.rows, first))
    listed = [_line(number, line, t) for number, line in numbered] or [_nothing(shown.feed, t)]
    counted = t("news-counted", count=shown.lines.total) if shown.lines.total else ""
    text = "\n\n".join(part for part in (head, quiet, *listed, counted) if part)
    return Screen(text, tuple(_feed_rows(shown, numbered, t)))


def whole(news: News, source: PostSource, t: Translator) -> Show:
    """Its pictures first, for they are seen before anything is read; its buttons under the last words."""
    parts: list[Shown] = [Album(files) for files in (news.pictures, news.documents) if files]
    texts = _texts(news, t)
    parts += [Screen(text) for text in texts[:-1]]
    parts.append(Screen(texts[-1], tuple(_rows(news, source, t))))
    return Show(tuple(parts))


def _which(of: Feed, t: Translator) -> str:
    match of:
        case Feed.MINE:
            return t("news-feed-mine")
        case Feed.ALL:
            return t("news-feed-all")
        case Feed.SCHOOL:
            return t("news-feed-school")


def _nothing(of: Feed, t: Translator) -> str:
    match of:
        case Feed.MINE:
            return t("news-none-mine")
        case Feed.ALL:
            return t("news-none")
        case Feed.SCHOOL:
            return t("news-none-school")


def _line(number: int, line: NewsLine, t: Translator) -> str:
    day = "" if line.out_at is None else t.short_day(t.by_own_clock(line.out_at))
    return t(
        "news-line",
        number=str(number),
        title=cut(_title(line.title, t), TITLE_CHARACTERS),
        day=day,
        place=cut(place_name(line.place, t), PLACE_CHARACTERS),
    )


def _title(title: str, t: Translator) -> str:
    return title or t.plain("news-nameless")


def _feed_rows(shown: NewsPage, numbered: list[tuple[int, NewsLine]], t: Translator) -> Iterator[Row]:
    room = LABEL_CHARACTERS - len(f"{numbered[-1][0]}. ") if numbered else LABEL_CHARACTERS
    titles = told_apart([_title(line.title, t) for _, line in numbered], room)
    for (number, line), title in zip(numbered, titles, strict=True):
        yield (Button(f"{number}. {title}", ReadPost(line.post_id)),)
    others = [
        Button(t.plain("news-button-mine"), ShowNews(feed=Feed.MINE)),
        Button(t.plain("news-button-all"), ShowNews(feed=Feed.ALL)),
    ]
    if shown.has_school:
        others.append(Button(t.plain("news-button-school"), ShowNews(feed=Feed.SCHOOL)))
    turns = turning(shown.lines, lambda page: ShowNews(page, shown.feed))
    yield (*(button for button in others if button.action != ShowNews(feed=shown.feed)), *turns)
    yield (Button(t.plain("news-button-topics"), ChooseTopics()), *back_row(t))


def _texts(news: News, t: Translator) -> list[str]:
    """As many messages as it takes: nothing of a post is left out."""
    day = t.short_day(t.by_own_clock(news.out_at))
    place = cut(place_name(news.place, t), PLACE_CHARACTERS)
    said = [
        t("news-head", day=day, place=place, topic=t.plain(f"news-topic-{news.topic}")),
        body_of(news.html, news.link),
    ]
    if news.event is not None:
        said.append(t("news-event", title=cut(_event_name(news.event, t), EVENT_CHARACTERS)))
    return [piece.html for piece in channel_pieces("\n\n".join(part for part in said if part), pictures=0)]


def _event_name(event: EventOfNews, t: Translator) -> str:
    return (event.title_en if t.language is Language.EN else "") or event.title


def _rows(news: News, source: PostSource, t: Translator) -> Iterator[Row]:
    if news.event is not None and news.event.is_open:
        yield (Button(t.plain("news-button-register"), RegisterFromPost(news.post_id, source)),)
    elif news.event is not None:
        yield (Button(t.plain("news-button-event"), OpenEvent(news.event.id)),)
    if news.copies:
        yield tuple(Link(t.plain(f"news-place-{place}"), address) for place, address in news.copies)
    less = Button(t.plain("news-button-less"), NotInterested(news.post_id))
    if news.place.school_id is None:
        yield (less,)
    else:
        is_followed = news.school_stance is Stance.WANTED
        label = t.plain("news-button-unfollow" if is_followed else "news-button-follow")
        stance = Stance.USUAL if is_followed else Stance.WANTED
        yield (Button(label, TakeStance(news.post_id, About.SCHOOL, stance)), less)
    yield (
        Button(t.plain("news-button-back"), ShowNews()),
        Button(t.plain("menu-button-menu"), ShowMenu()),
    )
