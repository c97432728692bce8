"""Whether a post that a platform tells of is one of ours: by its number, by its address, by its words."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.post import CopyState, Place, Post, PostCopy, PostOrigin, PostState
from services.post import part
from services.post.headline import words_of
from services.post.seen import Seen

# Between being handed over and standing there, by two clocks.
BEFORE, AFTER = timedelta(minutes=5), timedelta(hours=2)
# A platform tells of a post within minutes, or after a night when it was away; nobody looks through years.
LOOKED_THROUGH = 500
MAY_BE_OUT = (CopyState.SENDING, CopyState.UNKNOWN)
OPEN = (PostState.SUBMITTED, PostState.RETURNED, PostState.DECLINED, PostState.ACCEPTED)


def copy_of(session: Session, seen: Seen) -> PostCopy | None:
    """Which of our copies it is, where it is one."""
    if seen.is_suggested:
        return None
    copies = session.scalars(
        select(PostCopy)
        .where(PostCopy.place == seen.place)
        .order_by(PostCopy.id.desc())
        .limit(LOOKED_THROUGH)
    ).all()
    by_number = (copy for copy in copies if seen.number in part.ids(copy.parts))
    by_mark = (copy for copy in reversed(copies) if copy.state in MAY_BE_OUT and _is_marked(copy, seen))
    return next(by_number, None) or next(by_mark, None)


def taken_in(session: Session, seen: Seen) -> Post | None:
    return session.scalars(select(Post).where(Post.origin_key == seen.key)).one_or_none()


def suggestion_of(session: Session, seen: Seen) -> Post | None:
    """Whoever runs the wall has published it there by hand, while it waited here."""
    if seen.place is not Place.WALL or seen.is_suggested or not seen.words.strip():
        return None
    waiting = session.scalars(
        select(Post)
        .where(Post.origin == PostOrigin.VK_SUGGESTED, Post.state.in_(OPEN))
        .order_by(Post.id.desc())
        .limit(LOOKED_THROUGH)
    )
    mark = part.mark_of(seen.words)
    return next((post for post in waiting if part.mark_of(words_of(post.html)) == mark), None)


def _is_marked(copy: PostCopy, seen: Seen) -> bool:
    if copy.handed_at is None or part.mark_in(copy.parts) != part.mark_of(seen.words):
        return False
    return copy.handed_at - BEFORE <= seen.posted_at <= copy.handed_at + AFTER
