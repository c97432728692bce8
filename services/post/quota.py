"""How full the wall is: VK takes fifty posts in a day, and twenty-five put off to one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from models.post import CopyState, Place, PostCopy

WALL_POSTS_A_DAY, WALL_PLANNED_A_DAY = 50, 25
# From so many on editors are told.
NEARLY_ALL, NEARLY_ALL_PLANNED = 40, 20
DAY = timedelta(days=1)
OUT = (CopyState.PUBLISHED, CopyState.UNKNOWN, CopyState.REMOVED)
COMING = (CopyState.PENDING, CopyState.SENDING)


@dataclass(frozen=True, slots=True)
class WallQuota:
    """How many will have come out in the day before a moment, and how many are planned around it."""

    posts: int
    planned: int

    @property
    def is_near(self) -> bool:
        return self.posts >= NEARLY_ALL or self.planned >= NEARLY_ALL_PLANNED


def wall_quota(session: Session, at: datetime, *, now: datetime, but_post_id: int = 0) -> WallQuota:
    """Without one post, which is about to be counted itself. What was taken down counts all the same."""
    others = (PostCopy.place == Place.WALL, PostCopy.post_id != but_post_id)
    came_out = and_(PostCopy.state.in_(OUT), PostCopy.published_at.between(at - DAY, at))
    will_come = and_(PostCopy.state.in_(COMING), PostCopy.try_at.between(at - DAY, at))
    posts = select(func.count()).select_from(PostCopy).where(*others, or_(came_out, will_come))
    planned = (
        select(func.count())
        .select_from(PostCopy)
        .where(
            *others,
            PostCopy.state == CopyState.PENDING,
            PostCopy.try_at > now,
            PostCopy.try_at.between(at - DAY / 2, at + DAY / 2),
        )
    )
    return WallQuota(session.scalars(posts).one(), session.scalars(planned).one())
