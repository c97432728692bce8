"""One's own post: how far it is, what it says, what can be done next."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.newsroom.actions import ReviewPost
from handlers.post.actions import (
    AddToPost,
    AskPostLink,
    AskThrowPost,
    ChoosePostEvent,
    ChoosePostSchool,
    ChoosePostTopic,
    PreviewPost,
    ShowPostFiles,
    ShowPosts,
    ShowPostText,
    SubmitPost,
    TakePostBack,
)
from handlers.post.line import LIGHTS, whose
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.post import POST_CHARACTERS, POST_FILES, CopyState, PostState
from services.post.desk import Done, Next, PostDesk
from services.post.editable import BY_AUTHOR
from services.post.formatting import read
from services.post.length import units
from services.post.preview import parts
from services.post.view import PostView

# Of a longer text the beginning, as much as leaves room for what stands around it.
SHOWN_UNITS = 1_000
TITLE_CHARACTERS, REMARK_CHARACTERS, LINK_CHARACTERS = 100, 600, 200


def desk(shown: PostDesk, t: Translator) -> Screen:
    post = shown.post
    said = [] if shown.done is None else [t(f"post-done-{shown.done}", most=POST_FILES)]
    said += [t(f"post-flaw-{flaw}") for flaw in shown.flaws]
    said += [_head(post, t), _text(post, t), _facts(post, t)]
    if Next.EDIT in shown.ways and post.state in BY_AUTHOR:
        said.append(t("post-how" if shown.is_empty else "post-how-more"))
    if shown.is_too_long:
        length = units(read(post.html).text)
        said.append(t("post-too-long", length=length, most=POST_CHARACTERS))
    elif shown.told:
        said.append(t("post-told", count=len(shown.told)))
    is_open = post.state in BY_AUTHOR or shown.done is Done.TEXT_BEGUN
    asks = AddToPost(post.id) if Next.EDIT in shown.ways and is_open else None
    return Screen("\n\n".join(part for part in said if part), _rows(shown, t), asks=asks)


def onward(shown: PostDesk, t: Translator) -> tuple[Button, ...]:
    """The step that a draft is written for."""
    post_id = shown.post.id
    if shown.is_empty or shown.is_too_long:
        return ()
    if Next.SUBMIT in shown.ways:
        return (Button(t.plain("post-button-submit"), SubmitPost(post_id)),)
    if Next.REVIEW in shown.ways:
        return (Button(t.plain("post-button-review"), ReviewPost(post_id)),)
    return ()


def _head(post: PostView, t: Translator) -> str:
    state = t("post-head", light=LIGHTS[post.state], state=t.plain(f"post-state-{post.state}"))
    lines = [f"<b>{state}</b>", t(f"post-next-{post.state}")]
    if post.remark and post.state in (PostState.RETURNED, PostState.DECLINED):
        lines.append(t("post-remark", remark=cut(post.remark, REMARK_CHARACTERS)))
    return "\n".join(lines)


def _text(post: PostView, t: Translator) -> str:
    rich = read(post.html)
    if not rich.text:
        return ""
    first, *rest = parts(rich, SHOWN_UNITS)
    if not rest:
        return first.html()
    more = t("post-text-cut", length=units(rich.text), most=POST_CHARACTERS)
    return f"{first.html()} …\n{more}"


def _facts(post: PostView, t: Translator) -> str:
    lines = [
        t("post-fact-whose", whose=cut(whose(post, t), TITLE_CHARACTERS)),
        t("post-fact-topic", topic=t.plain(f"post-topic-{post.topic}")),
    ]
    if post.event is not None:
        lines.append(t("post-of-event", title=cut(event_title(post.event, t), TITLE_CHARACTERS)))
    if post.link:
        lines.append(t("post-fact-link", link=cut(post.link, LINK_CHARACTERS)))
    if post.files:
        lines.append(t("post-fact-files", photos=len(post.pictures), documents=len(post.documents)))
    lines += [
        t("post-fact-copy", place=t.plain(f"post-place-{copy.place}"), link=copy.address)
        for copy in post.copies
        if copy.state is CopyState.PUBLISHED and copy.address
    ]
    return "\n".join(lines)


def _rows(shown: PostDesk, t: Translator) -> tuple[Row, ...]:
    post, rows = shown.post, list[Row]()
    whose_button = (
        (Button(t.plain("post-button-school"), ChoosePostSchool(post.id)),)
        if Next.WHOSE in shown.ways
        else ()
    )
    if Next.EDIT in shown.ways:
        files = Button(t.plain("post-button-files", count=str(len(post.files))), ShowPostFiles(post.id))
        text = Button(t.plain("post-button-text"), ShowPostText(post.id))
        rows.append((*((text,) if post.html else ()), files))
        rows.append(
            (
                Button(t.plain("post-button-topic"), ChoosePostTopic(post.id)),
                Button(t.plain("post-button-event"), ChoosePostEvent(post.id)),
                Button(t.plain("post-button-link"), AskPostLink(post.id)),
                *whose_button,
            )
        )
    if not shown.is_empty:
        rows.append((Button(t.plain("post-button-preview"), PreviewPost(post.id)),))
    if forward := onward(shown, t):
        rows.append(forward)
    if Next.TAKE_BACK in shown.ways:
        rows.append((Button(t.plain("post-button-take-back"), TakePostBack(post.id)),))
    throw = (
        (Button(t.plain("post-button-throw"), AskThrowPost(post.id)),) if Next.DELETE in shown.ways else ()
    )
    rows.append((*throw, Button(t.plain("post-button-list"), ShowPosts()), *back_row(t)))
    return tuple(rows)
