"""What whoever writes or decides about news is told of a post, with what can be done next."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.label import cut
from handlers.naming import place_name
from handlers.news.actions import ReadPost
from handlers.newsroom.actions import ReviewPost, ShowPile, ShowQueue
from handlers.notice.lines import together
from handlers.post.actions import ShowPost, WritePost
from handlers.screen import Button, Screen
from handlers.translation import Translator
from models.delivery import DeliveryKind
from models.post import CopyState, PostOrigin
from services.delivery.post_fact import is_told
from services.delivery.post_notice import NewsNotice
from services.post.queue import Pile
from services.post.reason import Reason
from services.post.view import CopyView, PostView

TITLE_CHARACTERS, SCHOOL_CHARACTERS, REMARK_CHARACTERS = 200, 100, 1000


def submitted(notice: NewsNotice, t: Translator) -> Screen:
    """Of several that came together each is told, and each says how many there are."""
    return _to_decide(t("notice-post-submitted", school=_whose(notice.post, t)), notice, t)


def offered(notice: NewsNotice, t: Translator) -> Screen:
    """From a platform: suggested by a reader, or put up there by hand."""
    origin = notice.post.origin
    from_platform = origin in (PostOrigin.VK_SUGGESTED, PostOrigin.VK_WALL, PostOrigin.TELEGRAM_CHANNEL)
    key = origin if from_platform else PostOrigin.WRITTEN
    return _to_decide(t(f"notice-post-offered-{key}"), notice, t)


def returned(notice: NewsNotice, t: Translator) -> Screen:
    text = together(
        t("notice-post-returned", who=notice.decided_by or t.plain("notice-post-editor")),
        _title(notice.post, t),
        _remark(notice.post, t),
        t("notice-post-returned-next"),
    )
    return Screen(text, ((Button(t.plain("notice-button-post-go-on"), ShowPost(notice.post.id)),),))


def declined(notice: NewsNotice, t: Translator) -> Screen:
    text = together(
        t("notice-post-declined"),
        _title(notice.post, t),
        _remark(notice.post, t),
        t("notice-post-declined-next"),
    )
    another = Button(t.plain("notice-button-post-write"), WritePost())
    return Screen(text, ((another, _own(notice.post, t)),))


def accepted(notice: NewsNotice, t: Translator) -> Screen:
    text = together(t("notice-post-accepted"), _title(notice.post, t), t("notice-post-accepted-next"))
    return Screen(text, ((_own(notice.post, t),),))


def corrected(notice: NewsNotice, t: Translator) -> Screen:
    text = together(t("notice-post-corrected"), _title(notice.post, t), t("notice-post-corrected-next"))
    return Screen(text, ((_own(notice.post, t),),))


def published(notice: NewsNotice, t: Translator) -> Screen:
    """With the addresses that can be sent on to parents and colleagues."""
    addresses = [
        t("notice-post-address", place=t.plain(f"newsroom-place-{copy.place}"), address=copy.address)
        for copy in notice.post.copies
        if copy.state is CopyState.PUBLISHED and copy.address
    ]
    text = together(t("notice-post-published"), _title(notice.post, t), "\n".join(addresses))
    read = Button(t.plain("notice-button-post-read"), ReadPost(notice.post.id))
    return Screen(text, ((read, _own(notice.post, t)),))


def trouble(notice: NewsNotice, t: Translator) -> Screen:
    post = notice.post
    lines = [_trouble(copy, t) for copy in post.copies if is_told(copy)]
    text = together(t("notice-post-trouble"), _title(post, t), *lines)
    look = Button(t.plain("notice-button-post-review"), ReviewPost(post.id))
    others = Button(t.plain("notice-button-post-troubles"), ShowPile(Pile.TROUBLE))
    return Screen(text, ((look,), (others,)))


def _to_decide(said: str, notice: NewsNotice, t: Translator) -> Screen:
    waiting = t("notice-post-waiting", count=notice.waiting) if notice.waiting > 1 else ""
    look = Button(t.plain("notice-button-post-review"), ReviewPost(notice.post.id))
    queue = Button(t.plain("notice-button-post-queue"), ShowQueue())
    return Screen(together(said, _title(notice.post, t), waiting), ((look, queue),))


def _trouble(copy: CopyView, t: Translator) -> str:
    place = t.plain(f"newsroom-place-{copy.place}")
    kind = copy.state if copy.state in (CopyState.UNKNOWN, CopyState.REMOVED, CopyState.FAILED) else "left"
    said = t(f"notice-post-trouble-{kind}", place=place)
    known = copy.reason if copy.reason in list(Reason) else Reason.REFUSED
    why = t("newsroom-why", why=t.plain(f"newsroom-reason-{known}"))
    where = t("newsroom-address", address=copy.address) if copy.address else ""
    return "\n".join(part for part in (said, why, where) if part)


def _title(post: PostView, t: Translator) -> str:
    title = cut(post.headline, TITLE_CHARACTERS) or t.plain("newsroom-untitled")
    return f"<b>{t('as-it-is', text=title)}</b>"


def _whose(post: PostView, t: Translator) -> str:
    name = place_name(post.school, t) if post.school else t.plain("newsroom-consortium")
    return cut(name, SCHOOL_CHARACTERS)


def _remark(post: PostView, t: Translator) -> str:
    return t("notice-post-remark", text=cut(post.remark, REMARK_CHARACTERS)) if post.remark else ""


def _own(post: PostView, t: Translator) -> Button:
    return Button(t.plain("notice-button-post-own"), ShowPost(post.id))


DRAWN: Mapping[DeliveryKind, Callable[[Any, Translator], Screen]] = {
    DeliveryKind.POST_SUBMITTED: submitted,
    DeliveryKind.POST_OFFERED: offered,
    DeliveryKind.POST_RETURNED: returned,
    DeliveryKind.POST_DECLINED: declined,
    DeliveryKind.POST_ACCEPTED: accepted,
    DeliveryKind.POST_CORRECTED: corrected,
    DeliveryKind.POST_PUBLISHED: published,
    DeliveryKind.POST_TROUBLE: trouble,
}
