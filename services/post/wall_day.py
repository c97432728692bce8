"""VK's wall takes fifty posts a day, whoever puts them up: what was put up by hand counts if we saw it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.post import Place, PostCopy
from services.post.quota import DAY, WALL_POSTS_A_DAY


def free_at(session: Session, now: datetime) -> datetime | None:
    """When the next one may go out; nothing: at once. What was taken down since counts all the same."""
    moments = session.scalars(
        select(PostCopy.published_at)
        .where(PostCopy.place == Place.WALL, PostCopy.published_at > now - DAY)
        .order_by(PostCopy.published_at.desc())
    )
    stood = [moment for moment in moments if moment is not None]
    return stood[WALL_POSTS_A_DAY - 1] + DAY if len(stood) >= WALL_POSTS_A_DAY else None
