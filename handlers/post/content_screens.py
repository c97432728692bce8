"""The words of a post, what they are about, and where they lead."""

from handlers.label import cut, told_apart
from handlers.naming import event_title
from handlers.post.actions import (
    ChoosePostEvent,
    FindPostEvent,
    GivePostLink,
    RemovePostLink,
    ReplacePostText,
    SetPostEvent,
    SetPostTopic,
    ShowPost,
)
from handlers.post.line import title_of
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from models.post import POST_CHARACTERS, NewsTopic
from services.post.desk import PostDesk
from services.post.event_choice import EventChoice
from services.post.formatting import read
from services.post.length import MESSAGE_UNITS
from services.post.preview import parts

WORDS_CHARACTERS, LINK_CHARACTERS = 100, 300
CHOSEN = "✅ "


def text(shown: PostDesk, t: Translator) -> Show:
    """The whole of it in messages of its own, so that it can be copied; then what is awaited."""
    words = [Screen(part.html()) for part in parts(read(shown.post.html), MESSAGE_UNITS) if part.text]
    asked = Screen(
        t("post-text-asked", most=POST_CHARACTERS),
        ((_back(shown.post.id, t),),),
        asks=ReplacePostText(shown.post.id),
    )
    return Show((*words, asked))


def topics(shown: PostDesk, t: Translator) -> Screen:
    post = shown.post
    rows: list[Row] = [
        (Button(_marked(t.plain(f"post-topic-{topic}"), topic is post.topic), SetPostTopic(post.id, topic)),)
        for topic in NewsTopic
    ]
    pairs = [(*rows[first], *rows[first + 1]) for first in range(0, len(rows), 2)]
    return Screen(t("post-topic-asked"), (*pairs, (_back(post.id, t),)))


def events(shown: EventChoice, t: Translator) -> Screen:
    post, found = shown.post, shown.events
    labels = told_apart([event_title(event, t) for event in found.rows], LABEL_CHARACTERS)
    rows: list[Row] = [
        (Button(label, SetPostEvent(post.id, event.id)),)
        for label, event in zip(labels, found.rows, strict=True)
    ]
    turns = tuple(turning(found, lambda page: ChoosePostEvent(post.id, page)))
    none = (
        () if post.event is None else (Button(t.plain("post-button-no-event"), SetPostEvent(post.id, None)),)
    )
    rows.append((*turns, *none, _back(post.id, t)))
    said = [t("post-event-asked", title=title_of(post, t))]
    if shown.words:
        words = cut(shown.words, WORDS_CHARACTERS)
        said = [t("post-event-found", words=words, count=found.total)]
    elif not found.rows:
        said.append(t("post-event-none"))
    said.append(t("post-event-how"))
    return Screen("\n\n".join(said), tuple(rows), asks=FindPostEvent(post.id))


def link(shown: PostDesk, t: Translator) -> Screen:
    post = shown.post
    there = (Button(t.plain("post-button-no-link"), RemovePostLink(post.id)),) if post.link else ()
    said = t("post-link-asked")
    if post.link:
        said = f"{t('post-fact-link', link=cut(post.link, LINK_CHARACTERS))}\n\n{said}"
    return Screen(said, ((*there, _back(post.id, t)),), asks=GivePostLink(post.id))


def _back(post_id: int, t: Translator) -> Button:
    return Button(t.plain("post-button-back"), ShowPost(post_id))


def _marked(label: str, is_chosen: bool) -> str:  # noqa: FBT001  it is the value that is marked
    return f"{CHOSEN}{label}" if is_chosen else label
