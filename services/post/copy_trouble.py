"""A copy that is not as it was wanted: its reason is kept, and whoever placed it is told once."""

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.post import CopyState, Post, PostCopy
from services.actor import Actor
from services.post import part
from services.post.living import redraw_post
from services.post.reason import Reason
from services.post.right import deciders
from services.post.state import tell_of_post


def fail(session: Session, post: Post, copy: PostCopy, reason: str, actor: Actor) -> None:
    """It did not go out, and does not until somebody asks for it again. What of it is up stays in mind."""
    copy.state, copy.try_at, copy.handed_at, copy.attempts = CopyState.FAILED, None, None, 0
    copy.parts = [*part.wishes(copy.parts), *part.out(copy.parts)]
    _tell(session, post, copy, reason, actor)


def lose(session: Session, post: Post, copy: PostCopy, actor: Actor) -> None:
    """Nobody knows whether it is out; the mark stays, so that it may still be found."""
    copy.state, copy.try_at, copy.attempts = CopyState.UNKNOWN, None, 0
    _tell(session, post, copy, Reason.NO_ANSWER, actor)


def leave(session: Session, post: Post, copy: PostCopy, reason: str, actor: Actor) -> None:
    """It stands there as it did: it could be neither changed nor taken down."""
    copy.try_at, copy.attempts = None, 0
    _tell(session, post, copy, reason, actor)


def _tell(session: Session, post: Post, copy: PostCopy, reason: str, actor: Actor) -> None:
    copy.reason = reason
    session.flush()
    people = deciders(session, actor) if post.decided_by is None else [post.decided_by]
    tell_of_post(session, DeliveryKind.POST_TROUBLE, post, people, actor, why=reason)
    redraw_post(session, post.id, actor)
