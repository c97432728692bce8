"""A post as it will look: what is sent to each place is shown here by the same functions."""

from collections.abc import Iterator
from html import escape

from handlers.menu.screens import back_row
from handlers.post.actions import ShowPost
from handlers.post.desk_screens import onward
from handlers.screen import Album, Button, Screen, Show, Shown
from handlers.translation import Translator
from services.post.desk import PostDesk
from services.post.length import CAPTION_UNITS, MESSAGE_UNITS, units
from services.post.preview import body_of, channel_messages, parts, wall_text
from services.post.rich import Rich
from services.post.view import PostView


def preview(shown: PostDesk, t: Translator) -> Show:
    """Both places, and what each of them will not show, with the next step under it."""
    post = shown.post
    told = [
        t("post-caution", said=t.plain(f"post-told-{one.caution}", count=one.count)) for one in shown.told
    ]
    said = [t("post-preview-end" if told else "post-preview-fine"), "\n".join(told)]
    if post.event is not None:
        said.append(t("post-preview-event"))
    back = Button(t.plain("post-button-back"), ShowPost(post.id))
    rows = (*((forward,) if (forward := onward(shown, t)) else ()), (back, *back_row(t)))
    end = Screen("\n\n".join(part for part in said if part), rows)
    return Show(
        (
            Screen(t("post-preview-wall")),
            *_wall(post),
            Screen(t("post-preview-channel")),
            *_channel(post),
            end,
        )
    )


def _wall(post: PostView) -> Iterator[Shown]:
    """Words above, everything else under them, as one post."""
    text = wall_text(body_of(post.html, post.link))
    if post.all_files and units(text) <= CAPTION_UNITS:
        yield Album(post.all_files, escape(text, quote=False))
        return
    for part in parts(Rich(text), MESSAGE_UNITS):
        if part.text:
            yield Screen(part.html())
    if post.all_files:
        yield Album(post.all_files)


def _channel(post: PostView) -> Iterator[Shown]:
    for message in channel_messages(body_of(post.html, post.link), post.all_files):
        yield Album(message.files, message.html) if message.files else Screen(message.html)
