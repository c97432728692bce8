"""What was done with a post, by whom: the lines of the audit log that are about it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.person import Person
from models.post import PostState

DEEDS = (Deed.POST_STATE, Deed.POST_EDITED, Deed.POST_PLACED, Deed.POST_TAKEN_DOWN)
LINES_READ = 30
BECAME = ">"


@dataclass(frozen=True, slots=True)
class PostDeed:
    at: datetime
    deed: Deed
    # Nobody: the clock, or somebody whose data are erased.
    who: str
    # Of a state that changed: into which.
    became: PostState | None = None


def history_of(session: Session, post_id: int, since: datetime) -> tuple[PostDeed, ...]:
    """The newest last, as a story is told."""
    about = f"post:{post_id}"
    rows = session.execute(
        select(AuditLine, Person.full_name, Person.name)
        .outerjoin(Person, Person.id == AuditLine.actor_id)
        .where(
            # The log is found by its days: of a post none is older than itself.
            AuditLine.at >= since,
            AuditLine.deed.in_(DEEDS),
            or_(AuditLine.detail == about, AuditLine.detail.startswith(f"{about} ")),
        )
        .order_by(AuditLine.id.desc())
        .limit(LINES_READ)
    ).all()
    return tuple(
        PostDeed(line.at, line.deed, full_name or name or "", _became(line))
        for line, full_name, name in reversed(rows)
    )


def _became(line: AuditLine) -> PostState | None:
    state = line.detail.rpartition(BECAME)[2]
    return PostState(state) if line.deed is Deed.POST_STATE and state in list(PostState) else None
