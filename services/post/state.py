"""The one way in which a post's state changes: with its line in the log, and with those who are told."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from models.audit import Deed
from models.delivery import DeliveryKind
from models.post import Post, PostState
from services.actor import Actor
from services.audit import note
from services.delivery.ledger import Message, tell
from services.post.living import redraw_post
from services.post.refusal import PostStateForbids
from services.post.right import deciders, writers

# From each state, where to. What is not here never happens.
WAYS = {
    PostState.DRAFT: {PostState.SUBMITTED, PostState.ACCEPTED},
    PostState.SUBMITTED: {PostState.DRAFT, PostState.RETURNED, PostState.DECLINED, PostState.ACCEPTED},
    PostState.RETURNED: {PostState.SUBMITTED, PostState.DECLINED, PostState.ACCEPTED},
    # An editor may think better of it.
    PostState.DECLINED: {PostState.ACCEPTED},
    # Back again only as long as nothing of it is out: `services/post/deciding.py` looks after that.
    PostState.ACCEPTED: {
        *(PostState.PUBLISHED, PostState.REMOVED),
        *(PostState.RETURNED, PostState.DECLINED),
    },
    PostState.PUBLISHED: {PostState.REMOVED},
    PostState.REMOVED: set[PostState](),
}
# Which of them the author is told of.
TOLD = {
    PostState.RETURNED: DeliveryKind.POST_RETURNED,
    PostState.DECLINED: DeliveryKind.POST_DECLINED,
    PostState.ACCEPTED: DeliveryKind.POST_ACCEPTED,
    PostState.PUBLISHED: DeliveryKind.POST_PUBLISHED,
}


def change_state(
    session: Session, post: Post, state: PostState, actor: Actor, *, by_clock: bool = False, remark: str = ""
) -> bool:
    """Whether anything changed. The caller holds the post's row and has asked whether this person may.

    `by_clock`: the publisher has done it, and nobody is to be named. The remark says why it was given back
    or declined.
    """
    was = post.state
    if was is state:
        return False
    if state not in WAYS[was]:
        raise PostStateForbids(was)
    post.state, post.remark = state, remark
    by = None if by_clock else actor.id
    if state is PostState.SUBMITTED:
        post.submitted_at = actor.now
    if state in (PostState.RETURNED, PostState.DECLINED, PostState.ACCEPTED):
        post.decided_at, post.decided_by = actor.now, by
    if state is PostState.PUBLISHED:
        post.published_at = post.published_at or actor.now
    detail = f"post:{post.id} {was}>{state}"
    note(session, Deed.POST_STATE, at=actor.now, actor_id=by, school_id=post.school_id, detail=detail)
    session.flush()
    _tell(session, post, actor, by=by)
    redraw_post(session, post.id, actor)
    return True


def _tell(session: Session, post: Post, actor: Actor, *, by: int | None) -> None:
    if post.state is PostState.SUBMITTED:
        others = [one for one in deciders(session, actor) if one != by]
        tell_of_post(session, DeliveryKind.POST_SUBMITTED, post, others, actor)
    elif (kind := TOLD.get(post.state)) is not None and post.author_id != by:
        tell_of_post(session, kind, post, _authors(session, post), actor)


def _authors(session: Session, post: Post) -> Sequence[int | None]:
    """What nobody has written is worked on by whoever writes for its school."""
    if post.author_id is not None or post.state is not PostState.RETURNED or post.school_id is None:
        return [post.author_id]
    return writers(session, post.school_id)


def tell_of_post(
    session: Session,
    kind: DeliveryKind,
    post: Post,
    people: Sequence[int | None],
    actor: Actor,
    why: str = "",
) -> None:
    """Each time anew: the same post may be sent in, and given back, more than once."""
    cause = f"post:{post.id}:{kind}:{actor.now.isoformat()}"
    body = {"post_id": post.id, "remark": why or post.remark}
    tell(session, Message(kind, cause, post.event_id, body), people, now=actor.now)
