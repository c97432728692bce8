"""Who changes what of a post, and when: its author until it is sent in, whoever decides at any time after."""

from sqlalchemy.orm import Session

from models.audit import Deed
from models.post import Post, PostState
from services.actor import Actor
from services.audit import note
from services.post.copying import renew_copies
from services.post.corrected import tell_of_correction
from services.post.refusal import PostStateForbids
from services.post.right import decides, written_post

BY_AUTHOR = (PostState.DRAFT, PostState.RETURNED)
BY_DECIDER = (PostState.SUBMITTED, PostState.ACCEPTED, PostState.PUBLISHED)


def is_editable(session: Session, post: Post, actor: Actor) -> bool:
    """Of one's own posts: see `written_post`."""
    return post.state in BY_AUTHOR or (post.state in BY_DECIDER and decides(session, actor))


def editable_post(session: Session, actor: Actor, post_id: int, *, locked: bool = True) -> Post:
    post = written_post(session, actor, post_id, locked=locked)
    if not is_editable(session, post, actor):
        raise PostStateForbids(post.state)
    return post


def log_edit(session: Session, post: Post, actor: Actor, what: str) -> None:
    """What an author does with a draft is nobody's business."""
    if post.state not in BY_DECIDER:
        return
    detail = f"post:{post.id} {what}"
    note(session, Deed.POST_EDITED, at=actor.now, actor_id=actor.id, school_id=post.school_id, detail=detail)


def note_edit(session: Session, post: Post, actor: Actor, what: str) -> None:
    """Whatever was changed after it was sent in is in the log, and goes to wherever it is out."""
    if post.state in (PostState.ACCEPTED, PostState.PUBLISHED):
        renew_copies(session, post, actor)
    else:
        log_edit(session, post, actor, what)
    if post.state in BY_DECIDER:
        tell_of_correction(session, post, actor)
    session.flush()
