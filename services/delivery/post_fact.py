"""What whoever writes or decides about news is told of a post, as it stands when it is sent."""

from collections.abc import Callable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.post import CopyState, Post, PostState
from services.delivery.post_notice import NewsNotice
from services.delivery.telling import Outdated, Telling, id_in
from services.post.reason import Reason
from services.post.refusal import PostNotFound, PostNotYours, PostTakenBack
from services.post.review import is_troubled, name_of
from services.post.right import decides, own_post
from services.post.view import CopyView, view_of

# In which of its states each of them is still true.
TRUE_OF_POST: Mapping[DeliveryKind, tuple[PostState, ...]] = {
    DeliveryKind.POST_SUBMITTED: (PostState.SUBMITTED,),
    DeliveryKind.POST_OFFERED: (PostState.SUBMITTED,),
    DeliveryKind.POST_RETURNED: (PostState.RETURNED,),
    DeliveryKind.POST_DECLINED: (PostState.DECLINED,),
    DeliveryKind.POST_ACCEPTED: (PostState.ACCEPTED,),
    DeliveryKind.POST_CORRECTED: (PostState.SUBMITTED, PostState.ACCEPTED, PostState.PUBLISHED),
    DeliveryKind.POST_PUBLISHED: (PostState.PUBLISHED,),
    DeliveryKind.POST_TROUBLE: tuple(PostState),
}
FOR_DECIDERS = (DeliveryKind.POST_SUBMITTED, DeliveryKind.POST_OFFERED, DeliveryKind.POST_TROUBLE)


def news_facts(session: Session, telling: Telling) -> NewsNotice:
    post = _told_post(session, telling)
    if post.state not in TRUE_OF_POST[telling.kind]:
        raise Outdated("post_changed")
    view = view_of(session, post)
    if telling.kind is DeliveryKind.POST_TROUBLE and not any(map(is_told, view.copies)):
        # Another editor, or the platform, has settled it since.
        raise Outdated("nothing_to_do")
    waiting = _waiting(session) if post.state is PostState.SUBMITTED else 1
    return NewsNotice(view, name_of(session, post.decided_by), waiting)


def is_told(copy: CopyView) -> bool:
    """What somebody has to look at; that it was deleted there by hand is only to be known."""
    return is_troubled(copy) or (copy.state is CopyState.REMOVED and copy.reason == Reason.GONE)


def _told_post(session: Session, telling: Telling) -> Post:
    try:
        post = own_post(session, telling.reader, id_in(telling.body.get("post_id")) or 0)
    except PostNotFound:
        raise Outdated("post_gone") from None
    except PostTakenBack:
        raise Outdated("post_changed") from None
    except PostNotYours:
        raise Outdated("not_theirs") from None
    if telling.kind in FOR_DECIDERS and not decides(session, telling.reader):
        raise Outdated("not_theirs")
    return post


def _waiting(session: Session) -> int:
    waits = select(func.count()).select_from(Post).where(Post.state == PostState.SUBMITTED)
    return session.scalars(waits).one()


POST_FACTS: Mapping[DeliveryKind, Callable[[Session, Telling], NewsNotice]] = dict.fromkeys(
    TRUE_OF_POST, news_facts
)
