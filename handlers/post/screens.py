"""The list of what somebody writes, how a post begins and how it is thrown away."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title, place_label
from handlers.post.actions import BeginPost, ChooseFirst, ShowPost, ShowPosts, ThrowPost, WritePost
from handlers.post.desk_screens import desk
from handlers.post.line import LIGHTS, title_of, whose
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from services.listing import Listing
from services.post.desk import PostDesk
from services.post.drafting import POSTS_ON_A_PAGE, Beginning, Thrown
from services.post.view import PostView

# As many schools as there is room for beside drafts: nobody writes for more.
SCHOOLS_SHOWN = 5
TITLE_CHARACTERS = 100


def posts(shown: Listing[PostView], t: Translator) -> Screen:
    first = (shown.number - 1) * POSTS_ON_A_PAGE + 1
    numbered = list(enumerate(shown.rows, first))
    lines = [_line(number, post, t) for number, post in numbered]
    about = "\n\n".join(lines) if lines else t("post-none")
    buttons = tuple(Button(str(number), ShowPost(post.id)) for number, post in numbered)
    turns = tuple(turning(shown, ShowPosts))
    rows: tuple[Row, ...] = (
        *((buttons,) if buttons else ()),
        (Button(t.plain("post-button-write"), WritePost()),),
        (*turns, *back_row(t)),
    )
    return Screen(f"<b>{t('post-list-title')}</b>\n\n{about}", rows)


def beginning(shown: Beginning, t: Translator, said: str = "") -> Screen:
    """The new one; or first which to go on with, and for whom a new one is to be."""
    if shown.desk is not None:
        return desk(shown.desk, t)
    event_id = None if shown.event is None else shown.event.id
    places = [Button(place_label(one, t), BeginPost(one.id, event_id)) for one in shown.schools]
    places = places[:SCHOOLS_SHOWN]
    if shown.is_decider:
        places.append(Button(t.plain("post-consortium"), BeginPost(None, event_id)))
    if len(places) == 1:
        places = [Button(t.plain("post-button-new"), places[0].action)]
    drafts = tuple((Button(_go_on(draft, t), ShowPost(draft.id)),) for draft in shown.drafts)
    parts = [*([said] if said else []), f"<b>{t('post-begin-title')}</b>"]
    if shown.event is not None:
        parts.append(t("post-of-event", title=cut(event_title(shown.event, t), TITLE_CHARACTERS)))
    if drafts:
        parts.append(t("post-begin-drafts", count=len(drafts)))
    parts.append(t("post-begin-new" if len(places) == 1 else "post-begin-whose"))
    rows = (*drafts, *_pairs(places), (_list(t), *back_row(t)))
    return Screen("\n\n".join(parts), rows, asks=ChooseFirst(event_id))


def throwing(shown: PostDesk, t: Translator) -> Screen:
    rows = (
        (Button(t.plain("post-button-throw-yes"), ThrowPost(shown.post.id)),),
        (Button(t.plain("post-button-back"), ShowPost(shown.post.id)), *back_row(t)),
    )
    return Screen(t("post-throwing", title=title_of(shown.post, t)), rows)


def thrown(shown: Thrown, t: Translator) -> Screen:
    title = cut(shown.headline or t.plain("post-wordless"), TITLE_CHARACTERS)
    write = Button(t.plain("post-button-write"), WritePost())
    return Screen(t("post-thrown", title=title), ((write,), (_list(t), *back_row(t))))


def _line(number: int, post: PostView, t: Translator) -> str:
    state = t.plain(f"post-state-{post.state}")
    title = t("post-line", number=str(number), light=LIGHTS[post.state], title=title_of(post, t))
    return f"{title}\n{t('post-line-more', state=state, whose=cut(whose(post, t), TITLE_CHARACTERS))}"


def _go_on(draft: PostView, t: Translator) -> str:
    room = LABEL_CHARACTERS - len(t.plain("post-button-go-on", title=""))
    return t.plain("post-button-go-on", title=title_of(draft, t, room))


def _list(t: Translator) -> Button:
    return Button(t.plain("post-button-list"), ShowPosts())


def _pairs(buttons: list[Button]) -> list[Row]:
    return [tuple(buttons[first : first + 2]) for first in range(0, len(buttons), 2)]
