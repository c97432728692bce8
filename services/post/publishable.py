"""Whether a post may go out as it stands: asked before «yes», and once more when its hour has come."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.post import Post, PostFile
from services.event.phase import SHOWN
from services.post.headline import is_blank
from services.post.reason import Reason


def why_not(session: Session, post: Post) -> str | None:
    """A word of `Reason`; nothing where nothing is in the way."""
    if is_blank(post.html) and not _has_files(session, post):
        return Reason.EMPTY
    event = None if post.event_id is None else session.get(Event, post.event_id)
    if event is None:
        return None
    if event.state is EventState.CANCELLED:
        return Reason.EVENT_CANCELLED
    # Its button would lead nowhere.
    return None if event.state in SHOWN else Reason.EVENT_NOT_SHOWN


def _has_files(session: Session, post: Post) -> bool:
    files = select(func.count()).select_from(PostFile).where(PostFile.post_id == post.id)
    return bool(session.scalars(files).one())
