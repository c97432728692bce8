"""An event is cancelled: the news of it that were made by themselves, and wait, are not to go out."""

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.post import CopyState, Post, PostOrigin, PostState
from services.actor import Actor
from services.post.copying import held_copies
from services.post.part import out
from services.post.state import change_state

NOBODY: Final = 0
IN_THE_QUEUE: Final = (PostState.SUBMITTED, PostState.RETURNED)
# On its way is none of it; a piece may be out of one that failed in the middle.
NOT_OUT: Final = (CopyState.PENDING, CopyState.FAILED)


def take_back_announcement(session: Session, event: Event, *, now: datetime) -> None:
    """What people have written of it is theirs, and what is out is told of: an editor decides about both."""
    post = session.scalars(
        select(Post)
        .where(Post.event_id == event.id, Post.origin == PostOrigin.EVENT)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if post is None:
        return
    clock = Actor(NOBODY, (), now)
    if post.state in IN_THE_QUEUE:
        change_state(session, post, PostState.DECLINED, clock, by_clock=True, remark=event.remark)
    elif post.state is PostState.ACCEPTED:
        _keep_back(session, post, clock, remark=event.remark)


def _keep_back(session: Session, post: Post, clock: Actor, *, remark: str) -> None:
    """Held, or the publisher might take one of them between the look and the deed."""
    copies = held_copies(session, post).values()
    if all(copy.state in NOT_OUT and not out(copy.parts) for copy in copies):
        for copy in copies:
            session.delete(copy)
        change_state(session, post, PostState.REMOVED, clock, by_clock=True, remark=remark)
