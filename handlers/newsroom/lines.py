"""A post in a few words: how far it is, whose it is, when something becomes of it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.label import cut
from handlers.naming import event_title, place_name
from handlers.translation import Translator
from models.post import PostOrigin
from services.broadcast.letters import Letters
from services.post.powers import PowersOf, out_of_reach
from services.post.reason import Reason
from services.post.review import Review, is_left
from services.post.view import CopyView, PostView

TITLE_CHARACTERS, SCHOOL_CHARACTERS, EVENT_CHARACTERS, AUTHOR_CHARACTERS = 100, 80, 120, 60


def moment(at: datetime, t: Translator) -> str:
    """By the reader's clock, with its name where that is not Moscow's."""
    return t.brief_hours(at, at, "UTC")


def title_of(title: str, t: Translator, characters: int = TITLE_CHARACTERS) -> str:
    """As it stands, with no HTML: a post of pictures alone has none."""
    return cut(title, characters) or t.plain("newsroom-untitled")


def whose(post: PostView, t: Translator) -> str:
    place = cut(place_name(post.school, t), SCHOOL_CHARACTERS) if post.school else ""
    return place or t.plain("newsroom-consortium")


def facts(review: Review, t: Translator) -> list[str]:
    """Whose it is, what about, and what belongs to it."""
    post = review.post
    author = cut(post.author_name or "", AUTHOR_CHARACTERS) or t.plain("newsroom-nobody")
    lines = [
        t("newsroom-whose", school=whose(post, t), author=author, at=moment(_since(post), t)),
        t("newsroom-topic", topic=t.plain(f"news-topic-{post.topic}")),
    ]
    if post.origin is not PostOrigin.WRITTEN:
        lines.append(t(f"newsroom-origin-{post.origin}"))
    if post.event is not None:
        lines.append(t("newsroom-event", title=cut(event_title(post.event, t), EVENT_CHARACTERS)))
    if post.link:
        lines.append(t("newsroom-link", link=post.link))
    if post.pictures:
        lines.append(t("newsroom-pictures", count=len(post.pictures)))
    if post.documents:
        lines.append(t("newsroom-documents", count=len(post.documents)))
    return lines


def reason(word: str, t: Translator) -> str:
    """As it stands, with no HTML. A word that another release has written says that the place refused."""
    known = word if word in list(Reason) else Reason.REFUSED
    return t.plain(f"newsroom-reason-{known}")


def copies(copies_of: Sequence[CopyView], t: Translator) -> list[str]:
    return [_copy(copy, t) for copy in copies_of]


def letters(of: Letters, t: Translator) -> list[str]:
    """How many have it as a message of their own; of its newest correction, or removal, what came of it."""
    if not of.told:
        return []
    lines = [t("newsroom-letters", count=of.told)]
    if of.old:
        lines.append(t("newsroom-letters-old", count=of.old))
    if of.changed or of.left or of.on_the_way:
        lines.append(t("newsroom-letters-changed", changed=str(of.changed), left=str(of.left)))
    if of.on_the_way:
        lines.append(t("newsroom-letters-going", count=of.on_the_way))
    return lines


def by_hand(copies_of: Sequence[CopyView], powers: PowersOf, t: Translator) -> str:
    """Said before anybody corrects it; the address stands above."""
    lines = [
        t(
            "newsroom-by-hand",
            place=t.plain(f"newsroom-place-{place}"),
            why=reason(powers[place].lacks, t),
        )
        for place in out_of_reach(copies_of, powers)
    ]
    return "\n".join(lines)


def _copy(copy: CopyView, t: Translator) -> str:
    place = t.plain(f"newsroom-place-{copy.place}")
    at = copy.published_at or copy.try_at
    line = t(
        f"newsroom-copy-{_standing(copy)}", place=place, at=moment(at, t) if at else t.plain("newsroom-soon")
    )
    more = [line]
    if copy.reason:
        more.append(t("newsroom-why", why=reason(copy.reason, t)))
    if copy.views is not None or copy.reactions is not None:
        more.append(t("newsroom-reach", views=str(copy.views or 0), reactions=str(copy.reactions or 0)))
    if copy.address:
        more.append(t("newsroom-address", address=copy.address))
    return "\n".join(more)


def _standing(copy: CopyView) -> str:
    if is_left(copy):
        return "left"
    if copy.is_to_be_removed:
        return "removing"
    return "renewing" if copy.is_stale else copy.state.value


def _since(post: PostView) -> datetime:
    return post.submitted_at or post.written_at
