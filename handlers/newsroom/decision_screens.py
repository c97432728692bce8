"""What an editor is asked before a post is given back, declined or taken down."""

from handlers.newsroom.decision_actions import TakeDown, TypeAskedBack, TypeDeclined
from handlers.newsroom.lines import title_of
from handlers.newsroom.to_post import to_post
from handlers.screen import Button, Screen
from handlers.translation import Translator
from models.post import CopyState
from services.post.review import Review
from services.post.weighing import TakingDown

OUT = (CopyState.PUBLISHED, CopyState.UNKNOWN, CopyState.SENDING)


def back_asked(review: Review, t: Translator) -> Screen:
    text = t("newsroom-back-asked", title=title_of(review.post.headline, t))
    return Screen(
        text, ((to_post(review.post.id, t),),), asks=TypeAskedBack(review.post.id, review.post.state)
    )


def decline_asked(review: Review, t: Translator) -> Screen:
    text = t("newsroom-decline-asked", title=title_of(review.post.headline, t))
    return Screen(
        text, ((to_post(review.post.id, t),),), asks=TypeDeclined(review.post.id, review.post.state)
    )


def take_down_asked(shown: TakingDown, t: Translator) -> Screen:
    """With what will stay all the same, and where: that is then deleted there by hand."""
    post = shown.review.post
    lines = [t("newsroom-take-down-asked", title=title_of(post.headline, t))]
    for copy in post.copies:
        place = t.plain(f"newsroom-place-{copy.place}")
        if copy.place in shown.stays:
            lines.append(t("newsroom-take-down-stays", place=place, address=copy.address))
        elif copy.state in OUT:
            lines.append(t("newsroom-take-down-goes", place=place))
    if letters := shown.review.letters.told:
        lines.append(t("newsroom-take-down-letters", count=letters))
    if old := shown.review.letters.old:
        lines.append(t("newsroom-letters-old", count=old))
    yes = Button(t.plain("newsroom-button-take-down-yes"), TakeDown(post.id))
    return Screen("\n".join(lines), ((yes,), (to_post(post.id, t),)))
