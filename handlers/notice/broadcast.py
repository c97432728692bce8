"""A post as its readers get it, and what whoever sent it is told of the end."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from handlers.broadcast.actions import ShowBroadcast
from handlers.label import cut
from handlers.news.actions import NotInterested, ReadPost, RegisterFromPost, ShowNews
from handlers.notice.lines import together
from handlers.screen import Button, Row, Screen
from handlers.tally import numbers
from handlers.translation import Translator
from models.broadcast import PostSource
from models.delivery import DeliveryKind
from services.broadcast.notice import BroadcastNotice, GoneNotice, PostNotice
from services.post.formatting import read
from services.post.length import units
from services.post.preview import body_of, parts

# Room for the letters that «…» takes, in one message of either messenger: in two it would take twice as long.
LETTER_UNITS: Final = 3_500
HEADLINE_CHARACTERS: Final = 140
SEVERAL: Final = 2


def post(notice: PostNotice, t: Translator) -> Screen:
    """The same for all who read a language, or they could not be told in one call."""
    rich = read(body_of(notice.html, notice.link))
    is_long = units(rich.text) > LETTER_UNITS
    said = f"{parts(rich, LETTER_UNITS)[0].html()} …" if is_long else rich.html()
    if not said and not notice.pictures:
        said = t("letter-files-alone")
    rows: list[Row] = []
    if notice.takes_entries:
        action = RegisterFromPost(notice.post_id, PostSource.LETTER)
        rows.append((Button(t.plain("letter-button-register"), action),))
    last = [Button(t.plain("letter-button-less"), NotInterested(notice.post_id))]
    if label := _label_of_more(notice, t, is_long=is_long):
        last.insert(0, Button(label, ReadPost(notice.post_id, PostSource.LETTER)))
    return Screen(said, (*rows, tuple(last)), pictures=notice.pictures)


def renewed(notice: PostNotice | GoneNotice, t: Translator) -> Screen:
    """In the place of the letter that somebody has."""
    if isinstance(notice, PostNotice):
        return post(notice, t)
    return Screen(t("letter-gone"), ((Button(t.plain("letter-button-news"), ShowNews()),),))


def _label_of_more(notice: PostNotice, t: Translator, *, is_long: bool) -> str:
    """What is not in the letter; nothing where all of it is."""
    if is_long:
        return t.plain("letter-button-more")
    if notice.has_documents:
        return t.plain("letter-button-files")
    return t.plain("letter-button-pictures") if len(notice.pictures) >= SEVERAL else ""


def done(notice: BroadcastNotice, t: Translator) -> Screen:
    title = t("broadcast-phase-stopped") if notice.is_stopped else t("broadcast-phase-done")
    named = t("broadcast-of", headline=cut(notice.headline, HEADLINE_CHARACTERS))
    report = Button(t.plain("broadcast-button-report"), ShowBroadcast(notice.post_id))
    return Screen(together(f"{title}\n{named}", numbers(notice.tally, t)), ((report,),))


DRAWN: Mapping[DeliveryKind, Callable[[Any, Translator], Screen]] = {
    DeliveryKind.POST_TOLD: post,
    DeliveryKind.POST_URGENT: post,
    DeliveryKind.POST_RENEWED: renewed,
    DeliveryKind.BROADCAST_DONE: done,
}
